#include "core/base/clock.h"

#include <QTest>

using namespace earshot;
using namespace Qt::StringLiterals;

class TestClock : public QObject
{
    Q_OBJECT

private slots:
    void londonFollowsTheClocks_data();
    void londonFollowsTheClocks();
    void writesIsoInUtc();
    void goesRoundTripThroughAnyZone();
    void fixedClockStandsStill();
    void systemClockIsNow();
};

void TestClock::londonFollowsTheClocks_data()
{
    QTest::addColumn<QString>("utc");
    QTest::addColumn<QString>("london");
    QTest::newRow("winter") << "2026-01-05T09:00:00Z"
                            << "2026-01-05T09:00:00";
    QTest::newRow("summer") << "2026-07-05T09:00:00Z"
                            << "2026-07-05T10:00:00";
    QTest::newRow("last second of winter") << "2026-03-29T00:59:59Z"
                                           << "2026-03-29T00:59:59";
    QTest::newRow("first second of summer") << "2026-03-29T01:00:00Z"
                                            << "2026-03-29T02:00:00";
    QTest::newRow("half past one, the first") << "2026-10-25T00:30:00Z"
                                              << "2026-10-25T01:30:00";
    QTest::newRow("half past one, the second") << "2026-10-25T01:30:00Z"
                                               << "2026-10-25T01:30:00";
    QTest::newRow("another day in London") << "2026-06-30T23:30:00Z"
                                           << "2026-07-01T00:30:00";
    QTest::newRow("before 1970, when summer time was kept all year") << "1969-01-01T12:00:00Z"
                                                                     << "1969-01-01T13:00:00";
}

void TestClock::londonFollowsTheClocks()
{
    QFETCH(QString, utc);
    QFETCH(QString, london);
    const auto moment = Instant::from(QDateTime::fromString(utc, Qt::ISODate));
    QCOMPARE(moment.london().toString(u"yyyy-MM-ddTHH:mm:ss"_s), london);
}

void TestClock::writesIsoInUtc()
{
    QCOMPARE(Instant{}.iso(), u"1970-01-01T00:00:00.000Z"_s);
    QCOMPARE(Instant{1773501420007}.iso(), u"2026-03-14T15:17:00.007Z"_s);
    QCOMPARE(Instant{-1}.iso(), u"1969-12-31T23:59:59.999Z"_s);
}

void TestClock::goesRoundTripThroughAnyZone()
{
    for (qint64 ms = 1700000000123; ms < 1800000000000; ms += 86399987) {
        const Instant moment{ms};
        QCOMPARE(Instant::from(moment.utc()), moment);
        QCOMPARE(Instant::from(moment.london()), moment);
        QCOMPARE(Instant::from(moment.utc().toTimeZone(QTimeZone("Asia/Kathmandu"))), moment);
    }
}

void TestClock::fixedClockStandsStill()
{
    base::FixedClock clock(Instant{1000});
    QCOMPARE(clock.now(), Instant{1000});
    QCOMPARE(clock.now(), Instant{1000});
    clock.advanceMs(-1500);
    QCOMPARE(clock.now(), Instant{-500});
    clock.set(Instant{7});
    const Clock &base = clock;
    QCOMPARE(base.now(), Instant{7});
}

void TestClock::systemClockIsNow()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const Instant now = base::SystemClock().now();
    const qint64 after = QDateTime::currentMSecsSinceEpoch();
    QVERIFY(before <= now.ms && now.ms <= after);
    QVERIFY(base::londonZone().isValid());
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
