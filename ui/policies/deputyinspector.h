#pragma once

#include "core/service/deputy_service.h"
#include "ui/desk/context.h"
#include "ui/widgets/panel.h"

namespace earshot::ui::policies {

/// One deputy's term: for whom, from when, by whose word, and ending it. Emits what is asked for.
class DeputyInspector : public widgets::Inspector
{
    Q_OBJECT
public:
    explicit DeputyInspector(desk::Context &context, QWidget *parent = nullptr);

    void show(const service::Deputy &deputy);
    void showNothing();

signals:
    void endRequested(const earshot::service::Deputy &deputy);
    void askRequested(const earshot::Refusal &refusal, const QString &what, earshot::domain::AreaId area);

private:
    void addFacts(const service::Deputy &deputy);
    void addEnd(const service::Deputy &deputy);

    desk::Context &m_context;
};

} // namespace earshot::ui::policies
