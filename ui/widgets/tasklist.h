#pragma once

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace earshot::ui::widgets {

/// Work that goes on in the background.
struct Task
{
    enum class State { Running = 1, Done, Partly, Failed, Cancelled };
    QString id;
    QString title;  ///< "Importing 500 files"
    QString result; ///< once over: "488 imported, 9 duplicates, 3 in quarantine"
    qint64 done = 0;
    qint64 total = 0;          ///< 0: not known
    int remainingSeconds = -1; ///< -1: not known
    State state = State::Running;
    bool cancellable = true;
    QString action; ///< optional button when over: "Show"
    /// Goes on by itself another time: nobody need be asked before it is stopped.
    bool resumes = false;
};

/// The line under a task's title: "312 of 500 · about 2 min left", or its result.
[[nodiscard]] QString taskLine(const Task &task);

/// From the pace so far; -1 while it is too soon to say.
[[nodiscard]] int remainingSeconds(qint64 done, qint64 total, qint64 elapsedMs);

/// A quiet list of background work and its results. Nothing pops up; results wait until they are put away.
class TaskList : public QWidget
{
    Q_OBJECT
public:
    explicit TaskList(QWidget *parent = nullptr);
    void put(const Task &task); ///< adds, or replaces the one with its id
    void remove(const QString &id);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int runningCount() const;
    /// Of those, what would have to be begun again by somebody.
    [[nodiscard]] int breakableCount() const;

signals:
    void cancelRequested(const QString &id);
    void actionRequested(const QString &id);
    void dismissed(const QString &id);
    void countChanged(int running, int waiting);

private:
    class Row;
    QVBoxLayout *m_column;
    QHash<QString, Row *> m_rows;
};

} // namespace earshot::ui::widgets
