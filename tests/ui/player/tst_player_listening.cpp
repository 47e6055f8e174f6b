// Opening, playing, keys, channels, sound devices: the panel over a real store.
#include "tests/ui/player/player_stage.h"
#include "ui/theme/theme.h"
#include "ui/waveform/laneheader.h"
#include "ui/widgets/transportbar.h"

#include <QDir>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QToolButton>
#include <QVBoxLayout>

using namespace earshot;
using tests::must;
using tests::Stage;
using State = ui::player::Listening::State;
using Sound = ui::player::Listening::Sound;

namespace {

constexpr int rate = 8000;

QStringList actionsOf(Stage &stage, domain::RecordingId id)
{
    store::AuditFilter filter;
    filter.recording = id;
    QStringList actions;
    // A big number: from the newest.
    const auto page = must(stage.store.door(QStringLiteral("ig"))->audit().page(filter, 1'000'000, 100));
    for (const auto &entry : page)
        actions << entry.action;
    return actions;
}

/// What several threads tell about a slow disk.
struct Disk
{
    std::atomic<bool> stands = false; ///< reads wait until it goes on
    std::atomic<int> readsByTheWindow{0};
    std::atomic<int> reads{0};
    QSemaphore goesOn;
};

/// A recording on it.
class SlowDevice : public QIODevice
{
public:
    SlowDevice(std::unique_ptr<QIODevice> device, std::shared_ptr<Disk> disk)
        : m_device(std::move(device))
        , m_disk(std::move(disk))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] qint64 size() const override { return m_device->size(); }
    bool seek(qint64 position) override { return QIODevice::seek(position) && m_device->seek(position); }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        ++m_disk->reads;
        if (QThread::currentThread() == qApp->thread())
            ++m_disk->readsByTheWindow; // and not blocked, so that the test says so instead of standing still
        else if (m_disk->stands)
            m_disk->goesOn.acquire();
        return m_device->read(data, maximum);
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::unique_ptr<QIODevice> m_device;
    std::shared_ptr<Disk> m_disk;
};

std::shared_ptr<Disk> slowDisk(Stage &stage, const std::shared_ptr<Disk> &alsoView = {})
{
    auto disk = std::make_shared<Disk>();
    stage.listening().setOpener(
        [disk, alsoView](service::Door &door, domain::RecordingId id) -> Result<service::OpenedRecording> {
            EARSHOT_TRY(opened, door.review().openForListening(id));
            opened.audio = std::make_unique<SlowDevice>(std::move(opened.audio), disk);
            if (alsoView)
                opened.view = std::make_unique<SlowDevice>(std::move(opened.view), alsoView);
            return opened;
        });
    return disk;
}

} // namespace

class TestPlayerListening : public QObject
{
    Q_OBJECT

private slots:
    void nothingLoadedNothingShown()
    {
        const Stage stage;
        QVERIFY(stage.panel->isHidden());
        QVERIFY(!stage.panel->recording().isValid());
    }

    void withoutAPurposeItAsksAndOpensNothing()
    {
        Stage stage;
        const auto id = stage.store.importCall();
        QSignalSpy needed(stage.context.get(), &ui::desk::Context::purposeNeeded);
        stage.panel->open(id);
        QCOMPARE(needed.size(), 1);
        QCOMPARE(stage.listening().state(), State::NeedsPurpose);
        QVERIFY2(stage.notice("playerNotice").contains(QStringLiteral("what you are listening for")),
                 qPrintable(stage.notice("playerNotice")));
        QVERIFY(!actionsOf(stage, id).contains(QStringLiteral("play")));
        // And goes on by itself as soon as there is one.
        stage.declare();
        QTRY_VERIFY(stage.engine().isPlaying());
        QCOMPARE(actionsOf(stage, id).count(QStringLiteral("play")), 1);
    }

    /// The desk above needs the room more: its inspector says what may be done with the call.
    void aLowWindowHasALowPlayer()
    {
        Stage stage;
        stage.declare();
        QVERIFY(stage.openPaused(stage.store.importCall()));
        stage.window.resize(1920, 1080);
        const int high = stage.picture().sizeHint().height();
        stage.window.resize(1280, 800);
        QTRY_VERIFY(stage.picture().sizeHint().height() <= high - 50);
        for (const auto *header : stage.picture().findChildren<ui::waveform::LaneHeader *>()) {
            for (const auto *button : header->findChildren<QToolButton *>())
                QVERIFY(!button->isVisible() || header->rect().contains(button->geometry()));
        }
        stage.window.resize(1920, 1080);
        QTRY_COMPARE(stage.picture().sizeHint().height(), high);
    }

    void playingMovesThePlayheadWithoutASoundCard()
    {
        Stage stage;
        stage.declare();
        const auto id = stage.store.importCall(QStringLiteral("2001"), 149, 10, 6);
        QVERIFY(stage.open(id));
        QVERIFY(stage.panel->isVisible());
        QVERIFY2(stage.notice("soundNotice").contains(QStringLiteral("No sound device: the call plays silently")),
                 qPrintable(stage.notice("soundNotice")));
        QTRY_VERIFY(stage.picture().position() > rate / 10);
        QTRY_VERIFY(!stage.listening().heard().isEmpty());
        QCOMPARE(stage.picture().frames(), qint64(6 * rate));
        QVERIFY(stage.child<QLabel>("playerTitle")->text().contains(QStringLiteral("07700 900149")));
        QVERIFY(stage.child<QLabel>("playerTitle")->text().contains(QStringLiteral("Dylan Marsh")));
    }

    void openingAtAPlaceBeginsThere()
    {
        Stage stage;
        stage.declare();
        const auto id = stage.store.importCall(QStringLiteral("2001"), 149, 10, 6);
        QVERIFY(stage.open(id, 4 * rate));
        QVERIFY(stage.engine().position() >= 4 * rate);
        // The same again is not opened again, and not written again: it goes there.
        stage.panel->open(id, 1 * rate);
        QVERIFY(stage.engine().position() < 2 * rate);
        QCOMPARE(actionsOf(stage, id).count(QStringLiteral("play")), 1);
    }

    void aClickOnThePictureSeeksExactly()
    {
        Stage stage;
        stage.declare();
        QVERIFY(stage.openPaused(stage.store.importCall(QStringLiteral("2001"), 149, 10, 6)));
        const QPoint point = stage.pointOf(3 * rate);
        QTest::mouseClick(&stage.picture(), Qt::LeftButton, {}, point);
        QCOMPARE(stage.engine().position(), stage.picture().laneGeometry().frameAt(point.x()));
        QCOMPARE(stage.picture().position(), stage.engine().position());
    }

    void keysOfTheWindow()
    {
        Stage stage;
        stage.declare();
        QVERIFY(stage.openPaused(stage.store.importCall(QStringLiteral("2001"), 149, 10, 20)));
        QWidget &window = stage.window;
        const auto at = [&] { return stage.engine().position(); };
        stage.picture().setFocus();
        QTest::keyClick(window.focusWidget(), Qt::Key_L);
        QCOMPARE(at(), qint64(5 * rate));
        QTest::keyClick(window.focusWidget(), Qt::Key_Right);
        QCOMPARE(at(), qint64(10 * rate));
        QTest::keyClick(window.focusWidget(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(at(), qint64(9 * rate));
        QTest::keyClick(window.focusWidget(), Qt::Key_J);
        QCOMPARE(at(), qint64(4 * rate));
        QTest::keyClick(window.focusWidget(), Qt::Key_BracketLeft);
        QTest::keyClick(window.focusWidget(), Qt::Key_L);
        QTest::keyClick(window.focusWidget(), Qt::Key_BracketRight);
        QCOMPARE(stage.picture().selection(), (FrameRange{4 * rate, 9 * rate}));
        QTest::keyClick(window.focusWidget(), Qt::Key_Home);
        QCOMPARE(at(), qint64(0));
        const qint64 all = stage.picture().visibleRange().length();
        QTest::keyClick(window.focusWidget(), Qt::Key_Plus);
        QVERIFY(stage.picture().visibleRange().length() < all);
        QTest::keyClick(window.focusWidget(), Qt::Key_Greater, Qt::ShiftModifier);
        QCOMPARE(stage.engine().speed(), 1.25);
        QTest::keyClick(window.focusWidget(), Qt::Key_Space);
        QVERIFY(stage.engine().isPlaying());
        QTest::keyClick(window.focusWidget(), Qt::Key_K);
        QVERIFY(!stage.engine().isPlaying());
        QTest::keyClick(window.focusWidget(), Qt::Key_End);
        QCOMPARE(at(), qint64(20 * rate));
    }

    void keysAreNotTakenFromSomebodyElse()
    {
        Stage stage;
        stage.declare();
        auto *field = new QLineEdit(&stage.window);
        auto *button = new QPushButton(&stage.window);
        auto *list = new QListWidget(&stage.window);
        list->addItems({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")});
        for (QWidget *widget : std::initializer_list<QWidget *>{field, button, list})
            stage.window.layout()->addWidget(widget);
        QVERIFY(stage.openPaused(stage.store.importCall(QStringLiteral("2001"), 149, 10, 20)));

        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("jam lk [m]"));
        QTest::keyClick(field, Qt::Key_Home);
        QCOMPARE(field->text(), QStringLiteral("jam lk [m]"));
        QCOMPARE(field->cursorPosition(), 0);
        QCOMPARE(stage.engine().position(), qint64(0));

        button->setFocus();
        QSignalSpy clicked(button, &QPushButton::clicked);
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(clicked.size(), 1);
        QVERIFY(!stage.engine().isPlaying());
        QTest::keyClick(button, Qt::Key_L); // but this one is the player's
        QCOMPARE(stage.engine().position(), qint64(5 * rate));

        list->setFocus();
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_End);
        QCOMPARE(list->currentRow(), 2);
        QCOMPARE(stage.engine().position(), qint64(5 * rate));
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(stage.engine().isPlaying());
    }

    void theTransportButtonsDoWhatTheySay()
    {
        Stage stage;
        stage.declare();
        QVERIFY(stage.openPaused(stage.store.importCall(QStringLiteral("2001"), 149, 10, 20)));
        auto *transport = stage.child<ui::widgets::TransportBar>("transport");
        emit transport->seekByRequested(5000);
        QCOMPARE(stage.engine().position(), qint64(5 * rate));
        emit transport->speedChosen(2.0);
        QCOMPARE(stage.engine().speed(), 2.0);
        stage.picture().setSelection({2 * rate, 4 * rate});
        emit transport->loopToggled(true);
        QCOMPARE(stage.engine().loop(), (std::optional<FrameRange>(FrameRange{2 * rate, 4 * rate})));
        stage.picture().setSelection({6 * rate, 8 * rate}); // the loop follows what is marked
        QCOMPARE(stage.engine().loop(), (std::optional<FrameRange>(FrameRange{6 * rate, 8 * rate})));
        emit transport->loopToggled(false);
        QVERIFY(!stage.engine().loop());
        emit transport->skipSilenceToggled(true);
        QVERIFY(stage.engine().skipSilence());
    }

    void muteSoloAndVolumeChangeTheMix()
    {
        Stage stage;
        stage.declare();
        const auto id = stage.store.importCall();
        QVERIFY(stage.openPaused(id));
        const QList<int> order = stage.listening().laneOrder();
        QCOMPARE(order.size(), 2);
        auto *first = stage.picture().header(0);
        auto *second = stage.picture().header(1);
        const auto mixOf = [&](int lane) {
            return stage.engine().mix().channel.at(static_cast<std::size_t>(order.at(lane)));
        };
        first->setMuted(true);
        QVERIFY(mixOf(0).mute);
        QVERIFY(!mixOf(1).mute);
        second->setSolo(true);
        QVERIFY(mixOf(1).solo);
        QVERIFY(!mixOf(0).solo);
        second->setVolume(0.5);
        QCOMPARE(mixOf(1).volume, 0.5F);
        // Another call begins with everybody heard.
        QVERIFY(stage.openPaused(stage.store.importCall(QStringLiteral("2001"), 150)));
        QVERIFY(!mixOf(0).mute && !mixOf(1).solo);
    }

    void switchingShowsOnlyTheLast()
    {
        Stage stage;
        stage.declare();
        const auto one = stage.store.importCall(QStringLiteral("2001"), 149, 10, 2);
        const auto two = stage.store.importCall(QStringLiteral("2001"), 150, 10, 3);
        QSignalSpy opened(stage.panel, &ui::player::PlayerPanel::opened);
        stage.panel->open(one);
        QVERIFY(stage.open(two));
        stage.settle();
        QCOMPARE(opened.size(), 1);
        QCOMPARE(stage.panel->recording(), two);
        QCOMPARE(stage.picture().frames(), qint64(3 * rate));
        stage.panel->closeRecording();
        QVERIFY(stage.panel->isHidden());
    }

    void aRefusalIsShownInPlaceWithItsClause()
    {
        Stage stage;
        const auto id = stage.store.importCall();
        stage.declare(QStringLiteral("other"), QStringLiteral("curiosity"));
        stage.panel->open(id);
        QTRY_COMPARE(stage.listening().state(), State::Failed);
        const QString text = stage.notice("playerNotice");
        QVERIFY2(text.contains(QStringLiteral("§6")), qPrintable(text));
        QVERIFY(!stage.picture().isVisible());
        QCOMPARE(stage.engine().state(), media::PlaybackEngine::State::Empty);
    }

    void aDamagedRecordingPlaysNothingAndSaysWhatIsSafe()
    {
        Stage stage;
        stage.declare();
        const auto id = stage.store.importCall(QStringLiteral("2001"), 149, 10, 20);
        // Every object of this store belongs to the call: turn a bit in the middle of each.
        QDirIterator objects(stage.store.layout().vault(), QDir::Files, QDirIterator::Subdirectories);
        int turned = 0;
        while (objects.hasNext()) {
            QFile file(objects.next());
            QVERIFY(file.open(QIODevice::ReadWrite));
            if (file.size() < 64)
                continue;
            file.seek(file.size() / 2);
            char byte = 0;
            QVERIFY(file.getChar(&byte));
            file.seek(file.size() / 2);
            QVERIFY(file.putChar(static_cast<char>(byte ^ 1)));
            ++turned;
        }
        QVERIFY(turned >= 2);
        stage.panel->open(id);
        QTRY_VERIFY(!stage.notice("playerNotice").isEmpty());
        QVERIFY(!stage.engine().isPlaying());
        const QString text = stage.notice("playerNotice");
        QVERIFY2(text.contains(QStringLiteral("damaged")) || text.contains(QStringLiteral("changed")),
                 qPrintable(text));
    }

    void soundComesWhenACardIsConnected()
    {
        Stage stage;
        stage.declare();
        QVERIFY(stage.open(stage.store.importCall(QStringLiteral("2001"), 149, 10, 6)));
        QCOMPARE(stage.listening().sound(), Sound::NoDevice);
        stage.devices->there = {{"card", QStringLiteral("Headset"), true}};
        emit stage.devices->changed();
        QCOMPARE(stage.listening().sound(), Sound::Heard);
        QVERIFY(stage.engine().isPlaying());
        QVERIFY(stage.notice("soundNotice").isEmpty());
    }

    void aCardThatIsPulledOutPauses()
    {
        Stage stage;
        stage.declare();
        stage.devices->there = {{"card", QStringLiteral("Headset"), true}};
        emit stage.devices->changed();
        QVERIFY(stage.open(stage.store.importCall(QStringLiteral("2001"), 149, 10, 6)));
        stage.devices->card->pullOut();
        QTRY_COMPARE(stage.listening().sound(), Sound::Lost);
        QVERIFY(!stage.engine().isPlaying());
        QVERIFY2(stage.notice("soundNotice").contains(QStringLiteral("went away")),
                 qPrintable(stage.notice("soundNotice")));
        stage.devices->there.clear();
        stage.listening().playPause();
        QVERIFY(stage.engine().isPlaying());
        QCOMPARE(stage.listening().sound(), Sound::NoDevice);
    }

    void aCardThatRefusesLeavesASilentPlayhead()
    {
        Stage stage;
        stage.declare();
        stage.devices->refuses = true;
        stage.devices->there = {{"card", QStringLiteral("Headset"), true}};
        emit stage.devices->changed();
        QVERIFY(stage.open(stage.store.importCall(QStringLiteral("2001"), 149, 10, 6)));
        QCOMPARE(stage.listening().sound(), Sound::Refused);
        QTRY_VERIFY(stage.picture().position() > rate / 10);
        QVERIFY(stage.notice("soundNotice").contains(QStringLiteral("does not answer")));
    }

    void aSlowDiskDoesNotStopTheWindow()
    {
        Stage stage;
        const auto disk = slowDisk(stage);
        stage.declare();
        const auto id = stage.store.importCall(QStringLiteral("2001"), 149, 10, 20);
        disk->stands = true;
        stage.panel->open(id);
        QTRY_VERIFY(disk->reads > 0 || stage.listening().state() == State::Open);
        QCOMPARE(stage.listening().state(), State::Opening); // the disk stands, the window does not
        QCOMPARE(stage.child<QLabel>("playerTitle")->text(), QStringLiteral("Opening the call…"));
        disk->stands = false;
        disk->goesOn.release();
        QTRY_VERIFY(stage.engine().isPlaying());
        stage.listening().seek(15 * rate);
        QTRY_VERIFY(stage.engine().position() > 15 * rate + rate / 5);
        QVERIFY(disk->reads > 1);
        QCOMPARE(disk->readsByTheWindow, 0);
    }

    void nearerThanStoredPeaksItIsDecodedThere()
    {
        Stage stage;
        const auto view = std::make_shared<Disk>();
        (void)slowDisk(stage, view);
        stage.declare();
        const auto id = stage.store.importCall(QStringLiteral("2001"), 149, 10, 60);
        QVERIFY(stage.openPaused(id));
        QTest::qWait(1);
        QCOMPARE(view->reads, 0); // the whole call needs no more than what is stored
        const FrameRange place{30 * rate, 30 * rate + 64};
        const auto bars = [&stage, place] {
            std::vector<ui::waveform::MinMax> all(8); // of 8 frames, far below a bucket of 256
            stage.listening().picture()->query(0, place, all);
            return all;
        };
        const auto stored = bars();
        QVERIFY(std::all_of(stored.begin(), stored.end(), [&](const auto &bar) { return bar == stored.front(); }));
        // While the disk stands the stored peaks are shown, and the window goes on.
        view->stands = true;
        QSignalSpy better(&stage.listening(), &ui::player::Listening::pictureChanged);
        stage.listening().seek(30 * rate);
        stage.picture().setFocus();
        while (stage.picture().visibleRange().length() > rate)
            QTest::keyClick(&stage.picture(), Qt::Key_Plus);
        QTRY_VERIFY(view->reads > 0);
        QCOMPARE(better.size(), 0);
        QVERIFY(bars() == stored);
        view->stands = false;
        view->goesOn.release(100);
        QTRY_VERIFY(!better.isEmpty());
        const auto near = bars();
        QVERIFY(!std::all_of(near.begin(), near.end(), [&](const auto &bar) { return bar == near.front(); }));
        for (const auto &bar : near)
            QVERIFY(bar.min >= stored.front().min && bar.max <= stored.front().max);
        QCOMPARE(view->readsByTheWindow, 0);
        // From far away it is what is stored again.
        QTest::keyClick(&stage.picture(), Qt::Key_0);
        QTRY_VERIFY(bars() == stored);
    }

    void closingDoesNotWaitForThePicture()
    {
        Stage stage;
        const auto view = std::make_shared<Disk>();
        (void)slowDisk(stage, view);
        stage.declare();
        const auto id = stage.store.importCall(QStringLiteral("2001"), 149, 10, 60);
        QVERIFY(stage.openPaused(id));
        view->stands = true;
        stage.picture().setVisibleRange({10 * rate, 11 * rate});
        QTRY_VERIFY(view->reads > 0);
        const std::weak_ptr<Disk> alive = view;
        stage.panel->closeRecording();
        QCOMPARE(stage.listening().state(), State::Empty);
        stage.listening().setOpener({});
        view->stands = false;
        view->goesOn.release(100);
        QTRY_COMPARE(alive.use_count(), 1L); // and the device goes as soon as it can
    }

    void whoLeavesWhileTheDiskStandsIsNotCalledBack()
    {
        Stage stage;
        const auto disk = slowDisk(stage);
        stage.declare();
        const auto id = stage.store.importCall(QStringLiteral("2001"), 149, 10, 20);
        disk->stands = true;
        stage.panel->open(id);
        QTRY_VERIFY(disk->reads > 0);
        stage.panel->closeRecording();
        QCOMPARE(stage.listening().state(), State::Empty);
        disk->stands = false;
        disk->goesOn.release();
        stage.settle();
        QCOMPARE(stage.listening().state(), State::Empty);
        QVERIFY(!stage.engine().isPlaying());
    }

    void theHeardLineRemembersAndLeavesOutWhatWasJumped()
    {
        Stage stage;
        stage.declare();
        const auto id = stage.store.importCall(QStringLiteral("2001"), 149, 10, 20);
        QVERIFY(stage.open(id));
        QTRY_VERIFY(stage.engine().position() > rate / 5);
        stage.listening().seek(15 * rate);
        QTRY_VERIFY(stage.engine().position() > 15 * rate + rate / 5);
        stage.engine().pause();
        const QList<FrameRange> heard = stage.listening().heard();
        QCOMPARE(heard.size(), 2);
        QVERIFY(heard.first().end < 5 * rate);
        QVERIFY(heard.last().begin >= 15 * rate - rate / 10);
        QVERIFY(stage.open(stage.store.importCall(QStringLiteral("2001"), 150)));
        QVERIFY(stage.openPaused(id));
        QVERIFY(stage.listening().heard().size() >= 2);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const ui::theme::Theme theme(application);
    TestPlayerListening test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_player_listening.moc"
