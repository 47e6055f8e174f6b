#include "ui/window/key_upkeep.h"

#include "core/policy/decision.h"
#include "core/policy/profile.h"
#include "ui/desk/answer.h"
#include "ui/desk/context.h"
#include "ui/words/words.h"

#include <algorithm>

namespace earshot::ui::window {

KeyUpkeep::KeyUpkeep(desk::Context &context, widgets::TaskList &tasks, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_tasks(tasks)
{
    connect(&m_tasks, &widgets::TaskList::cancelRequested, this, &KeyUpkeep::cancel);
    connect(&m_context, &desk::Context::countsChanged, this, &KeyUpkeep::look);
}

KeyUpkeep::~KeyUpkeep()
{
    m_stop.request_stop();
    m_door.reset(); // waits for the batch that is being written
}

QString KeyUpkeep::taskId()
{
    return QStringLiteral("key-upkeep");
}

void KeyUpkeep::look()
{
    desk::answer(this, m_context.door().run([](service::Door &door) { return door.keys().keepings(); }),
                 [this](const Result<QList<service::AreaKeeping>> &keepings) {
                     if (keepings) // an error here is told by whatever the person does next
                         consider(*keepings);
                 });
}

bool KeyUpkeep::mayGrant() const
{
    return m_context.me().actsIn(m_context.profile().rights(policy::actName(policy::Act::Grant)));
}

QString KeyUpkeep::warning(const QStringList &areas) const
{
    QStringList helpers;
    for (const QString &office : m_context.profile().rights(policy::actName(policy::Act::Grant)))
        helpers << words::officeName(m_context.profile(), office);
    return tr("Fewer than two people hold the key of %1. If they leave or forget their password, nobody can listen to "
              "these recordings any more. Give a second person access; who can: %2.")
        .arg(areas.join(QStringLiteral(", ")), words::anyOf(helpers));
}

void KeyUpkeep::consider(const QList<service::AreaKeeping> &keepings)
{
    QStringList lonely;
    int behind = 0;
    int without = 0;
    bool recovery = false;
    for (const auto &keeping : keepings) {
        behind += keeping.behind;
        without += keeping.without;
        recovery = recovery || keeping.recoveryWaits;
        if (keeping.needsAnotherHolder())
            lonely << (keeping.area.quarantine ? tr("Quarantine") : keeping.area.name);
    }
    const QString text = lonely.isEmpty() || !mayGrant() ? QString() : warning(lonely);
    if (text != m_warning) {
        m_warning = text;
        emit holdersMissing(text);
    }
    // What is as it was when it was tried is for others; when somebody was let in again since, it is not.
    const Left left{behind, without, recovery};
    if (left == Left{} || left == m_tried || m_door || m_stopped)
        return;
    m_tried = left;
    begin(behind);
}

void KeyUpkeep::begin(int total)
{
    m_door = m_context.newDoor();
    m_task = {};
    m_task.id = taskId();
    m_task.resumes = true;
    m_task.title = tr("Locking recordings with their area's new key");
    m_task.total = total;
    m_stop = std::stop_source();
    const auto stop = m_stop.get_token();
    // Told from the door's thread; `this` outlives its work: the destructor waits for it.
    const auto tell = [this, stop](int done, int all) {
        QMetaObject::invokeMethod(
            this,
            [this, done, all] {
                m_task.done = done;
                m_task.total = all;
                if (m_door && done > 0) // somebody without a key sees nothing of it
                    m_tasks.put(m_task);
            },
            Qt::QueuedConnection);
        return !stop.stop_requested();
    };
    desk::answer(this, m_door->run([tell](service::Door &door) { return door.keys().rewrap(tell); }),
                 [this](const Result<service::RewrapReport> &report) { end(report); });
}

void KeyUpkeep::end(const Result<service::RewrapReport> &report)
{
    using State = widgets::Task::State;
    m_stopped = !report || report->stopped;
    m_door.reset();
    m_task.cancellable = false;
    if (!report) {
        m_task.state = State::Failed;
        m_task.result = tr("It stopped. Earshot goes on with it the next time somebody who holds the key signs in.");
        m_tasks.put(m_task);
    } else if (report->stopped) {
        m_task.state = State::Cancelled;
        m_task.result = tr("Stopped; %1 left. Until they are done, whoever left could open them from a newer copy of "
                           "the store. Earshot goes on at the next sign-in.")
                            .arg(words::count(report->left));
        m_tasks.put(m_task);
    } else if (report->rewrapped > 0) {
        m_task.state = report->left > 0 ? State::Partly : State::Done;
        m_task.result = report->left > 0 ? tr("%1 done; %2 are left for somebody else who holds their key.")
                                               .arg(words::count(report->rewrapped))
                                               .arg(words::count(report->left))
                                         : tr("Done: whoever left has no key to these recordings any more.");
        m_tasks.put(m_task);
    } else {
        m_tasks.remove(taskId()); // nothing that this person holds a key for
    }
    emit finished();
}

void KeyUpkeep::cancel(const QString &id)
{
    if (id != taskId() || !m_door)
        return;
    m_stop.request_stop();
    m_task.cancellable = false;
    m_tasks.put(m_task);
}

} // namespace earshot::ui::window
