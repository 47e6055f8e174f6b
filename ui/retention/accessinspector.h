#pragma once

#include "core/service/subject_access_service.h"
#include "ui/desk/context.h"
#include "ui/retention/accessdialogs.h"
#include "ui/widgets/panel.h"

namespace earshot::ui::widgets {
class ActionButton;
}

namespace earshot::ui::retention {

/// One request in full: its clock, what is known of the person, its calls, what was done, and what may be done. Emits
/// what is asked for; does nothing itself.
class AccessInspector : public widgets::Inspector
{
    Q_OBJECT
public:
    explicit AccessInspector(desk::Context &context, QWidget *parent = nullptr);

    void show(const service::AccessStanding &standing);
    void showNothing();

signals:
    void actRequested(earshot::ui::retention::AccessAct act, const earshot::service::AccessStanding &standing);
    void callsRequested(const earshot::service::AccessStanding &standing);
    void askRequested(const earshot::Refusal &refusal, const QString &what, earshot::domain::AreaId area);

private:
    void addFacts(const service::AccessStanding &standing);
    void addSteps(const service::AccessStanding &standing);
    void addActions(const service::AccessStanding &standing);
    void addMenu(const service::AccessStanding &standing);
    void addAct(AccessAct act, const service::AccessStanding &standing);

    desk::Context &m_context;
};

} // namespace earshot::ui::retention
