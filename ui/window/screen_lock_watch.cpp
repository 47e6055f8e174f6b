#include "ui/window/screen_lock_watch.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace earshot::ui::window {

namespace {

const QString logind = QStringLiteral("org.freedesktop.login1");

} // namespace

ScreenLockWatch::ScreenLockWatch(QObject *parent)
    : ScreenLockWatch(QDBusConnection::sessionBus(), QDBusConnection::systemBus(), parent)
{}

ScreenLockWatch::ScreenLockWatch(const QDBusConnection &session, const QDBusConnection &system, QObject *parent)
    : QObject(parent)
{
    listen(session, system);
}

void ScreenLockWatch::listen(QDBusConnection session, QDBusConnection system)
{
    if (session.isConnected()) {
        // From whichever service: desktops do not agree on names and paths, only on the signal.
        for (const char *interface : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver",
                                      "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver", "org.xfce.ScreenSaver"})
            session.connect({}, {}, QLatin1String(interface), QStringLiteral("ActiveChanged"), this,
                            SLOT(onActiveChanged(bool)));
    }
    if (!system.isConnected())
        return;
    system.connect(logind, QStringLiteral("/org/freedesktop/login1"), logind + QStringLiteral(".Manager"),
                   QStringLiteral("PrepareForSleep"), this, SLOT(onPrepareForSleep(bool)));
    // "loginctl lock-session": of this session only, whose path logind knows.
    auto call = QDBusMessage::createMethodCall(logind, QStringLiteral("/org/freedesktop/login1"),
                                               logind + QStringLiteral(".Manager"), QStringLiteral("GetSessionByPID"));
    call << 0U; // the caller's
    auto *watcher = new QDBusPendingCallWatcher(system.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, system, watcher]() mutable {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        if (reply.isError())
            return;
        system.connect(logind, reply.value().path(), logind + QStringLiteral(".Session"), QStringLiteral("Lock"), this,
                       SLOT(onLock()));
        emit listening();
    });
}

void ScreenLockWatch::onActiveChanged(bool active)
{
    if (active)
        emit locked();
}

void ScreenLockWatch::onPrepareForSleep(bool begins)
{
    if (begins)
        emit locked();
}

void ScreenLockWatch::onLock()
{
    emit locked();
}

} // namespace earshot::ui::window
