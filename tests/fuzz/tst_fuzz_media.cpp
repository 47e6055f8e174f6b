#include "core/media/limits.h"
#include "core/media/probe.h"
#include "core/media/sniff.h"
#include "tests/fuzz/mutator.h"
#include "tests/media/corpus.h"

#include <QBuffer>
#include <QTest>

using namespace earshot;
using namespace earshot::media;

/// Recordings of every format, damaged: refused or decoded within the limits, never a crash or a hang.
class TestFuzzMedia : public QObject
{
    Q_OBJECT

private slots:
    void probing_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto &sample : test::Corpus::instance().samples())
            QTest::newRow(qPrintable(sample.name)) << sample.name;
    }
    void probing()
    {
        QFETCH(QString, name);
        const QByteArray seed = test::Corpus::instance().bytes(name).left(24 * 1024);
        fuzz::Budget budget;
        budget.inputs = 60;
        fuzz::run({seed, seed.left(600)}, 21 + qHash(name, 0) % 1000, budget, [&](const QByteArray &bytes) -> QString {
            QBuffer device;
            device.setData(bytes);
            device.open(QIODevice::ReadOnly);
            (void)sniff(device, name);
            const auto info = probe(device, name);
            if (!info)
                return {};
            const bool sane = info->frames > 0 && info->channels >= 1 && info->channels <= maxChannels &&
                              info->rate >= minRate && info->rate <= maxRate &&
                              info->frames <= (maxSeconds + 3600) * info->rate;
            return sane ? QString() : QStringLiteral("beyond the limits");
        });
    }

    /// The content of each format under the name of each other.
    void foreignNames()
    {
        const auto &samples = test::Corpus::instance().samples();
        for (const auto &content : samples) {
            QBuffer device;
            device.setData(test::Corpus::instance().bytes(content.name).left(8 * 1024));
            device.open(QIODevice::ReadOnly);
            for (const auto &name : samples)
                (void)sniff(device, name.name);
        }
    }
};

QTEST_GUILESS_MAIN(TestFuzzMedia)
#include "tst_fuzz_media.moc"
