#include "core/service/hold_service.h"
#include "core/store/sql/connection.h"
#include "tests/service/attacker.h"
#include "tests/support/opendoors.h"

#include <QTest>
#include <QThread>
#include <atomic>

using namespace earshot;
using namespace earshot::tests;
using namespace Qt::StringLiterals;
using domain::HoldKind;
using domain::HoldScope;
using policy::GuidanceState;
using service::HoldDraft;

namespace {

constexpr qint64 aDay = 24LL * 3600 * 1000;

struct House : OpenDoors
{
    /// Days in which something is done now and then, so that the record knows that they have gone by.
    void pass(int days)
    {
        for (; days > 0; days -= 30) {
            store.clock().advanceMs(std::min(days, 30) * aDay);
            must(store.door(u"admin"_s)->administration().setExtensionHolder(u"2050"_s, QString::number(days)));
        }
    }
    HoldDraft draft(HoldScope scope = HoldScope::Recording) const
    {
        HoldDraft draft;
        draft.scope = scope;
        draft.purpose = u"complaint"_s;
        draft.reference = u"C-2026-0412"_s;
        draft.reason = u"the Ombudsman has asked"_s;
        draft.reviewOn = store.today().addMonths(3);
        return draft;
    }
    HoldDraft on(domain::RecordingId call) const
    {
        HoldDraft draft = this->draft();
        draft.recording = call;
        draft.until = store.today().addDays(30);
        return draft;
    }
    HoldDraft freeze(HoldKind kind = HoldKind::Foi) const
    {
        HoldDraft draft = this->draft();
        draft.kind = kind;
        draft.reference = u"FOI-88"_s;
        return draft;
    }
    QString ruleOfRemoving(domain::RecordingId call)
    {
        const auto removed = as(u"investigator"_s).custody().remove(call, u"no longer needed"_s);
        if (removed)
            return u"removed"_s;
        return removed.error().refusal ? removed.error().refusal->rule : removed.error().toString();
    }
    QStringList keepers(domain::RecordingId call)
    {
        QStringList numbers;
        for (const auto &held : must(as(u"investigator"_s).review().show(call)).heldBy)
            numbers << held.number;
        return numbers;
    }
    /// The last ones, without this look at them.
    QStringList actions(int count)
    {
        QStringList list;
        for (const auto &entry : must(store.door(u"admin"_s)->audit().page({}, 0, count + 5))) {
            if (entry.action != u"read-audit" && list.size() < count)
                list << entry.action + (entry.permitted ? QString() : u"!"_s);
        }
        return list;
    }
};

/// The rule that refused it, or the field that was wrong.
template <class T> QString ruleOrField(const Result<T> &result)
{
    if (result)
        return u"permitted"_s;
    return result.error().refusal ? result.error().refusal->rule : result.error().where;
}

} // namespace

/// §7 "retained for a specific purpose", and the freezes of §2: what is held is not deleted.
class TestServiceHolds : public QObject
{
    Q_OBJECT

private slots:
    void holdsAndSaysSoAtOnce()
    {
        House house;
        const auto call = house.store.importCall(u"2001"_s, 149, 410);
        const auto other = house.store.importCall(u"2001"_s, 150, 410);
        const auto placed = must(house.as(u"leader"_s).holds().place(house.on(call)));
        QCOMPARE(placed.number, u"H-0001"_s);
        QVERIFY(placed.inForce && placed.mayLift.rule == u"right-needed" && placed.mayGuide.rule == u"ig-unit-needed");
        QCOMPARE(placed.hold.placedOffice, u"team-leader"_s);
        QCOMPARE(placed.hold.ownerName, u"Delyth Lloyd"_s);
        QCOMPARE(placed.reach.count, 1);
        QCOMPARE(house.actions(1), QStringList{u"hold.place"_s});

        auto detail = must(house.as(u"investigator"_s).review().show(call)); // a door that was open before
        QCOMPARE(detail.heldBy.size(), 1);
        QCOMPARE(detail.heldBy.constFirst().until, house.store.today().addDays(30));
        QCOMPARE(detail.abilities.value(policy::Act::Delete).rule, u"on-hold"_s);
        QCOMPARE(house.ruleOfRemoving(call), u"on-hold"_s);
        QCOMPARE(house.actions(1), QStringList{u"delete!"_s});
        QCOMPARE(house.ruleOfRemoving(other), u"removed"_s);

        // Its last day still holds; the day after it does not.
        house.pass(30);
        QCOMPARE(house.ruleOfRemoving(call), u"on-hold"_s);
        house.pass(1);
        QCOMPARE(house.keepers(call), QStringList());
        QCOMPARE(house.ruleOfRemoving(call), u"removed"_s);
        QCOMPARE(redFindings(house.store), QStringList());
    }

    /// A reference that was taken out of the list with SQL must not end a hold on its case.
    void aCaseHoldsThoughItsReferenceWasErased_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("the reference") << u"UPDATE audit_entries SET reference = '' WHERE action LIKE 'annotate%'"_s;
        QTest::newRow("another reference")
            << u"UPDATE audit_entries SET reference = 'C-1' WHERE action LIKE 'annotate%'"_s;
        QTest::newRow("as if it were deleted")
            << u"UPDATE audit_entries SET reference = '', detail = '', detail_key = x'' WHERE action LIKE 'annotate%'"_s;
        QTest::newRow("moved to another call")
            << u"UPDATE audit_entries SET recording_id = 99 WHERE action LIKE 'annotate%'"_s;
        QTest::newRow("moved to none") << u"UPDATE audit_entries SET recording_id = 0 WHERE action LIKE 'annotate%'"_s;
    }
    void aCaseHoldsThoughItsReferenceWasErased()
    {
        QFETCH(QString, sql);
        House house;
        auto &store = house.store;
        const auto call = store.importCall(u"2001"_s, 149, 410);
        {
            const auto door = store.doorFor(u"leader"_s, u"complaint"_s, u"C-77"_s);
            must(door->review().addNote(call, {{0, 80}, u"promised"_s, {}}));
        }
        HoldDraft draft = house.draft(HoldScope::Case);
        draft.subject = u"C-77"_s;
        draft.until = store.today().addDays(30);
        QCOMPARE(must(house.as(u"ig"_s).holds().place(draft)).reach.count, 1);
        QCOMPARE(house.ruleOfRemoving(call), u"on-hold"_s);
        {
            Attacker attacker(store);
            QVERIFY(must(attacker.db().run(sql)) > 0);
        }
        QVERIFY(house.ruleOfRemoving(call) != u"removed"_s);
        QCOMPARE(must(house.as(u"ig"_s).review().show(call)).recording.state, domain::RecordingState::Kept);
        QVERIFY(redFindings(store).join(u'\n').contains(u"entries entry:"_s));
    }

    void everyScopeHolds_data()
    {
        QTest::addColumn<int>("scope");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("others"); ///< rule of deleting the other call
        const auto row = [](const char *name, HoldScope scope, const char *subject, const char *others) {
            QTest::newRow(name) << static_cast<int>(scope) << QString::fromLatin1(subject)
                                << QString::fromLatin1(others);
        };
        row("a case", HoldScope::Case, "c-77", "removed");
        row("a number, as people write it", HoldScope::Number, "07700 900149", "removed");
        row("a person", HoldScope::Person, "dylan marsh", "removed");
        row("an area", HoldScope::Area, "", "removed");
    }
    void everyScopeHolds()
    {
        QFETCH(int, scope);
        QFETCH(QString, subject);
        QFETCH(QString, others);
        House house;
        auto &store = house.store;
        must(store.door(u"admin"_s)->administration().setExtensionHolder(u"2001"_s, u"Dylan Marsh"_s));
        const auto call = store.importCall(u"2001"_s, 149, 410);
        const auto other = store.importCall(u"2101"_s, 150, 410);
        must(house.as(u"investigator"_s).custody().copyClip(call, {0, 80}, u"the promise"_s, u"C-77"_s, {}));
        HoldDraft draft = house.draft(static_cast<HoldScope>(scope));
        draft.subject = subject;
        draft.until = store.today().addDays(30);
        if (draft.scope == HoldScope::Area) {
            draft.area = store.area(u"Housing Repairs"_s);
            draft.from = draft.to = store.today().addDays(-410);
        } else {
            // It reaches into areas that a team leader does not know of.
            QCOMPARE(ruleOrField(house.as(u"leader"_s).holds().place(draft)), u"not-visible"_s);
        }
        const auto placed = must(house.as(u"ig"_s).holds().place(draft));
        QCOMPARE(placed.reach.count, 1);
        QCOMPARE(house.keepers(call), QStringList{placed.number});
        QCOMPARE(house.ruleOfRemoving(call), u"on-hold"_s);
        QCOMPARE(house.ruleOfRemoving(other), others);
        if (draft.scope == HoldScope::Number) { // what comes in later is held as well
            const auto later = store.importCall(u"2002"_s, 149, 400);
            QCOMPARE(house.ruleOfRemoving(later), u"on-hold"_s);
        }
        must(house.as(u"ig"_s).holds().lift(placed.hold.id, u"closed"_s));
        QCOMPARE(house.ruleOfRemoving(call), u"removed"_s);
    }

    void overlappingOnesEndByThemselves()
    {
        House house;
        const auto call = house.store.importCall(u"2001"_s, 149, 410);
        const auto first = must(house.as(u"leader"_s).holds().place(house.on(call)));
        HoldDraft second = house.draft(HoldScope::Number);
        second.subject = u"07700 900149"_s;
        second.area = house.store.area(u"Housing Repairs"_s);
        second.until = house.store.today().addDays(60);
        const auto other = must(house.as(u"leader"_s).holds().place(second));
        QCOMPARE(house.keepers(call), QStringList({u"H-0001"_s, u"H-0002"_s}));
        must(house.as(u"head"_s).holds().lift(first.hold.id, u"settled"_s));
        QCOMPARE(house.keepers(call), QStringList{u"H-0002"_s});
        QCOMPARE(house.ruleOfRemoving(call), u"on-hold"_s);
        QCOMPARE(ruleOrField(house.as(u"head"_s).holds().lift(first.hold.id, u"again"_s)), u"not-held"_s);
        QCOMPARE(ruleOrField(house.as(u"leader"_s).holds().lift(other.hold.id, u"mine"_s)), u"right-needed"_s);
        must(house.as(u"head"_s).holds().lift(other.hold.id, u"settled"_s));
        QCOMPARE(house.ruleOfRemoving(call), u"removed"_s);
        QCOMPARE(redFindings(house.store), QStringList());
    }

    void aFreezeBeatsAll()
    {
        House house;
        const auto call = house.store.importCall(u"2001"_s, 149, 800);
        must(house.as(u"ig"_s).holds().place([&] {
            HoldDraft hold = house.on(call);
            hold.guidance = u"keep it"_s;
            return hold;
        }()));
        HoldDraft draft = house.freeze();
        draft.recording = call;
        QCOMPARE(ruleOrField(house.as(u"leader"_s).holds().place(draft)), u"right-needed"_s);
        HoldDraft unnamed = draft;
        unnamed.reference.clear();
        QCOMPARE(ruleOrField(house.as(u"ig"_s).holds().place(unnamed)), u"reference-needed"_s);
        const auto freeze = must(house.as(u"ig"_s).holds().place(draft));
        QCOMPARE(freeze.number, u"F-0002"_s);
        QVERIFY(!freeze.hold.until.isValid() && freeze.guidance == GuidanceState::NotNeeded);
        QCOMPARE(house.keepers(call), QStringList({u"F-0002"_s, u"H-0001"_s}));
        QCOMPARE(house.ruleOfRemoving(call), u"disclosure-freeze"_s);
        house.pass(300); // it has no end
        QCOMPARE(house.ruleOfRemoving(call), u"disclosure-freeze"_s);
        QCOMPARE(ruleOrField(house.as(u"ig"_s).holds().guide(freeze.hold.id, {u"no"_s, {}, {}})), u"hold"_s);
        must(house.as(u"ig"_s).holds().lift(freeze.hold.id, u"answered"_s));
        QCOMPARE(house.ruleOfRemoving(call), u"removed"_s);
    }

    void guidanceComesFirst()
    {
        House house;
        const auto call = house.store.importCall(u"2001"_s, 149, 700); // due in a month
        HoldDraft draft = house.on(call);
        draft.until = house.store.today().addDays(9);
        const auto outlook = must(house.as(u"leader"_s).holds().outlook(draft));
        QVERIFY(outlook.decision.permitted);
        QCOMPARE(outlook.earliestDue, must(house.as(u"leader"_s).review().show(call)).life.dueOn);
        QCOMPARE(outlook.lastDayWithoutGuidance, outlook.earliestDue.addDays(-1));
        draft.until = {};
        QCOMPARE(ruleOrField(house.as(u"leader"_s).holds().place(draft)), u"guidance-first"_s);
        draft.until = outlook.earliestDue;
        QCOMPARE(ruleOrField(house.as(u"leader"_s).holds().place(draft)), u"guidance-first"_s);
        draft.guidance = u"I think it is all right"_s; // it is not theirs to give
        QCOMPARE(ruleOrField(house.as(u"leader"_s).holds().place(draft)), u"ig-unit-needed"_s);
        draft.guidance.clear();
        draft.until = outlook.lastDayWithoutGuidance;
        const auto placed = must(house.as(u"leader"_s).holds().place(draft));
        QVERIFY(placed.guidance == GuidanceState::NotNeeded);

        const service::GuidanceDraft longer{
            u"keep it until the Ombudsman has decided"_s, {}, house.store.today().addMonths(6)};
        QCOMPARE(ruleOrField(house.as(u"leader"_s).holds().guide(placed.hold.id, longer)), u"ig-unit-needed"_s);
        QCOMPARE(ruleOrField(house.as(u"ig"_s).holds().guide(placed.hold.id, {u"keep it"_s, {}, {}})), u"review"_s);
        QCOMPARE(ruleOrField(house.as(u"ig"_s).holds().guide(placed.hold.id, {QString(), {}, longer.reviewOn})),
                 u"guidance"_s);
        const auto guided = must(house.as(u"ig"_s).holds().guide(placed.hold.id, longer));
        QVERIFY(guided.guidance == GuidanceState::Given && !guided.hold.lastDay().isValid());
        QVERIFY(!guided.hold.guidance.constFirst().lateSince.isValid());
        QCOMPARE(guided.hold.guidance.constFirst().givenByName, u"Rhian Bevan"_s);
        QCOMPARE(guided.hold.guidance.constFirst().givenOffice, u"ig-officer"_s);
        house.pass(200);
        QCOMPARE(house.ruleOfRemoving(call), u"on-hold"_s);
        // Looked at again when it has long been due: guided in time, so no breach.
        const auto again = must(house.as(u"ig"_s).holds().guide(
            placed.hold.id, {u"one month more"_s, house.store.today().addDays(30), house.store.today().addDays(29)}));
        QVERIFY(again.guidance == GuidanceState::Given && !again.hold.guidance.constLast().lateSince.isValid());
        QCOMPARE(again.hold.lastDay(), house.store.today().addDays(30));
        house.pass(31);
        QCOMPARE(ruleOrField(house.as(u"ig"_s).holds().guide(placed.hold.id, longer)), u"not-held"_s);
        QCOMPARE(house.ruleOfRemoving(call), u"removed"_s);
        QCOMPARE(redFindings(house.store), QStringList());
    }

    void guidanceThatComesLateIsABreach()
    {
        House house;
        auto &store = house.store;
        const auto call = store.importCall(u"2001"_s, 149, 700);
        HoldDraft number = house.draft(HoldScope::Number);
        number.subject = u"07700 900149"_s;
        number.until = store.today().addDays(20);
        const auto hold = must(house.as(u"ig"_s).holds().place(number));
        // An older call of this number is found and comes in: it has been due for long, and nobody has guided.
        const auto old = store.importCall(u"2001"_s, 149, 900);
        const QDate due = must(house.as(u"investigator"_s).review().show(old)).life.dueOn;
        QVERIFY(must(house.as(u"ig"_s).holds().hold(hold.hold.id)).guidance == GuidanceState::Missing);
        QCOMPARE(house.ruleOfRemoving(old), u"on-hold"_s);
        const auto guided =
            must(house.as(u"ig"_s).holds().guide(hold.hold.id, {u"keep them"_s, {}, store.today().addMonths(3)}));
        QVERIFY(guided.guidance == GuidanceState::Late);
        QCOMPARE(guided.hold.guidance.constFirst().lateSince, due);
        store::AuditFilter guidance;
        guidance.action = u"hold.guide"_s;
        const auto entry = must(store.door(u"admin"_s)->audit().page(guidance, 0, 1)).constFirst();
        QCOMPARE(entry.clause, u"§7"_s);
        QVERIFY2(entry.detail.contains(due.toString(Qt::ISODate)), qPrintable(entry.detail));
        QVERIFY(must(house.as(u"investigator"_s).review().show(old)).heldBy.constFirst().guidance ==
                GuidanceState::Late);
        QVERIFY(must(house.as(u"investigator"_s).review().show(call)).heldBy.constFirst().guidance ==
                GuidanceState::Given);
        // Placed with guidance in one act on what is overdue: the same breach.
        const auto third = store.importCall(u"2001"_s, 150, 900);
        HoldDraft late = house.on(third);
        late.guidance = u"keep it"_s;
        const auto placed = must(house.as(u"ig"_s).holds().place(late));
        QVERIFY(placed.guidance == GuidanceState::Late);
        QCOMPARE(house.actions(2), QStringList({u"hold.guide"_s, u"hold.place"_s}));
        QCOMPARE(redFindings(store), QStringList());
    }

    void whatIsNotWholeIsNotPlaced_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"purpose-needed", "purpose-not-listed", "reference-needed", "reason", "review",
                                  "subject", "area", "to", "owner", "guidance-first"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }
    void whatIsNotWholeIsNotPlaced()
    {
        QFETCH(QString, field);
        House house;
        HoldDraft draft = house.draft(HoldScope::Area);
        draft.area = house.store.area(u"Housing Repairs"_s);
        draft.until = house.store.today().addDays(10);
        if (field == u"purpose-needed")
            draft.purpose.clear();
        else if (field == u"purpose-not-listed")
            draft.purpose = u"curiosity"_s;
        else if (field == u"reference-needed")
            draft.reference = u"  "_s;
        else if (field == u"reason")
            draft.reason = u" "_s;
        else if (field == u"review")
            draft.reviewOn = house.store.today();
        else if (field == u"subject")
            draft.scope = HoldScope::Number;
        else if (field == u"area")
            draft.area = {};
        else if (field == u"to")
            draft.from = QDate(2026, 2, 2), draft.to = QDate(2026, 2, 1);
        else if (field == u"owner")
            draft.owner = domain::PersonId{4711};
        else
            draft.until = {};
        QCOMPARE(ruleOrField(house.as(u"ig"_s).holds().place(draft)), field);
        QVERIFY(must(house.as(u"ig"_s).holds().list(true)).isEmpty());
    }

    void isKnownToWhoItConcerns()
    {
        House house;
        const auto call = house.store.importCall(u"2101"_s, 149, 100); // Revenues
        const auto placed = must(house.as(u"investigator"_s).holds().place(house.on(call)));
        QCOMPARE(must(house.as(u"ig"_s).holds().list(false)).size(), 1);
        QCOMPARE(must(house.as(u"investigator"_s).holds().list(false)).size(), 1);
        for (const char *user : {"leader", "head", "outsider"}) {
            auto &holds = house.as(QString::fromLatin1(user)).holds();
            QVERIFY(must(holds.list(true)).isEmpty());
            QCOMPARE(holds.hold(placed.hold.id).error().code, ErrorCode::NotFound);
            QCOMPARE(holds.lift(placed.hold.id, u"x"_s).error().code, ErrorCode::NotFound);
        }
        auto &ig = house.as(u"ig"_s).holds();
        QCOMPARE(must(ig.byNumber(u"h-1"_s)).hold.id, placed.hold.id);
        QCOMPARE(ig.byNumber(u"F-0001"_s).error().code, ErrorCode::NotFound);
        QCOMPARE(ig.byNumber(u"1"_s).error().code, ErrorCode::NotFound);
        // The next review comes first; lifted ones come last, and only if wanted.
        HoldDraft sooner = house.on(call);
        sooner.reviewOn = house.store.today().addDays(3);
        must(house.as(u"ig"_s).holds().place(sooner));
        QCOMPARE(must(ig.list(false)).constFirst().number, u"H-0002"_s);
        must(ig.lift(domain::HoldId{2}, u"done"_s));
        QCOMPARE(must(ig.list(false)).size(), 1);
        QCOMPARE(must(ig.list(true)).constLast().number, u"H-0002"_s);
    }

    /// With other software: what would set a recording free has no effect, and nothing is deleted until it is settled.
    void takenAwayBySqlItHoldsAllTheMore_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("deleted") << u"DELETE FROM hold_guidance; DELETE FROM holds"_s;
        QTest::newRow("lifted") << u"UPDATE holds SET lifted_ms = 1793440800000, lifted_by = 1"_s;
        QTest::newRow("on another call") << u"UPDATE holds SET recording_id = recording_id + 1"_s;
        QTest::newRow("ended") << u"UPDATE hold_guidance SET until_day = '2026-01-01'"_s;
        QTest::newRow("guidance deleted") << u"DELETE FROM hold_guidance"_s;
        QTest::newRow("of another kind") << u"UPDATE holds SET kind = 2"_s;
    }
    void takenAwayBySqlItHoldsAllTheMore()
    {
        QFETCH(QString, sql);
        House house;
        const auto call = house.store.importCall(u"2001"_s, 149, 410);
        const auto other = house.store.importCall(u"2001"_s, 150, 410);
        must(house.as(u"ig"_s).holds().place(house.on(call)));
        must(house.as(u"ig"_s).holds().guide(domain::HoldId{1}, {u"keep it"_s, {}, house.store.today().addDays(9)}));
        Attacker(house.store).run(sql);
        for (const auto id : {call, other}) {
            const auto removed = house.as(u"investigator"_s).custody().remove(id, u"tidying"_s);
            QVERIFY(!removed);
            QCOMPARE(removed.error().code, ErrorCode::Integrity);
            const auto detail = must(house.as(u"investigator"_s).review().show(id));
            QVERIFY(detail.holdsInDoubt && detail.recording.state == domain::RecordingState::Kept);
            QCOMPARE(detail.abilities.value(policy::Act::Delete).rule, u"on-hold"_s);
        }
        QVERIFY(!redFindings(house.store).isEmpty());
    }

    /// One by their own keys: an outsider's hold is as good as none, and is named.
    void placedWithoutTheRightItIsNamed()
    {
        House house;
        const auto call = house.store.importCall(u"2001"_s, 149, 410);
        must(house.as(u"leader"_s).holds().place(house.on(call)));
        Attacker attacker(house.store);
        attacker.run(u"INSERT INTO holds SELECT id + 1, kind, scope, recording_id, subject, area_id, from_day, to_day, "
                     "purpose, reference, reason, owner_id, until_day, review_day, salt, placed_by, placed_office, "
                     "placed_ms, placed_signature, 0, '', 0, '', x'' FROM holds"_s);
        const QStringList red = redFindings(house.store);
        QVERIFY2(red.join(u'\n').contains(u"hold:2"_s), qPrintable(red.join(u'\n')));
    }

    /// A hold that is set while somebody deletes: one of the two comes first, and the record says which.
    void raceWithADeletion()
    {
        House house;
        constexpr int rounds = 60;
        QList<domain::RecordingId> calls;
        for (int i = 0; i < rounds; ++i)
            calls << house.store.importCall(u"2001"_s, 100 + i % 90, 410 + i / 90, 0.2);
        const auto environment = house.store.environment();
        const auto session = house.store.session(u"ig"_s);
        QList<HoldDraft> drafts;
        for (const auto call : std::as_const(calls)) {
            HoldDraft draft = house.on(call);
            drafts << draft;
        }
        std::atomic<int> round = -1;
        QList<bool> held(rounds, false);
        const std::unique_ptr<QThread> placer(QThread::create([&] {
            const auto door = must(service::Door::open(environment, session));
            for (int i = 0; i < rounds; ++i) {
                while (round.load() < i)
                    QThread::yieldCurrentThread();
                held[i] = door->holds().place(drafts[i]).has_value();
            }
        }));
        placer->start();
        int removed = 0;
        for (int i = 0; i < rounds; ++i) {
            round = i;
            const bool gone = house.ruleOfRemoving(calls[i]) == u"removed";
            removed += gone ? 1 : 0;
            const auto state = must(house.as(u"investigator"_s).review().show(calls[i])).recording.state;
            QCOMPARE(state == domain::RecordingState::Deleted, gone);
        }
        placer->wait();
        for (int i = 0; i < rounds; ++i) {
            const auto state = must(house.as(u"investigator"_s).review().show(calls[i])).recording.state;
            QVERIFY2(held[i] != (state == domain::RecordingState::Deleted), qPrintable(QString::number(i)));
        }
        qInfo("%d of %d were deleted before the hold came", removed, rounds);
        QCOMPARE(redFindings(house.store), QStringList());
    }
};

QTEST_MAIN(TestServiceHolds)
#include "tst_service_holds.moc"
