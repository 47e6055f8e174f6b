#include "core/base/clock.h"
#include "core/policy/access_clock.h"

#include <QTest>

using namespace earshot;
using policy::AccessTimes;
using policy::ClockState;

namespace {

QDate day(const char *text)
{
    return QDate::fromString(QLatin1String(text), Qt::ISODate);
}

AccessTimes received(const char *on)
{
    AccessTimes times;
    times.receivedOn = day(on);
    return times;
}

AccessTimes identified(const char *on, const char *identity)
{
    AccessTimes times = received(on);
    times.identityAsked = true;
    times.identityOn = day(identity);
    return times;
}

AccessTimes asked(AccessTimes times, const char *on, const char *answered)
{
    times.asked.append({day(on), day(answered)});
    return times;
}

AccessTimes told(AccessTimes times, const char *on)
{
    times.extensionToldOn = day(on);
    return times;
}

const char *const late = "2099-12-31"; // everything has happened by then

} // namespace

/// The month of a subject access request: UK GDPR Art. 12(3) and 12A.
class TestAccessClock : public QObject
{
    Q_OBJECT

private slots:
    void readsTheStepsOfARequest();
    void endsOnTheDay_data();
    void endsOnTheDay();
    void isInTheStateOfTheDay_data();
    void isInTheStateOfTheDay();
    void movesByADayForEachDayThatIsAwaited();
    void beginsOnTheDayThatPeopleInBritainWrote();
    void isNeverShorterThanTheMonthNorLongerThanTheAct();
};

void TestAccessClock::endsOnTheDay_data()
{
    QTest::addColumn<AccessTimes>("times");
    QTest::addColumn<QString>("tellBy");
    QTest::addColumn<QString>("dueOn");
    QTest::addColumn<int>("pausedDays");
    QTest::addColumn<bool>("extended");
    const auto row = [](const char *name, const AccessTimes &times, const char *tellBy, const char *dueOn,
                        int paused = 0, bool extended = false) {
        QTest::newRow(name) << times << QString::fromLatin1(tellBy) << QString::fromLatin1(dueOn) << paused << extended;
    };
    // Of the guidance of before, and as updated on 8 December 2025.
    row("the Commissioner's own example", received("2025-09-03"), "2025-10-03", "2025-10-03");
    row("the Commissioner's New Year", received("2024-01-01"), "2024-02-01", "2024-02-01");
    row("the Commissioner's Christmas", received("2024-11-25"), "2024-12-25", "2024-12-27");
    row("the Commissioner's January", received("2025-01-31"), "2025-02-28", "2025-02-28");
    row("received on a Sunday", received("2026-02-01"), "2026-03-01", "2026-03-02");
    row("to the last day of a short month", received("2026-03-31"), "2026-04-30", "2026-04-30");
    row("January into February", received("2027-01-31"), "2027-02-28", "2027-03-01");
    row("January into a leap February", received("2028-01-31"), "2028-02-29", "2028-02-29");
    row("on a leap day", received("2028-02-29"), "2028-03-29", "2028-03-29");
    row("the last of February ends on the 28th", received("2027-02-28"), "2027-03-28", "2027-03-30");
    row("over the new year", received("2026-12-15"), "2027-01-15", "2027-01-15");
    row("a Saturday", received("2026-07-01"), "2026-08-01", "2026-08-03");
    row("Christmas Day, Boxing Day on a Saturday", received("2026-11-25"), "2026-12-25", "2026-12-29");
    row("Christmas Day on a Saturday", received("2027-11-25"), "2027-12-25", "2027-12-29");
    row("Christmas Day on a Sunday", received("2022-11-25"), "2022-12-25", "2022-12-28");
    row("New Year's Day on a Saturday", received("2027-12-01"), "2028-01-01", "2028-01-04");
    row("Good Friday, four days long", received("2026-03-03"), "2026-04-03", "2026-04-07");
    row("the Friday before a bank holiday", received("2026-04-01"), "2026-05-01", "2026-05-01");
    row("the Saturday before a bank holiday", received("2026-04-02"), "2026-05-02", "2026-05-05");
    row("the Jubilee", received("2022-05-02"), "2022-06-02", "2022-06-06");
    row("a Monday that VE Day 2020 took", received("2020-04-04"), "2020-05-04", "2020-05-04");
    row("and the Friday that it gave", received("2020-04-08"), "2020-05-08", "2020-05-11");

    row("identity shown later", identified("2026-03-02", "2026-03-16"), "2026-04-16", "2026-04-16");
    row("identity shown at the month's end", identified("2026-03-02", "2026-03-31"), "2026-04-30", "2026-04-30");
    row("identity shown with the request", identified("2026-03-02", "2026-03-02"), "2026-04-02", "2026-04-02");

    row("a week's wait", asked(received("2026-06-01"), "2026-06-03", "2026-06-10"), "2026-07-08", "2026-07-08", 7);
    row("answered on the same day", asked(received("2026-06-01"), "2026-06-03", "2026-06-03"), "2026-07-01",
        "2026-07-01");
    row("over a month's end", asked(received("2026-01-30"), "2026-02-26", "2026-03-05"), "2026-03-07", "2026-03-09", 7);
    row("over a leap day", asked(received("2028-02-01"), "2028-02-27", "2028-03-02"), "2028-03-05", "2028-03-06", 4);
    row("over the change of the clocks", asked(received("2026-03-10"), "2026-03-27", "2026-03-31"), "2026-04-14",
        "2026-04-14", 4);
    row("a cut month is cut once", asked(received("2026-01-31"), "2026-02-10", "2026-02-12"), "2026-03-02",
        "2026-03-02", 2);
    row("two waits that overlap",
        asked(asked(received("2026-06-01"), "2026-06-08", "2026-06-12"), "2026-06-03", "2026-06-10"), "2026-07-10",
        "2026-07-10", 9);
    row("one wait inside another",
        asked(asked(received("2026-06-01"), "2026-06-03", "2026-06-12"), "2026-06-05", "2026-06-08"), "2026-07-10",
        "2026-07-10", 9);
    row("two waits apart", asked(asked(received("2026-06-01"), "2026-06-15", "2026-06-18"), "2026-06-03", "2026-06-05"),
        "2026-07-06", "2026-07-06", 5);
    row("asked on the last day", asked(received("2026-06-01"), "2026-07-01", "2026-07-06"), "2026-07-06", "2026-07-06",
        5);
    row("asked when it was too late", asked(received("2026-06-01"), "2026-07-02", "2026-07-20"), "2026-07-01",
        "2026-07-01");
    row("asked in the time that the first wait gave",
        asked(asked(received("2026-06-01"), "2026-06-03", "2026-06-10"), "2026-07-06", "2026-07-08"), "2026-07-10",
        "2026-07-10", 9);
    row("asked before the identity was shown",
        asked(identified("2026-06-01", "2026-06-10"), "2026-06-03", "2026-06-12"), "2026-07-12", "2026-07-13", 2);
    row("answered before the identity was shown",
        asked(identified("2026-06-01", "2026-06-10"), "2026-06-03", "2026-06-05"), "2026-07-10", "2026-07-10");

    row("two further months", told(received("2026-03-04"), "2026-03-20"), "2026-04-04", "2026-06-04", 0, true);
    row("told on the last day", told(received("2026-03-04"), "2026-04-04"), "2026-04-04", "2026-06-04", 0, true);
    row("told a day late", told(received("2026-03-04"), "2026-04-05"), "2026-04-04", "2026-04-07");
    row("told before it was received", told(received("2026-03-04"), "2026-03-03"), "2026-04-04", "2026-04-07");
    row("three months are cut once", told(received("2026-01-31"), "2026-02-10"), "2026-02-28", "2026-04-30", 0, true);
    row("into a leap February", told(received("2027-11-30"), "2027-12-01"), "2027-12-30", "2028-02-29", 0, true);
    row("a wait gives time for telling", told(asked(received("2026-03-04"), "2026-03-10", "2026-03-20"), "2026-04-14"),
        "2026-04-14", "2026-06-15", 10, true);
    row("a wait in the further months", told(asked(received("2026-03-04"), "2026-05-01", "2026-05-06"), "2026-03-20"),
        "2026-04-04", "2026-06-09", 5, true);
}

void TestAccessClock::endsOnTheDay()
{
    QFETCH(AccessTimes, times);
    QFETCH(QString, tellBy);
    QFETCH(QString, dueOn);
    QFETCH(int, pausedDays);
    QFETCH(bool, extended);
    const auto clock = policy::accessClock(times, policy::PublicHolidays::ofEnglandAndWales(), day(late));
    QCOMPARE(clock.tellBy.toString(Qt::ISODate), tellBy);
    QCOMPARE(clock.dueOn.toString(Qt::ISODate), dueOn);
    QCOMPARE(static_cast<int>(clock.pausedDays), pausedDays);
    QCOMPARE(clock.extended, extended);
    QVERIFY(extended || clock.endsOn == clock.tellBy);
    QCOMPARE(policy::PublicHolidays::ofEnglandAndWales().workingDayFrom(clock.endsOn), clock.dueOn);
}

void TestAccessClock::isInTheStateOfTheDay_data()
{
    QTest::addColumn<AccessTimes>("times");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<ClockState>("state");
    QTest::addColumn<QDate>("dueOn");
    const AccessTimes plain = received("2026-06-01");
    QTest::newRow("nothing received") << AccessTimes() << day("2026-06-01") << ClockState::NotStarted << QDate();
    QTest::newRow("first day") << plain << day("2026-06-01") << ClockState::Running << day("2026-07-01");
    QTest::newRow("last day") << plain << day("2026-07-01") << ClockState::Running << day("2026-07-01");
    QTest::newRow("a day over") << plain << day("2026-07-02") << ClockState::Overdue << day("2026-07-01");

    const AccessTimes shown = identified("2026-06-01", "2026-06-15");
    QTest::newRow("nobody knows who asks")
        << identified("2026-06-01", "") << day("2026-09-01") << ClockState::NotStarted << QDate();
    QTest::newRow("the day before it is shown") << shown << day("2026-06-14") << ClockState::NotStarted << QDate();
    QTest::newRow("the day on which it is shown")
        << shown << day("2026-06-15") << ClockState::Running << day("2026-07-15");

    const AccessTimes wait = asked(plain, "2026-06-03", "2026-06-10");
    QTest::newRow("before the question") << wait << day("2026-06-02") << ClockState::Running << day("2026-07-01");
    QTest::newRow("on the day of the question") << wait << day("2026-06-03") << ClockState::Paused << day("2026-07-01");
    QTest::newRow("while it is awaited") << wait << day("2026-06-08") << ClockState::Paused << day("2026-07-06");
    QTest::newRow("on the day of the answer") << wait << day("2026-06-10") << ClockState::Running << day("2026-07-08");
    QTest::newRow("two are open, one is answered") << asked(asked(plain, "2026-06-03", ""), "2026-06-04", "2026-06-05")
                                                   << day("2026-06-08") << ClockState::Paused << day("2026-07-06");
    QTest::newRow("a question after the end stops nothing")
        << asked(plain, "2026-07-02", "") << day("2026-07-10") << ClockState::Overdue << day("2026-07-01");
    QTest::newRow("an extension of tomorrow extends nothing yet")
        << told(plain, "2026-06-11") << day("2026-06-10") << ClockState::Running << day("2026-07-01");
}

void TestAccessClock::isInTheStateOfTheDay()
{
    QFETCH(AccessTimes, times);
    QFETCH(QDate, today);
    QFETCH(ClockState, state);
    QFETCH(QDate, dueOn);
    const auto clock = policy::accessClock(times, {}, today);
    QCOMPARE(clock.state, state);
    QCOMPARE(clock.dueOn, dueOn);
}

void TestAccessClock::movesByADayForEachDayThatIsAwaited()
{
    const AccessTimes times = asked(received("2026-06-01"), "2026-06-03", "");
    for (int waited = 0; waited < 800; ++waited) {
        const auto clock = policy::accessClock(times, {}, day("2026-06-03").addDays(waited));
        QCOMPARE(clock.state, ClockState::Paused);
        QCOMPARE(clock.tellBy, day("2026-07-01").addDays(waited));
        QVERIFY(clock.dueOn >= clock.tellBy && clock.tellBy.daysTo(clock.dueOn) <= 2);
    }
}

void TestAccessClock::beginsOnTheDayThatPeopleInBritainWrote()
{
    // An e-mail at half past eleven in the evening, UTC: in summer it is July already, in winter it is not yet
    // February.
    const auto of = [](int month, int lastDay) {
        AccessTimes times;
        times.receivedOn =
            Instant::from(QDateTime(QDate(2026, month, lastDay), QTime(23, 30), Qt::UTC)).london().date();
        return policy::accessClock(times, {}, day(late));
    };
    QCOMPARE(of(6, 30).startedOn, day("2026-07-01"));
    QCOMPARE(of(6, 30).tellBy, day("2026-08-01"));
    QCOMPARE(of(1, 31).startedOn, day("2026-01-31"));
    QCOMPARE(of(1, 31).tellBy, day("2026-02-28"));
}

void TestAccessClock::isNeverShorterThanTheMonthNorLongerThanTheAct()
{
    for (QDate from(2026, 12, 1); from < QDate(2029, 3, 2); from = from.addDays(1)) {
        AccessTimes times;
        times.receivedOn = from;
        const auto clock = policy::accessClock(times, {}, from);
        QVERIFY(from.daysTo(clock.tellBy) >= 28 && from.daysTo(clock.tellBy) <= 31);
        QVERIFY(clock.dueOn >= clock.tellBy && clock.tellBy.daysTo(clock.dueOn) <= 2);
        QVERIFY(clock.dueOn.dayOfWeek() <= Qt::Friday);
        times.extensionToldOn = from;
        const auto longer = policy::accessClock(times, {}, from);
        QVERIFY(longer.extended && longer.dueOn >= from.addMonths(3) && longer.dueOn <= from.addMonths(3).addDays(2));
    }
}

/// Where a question was asked twice, each has its own answer.
void TestAccessClock::readsTheStepsOfARequest()
{
    using Kind = domain::AccessStepKind;
    domain::SubjectAccess request;
    request.receivedOn = day("2026-03-04");
    const auto step = [&](Kind kind, const char *on) {
        domain::AccessStep step;
        step.kind = kind;
        step.on = day(on);
        request.steps << step;
    };
    QCOMPARE(policy::accessTimesOf(request), received("2026-03-04"));
    step(Kind::IdentityAsked, "2026-03-05");
    QCOMPARE(policy::accessTimesOf(request), identified("2026-03-04", ""));
    step(Kind::IdentityShown, "2026-03-10");
    step(Kind::ClarificationAsked, "2026-03-12");
    step(Kind::Searched, "2026-03-13");
    step(Kind::ClarificationAnswered, "2026-03-14");
    step(Kind::ClarificationAsked, "2026-03-20");
    step(Kind::Extended, "2026-03-21");
    QCOMPARE(policy::accessTimesOf(request),
             told(asked(asked(identified("2026-03-04", "2026-03-10"), "2026-03-12", "2026-03-14"), "2026-03-20", ""),
                  "2026-03-21"));
}

QTEST_GUILESS_MAIN(TestAccessClock)
#include "tst_access_clock.moc"
