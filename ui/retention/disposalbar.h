#pragma once

#include "core/service/disposal_service.h"
#include "ui/desk/context.h"

#include <QWidget>
#include <atomic>
#include <memory>

class QProgressBar;
class QPushButton;

namespace earshot::ui::widgets {
class Label;
class NoticeBar;
} // namespace earshot::ui::widgets

namespace earshot::ui::retention {

/// Runs a disposal on a door of its own, with progress and a stop between two recordings, and says in place what became
/// of it. Takes no room until it has something to say. One at a time.
class DisposalBar : public QWidget
{
    Q_OBJECT
public:
    explicit DisposalBar(desk::Context &context, QWidget *parent = nullptr);
    ~DisposalBar() override; ///< stops what runs; it can be run again to go on

    void begin(const service::DisposalStanding &standing);
    [[nodiscard]] bool isRunning() const { return m_door != nullptr; }

signals:
    void finished(earshot::domain::DisposalId id);

private:
    void stop();
    void showProgress(int done, int all);
    void arrived(const Result<service::DisposalRun> &run);

    desk::Context &m_context;
    std::unique_ptr<service::DoorThread> m_door;
    std::shared_ptr<std::atomic_bool> m_stopping;
    service::DisposalStanding m_standing;
    QWidget *m_work;
    widgets::Label *m_text;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    widgets::NoticeBar *m_notice;
};

} // namespace earshot::ui::retention
