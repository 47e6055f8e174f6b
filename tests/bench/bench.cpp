#include "tests/bench/bench.h"

#include "core/service/administration_service.h"

#include <QElapsedTimer>
#include <QProcess>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace earshot::bench {

double medianMs(int runs, const std::function<void()> &work)
{
    work();
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

QByteArray outputOf(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        stop(QStringLiteral("%1 failed: %2").arg(program, QString::fromUtf8(process.readAllStandardError())));
    return process.readAllStandardOutput();
}

void command(const QString &program, const QStringList &arguments)
{
    (void)outputOf(program, arguments);
}

void stop(const QString &why)
{
    std::fprintf(stderr, "earshot-bench: %s\n", why.toUtf8().constData());
    std::exit(1);
}

std::shared_ptr<service::Session> Bench::makeStore(const QString &name) const
{
    const QString folder = work + u'/' + name;
    const auto password = [] { return SecretBytes::copyOf(benchPassword); };
    service::InitOptions options;
    options.organisation = QStringLiteral("Bench");
    options.adminUser = QStringLiteral("admin");
    options.adminPassword = password();
    must(service::initStore(composition->environment(), folder, std::move(options)), "init");
    auto session =
        must(service::signIn(composition->environment(), folder, QStringLiteral("admin"), password()), "sign in");
    auto door = must(service::Door::open(composition->environment(), session), "open");
    must(door->administration().addArea(QStringLiteral("Bench"), QStringLiteral("2000-2099"), true), "area");
    must(door->administration().grant(QStringLiteral("admin"), QStringLiteral("Bench")), "grant");
    session->declare({QStringLiteral("complaint"), QStringLiteral("bench")});
    return session;
}

} // namespace earshot::bench
