// Parts of the player that need no store: what goes to the card, the list of notes, the heard line, names of lanes.
#include "core/media/mixer.h"
#include "ui/player/heard.h"
#include "ui/player/notes_list.h"
#include "ui/player/peak_picture.h"
#include "ui/player/player_parts.h"
#include "ui/player/sample_pump.h"
#include "ui/player/sound_devices.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <numbers>

using namespace earshot;
using namespace earshot::ui::player;

namespace {

/// A sine left, its negative right, at 8 kHz.
class Tone : public media::PullSource
{
public:
    explicit Tone(double hertz)
        : m_hertz(hertz)
    {}
    void pull(std::span<float> out) override
    {
        for (std::size_t i = 0; i + 1 < out.size(); i += 2, ++m_frame) {
            const auto sample = static_cast<float>(
                0.5 * std::sin(2 * std::numbers::pi * m_hertz * static_cast<double>(m_frame) / 8000));
            out[i] = sample;
            out[i + 1] = -sample;
        }
    }

private:
    double m_hertz;
    qint64 m_frame = 0;
};

QByteArray readOddly(SamplePump &pump, qint64 frames)
{
    QByteArray all;
    const qint64 wanted = frames * pump.bytesPerFrame();
    for (qint64 piece = 7; all.size() < wanted; piece = piece % 900 + 13)
        all += pump.read(std::min(piece * pump.bytesPerFrame(), wanted - all.size()));
    return all;
}

domain::Annotation note(qint64 id, qint64 begin, qint64 end, const QString &text)
{
    domain::Annotation a;
    a.id = domain::AnnotationId{id};
    a.range = {begin, end};
    a.text = text;
    a.authorName = QStringLiteral("Priya Okafor");
    a.createdAt = Instant::from(QDateTime(QDate(2026, 3, 14), QTime(15, 17), Qt::UTC));
    a.tags = {QStringLiteral("repair")};
    return a;
}

} // namespace

class TestPlayerParts : public QObject
{
    Q_OBJECT

private slots:
    void theChosenDeviceIsRemembered()
    {
        const QTemporaryDir folder;
        const QString memory = folder.filePath(QStringLiteral("sound.ini"));
        {
            SoundDevices devices(memory);
            QVERIFY(devices.chosen().isEmpty());
            QVERIFY(!devices.centred());
            devices.choose("usb headset");
            devices.setCentred(true);
        }
        const SoundDevices again(memory);
        QCOMPARE(again.chosen(), QByteArray("usb headset"));
        QVERIFY(again.centred());
        QVERIFY(SoundDevices().chosen().isEmpty()); // who has no memory keeps nothing
    }

    void theCardGetsTheToneAtWhateverRate_data()
    {
        QTest::addColumn<int>("rate");
        for (const int rate : {8000, 11025, 16000, 44100, 48000, 6000})
            QTest::addRow("%d Hz", rate) << rate;
    }
    void theCardGetsTheToneAtWhateverRate()
    {
        QFETCH(int, rate);
        Tone tone(300);
        SamplePump pump(tone, 8000, {rate, 2, SampleForm::Float});
        QVERIFY(pump.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
        const qint64 frames = rate; // a second
        const QByteArray bytes = readOddly(pump, frames);
        QCOMPARE(bytes.size(), frames * 8);
        const auto *samples = reinterpret_cast<const float *>(bytes.constData());
        double worst = 0;
        for (qint64 i = rate / 1000; i < frames; ++i) { // a sine that begins at once has a kink
            const double expected =
                0.5 * std::sin(2 * std::numbers::pi * 300 * static_cast<double>(i) / static_cast<double>(rate));
            worst = std::max(worst, std::abs(expected - static_cast<double>(samples[i * 2])));
            worst = std::max(worst, std::abs(expected + static_cast<double>(samples[i * 2 + 1])));
        }
        QVERIFY2(worst < 0.001, qPrintable(QString::number(worst)));
        // No more was taken than was given, but for the few that interpolating looks ahead.
        QVERIFY(std::abs(pump.pulled() - 8000) <= 3);
    }

    void everySampleForm()
    {
        const auto first = [](SampleForm form, int channels) {
            Tone tone(2000); // the second frame is the peak: 0.5 and -0.5
            SamplePump pump(tone, 8000, {8000, channels, form});
            pump.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
            return pump.read(2 * pump.bytesPerFrame()).mid(pump.bytesPerFrame());
        };
        const QByteArray i16 = first(SampleForm::Int16, 2);
        QCOMPARE(*reinterpret_cast<const qint16 *>(i16.constData()), qint16(16384));
        QCOMPARE(*reinterpret_cast<const qint16 *>(i16.constData() + 2), qint16(-16384));
        QCOMPARE(*reinterpret_cast<const qint32 *>(first(SampleForm::Int32, 2).constData()), 1073741824);
        QCOMPARE(static_cast<quint8>(first(SampleForm::Unsigned8, 2).at(0)), quint8(192));
        QCOMPARE(*reinterpret_cast<const float *>(first(SampleForm::Float, 1).constData()),
                 0.0F); // both sides together
        QCOMPARE(*reinterpret_cast<const float *>(first(SampleForm::Float, 4).constData() + 8), 0.0F);
    }

    void peaksKeepALoneClickAndTheOrderOfLanes()
    {
        media::PeaksBuilder builder(8000, 2);
        std::vector<float> pcm(8000 * 2, 0.0F);
        pcm[4000 * 2 + 1] = 0.75F; // channel 1 only
        builder.add(pcm);
        const PeakPicture picture(builder.finish(), {1, 0});
        std::vector<ui::waveform::MinMax> out(10);
        picture.query(0, {0, 8000}, out);
        QVERIFY(out[5].max > 24000 || out[4].max > 24000);
        picture.query(1, {0, 8000}, out);
        for (const auto &column : out)
            QCOMPARE(column, (ui::waveform::MinMax{}));
    }

    void lanesAreNamedForWhoSpeaks()
    {
        domain::Recording r;
        r.channels = 2;
        r.staffChannel = 1;
        r.staffName = QStringLiteral("Dylan Marsh");
        r.direction = domain::Direction::Incoming;
        auto lanes = lanesOf(r, {1, 0});
        QCOMPARE(lanes[0].name, QStringLiteral("Dylan Marsh"));
        QCOMPARE(lanes[0].side, ui::waveform::Lane::Side::Staff);
        QCOMPARE(lanes[1].name, QStringLiteral("Caller"));
        QCOMPARE(lanes[1].side, ui::waveform::Lane::Side::Customer);
        r.staffChannel = -1;
        lanes = lanesOf(r, {0, 1});
        QCOMPARE(lanes[0].name, QStringLiteral("Left"));
        QCOMPARE(lanes[1].name, QStringLiteral("Right"));
        QCOMPARE(lanes[1].side, ui::waveform::Lane::Side::Unknown);
        r.channels = 1;
        QCOMPARE(lanesOf(r, {0}).first().name, QStringLiteral("Call"));
    }

    void heardJoinsWhatRanOnAndOnlyThat()
    {
        Heard heard;
        heard.open(domain::RecordingId{1}, 8000);
        QVERIFY(heard.advance(800, 1, 100));
        QVERIFY(heard.advance(1600, 1, 100));
        QVERIFY(!heard.advance(40000, 1, 100)); // nobody hears five seconds in a tenth
        QVERIFY(heard.advance(40800, 1, 100));
        QCOMPARE(heard.ranges(), (QList<FrameRange>{{0, 1600}, {40000, 40800}}));
        QVERIFY(!heard.advance(400, 1, 100)); // a loop went back
        QVERIFY(heard.advance(4000, 3, 150)); // three times as fast
        QCOMPARE(heard.ranges().first(), (FrameRange{0, 4000}));
        heard.open(domain::RecordingId{2}, 8000);
        QVERIFY(heard.ranges().isEmpty());
        heard.open(domain::RecordingId{1}, 8000);
        QCOMPARE(heard.ranges().size(), 2);
    }

    void theListShowsNotesInOrderAndAsks()
    {
        NotesList list;
        auto gone = note(3, 100, 100, QStringLiteral("gone"));
        gone.removed = true;
        list.setNotes(
            {note(1, 80000, 88000, QStringLiteral("later")), note(2, 8000, 8000, QStringLiteral("sooner")), gone},
            8000);
        list.resize(320, 300);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        QCOMPARE(list.notes().size(), 2);
        const auto rows = list.findChildren<QWidget *>(QStringLiteral("noteRow"));
        QCOMPARE(rows.size(), 3);
        QVERIFY(!rows[2]->isVisible()); // the removed one is folded away
        QVERIFY2(rows[0]->accessibleName().startsWith(QStringLiteral("0:01. sooner. Priya Okafor, 14 Mar 2026 15:17")),
                 qPrintable(rows[0]->accessibleName()));
        QVERIFY(rows[1]->accessibleName().startsWith(QStringLiteral("0:10 to 0:11. later")));

        QSignalSpy sought(&list, &NotesList::seekRequested);
        QSignalSpy edit(&list, &NotesList::editRequested);
        QSignalSpy remove(&list, &NotesList::removeRequested);
        rows[0]->setFocus();
        QTest::keyClick(rows[0], Qt::Key_Down);
        QVERIFY(rows[1]->hasFocus());
        QTest::keyClick(rows[1], Qt::Key_Return);
        QCOMPARE(sought.takeFirst().first().toLongLong(), qint64(80000));
        QTest::mouseDClick(rows[0], Qt::LeftButton, {}, QPoint(rows[0]->width() / 2, rows[0]->height() - 4));
        QCOMPARE(sought.takeFirst().first().toLongLong(), qint64(8000));
        QTest::keyClick(rows[1], Qt::Key_F2);
        QCOMPARE(edit.takeFirst().first().value<domain::AnnotationId>(), domain::AnnotationId{1});
        QTest::keyClick(rows[1], Qt::Key_Delete);
        QCOMPARE(remove.takeFirst().first().value<domain::AnnotationId>(), domain::AnnotationId{1});
        list.setEditable(false);
        QTest::keyClick(rows[1], Qt::Key_Delete);
        QTest::keyClick(rows[1], Qt::Key_F2);
        QVERIFY(remove.isEmpty() && edit.isEmpty());
    }

    void theNoteBeingHeard()
    {
        const QList<domain::Annotation> notes{note(1, 0, 80000, QStringLiteral("long")),
                                              note(2, 16000, 16000, QStringLiteral("moment"))};
        QCOMPARE(noteAt(notes, 100, 8000)->id.value, qint64(1));
        QCOMPARE(noteAt(notes, 20000, 8000)->id.value, qint64(2));
        QCOMPARE(noteAt(notes, 40000, 8000)->id.value, qint64(1));
        QVERIFY(!noteAt(notes, 80000, 8000));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const ui::theme::Theme theme(application);
    TestPlayerParts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_player_parts.moc"
