#include "ui/recordings/importtask.h"

#include "ui/desk/answer.h"
#include "ui/recordings/importwords.h"

#include <QUuid>

namespace earshot::ui::recordings {

namespace {

constexpr qint64 tellEveryMs = 100;

} // namespace

ImportTask::ImportTask(std::unique_ptr<service::DoorThread> door, const QStringList &paths, QObject *parent)
    : QObject(parent)
    , m_door(std::move(door))
    , m_id(QStringLiteral("import-") + QUuid::createUuid().toString(QUuid::Id128))
{
    m_since.start();
    const auto stop = m_stop.get_token();
    // Told from the door's thread. `this` outlives that thread's work: the destructor waits for it.
    const auto tell = [this, last = QElapsedTimer()](const service::ImportProgress &progress) mutable {
        if (last.isValid() && last.elapsed() < tellEveryMs && progress.done < progress.total)
            return;
        last.start();
        QMetaObject::invokeMethod(
            this,
            [this, progress] {
                m_progress = progress;
                emit progressed();
            },
            Qt::QueuedConnection);
    };
    desk::answer(
        this, m_door->run([paths, stop, tell](service::Door &door) { return door.intake().import(paths, tell, stop); }),
        [this](const Result<service::ImportReport> &report) {
            m_result = report;
            emit finished();
        });
}

ImportTask::~ImportTask()
{
    m_stop.request_stop();
    m_door.reset();
}

void ImportTask::cancel()
{
    m_stop.request_stop();
    emit progressed();
}

int ImportTask::remainingSeconds() const
{
    // Bytes say more about the time to come than files do.
    return widgets::remainingSeconds(m_progress.bytesDone, m_progress.bytesTotal, m_since.elapsed());
}

widgets::Task ImportTask::task() const
{
    using State = widgets::Task::State;
    widgets::Task task;
    task.id = m_id;
    task.done = m_progress.done;
    task.total = m_progress.total;
    task.title = m_progress.total > 0 ? filesTitle(m_progress.total) : tr("Importing");
    if (!m_result) {
        task.remainingSeconds = remainingSeconds();
        task.cancellable = !isCancelling();
        return task;
    }
    task.cancellable = false;
    task.action = tr("Show");
    if (!*m_result) {
        task.state = State::Failed;
        task.result = tr("The import stopped. What was imported is kept.");
        return task;
    }
    const service::ImportReport &report = **m_result;
    task.state = report.cancelled ? State::Cancelled : report.quarantined.isEmpty() ? State::Done : State::Partly;
    task.result = reportLine(report);
    return task;
}

} // namespace earshot::ui::recordings
