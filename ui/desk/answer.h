#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace earshot::ui::desk {

/// Calls `f` with the future's result on the thread of `owner`, or never when `owner` is gone by then: a desk or dialog
/// may close while the door still works. (QFuture::then(context) of Qt 6.4 asserts when the context died first.)
template <class T, class F> void answer(QObject *owner, const QFuture<T> &future, F f)
{
    auto *watcher = new QFutureWatcher<T>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, f = std::move(f)]() mutable {
        watcher->deleteLater();
        auto answered = watcher->future();
        if (answered.resultCount() > 0)
            f(answered.takeResult()); // taken, so that a recording's device can be an answer too
    });
    watcher->setFuture(future);
}

/// For what may be asked again before it is answered: only the answer to the last question counts.
class Newest
{
public:
    /// As answer(); `owner` holds this.
    template <class T, class F> void answer(QObject *owner, const QFuture<T> &future, F f)
    {
        desk::answer(owner, future, [this, asked = ++m_asked, f = std::move(f)](const T &result) mutable {
            if (asked == m_asked)
                f(result);
        });
    }

private:
    int m_asked = 0;
};

} // namespace earshot::ui::desk
