#include "core/media/decoder.h"
#include "core/media/encode.h"
#include "core/media/mark.h"
#include "core/media/probe.h"
#include "core/media/redactor.h"
#include "tests/media/corpus.h"

#include <QBuffer>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <numbers>

using namespace earshot;
using namespace earshot::media;
using test::Corpus;

namespace {

std::vector<float> noise(size_t samples, QRandomGenerator &random)
{
    std::vector<float> pcm(samples);
    for (float &sample : pcm)
        sample = static_cast<float>(random.generateDouble() * 2 - 1);
    return pcm;
}

std::vector<float> decoded(const QByteArray &bytes, const QString &name)
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
    return pcm;
}

QByteArray encoded(const QByteArray &bytes, const QString &name, const std::vector<FrameRange> &ranges,
                   const Treatment &treatment, EncodeFormat format = EncodeFormat::Wav)
{
    QBuffer in;
    in.setData(bytes);
    in.open(QIODevice::ReadOnly);
    const auto info = probe(in, name);
    auto decoder = info ? Decoder::open(in, *info) : fail(info.error());
    if (!decoder)
        qFatal("%s", qPrintable(decoder.error().toString()));
    QBuffer out;
    out.open(QIODevice::ReadWrite);
    const auto done = encodeRanges(**decoder, ranges, out, {format, {}, {}}, {}, {}, treatment);
    if (!done)
        qFatal("%s", qPrintable(done.error().toString()));
    return out.data();
}

/// Power at `hz` in a block, by Goertzel; nothing of this is shared with what makes the tones.
double powerAt(const float *block, int frames, int step, double hz, int rate)
{
    const double k = 2 * std::cos(2 * std::numbers::pi * hz / rate);
    double s1 = 0;
    double s2 = 0;
    for (int i = 0; i < frames; ++i) {
        const double s0 = static_cast<double>(block[static_cast<size_t>(i) * static_cast<size_t>(step)]) + k * s1 - s2;
        s2 = s1;
        s1 = s0;
    }
    return (s1 * s1 + s2 * s2 - k * s1 * s2) / (static_cast<double>(frames) * frames);
}

/// A plain DTMF receiver: 40 ms blocks, the strongest of each group, a symbol counts once it has stood for two.
QString dialled(const std::vector<float> &pcm, int channels, int channel, int rate)
{
    static const double lows[] = {697, 770, 852, 941};
    static const double highs[] = {1209, 1336, 1477, 1633};
    static const char *const rows[] = {"123A", "456B", "789C", "*0#D"};
    const int frames = rate / 25;
    QString heard;
    QChar last;
    QChar told;
    for (size_t at = 0; at + static_cast<size_t>(frames) * static_cast<size_t>(channels) <= pcm.size();
         at += static_cast<size_t>(frames) * static_cast<size_t>(channels)) {
        const float *block = pcm.data() + at + channel;
        int low = 0;
        int high = 0;
        double total = 0;
        for (int i = 0; i < 4; ++i) {
            if (powerAt(block, frames, channels, lows[i], rate) > powerAt(block, frames, channels, lows[low], rate))
                low = i;
            if (powerAt(block, frames, channels, highs[i], rate) > powerAt(block, frames, channels, highs[high], rate))
                high = i;
        }
        for (int i = 0; i < frames; ++i)
            total += std::pow(block[static_cast<size_t>(i) * static_cast<size_t>(channels)], 2) / frames;
        const double tones = 2 * (powerAt(block, frames, channels, lows[low], rate) +
                                  powerAt(block, frames, channels, highs[high], rate));
        const QChar symbol = total > 1e-5 && tones > 0.8 * total ? QLatin1Char(rows[low][high]) : QChar();
        if (!symbol.isNull() && symbol == last && symbol != told) {
            heard += symbol;
            told = symbol;
        }
        if (symbol.isNull() && last.isNull())
            told = QChar();
        last = symbol;
    }
    return heard;
}

} // namespace

/// What is taken out is gone, and nothing else is.
class TestRedactor : public QObject
{
    Q_OBJECT

private slots:
    void nothingInsideDependsOnWhatWasSaid()
    {
        QRandomGenerator random(20261126);
        for (int round = 0; round < 300; ++round) {
            const int rate = QList{4000, 8000, 11025, 16000, 44100, 48000}[random.bounded(6)];
            const int channels = 1 + random.bounded(3);
            const qint64 frames = 2000 + random.bounded(8000);
            std::vector<RedactedPart> parts;
            for (int i = random.bounded(5); i >= 0; --i) {
                const qint64 begin = random.bounded(static_cast<int>(frames));
                const qint64 length = 1 + random.bounded(2000);
                parts.push_back({{begin, std::min(frames, begin + length)}, random.bounded(channels + 1) - 1});
            }
            const auto cover = random.bounded(2) ? Cover::Tone : Cover::Silence;
            const Redactor redactor(parts, cover, rate, channels);
            const auto one = noise(static_cast<size_t>(frames * channels), random);
            const auto other = noise(static_cast<size_t>(frames * channels), random);
            auto redactedOne = one;
            auto redactedOther = other;
            redactor.apply(0, redactedOne);
            // The second in blocks of any size: what is heard must not depend on how it was read.
            for (qint64 at = 0; at < frames;) {
                const qint64 n = std::min<qint64>(frames - at, 1 + random.bounded(700));
                redactor.apply(at, std::span(redactedOther)
                                       .subspan(static_cast<size_t>(at * channels), static_cast<size_t>(n * channels)));
                at += n;
            }
            const qint64 guard = base::msToFrames(Redactor::guardMs, rate);
            for (qint64 frame = 0; frame < frames; ++frame) {
                for (int channel = 0; channel < channels; ++channel) {
                    const bool inside = std::any_of(parts.begin(), parts.end(), [&](const RedactedPart &part) {
                        return (part.channel < 0 || part.channel == channel) && frame >= part.range.begin - guard &&
                               frame < part.range.end + guard;
                    });
                    const auto i = static_cast<size_t>(frame * channels + channel);
                    if (inside) {
                        QVERIFY(redactedOne[i] == redactedOther[i]);
                        QVERIFY(std::abs(redactedOne[i]) <= 0.1F);
                        QVERIFY(cover == Cover::Tone || redactedOne[i] == 0.0F);
                    } else {
                        QVERIFY(redactedOne[i] == one[i]);
                        QVERIFY(redactedOther[i] == other[i]);
                    }
                }
            }
        }
    }

    void theToneIsOneKilohertzAndComesSoftly()
    {
        constexpr int rate = 8000;
        const Redactor redactor({{{8000, 16000}, -1}}, Cover::Tone, rate, 1);
        std::vector<float> pcm(24000, 0.5F);
        redactor.apply(0, pcm);
        const double tone = powerAt(pcm.data() + 9000, 4000, 1, 1000, rate);
        QVERIFY(std::abs(10 * std::log10(tone * 4) + 20) < 0.5); // an amplitude of 0.1
        QVERIFY(powerAt(pcm.data() + 9000, 4000, 1, 500, rate) < tone / 1e6);
        const qint64 guard = base::msToFrames(Redactor::guardMs, rate);
        QCOMPARE(pcm[static_cast<size_t>(8000 - guard - 1)], 0.5F);
        QCOMPARE(pcm[static_cast<size_t>(8000 - guard)], 0.0F);
        for (qint64 i = 0; i < 8; ++i) // the first millisecond
            QVERIFY(std::abs(pcm[static_cast<size_t>(8000 - guard + i)]) < 0.011F);
        QCOMPARE(pcm[static_cast<size_t>(16000 + guard)], 0.5F);
    }

    void nothingIsTakenOutOfNothing()
    {
        QVERIFY(Redactor().isEmpty());
        QVERIFY(Redactor({}, Cover::Tone, 8000, 2).isEmpty());
        QVERIFY(Redactor({{{5, 5}, -1}, {{0, 10}, 2}}, Cover::Tone, 8000, 2).isEmpty());
        std::vector<float> pcm{0.1F, 0.2F};
        Redactor().apply(0, pcm);
        QCOMPARE(pcm, (std::vector<float>{0.1F, 0.2F}));
    }

    /// On the way from a real recording to a file: outside every sample is the decoder's own, inside none is.
    void aFileHasNothingOfIt()
    {
        for (const auto &sample : Corpus::instance().samples())
            checkFile(sample.name);
    }

    void theNumberIsDialledBetweenTheSound()
    {
        const QString number = QStringLiteral("*2026*0031#");
        for (const int rate : {4000, 8000, 16000, 48000}) {
            const auto tones = dialTones(number, rate);
            QCOMPARE(dialled(tones, 1, 0, rate), number);
        }
        constexpr int rate = 8000;
        const auto signal = test::testSignal(rate, 2, 25);
        const QByteArray wav = test::wavFile(signal, rate, 2);
        Treatment treatment;
        treatment.mark = number;
        treatment.markEverySeconds = 10;
        const auto frames = static_cast<qint64>(signal.size() / 2);
        const auto plain = decoded(wav, QStringLiteral("a.wav"));
        const auto marked =
            decoded(encoded(wav, QStringLiteral("a.wav"), {{0, frames}}, treatment), QStringLiteral("m.wav"));
        const auto tone = static_cast<size_t>(2) * dialTones(number, rate).size();
        QCOMPARE(static_cast<qint64>(marked.size()), 2 * (frames + markFrames(treatment, frames, rate)));
        QCOMPARE(marked.size(), plain.size() + 3 * tone);
        // Three marks, on both channels, and between them every sample of the call.
        const size_t step = static_cast<size_t>(2) * 10 * rate;
        for (size_t i = 0; i < 3; ++i) {
            const size_t at = i * (step + tone);
            const std::vector<float> mark(marked.begin() + static_cast<qint64>(at),
                                          marked.begin() + static_cast<qint64>(at + tone));
            QCOMPARE(dialled(mark, 2, 0, rate), number);
            QCOMPARE(dialled(mark, 2, 1, rate), number);
            const size_t rest = std::min(step, plain.size() - i * step);
            QVERIFY(std::equal(marked.begin() + static_cast<qint64>(at + tone),
                               marked.begin() + static_cast<qint64>(at + tone + rest),
                               plain.begin() + static_cast<qint64>(i * step)));
        }
        // Through lossy codecs as well.
        const auto opus = decoded(encoded(wav, QStringLiteral("a.wav"), {{0, rate}}, treatment, EncodeFormat::Opus),
                                  QStringLiteral("m.opus"));
        const int opusRate = 48000;
        const std::vector<float> head(opus.begin(), opus.begin() + 2 * 3 * opusRate);
        QCOMPARE(dialled(head, 2, 0, opusRate), number);
    }

    /// By a program that is not ours, where it is installed (Debian: multimon-ng).
    void anotherReceiverHearsTheNumber()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("multimon-ng")).isEmpty())
            QSKIP("multimon-ng is not installed");
        QByteArray raw;
        for (const float sample : dialTones(QStringLiteral("*2026*0031#"), 22050)) {
            const auto value = static_cast<qint16>(std::lrint(sample * 32767));
            raw.append(reinterpret_cast<const char *>(&value), 2);
        }
        QProcess receiver;
        receiver.start(QStringLiteral("multimon-ng"),
                       {QStringLiteral("-q"), QStringLiteral("-a"), QStringLiteral("DTMF"), QStringLiteral("-t"),
                        QStringLiteral("raw"), QStringLiteral("-")});
        QVERIFY(receiver.waitForStarted());
        receiver.write(raw);
        receiver.closeWriteChannel();
        QVERIFY(receiver.waitForFinished());
        QString heard;
        const auto lines = receiver.readAllStandardOutput().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("DTMF: "))
                heard += QLatin1Char(line.at(6));
        }
        QCOMPARE(heard, QStringLiteral("*2026*0031#"));
    }

private:
    void checkFile(const QString &name)
    {
        const QByteArray bytes = Corpus::instance().bytes(name);
        QBuffer in;
        in.setData(bytes);
        in.open(QIODevice::ReadOnly);
        const auto info = probe(in, name);
        QVERIFY2(info, qPrintable(name));
        const qint64 frames = info->frames;
        const int channels = info->channels;
        const std::vector<RedactedPart> parts{{{frames / 4, frames / 4 + info->rate / 2}, -1},
                                              {{frames / 2, frames / 2 + info->rate / 3}, channels - 1}};
        Treatment treatment;
        treatment.redactor = Redactor(parts, Cover::Tone, info->rate, channels);
        // In two ranges, so that a seek into the middle is on the way.
        const std::vector<FrameRange> ranges{{100, frames / 3}, {frames / 3 + 200, frames}};
        const auto plain = decoded(encoded(bytes, name, ranges, {}), QStringLiteral("p.wav"));
        const auto redacted = decoded(encoded(bytes, name, ranges, treatment), QStringLiteral("r.wav"));
        QCOMPARE(redacted.size(), plain.size());
        const qint64 guard = base::msToFrames(Redactor::guardMs, info->rate);
        size_t i = 0;
        qint64 inside = 0;
        for (const FrameRange &range : ranges) {
            for (qint64 frame = range.begin; frame < range.end; ++frame) {
                for (int channel = 0; channel < channels; ++channel, ++i) {
                    const bool gone = std::any_of(parts.begin(), parts.end(), [&](const RedactedPart &part) {
                        return (part.channel < 0 || part.channel == channel) && frame >= part.range.begin - guard &&
                               frame < part.range.end + guard;
                    });
                    if (!gone && redacted[i] != plain[i])
                        QFAIL(qPrintable(QStringLiteral("%1: frame %2 was changed").arg(name).arg(frame)));
                    if (!gone)
                        continue;
                    ++inside;
                    std::vector<float> cover(static_cast<size_t>(channels), 1.0F);
                    treatment.redactor.apply(frame, cover);
                    if (std::abs(redacted[i] - cover[static_cast<size_t>(channel)]) > 1.0F / 32768)
                        QFAIL(qPrintable(QStringLiteral("%1: frame %2 is heard").arg(name).arg(frame)));
                }
            }
        }
        QVERIFY(inside > info->rate / 2);
    }
};

QTEST_GUILESS_MAIN(TestRedactor)
#include "tst_media_redactor.moc"
