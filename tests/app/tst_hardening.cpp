// What the programs do before they touch a secret: no core dumps, and no looking into their memory from outside.
#include "app/composition/composition.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cerrno>
#include <grp.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr uid_t ordinary = 65534; ///< root may look into everything, so everything here runs as nobody

bool isRoot()
{
    return geteuid() == 0;
}

void becomeOrdinary()
{
    if (isRoot() && (setgroups(0, nullptr) != 0 || setgid(ordinary) != 0 || setuid(ordinary) != 0))
        _exit(99);
}

/// Whether another program of the same person may attach to this one, as a debugger would.
bool canBeTraced(qint64 pid)
{
    const pid_t child = fork();
    if (child == 0) {
        becomeOrdinary();
        const bool attached = ptrace(PTRACE_ATTACH, static_cast<pid_t>(pid), nullptr, nullptr) == 0;
        const bool refused = !attached && errno == EPERM;
        if (attached)
            ptrace(PTRACE_DETACH, static_cast<pid_t>(pid), nullptr, nullptr);
        _exit(attached ? 1 : refused ? 0 : 98);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) > 1)
        qFatal("the attempt to attach could not be made");
    return WEXITSTATUS(status) == 1;
}

/// The kernel gives the files of a process that may not be dumped to root.
bool isDumpable(qint64 pid)
{
    struct stat about
    {};
    if (stat(qPrintable(QStringLiteral("/proc/%1/environ").arg(pid)), &about) != 0)
        qFatal("the program is not running");
    return about.st_uid == (isRoot() ? ordinary : getuid());
}

QByteArray coreLimit(qint64 pid)
{
    QFile limits(QStringLiteral("/proc/%1/limits").arg(pid));
    if (!limits.open(QIODevice::ReadOnly))
        return {};
    const auto lines = limits.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Max core file size"))
            return line.mid(26).simplified();
    }
    return {};
}

} // namespace

class TestHardening : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // As nobody, from a place where nobody may read.
        QVERIFY(m_folder.isValid());
        QVERIFY(QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755)));
    }

    void programs_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("hardened");
        const QString fifo = m_folder.filePath(QStringLiteral("password"));
        QCOMPARE(mkfifo(qPrintable(fifo), 0644), 0);
        const QStringList signIn{
            QStringLiteral("person"), QStringLiteral("list"),   QStringLiteral("--store"),         m_folder.path(),
            QStringLiteral("--user"), QStringLiteral("nobody"), QStringLiteral("--password-file"), fifo};
        QTest::newRow("command line") << QStringLiteral(EARSHOT_CLI) << signIn << true;
        QTest::newRow("window") << QStringLiteral(EARSHOT_WINDOW) << QStringList() << true;
        QTest::newRow("any other program") << QStringLiteral("/bin/cat") << QStringList{fifo} << false;
    }
    void programs()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        QFETCH(bool, hardened);
        const QString copy = m_folder.filePath(QStringLiteral("program-") + QFileInfo(program).fileName());
        QVERIFY(QFile::copy(program, copy));
        QVERIFY(QFile::setPermissions(copy, QFile::Permissions(0x7755)));
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        for (const char *home : {"HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QString::fromLatin1(home), QStringLiteral("/nonexistent"));
        process.setProcessEnvironment(environment);
        process.setChildProcessModifier([] {
            const rlimit some{4096, 4096};
            setrlimit(RLIMIT_CORE, &some);
            becomeOrdinary();
        });
        process.start(copy, arguments);
        QVERIFY2(process.waitForStarted(30'000), qPrintable(process.errorString()));
        const qint64 pid = process.processId();
        if (hardened) {
            QTRY_COMPARE_WITH_TIMEOUT(coreLimit(pid), QByteArrayLiteral("0 0 bytes"), 60'000);
            QTRY_VERIFY_WITH_TIMEOUT(!isDumpable(pid), 60'000);
            QVERIFY(!canBeTraced(pid));
        } else {
            QTRY_VERIFY(isDumpable(pid)); // root's until it has become the program
            QCOMPARE(coreLimit(pid), QByteArrayLiteral("4096 4096 bytes"));
        }
        QCOMPARE(process.state(), QProcess::Running);
        process.kill();
        QVERIFY(process.waitForFinished(30'000));
    }

    void itselfIsHardened()
    {
        earshot::app::hardenProcess();
        rlimit limit{1, 1};
        QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
        QCOMPARE(limit.rlim_cur, rlim_t(0));
        QCOMPARE(limit.rlim_max, rlim_t(0));
        QCOMPARE(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestHardening)
#include "tst_hardening.moc"
