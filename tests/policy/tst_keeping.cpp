#include "core/policy/keeping.h"

#include <QTest>
#include <algorithm>

using namespace earshot;
using namespace Qt::StringLiterals;
using domain::Hold;
using domain::HoldKind;
using domain::HoldScope;
using policy::GuidanceState;

namespace {

// ---- The oracle: a calendar of its own, in days since 1 January 1970, and the law on summer time ------------------

struct Day
{
    int year, month, day;
    auto operator<=>(const Day &) const = default;
};

bool leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int daysIn(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && leap(year) ? 29 : days[month - 1];
}

qint64 number(const Day &d)
{
    qint64 n = 0;
    for (int y = 1970; y < d.year; ++y)
        n += leap(y) ? 366 : 365;
    for (int m = 1; m < d.month; ++m)
        n += daysIn(d.year, m);
    return n + d.day - 1;
}

Day dayOf(qint64 number)
{
    Day d{1970, 1, 1};
    while (number >= (leap(d.year) ? 366 : 365))
        number -= leap(d.year++) ? 366 : 365;
    while (number >= daysIn(d.year, d.month))
        number -= daysIn(d.year, d.month++);
    d.day = static_cast<int>(number) + 1;
    return d;
}

/// The last Sunday of the month; 1 January 1970 was a Thursday.
qint64 lastSunday(int year, int month)
{
    qint64 n = number({year, month, daysIn(year, month)});
    while ((n + 4) % 7 != 0)
        --n;
    return n;
}

/// Summer time is one hour on, from the last Sunday of March to that of October, both at 01:00 UTC (SI 2002/262).
Day londonDay(qint64 ms)
{
    const qint64 hour = 3600000;
    const int year = dayOf(ms / (24 * hour)).year;
    const bool summer = ms >= lastSunday(year, 3) * 24 * hour + hour && ms < lastSunday(year, 10) * 24 * hour + hour;
    return dayOf((ms + (summer ? hour : 0)) / (24 * hour));
}

Day yearsOn(Day d, int years)
{
    d.year += years;
    d.day = std::min(d.day, daysIn(d.year, d.month));
    return d;
}

QString iso(const Day &d)
{
    return QStringLiteral("%1-%2-%3")
        .arg(d.year)
        .arg(d.month, 2, 10, QLatin1Char('0'))
        .arg(d.day, 2, 10, QLatin1Char('0'));
}

QString iso(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

Instant at(const QString &utc)
{
    return Instant::from(QDateTime::fromString(utc, Qt::ISODate));
}

Hold holdOf(qint64 id, HoldKind kind = HoldKind::Purpose)
{
    Hold hold;
    hold.id = domain::HoldId{id};
    hold.kind = kind;
    hold.recording = domain::RecordingId{7};
    hold.placedAt = at(u"2026-03-01T09:00:00Z"_s);
    hold.reviewOn = QDate(2026, 9, 1);
    return hold;
}

domain::HoldGuidance guidanceOn(const QString &utc, const QDate &until = {})
{
    domain::HoldGuidance guidance;
    guidance.givenAt = at(utc);
    guidance.until = until;
    guidance.reviewOn = QDate(2027, 1, 4);
    return guidance;
}

} // namespace

/// The life of one recording: its four days and what holds it.
class TestKeeping : public QObject
{
    Q_OBJECT

private slots:
    void dayOfTheCallIsLondons_data();
    void dayOfTheCallIsLondons();
    void everyHourOfYearsAgreesWithTheOracle();
    void guidanceOnAHold_data();
    void guidanceOnAHold();
    void nobodyWaitsForGuidanceOnWhatWasLifted();
    void whatIsInForceHolds();
    void aHoldCovers_data();
    void aHoldCovers();
    void aHoldCoversWhatHasNoDate_data();
    void aHoldCoversWhatHasNoDate();

private:
    policy::Profile m_profile = policy::Profile::builtIn().value();
};

void TestKeeping::dayOfTheCallIsLondons_data()
{
    QTest::addColumn<QString>("utc");
    QTest::addColumn<QString>("recorded");
    QTest::addColumn<QString>("protectedUntil");
    QTest::addColumn<QString>("dueOn");
    const auto row = [](const char *name, const char *utc, const char *recorded, const char *until, const char *due) {
        QTest::newRow(name) << QString::fromLatin1(utc) << QString::fromLatin1(recorded) << QString::fromLatin1(until)
                            << QString::fromLatin1(due);
    };
    row("winter, just before midnight", "2026-01-31T23:59:59Z", "2026-01-31", "2027-01-30", "2028-01-31");
    row("summer, the same clock in UTC", "2026-07-31T23:59:59Z", "2026-08-01", "2027-07-31", "2028-08-01");
    row("summer, an hour before midnight UTC", "2026-07-31T22:59:59Z", "2026-07-31", "2027-07-30", "2028-07-31");
    row("the hour that is skipped", "2026-03-29T01:00:00Z", "2026-03-29", "2027-03-28", "2028-03-29");
    row("the last second of winter time's Saturday", "2026-03-28T23:59:59Z", "2026-03-28", "2027-03-27", "2028-03-28");
    row("the first night of summer time", "2026-03-29T23:30:00Z", "2026-03-30", "2027-03-29", "2028-03-30");
    row("the last night of summer time", "2026-10-24T23:30:00Z", "2026-10-25", "2027-10-24", "2028-10-25");
    row("the hour that comes twice, first", "2026-10-25T00:30:00Z", "2026-10-25", "2027-10-24", "2028-10-25");
    row("the hour that comes twice, again", "2026-10-25T01:30:00Z", "2026-10-25", "2027-10-24", "2028-10-25");
    row("the night after", "2026-10-25T23:30:00Z", "2026-10-25", "2027-10-24", "2028-10-25");
    row("the leap day", "2024-02-29T12:00:00Z", "2024-02-29", "2025-02-27", "2026-02-28");
    row("the last second before the leap day", "2024-02-28T23:59:59Z", "2024-02-28", "2025-02-27", "2026-02-28");
    row("the leap day's last second", "2024-02-29T23:59:59Z", "2024-02-29", "2025-02-27", "2026-02-28");
    row("due on a leap day", "2022-02-28T12:00:00Z", "2022-02-28", "2023-02-27", "2024-02-28");
    row("new year's eve", "2025-12-31T23:59:59Z", "2025-12-31", "2026-12-30", "2027-12-31");
}

void TestKeeping::dayOfTheCallIsLondons()
{
    QFETCH(QString, utc);
    QFETCH(QString, recorded);
    QFETCH(QString, protectedUntil);
    QFETCH(QString, dueOn);
    const auto life = policy::keepingOf(m_profile, at(utc), {}, QDate(2026, 11, 16)).life;
    QCOMPARE(iso(life.recorded), recorded);
    QCOMPARE(iso(life.protectedUntil), protectedUntil);
    QCOMPARE(iso(life.dueOn), dueOn);
    QCOMPARE(life.disposableFrom, life.protectedUntil.addDays(1));
}

void TestKeeping::everyHourOfYearsAgreesWithTheOracle()
{
    int compared = 0;
    for (qint64 ms = number({2023, 1, 1}) * 86400000LL + 1800000; ms < number({2033, 1, 1}) * 86400000LL;
         ms += 3600000) {
        const auto life = policy::keepingOf(m_profile, Instant{ms}, {}, {}).life;
        const Day day = londonDay(ms);
        const Day free = yearsOn(day, 1);
        ++compared;
        if (iso(life.recorded) != iso(day) || iso(life.disposableFrom) != iso(free) ||
            iso(life.protectedUntil) != iso(dayOf(number(free) - 1)) || iso(life.dueOn) != iso(yearsOn(day, 2)))
            QFAIL(qPrintable(QStringLiteral("%1: %2").arg(Instant{ms}.iso(), iso(life.dueOn))));
    }
    QCOMPARE(compared, (10 * 365 + 3) * 24);
}

void TestKeeping::guidanceOnAHold_data()
{
    QTest::addColumn<bool>("freeze");
    QTest::addColumn<QDate>("until");
    QTest::addColumn<QString>("guided"); ///< two: the first is what counts
    QTest::addColumn<QDate>("today");
    QTest::addColumn<int>("state");
    const QDate none;
    const QDate before(2027, 5, 1), on(2027, 5, 2); // the recording is due on 2 May 2027
    const auto row = [](const char *name, bool freeze, const QDate &until, const char *guided, const QDate &today,
                        GuidanceState state) {
        QTest::newRow(name) << freeze << until << QString::fromLatin1(guided) << today << static_cast<int>(state);
    };
    row("a freeze needs none", true, none, "", on, GuidanceState::NotNeeded);
    row("ends the day before", false, before, "", before, GuidanceState::NotNeeded);
    row("ends on the day", false, on, "", before, GuidanceState::Awaited);
    row("has no end", false, none, "", before, GuidanceState::Awaited);
    row("the day has come", false, none, "", on, GuidanceState::Missing);
    row("given the day before, in the last second", false, none, "2027-05-01T22:59:59Z", on, GuidanceState::Given);
    row("given at midnight in London", false, none, "2027-05-01T23:00:00Z", on, GuidanceState::Late);
    row("given years later", false, none, "2029-01-01T12:00:00Z", on, GuidanceState::Late);
}

void TestKeeping::guidanceOnAHold()
{
    QFETCH(bool, freeze);
    QFETCH(QDate, until);
    QFETCH(QString, guided);
    QFETCH(QDate, today);
    QFETCH(int, state);
    Hold hold = holdOf(1, freeze ? HoldKind::Foi : HoldKind::Purpose);
    hold.until = until;
    if (!guided.isEmpty())
        hold.guidance << guidanceOn(guided) << guidanceOn(u"2030-01-01T12:00:00Z"_s);
    const auto keeping = policy::keepingOf(m_profile, at(u"2025-05-02T10:00:00Z"_s), {hold}, today);
    QCOMPARE(keeping.life.dueOn, QDate(2027, 5, 2));
    QCOMPARE(keeping.heldBy.size(), 1);
    QCOMPARE(static_cast<int>(keeping.heldBy.constFirst().guidance), state);
}

void TestKeeping::nobodyWaitsForGuidanceOnWhatWasLifted()
{
    const QDate due(2027, 5, 2);
    Hold hold = holdOf(1);
    hold.liftedAt = at(u"2026-06-01T09:00:00Z"_s);
    QCOMPARE(policy::guidanceState(hold, due, QDate(2026, 6, 1)), GuidanceState::NotNeeded);
    QCOMPARE(policy::guidanceState(hold, due, QDate(2028, 1, 1)), GuidanceState::NotNeeded);
    QCOMPARE(policy::guidanceState(hold, {}, QDate(2026, 6, 1)), GuidanceState::NotNeeded); // it was on nothing
    hold.until = QDate(2027, 12, 31);
    QCOMPARE(policy::guidanceState(hold, due, QDate(2026, 6, 1)), GuidanceState::NotNeeded);
    // That it kept something beyond its time, as long as it lasted, stays true.
    hold.liftedAt = at(u"2027-05-01T23:00:00Z"_s); // midnight in London
    QCOMPARE(policy::guidanceState(hold, due, QDate(2027, 5, 2)), GuidanceState::Missing);
    hold.until = QDate(2027, 5, 1);
    QCOMPARE(policy::guidanceState(hold, due, QDate(2027, 5, 2)), GuidanceState::NotNeeded);
}

void TestKeeping::whatIsInForceHolds()
{
    const Instant call = at(u"2025-05-02T10:00:00Z"_s);
    Hold ended = holdOf(1);
    ended.until = QDate(2026, 6, 30);
    Hold lifted = holdOf(2);
    lifted.liftedAt = at(u"2026-06-01T09:00:00Z"_s);
    const Hold open = holdOf(3);
    const Hold freeze = holdOf(4, HoldKind::SubjectAccess);
    Hold longer = ended;
    longer.id = domain::HoldId{5};
    longer.guidance << guidanceOn(u"2026-05-01T09:00:00Z"_s, QDate(2027, 12, 31));

    auto keeping = policy::keepingOf(m_profile, call, {ended, lifted, open, freeze, longer}, QDate(2026, 6, 30));
    QCOMPARE(keeping.heldBy.size(), 4);
    QVERIFY(keeping.isFrozen() && keeping.isHeld());
    QCOMPARE(keeping.heldBy[0].number, u"F-0004"_s);
    QCOMPARE(keeping.heldBy[1].number, u"H-0001"_s);
    QCOMPARE(keeping.heldBy[3].until, QDate(2027, 12, 31));
    QCOMPARE(keeping.heldBy[3].reviewOn, QDate(2027, 1, 4)); // the guidance's
    keeping = policy::keepingOf(m_profile, call, {ended, lifted}, QDate(2026, 7, 1));
    QVERIFY(keeping.heldBy.isEmpty() && !keeping.isHeld() && !keeping.isFrozen());
    keeping = policy::keepingOf(m_profile, call, {freeze}, QDate(2026, 7, 1));
    QVERIFY(keeping.isFrozen() && !keeping.isHeld());
    keeping = policy::keepingOf(m_profile, call, {ended}, QDate()); // a clock that tells nothing ends nothing
    QVERIFY(keeping.isHeld());
}

void TestKeeping::aHoldCovers_data()
{
    QTest::addColumn<int>("scope");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<int>("area");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<bool>("used");
    QTest::addColumn<bool>("covered");
    const QDate open;
    const QDate day(2025, 8, 1); // 31 July in UTC
    const auto row = [](const char *name, HoldScope scope, const char *subject, int area, const QDate &from,
                        const QDate &to, bool used, bool covered) {
        QTest::newRow(name) << static_cast<int>(scope) << QString::fromUtf8(subject) << area << from << to << used
                            << covered;
    };
    row("the recording", HoldScope::Recording, "", 0, open, open, false, true);
    row("a case it was used for", HoldScope::Case, "C-1", 0, open, open, true, true);
    row("a case it was not used for", HoldScope::Case, "C-1", 0, open, open, false, false);
    row("the number", HoldScope::Number, "+447700900149", 0, open, open, false, true);
    row("another number", HoldScope::Number, "+447700900148", 0, open, open, true, false);
    row("no number at all", HoldScope::Number, "", 0, open, open, true, false);
    row("the person", HoldScope::Person, " delyth  LLOYD ", 0, open, open, false, true);
    row("a part of the name", HoldScope::Person, "Lloyd", 0, open, open, false, false);
    row("nobody", HoldScope::Person, "", 0, open, open, false, false);
    row("the number in the area", HoldScope::Number, "+447700900149", 3, open, open, false, true);
    row("the number in another area", HoldScope::Number, "+447700900149", 4, open, open, false, false);
    row("the area", HoldScope::Area, "", 3, open, open, false, true);
    row("another area", HoldScope::Area, "", 4, open, open, false, false);
    row("no area", HoldScope::Area, "", 0, open, open, false, false);
    row("from the day on", HoldScope::Area, "", 3, day, open, false, true);
    row("from the day after", HoldScope::Area, "", 3, day.addDays(1), open, false, false);
    row("up to the day", HoldScope::Area, "", 3, open, day, false, true);
    row("up to the day before", HoldScope::Area, "", 3, open, day.addDays(-1), false, false);
}

void TestKeeping::aHoldCovers()
{
    QFETCH(int, scope);
    QFETCH(QString, subject);
    QFETCH(int, area);
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(bool, used);
    QFETCH(bool, covered);
    domain::Recording recording;
    recording.id = domain::RecordingId{7};
    recording.area = domain::AreaId{3};
    recording.startedAt = at(u"2025-07-31T23:30:00Z"_s);
    recording.staffName = u"Delyth Lloyd"_s;
    recording.customerE164 = u"+447700900149"_s;
    Hold hold = holdOf(1);
    hold.scope = static_cast<HoldScope>(scope);
    hold.subject = subject;
    hold.area = domain::AreaId{area};
    hold.from = from;
    hold.to = to;
    QCOMPARE(policy::covers(hold, recording, used), covered);
    recording.state = domain::RecordingState::Quarantined; // nothing is disposed of while it waits there, and then
    QCOMPARE(policy::covers(hold, recording, used), covered);
    recording.state = domain::RecordingState::Deleted;
    QVERIFY(!policy::covers(hold, recording, used));
}

void TestKeeping::aHoldCoversWhatHasNoDate_data()
{
    QTest::addColumn<QString>("started");
    QTest::addColumn<QString>("imported");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<bool>("covered");
    const QDate open;
    const QDate first(2025, 1, 1);
    const QDate last(2025, 3, 31);
    const QString unset = u"1970-01-01T10:00:00Z"_s;
    const QString ahead = u"2031-05-01T10:00:00Z"_s;
    const QString right = u"2025-06-01T10:00:00Z"_s;
    const QString later = u"2025-06-02T10:00:00Z"_s;
    const QString before = u"2024-12-31T10:00:00Z"_s;
    QTest::newRow("right, after the days") << right << later << first << last << false;
    QTest::newRow("right, before them") << u"2024-06-01T10:00:00Z"_s << later << first << last << false;
    QTest::newRow("unset, imported after them") << unset << later << first << last << true;
    QTest::newRow("unset, imported in them") << unset << u"2025-02-01T10:00:00Z"_s << first << last << true;
    QTest::newRow("unset, imported on the first") << unset << u"2025-01-01T00:00:00Z"_s << first << open << true;
    QTest::newRow("unset, imported before them") << unset << before << first << last << false;
    QTest::newRow("unset, imported before, no first day") << unset << before << open << last << true;
    QTest::newRow("unset, imported by an unset clock") << unset << unset << first << last << true;
    QTest::newRow("unset, the days are of then") << unset << before << QDate(1970, 1, 1) << QDate(1970, 1, 1) << true;
    QTest::newRow("ahead, imported after them") << ahead << later << first << last << true;
    QTest::newRow("ahead, imported before them") << ahead << before << first << last << false;
    QTest::newRow("ahead, the days are of then") << ahead << before << QDate(2031, 5, 1) << QDate(2031, 5, 1) << true;
    QTest::newRow("ahead by what clocks differ") << u"2025-06-02T10:15:00Z"_s << later << first << last << false;
    QTest::newRow("ahead by more") << u"2025-06-02T10:15:01Z"_s << later << first << last << true;
}

void TestKeeping::aHoldCoversWhatHasNoDate()
{
    QFETCH(QString, started);
    QFETCH(QString, imported);
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(bool, covered);
    domain::Recording recording;
    recording.id = domain::RecordingId{7};
    recording.area = domain::AreaId{3};
    recording.customerE164 = u"+447700900149"_s;
    recording.startedAt = at(started);
    recording.importedAt = at(imported);
    Hold hold = holdOf(1);
    hold.scope = HoldScope::Area;
    hold.area = recording.area;
    hold.from = from;
    hold.to = to;
    QCOMPARE(policy::covers(hold, recording, false), covered);
    hold.scope = HoldScope::Number;
    hold.subject = recording.customerE164;
    QCOMPARE(policy::covers(hold, recording, false), covered);
    hold.subject = u"+447700900148"_s; // without a date it is still another number
    QVERIFY(!policy::covers(hold, recording, false));
}

QTEST_GUILESS_MAIN(TestKeeping)
#include "tst_keeping.moc"
