#include "core/service/door_thread.h"

namespace earshot::service {

DoorThread::DoorThread(const Environment &environment, std::shared_ptr<Session> session)
    : m_environment(environment)
    , m_session(std::move(session))
    , m_context(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("door"));
    m_context->moveToThread(&m_thread);
    m_thread.start();
}

DoorThread::~DoorThread()
{
    // Queued after everything else: what was asked for still happens, then the connection closes where it was opened.
    post([this] {
        m_door.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

void DoorThread::post(std::function<void()> task)
{
    QMetaObject::invokeMethod(m_context.get(), std::move(task), Qt::QueuedConnection);
}

Result<Door *> DoorThread::door()
{
    if (!m_door) {
        auto opened = Door::open(m_environment, m_session);
        if (!opened)
            return fail(opened.error());
        m_door = std::move(*opened);
    }
    return m_door.get();
}

} // namespace earshot::service
