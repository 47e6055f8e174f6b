// What is played is heard: through Qt Multimedia and a private PulseAudio, recorded at the other end.
#include "core/media/engine.h"
#include "tests/support/wav.h"
#include "tests/ui/player/private_pulse.h"
#include "ui/player/qt_audio_output.h"
#include "ui/player/sound_devices.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <numbers>

using namespace earshot;
using media::PlaybackEngine;
using tests::PrivatePulse;

namespace {

constexpr int rate = 8000;
constexpr qsizetype window = 400; // 50 ms

/// How much of `hertz` there is in a window: 1 for a full-scale tone.
double level(const QList<float> &samples, qsizetype from, double hertz)
{
    double re = 0;
    double im = 0;
    for (qsizetype i = 0; i < window; ++i) {
        const double phase = 2 * std::numbers::pi * hertz * static_cast<double>(i) / rate;
        re += static_cast<double>(samples[from + i]) * std::cos(phase);
        im += static_cast<double>(samples[from + i]) * std::sin(phase);
    }
    return 2 * std::hypot(re, im) / window;
}

/// First and last window in which `hertz` sounds, in seconds of the recording; {-1, -1} for never.
std::pair<double, double> span(const QList<float> &samples, double hertz)
{
    std::pair<double, double> found{-1, -1};
    for (qsizetype at = 0; at + window <= samples.size(); at += window / 4) {
        if (level(samples, at, hertz) < 0.05)
            continue;
        const double seconds = static_cast<double>(at) / rate;
        if (found.first < 0)
            found.first = seconds;
        found.second = seconds + static_cast<double>(window) / rate;
    }
    return found;
}

/// One second each of 500, 1000 and 1500 Hz, on one channel.
std::unique_ptr<QIODevice> threeTones(media::MediaInfo &info)
{
    QByteArray wav = tests::wavBytes(3, {500});
    const QByteArray second = tests::wavBytes(1, {1000}).mid(44);
    const QByteArray third = tests::wavBytes(1, {1500}).mid(44);
    wav.replace(44 + second.size(), second.size(), second);
    wav.replace(44 + 2 * second.size(), third.size(), third);
    info.rate = rate;
    info.channels = 1;
    info.frames = qint64(3) * rate;
    info.container = QStringLiteral("wav");
    info.codec = QStringLiteral("pcm_s16le");
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(wav);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

} // namespace

class TestPlayerSound : public QObject
{
    Q_OBJECT

public:
    explicit TestPlayerSound(PrivatePulse *pulse)
        : m_pulse(pulse)
    {}

private:
    PrivatePulse *m_pulse;

    static std::unique_ptr<PlaybackEngine> engine()
    {
        auto made = std::make_unique<PlaybackEngine>(ui::player::SoundDevices().makeOutput());
        media::MediaInfo info;
        auto device = threeTones(info);
        auto prepared = PlaybackEngine::prepare(std::move(device), info);
        if (!prepared)
            return nullptr;
        made->open(std::move(*prepared));
        return made;
    }

private slots:
    void initTestCase()
    {
        if (!m_pulse)
            QSKIP("pulseaudio, pulseaudio-utils are not installed: nothing can be heard here");
        QVERIFY2(m_pulse->isRunning(), qPrintable(m_pulse->log()));
    }

    void theDeviceIsThere()
    {
        const ui::player::SoundDevices devices;
        QVERIFY(!devices.devices().isEmpty());
        QVERIFY(!devices.current().isEmpty());
        QVERIFY(!devices.makeOutput()->isSilent());
    }

    void allOfItIsHeardToTheEnd()
    {
        const auto player = engine();
        QVERIFY(player);
        QSignalSpy ended(player.get(), &PlaybackEngine::ended);
        m_pulse->record();
        QElapsedTimer clock;
        clock.start();
        QVERIFY(player->play());
        QVERIFY(ended.wait(8000));
        QVERIFY2(clock.elapsed() > 2950, qPrintable(QString::number(clock.elapsed())));
        QTest::qWait(400); // the recorder's own latency
        const QList<float> heard = m_pulse->recorded();
        const auto low = span(heard, 500);
        const auto middle = span(heard, 1000);
        const auto high = span(heard, 1500);
        QVERIFY(low.first >= 0 && middle.first >= 0 && high.first >= 0);
        QVERIFY2(std::abs(low.second - low.first - 1.0) < 0.1, qPrintable(QString::number(low.second - low.first)));
        QVERIFY(std::abs(middle.first - low.first - 1.0) < 0.1);
        // The last tone is not cut: a second of it is there.
        QVERIFY2(std::abs(high.second - high.first - 1.0) < 0.1, qPrintable(QString::number(high.second - high.first)));
        QCOMPARE(player->underruns(), qint64(0));
    }

    void afterASeekOnlyTheRestIsHeard()
    {
        const auto player = engine();
        QVERIFY(player);
        QSignalSpy ended(player.get(), &PlaybackEngine::ended);
        player->seek(2 * rate);
        m_pulse->record();
        QVERIFY(player->play());
        QVERIFY(ended.wait(8000));
        QTest::qWait(400);
        const QList<float> heard = m_pulse->recorded();
        QCOMPARE(span(heard, 500).first, -1.0);
        QCOMPARE(span(heard, 1000).first, -1.0);
        const auto high = span(heard, 1500);
        QVERIFY2(std::abs(high.second - high.first - 1.0) < 0.1, qPrintable(QString::number(high.second - high.first)));
    }

    /// The playhead says what is heard: never ahead of the tone that sounds, and not far behind.
    void thePlayheadFollowsTheSound()
    {
        const auto player = engine();
        QVERIFY(player);
        QVERIFY(player->play());
        QTRY_VERIFY(player->position() > rate / 4);
        QElapsedTimer clock;
        clock.start();
        const qint64 from = player->position();
        qint64 last = from;
        double worst = 0;
        while (clock.elapsed() < 1500) {
            QTest::qWait(10);
            const qint64 at = player->position();
            QVERIFY(at >= last);
            last = at;
            worst = std::max(
                worst, std::abs(static_cast<double>(at - from) * 1000.0 / rate - static_cast<double>(clock.elapsed())));
        }
        QVERIFY2(worst < 120, qPrintable(QStringLiteral("%1 ms off").arg(worst)));
        player->pause();
        const qint64 paused = player->position();
        QVERIFY(std::abs(paused - last) < rate / 10);
    }

    void aDeviceThatDoesNotExistIsRefused()
    {
        ui::player::QtAudioOutput output("no such card");
        class Silence : public media::PullSource
        {
            void pull(std::span<float> out) override { std::fill(out.begin(), out.end(), 0.0F); }
        } silence;
        const auto started = output.start({8000, 2}, silence);
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::Io);
        QCOMPARE(started.error().where, ui::player::soundWhere());
    }
};

int main(int argc, char **argv)
{
    // Before the application: Qt looks for the server once.
    std::unique_ptr<PrivatePulse> pulse;
    if (PrivatePulse::isInstalled()) {
        const QCoreApplication waiting(argc, argv);
        pulse = std::make_unique<PrivatePulse>();
    }
    const QGuiApplication application(argc, argv);
    TestPlayerSound test(pulse.get());
    return QTest::qExec(&test, argc, argv);
}

#include "tst_player_sound.moc"
