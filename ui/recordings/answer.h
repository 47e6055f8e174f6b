#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace earshot::ui::recordings {

/// Calls `f` with the future's result on the thread of `owner`, or never if `owner` is gone by then. In Qt 6.4
/// QFuture::then(context) asserts when its context died first, which a dialog closed while it waits would do.
template <class T, class F> void answer(QObject *owner, const QFuture<T> &future, F f)
{
    auto *watcher = new QFutureWatcher<T>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, f = std::move(f)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            f(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace earshot::ui::recordings
