#pragma once

#include "ui/desk/context.h"
#include "ui/recordings/importtask.h"

#include <QDialog>
#include <QPointer>
#include <QStringList>

class QListWidget;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace earshot::ui::widgets {
class Label;
class NoticeBar;
} // namespace earshot::ui::widgets

namespace earshot::ui::recordings {

/// Chooses what to import, shows how it goes, and what came of it. Closing it while it goes on leaves the task running.
/// Not modal: searching goes on beside it. Takes files and folders that are dropped on it while it asks for them.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    ImportDialog(desk::Context &context, QWidget *parent);
    void addPaths(const QStringList &paths);
    [[nodiscard]] bool isChoosing() const; ///< nothing is being imported yet
    /// A task that runs, or is over.
    void follow(ImportTask *task);

signals:
    /// The person wants these imported; the owner makes the task and gives it to follow().
    void importRequested(const QStringList &paths);
    void quarantineRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *buildChoice();
    QWidget *buildProgress();
    QWidget *buildResult();
    void showChoice();
    void showProgress();
    void showResult();
    void fillRemarks(const service::ImportReport &report);

    desk::Context &m_context;
    QStringList m_paths;
    QPointer<ImportTask> m_task;
    widgets::Label *m_heading;
    QStackedWidget *m_pages;
    QStackedWidget *m_choices;
    QListWidget *m_list;
    QProgressBar *m_bar;
    widgets::Label *m_counts;
    widgets::Label *m_current;
    widgets::NoticeBar *m_outcome;
    QTableWidget *m_remarks;
    QPushButton *m_start;
    QPushButton *m_cancel;
    QPushButton *m_copy;
    QPushButton *m_close;
};

} // namespace earshot::ui::recordings
