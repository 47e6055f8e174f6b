#include "core/media/decoder.h"
#include "core/media/probe.h"
#include "tests/media/corpus.h"

#include <QBuffer>
#include <QTest>
#include <QtEndian>
#include <cmath>

using namespace earshot;
using namespace earshot::media;
using test::Corpus;
using test::Sample;

namespace {

std::vector<float> readAll(Decoder &decoder)
{
    std::vector<float> pcm;
    std::vector<float> block(static_cast<size_t>(4099 * decoder.info().channels));
    for (;;) {
        const auto got = decoder.read(block);
        if (!got)
            qFatal("%s", qPrintable(got.error().toString()));
        if (*got == 0)
            return pcm;
        pcm.insert(pcm.end(), block.begin(), block.begin() + *got * decoder.info().channels);
    }
}

QBuffer *buffer(const QByteArray &bytes, QObject *owner)
{
    auto *device = new QBuffer(owner);
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    return device;
}

} // namespace

class TestDecoder : public QObject
{
    Q_OBJECT

private slots:
    void formats_data()
    {
        QTest::addColumn<int>("index");
        const auto &samples = Corpus::instance().samples();
        for (size_t i = 0; i < samples.size(); ++i)
            QTest::newRow(qPrintable(samples[i].name)) << static_cast<int>(i);
    }

    /// Every format of FORMATS.md: recognised by its content, counted exactly.
    void formats()
    {
        QFETCH(int, index);
        const Sample &sample = Corpus::instance().samples()[static_cast<size_t>(index)];
        QBuffer *device = buffer(Corpus::instance().bytes(sample.name), this);
        const auto info = probe(*device, sample.name);
        QVERIFY2(info, info ? "" : qPrintable(info.error().toString()));
        QCOMPARE(info->container, sample.container);
        QCOMPARE(info->codec, sample.codec);
        QCOMPARE(info->rate, sample.rate);
        QCOMPARE(info->channels, sample.channels);
        QCOMPARE(info->damaged, 0);
        if (sample.frames > 0)
            QCOMPARE(info->frames, sample.frames);
        else
            QVERIFY(std::abs(info->durationMs() - 12000) < 250);
    }

    /// A pause of AMR is frames of one byte (TS 26.101: type 15, "no data"): counted at the end of a call too, and one
    /// of a minute does not end it.
    void pausesOfAmrCount()
    {
        const QByteArray whole = Corpus::instance().bytes(QStringLiteral("a.amr"));
        const qint64 frames = probe(*buffer(whole, this), QStringLiteral("a.amr"))->frames;
        const auto atEnd = probe(*buffer(whole + QByteArray(7, '\x7C'), this), QStringLiteral("a.amr"));
        QCOMPARE(atEnd->frames, frames + 7 * 160);
        QCOMPARE(atEnd->damaged, 0);
        const QByteArray between = whole + QByteArray(3000, '\x7C') + whole.mid(6);
        const auto minute = probe(*buffer(between, this), QStringLiteral("a.amr"));
        QCOMPARE(minute->frames, 2 * frames + 3000 * 160);
    }

    /// A chunk of odd length is padded by one byte, which sox counts in.
    void paddingOfWav49IsNoDamage()
    {
        QByteArray file = Corpus::instance().bytes(QStringLiteral("wav49.WAV"));
        const auto before = probe(*buffer(file, this), QStringLiteral("wav49.WAV"));
        const qsizetype size = file.indexOf("data") + 4;
        const qsizetype blocks = (file.size() - size - 4) / 65;
        file.truncate(size + 4 + blocks * 65);
        file.append('\0');
        qToLittleEndian(static_cast<quint32>(blocks * 65 + 1), file.data() + size);
        const auto after = probe(*buffer(file, this), QStringLiteral("wav49.WAV"));
        QCOMPARE(after->frames, before->frames);
        QCOMPARE(after->damaged, 0);
    }

    void seekEqualsLinear_data() { formats_data(); }
    /// The property that everything above relies on: a position means one sample, however it was reached.
    void seekEqualsLinear()
    {
        QFETCH(int, index);
        const Sample &sample = Corpus::instance().samples()[static_cast<size_t>(index)];
        QBuffer *device = buffer(Corpus::instance().bytes(sample.name), this);
        auto opened = Decoder::open(*device, sample.name);
        QVERIFY(opened);
        Decoder &decoder = **opened;
        const int channels = sample.channels;
        const std::vector<float> linear = readAll(decoder);
        const auto frames = static_cast<qint64>(linear.size()) / channels;
        QCOMPARE(decoder.position(), frames);
        std::vector<float> part(static_cast<size_t>(1500 * channels));
        quint32 random = 7;
        for (int round = 0; round < 24; ++round) {
            random = random * 1664525U + 1013904223U;
            const qint64 target = round == 0 ? 0 : round == 1 ? frames - 1 : (random >> 8) % frames;
            const auto sought = decoder.seek(target);
            QVERIFY2(sought, sought ? "" : qPrintable(sought.error().toString()));
            QCOMPARE(decoder.position(), target);
            const auto got = decoder.read(part);
            QVERIFY(got);
            QCOMPARE(*got, std::min<qint64>(1500, frames - target));
            double worst = 0;
            for (qint64 i = 0; i < *got * channels; ++i) {
                const double difference =
                    std::abs(part[static_cast<size_t>(i)] - linear[static_cast<size_t>(target * channels + i)]);
                worst = std::max(worst, difference);
            }
            QVERIFY2(worst <= sample.closeness,
                     qPrintable(QStringLiteral("frame %1: off by %2").arg(target).arg(worst)));
        }
        QVERIFY(decoder.seek(frames + 1000));
        QCOMPARE(decoder.read(part).value_or(-1), 0);
        QCOMPARE(decoder.position(), frames);
    }
};

QTEST_GUILESS_MAIN(TestDecoder)
#include "tst_media_decoder.moc"
