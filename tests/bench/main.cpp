#include "tests/bench/bench.h"

#include <QGuiApplication>
#include <QSysInfo>
#include <QThread>
#include <cstdio>

using namespace earshot;

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 2)
        bench::stop(QStringLiteral("usage: tests/bench/run [--markdown] [--only=import|media|list|record|signin]"));
    bench::Bench bench;
    bench.composition = bench::must(app::Composition::make(), "composition");
    bench.work = arguments[1];

    QList<bench::Row> rows;
    const auto wanted = [&](const char *what) {
        return arguments.filter(QStringLiteral("--only=")).isEmpty() ||
               arguments.contains(QStringLiteral("--only=") + QLatin1String(what));
    };
    if (wanted("import"))
        rows << bench::importBench(bench);
    if (wanted("media"))
        rows << bench::mediaBench(bench);
    if (wanted("list"))
        rows << bench::listBench(bench);
    if (wanted("record"))
        rows << bench::recordBench(bench);
    if (arguments.contains(QStringLiteral("--only=signin")))
        rows << bench::signInBench(bench);

    const bool markdown = arguments.contains(QStringLiteral("--markdown"));
    std::printf(markdown ? "| What | Against | Earshot | Peer | Ratio |\n|---|---|--:|--:|--:|\n" : "");
    for (const bench::Row &row : std::as_const(rows)) {
        std::printf(markdown ? "| %s | %s | %.1f ms | %.1f ms | %.2f |\n" : "%-52s %-48s %10.1f ms %10.1f ms  x%.2f\n",
                    row.what.toUtf8().constData(), row.peer.toUtf8().constData(), row.oursMs, row.peerMs,
                    row.oursMs / row.peerMs);
    }
    std::printf("\n%d cores, %s, %s; medians; below 1 Earshot is faster.\n", QThread::idealThreadCount(),
                QSysInfo::prettyProductName().toUtf8().constData(),
                QSysInfo::currentCpuArchitecture().toUtf8().constData());
    return 0;
}
