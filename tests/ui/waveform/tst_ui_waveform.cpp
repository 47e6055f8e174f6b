#include "ui/waveform/geometry.h"
#include "ui/waveform/laneheader.h"
#include "ui/waveform/render.h"
#include "ui/waveform/timetext.h"
#include "ui/waveform/waveformview.h"

#include <QAccessible>
#include <QApplication>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace earshot;
using namespace earshot::ui;
using namespace earshot::ui::waveform;

namespace {

/// Silence, except for full scale in [loud.begin, loud.end) on channel 0.
class Fake : public PeakSource
{
public:
    explicit Fake(qint64 frames, FrameRange loud = {})
        : m_frames(frames)
        , m_loud(loud)
    {}
    [[nodiscard]] int channels() const override { return 2; }
    [[nodiscard]] qint64 frames() const override { return m_frames; }
    [[nodiscard]] int rate() const override { return 8000; }
    void query(int channel, FrameRange range, std::span<MinMax> out) const override
    {
        ++queries;
        const auto n = static_cast<qint64>(out.size());
        for (qint64 i = 0; i < n; ++i) {
            const FrameRange piece{range.begin + range.length() * i / n, range.begin + range.length() * (i + 1) / n};
            const bool loud = channel == 0 && !piece.intersected(m_loud).isEmpty();
            out[static_cast<std::size_t>(i)] = loud ? MinMax{-32768, 32767} : MinMax{};
        }
    }
    mutable int queries = 0;

private:
    qint64 m_frames;
    FrameRange m_loud;
};

/// A minute at 8 kHz in a view of two lanes.
struct Fixture
{
    Fake source{480000, {240000, 248000}};
    WaveformView view;
    Fixture()
    {
        view.setSource(&source);
        view.setLanes({{QStringLiteral("Dylan Marsh"), QStringLiteral("staff"), Lane::Side::Staff},
                       {QStringLiteral("Caller"), QStringLiteral("customer"), Lane::Side::Customer}});
        view.resize(900, 240);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setFocus();
    }
    [[nodiscard]] QPoint at(qint64 frame) const
    {
        return {qRound(view.laneGeometry().xOf(frame)), view.lanesRect().bottom() - 10};
    }
};

} // namespace

class TestWaveform : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme = new theme::Theme(*qApp); }
    void cleanupTestCase() { delete m_theme; }

    void geometryOfNothing();
    void geometryIsHalfOpen();
    void geometryRoundTrip();
    void zoomKeepsTheAnchor();
    void scrollStopsAtTheEnds();
    void revealMovesOnlyWhenNeeded();
    void rulerSteps();
    void unitedRanges();
    void timeTexts();
    void rendersWhereItIsLoud();
    void renderDoesNotShimmer();
    void clickSeeks();
    void dragSelectsAndMarks();
    void momentIsMarked();
    void keysSeek();
    void bracketsMarkARange();
    void zoomByKeysAndWheel();
    void followsWhilePlaying();
    void noteTitleIsClicked();
    void overviewSeeks();
    void laneButtons();
    void lowLanesKeepTheirControlsInside();
    void positionDoesNotRenderAgain();
    void screenReaderText();
    void emptyViewSurvives();

private:
    theme::Theme *m_theme = nullptr;
};

void TestWaveform::geometryOfNothing()
{
    for (const LaneGeometry &geo :
         {LaneGeometry(), LaneGeometry(0, {0, 0}, 10, 100), LaneGeometry(100, {0, 100}, 10, 0),
          LaneGeometry(100, {50, 50}, 10, 100), LaneGeometry(-5, {0, 10}, 10, -3)}) {
        QVERIFY(geo.isEmpty());
        QCOMPARE(geo.xOf(50), geo.left());
        QCOMPARE(geo.frameAt(1000), geo.visible().begin);
        QCOMPARE(geo.zoomed(0.5, 20, 1), geo);
        QCOMPARE(geo.revealing(70, 0.5), geo);
        QVERIFY(!qIsNaN(geo.framesPerPixel()));
    }
}

void TestWaveform::geometryIsHalfOpen()
{
    const LaneGeometry geo(1000, {100, 200}, 50, 100);
    QCOMPARE(geo.xOf(100), 50.0);
    QCOMPARE(geo.xOf(200), 150.0);
    QVERIFY(geo.shows(100));
    QVERIFY(!geo.shows(200));
    QCOMPARE(geo.frameAt(50), 100);
    QCOMPARE(geo.frameAt(50.99), 100);
    QCOMPARE(geo.frameAt(51), 101);
    QCOMPARE(geo.frameAt(-5000), 0);
    QCOMPARE(geo.frameAt(5000), 1000);
    // What is asked for beyond the recording is moved into it.
    QCOMPARE(LaneGeometry(1000, {950, 1150}, 0, 10).visible(), (FrameRange{800, 1000}));
    QCOMPARE(LaneGeometry(1000, {-50, 5000}, 0, 10).visible(), (FrameRange{0, 1000}));
}

void TestWaveform::geometryRoundTrip()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 500; ++i) {
        const qint64 total = random.bounded(1, 100000000);
        const qint64 begin = random.bounded(static_cast<int>(total));
        const qint64 end = begin + 1 + random.bounded(static_cast<int>(total - begin));
        const LaneGeometry geo(total, {begin, end}, random.bounded(300), 1 + random.bounded(3000));
        const qint64 frame = geo.visible().begin + random.bounded(static_cast<int>(geo.visible().length()));
        const double x = geo.xOf(frame);
        QVERIFY(x >= geo.left() && x < geo.left() + geo.width());
        QVERIFY(std::abs(double(geo.frameAt(x) - frame)) <= 1.0);
        const LaneGeometry zoomed = geo.zoomed(random.generateDouble() * 3 + 0.01, x, 10);
        QVERIFY(zoomed.visible().begin >= 0 && zoomed.visible().end <= total);
        QVERIFY(zoomed.visible().length() >= std::min<qint64>(10, total));
    }
}

void TestWaveform::zoomKeepsTheAnchor()
{
    const LaneGeometry geo(1000000, {400000, 600000}, 0, 1000);
    const LaneGeometry closer = geo.zoomed(0.25, 300, 100);
    QCOMPARE(closer.visible().length(), 50000);
    QCOMPARE(closer.frameAt(300), geo.frameAt(300));
    QCOMPARE(geo.zoomed(1e-9, 300, 100).visible().length(), 100);
    QCOMPARE(geo.zoomed(1e9, 300, 100).visible(), (FrameRange{0, 1000000}));
}

void TestWaveform::scrollStopsAtTheEnds()
{
    const LaneGeometry geo(1000, {100, 200}, 0, 100);
    QCOMPARE(geo.scrolled(10).visible(), (FrameRange{110, 210}));
    QCOMPARE(geo.scrolled(-5000).visible(), (FrameRange{0, 100}));
    QCOMPARE(geo.scrolled(5000).visible(), (FrameRange{900, 1000}));
}

void TestWaveform::revealMovesOnlyWhenNeeded()
{
    const LaneGeometry geo(1000, {100, 200}, 0, 100);
    QCOMPARE(geo.revealing(199, 0.1), geo);
    QCOMPARE(geo.revealing(200, 0.1).visible(), (FrameRange{190, 290}));
    QCOMPARE(geo.revealing(1000, 0.1).visible(), (FrameRange{900, 1000}));
}

void TestWaveform::rulerSteps()
{
    QCOMPARE(rulerStep(1.0, 80), 100);
    QCOMPARE(rulerStep(60.0, 84), 10000);
    QCOMPARE(rulerStep(3600.0, 80), 300000);
    QCOMPARE(rulerStep(100000.0, 80), 3 * 3600000); // 8,000 s
    QVERIFY(rulerStep(0, 80) > 0);
}

void TestWaveform::unitedRanges()
{
    QList<FrameRange> heard = united({}, {10, 20});
    heard = united(heard, {30, 40});
    QCOMPARE(heard, (QList<FrameRange>{{10, 20}, {30, 40}}));
    QCOMPARE(united(heard, {20, 30}), (QList<FrameRange>{{10, 40}}));
    QCOMPARE(united(heard, {0, 5}), (QList<FrameRange>{{0, 5}, {10, 20}, {30, 40}}));
    QCOMPARE(united(heard, {25, 25}), heard);
    QCOMPARE(united(heard, {0, 100}), (QList<FrameRange>{{0, 100}}));
}

void TestWaveform::timeTexts()
{
    QCOMPARE(clockText(0), QStringLiteral("0:00"));
    QCOMPARE(clockText(203999), QStringLiteral("3:23"));
    QCOMPARE(clockText(3723000), QStringLiteral("1:02:03"));
    QCOMPARE(clockText(-5), QStringLiteral("0:00"));
    QCOMPARE(tenthsText(142499), QStringLiteral("2:22.4"));
}

void TestWaveform::rendersWhereItIsLoud()
{
    const Fake source(1000, {500, 600});
    const LaneGeometry geo(1000, {0, 1000}, 0, 500);
    const QList<LaneStyle> lanes{{0, 0, 50, Qt::red, Qt::blue}, {1, 50, 50, Qt::green, Qt::yellow}};
    for (const double ratio : {1.0, 1.5, 2.0}) {
        const QImage image = renderLanes(source, geo, lanes, {{0, 550}}, {500, 100}, ratio, 1, 0);
        QCOMPARE(image.size(), QSize(qRound(500 * ratio), qRound(100 * ratio)));
        const auto pixel = [&](double x, double y) { return image.pixelColor(int(x * ratio), int(y * ratio)); };
        QCOMPARE(pixel(260, 5), QColor(Qt::red));  // loud and heard
        QCOMPARE(pixel(290, 5), QColor(Qt::blue)); // loud, not heard
        QCOMPARE(pixel(240, 5).alpha(), 0);        // silent: nothing near the lane's edge
        QCOMPARE(pixel(305, 5).alpha(), 0);        // the end is not included
        QCOMPARE(pixel(260, 55).alpha(), 0);       // the other lane
        // Its silence is a line of one device pixel in the middle.
        int green = 0;
        for (int y = 0; y < image.height(); ++y)
            green += image.pixelColor(int(260 * ratio), y) == QColor(Qt::green) ? 1 : 0;
        QCOMPARE(green, 1);
        QCOMPARE(image.pixelColor(int(260 * ratio), qRound(75 * ratio)), QColor(Qt::green));
    }
    const QImage nothing = renderLanes(source, {}, lanes, {}, {500, 100}, 1.0);
    QCOMPARE(nothing.pixelColor(250, 75).alpha(), 0);
}

void TestWaveform::renderDoesNotShimmer()
{
    // Scrolled by a whole number of bars, the picture is the same one moved.
    const Fake source(100000, {30000, 31000});
    const QList<LaneStyle> lanes{{0, 0, 40, Qt::red, Qt::red}};
    const QImage a = renderLanes(source, {100000, {20000, 50000}, 0, 300}, lanes, {}, {300, 40}, 1.0, 2, 1);
    const QImage b = renderLanes(source, {100000, {23000, 53000}, 0, 300}, lanes, {}, {300, 40}, 1.0, 2, 1);
    QCOMPARE(a.copy(60, 0, 200, 40), b.copy(30, 0, 200, 40));
}

void TestWaveform::clickSeeks()
{
    Fixture f;
    QSignalSpy seek(&f.view, &WaveformView::seekRequested);
    QTest::mouseClick(&f.view, Qt::LeftButton, {}, f.at(120000));
    QCOMPARE(seek.count(), 1);
    QVERIFY(std::abs(double(seek[0][0].toLongLong() - 120000)) < f.view.laneGeometry().framesPerPixel() + 1);
    QVERIFY(!f.view.hasSelection());
}

void TestWaveform::dragSelectsAndMarks()
{
    Fixture f;
    QSignalSpy seek(&f.view, &WaveformView::seekRequested);
    QSignalSpy mark(&f.view, &WaveformView::addMark);
    const QPoint from = f.at(120000);
    const QPoint to = f.at(200000);
    QTest::mousePress(&f.view, Qt::LeftButton, {}, from);
    QTest::mouseMove(&f.view, (from + to) / 2);
    QTest::mouseMove(&f.view, to);
    QTest::mouseRelease(&f.view, Qt::LeftButton, {}, to);
    QVERIFY(f.view.hasSelection());
    QCOMPARE(seek.count(), 0);
    const FrameRange range = f.view.selection();
    QCOMPARE(range.begin, f.view.laneGeometry().frameAt(from.x()));
    QCOMPARE(range.end, f.view.laneGeometry().frameAt(to.x()));
    QTest::keyClick(&f.view, Qt::Key_M);
    QCOMPARE(mark.count(), 1);
    QCOMPARE(mark[0][0].value<FrameRange>(), range);
    // The end can be taken and moved before the beginning.
    QTest::mousePress(&f.view, Qt::LeftButton, {}, to);
    QTest::mouseMove(&f.view, f.at(60000));
    QTest::mouseRelease(&f.view, Qt::LeftButton, {}, f.at(60000));
    QCOMPARE(f.view.selection().end, range.begin);
    QTest::keyClick(&f.view, Qt::Key_Escape);
    QVERIFY(!f.view.hasSelection());
}

void TestWaveform::momentIsMarked()
{
    Fixture f;
    QSignalSpy mark(&f.view, &WaveformView::addMark);
    f.view.setPosition(77777);
    QTest::keyClick(&f.view, Qt::Key_M);
    QCOMPARE(mark.count(), 1);
    QCOMPARE(mark[0][0].value<FrameRange>(), (FrameRange{77777, 77777}));
}

void TestWaveform::keysSeek()
{
    Fixture f;
    QSignalSpy seek(&f.view, &WaveformView::seekRequested);
    f.view.setPosition(80000);
    QTest::keyClick(&f.view, Qt::Key_Right);
    QTest::keyClick(&f.view, Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(&f.view, Qt::Key_Home);
    QTest::keyClick(&f.view, Qt::Key_End);
    QCOMPARE(seek.count(), 4);
    QCOMPARE(seek[0][0].toLongLong(), 120000);
    QCOMPARE(seek[1][0].toLongLong(), 72000);
    QCOMPARE(seek[2][0].toLongLong(), 0);
    QCOMPARE(seek[3][0].toLongLong(), 480000);
    f.view.setPosition(1000);
    QTest::keyClick(&f.view, Qt::Key_Left);
    QCOMPARE(seek.last()[0].toLongLong(), 0);
}

void TestWaveform::bracketsMarkARange()
{
    Fixture f;
    f.view.setPosition(80000);
    QTest::keyClick(&f.view, Qt::Key_BracketLeft);
    QCOMPARE(f.view.selection(), (FrameRange{80000, 480000}));
    f.view.setPosition(160000);
    QTest::keyClick(&f.view, Qt::Key_BracketRight);
    QCOMPARE(f.view.selection(), (FrameRange{80000, 160000}));
    f.view.setPosition(200000);
    QTest::keyClick(&f.view, Qt::Key_BracketLeft);
    QCOMPARE(f.view.selection(), (FrameRange{200000, 480000}));
}

void TestWaveform::zoomByKeysAndWheel()
{
    Fixture f;
    QCOMPARE(f.view.visibleRange(), (FrameRange{0, 480000}));
    QTest::keyClick(&f.view, Qt::Key_Plus);
    QVERIFY(f.view.visibleRange().length() < 480000);
    QTest::keyClick(&f.view, Qt::Key_0);
    QCOMPARE(f.view.visibleRange().length(), 480000);
    const QPoint at = f.at(240000);
    const auto wheel = [&](int notches, Qt::KeyboardModifiers modifiers) {
        QWheelEvent event(at, f.view.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&f.view, &event);
    };
    const qint64 under = f.view.laneGeometry().frameAt(at.x());
    wheel(4, Qt::ControlModifier);
    QVERIFY(f.view.visibleRange().length() < 120000);
    QVERIFY(std::abs(double(f.view.laneGeometry().frameAt(at.x()) - under)) <
            f.view.laneGeometry().framesPerPixel() + 1);
    const FrameRange before = f.view.visibleRange();
    wheel(-1, {});
    QVERIFY(f.view.visibleRange().begin > before.begin);
    QCOMPARE(f.view.visibleRange().length(), before.length());
}

void TestWaveform::followsWhilePlaying()
{
    Fixture f;
    f.view.setVisibleRange({0, 80000});
    f.view.setPosition(79000);
    f.view.setPosition(90000);
    QCOMPARE(f.view.visibleRange().begin, 0); // not playing
    f.view.setPlaying(true);
    f.view.setPosition(90001);
    QVERIFY(f.view.visibleRange().contains(90001));
    // Somebody who scrolls away is left alone.
    f.view.setVisibleRange({300000, 380000});
    QTest::keyClick(&f.view, Qt::Key_Plus);
    QVERIFY(!f.view.isFollowing());
    const FrameRange there = f.view.visibleRange();
    f.view.setPosition(95000);
    QCOMPARE(f.view.visibleRange(), there);
    QTest::mouseClick(&f.view, Qt::LeftButton, {}, f.at(there.begin + 10000));
    QVERIFY(f.view.isFollowing());
}

void TestWaveform::noteTitleIsClicked()
{
    Fixture f;
    f.view.setNotes({{7, {120000, 200000}, QStringLiteral("Repair promised"), NoteMark::Tone::Accent},
                     {8, {130000, 140000}, QStringLiteral("Overlapping"), NoteMark::Tone::Amber}});
    QSignalSpy activated(&f.view, &WaveformView::noteActivated);
    QSignalSpy seek(&f.view, &WaveformView::seekRequested);
    const int x = qRound(f.view.laneGeometry().xOf(130000)) + 8;
    QTest::mouseClick(&f.view, Qt::LeftButton, {}, QPoint(x, f.view.lanesRect().top() + 5));
    QTest::mouseClick(&f.view, Qt::LeftButton, {}, QPoint(x, f.view.lanesRect().top() + theme::px(19) + 5));
    QCOMPARE(activated.count(), 2);
    QCOMPARE(activated[0][0].toLongLong(), 7);
    QCOMPARE(activated[1][0].toLongLong(), 8);
    QCOMPARE(seek.count(), 0);
}

void TestWaveform::overviewSeeks()
{
    Fixture f;
    f.view.setVisibleRange({0, 80000});
    QSignalSpy seek(&f.view, &WaveformView::seekRequested);
    const LaneGeometry all = f.view.overviewGeometry();
    QTest::mouseClick(&f.view, Qt::LeftButton, {}, QPoint(qRound(all.xOf(360000)), f.view.overviewRect().center().y()));
    QCOMPARE(seek.count(), 1);
    QVERIFY(f.view.visibleRange().contains(seek[0][0].toLongLong()));
    // Taking the window and dragging it scrolls and does not seek.
    const FrameRange before = f.view.visibleRange();
    const QPoint grip(qRound(all.xOf(before.begin + 40000)), f.view.overviewRect().center().y());
    QTest::mousePress(&f.view, Qt::LeftButton, {}, grip);
    QTest::mouseMove(&f.view, grip - QPoint(100, 0));
    QTest::mouseRelease(&f.view, Qt::LeftButton, {}, grip - QPoint(100, 0));
    QCOMPARE(seek.count(), 1);
    QVERIFY(f.view.visibleRange().begin < before.begin);
}

void TestWaveform::laneButtons()
{
    Fixture f;
    QSignalSpy mute(&f.view, &WaveformView::laneMuteToggled);
    QSignalSpy solo(&f.view, &WaveformView::laneSoloToggled);
    QSignalSpy volume(&f.view, &WaveformView::laneVolumeChanged);
    const auto buttons = f.view.header(1)->findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 3);
    for (QToolButton *button : buttons) {
        QVERIFY(!button->accessibleName().isEmpty());
        QVERIFY(button->accessibleName().contains(QLatin1String("Caller")));
    }
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    QCOMPARE(mute.value(0), (QList<QVariant>{1, true}));
    QCOMPARE(solo.value(0), (QList<QVariant>{1, true}));
    f.view.header(0)->setVolume(0.5);
    QCOMPARE(volume.value(0), (QList<QVariant>{0, 0.5}));
}

void TestWaveform::lowLanesKeepTheirControlsInside()
{
    Fixture f;
    for (const int height : {400, 240, 190, 162}) {
        f.view.resize(900, height);
        for (const LaneHeader *header : f.view.findChildren<LaneHeader *>()) {
            const int name = QFontMetrics(theme::font(theme::FontRole::Strong)).height();
            for (const QToolButton *button : header->findChildren<QToolButton *>()) {
                QVERIFY2(header->rect().contains(button->geometry()), qPrintable(QString::number(height)));
                QVERIFY2(button->geometry().top() >= name, qPrintable(QString::number(height)));
            }
        }
    }
}

void TestWaveform::positionDoesNotRenderAgain()
{
    Fixture f;
    f.view.grab();
    const int before = f.source.queries;
    QVERIFY(before > 0);
    for (qint64 frame = 1000; frame < 20000; frame += 1000) {
        f.view.setPosition(frame);
        f.view.setHeard({{0, frame}});
        f.view.grab();
    }
    QCOMPARE(f.source.queries, before);
}

void TestWaveform::screenReaderText()
{
    Fixture f;
    f.view.setNotes({{7, {120000, 200000}, QStringLiteral("Repair promised"), NoteMark::Tone::Accent}});
    f.view.setPosition(128000);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&f.view);
    QVERIFY(spoken);
    QCOMPARE(spoken->role(), QAccessible::Slider);
    QCOMPARE(spoken->text(QAccessible::Value), QStringLiteral("0:16 of 1:00, note: Repair promised"));
    QVERIFY(!spoken->text(QAccessible::Name).isEmpty());
    QVERIFY(spoken->valueInterface());
    QCOMPARE(spoken->valueInterface()->currentValue().toDouble(), 16.0);
    QSignalSpy seek(&f.view, &WaveformView::seekRequested);
    spoken->valueInterface()->setCurrentValue(2.0);
    QCOMPARE(seek.value(0).value(0).toLongLong(), 16000);
}

void TestWaveform::emptyViewSurvives()
{
    WaveformView view;
    QSignalSpy mark(&view, &WaveformView::addMark);
    view.resize(500, 200);
    view.show();
    for (const int key : {Qt::Key_M, Qt::Key_Left, Qt::Key_End, Qt::Key_Plus, Qt::Key_Minus, Qt::Key_BracketLeft})
        QTest::keyClick(&view, static_cast<Qt::Key>(key));
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(250, 100));
    view.grab();
    QCOMPARE(mark.count(), 0);
    view.setSource(nullptr);
    QCOMPARE(view.frames(), 0);
}

QTEST_MAIN(TestWaveform)
#include "tst_ui_waveform.moc"
