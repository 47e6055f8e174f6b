#pragma once

#include "core/service/door.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>
#include <memory>
#include <type_traits>

namespace earshot::service {

/// A Door on a thread of its own, for a window: calls are queued in order and answer through a QFuture, so the GUI
/// thread never waits. Long work (an import) gets a DoorThread of its own, so that searching goes on meanwhile.
///
///     m_door->run([id](Door &door) { return door.review().show(id); })
///         .then(this, [this](Result<RecordingDetail> detail) { … });
class DoorThread
{
public:
    DoorThread(const Environment &environment, std::shared_ptr<Session> session);
    ~DoorThread(); ///< finishes what is queued, closes the Door on its thread, joins
    DoorThread(const DoorThread &) = delete;
    DoorThread &operator=(const DoorThread &) = delete;

    /// `f` takes Door& and returns a Result<…>. A Door that could not be opened answers every call with its error.
    template <class F> auto run(F f) -> QFuture<std::invoke_result_t<F, Door &>>
    {
        using R = std::invoke_result_t<F, Door &>;
        auto promise = std::make_shared<QPromise<R>>();
        auto future = promise->future();
        promise->start();
        post([this, promise, f = std::move(f)]() mutable {
            auto door = this->door();
            if (door)
                promise->addResult(f(**door));
            else
                promise->addResult(R(tl::make_unexpected(door.error())));
            promise->finish();
        });
        return future;
    }

    [[nodiscard]] const std::shared_ptr<Session> &session() const { return m_session; }

private:
    void post(std::function<void()> task);
    Result<Door *> door(); ///< on the thread; opens at the first call

    Environment m_environment;
    std::shared_ptr<Session> m_session;
    QThread m_thread;
    std::unique_ptr<QObject> m_context; ///< lives on m_thread
    std::unique_ptr<Door> m_door;
};

} // namespace earshot::service
