// The inaudible mark: it cannot be heard, it is found again, and nothing else is found.
#include "core/media/decoder.h"
#include "core/media/encode.h"
#include "core/media/hiddenmark.h"
#include "core/media/marklistener.h"
#include "core/media/probe.h"
#include "tests/media/corpus.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace earshot;
using namespace earshot::media;

namespace {

constexpr double byAccident = 1e-6;

QByteArray marked(const QByteArray &name)
{
    QByteArray bytes;
    for (int i = 0; bytes.size() < markPhases; ++i)
        bytes += QCryptographicHash::hash(name + QByteArray::number(i), QCryptographicHash::Sha256);
    bytes.truncate(markPhases);
    return bytes;
}

QString speech(const char *name)
{
    return QStringLiteral(EARSHOT_DEMO_AUDIO "/") + QLatin1String(name);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(path));
    return file.readAll();
}

QByteArray encoded(const QByteArray &bytes, const QString &name, const Treatment &treatment,
                   EncodeFormat format = EncodeFormat::Wav)
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
    const auto done = encodeRanges(**decoder, {{0, info->frames}}, out, {format, {}, {}}, {}, {}, treatment);
    if (!done)
        qFatal("%s", qPrintable(done.error().toString()));
    return out.data();
}

std::vector<float> decoded(const QByteArray &bytes, int *channels = nullptr, int *rate = nullptr)
{
    QBuffer in;
    in.setData(bytes);
    in.open(QIODevice::ReadOnly);
    auto decoder = Decoder::open(in, QStringLiteral("a.wav"));
    if (!decoder)
        qFatal("%s", qPrintable(decoder.error().toString()));
    const int count = (*decoder)->info().channels;
    std::vector<float> pcm(static_cast<size_t>(40'000'000 / count * count));
    pcm.resize(static_cast<size_t>((*decoder)->read(pcm).value_or(0) * count));
    if (channels)
        *channels = count;
    if (rate)
        *rate = (*decoder)->info().rate;
    return pcm;
}

std::unique_ptr<MarkListener> heard(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(path));
    auto listener = MarkListener::hear(file, path);
    if (!listener)
        qFatal("%s: %s", qPrintable(path), qPrintable(listener.error().toString()));
    return std::move(*listener);
}

double rms(const float *from, size_t count, size_t step)
{
    double sum = 0;
    for (size_t i = 0; i < count; ++i)
        sum += std::pow(static_cast<double>(from[i * step]), 2);
    return std::sqrt(sum / static_cast<double>(count));
}

double db(double amplitude)
{
    return 20 * std::log10(std::max(amplitude, 1e-9));
}

} // namespace

class TestHiddenMark : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_dir.isValid());
        Treatment treatment;
        treatment.hiddenMark = marked("R-2026-0031");
        for (const auto &[name, source] : m_calls) {
            const QByteArray wav = encoded(bytesOf(speech(source)), QLatin1String(source), treatment);
            write(QLatin1String(name), wav);
        }
    }

    /// What the guide says of it (resources/help/en/authorising.md), each with a cut-out of 20 seconds.
    void itSurvives_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("file");
        const auto row = [](const char *name, const char *how, const char *file) {
            QTest::newRow(name) << QString::fromLatin1(how) << QString::fromLatin1(file);
        };
        row("nothing done to it", "-c:a pcm_s16le", "a.wav");
        row("half as loud", "-af volume=-6dB", "a.wav");
        row("ten times quieter", "-af volume=-20dB", "a.wav");
        row("louder, and clipped", "-af volume=12dB", "a.wav");
        row("mono", "-ac 1", "a.wav");
        row("one channel", "-af pan=mono|c0=c0", "a.wav");
        row("48 kHz", "-ar 48000", "a.wav");
        row("44.1 kHz", "-ar 44100", "a.wav");
        row("turned over", "-af aeval=-val(0):c=same", "a.wav");
        row("A-law", "-ar 8000 -c:a pcm_alaw", "a.wav");
        row("mu-law", "-ar 8000 -c:a pcm_mulaw", "a.wav");
        row("Opus 24k", "-c:a libopus -b:a 24k", "a.opus");
        row("Opus 16k mono", "-ac 1 -c:a libopus -b:a 16k", "a.opus");
        row("MP3 64k", "-ar 44100 -c:a libmp3lame -b:a 64k", "a.mp3");
        row("MP3 32k mono", "-ac 1 -ar 22050 -c:a libmp3lame -b:a 32k", "a.mp3");
        row("AAC 64k", "-ar 44100 -c:a aac -b:a 64k", "a.m4a");
        row("AAC 32k mono", "-ac 1 -ar 16000 -c:a aac -b:a 32k", "a.m4a");
        row("GSM 06.10", "-ac 1 -ar 8000 -c:a libgsm", "a.gsm");
        row("MP3 16k", "-ac 1 -ar 16000 -c:a libmp3lame -b:a 16k", "a.mp3");
        row("Opus 12k", "-ac 1 -c:a libopus -b:a 12k", "a.opus");
        row("Speex", "-ac 1 -ar 8000 -c:a libspeex", "a.spx");
        row("a noise filter", "-af afftdn", "a.wav");
        row("an echo", "-af aecho=0.8:0.7:40:0.4", "a.wav");
        row("nothing above 2 kHz", "-af lowpass=2000,lowpass=2000", "a.wav");
        row("a clock 20 ppm off", "-af aresample=48000,asetrate=48001,aresample=8000", "a.wav");
        row("Vorbis", "-ar 44100 -c:a libvorbis -q:a 2", "a.ogg");
        row("noise over it", "-filter_complex anoisesrc=a=0.003:r=8000:seed=7[n];[0:a][n]amix=duration=first", "a.wav");
    }
    void itSurvives()
    {
        QFETCH(QString, how);
        QFETCH(QString, file);
        for (const auto &[name, source] : m_calls) {
            const QString copy = copied(QLatin1String(name), how, file);
            const auto listener = heard(copy);
            const auto strength = listener->find(marked("R-2026-0031"));
            const auto other = listener->find(marked("R-2026-0032"));
            qInfo("%-24s %-10s z %5.1f, another's %4.1f", QTest::currentDataTag(), name, strength.z, other.z);
            QVERIFY2(listener->chance(strength.z, 10'000) < byAccident, source);
            QVERIFY2(listener->chance(other.z, 1) > byAccident, source);
        }
    }

    /// And what it says that it does not survive: should one of these be found one day, the guide can say so.
    void itDoesNotSurvive_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("1 % faster") << QStringLiteral("-af asetrate=8080,aresample=8000");
        QTest::newRow("a clock 250 ppm off") << QStringLiteral("-af asetrate=8002,aresample=8000");
    }
    void itDoesNotSurvive()
    {
        QFETCH(QString, how);
        const auto listener = heard(copied(QLatin1String(m_calls.front().first), how, QStringLiteral("a.wav")));
        QVERIFY(listener->chance(listener->find(marked("R-2026-0031")).z, 1) > byAccident);
    }

    /// In 20 ms of speech at a time.
    void itIsFarBelowTheSound()
    {
        for (const auto &[name, source] : m_calls) {
            int channels = 0;
            int rate = 0;
            const auto plain = decoded(encoded(bytesOf(speech(source)), QLatin1String(source), {}), &channels, &rate);
            const auto with = decoded(bytesOf(m_dir.filePath(QLatin1String(name))));
            QCOMPARE(with.size(), plain.size());
            std::vector<float> mark(plain.size());
            std::ranges::transform(with, plain, mark.begin(), std::minus<>());
            const auto count = static_cast<size_t>(rate / 50);
            const auto step = static_cast<size_t>(channels);
            double nearest = 1000;
            double loudestInSilence = -1000;
            std::vector<double> below;
            for (size_t at = 0; at + count * step <= plain.size(); at += count * step) {
                for (size_t channel = 0; channel < step; ++channel) {
                    const double sound = db(rms(plain.data() + at + channel, count, step));
                    const double level = db(rms(mark.data() + at + channel, count, step));
                    if (sound > -50)
                        below.push_back(sound - level);
                    if (sound < -90)
                        loudestInSilence = std::max(loudestInSilence, level);
                }
            }
            std::ranges::sort(below);
            nearest = below.front();
            qInfo("%s: %.1f dB below the sound at least, half of the time %.1f; in silence %.1f dBFS", name, nearest,
                  below[below.size() / 2], loudestInSilence);
            QVERIFY(nearest > 22);
            QVERIFY(below[below.size() / 2] > HiddenMark::belowDb);
            QVERIFY(loudestInSilence < HiddenMark::floorDb + 4);
        }
    }

    void silenceBearsAVeryFaintPart()
    {
        const QByteArray silent = test::wavFile(std::vector<qint16>(8000 * 25, 0), 8000, 1);
        Treatment treatment;
        treatment.hiddenMark = marked("R-2026-0031");
        const QByteArray wav = encoded(silent, QStringLiteral("a.wav"), treatment);
        const auto pcm = decoded(wav);
        const double level = db(rms(pcm.data() + 800, pcm.size() - 1600, 1));
        QVERIFY2(std::abs(level - HiddenMark::floorDb) < 2, qPrintable(QString::number(level)));
        write(QStringLiteral("silent.wav"), wav);
        const auto listener = heard(m_dir.filePath(QStringLiteral("silent.wav")));
        QVERIFY(listener->chance(listener->find(marked("R-2026-0031")).z, 10'000) < byAccident);
    }

    /// At full scale it stays within it; and not a frame more or less, whatever the rate.
    void itNeverClipsAndNeverStretches()
    {
        for (const int rate : {4000, 8000, 11025, 16000, 22050, 44100, 48000}) {
            for (const int frames : {1, 63, 4097, rate + 17}) {
                const auto mark = HiddenMark::create(marked("R-2026-0031"), rate, 2);
                QVERIFY(mark);
                std::vector<float> sound(static_cast<size_t>(2 * frames));
                for (size_t i = 0; i < sound.size(); ++i)
                    sound[i] = i / 40 % 2 ? 32767.0F / 32768 : -1.0F;
                std::vector<float> out;
                QVERIFY((*mark)->add(std::span(sound).first(2), out));
                QVERIFY((*mark)->add(std::span(sound).subspan(2), out));
                QVERIFY((*mark)->finish(out));
                QCOMPARE(out.size(), sound.size());
                QVERIFY(std::ranges::all_of(out, [](float v) { return v >= -1 && v <= 32767.0F / 32768; }));
            }
        }
    }

    /// However it is read; and what was taken out before is not in it.
    void itDependsOnNothingButTheSoundItIsGiven()
    {
        const auto signal = test::testSignal(8000, 2, 5);
        auto other = signal;
        const FrameRange secret{12000, 20000};
        for (qint64 i = 2 * secret.begin; i < 2 * secret.end; ++i)
            other[static_cast<size_t>(i)] = static_cast<qint16>(7919 * i);
        Treatment treatment;
        treatment.hiddenMark = marked("R-2026-0031");
        treatment.redactor = Redactor({{secret, -1}}, Cover::Silence, 8000, 2);
        QCOMPARE(encoded(test::wavFile(signal, 8000, 2), QStringLiteral("a.wav"), treatment),
                 encoded(test::wavFile(other, 8000, 2), QStringLiteral("a.wav"), treatment));

        std::vector<float> sound(signal.begin(), signal.end());
        for (float &sample : sound)
            sample /= 32768;
        const auto in = [&](size_t block) {
            std::vector<float> out;
            auto mark = HiddenMark::create(treatment.hiddenMark, 8000, 2);
            for (size_t at = 0; at < sound.size(); at += block)
                (void)(*mark)->add(std::span(sound).subspan(at, std::min(block, sound.size() - at)), out);
            (void)(*mark)->finish(out);
            return out;
        };
        QCOMPARE(in(2 * 37), in(2 * 16384));
    }

    /// Thousands of other numbers on calls that bear a mark and on one that bears none: none is found, and strengths
    /// are no more frequent than the bound says. The bound itself holds for whatever sound (see MarkListener::chance).
    void othersAreNotFound()
    {
        constexpr int numbers = 1500;
        write(QStringLiteral("bare.wav"),
              encoded(bytesOf(speech(m_calls.front().second)), QLatin1String(m_calls.front().second), {}));
        QStringList files{QStringLiteral("bare.wav")};
        for (const auto &[name, source] : m_calls)
            files << QLatin1String(name);
        for (const QString &file : std::as_const(files)) {
            const auto listener = heard(m_dir.filePath(file));
            double strongest = 0;
            int aboveOneInTen = 0;
            for (int i = 0; i < numbers; ++i) {
                const double z = listener->find(marked("R-2025-" + QByteArray::number(i))).z;
                strongest = std::max(strongest, z);
                aboveOneInTen += listener->chance(z, 1) < 0.1;
            }
            qInfo("%s: strongest of %d others z %.2f, chance below %.3g; one in ten or rarer: %d", qPrintable(file),
                  numbers, strongest, listener->chance(strongest, numbers), aboveOneInTen);
            QVERIFY(listener->chance(strongest, numbers) > byAccident);
            QVERIFY(aboveOneInTen <= numbers / 10);
            QVERIFY(strongest > 4); // it does look
        }
    }

    void tooLittleSoundSaysSo()
    {
        QBuffer half;
        half.setData(test::wavFile(test::testSignal(8000, 1, 0.5), 8000, 1));
        half.open(QIODevice::ReadOnly);
        QCOMPARE(MarkListener::hear(half, QStringLiteral("a.wav")).error().code, ErrorCode::Invalid);
    }

    /// Hours of it are folded together, and a copy that stands among other sound is found there.
    void aPartOfSomethingLonger()
    {
        const QString path = m_dir.filePath(QStringLiteral("long.wav"));
        run({QStringLiteral("-i"), m_dir.filePath(QLatin1String(m_calls.front().first)), QStringLiteral("-f"),
             QStringLiteral("lavfi"), QStringLiteral("-t"), QStringLiteral("1500"), QStringLiteral("-i"),
             QStringLiteral("anoisesrc=a=0.05:r=8000:seed=3"), QStringLiteral("-filter_complex"),
             QStringLiteral("[0:a]pan=mono|c0=c0+c1,atrim=20:60[c];[1:a]asplit[a][b];[a]atrim=0:700[x];"
                            "[b]atrim=700:1500[y];[x][c][y]concat=n=3:v=0:a=1"),
             path});
        const auto listener = heard(path);
        QVERIFY(listener->lengthMs() > 1'500'000);
        const auto strength = listener->find(marked("R-2026-0031"));
        QVERIFY2(listener->chance(strength.z, 10'000) < byAccident, qPrintable(QString::number(strength.z)));
        QVERIFY(strength.beginMs <= 740'000 && strength.endMs >= 700'000);
        QVERIFY(strength.endMs - strength.beginMs < 300'000);
    }

private:
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
    }
    void run(const QStringList &arguments)
    {
        QProcess ffmpeg;
        ffmpeg.start(QStringLiteral("ffmpeg"), QStringList{QStringLiteral("-nostdin"), QStringLiteral("-loglevel"),
                                                           QStringLiteral("error"), QStringLiteral("-y")} +
                                                   arguments);
        if (!ffmpeg.waitForFinished(120'000) || ffmpeg.exitCode() != 0)
            qFatal("ffmpeg: %s", ffmpeg.readAllStandardError().constData());
    }
    /// 20 seconds from somewhere in it, copied by FFmpeg's own program.
    QString copied(const QString &name, const QString &how, const QString &file)
    {
        const QString path = m_dir.filePath(file);
        run(QStringList{QStringLiteral("-ss"), QStringLiteral("11.3"), QStringLiteral("-t"), QStringLiteral("20"),
                        QStringLiteral("-i"), m_dir.filePath(name)} +
            how.split(u' ') + QStringList{path});
        return path;
    }

    /// Two lanes, and both voices in one.
    const std::vector<std::pair<const char *, const char *>> m_calls{{"repair.wav", "01-missed-repair.mp3"},
                                                                     {"tax.wav", "08-council-tax-query.WAV"},
                                                                     {"telecare.wav", "05-telecare-alarm.opus"}};
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestHiddenMark)
#include "tst_media_hidden_mark.moc"
