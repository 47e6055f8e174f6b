#pragma once

#include "core/service/hold_service.h"
#include "ui/desk/context.h"
#include "ui/widgets/panel.h"

namespace earshot::ui::widgets {
class ActionButton;
}

namespace earshot::ui::retention {

/// One hold in full: what it does today, what it is on and why, who answers for it, the guidance on it, and what may be
/// done. Emits what is asked for; does nothing itself.
class HoldInspector : public widgets::Inspector
{
    Q_OBJECT
public:
    explicit HoldInspector(desk::Context &context, QWidget *parent = nullptr);

    void show(const service::HoldStanding &standing);
    void showNothing();

signals:
    void guideRequested(const earshot::service::HoldStanding &standing);
    void letterRequested(const earshot::service::HoldStanding &standing);
    void liftRequested(const earshot::service::HoldStanding &standing);
    void askRequested(const earshot::Refusal &refusal, const QString &what, earshot::domain::AreaId area);

private:
    void addFacts(const service::HoldStanding &standing);
    void addGuidance(const service::HoldStanding &standing);
    void addActions(const service::HoldStanding &standing);
    widgets::ActionButton *addAction(const QString &text, const char *name, const policy::Decision &may,
                                     const service::HoldStanding &standing);

    desk::Context &m_context;
};

} // namespace earshot::ui::retention
