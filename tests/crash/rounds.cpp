#include "tests/crash/rounds.h"

#include <QElapsedTimer>
#include <QFile>
#include <csignal>
#include <poll.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

namespace earshot::tests {

namespace {

constexpr double patienceMs = 60'000;

void sayTo(int fd, const QStringList &words)
{
    const QByteArray line = words.join(u'\t').replace(u'\n', u' ').toUtf8() + '\n';
    (void)!::write(fd, line.constData(), static_cast<std::size_t>(line.size()));
}

/// Reads until the other end closes, the time is up, or the process is to be killed.
QByteArray listen(int fd, pid_t child, double killAfterMs, bool &hung)
{
    QByteArray heard;
    QElapsedTimer time;
    time.start();
    bool killed = false;
    for (;;) {
        const double passed = static_cast<double>(time.nsecsElapsed()) / 1e6;
        const double until = killAfterMs >= 0 && !killed ? killAfterMs : patienceMs;
        if (passed >= until) {
            hung = hung || killAfterMs < 0 || killed;
            killed = true;
            ::kill(child, SIGKILL);
            killAfterMs = -1;
        }
        pollfd waiting{fd, POLLIN, 0};
        const double left = std::max(0.0, until - passed);
        const timespec wait{static_cast<time_t>(left / 1000), static_cast<long>(std::fmod(left, 1000) * 1e6)};
        if (::ppoll(&waiting, 1, &wait, nullptr) <= 0)
            continue;
        char block[4096];
        const ssize_t got = ::read(fd, block, sizeof block);
        if (got <= 0)
            return heard;
        heard.append(block, got);
    }
}

QString nameOf(const Round &round)
{
    if (round.killAfterMs >= 0)
        return QStringLiteral("killed after %1 ms: ").arg(round.killAfterMs, 0, 'f', 2);
    return QStringLiteral("%1 %2 %3 (errno %4): ")
        .arg(QLatin1String(faults::modeNames[static_cast<std::size_t>(round.plan.mode)]),
             QLatin1String(faults::opNames[static_cast<std::size_t>(round.plan.op)]))
        .arg(round.plan.at)
        .arg(round.plan.error);
}

QByteArray sizeOption(long kiB)
{
    return "size=" + QByteArray::number(kiB) + "k";
}

/// A disk of its own for this process alone, at the stage's folder.
bool mountPrivately(const QByteArray &folder)
{
    if (::unshare(CLONE_NEWNS) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return false;
    (void)::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
    return ::mount("earshot-crash", folder.constData(), "tmpfs", 0, "size=64m") == 0;
}

bool leaveRoom(const QByteArray &folder, long roomKiB)
{
    struct statvfs disk = {};
    if (::statvfs(folder.constData(), &disk) != 0)
        return false;
    const auto usedKiB = static_cast<long>((disk.f_blocks - disk.f_bfree) * disk.f_frsize / 1024);
    return ::mount("earshot-crash", folder.constData(), "tmpfs", MS_REMOUNT,
                   sizeOption(usedKiB + roomKiB).constData()) == 0;
}

} // namespace

Outcome inProcess(const std::function<void(const Say &)> &work, double killAfterMs)
{
    int pipes[2];
    if (::pipe(pipes) != 0)
        qFatal("crash test: no pipe");
    QElapsedTimer time;
    time.start();
    const pid_t child = ::fork();
    if (child < 0)
        qFatal("crash test: no process");
    if (child == 0) {
        ::close(pipes[0]);
        // QtTest would call a debugger; what ends this process is for the parent to judge.
        for (const int number : {SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGINT, SIGQUIT, SIGTERM})
            std::signal(number, SIG_DFL);
        qInstallMessageHandler(nullptr);
        const rlimit none{0, 0};
        setrlimit(RLIMIT_CORE, &none);
        const int out = pipes[1];
        try {
            work([out](const QStringList &words) { sayTo(out, words); });
        } catch (...) {
            ::_exit(1); // no memory; what is on the stack above is QtTest's, and stays
        }
        ::_exit(0); // nothing of the parent's is destroyed here
    }
    ::close(pipes[1]);
    Outcome outcome;
    const QByteArray heard = listen(pipes[0], child, killAfterMs, outcome.hung);
    ::close(pipes[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    outcome.ms = static_cast<double>(time.nsecsElapsed()) / 1e6;
    outcome.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    outcome.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    for (const QByteArray &line : heard.split('\n')) {
        if (!line.isEmpty())
            outcome.said << QString::fromUtf8(line).split(u'\t');
    }
    return outcome;
}

RoundReport playRound(Stage &stage, const Round &round)
{
    RoundReport report;
    stage.restore();
    const auto played = inProcess(
        [&](const Say &say) {
            faults::arm(round.plan, QFile::encodeName(stage.root()));
            playScript(stage, say, round.script);
            faults::disarm();
            say({QStringLiteral("end")});
        },
        round.killAfterMs);
    report.said = played.said;
    report.scriptMs = played.ms;
    const bool ended = !played.said.isEmpty() && played.said.constLast().value(0) == QLatin1String("end");
    report.struck = round.killAfterMs >= 0 ? !ended : faults::struck();

    const QString name = nameOf(round);
    if (played.hung)
        report.faults << name + QStringLiteral("hung");
    // Without memory the program may end; nothing else may end it but our own kill.
    const bool mayDie = round.plan.op == static_cast<int>(faults::Op::Allocate) || round.killAfterMs >= 0 ||
                        (round.plan.mode >= faults::Mode::KillBefore && round.plan.mode <= faults::Mode::KillTorn);
    if (!ended && !mayDie)
        report.faults << name + QStringLiteral("the program ended by signal %1").arg(played.signal);
    for (const QStringList &words : played.said) {
        if (words.value(0) == QLatin1String("no") && words.value(3).trimmed().isEmpty())
            report.faults << name + QStringLiteral("an error without a word: ") + words.join(u' ');
    }

    if (!ended && round.worthAlook && !round.worthAlook(played.said)) {
        report.checked = false;
        return report;
    }
    const auto checked = inProcess([&](const Say &say) {
        checkStore(stage, played.said, say, round.script);
        say({QStringLiteral("end")});
    });
    report.checkMs = checked.ms;
    if (checked.said.isEmpty() || checked.said.constLast().value(0) != QLatin1String("end"))
        report.faults << name + QStringLiteral("the check did not end (signal %1)").arg(checked.signal);
    for (const QStringList &words : checked.said) {
        if (words.value(0) == QLatin1String("bad"))
            report.faults << name + words.value(1);
    }
    return report;
}

FullDiskReport playFullDisk(Stage &stage, long roomKiB)
{
    FullDiskReport report;
    const auto played = inProcess([&](const Say &say) {
        const QByteArray folder = QFile::encodeName(stage.root());
        if (!mountPrivately(folder)) {
            say({QStringLiteral("unsupported")});
            return;
        }
        stage.restore();
        stage.putFiles();
        if (!leaveRoom(folder, roomKiB))
            say({QStringLiteral("bad"), QStringLiteral("the disk cannot be made small")});
        QList<QStringList> said;
        playScript(
            stage,
            [&](const QStringList &words) {
                said << words;
                say(words);
            },
            Script::Day);
        if (!leaveRoom(folder, 32 * 1024))
            say({QStringLiteral("bad"), QStringLiteral("the disk cannot be made large")});
        checkStore(stage, said, say, Script::Day);
        say({QStringLiteral("end")});
    });
    report.unsupported = !played.said.isEmpty() && played.said.constFirst().value(0) == QLatin1String("unsupported");
    if (report.unsupported)
        return report;
    const QString name = QStringLiteral("%1 KiB left: ").arg(roomKiB);
    if (played.hung || played.said.isEmpty() || played.said.constLast().value(0) != QLatin1String("end"))
        report.faults << name + QStringLiteral("did not end (signal %1)").arg(played.signal);
    for (const QStringList &words : played.said) {
        if (words.value(0) == QLatin1String("bad"))
            report.faults << name + words.value(1);
        report.errors += words.value(0) == QLatin1String("no") ? 1 : 0;
    }
    return report;
}

Measure measure(Stage &stage, Script script, bool chains)
{
    Measure measured;
    stage.restore();
    const auto played = inProcess([&](const Say &say) {
        if (chains)
            faults::keepChains();
        faults::arm({}, QFile::encodeName(stage.root()));
        playScript(stage, say, script);
        faults::disarm();
        QStringList counted{QStringLiteral("calls")};
        for (const long calls : faults::counts())
            counted << QString::number(calls);
        say(counted);
    });
    measured.ms = played.ms;
    for (const QStringList &words : played.said) {
        if (words.value(0) == QLatin1String("no"))
            measured.faults << words.join(u' ');
    }
    if (played.said.isEmpty() || played.said.constLast().value(0) != QLatin1String("calls")) {
        measured.faults << QStringLiteral("the script did not end (signal %1)").arg(played.signal);
        return measured;
    }
    for (std::size_t i = 0; i < measured.calls.size(); ++i)
        measured.calls[i] = played.said.constLast().value(static_cast<qsizetype>(i) + 1).toLong();
    return measured;
}

} // namespace earshot::tests
