#include "ui/window/screen_lock_watch.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using earshot::ui::window::ScreenLockWatch;

namespace {

const QString logind = QStringLiteral("org.freedesktop.login1");
const QString logindPath = QStringLiteral("/org/freedesktop/login1");
const QString ownSession = QStringLiteral("/org/freedesktop/login1/session/_35");

} // namespace

/// The one thing that is asked of logind: which session a process belongs to.
class FakeLogind : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public slots:
    // NOLINTNEXTLINE: the name is logind's
    QDBusObjectPath GetSessionByPID(uint pid)
    {
        m_asked = pid;
        return QDBusObjectPath(ownSession);
    }

public:
    uint m_asked = 1;
};

/// What desktops say when the screen is locked, on a bus of the test's own.
class TestScreenLock : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (daemon.isEmpty())
            QSKIP("dbus is not installed: there is no bus to be told on");
        m_bus.start(daemon, {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
                             QStringLiteral("--print-address=1"), QStringLiteral("--address=unix:tmpdir=/tmp")});
        QVERIFY(m_bus.waitForReadyRead(30'000));
        const QString address = QString::fromUtf8(m_bus.readLine()).trimmed();
        m_here = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address, QStringLiteral("earshot")));
        m_desktop =
            std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address, QStringLiteral("desktop")));
        QVERIFY2(m_here->isConnected() && m_desktop->isConnected(), qPrintable(address));
        QVERIFY(m_desktop->registerService(logind));
        QVERIFY(m_desktop->registerObject(logindPath, &m_logind, QDBusConnection::ExportAllSlots));
    }

    void cleanupTestCase()
    {
        m_here.reset();
        m_desktop.reset();
        QDBusConnection::disconnectFromBus(QStringLiteral("earshot"));
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
        m_bus.terminate();
        m_bus.waitForFinished(10'000);
    }

    void locksWhenTheDesktopSaysSo_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("interface");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QVariant>("argument");
        QTest::addColumn<bool>("locks");
        const auto row = [](const char *name, const QString &path, const char *interface, const char *member,
                            const QVariant &argument, bool locks) {
            QTest::newRow(name) << path << QString::fromLatin1(interface) << QString::fromLatin1(member) << argument
                                << locks;
        };
        const QString saver = QStringLiteral("/org/freedesktop/ScreenSaver");
        row("KDE", saver, "org.freedesktop.ScreenSaver", "ActiveChanged", true, true);
        row("KDE, unlocked", saver, "org.freedesktop.ScreenSaver", "ActiveChanged", false, false);
        row("an older path", QStringLiteral("/ScreenSaver"), "org.freedesktop.ScreenSaver", "ActiveChanged", true,
            true);
        row("GNOME", QStringLiteral("/org/gnome/ScreenSaver"), "org.gnome.ScreenSaver", "ActiveChanged", true, true);
        row("Cinnamon", QStringLiteral("/org/cinnamon/ScreenSaver"), "org.cinnamon.ScreenSaver", "ActiveChanged", true,
            true);
        row("Xfce", QStringLiteral("/org/xfce/ScreenSaver"), "org.xfce.ScreenSaver", "ActiveChanged", true, true);
        row("something else", saver, "org.freedesktop.ScreenSaver", "IdleHintChanged", true, false);
        row("goes to sleep", logindPath, "org.freedesktop.login1.Manager", "PrepareForSleep", true, true);
        row("wakes up", logindPath, "org.freedesktop.login1.Manager", "PrepareForSleep", false, false);
        row("loginctl lock-session", ownSession, "org.freedesktop.login1.Session", "Lock", {}, true);
        row("somebody else's session", QStringLiteral("/org/freedesktop/login1/session/_36"),
            "org.freedesktop.login1.Session", "Lock", {}, false);
    }
    void locksWhenTheDesktopSaysSo()
    {
        QFETCH(QString, path);
        QFETCH(QString, interface);
        QFETCH(QString, member);
        QFETCH(QVariant, argument);
        QFETCH(bool, locks);
        m_logind.m_asked = 1;
        ScreenLockWatch watch(*m_here, *m_here);
        QSignalSpy locked(&watch, &ScreenLockWatch::locked);
        QSignalSpy ready(&watch, &ScreenLockWatch::listening);
        QVERIFY(ready.count() == 1 || ready.wait(10'000));
        QCOMPARE(m_logind.m_asked, 0U); // the caller's own
        // Answered after what it asked for is in force: the bus takes one connection's words in order.
        QVERIFY(m_here->interface()->isServiceRegistered(logind).value());
        auto signal = QDBusMessage::createSignal(path, interface, member);
        if (argument.isValid())
            signal << argument;
        QVERIFY(m_desktop->send(signal));
        // What would lock for certain, and comes after it on the same bus.
        QVERIFY(m_desktop->send(QDBusMessage::createSignal(QStringLiteral("/x"), QStringLiteral("org.mate.ScreenSaver"),
                                                           QStringLiteral("ActiveChanged"))
                                << true));
        QTRY_COMPARE(locked.count(), locks ? 2 : 1);
    }

    void withoutABusNothingHappens()
    {
        const QDBusConnection none(QStringLiteral("no such connection"));
        const ScreenLockWatch watch(none, none);
        QVERIFY(!none.isConnected());
    }

private:
    QProcess m_bus;
    FakeLogind m_logind;
    std::unique_ptr<QDBusConnection> m_here;
    std::unique_ptr<QDBusConnection> m_desktop;
};

QTEST_GUILESS_MAIN(TestScreenLock)
#include "tst_screen_lock.moc"
