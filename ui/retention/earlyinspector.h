#pragma once

#include "core/service/early_deletion_service.h"
#include "ui/desk/context.h"
#include "ui/widgets/panel.h"

namespace earshot::ui::widgets {
class ActionButton;
}

namespace earshot::ui::retention {

/// One request to delete early: why, who asked, who answered, what may be done. Emits what is asked for.
class EarlyInspector : public widgets::Inspector
{
    Q_OBJECT
public:
    explicit EarlyInspector(desk::Context &context, QWidget *parent = nullptr);

    void show(const service::EarlyDeletionStanding &standing);
    void showNothing();

signals:
    void approveRequested(const earshot::service::EarlyDeletionStanding &standing);
    void refuseRequested(const earshot::service::EarlyDeletionStanding &standing);
    void withdrawRequested(const earshot::service::EarlyDeletionStanding &standing);
    void askRequested(const earshot::Refusal &refusal, const QString &what, earshot::domain::AreaId area);

private:
    void addFacts(const service::EarlyDeletionStanding &standing);
    void addActions(const service::EarlyDeletionStanding &standing);
    void refuse(widgets::ActionButton &button, const policy::Decision &decision,
                const service::EarlyDeletionStanding &standing);

    desk::Context &m_context;
};

} // namespace earshot::ui::retention
