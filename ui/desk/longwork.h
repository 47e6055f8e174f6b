#pragma once

#include "ui/desk/answer.h"
#include "ui/desk/context.h"

#include <QCoreApplication>
#include <QPointer>
#include <atomic>
#include <functional>
#include <memory>

namespace earshot::ui::desk {

/// Work that takes its time, on a door of its own: it says how far it is and can be stopped. One at a time. All calls
/// on the GUI thread; when this is destroyed, what runs is stopped and nothing more is reported.
class LongWork : public QObject
{
public:
    /// `context` outlives it.
    explicit LongWork(Context &context, QObject *parent = nullptr)
        : QObject(parent)
        , m_context(context)
    {}
    ~LongWork() override { stop(); }

    [[nodiscard]] bool isRunning() const { return m_door != nullptr; }

    /// At its next step; what then becomes of it is the answer of run().
    void stop()
    {
        if (m_stopping)
            m_stopping->store(true);
    }

    /// For the work that is run next, to be called from its thread: `show` follows on this one. False when to stop.
    template <class... Values, class Show> [[nodiscard]] std::function<bool(Values...)> progress(Show show)
    {
        m_stopping = std::make_shared<std::atomic_bool>(false);
        // This may be gone by then, so the progress goes through a guarded pointer and the application.
        return [stopping = m_stopping, self = QPointer<LongWork>(this), show](Values... values) {
            QMetaObject::invokeMethod(
                qApp,
                [stopping, self, show, values...] {
                    if (self && self->m_stopping == stopping)
                        show(values...);
                },
                Qt::QueuedConnection);
            return !stopping->load();
        };
    }

    /// `work(door)` on the door's thread, `then(its result)` on this one, when it no longer runs.
    template <class Work, class Then> void run(Work work, Then then)
    {
        m_door = m_context.newDoor();
        answer(this, m_door->run(std::move(work)), [this, then = std::move(then)](auto result) {
            m_door.reset();
            m_stopping.reset();
            then(result);
        });
    }

private:
    Context &m_context;
    std::unique_ptr<service::DoorThread> m_door;
    std::shared_ptr<std::atomic_bool> m_stopping;
};

} // namespace earshot::ui::desk
