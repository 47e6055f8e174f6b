#pragma once

#include "core/service/audit_service.h"
#include "ui/desk/longwork.h"
#include "ui/widgets/tasklist.h"

#include <QElapsedTimer>
#include <QWidget>

class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace earshot::ui::widgets {
class EmptyState;
class Label;
class NoticeBar;
} // namespace earshot::ui::widgets

namespace earshot::ui::assurance {

class FindingList;

/// Checks the whole record on a door of its own, and says in place what holds, what to look at and what is wrong, each
/// with what to do next.
class VerifyView : public QWidget
{
    Q_OBJECT
public:
    explicit VerifyView(desk::Context &context, QWidget *parent = nullptr);

    void start(); ///< nothing while one runs
    void cancel();
    void focusStart(); ///< the button that starts it takes the focus
    [[nodiscard]] bool isRunning() const { return m_running.isRunning(); }
    /// The findings as plain text, worst first, with the log's size and root: to keep or to send.
    [[nodiscard]] QString details() const;
    /// What came of the last check, for the window's list of background work.
    [[nodiscard]] widgets::Task result(const QString &taskId) const;

signals:
    void finished(); ///< whatever came of it

private:
    void build();
    void showProgress(int done, int total);
    void arrived(const Result<service::VerifyReport> &report);
    void showReport();
    void showEmpty(const QString &sentence);

    desk::Context &m_context;
    desk::LongWork m_running;
    service::VerifyReport m_report;
    Instant m_at;          ///< by the store's clock
    QElapsedTimer m_since; ///< since the first stored file: for how long it will take

    widgets::NoticeBar *m_verdict;
    QWidget *m_work;
    QStackedWidget *m_pages;
    widgets::EmptyState *m_empty;
    widgets::Label *m_step;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    QPushButton *m_again;
    QPushButton *m_copy;
    FindingList *m_findings;
};

} // namespace earshot::ui::assurance
