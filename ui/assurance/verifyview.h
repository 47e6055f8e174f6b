#pragma once

#include "core/service/audit_service.h"
#include "ui/desk/context.h"

#include <QWidget>
#include <atomic>
#include <memory>

class QProgressBar;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace earshot::ui::widgets {
class EmptyState;
class Label;
class NoticeBar;
} // namespace earshot::ui::widgets

namespace earshot::ui::assurance {

/// Checks the whole record on a door of its own, and says in place what holds, what to look at and what is wrong, each
/// with what to do next.
class VerifyView : public QWidget
{
    Q_OBJECT
public:
    explicit VerifyView(desk::Context &context, QWidget *parent = nullptr);
    ~VerifyView() override; ///< stops a check that runs

    void start(); ///< nothing while one runs
    void cancel();
    void focusStart(); ///< the button that starts it takes the focus
    [[nodiscard]] bool isRunning() const { return m_door != nullptr; }
    /// The findings as plain text, with the log's size and root: to keep or to send.
    [[nodiscard]] QString details() const;

signals:
    void finished(); ///< whatever came of it

private:
    void build();
    void showProgress(int done, int total);
    void arrived(const Result<service::VerifyReport> &report);
    void showReport();
    void clearFindings();
    void showEmpty(const QString &sentence);
    void addFinding(const service::Finding &finding);

    desk::Context &m_context;
    std::unique_ptr<service::DoorThread> m_door;
    std::shared_ptr<std::atomic_bool> m_cancel;
    service::VerifyReport m_report;
    Instant m_at;

    widgets::NoticeBar *m_verdict;
    QWidget *m_work;
    QStackedWidget *m_pages;
    widgets::EmptyState *m_empty;
    widgets::Label *m_step;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    QPushButton *m_again;
    QPushButton *m_copy;
    QVBoxLayout *m_findings;
};

} // namespace earshot::ui::assurance
