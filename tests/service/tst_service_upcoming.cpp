#include "core/service/disposal_service.h"
#include "core/service/hold_service.h"
#include "core/service/return_service.h"
#include "core/service/subject_access_service.h"
#include "core/service/upcoming_service.h"
#include "tests/support/teststore.h"

#include <QMap>
#include <QTest>

using namespace earshot;
using namespace earshot::tests;
using namespace Qt::StringLiterals;
using service::Upcoming;
using service::UpcomingItem;
using Kind = UpcomingItem::Kind;

namespace {

constexpr qint64 aDay = 24LL * 3600 * 1000;

QList<UpcomingItem> of(const Upcoming &calendar, Kind kind)
{
    QList<UpcomingItem> found;
    for (const auto &item : calendar.items) {
        if (item.kind == kind)
            found << item;
    }
    return found;
}

} // namespace

/// What is coming, for whom, on a real store. Its today is Monday 16 November 2026.
class TestServiceUpcoming : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_store = std::make_unique<TestStore>(); }
    void cleanup() { m_store.reset(); }

    void recordingsAreCountedByAreaAndWeek();
    void monthsOfDifferentLengths();
    void holdsWithReviewEndAndGuidance();
    void releasesNoticesAndDownloads();
    void answersToBeGiven();
    void nobodySeesMoreThanElsewhere();
    void aLastDayThatCannotBe();

private:
    Upcoming seenBy(const QString &user, const QDate &until = {})
    {
        return must(m_store->door(user)->upcoming().calendar(until));
    }

    std::unique_ptr<TestStore> m_store;
};

void TestServiceUpcoming::recordingsAreCountedByAreaAndWeek()
{
    const auto recorded = [&](const char *extension, int last3, const QDate &day) {
        (void)m_store->importCall(QLatin1String(extension), last3, static_cast<int>(day.daysTo(m_store->today())));
    };
    recorded("2001", 100, {2024, 11, 1});  // due
    recorded("2001", 101, {2024, 11, 16}); // due today
    recorded("2001", 102, {2024, 11, 17}); // tomorrow, in the rest of this week
    recorded("2001", 103, {2024, 11, 22}); // its Sunday
    recorded("2001", 104, {2024, 11, 23}); // the Monday after
    recorded("2101", 105, {2024, 11, 23});
    recorded("2001", 106, {2025, 11, 16}); // may be deleted from today on
    recorded("2001", 107, {2025, 2, 10});  // due two days after the twelve weeks

    const Upcoming calendar = seenBy(u"investigator"_s);
    QCOMPARE(calendar.today, QDate(2026, 11, 16));
    QCOMPARE(calendar.until, QDate(2027, 2, 8));
    const auto due = of(calendar, Kind::Due);
    QCOMPARE(due.size(), 4);
    QVERIFY(due[0].overdue && !due[0].first.isValid());
    QCOMPARE(due[0].count, 2);
    QCOMPARE(due[0].areaName, u"Housing Repairs"_s);
    QCOMPARE(due[1].first, QDate(2026, 11, 17));
    QCOMPARE(due[1].last, QDate(2026, 11, 22));
    QCOMPARE(due[1].count, 2);
    QCOMPARE(due[2].first, QDate(2026, 11, 23));
    QCOMPARE(due[2].count, 1);
    QCOMPARE(due[3].areaName, u"Revenues"_s);
    QCOMPARE(due[3].first, QDate(2026, 11, 23));
    const auto disposable = of(calendar, Kind::Disposable);
    QCOMPARE(disposable.size(), 1);
    QCOMPARE(disposable[0].first, QDate(2026, 11, 16));
    QVERIFY(!disposable[0].overdue);
    QCOMPARE(of(seenBy(u"investigator"_s, {2027, 2, 10}), Kind::Due).size(), 5);
}

/// Of the days about 29 February, which 2030 does not have: each is counted on the day that its life says.
void TestServiceUpcoming::monthsOfDifferentLengths()
{
    const auto &profile = *m_store->environment().profile;
    m_store->clock().set(Instant::from(QDateTime(QDate(2028, 3, 5), QTime(12, 0), Qt::UTC)));
    QMap<QDate, int> expected;
    for (QDate day(2028, 2, 27); day <= QDate(2028, 3, 2); day = day.addDays(1)) {
        (void)m_store->importCall(u"2001"_s, 100 + day.day(), static_cast<int>(day.daysTo(m_store->today())));
        ++expected[policy::lifeOf(profile, day).dueOn];
    }
    for (auto day = expected.cbegin(); day != expected.cend(); ++day) { // the clock goes on, never back
        m_store->clock().set(Instant::from(QDateTime(day.key().addDays(-1), QTime(12, 0), Qt::UTC)));
        const auto due = of(seenBy(u"investigator"_s, day.key()), Kind::Due);
        const auto tomorrow = std::find_if(due.cbegin(), due.cend(), [](const auto &item) { return !item.overdue; });
        QVERIFY2(tomorrow != due.cend(), qPrintable(day.key().toString(Qt::ISODate)));
        QCOMPARE(tomorrow->count, *day);
    }
}

void TestServiceUpcoming::holdsWithReviewEndAndGuidance()
{
    const auto call = m_store->importCall(u"2001"_s, 149, 720); // due in ten days
    const auto door = m_store->doorFor(u"leader"_s, u"complaint"_s, u"C-7"_s);
    service::HoldDraft draft;
    draft.recording = call;
    draft.purpose = u"complaint"_s;
    draft.reference = u"C-7"_s;
    draft.reason = u"the Ombudsman has asked"_s;
    draft.until = m_store->today().addDays(5);
    draft.reviewOn = m_store->today().addDays(3);
    const auto placed = must(door->holds().place(draft));

    auto calendar = seenBy(u"ig"_s);
    QCOMPARE(of(calendar, Kind::HoldReview).size(), 1);
    QCOMPARE(of(calendar, Kind::HoldReview)[0].number, placed.number);
    QCOMPARE(of(calendar, Kind::HoldReview)[0].last, draft.reviewOn);
    QCOMPARE(of(calendar, Kind::HoldReview)[0].who, u"Delyth Lloyd"_s);
    QVERIFY(!of(calendar, Kind::HoldReview)[0].overdue);
    QCOMPARE(of(calendar, Kind::HoldEnds)[0].last, draft.until);
    QVERIFY(of(calendar, Kind::GuidanceNeeded).isEmpty()); // it ends before the recording is due

    m_store->clock().advanceMs(3 * aDay);
    QVERIFY(of(seenBy(u"leader"_s), Kind::HoldReview)[0].overdue); // the day has come, as the list of holds has it
    m_store->clock().advanceMs(3 * aDay);
    QVERIFY(of(seenBy(u"leader"_s), Kind::HoldReview).isEmpty()); // the hold is over

    // One on the member's calls without an end: nobody has given guidance, and one of them is due in a few days.
    service::HoldDraft open = draft;
    open.recording = {};
    open.scope = domain::HoldScope::Area;
    open.area = m_store->area(u"Housing Repairs"_s);
    open.until = m_store->today().addDays(30);
    open.reviewOn = m_store->today().addDays(20);
    const auto outlook = must(m_store->doorFor(u"ig"_s, u"complaint"_s, u"C-7"_s)->holds().outlook(open));
    QVERIFY(outlook.lastDayWithoutGuidance.isValid());
    open.until = outlook.lastDayWithoutGuidance;
    (void)must(m_store->doorFor(u"ig"_s, u"complaint"_s, u"C-7"_s)->holds().place(open));
    QVERIFY(of(seenBy(u"ig"_s), Kind::GuidanceNeeded).isEmpty());
    (void)m_store->importCall(u"2001"_s, 150, 727); // older: due before the hold ends
    const auto needed = of(seenBy(u"ig"_s), Kind::GuidanceNeeded);
    QCOMPARE(needed.size(), 1);
    QCOMPARE(needed[0].number, u"H-0002"_s);
    QVERIFY(needed[0].last <= open.until);
}

void TestServiceUpcoming::releasesNoticesAndDownloads()
{
    const auto due = m_store->importCall(u"2001"_s, 149, 740);
    const auto call = m_store->importCall(u"2001"_s, 150, 10);
    const auto door = m_store->doorFor(u"investigator"_s, u"complaint"_s, u"C-1187"_s);
    service::ReleaseDraft draft;
    draft.recording = call;
    draft.requester = u"A. Evans"_s;
    draft.recipient = u"Legal Services"_s;
    draft.format = domain::AudioFormat::Wav;
    draft.until = m_store->today().addDays(30);
    const auto asked = must(door->release().request(draft));
    QVERIFY(of(seenBy(u"investigator"_s), Kind::ReleaseEnds).isEmpty()); // nothing is out yet
    (void)must(m_store->door(u"siro"_s)->release().authorise(asked.id));
    (void)must(door->release().issue(asked.id, m_store->scratch(u"out"_s)));
    const QDate until = m_store->today().addDays(7);
    const auto saved = must(door->custody().download(call, m_store->scratch(u"saved"_s), until));
    const auto planned = must(door->disposals().plan(m_store->area(u"Housing Repairs"_s)));
    QCOMPARE(planned.disposal.recordings, QList{due});

    auto calendar = seenBy(u"ig"_s);
    const auto ends = of(calendar, Kind::ReleaseEnds);
    QCOMPARE(ends.size(), 1);
    QCOMPARE(ends[0].number, asked.number);
    QCOMPARE(ends[0].last, draft.until);
    QCOMPARE(ends[0].who, u"Legal Services"_s);
    const auto notices = of(calendar, Kind::NoticeEnds);
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices[0].number, u"D-0001"_s);
    QCOMPARE(notices[0].last, m_store->today().addDays(service::DisposalService::noticeDays));
    QCOMPARE(notices[0].count, 1);
    QVERIFY(!notices[0].approved);
    const auto downloads = of(calendar, Kind::DownloadEnds);
    QCOMPARE(downloads.size(), 1);
    QCOMPARE(downloads[0].last, until);
    QCOMPARE(downloads[0].who, u"Priya Okafor"_s);
    QCOMPARE(downloads[0].recording, call);

    m_store->clock().advanceMs(31 * aDay);
    calendar = seenBy(u"ig"_s);
    QVERIFY(of(calendar, Kind::ReleaseEnds)[0].overdue);
    QVERIFY(of(calendar, Kind::DownloadEnds)[0].overdue);
    QVERIFY(of(calendar, Kind::NoticeEnds)[0].overdue);
    QVERIFY(calendar.items.constFirst().overdue);
    must(m_store->door(u"investigator"_s)->returns().attest(asked.id, {u"A. Evans told us"_s, {}, {}}));
    QVERIFY(QFile::remove(saved.destination));
    must(m_store->door(u"investigator"_s)->custody().confirmDeleted(saved.id));
    calendar = seenBy(u"ig"_s);
    QVERIFY(of(calendar, Kind::ReleaseEnds).isEmpty());
    QVERIFY(of(calendar, Kind::DownloadEnds).isEmpty());
}

/// By the day on which they are due, late ones first; pauses and extensions move it.
void TestServiceUpcoming::answersToBeGiven()
{
    const auto ig = m_store->door(u"ig"_s);
    auto &register_ = ig->subjectAccess();
    const auto opened = [&](const QString &asker, int daysAgo) {
        service::AccessDraft draft;
        draft.receivedOn = m_store->today().addDays(-daysAgo);
        draft.asker = asker;
        draft.names = {asker};
        return must(register_.open(draft)).request.id;
    };
    const auto soon = opened(u"Soon"_s, 25);   // 22 October: 23 November, a Monday
    (void)opened(u"Late"_s, 40);               // 7 October: 9 November
    const auto asked = opened(u"Asked"_s, 10); // 6 November, paused for four days: 10 December
    const auto nobody = opened(u"Nobody"_s, 3);
    const auto longer = opened(u"Longer"_s, 20); // 27 October, and two months more: 27 January
    (void)must(register_.askClarification(asked, m_store->today().addDays(-4), u"which year?"_s));
    (void)must(register_.askIdentity(nobody, m_store->today(), u"a bill"_s));
    (void)must(register_.extend(longer, m_store->today(), u"years of calls"_s));

    const Upcoming calendar = seenBy(u"ig"_s);
    const auto due = of(calendar, Kind::AccessDue);
    QStringList who;
    for (const auto &item : due)
        who << item.who;
    QCOMPARE(who, (QStringList{u"Late"_s, u"Soon"_s, u"Asked"_s, u"Longer"_s}));
    QVERIFY(due[0].overdue && !due[1].overdue);
    QCOMPARE(due[0].last, QDate(2026, 11, 9));
    QCOMPARE(due[1].last, QDate(2026, 11, 23));
    QCOMPARE(due[1].access, soon);
    QCOMPARE(due[1].number, u"SA-2026-0001"_s);
    QCOMPARE(due[2].last, QDate(2026, 12, 10));
    QVERIFY(due[2].paused && !due[1].paused);
    QCOMPARE(due[3].last, QDate(2027, 1, 27));
    QVERIFY(of(seenBy(u"leader"_s), Kind::AccessDue).isEmpty()); // who asks is not for them to know
    QCOMPARE(of(seenBy(u"ig"_s, m_store->today().addDays(20)), Kind::AccessDue).size(), 2);
    (void)must(register_.close(soon, domain::AccessOutcome::Withdrawn, m_store->today(), u"she rang"_s));
    QCOMPARE(of(seenBy(u"ig"_s), Kind::AccessDue).size(), 3);
}

void TestServiceUpcoming::nobodySeesMoreThanElsewhere()
{
    releasesNoticesAndDownloads();
    (void)m_store->importCall(u"2101"_s, 160, 740); // Revenues
    QCOMPARE(of(seenBy(u"investigator"_s), Kind::Due).size(), 2);
    QCOMPARE(of(seenBy(u"ig"_s), Kind::Due).size(), 2);
    const auto leader = seenBy(u"leader"_s); // of Housing Repairs alone
    QCOMPARE(of(leader, Kind::Due).size(), 1);
    for (const auto &item : leader.items)
        QCOMPARE(item.areaName, u"Housing Repairs"_s);
    QVERIFY(seenBy(u"outsider"_s).items.isEmpty());
    QVERIFY(!of(leader, Kind::NoticeEnds).isEmpty());
}

void TestServiceUpcoming::aLastDayThatCannotBe()
{
    const auto door = m_store->door(u"ig"_s);
    for (const QDate &day : {m_store->today().addDays(-1), m_store->today().addYears(3)}) {
        const auto refused = door->upcoming().calendar(day);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QCOMPARE(refused.error().where, u"until"_s);
    }
    QCOMPARE(must(door->upcoming().calendar(m_store->today())).until, m_store->today());
}

QTEST_MAIN(TestServiceUpcoming)
#include "tst_service_upcoming.moc"
