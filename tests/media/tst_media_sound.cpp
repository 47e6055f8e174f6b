#include "core/media/decoder.h"
#include "core/media/encode.h"
#include "core/media/mixer.h"
#include "core/media/probe.h"
#include "core/media/tempo.h"
#include "tests/media/corpus.h"

#include <QBuffer>
#include <QTemporaryFile>
#include <QTest>
#include <cerrno>
#include <cmath>
#include <csignal>
#include <cstring>
#include <numbers>
#include <sys/resource.h>

using namespace earshot;
using namespace earshot::media;
using test::Corpus;

namespace {

constexpr int rate = 8000;

std::vector<float> drain(Tempo &tempo, int channels)
{
    std::vector<float> out;
    std::vector<float> part(static_cast<size_t>(4096 * channels));
    while (const qint64 n = tempo.pull(part))
        out.insert(out.end(), part.begin(), part.begin() + n * channels);
    return out;
}

/// Tone bursts of 50 ms, one every ten seconds, over the hiss of a line.
std::vector<float> bursts(int seconds)
{
    std::vector<float> pcm(static_cast<size_t>(seconds * rate));
    quint32 noise = 3;
    for (float &v : pcm) {
        noise = noise * 1664525U + 1013904223U;
        v = (static_cast<float>(noise >> 8) / 8388608.0F - 1.0F) * 0.02F;
    }
    for (int t = 5; t < seconds; t += 10) {
        for (int i = 0; i < rate / 20; ++i)
            pcm[static_cast<size_t>(t * rate + i)] = 0.8F * std::sin(static_cast<float>(i) * 0.6F);
    }
    return pcm;
}

/// Where each burst begins.
std::vector<qint64> onsets(const std::vector<float> &pcm)
{
    std::vector<qint64> found;
    qint64 quietSince = -rate;
    for (qint64 i = 0; i < static_cast<qint64>(pcm.size()); ++i) {
        if (std::abs(pcm[static_cast<size_t>(i)]) < 0.1F)
            continue;
        if (i - quietSince > rate)
            found.push_back(i);
        quietSince = i;
    }
    return found;
}

double pitch(const std::vector<float> &pcm)
{
    qint64 crossings = 0;
    for (size_t i = 1; i < pcm.size(); ++i)
        crossings += pcm[i - 1] < 0 && pcm[i] >= 0;
    return static_cast<double>(crossings) * rate / static_cast<double>(pcm.size());
}

Result<QByteArray> encodeAll(const QString &file, const std::vector<FrameRange> &ranges, EncodeFormat format)
{
    QBuffer in;
    in.setData(Corpus::instance().bytes(file));
    in.open(QIODevice::ReadOnly);
    EARSHOT_TRY(info, probe(in, file));
    EARSHOT_TRY(decoder, Decoder::open(in, info));
    QBuffer out;
    out.open(QIODevice::ReadWrite);
    EARSHOT_TRY(frames, encodeRanges(*decoder, ranges, out, {format, QStringLiteral("Clip"), QStringLiteral("§6")}));
    Q_UNUSED(frames)
    return out.data();
}

std::vector<float> decodeAll(const QByteArray &bytes, const QString &name, MediaInfo *info = nullptr)
{
    QBuffer in;
    in.setData(bytes);
    in.open(QIODevice::ReadOnly);
    auto decoder = Decoder::open(in, name);
    if (!decoder)
        qFatal("%s", qPrintable(decoder.error().toString()));
    std::vector<float> pcm(10'000'000);
    const auto got = (*decoder)->read(pcm);
    pcm.resize(static_cast<size_t>(got.value_or(0) * (*decoder)->info().channels));
    if (info)
        *info = (*decoder)->info();
    return pcm;
}

} // namespace

class TestSound : public QObject
{
    Q_OBJECT

private slots:
    void tempoMapsWithoutDrift_data()
    {
        QTest::addColumn<double>("speed");
        QTest::addColumn<int>("seconds");
        for (double speed : {0.5, 0.77, 1.0, 1.37, 1.8, 2.5})
            QTest::newRow(qPrintable(QString::number(speed))) << speed << 300;
        QTest::newRow("3, an hour") << 3.0 << 3600;
    }
    /// Every burst is where inputAt() says, but for the few milliseconds by which the filter moves pieces to join them
    /// well; and the end is no worse than the beginning.
    void tempoMapsWithoutDrift()
    {
        QFETCH(double, speed);
        QFETCH(int, seconds);
        Tempo tempo(rate, 1);
        QVERIFY(tempo.setSpeed(speed));
        const auto in = bursts(seconds);
        std::vector<float> out;
        for (size_t at = 0; at < in.size(); at += 160) {
            QVERIFY(tempo.push(std::span(in).subspan(at, 160)));
            const auto part = drain(tempo, 1);
            out.insert(out.end(), part.begin(), part.end());
        }
        QVERIFY(tempo.flush());
        const auto rest = drain(tempo, 1);
        out.insert(out.end(), rest.begin(), rest.end());
        QCOMPARE(tempo.pulled(), static_cast<qint64>(out.size()));
        QVERIFY(std::abs(static_cast<double>(out.size()) - static_cast<double>(in.size()) / speed) < 0.07 * rate);
        const auto truth = onsets(in);
        const auto heard = onsets(out);
        QCOMPARE(heard.size(), truth.size());
        double early = 0;
        double late = 0;
        const size_t third = heard.size() / 3;
        for (size_t i = 0; i < heard.size(); ++i) {
            const double off = (tempo.inputAt(heard[i]) - static_cast<double>(truth[i])) / rate;
            QVERIFY2(std::abs(off) < 0.04 * std::max(1.0, speed),
                     qPrintable(QStringLiteral("%1: %2 s").arg(i).arg(off)));
            (i < third ? early : late) += i < third || i >= heard.size() - third ? off : 0;
        }
        const double drift = (late - early) / static_cast<double>(third);
        QVERIFY2(std::abs(drift) < 0.02, qPrintable(QString::number(drift)));
        if (speed == 1.0)
            QVERIFY(out == in);
    }

    void tempoKeepsPitch()
    {
        std::vector<float> in(rate * 10);
        for (size_t i = 0; i < in.size(); ++i)
            in[i] =
                0.5F * std::sin(static_cast<float>(2 * std::numbers::pi * 440 * static_cast<double>(i % rate) / rate));
        for (double speed : {0.5, 1.5, 3.0}) {
            Tempo tempo(rate, 1);
            QVERIFY(tempo.setSpeed(speed));
            QVERIFY(tempo.push(in));
            QVERIFY(tempo.flush());
            QVERIFY(std::abs(pitch(drain(tempo, 1)) - 440) < 6);
        }
    }

    void tempoChangesOnTheFly()
    {
        Tempo tempo(rate, 2);
        const double speeds[] = {1.0, 2.7, 0.5, 1.2, 3.0, 1.0, 0.9};
        const auto mono = bursts(600);
        qint64 at = 0;
        std::vector<float> out;
        for (int block = 0; at < static_cast<qint64>(mono.size()); ++block) {
            if (block % 197 == 0)
                QVERIFY(tempo.setSpeed(speeds[block / 197 % 7]));
            std::vector<float> stereo;
            for (qint64 i = 0; i < 160; ++i, ++at)
                stereo.insert(stereo.end(), 2, mono[static_cast<size_t>(at)]);
            QVERIFY(tempo.push(stereo));
            const auto part = drain(tempo, 2);
            for (size_t i = 0; i < part.size(); i += 2)
                out.push_back(part[i]);
        }
        QVERIFY(tempo.flush());
        const auto truth = onsets(mono);
        const auto heard = onsets(out);
        QCOMPARE(heard.size(), truth.size());
        for (size_t i = 0; i < heard.size(); ++i) {
            const double off = (tempo.inputAt(heard[i]) - static_cast<double>(truth[i])) / rate;
            QVERIFY2(std::abs(off) < 0.04 * std::max(1.0, tempo.speedAt(heard[i])), qPrintable(QString::number(off)));
        }
        for (qint64 frame = 1; frame < tempo.pulled(); frame += 50)
            QVERIFY(tempo.inputAt(frame) >= tempo.inputAt(frame - 1));
    }

    void mixer()
    {
        Mix mix;
        const float half = static_cast<float>(std::sqrt(0.5));
        using Ears = std::array<float, 2>;
        QVERIFY((mixMatrix(mix, 1)[0] == Ears{1, 1}));
        QVERIFY((mixMatrix(mix, 2)[0] == Ears{1, 0}));
        QVERIFY((mixMatrix(mix, 2)[1] == Ears{0, 1}));
        mix.placement = Placement::SplitSwapped;
        QVERIFY((mixMatrix(mix, 2)[0] == Ears{0, 1}));
        mix.placement = Placement::Centred;
        QVERIFY((mixMatrix(mix, 2)[1] == Ears{half, half}));
        mix.channel[1].solo = true;
        QVERIFY((mixMatrix(mix, 2)[0] == Ears{0, 0}));
        QVERIFY((mixMatrix(mix, 2)[1] == Ears{half, half}));
        mix.channel[1].mute = true;
        QVERIFY((mixMatrix(mix, 2)[1] == Ears{0, 0}));
        QVERIFY((mixMatrix(mix, 1)[0] == Ears{1, 1})); // a solo of a channel that is not there silences nobody
        mix = {};
        mix.channel[0].volume = 0.5F;
        mix.volume = 0.5F;
        QVERIFY((mixMatrix(mix, 2)[0] == Ears{0.25F, 0}));

        const std::vector<float> in{1, 1, 1, 1, 1, 1, 1, 1};
        std::vector<float> out(8);
        mixDown(in, 2, mixMatrix({}, 2), mixMatrix(mix, 2), out);
        QCOMPARE(out[6], 0.25F); // there at the end of the block, on the way before
        QVERIFY(out[0] < 1 && out[0] > 0.5F);
        Mix loud;
        loud.volume = 4;
        mixDown(in, 2, mixMatrix(loud, 2), mixMatrix(loud, 2), out);
        QCOMPARE(out[0], 1.0F);
    }

    /// WAV and FLAC come back bit for bit, ranges joined exactly.
    void encodesExactly_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("wav") << static_cast<int>(EncodeFormat::Wav);
        QTest::newRow("flac") << static_cast<int>(EncodeFormat::Flac);
    }
    void encodesExactly()
    {
        QFETCH(int, format);
        const auto kind = static_cast<EncodeFormat>(format);
        const std::vector<FrameRange> ranges{{-50, 1}, {1000, 41234}, {95000, 200000}};
        const auto bytes = encodeAll(QStringLiteral("stereo.wav"), ranges, kind);
        QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().toString()));
        const auto source = decodeAll(Corpus::instance().bytes(QStringLiteral("stereo.wav")), QStringLiteral("a.wav"));
        MediaInfo info;
        const auto back = decodeAll(*bytes, QStringLiteral("x") + fileSuffix(kind), &info);
        QCOMPARE(info.rate, 8000);
        QCOMPARE(info.channels, 2);
        std::vector<float> expected(source.begin(), source.begin() + 2);
        expected.insert(expected.end(), source.begin() + 2000, source.begin() + 2 * 41234);
        expected.insert(expected.end(), source.begin() + 190000, source.end());
        QCOMPARE(back.size(), expected.size());
        QVERIFY(back == expected);
        QVERIFY(bytes->contains("Clip"));
        QCOMPARE(encodeAll(QStringLiteral("stereo.wav"), ranges, kind).value_or(QByteArray()), *bytes); // deterministic
    }

    void encodesOpus()
    {
        for (const char *file : {"stereo.wav", "a.flac"}) { // 8 kHz as it is, 44.1 kHz resampled
            const auto bytes = encodeAll(QLatin1String(file), {{0, 80000}}, EncodeFormat::Opus);
            QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().toString()));
            MediaInfo info;
            const auto back = decodeAll(*bytes, QStringLiteral("x.opus"), &info);
            QCOMPARE(info.codec, QStringLiteral("opus"));
            const double seconds = static_cast<double>(back.size()) / 2 / 48000;
            const double expected = 80000.0 / Corpus::instance().sample(file).rate;
            QVERIFY2(std::abs(seconds - expected) < 0.002, qPrintable(QString::number(seconds - expected)));
        }
    }

    void encodeRefusesAndCancels()
    {
        const auto nothing = encodeAll(QStringLiteral("stereo.wav"), {{96000, 99999}}, EncodeFormat::Wav);
        QVERIFY(!nothing && nothing.error().code == ErrorCode::Invalid);

        QBuffer in;
        in.setData(Corpus::instance().bytes(QStringLiteral("stereo.wav")));
        QVERIFY(in.open(QIODevice::ReadOnly));
        auto decoder = Decoder::open(in, QStringLiteral("a.wav"));
        QVERIFY(decoder);
        QBuffer out;
        QVERIFY(out.open(QIODevice::ReadWrite));
        std::stop_source stop;
        double last = 0;
        const auto cancelled = encodeRanges(
            **decoder, {{0, 96000}}, out, {EncodeFormat::Flac, {}, {}},
            [&](double part) {
                last = part;
                stop.request_stop();
            },
            stop.get_token());
        QVERIFY(!cancelled && cancelled.error().code == ErrorCode::Cancelled);
        QVERIFY(last > 0 && last < 1);

        class Full : public QBuffer
        {
            qint64 writeData(const char *data, qint64 size) override
            {
                if (pos() + size > 70000) {
                    setErrorString(QStringLiteral("No space left on device"));
                    return -1;
                }
                return QBuffer::writeData(data, size);
            }
        } full;
        QVERIFY(full.open(QIODevice::ReadWrite));
        const auto noSpace = encodeRanges(**decoder, {{0, 96000}}, full, {EncodeFormat::Wav, {}, {}});
        QVERIFY(!noSpace && noSpace.error().code == ErrorCode::Io);
        QVERIFY(noSpace.error().what.contains(QStringLiteral("No space")));
    }

    /// As a disk does when it is full: a part of a block is taken, and only the next call says why no more is.
    void aDiskThatFillsIsNamed()
    {
        QBuffer in;
        in.setData(Corpus::instance().bytes(QStringLiteral("stereo.wav")));
        QVERIFY(in.open(QIODevice::ReadOnly));
        auto decoder = Decoder::open(in, QStringLiteral("a.wav"));
        QVERIFY(decoder);
        QTemporaryFile out;
        QVERIFY(out.open());
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit small{5'000, before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto full = encodeRanges(**decoder, {{0, 96000}}, out, {EncodeFormat::Flac, {}, {}});
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!full);
        QVERIFY2(full.error().what.endsWith(QString::fromLocal8Bit(std::strerror(EFBIG))),
                 qPrintable(full.error().what));
    }
};

QTEST_GUILESS_MAIN(TestSound)
#include "tst_media_sound.moc"
