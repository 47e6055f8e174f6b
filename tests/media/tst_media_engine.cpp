#include "core/media/decoder.h"
#include "core/media/engine.h"
#include "tests/media/corpus.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <cmath>

using namespace earshot;
using namespace earshot::media;
using test::Corpus;
using State = PlaybackEngine::State;

namespace {

constexpr qint64 total = 96000; // frames of the corpus at 8 kHz

MediaInfo infoOf(const char *file)
{
    const auto &sample = Corpus::instance().sample(file);
    return {.rate = sample.rate,
            .channels = sample.channels,
            .frames = sample.frames,
            .container = sample.container,
            .codec = sample.codec};
}

std::unique_ptr<QIODevice> deviceOf(const char *file)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(Corpus::instance().bytes(QLatin1String(file)));
    device->open(QIODevice::ReadOnly);
    return device;
}

bool openIn(PlaybackEngine &engine, std::unique_ptr<QIODevice> device, const MediaInfo &info)
{
    auto prepared = PlaybackEngine::prepare(std::move(device), info);
    if (!prepared)
        return false;
    engine.open(std::move(*prepared));
    return true;
}

/// An engine on an output that the test pulls by hand.
struct Rig
{
    OfflineOutput *output = nullptr;
    PlaybackEngine engine;

    explicit Rig(qint64 latency = 0)
        : Rig(std::make_unique<OfflineOutput>(latency))
    {}
    explicit Rig(std::unique_ptr<OfflineOutput> out)
        : output(out.get())
        , engine(std::move(out))
    {}
    bool open(const char *file) { return openIn(engine, deviceOf(file), infoOf(file)); }

    /// Pulls `frames` without running dry: the decoder thread is given the time that a sound card would give it.
    std::vector<float> pull(qint64 frames)
    {
        std::vector<float> all;
        while (frames > 0) {
            const qint64 n = std::min<qint64>(frames, 80);
            QElapsedTimer patience;
            patience.start();
            while (!engine.isReady() && patience.elapsed() < 5000)
                std::this_thread::yield();
            const auto part = output->pull(n);
            all.insert(all.end(), part.begin(), part.end());
            frames -= n;
        }
        return all;
    }
};

float sampleAt(qint64 frame, int channel)
{
    static const std::vector<qint16> signal = test::testSignal(8000, 2, 12.0);
    return static_cast<float>(signal[static_cast<size_t>(frame * 2 + channel)]) / 32768.0F;
}

/// The stereo output is source frames [from, …) unchanged.
bool isSource(const std::vector<float> &heard, qint64 from)
{
    for (qint64 i = 0; i < static_cast<qint64>(heard.size()); ++i) {
        if (heard[static_cast<size_t>(i)] != sampleAt(from + i / 2, static_cast<int>(i % 2)))
            return false;
    }
    return true;
}

} // namespace

class TestEngine : public QObject
{
    Q_OBJECT

private slots:
    void playsEverySampleOnceAndEnds()
    {
        Rig rig(400);
        QVERIFY(rig.open("stereo.wav"));
        QCOMPARE(rig.engine.state(), State::Paused);
        QSignalSpy ended(&rig.engine, &PlaybackEngine::ended);
        QVERIFY(rig.engine.play());
        QVERIFY(isSource(rig.pull(total), 0));
        QCOMPARE(rig.engine.position(), total - 400);
        QTest::qWait(60);
        QCOMPARE(ended.size(), 0); // the last 50 ms are still in the device
        rig.output->pull(400);
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(rig.engine.state(), State::Ended);
        QCOMPARE(rig.engine.position(), total);
        QVERIFY(!rig.output->isStarted());
        QCOMPARE(rig.engine.underruns(), 0);
        QVERIFY(rig.engine.play()); // again from the start
        QVERIFY(isSource(rig.pull(1000), 0));
    }

    void seeksExactly()
    {
        Rig rig(160);
        QVERIFY(rig.open("stereo.wav"));
        QVERIFY(rig.engine.play());
        rig.pull(3000);
        rig.engine.seek(50000);
        QCOMPARE(rig.engine.position(), 50000); // at once, before any of it is heard
        QVERIFY(isSource(rig.pull(2000), 50000));
        QCOMPARE(rig.engine.position(), 50000 + 2000 - 160);
        rig.engine.seek(-5);
        QVERIFY(isSource(rig.pull(500), 0));
        rig.engine.seek(total + 5);
        QCOMPARE(rig.engine.position(), total);
    }

    void pauseLosesNothing()
    {
        Rig rig(300);
        QVERIFY(rig.open("stereo.wav"));
        QVERIFY(rig.engine.play());
        rig.pull(10000);
        rig.engine.pause();
        QCOMPARE(rig.engine.state(), State::Paused);
        QCOMPARE(rig.engine.position(), 9700);
        QVERIFY(rig.engine.play());
        QCOMPARE(rig.engine.position(), 9700);
        QVERIFY(isSource(rig.pull(4000), 9700)); // what the device had thrown away is heard now
    }

    void loopIsExact()
    {
        Rig rig;
        QVERIFY(rig.open("stereo.wav"));
        rig.engine.seek(70000);
        rig.engine.setLoop(FrameRange{20011, 21017});
        QCOMPARE(rig.engine.position(), 20011);
        QVERIFY(rig.engine.play());
        for (int round = 0; round < 5; ++round)
            QVERIFY(isSource(rig.pull(1006), 20011));
        rig.pull(100);
        QCOMPARE(rig.engine.position(), 20111);
        rig.engine.setLoop({}); // goes on without a jump
        QVERIFY(isSource(rig.pull(3000), 20111));
        rig.engine.setLoop(FrameRange{23000, 23500}); // ahead of it or just within: plays into it
        rig.pull(5000);
        QVERIFY(rig.engine.position() >= 23000 && rig.engine.position() <= 23500);
    }

    void positionFollowsSpeed()
    {
        for (double speed : {0.5, 1.7, 3.0}) {
            Rig rig(200);
            QVERIFY(rig.open("stereo.wav"));
            rig.engine.setSpeed(speed);
            rig.engine.seek(8000); // what was made ready at 1x before is not played
            QVERIFY(rig.engine.play());
            qint64 last = 8000;
            for (int i = 1; i <= 200; ++i) {
                rig.pull(80);
                const qint64 now = rig.engine.position();
                QVERIFY2(now >= last, "the playhead went backwards");
                last = now;
                const double expected = 8000 + std::max(0, i * 80 - 200) * speed;
                QVERIFY2(std::abs(static_cast<double>(now) - expected) < 400,
                         qPrintable(QStringLiteral("%1 is not %2").arg(now).arg(expected)));
            }
        }
    }

    void speedChangesWhilePlaying()
    {
        Rig rig;
        QVERIFY(rig.open("stereo.wav"));
        QVERIFY(rig.engine.play());
        qint64 last = 0;
        const double speeds[] = {2.5, 0.5, 1.0, 3.0, 1.0};
        for (double speed : speeds) {
            rig.engine.setSpeed(speed);
            for (int i = 0; i < 50; ++i) {
                rig.pull(80);
                const qint64 now = rig.engine.position();
                QVERIFY2(now >= last && now - last <= 80 * 3 + 600,
                         qPrintable(QStringLiteral("%1 after %2 at %3x").arg(now).arg(last).arg(speed)));
                last = now;
            }
        }
        const qint64 before = rig.engine.position();
        QVERIFY(isSource(rig.pull(800), before)); // at 1x again, the position is the sample
    }

    void skipsSilence()
    {
        // Two seconds of sound, four of hiss, two of sound.
        std::vector<qint16> pcm = test::testSignal(8000, 1, 2.0);
        const std::vector<qint16> word = pcm;
        for (int i = 0; i < 4 * 8000; ++i)
            pcm.push_back(static_cast<qint16>(i % 200 - 100));
        pcm.insert(pcm.end(), word.begin(), word.end());
        auto device = std::make_unique<QBuffer>();
        device->setData(test::wavFile(pcm, 8000, 1));
        QVERIFY(device->open(QIODevice::ReadOnly));
        Rig rig;
        rig.engine.setSkipSilence(true);
        const MediaInfo info{.rate = 8000,
                             .channels = 1,
                             .frames = 64000,
                             .container = QStringLiteral("wav"),
                             .codec = QStringLiteral("pcm_s16le")};
        QVERIFY(openIn(rig.engine, std::move(device), info));
        QSignalSpy ended(&rig.engine, &PlaybackEngine::ended);
        QVERIFY(rig.engine.play());
        std::vector<float> heard;
        qint64 last = 0;
        while (last < 64000 && heard.size() < 2 * 64000) {
            const auto part = rig.pull(80);
            heard.insert(heard.end(), part.begin(), part.end());
            const qint64 now = rig.engine.position();
            QVERIFY(now >= last);
            last = now;
        }
        QTRY_COMPARE(ended.size(), 1);
        const double seconds = static_cast<double>(heard.size()) / 2 / 8000;
        QVERIFY2(std::abs(seconds - (2 + 0.5 + 0.12 + 2)) < 0.05, qPrintable(QString::number(seconds)));
        const size_t tail = static_cast<size_t>(heard.size() / 2) - word.size();
        for (size_t i = 0; i < word.size(); ++i) // the second word is whole
            QCOMPARE(heard[2 * (tail + i)], static_cast<float>(word[i]) / 32768.0F);
    }

    void mixIsHeardAtOnce()
    {
        Rig rig;
        QVERIFY(rig.open("stereo.wav"));
        QVERIFY(rig.engine.play());
        rig.pull(1000);
        Mix mix;
        mix.channel[0].mute = true;
        rig.engine.setMix(mix);
        rig.output->pull(80); // the block that fades
        const auto heard = rig.output->pull(160);
        float left = 0;
        float right = 0;
        for (size_t i = 0; i < heard.size(); i += 2) {
            left = std::max(left, std::abs(heard[i]));
            right = std::max(right, std::abs(heard[i + 1]));
        }
        QCOMPARE(left, 0.0F);
        QVERIFY(right > 0.01F);
    }

    void playsOnWithAnotherDevice()
    {
        Rig rig(80);
        QVERIFY(rig.open("stereo.wav"));
        QSignalSpy failed(&rig.engine, &PlaybackEngine::failed);
        QVERIFY(rig.engine.play());
        rig.pull(5000);
        rig.output->breakDown();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(rig.engine.state(), State::Paused);
        QCOMPARE(rig.engine.position(), 4920);
        auto other = std::make_unique<OfflineOutput>();
        rig.output = other.get();
        QVERIFY(rig.engine.setOutput(std::move(other)));
        QVERIFY(rig.engine.play());
        QVERIFY(isSource(rig.pull(1000), 4920));
        other = std::make_unique<OfflineOutput>();
        rig.output = other.get();
        QVERIFY(rig.engine.setOutput(std::move(other))); // while playing
        QVERIFY(rig.engine.isPlaying());
        QVERIFY(isSource(rig.pull(1000), 5920));
    }

    void withoutDeviceThePlayheadMoves()
    {
        PlaybackEngine engine(std::make_unique<SilentOutput>());
        QVERIFY(openIn(engine, deviceOf("a.opus"), infoOf("a.opus")));
        QVERIFY(engine.output().isSilent());
        engine.seek(576000 - 9600); // the last 0.2 s
        QSignalSpy ended(&engine, &PlaybackEngine::ended);
        QVERIFY(engine.play());
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 5000);
        QCOMPARE(engine.position(), 576000);
    }

    void readErrorStopsWithAReason()
    {
        class Failing : public QBuffer
        {
            qint64 readData(char *data, qint64 size) override
            {
                if (pos() > 200000) {
                    setErrorString(QStringLiteral("chunk 3 does not verify"));
                    return -1;
                }
                return QBuffer::readData(data, size);
            }
        };
        auto device = std::make_unique<Failing>();
        device->setData(Corpus::instance().bytes(QStringLiteral("stereo.wav")));
        QVERIFY(device->open(QIODevice::ReadOnly | QIODevice::Unbuffered));
        Rig rig;
        QVERIFY(openIn(rig.engine, std::move(device), infoOf("stereo.wav")));
        QSignalSpy failed(&rig.engine, &PlaybackEngine::failed);
        rig.engine.seek(80000);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed[0][0].value<Error>().what.contains(QStringLiteral("does not verify")));
        rig.engine.seek(1000); // the sound part is still there
        QVERIFY(rig.engine.play());
        QVERIFY(isSource(rig.pull(500), 1000));
    }

    void opensAndClosesQuickly()
    {
        Rig rig;
        for (int i = 0; i < 30; ++i) {
            QVERIFY(rig.open(i % 2 ? "cbr.mp3" : "ulaw.wav"));
            rig.engine.seek(i * 1000);
            QVERIFY(rig.engine.play());
            rig.engine.setSpeed(0.5 + i % 5 * 0.5);
        }
        rig.engine.close();
        QCOMPARE(rig.engine.state(), State::Empty);
        QCOMPARE(rig.engine.position(), 0);
        QVERIFY(!PlaybackEngine::prepare(nullptr, {}));
        QVERIFY(!PlaybackEngine::prepare(deviceOf("cbr.mp3"), infoOf("ulaw.wav"))); // not what was described
    }

    /// Nor does a disk that does not answer hold up who closes a recording, or opens the next.
    void closingWaitsForNoDisk()
    {
        struct Disk
        {
            std::atomic<bool> sticks = false;
            QSemaphore reached;
            QSemaphore answers;
            std::atomic<bool> gaveUp = false;
            std::atomic<bool> deleted = false;
        } disk;
        class Stuck : public QBuffer
        {
        public:
            explicit Stuck(Disk &disk)
                : m_disk(disk)
            {}
            ~Stuck() override { m_disk.deleted = true; }

        protected:
            qint64 readData(char *data, qint64 size) override
            {
                if (m_disk.sticks.exchange(false)) {
                    m_disk.reached.release();
                    m_disk.gaveUp = !m_disk.answers.tryAcquire(1, 5000);
                }
                return QBuffer::readData(data, size);
            }

        private:
            Disk &m_disk;
        };
        auto device = std::make_unique<Stuck>(disk);
        device->setData(Corpus::instance().bytes(QStringLiteral("stereo.wav")));
        QVERIFY(device->open(QIODevice::ReadOnly | QIODevice::Unbuffered));
        Rig rig;
        QVERIFY(openIn(rig.engine, std::move(device), infoOf("stereo.wav")));
        disk.sticks = true;
        rig.engine.seek(80000);
        QVERIFY(disk.reached.tryAcquire(1, 5000));
        rig.engine.close();
        QCOMPARE(rig.engine.state(), State::Empty);
        QVERIFY(rig.open("ulaw.wav"));
        QVERIFY(!disk.gaveUp);
        QVERIFY(!disk.deleted);
        disk.answers.release();
        QTRY_VERIFY(disk.deleted);
    }

    /// A slow disk must not stop the thread that paints.
    void theEnginesThreadReadsNothing()
    {
        class Watched : public QBuffer
        {
        public:
            std::atomic<Qt::HANDLE> engines = nullptr;
            std::atomic<int> there{0};
            std::atomic<int> elsewhere{0};

        protected:
            qint64 readData(char *data, qint64 size) override
            {
                ++(QThread::currentThreadId() == engines ? there : elsewhere);
                return QBuffer::readData(data, size);
            }
        };
        auto device = std::make_unique<Watched>();
        device->setData(Corpus::instance().bytes(QStringLiteral("cbr.mp3")));
        QVERIFY(device->open(QIODevice::ReadOnly | QIODevice::Unbuffered));
        device->engines = QThread::currentThreadId();
        Watched *watched = device.get();
        std::unique_ptr<PlaybackEngine::Prepared> prepared;
        std::thread([&] {
            auto made = PlaybackEngine::prepare(std::move(device), infoOf("cbr.mp3"));
            if (made)
                prepared = std::move(*made);
        }).join();
        QVERIFY(prepared);
        QVERIFY(watched->elsewhere > 0);
        Rig rig;
        rig.engine.open(std::move(prepared));
        rig.engine.seek(40000);
        QVERIFY(rig.engine.play());
        (void)rig.pull(4000);
        QCOMPARE(watched->there, 0);
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_media_engine.moc"
