#pragma once

#include "core/service/disposal_service.h"
#include "ui/desk/longwork.h"
#include "ui/widgets/workbar.h"

namespace earshot::ui::retention {

/// Runs a disposal on a door of its own, with progress and a stop between two recordings, and says in place what became
/// of it. What was stopped can be run again to go on. One at a time.
class DisposalBar : public widgets::WorkBar
{
    Q_OBJECT
public:
    explicit DisposalBar(desk::Context &context, QWidget *parent = nullptr);
    void begin(const service::DisposalStanding &standing);
    [[nodiscard]] bool isRunning() const { return m_work.isRunning(); }

signals:
    void finished(earshot::domain::DisposalId id);

private:
    void showProgress(int done, int all);
    void arrived(const Result<service::DisposalRun> &run);

    desk::Context &m_context;
    desk::LongWork m_work;
    service::DisposalStanding m_standing;
};

} // namespace earshot::ui::retention
