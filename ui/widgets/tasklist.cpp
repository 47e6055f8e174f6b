#include "ui/widgets/tasklist.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace earshot::ui::widgets {

using theme::FontRole;
using theme::Icon;
using theme::px;
using theme::Token;

namespace {

constexpr qint64 firstGuessMs = 1500;

/// Rough on purpose: a countdown that jumps helps nobody.
QString remaining(int seconds)
{
    if (seconds < 10)
        return TaskList::tr("a few seconds left");
    if (seconds < 60)
        return TaskList::tr("about %1 s left").arg((seconds + 5) / 10 * 10);
    if (seconds < 5400)
        return TaskList::tr("about %1 min left").arg((seconds + 30) / 60);
    return TaskList::tr("about %1 h left").arg((seconds + 1800) / 3600);
}

ChipSpec stateChip(Task::State state)
{
    switch (state) {
    case Task::State::Done:
        return {ChipKind::Green, TaskList::tr("Done"), Icon::Check};
    case Task::State::Partly:
        return {ChipKind::Amber, TaskList::tr("Done, with exceptions"), Icon::Warning};
    case Task::State::Failed:
        return {ChipKind::Red, TaskList::tr("Stopped"), Icon::Error};
    case Task::State::Cancelled:
        return {ChipKind::Neutral, TaskList::tr("Cancelled"), Icon::Clear};
    case Task::State::Running:
        break;
    }
    return {};
}

} // namespace

int remainingSeconds(qint64 done, qint64 total, qint64 elapsedMs)
{
    if (done <= 0 || total <= 0 || elapsedMs < firstGuessMs)
        return -1;
    return static_cast<int>(qMax<qint64>(0, (total - done) * elapsedMs / done / 1000));
}

QString taskLine(const Task &task)
{
    if (task.state != Task::State::Running)
        return task.result;
    const QLocale locale;
    QString line = task.total > 0
                       ? TaskList::tr("%1 of %2").arg(locale.toString(task.done), locale.toString(task.total))
                   : task.done > 0 ? TaskList::tr("%1 so far").arg(locale.toString(task.done))
                                   : TaskList::tr("Starting");
    if (task.remainingSeconds >= 0)
        line += QStringLiteral(" · ") + remaining(task.remainingSeconds);
    return line;
}

class TaskList::Row : public QWidget
{
public:
    explicit Row(TaskList *list, const QString &id)
        : QWidget(list)
        , m_title(new Label({}, FontRole::Strong, Token::Text, this))
        , m_line(new Label({}, FontRole::Caption, Token::Muted, this))
        , m_chip(new Chip({}, this))
        , m_bar(new QProgressBar(this))
        , m_cancel(new QPushButton(TaskList::tr("Cancel"), this))
        , m_action(new QPushButton(this))
        , m_away(new IconButton(Icon::Clear, TaskList::tr("Put away"), {}, this))
    {
        auto *grid = new QGridLayout(this);
        grid->setContentsMargins(px(4), px(8), px(4), px(8));
        grid->setHorizontalSpacing(px(8));
        grid->setVerticalSpacing(px(3));
        grid->setColumnStretch(0, 1);
        m_title->setElided(true);
        m_line->setWordWrap(true);
        m_bar->setTextVisible(false);
        grid->addWidget(m_title, 0, 0);
        grid->addWidget(m_bar, 1, 0);
        grid->addWidget(m_line, 2, 0);
        grid->addWidget(m_chip, 3, 0, Qt::AlignLeft);
        grid->addWidget(m_action, 0, 2, 4, 1, Qt::AlignVCenter);
        grid->addWidget(m_cancel, 0, 3, 4, 1, Qt::AlignVCenter);
        grid->addWidget(m_away, 0, 4, 4, 1, Qt::AlignVCenter);
        connect(m_cancel, &QPushButton::clicked, list, [list, id] { emit list->cancelRequested(id); });
        connect(m_action, &QPushButton::clicked, list, [list, id] { emit list->actionRequested(id); });
        connect(m_away, &IconButton::clicked, list, [list, id] {
            list->remove(id);
            emit list->dismissed(id);
        });
    }
    void put(const Task &task)
    {
        const bool running = task.state == Task::State::Running;
        state = task.state;
        resumes = task.resumes;
        m_title->setText(task.title);
        m_line->setText(taskLine(task));
        m_bar->setVisible(running);
        m_bar->setRange(0, task.total > 0 ? 1000 : 0);
        if (task.total > 0)
            m_bar->setValue(static_cast<int>(std::clamp<qint64>(task.done, 0, task.total) * 1000 / task.total));
        m_bar->setAccessibleName(task.title);
        m_bar->setAccessibleDescription(taskLine(task));
        m_chip->setSpec(stateChip(task.state));
        m_chip->setVisible(!running);
        m_cancel->setVisible(running && task.cancellable);
        m_cancel->setAccessibleName(TaskList::tr("Cancel %1").arg(task.title));
        m_action->setText(task.action);
        m_action->setVisible(!running && !task.action.isEmpty());
        m_away->setVisible(!running);
        setAccessibleName(task.title);
        setAccessibleDescription(taskLine(task));
    }
    Task::State state = Task::State::Running;
    bool resumes = false;

private:
    Label *m_title;
    Label *m_line;
    Chip *m_chip;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QPushButton *m_action;
    IconButton *m_away;
};

TaskList::TaskList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("Background work"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addStretch();
}

void TaskList::put(const Task &task)
{
    Row *&row = m_rows[task.id];
    const Task::State before = row ? row->state : Task::State::Running;
    const bool fresh = !row;
    if (fresh) {
        row = new Row(this, task.id);
        m_column->insertWidget(0, row); // newest first
    }
    row->put(task);
    if (fresh || before != task.state)
        emit countChanged(runningCount(), count() - runningCount());
}

void TaskList::remove(const QString &id)
{
    if (Row *row = m_rows.take(id)) {
        row->hide();
        row->deleteLater(); // it may be its own button that asked
        emit countChanged(runningCount(), count() - runningCount());
    }
}

int TaskList::runningCount() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row *row) { return row->state == Task::State::Running; }));
}

int TaskList::breakableCount() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const Row *row) {
        return row->state == Task::State::Running && !row->resumes;
    }));
}

} // namespace earshot::ui::widgets
