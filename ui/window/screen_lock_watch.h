#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QString>

namespace earshot::ui::window {

/// The person locked the screen, or the computer goes to sleep: told by the desktop's screen savers (session bus) and
/// by logind (system bus). Without a bus, or on a desktop that says nothing, it never fires: the idle lock is still
/// there. Anybody on the session bus can make it fire, which locks Earshot and nothing worse. GUI thread.
class ScreenLockWatch : public QObject
{
    Q_OBJECT
public:
    explicit ScreenLockWatch(QObject *parent = nullptr);
    /// For tests: other buses.
    ScreenLockWatch(const QDBusConnection &session, const QDBusConnection &system, QObject *parent = nullptr);

signals:
    void locked();
    void listening(); ///< logind has said which session this is; never without it

private slots:
    void onActiveChanged(bool active);
    void onPrepareForSleep(bool begins);
    void onLock();

private:
    void listen(QDBusConnection session, QDBusConnection system);
};

} // namespace earshot::ui::window
