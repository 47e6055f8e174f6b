#include "core/media/decoder.h"
#include "core/media/probe.h"
#include "tests/media/corpus.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QTest>

using namespace earshot;
using namespace earshot::media;
using test::Corpus;
using test::Sample;

namespace {

Result<MediaInfo> probeBytes(const QByteArray &bytes, const QString &name)
{
    QBuffer device;
    device.setData(bytes);
    device.open(QIODevice::ReadOnly);
    return probe(device, name);
}

/// A vault object that turns out to be damaged half-way.
class FailingDevice : public QBuffer
{
public:
    qint64 failFrom = 0;

protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (pos() + size > failFrom) {
            setErrorString(QStringLiteral("chunk 3 does not verify"));
            return -1;
        }
        return QBuffer::readData(data, size);
    }
};

} // namespace

class TestHostile : public QObject
{
    Q_OBJECT

private slots:
    void wrongExtension_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("claimed");
        QTest::addColumn<QString>("container");
        QTest::newRow("WAV called mp3") << "ulaw.wav"
                                        << "call.mp3"
                                        << "wav";
        QTest::newRow("MP3 called WAV") << "cbr.mp3"
                                        << "call.WAV"
                                        << "mp3";
        QTest::newRow("MP3 without tags called wav") << "bare.mp3"
                                                     << "call.wav"
                                                     << "mp3";
        QTest::newRow("MP3 called ulaw") << "bare.mp3"
                                         << "call.ulaw"
                                         << "mp3";
        QTest::newRow("wav49 called gsm") << "wav49.WAV"
                                          << "call.gsm"
                                          << "wav";
        QTest::newRow("WAV called ulaw") << "alaw.wav"
                                         << "call.ulaw"
                                         << "wav";
        QTest::newRow("Opus called m4a") << "a.opus"
                                         << "call.m4a"
                                         << "ogg";
        QTest::newRow("FLAC without a name") << "a.flac"
                                             << ""
                                             << "flac";
        QTest::newRow("AMR called wav") << "a.amr"
                                        << "x.wav"
                                        << "amr";
        QTest::newRow("upper case") << "a.ulaw"
                                    << "X.ULAW"
                                    << "ulaw";
        QTest::newRow("container name as hint") << "a.sln16"
                                                << "sln16"
                                                << "sln16";
    }
    void wrongExtension()
    {
        QFETCH(QString, file);
        QFETCH(QString, claimed);
        QFETCH(QString, container);
        const auto info = probeBytes(Corpus::instance().bytes(file), claimed);
        QVERIFY2(info, info ? "" : qPrintable(info.error().toString()));
        QCOMPARE(info->container, container);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        const QByteArray noise = Corpus::instance().bytes(QStringLiteral("a.ulaw"));
        const QByteArray wav = Corpus::instance().bytes(QStringLiteral("stereo.wav"));
        QTest::newRow("empty") << QByteArray() << "a.wav"
                               << "empty";
        QTest::newRow("headerless without its ending") << noise << "a.bin"
                                                       << "ending";
        QTest::newRow("headerless called WAV") << noise << "a.WAV"
                                               << "format is not known";
        QTest::newRow("text called ulaw") << QByteArray("Dear tenant,\n\nyour rent \xC2\xA3").repeated(40) << "a.ulaw"
                                          << "text";
        QTest::newRow("HTML called g729") << QByteArray("<!DOCTYPE html><html>404</html>") << "a.g729"
                                          << "text";
        QTest::newRow("CSV") << QByteArray("calldate,clid,src\n").repeated(10) << "Master.csv"
                             << "text";
        QTest::newRow("ZIP called sln") << QByteArray("PK\x03\x04\x14\0\0\0", 8) + noise << "a.sln"
                                        << "ZIP";
        QTest::newRow("ELF called alaw") << QByteArray("\x7F"
                                                       "ELF\x02\x01\x01\0",
                                                       8) +
                                                noise
                                         << "a.alaw"
                                         << "program";
        QTest::newRow("PDF called gsm") << QByteArray("%PDF-1.7\n%\xE2\xE3", 11) + noise << "a.gsm"
                                        << "PDF";
        QTest::newRow("noise called gsm") << noise << "a.gsm"
                                          << "not GSM";
        QTest::newRow("short g729") << QByteArray("\x80\xFF\x01", 3) << "a.g729"
                                    << "3 bytes";
        QTest::newRow("short gsm") << QByteArray(32, '\xD0') << "a.gsm"
                                   << "too short";
        for (const char byte : {'\0', '\n', 'a', '\x7F', '\x80', '\xFF'}) { // one byte tells of nothing
            for (const char *ending : {"wav", "WAV", "mp3", "ogg", "m4a", "amr", "gsm", "g729", "bin"})
                QTest::addRow("0x%02x.%s", static_cast<unsigned>(static_cast<unsigned char>(byte)), ending)
                    << QByteArray(1, byte) << QLatin1String("a.") + QLatin1String(ending) << "1 bytes";
        }
        QTest::newRow("a word called wav") << QByteArray("test\r\n") << "a.wav"
                                           << "6 bytes";
        QTest::newRow("a word called ulaw") << QByteArray("test\r\n") << "a.ulaw"
                                            << "6 bytes";
        QTest::newRow("the beginning of RIFF") << wav.left(3) << "a.wav"
                                               << "3 bytes";
        QTest::newRow("some bytes called wav") << noise.left(43) << "a.wav"
                                               << "43 bytes";
        QByteArray unnamed = wav;
        unnamed[20] = 0x34;
        unnamed[21] = 0x12;
        QTest::newRow("a coding without a name") << unnamed << "a.wav"
                                                 << "no codec";
        QTest::newRow("playlist") << QByteArray("#EXTM3U\nhttp://192.0.2.1/a.wav\n") << "a.mp3"
                                  << "playlist";
        QTest::newRow("only a tag") << QByteArray("ID3\x03\0\0\0\0\0\x04zzzz", 14) << "a.mp3"
                                    << "no sound";
        QTest::newRow("WAV header alone") << wav.left(44) << "a.wav"
                                          << "no sound";
        QTest::newRow("half a WAV header") << wav.left(20) << "a.wav"
                                           << "damaged";
        QTest::newRow("M4A without its index")
            << Corpus::instance().bytes(QStringLiteral("a.m4a")).left(20000) << "a.m4a"
            << "damaged";
        QByteArray nine = wav;
        nine[22] = 9;
        nine[32] = 18;
        QTest::newRow("nine channels") << nine << "a.wav"
                                       << "9 channels";
        QByteArray fast = wav;
        fast[27] = 0x70;
        QTest::newRow("absurd rate") << fast << "a.wav"
                                     << "rate";
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(QString, words);
        const auto info = probeBytes(bytes, name);
        QVERIFY(!info);
        QVERIFY(info.error().code == ErrorCode::Invalid || info.error().code == ErrorCode::Unsupported);
        QVERIFY2(info.error().what.contains(words), qPrintable(info.error().what));
        QVERIFY2(!info.error().where.isEmpty(), "the words for people go by the cause");
    }

    /// A sparse device that claims 25 hours of µ-law.
    void longerThanADay()
    {
        class Sparse : public QIODevice
        {
        public:
            qint64 size() const override { return 25LL * 3600 * 8000; }

        protected:
            qint64 readData(char *data, qint64 wanted) override
            {
                std::fill_n(data, wanted, '\xFF');
                return wanted;
            }
            qint64 writeData(const char *, qint64) override { return -1; }
        } device;
        QVERIFY(device.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
        const auto info = probe(device, QStringLiteral("a.ulaw"));
        QVERIFY(!info);
        QVERIFY(info.error().what.contains(QStringLiteral("24 hours")));
    }

    void deviceErrorIsNotTheEnd()
    {
        const QByteArray bytes = Corpus::instance().bytes(QStringLiteral("stereo.wav"));
        FailingDevice device;
        device.setData(bytes);
        device.failFrom = bytes.size() / 2;
        QVERIFY(device.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
        const auto info = probe(device, QStringLiteral("stereo.wav"));
        QVERIFY(!info);
        QVERIFY(info.error().code == ErrorCode::Io);
        QVERIFY(info.error().what.contains(QStringLiteral("does not verify")));
    }

    void damage_data()
    {
        QTest::addColumn<int>("index");
        const auto &samples = Corpus::instance().samples();
        for (size_t i = 0; i < samples.size(); ++i)
            QTest::newRow(qPrintable(samples[i].name)) << static_cast<int>(i);
    }
    /// Cut short and with bytes overwritten: an answer or a reason, in bounded time, and never more sound than bytes
    /// can hold. (What matters most here the sanitizers see.)
    void damage()
    {
        QFETCH(int, index);
        const Sample &sample = Corpus::instance().samples()[static_cast<size_t>(index)];
        const QByteArray whole = Corpus::instance().bytes(sample.name).left(60000);
        QElapsedTimer timer;
        timer.start();
        quint32 random = 12345U + static_cast<quint32>(index);
        const auto next = [&random] { return (random = random * 1664525U + 1013904223U) >> 8; };
        for (int round = 0; round < 40; ++round) {
            QByteArray bytes = whole;
            if (round % 2 == 0)
                bytes.truncate(next() % (round % 4 == 0 ? 2000 : whole.size()));
            for (quint32 hit = 0; hit < 1U + next() % 30; ++hit) {
                if (!bytes.isEmpty()) // half of the hits in the header
                    bytes[next() % (hit % 2 ? bytes.size() : std::min<qsizetype>(bytes.size(), 512))] =
                        static_cast<char>(next());
            }
            QBuffer device;
            device.setData(bytes);
            QVERIFY(device.open(QIODevice::ReadOnly));
            const auto info = probe(device, sample.name);
            if (!info) {
                QVERIFY(!info.error().what.isEmpty());
                continue;
            }
            QVERIFY(info->frames > 0 && info->channels >= 1 && info->channels <= 8);
            auto decoder = Decoder::open(device, *info);
            if (!decoder)
                continue;
            std::vector<float> part(static_cast<size_t>(512 * info->channels));
            for (qint64 target : {info->frames / 2, info->frames - 1, qint64(0)}) {
                if ((*decoder)->seek(target))
                    QVERIFY((*decoder)->read(part).value_or(0) <= 512);
            }
        }
        QVERIFY2(timer.elapsed() < 60000, "damaged files take too long");
    }
};

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_media_hostile.moc"
