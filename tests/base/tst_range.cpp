#include "core/base/range.h"

#include <QRandomGenerator>
#include <QTest>

using namespace earshot;
using base::framesToMs;
using base::msToFrames;

class TestRange : public QObject
{
    Q_OBJECT

private slots:
    void isHalfOpen();
    void intersectionHoldsWhatBothHold();
    void framesAndMillisecondsAgree();
    void roundsHalfUp();
    void staysExactForLongCalls();
};

void TestRange::isHalfOpen()
{
    const FrameRange range{10, 20};
    QCOMPARE(range.length(), 10);
    QVERIFY(range.contains(10) && range.contains(19));
    QVERIFY(!range.contains(9) && !range.contains(20));
    const FrameRange moment{15, 15};
    QVERIFY(moment.isEmpty() && !moment.contains(15));
    QVERIFY((FrameRange{20, 10}.isEmpty()));
}

void TestRange::intersectionHoldsWhatBothHold()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 2000; ++i) {
        const FrameRange a{random.bounded(30), random.bounded(30)};
        const FrameRange b{random.bounded(30), random.bounded(30)};
        const FrameRange both = a.intersected(b);
        QVERIFY(both.length() >= 0);
        QCOMPARE(both, b.intersected(a));
        for (qint64 frame = -1; frame <= 30; ++frame)
            QCOMPARE(both.contains(frame), a.contains(frame) && b.contains(frame));
    }
}

void TestRange::framesAndMillisecondsAgree()
{
    for (const int rate : {8000, 11025, 16000, 22050, 44100, 48000}) {
        qint64 before = -1;
        for (qint64 ms = 0; ms < 20000; ++ms) {
            const qint64 frames = msToFrames(ms, rate);
            QCOMPARE(framesToMs(frames, rate), ms); // every rate of a telephone has a frame for each millisecond
            QVERIFY(frames > before);
            before = frames;
        }
    }
    QCOMPARE(framesToMs(12345, 0), 0);
    QCOMPARE(framesToMs(12345, -8000), 0);
}

void TestRange::roundsHalfUp()
{
    QCOMPARE(framesToMs(3, 8000), 0); // 0.375 ms
    QCOMPARE(framesToMs(4, 8000), 1); // 0.5 ms
    QCOMPARE(framesToMs(11, 8000), 1);
    QCOMPARE(msToFrames(1, 11025), 11);   // 11.025
    QCOMPARE(msToFrames(20, 11025), 221); // 220.5
}

void TestRange::staysExactForLongCalls()
{
    const qint64 day = 24 * 3600;
    QCOMPARE(framesToMs(day * 192000, 192000), day * 1000);
    QCOMPARE(msToFrames(day * 1000, 192000), day * 192000);
}

QTEST_GUILESS_MAIN(TestRange)
#include "tst_range.moc"
