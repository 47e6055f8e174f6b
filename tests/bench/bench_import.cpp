#include "tests/bench/bench.h"

#include "core/service/intake_service.h"

#include <QDir>

namespace earshot::bench {

namespace {

constexpr int fileCount = 500;

/// 500 different half-minute stereo µ-law calls under FreePBX names.
void makeCalls(const QString &folder)
{
    QDir().mkpath(folder);
    for (int i = 0; i < fileCount; ++i) {
        const QString name = QStringLiteral("%1/in-20%2-07700900%3-20260314-%4%5%6-17735%7.%8.wav")
                                 .arg(folder)
                                 .arg(i % 100, 2, 10, QLatin1Char('0'))
                                 .arg(i % 1000, 3, 10, QLatin1Char('0'))
                                 .arg(8 + i / 60, 2, 10, QLatin1Char('0'))
                                 .arg(i % 60, 2, 10, QLatin1Char('0'))
                                 .arg(0, 2, 10, QLatin1Char('0'))
                                 .arg(10000 + i)
                                 .arg(i);
        command(QStringLiteral("sox"),
                {QStringLiteral("-n"), QStringLiteral("-r"), QStringLiteral("8000"), QStringLiteral("-c"),
                 QStringLiteral("2"), QStringLiteral("-e"), QStringLiteral("u-law"), name, QStringLiteral("synth"),
                 QStringLiteral("30"), QStringLiteral("sine"), QString::number(200 + i), QStringLiteral("sine"),
                 QString::number(900 - i)});
    }
}

} // namespace

Row importBench(const Bench &bench)
{
    const QString calls = bench.work + QStringLiteral("/calls");
    makeCalls(calls);
    const QString script =
        QStringLiteral(
            "age-keygen -o '%1/key' 2>/dev/null; r=$(age-keygen -y '%1/key'); mkdir -p '%1/peer'; for f in "
            "'%2'/*; do age -r \"$r\" -o \"%1/peer/$(basename \"$f\")\" \"$f\" && openssl dgst -sha256 \"$f\" "
            ">/dev/null || exit 1; done; rm -r '%1/peer' '%1/key'")
            .arg(bench.work, calls);
    int round = 0;
    const double ours = medianMs(3, [&] {
        const auto session = bench.makeStore(QStringLiteral("import%1").arg(++round));
        auto door = must(service::Door::open(bench.composition->environment(), session), "open");
        const auto report = must(door->intake().import({calls}), "import");
        if (report.imported.size() != fileCount)
            stop(QStringLiteral("%1 of %2 files imported").arg(report.imported.size()).arg(fileCount));
    });
    const double peer = medianMs(3, [&] { command(QStringLiteral("bash"), {QStringLiteral("-c"), script}); });
    return {QStringLiteral("import of 500 calls of 30 s, store made"),
            QStringLiteral("`age -r` and `openssl dgst -sha256` on each"), ours, peer};
}

} // namespace earshot::bench
