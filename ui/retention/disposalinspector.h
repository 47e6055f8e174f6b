#pragma once

#include "core/service/disposal_service.h"
#include "ui/desk/context.h"
#include "ui/widgets/panel.h"

namespace earshot::ui::retention {

/// One notice of a disposal: what it waits for, who gave and approved it, what may be done. Emits what is asked for.
class DisposalInspector : public widgets::Inspector
{
    Q_OBJECT
public:
    explicit DisposalInspector(desk::Context &context, QWidget *parent = nullptr);

    /// `running`: a disposal runs, so no other can be begun.
    void show(const service::DisposalStanding &standing, bool running);
    void showNothing();

signals:
    void approveRequested(const earshot::service::DisposalStanding &standing);
    void runRequested(const earshot::service::DisposalStanding &standing);
    void noteRequested(const earshot::service::DisposalStanding &standing);
    void noticeRequested(const earshot::service::DisposalStanding &standing);
    void saveRequested(const earshot::service::DisposalStanding &standing, bool asPdf);
    void askRequested(const earshot::Refusal &refusal, const QString &what, earshot::domain::AreaId area);

private:
    void addFacts(const service::DisposalStanding &standing);
    void addActions(const service::DisposalStanding &standing, bool running);

    desk::Context &m_context;
};

} // namespace earshot::ui::retention
