#include "core/service/hold_service.h"
#include "core/service/intake_service.h"
#include "core/service/subject_access_service.h"
#include "tests/service/attacker.h"
#include "tests/support/teststore.h"
#include "tests/support/wav.h"

#include <QTest>

using namespace earshot;
using namespace earshot::tests;
using namespace Qt::StringLiterals;
using domain::AccessOutcome;
using domain::CallMark;
using policy::ClockState;
using service::AccessDraft;
using service::AccessStanding;
using Due = service::AccessStanding::Due;

namespace {

constexpr qint64 aDay = 24LL * 3600 * 1000;

struct House
{
    House()
    {
        // About her by number; about her by name, in a note; about somebody else.
        byNumber = store.importCall(u"2001"_s, 149, 410);
        byName = store.importCall(u"2101"_s, 150, 410);
        other = store.importCall(u"2002"_s, 151, 410);
        const auto door = as(u"investigator"_s);
        (void)must(door->review().addNote(byName, {{}, u"rings for Gwen Pritchard"_s, {}}));
    }
    std::unique_ptr<service::Door> as(const QString &user) { return store.doorFor(user, u"complaint"_s, u"C-1187"_s); }
    AccessDraft draft() const
    {
        AccessDraft draft;
        draft.receivedOn = store.today();
        draft.asker = u"Mrs G. Pritchard"_s;
        draft.numbers = {u"07700 900149"_s};
        draft.names = {u"Gwen Pritchard"_s};
        return draft;
    }
    domain::SubjectAccessId opened() { return must(as(u"ig"_s)->subjectAccess().open(draft())).request.id; }
    QString ruleOfRemoving(domain::RecordingId call)
    {
        const auto removed = as(u"investigator"_s)->custody().remove(call, u"no longer needed"_s);
        if (removed)
            return u"removed"_s;
        return removed.error().refusal ? removed.error().refusal->rule : removed.error().toString();
    }
    /// The newest, but for our own looks at the list.
    QStringList actions(int count)
    {
        QStringList list;
        for (const auto &entry : must(store.door(u"admin"_s)->audit().page({}, 0, count + 20))) {
            if (entry.action != u"read-audit" && list.size() < count)
                list << entry.action + (entry.permitted ? QString() : u"!"_s);
        }
        return list;
    }

    TestStore store;
    domain::RecordingId byNumber, byName, other;
};

template <class T> QString whereOf(const Result<T> &result)
{
    if (result)
        return u"done"_s;
    if (result.error().refusal)
        return result.error().refusal->rule;
    return result.error().code == ErrorCode::Conflict ? u"conflict"_s : result.error().where;
}

QList<qint64> idsOf(const AccessStanding &standing)
{
    QList<qint64> ids;
    for (const auto &call : standing.request.calls())
        ids << call.recording.value;
    return ids;
}

} // namespace

/// The register of subject access requests, from the letter to the answer.
class TestServiceSubjectAccess : public QObject
{
    Q_OBJECT

private slots:
    void nothingAskedForIsDestroyedUntilItIsClosed()
    {
        House house;
        const auto ig = house.as(u"ig"_s);
        const auto opened = must(ig->subjectAccess().open(house.draft()));
        QCOMPARE(opened.request.number(), u"SA-2026-0001"_s);
        QCOMPARE(opened.request.numbers, QStringList{u"+447700900149"_s});
        QCOMPARE(opened.request.openedOffice, u"ig-officer"_s);
        QCOMPARE(opened.clock.dueOn, QDate(2026, 12, 16));
        QCOMPARE(opened.due, Due::Open);
        QCOMPARE(opened.freezes, QStringList{u"F-0001"_s});
        QCOMPARE(house.actions(2), (QStringList{u"subject-access.open"_s, u"freeze.place"_s}));
        // Her number is known from the first day, the other call once it is found.
        QCOMPARE(house.ruleOfRemoving(house.byNumber), u"disclosure-freeze"_s);
        const auto id = opened.request.id;
        const auto gathered = must(ig->subjectAccess().gather(id, {}, u"all that we know her by, in every area"_s));
        QCOMPARE(idsOf(gathered), (QList<qint64>{house.byNumber.value, house.byName.value}));
        QCOMPARE(gathered.undecided, 2);
        QCOMPARE(gathered.freezes, (QStringList{u"F-0001"_s, u"F-0002"_s}));
        QCOMPARE(house.ruleOfRemoving(house.byName), u"disclosure-freeze"_s);
        QCOMPARE(house.ruleOfRemoving(house.other), u"removed"_s);
        const auto *effort = gathered.request.last(domain::AccessStepKind::Searched);
        QCOMPARE(effort->place, u"Earshot: every service area"_s);
        QCOMPARE(effort->terms, u"07700 900149; Gwen Pritchard"_s);

        // Searching again freezes nothing twice.
        QCOMPARE(must(ig->subjectAccess().gather(id, {u"Pritchard"_s}, u"once more"_s)).freezes.size(), 2);
        const QDate today = house.store.today();
        QCOMPARE(whereOf(ig->subjectAccess().close(id, AccessOutcome::Answered, today, u"sent"_s)), u"outcome"_s);
        (void)must(ig->subjectAccess().mark(id, house.byNumber, CallMark::In, {}));
        QCOMPARE(whereOf(ig->subjectAccess().mark(id, house.byName, CallMark::ThirdParty, u" "_s)), u"reason"_s);
        const auto marked =
            must(ig->subjectAccess().mark(id, house.byName, CallMark::ThirdParty, u"her neighbour, from 0:01"_s));
        QCOMPARE(marked.undecided, 0);
        QCOMPARE(marked.toRedact, 1);
        QCOMPARE(whereOf(ig->subjectAccess().close(id, AccessOutcome::NothingHeld, today, u"none"_s)), u"outcome"_s);
        // Nothing was released: that it was answered all the same has to be explained, and stays on record.
        const auto silent = ig->subjectAccess().close(id, AccessOutcome::Answered, today, u"two calls sent"_s);
        QCOMPARE(whereOf(silent), u"unreleased"_s);
        QVERIFY(silent.error().what.contains(QString::number(house.byName.value)));
        QCOMPARE(whereOf(ig->subjectAccess().close(id, AccessOutcome::Answered, today, u"sent"_s, u"  "_s)),
                 u"unreleased"_s);
        const auto closed = must(ig->subjectAccess().close(id, AccessOutcome::Answered, today, u"two calls sent"_s,
                                                           u"she heard both at the office"_s));
        QCOMPARE(closed.due, Due::Closed);
        const auto *last = closed.request.last(domain::AccessStepKind::Closed);
        QCOMPARE(last->terms, u"she heard both at the office"_s);
        QCOMPARE(last->found, (QList<domain::RecordingId>{house.byNumber, house.byName}));
        QCOMPARE(closed.freezes, QStringList());
        QCOMPARE(house.ruleOfRemoving(house.byNumber), u"removed"_s);
        QCOMPARE(whereOf(ig->subjectAccess().extend(id, today, u"late"_s)), u"conflict"_s);
        QCOMPARE(must(ig->subjectAccess().list(false)).size(), 0);
        QCOMPARE(must(ig->subjectAccess().list(true)).size(), 1);
        QCOMPARE(redFindings(house.store), QStringList());
    }

    /// No search finds what is in no area yet: it must not be answered that nothing is held.
    void callsInQuarantineAreNotNothing()
    {
        House house;
        const auto when = house.store.clock().now().utc().addDays(-3);
        for (const int last3 : {160, 161}) {
            const QString call =
                makeWav(house.store.scratch(), incomingName(u"3999"_s, last3, when, last3), 0.5, {200.0 + last3});
            QCOMPARE(house.store.importFiles({call}).quarantined.size(), 1);
        }
        const auto ig = house.as(u"ig"_s);
        AccessDraft draft = house.draft();
        draft.numbers = {u"07700 900160"_s};
        draft.names.clear();
        const auto id = must(ig->subjectAccess().open(draft)).request.id;
        const QDate today = house.store.today();
        QVERIFY(idsOf(must(ig->subjectAccess().gather(id, {}, u"all areas"_s))).isEmpty());
        for (const auto outcome : {AccessOutcome::NothingHeld, AccessOutcome::Answered}) {
            const auto refused = ig->subjectAccess().close(id, outcome, today, u"none"_s);
            QVERIFY(!refused && refused.error().toString().contains(u"in quarantine: 1."_s));
        }
        for (const auto &item : must(ig->intake().quarantined()))
            (void)must(ig->intake().lift(item.id, house.store.area(u"Revenues"_s)));
        const auto gathered = must(ig->subjectAccess().gather(id, {}, u"once more"_s));
        QCOMPARE(gathered.undecided, 1);
        (void)must(ig->subjectAccess().mark(id, gathered.request.calls().constFirst().recording, CallMark::Out,
                                            u"a wrong number"_s));
        QCOMPARE(must(ig->subjectAccess().close(id, AccessOutcome::NothingHeld, today, u"none"_s)).due, Due::Closed);
    }
    void othersFreezesStay()
    {
        House house;
        const auto id = house.opened();
        const auto ig = house.as(u"ig"_s);
        service::HoldDraft foi;
        foi.kind = domain::HoldKind::Foi;
        foi.scope = domain::HoldScope::Number;
        foi.subject = u"07700 900149"_s;
        foi.reference = u"FOI-9"_s;
        foi.reason = u"a journalist asks"_s;
        foi.reviewOn = house.store.today().addDays(20);
        (void)must(ig->holds().place(foi));
        (void)must(ig->subjectAccess().close(id, AccessOutcome::Withdrawn, house.store.today(), u"she rang"_s));
        QCOMPARE(house.ruleOfRemoving(house.byNumber), u"disclosure-freeze"_s);
    }

    void itIsTheIgUnits()
    {
        House house;
        for (const QString &user : {u"leader"_s, u"investigator"_s, u"siro"_s, u"outsider"_s}) {
            const auto door = house.as(user);
            QCOMPARE(whereOf(door->subjectAccess().open(house.draft())), u"right-needed"_s);
            QCOMPARE(house.actions(1), QStringList{u"subject-access.open!"_s});
            QVERIFY(!must(door->subjectAccess().mayOpen()).permitted);
        }
        const auto id = house.opened();
        const auto leader = house.as(u"leader"_s);
        QCOMPARE(must(leader->subjectAccess().list(true)).size(), 0);
        QVERIFY(leader->subjectAccess().byNumber(u"SA-2026-0001"_s).error().code == ErrorCode::NotFound);
        QVERIFY(leader->subjectAccess().gather(id, {}, u"x"_s).error().code == ErrorCode::NotFound);
        const auto ig = house.as(u"ig"_s);
        QVERIFY(must(ig->subjectAccess().mayOpen()).permitted);
        QCOMPARE(must(ig->subjectAccess().byNumber(u" sa-2026-1 "_s)).request.id, id);
        QVERIFY(ig->subjectAccess().byNumber(u"SA-2025-0001"_s).error().code == ErrorCode::NotFound);
    }

    void whatIsMissingIsNamed_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("field");
        QTest::newRow("received") << 0 << u"received"_s;
        QTest::newRow("received tomorrow") << 1 << u"received"_s;
        QTest::newRow("asker") << 2 << u"asker"_s;
        QTest::newRow("half a number") << 3 << u"numbers"_s;
        QTest::newRow("nothing known") << 4 << u"numbers"_s;
    }
    void whatIsMissingIsNamed()
    {
        QFETCH(int, what);
        QFETCH(QString, field);
        House house;
        AccessDraft draft = house.draft();
        if (what == 0)
            draft.receivedOn = {};
        if (what == 1)
            draft.receivedOn = house.store.today().addDays(1);
        if (what == 2)
            draft.asker = u"  "_s;
        if (what == 3)
            draft.numbers << u"0770"_s;
        if (what == 4)
            draft.numbers = draft.names = {u" "_s};
        const auto ig = house.as(u"ig"_s);
        QCOMPARE(whereOf(ig->subjectAccess().open(draft)), field);
        QCOMPARE(must(ig->holds().list(true)).size(), 0);
    }

    void onlyTheAreaAskedForIsSearched()
    {
        House house;
        AccessDraft draft = house.draft();
        draft.area = house.store.area(u"Revenues"_s);
        const auto ig = house.as(u"ig"_s);
        const auto id = must(ig->subjectAccess().open(draft)).request.id;
        const auto gathered = must(ig->subjectAccess().gather(id, {}, u"she asks for council tax only"_s));
        QCOMPARE(idsOf(gathered), QList<qint64>{house.byName.value});
        QCOMPARE(house.ruleOfRemoving(house.byNumber), u"removed"_s);
        QCOMPARE(whereOf(ig->subjectAccess().mark(id, house.other, CallMark::In, {})), u"recording"_s);
    }

    void callsUsedUnderAReferenceAreFound()
    {
        House house;
        (void)must(house.as(u"investigator"_s)->custody().copyClip(house.other, {0, 80}, u"p"_s, u"CT-88"_s, {}));
        AccessDraft draft = house.draft();
        draft.numbers.clear();
        draft.names.clear();
        draft.references = {u"ct-88"_s};
        const auto ig = house.as(u"ig"_s);
        const auto opened = must(ig->subjectAccess().open(draft));
        QCOMPARE(opened.freezes, QStringList());
        QCOMPARE(idsOf(must(ig->subjectAccess().gather(opened.request.id, {}, u"her case"_s))),
                 QList<qint64>{house.other.value});
        QCOMPARE(house.ruleOfRemoving(house.other), u"disclosure-freeze"_s);
    }

    void theClockStopsAndGoesOn()
    {
        House house;
        const auto id = house.opened();
        const QDate received = house.store.today(); // 16 November 2026
        {
            const auto ig = house.as(u"ig"_s);
            auto &service = ig->subjectAccess();
            QCOMPARE(whereOf(service.identityShown(id, received, {})), u"conflict"_s);
            QCOMPARE(must(service.askIdentity(id, received, u"a council tax bill"_s)).due, Due::NotStarted);
            QCOMPARE(whereOf(service.askIdentity(id, received, {})), u"conflict"_s);
            QCOMPARE(whereOf(service.extend(id, received, u"complex"_s)), u"conflict"_s);
            (void)must(service.addEffort(id, {u"Archive"_s, u"Pritchard"_s, u"the index is by name"_s, {}}));
            QCOMPARE(whereOf(service.close(id, AccessOutcome::NothingHeld, received, u"none"_s)), u"outcome"_s);
        }
        house.store.clock().advanceMs(4 * aDay);
        {
            const auto ig = house.as(u"ig"_s);
            auto &service = ig->subjectAccess();
            QCOMPARE(whereOf(service.identityShown(id, received.addDays(-1), {})), u"on"_s);
            QCOMPARE(whereOf(service.identityShown(id, received.addDays(5), {})), u"on"_s);
            const auto shown = must(service.identityShown(id, received.addDays(4), u"seen"_s));
            QCOMPARE(shown.clock.startedOn, QDate(2026, 11, 20));
            QCOMPARE(shown.clock.dueOn, QDate(2026, 12, 21)); // the 20th is a Sunday
            QCOMPARE(must(service.askClarification(id, received.addDays(4), u"which year?"_s)).due, Due::Paused);
            QCOMPARE(whereOf(service.askClarification(id, received.addDays(4), u"and?"_s)), u"conflict"_s);
        }
        house.store.clock().advanceMs(10 * aDay);
        {
            const auto ig = house.as(u"ig"_s);
            auto &service = ig->subjectAccess();
            const auto answered = must(service.clarified(id, received.addDays(14), u"2025"_s));
            QCOMPARE(answered.clock.pausedDays, 10);
            QCOMPARE(answered.clock.dueOn, QDate(2026, 12, 30));
            QCOMPARE(must(service.waiting()), 0);
        }
        house.store.clock().advanceMs(23 * aDay); // 23 December
        {
            const auto ig = house.as(u"ig"_s);
            auto &service = ig->subjectAccess();
            QCOMPARE(must(service.request(id)).due, Due::Soon);
            QCOMPARE(must(service.waiting()), 1);
            QCOMPARE(whereOf(service.extend(id, received, u" "_s)), u"reason"_s);
        }
        house.store.clock().advanceMs(8 * aDay); // 31 December: the day after
        const auto ig = house.as(u"ig"_s);
        auto &service = ig->subjectAccess();
        QCOMPARE(must(service.request(id)).due, Due::Overdue);
        QCOMPARE(whereOf(service.extend(id, house.store.today(), u"complex"_s)), u"on"_s);
        const auto extended = must(service.extend(id, received.addDays(20), u"three years of calls"_s));
        QVERIFY(extended.clock.extended);
        QCOMPARE(extended.due, Due::Open);
        QCOMPARE(whereOf(service.extend(id, received.addDays(21), u"again"_s)), u"conflict"_s);
        QCOMPARE(redFindings(house.store), QStringList());
    }

    void theLastDayIsAWorkingDay()
    {
        House house;
        house.store.clock().advanceMs(9 * aDay); // 25 November: its month ends on Christmas Day
        const auto id = house.opened();
        const auto dueOf = [&] { return must(house.as(u"ig"_s)->subjectAccess().request(id)).clock; };
        QCOMPARE(dueOf().endsOn, QDate(2026, 12, 25));
        QCOMPARE(dueOf().dueOn, QDate(2026, 12, 29)); // Boxing Day is kept on the Monday
        const auto admin = house.as(u"admin"_s);
        auto settings = must(admin->administration().settings());
        settings.specialDays = u"2026-12-29"_s;
        (void)must(admin->administration().changeSettings(settings));
        QCOMPARE(dueOf().dueOn, QDate(2026, 12, 30));
        settings.specialDays = u"2026-12-29 -2026-12-28"_s;
        QCOMPARE(must(admin->administration().changeSettings(settings)).specialDays, u"2026-12-29,-2026-12-28"_s);
        QCOMPARE(dueOf().dueOn, QDate(2026, 12, 28));
        QCOMPARE(redFindings(house.store), QStringList());
        {
            Attacker attacker(house.store);
            attacker.run(u"UPDATE store_settings SET special_days = '2026-12-28,2026-12-29,2026-12-30'"_s);
        }
        // By settings that nobody vouches for nobody has longer: only weekends are left.
        QCOMPARE(dueOf().dueOn, QDate(2026, 12, 25));
        QVERIFY(redFindings(house.store).join(u'\n').contains(u"governance settings"_s));
    }

    void whatIsListedAsClosedIsNot()
    {
        House house;
        (void)house.opened();
        Attacker attacker(house.store);
        attacker.run(u"UPDATE subject_access SET closed = 1"_s);
        QVERIFY2(redFindings(house.store).join(u'\n').contains(u"governance subject-access:1"_s),
                 qPrintable(redFindings(house.store).join(u'\n')));
        QCOMPARE(must(house.as(u"ig"_s)->subjectAccess().list(true)).constFirst().due, Due::Open);
        QCOMPARE(house.ruleOfRemoving(house.byNumber), u"disclosure-freeze"_s);
    }

    void callsAreReleasedFromTheRegister()
    {
        House house;
        const QString housing = u"Housing Repairs"_s, revenues = u"Revenues"_s;
        {
            const auto leader = house.as(u"investigator"_s);
            const auto rate = must(leader->review().show(house.byName)).recording.rate;
            (void)must(
                leader->review().addNote(house.byName, {{rate, rate + rate / 2}, u"her son"_s, {u"Third-Party"_s}}));
        }
        const auto id = house.opened();
        {
            const auto ig = house.as(u"ig"_s);
            (void)must(ig->subjectAccess().gather(id, {}, u"all that we know her by"_s));
            QCOMPARE(whereOf(ig->subjectAccess().releaseOf(id, house.byNumber)), u"mark"_s); // nobody has decided
            QVERIFY(ig->subjectAccess().releaseOf(id, house.other).error().code == ErrorCode::NotFound);
            (void)must(ig->subjectAccess().mark(id, house.byNumber, CallMark::In, {}));
            (void)must(
                ig->subjectAccess().mark(id, house.byName, CallMark::ThirdParty, u"a neighbour, 0:00 to 0:01"_s));
            // Only who is nominated to share calls of an area may ask (§6), and that is not in the register's gift.
            const auto made = must(ig->subjectAccess().releaseOf(id, house.byNumber));
            QVERIFY(!must(ig->subjectAccess().calls(id)).constFirst().mayRelease.permitted);
            QCOMPARE(whereOf(ig->release().request(made.draft)), u"outside-area"_s);
        }
        const auto admin = house.as(u"admin"_s);
        const auto head = house.as(u"head"_s);
        for (const QString &area : {housing, revenues}) {
            must(admin->administration().grant(u"ig"_s, area));
            must(admin->administration().nominate(u"ig"_s, area, domain::NominatedAct::Share,
                                                  house.store.today().addYears(1)));
        }
        const auto ig = house.store.door(u"ig"_s); // nothing is declared
        auto &service = ig->subjectAccess();
        QVERIFY(must(service.calls(id)).constFirst().mayRelease.permitted);
        const auto made = must(service.releaseOf(id, house.byNumber));
        QCOMPARE(made.declared.reference, u"SA-2026-0001"_s);
        QCOMPARE(made.declared.purpose, u"other"_s);
        QCOMPARE(made.draft.recipient, u"Mrs G. Pritchard"_s);
        QCOMPARE(made.draft.kind, domain::ReleaseKind::External);
        QCOMPARE(made.draft.until, QDate(2026, 12, 16));
        QVERIFY(made.draft.legalBasis.startsWith(u"Subject access"_s));
        QVERIFY(made.draft.redactions.isEmpty() && made.thirdParties.isEmpty());
        const auto release = must(ig->release().request(made.draft));
        QCOMPARE(release.reference, u"SA-2026-0001"_s);
        QCOMPARE(release.purpose, u"other"_s);
        QCOMPARE(release.state, domain::ReleaseState::AwaitingAdvice);

        // Where somebody else is in it, that is said before it is asked for.
        auto redacted = must(service.releaseOf(id, house.byName));
        QCOMPARE(redacted.thirdParties, u"a neighbour, 0:00 to 0:01"_s);
        const auto &ranges = redacted.draft.redactions.ranges; // of the mark, and of the note
        QCOMPARE(ranges.size(), 2);
        QCOMPARE(ranges[0].range, (FrameRange{0, 8000}));
        QCOMPARE(ranges[1].range, (FrameRange{8000, 12000}));
        QCOMPARE(ranges[1].reason, domain::RedactionReason::ThirdParty);
        auto bare = redacted.draft;
        bare.redactions = {};
        QCOMPARE(whereOf(ig->release().request(bare)), u"redactions"_s);
        auto inside = redacted.draft;
        inside.kind = domain::ReleaseKind::Inside;
        QCOMPARE(whereOf(ig->release().request(inside)), u"kind"_s);
        const auto second = must(ig->release().request(redacted.draft));

        // The register has it from what was signed.
        auto rows = must(service.calls(id));
        QCOMPARE(rows[0].release->number, release.number);
        QCOMPARE(rows[1].release->number, second.number);
        const auto monitoring = house.store.door(u"monitoring"_s);
        (void)must(monitoring->release().refuse(second.id, u"the son has not been asked"_s, {}));
        rows = must(service.calls(id));
        QCOMPARE(rows[1].release->state, domain::ReleaseState::Refused);
        (void)must(service.mark(id, house.byNumber, CallMark::Out, u"it is her sister's"_s));
        QCOMPARE(whereOf(service.releaseOf(id, house.byNumber)), u"conflict"_s);
        QCOMPARE(redFindings(house.store), QStringList());
        {
            Attacker attacker(house.store);
            attacker.run(u"UPDATE releases SET state = 5 WHERE number = 'R-2026-0001'"_s); // "issued"
        }
        QVERIFY(!must(house.store.door(u"ig"_s)->subjectAccess().calls(id))[0].release);
    }

    void aReleaseOfAnotherHandIsNotInTheRegister()
    {
        // Who may ask for releases names the request in the reference; what is not signed is not there.
        House house;
        const auto id = house.opened();
        const auto ig = house.as(u"ig"_s);
        (void)must(ig->subjectAccess().gather(id, {}, u"all"_s));
        service::ReleaseDraft draft;
        draft.recording = house.byNumber;
        draft.kind = domain::ReleaseKind::External;
        draft.contact = QStringLiteral("Sgt. Imran Vale, 07700 900310");
        draft.legalBasis = QStringLiteral("Court order");
        draft.requester = draft.recipient = u"Mrs G. Pritchard"_s;
        draft.contact = u"Sgt. Imran Vale, 07700 900310"_s;
        draft.legalBasis = u"Subject access"_s;
        const auto door = house.store.doorFor(u"investigator"_s, u"other"_s, u"sa-2026-0001"_s);
        const auto release = must(door->release().request(draft));
        QCOMPARE(must(ig->subjectAccess().calls(id))[0].release->number, release.number);
        draft.access = id;
        QVERIFY(door->release().request(draft).error().code == ErrorCode::NotFound); // they do not know of it
        {
            Attacker attacker(house.store);
            attacker.run(u"UPDATE releases SET recording_id = %1"_s.arg(house.byName.value));
        }
        for (const auto &row : must(house.as(u"ig"_s)->subjectAccess().calls(id)))
            QVERIFY(!row.release);
    }

    void nothingIsDoneAboutWhatIsInDoubt()
    {
        House house;
        const auto id = house.opened();
        {
            Attacker attacker(house.store);
            attacker.run(u"UPDATE subject_access SET received_day = '2026-11-30'"_s);
        }
        const auto ig = house.as(u"ig"_s);
        QVERIFY(must(ig->subjectAccess().request(id)).inDoubt);
        const auto gathered = ig->subjectAccess().gather(id, {}, u"all"_s);
        QVERIFY(!gathered && gathered.error().code == ErrorCode::Integrity);
        QVERIFY(!redFindings(house.store).isEmpty());
    }

    void nobodyClosesItBesideTheProgram()
    {
        // Somebody with the store's key puts in a step of their own making.
        House house;
        const auto id = house.opened();
        {
            Attacker attacker(house.store);
            attacker.run(u"INSERT INTO subject_access_steps (id, request_id, kind, on_day, words, place, terms, "
                         "recording_id, mark, outcome, by_id, office, at_ms, signature) SELECT 1, 1, 8, "
                         "'2026-11-16', 'done', '', '', 0, 1, 4, opened_by, opened_office, opened_ms, signature FROM "
                         "subject_access"_s);
        }
        const auto ig = house.as(u"ig"_s);
        QVERIFY(must(ig->subjectAccess().request(id)).inDoubt);
        QCOMPARE(must(ig->subjectAccess().list(false)).size(), 1); // it does not go out of sight
        QCOMPARE(must(ig->holds().list(false)).size(), 1);
        QVERIFY(!redFindings(house.store).isEmpty());
    }
};

QTEST_MAIN(TestServiceSubjectAccess)
#include "tst_service_subject_access.moc"
