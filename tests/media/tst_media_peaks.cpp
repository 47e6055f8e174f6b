#include "core/media/ingest.h"
#include "core/media/nearpeaks.h"
#include "tests/media/corpus.h"

#include <QBuffer>
#include <QTest>
#include <cmath>

using namespace earshot;
using namespace earshot::media;
using test::Corpus;

namespace {

Peaks build(const std::vector<float> &pcm, int rate, int channels)
{
    PeaksBuilder builder(rate, channels);
    // In uneven pieces, as a decoder gives them.
    const size_t step = static_cast<size_t>(1013 * channels);
    for (size_t at = 0; at < pcm.size(); at += step)
        builder.add(std::span(pcm).subspan(at, std::min(step, pcm.size() - at)));
    return builder.finish();
}

/// The plain truth about one channel.
MinMax extremes(const std::vector<float> &pcm, int channels, int channel, FrameRange range)
{
    MinMax all{2, -2};
    for (qint64 frame = range.begin; frame < range.end; ++frame) {
        const float sample = pcm[static_cast<size_t>(frame * channels + channel)];
        all = {std::min(all.min, sample), std::max(all.max, sample)};
    }
    return all;
}

std::unique_ptr<Decoder> decoderOf(QBuffer &device, const char *file)
{
    device.setData(Corpus::instance().bytes(QLatin1String(file)));
    device.open(QIODevice::ReadOnly);
    const auto &sample = Corpus::instance().sample(file);
    auto decoder = Decoder::open(device, MediaInfo{.rate = sample.rate,
                                                   .channels = sample.channels,
                                                   .frames = sample.frames,
                                                   .container = sample.container,
                                                   .codec = sample.codec});
    return decoder ? std::move(*decoder) : nullptr;
}

} // namespace

class TestPeaks : public QObject
{
    Q_OBJECT

private slots:
    void NeverAveragesPreservesExtremes()
    {
        for (int channels : {1, 2, 3}) {
            std::vector<float> pcm(static_cast<size_t>(1000003 * channels), 0.25F);
            const qint64 click = 654321;
            pcm[static_cast<size_t>(click * channels)] = 0.9F;
            pcm[static_cast<size_t>((click + 1) * channels)] = -0.8F;
            const Peaks peaks = build(pcm, 8000, channels);
            QCOMPARE(peaks.frames(), 1000003);
            for (int columns : {1, 7, 640, 1999, 1000003}) {
                const auto drawn = peaks.query(0, {0, peaks.frames()}, columns);
                QCOMPARE(static_cast<int>(drawn.size()), columns);
                const MinMax &column = drawn[static_cast<size_t>(click * columns / peaks.frames())];
                QVERIFY(column.max >= 0.9F && column.max < 0.9001F);
                QVERIFY(column.min <= -0.8F || columns == 1000003); // there the next sample is the next column
                for (const MinMax &other : drawn)
                    QVERIFY(other.max >= 0.25F);
            }
            if (channels > 1)
                QCOMPARE(peaks.query(1, {0, peaks.frames()}, 1)[0], (MinMax{0.25F, 0.25F}));
        }
    }

    /// Against the plain truth, at every zoom: nothing inside a column is missed, nothing beyond its buckets is shown.
    void matchesBruteForce()
    {
        const auto signal = test::testSignal(8000, 2, 20.0);
        std::vector<float> pcm(signal.size());
        std::transform(signal.begin(), signal.end(), pcm.begin(), [](qint16 v) { return v / 32768.0F; });
        const Peaks peaks = build(pcm, 8000, 2);
        quint32 random = 99;
        for (int round = 0; round < 300; ++round) {
            random = random * 1664525U + 1013904223U;
            const qint64 a = (random >> 8) % peaks.frames();
            random = random * 1664525U + 1013904223U;
            const qint64 b = a + 1 + (random >> 8) % (peaks.frames() - a);
            const auto truth = [&](qint64 from, qint64 to) { return extremes(pcm, 2, 1, {from, to}); };
            const MinMax inner = truth(a, b);
            const MinMax outer = truth(a / 256 * 256, std::min(peaks.frames(), (b + 255) / 256 * 256));
            const MinMax got = peaks.query(1, {a, b}, 1)[0];
            QVERIFY(got.min <= inner.min && got.max >= inner.max);
            QCOMPARE(got, outer);
        }
    }

    void outsideIsFlat()
    {
        const Peaks peaks = build(std::vector<float>(1000, 0.5F), 8000, 1);
        const auto drawn = peaks.query(0, {-1000, 3000}, 4);
        QCOMPARE(drawn[0], MinMax{});
        QCOMPARE(drawn[1], (MinMax{0.5F, 0.5F}));
        QCOMPARE(drawn[2], MinMax{});
        QVERIFY(peaks.query(0, {5, 5}, 3)[0] == MinMax{});
        QCOMPARE(peaks.query(9, {0, 10}, 2)[0], MinMax{});
        QCOMPARE(peaks.loudest({0, 1000}), 0.5F);
    }

    void survivesStorage()
    {
        const auto signal = test::testSignal(8000, 2, 5.0);
        std::vector<float> pcm(signal.begin(), signal.end());
        for (float &v : pcm)
            v /= 32768.0F;
        const Peaks peaks = build(pcm, 8000, 2);
        const QByteArray stored = peaks.serialise();
        const auto back = Peaks::parse(stored);
        QVERIFY(back);
        QCOMPARE(back->serialise(), stored);
        QVERIFY(back->query(1, {100, 39000}, 333) == peaks.query(1, {100, 39000}, 333));
        for (qsizetype cut = 0; cut < stored.size(); cut += 7)
            QVERIFY(!Peaks::parse(QByteArrayView(stored).first(cut)));
        QVERIFY(!Peaks::parse(QByteArray(stored + 'x')));
        for (int bit = 0; bit < 20 * 8; ++bit) { // no bit of the header may be wrong unnoticed, but for the rate
            QByteArray bad = stored;
            bad[bit / 8] = static_cast<char>(bad[bit / 8] ^ (1 << (bit % 8)));
            const auto parsed = Peaks::parse(bad);
            QVERIFY(!parsed || parsed->rate() != 8000 || parsed->frames() != peaks.frames());
        }
        QByteArray newer = stored;
        newer[3] = 2;
        QVERIFY(Peaks::parse(newer).error().code == ErrorCode::Unsupported);
    }

    void ingestCountsAndDraws()
    {
        QBuffer device;
        device.setData(Corpus::instance().bytes(QStringLiteral("ulaw.wav")));
        QVERIFY(device.open(QIODevice::ReadOnly));
        double last = 0;
        const auto done = ingest(device, QStringLiteral("ulaw.wav"), [&last](double part) {
            QVERIFY(part >= last && part <= 1.0);
            last = part;
        });
        QVERIFY(done);
        QCOMPARE(last, 1.0);
        QCOMPARE(done->info.frames, 96000);
        QCOMPARE(done->peaks.frames(), 96000);
        QCOMPARE(done->peaks.channels(), 2);
        QVERIFY(done->peaks.query(0, {0, 96000}, 1)[0].max > 0.3F);
    }

    /// Nearer than a bucket of stored peaks: exact where a step is a frame, never less than the truth elsewhere.
    void nearPeaksAreTheTruth()
    {
        QBuffer device;
        const auto decoder = decoderOf(device, "stereo.wav");
        QVERIFY(decoder);
        std::vector<float> pcm(static_cast<size_t>(decoder->info().frames * 2));
        QCOMPARE(decoder->read(pcm).value(), decoder->info().frames);
        const FrameRange place{12345, 33333};
        for (const qint64 step : {1, 4, 64}) {
            const auto near = NearPeaks::read(*decoder, place, step, {});
            QVERIFY(near);
            QCOMPARE(near->range(), place);
            for (int channel : {0, 1}) {
                const FrameRange seen{20000, 21000};
                const auto drawn = near->query(channel, seen, 100);
                QCOMPARE(drawn.size(), 100U);
                for (int column = 0; column < 100; ++column) {
                    const FrameRange piece{20000 + column * 10, 20010 + column * 10};
                    const qint64 from = place.begin + (piece.begin - place.begin) / step * step;
                    const qint64 until = place.begin + (piece.end - place.begin + step - 1) / step * step;
                    QCOMPARE(drawn[static_cast<size_t>(column)], extremes(pcm, 2, channel, {from, until}));
                }
            }
        }
    }

    void nearPeaksEndWithTheRecordingAndWhenNobodyLooks()
    {
        QBuffer device;
        const auto decoder = decoderOf(device, "ulaw.wav");
        QVERIFY(decoder);
        const auto end = NearPeaks::read(*decoder, {95000, 99000}, 16, {});
        QVERIFY(end);
        QCOMPARE(end->range(), (FrameRange{95000, 96000}));
        const auto drawn = end->query(0, {95000, 97000}, 2);
        QVERIFY(drawn[0].max > drawn[0].min);
        QCOMPARE(drawn[1], MinMax{});
        std::stop_source stop;
        stop.request_stop();
        const auto none = NearPeaks::read(*decoder, {0, 96000}, 1, stop.get_token());
        QVERIFY(!none);
        QVERIFY(none.error().code == ErrorCode::Cancelled);
    }

    void ingestCancels()
    {
        QBuffer device;
        device.setData(Corpus::instance().bytes(QStringLiteral("a.opus")));
        QVERIFY(device.open(QIODevice::ReadOnly));
        std::stop_source stop;
        const auto done = ingest(
            device, QStringLiteral("a.opus"), [&stop](double) { stop.request_stop(); }, stop.get_token());
        QVERIFY(!done);
        QVERIFY(done.error().code == ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestPeaks)
#include "tst_media_peaks.moc"
