#include "core/service/hold_service.h"
#include "core/service/return_service.h"
#include "core/service/sharing_service.h"
#include "tests/service/attacker.h"
#include "tests/support/opendoors.h"
#include "tests/support/refusal.h"

#include <QTest>

using namespace earshot;
using namespace earshot::tests;
using namespace Qt::StringLiterals;
using Due = service::ReleaseStanding::Due;

namespace {

constexpr qint64 aDay = 24LL * 3600 * 1000;

struct House : OpenDoors
{
    service::Door &asker() { return as(u"investigator"_s); }
    service::ReleaseDraft draft(domain::RecordingId call, const QString &listener = {})
    {
        service::ReleaseDraft draft;
        draft.recording = call;
        draft.requester = u"A. Evans"_s;
        draft.recipient = u"Legal Services"_s;
        if (!listener.isEmpty())
            draft.recipientPerson = store.person(listener).id;
        return draft;
    }
    QDate dueOn(domain::RecordingId call) { return must(asker().review().show(call)).life.dueOn; }
    service::HoldStanding hold(domain::RecordingId call, const QDate &until = {})
    {
        service::HoldDraft draft;
        draft.recording = call;
        draft.purpose = u"complaint"_s;
        draft.reference = u"C-7"_s;
        draft.reason = u"the Ombudsman has asked"_s;
        draft.until = until;
        draft.reviewOn = store.today().addMonths(1);
        draft.guidance = u"keep it"_s;
        return must(as(u"ig"_s).holds().place(draft));
    }
    /// Whom a recall still tells.
    QStringList told()
    {
        QStringList who;
        for (const QString &user : TestStore::users()) {
            if (!must(store.door(user)->returns().inbox()).toNote.isEmpty())
                who << user;
        }
        who.sort();
        return who;
    }
};

} // namespace

/// §6 and §7 on what is out: for no longer than the call itself may be kept, and everybody hears when it ends early.
class TestServiceReleaseEnds : public QObject
{
    Q_OBJECT

private slots:
    void nobodyHasItForLongerThanItIsKept()
    {
        House house;
        auto &store = house.store;
        const auto call = store.importCall(u"2001"_s, 149, 700);
        const QDate due = house.dueOn(call);
        QVERIFY(due > store.today() && due < store.today().addMonths(2));
        auto draft = house.draft(call);
        QCOMPARE(must(house.asker().release().request(draft)).until, due); // three months would be too long
        draft.until = due;
        QCOMPARE(must(house.asker().release().request(draft)).until, due);
        draft.until = due.addDays(1);
        const auto tooLong = house.asker().release().request(draft);
        QCOMPARE(refusalOf(tooLong), u"end-beyond-keeping"_s);
        QCOMPARE(tooLong.error().refusal->clause, u"§7"_s);
        QCOMPARE(tooLong.error().refusal->detail, due.toString(Qt::ISODate));
        // On record as a refusal, like every other.
        QCOMPARE(Attacker(store).value(u"SELECT rule FROM audit_entries ORDER BY sequence DESC LIMIT 1"_s).toString(),
                 u"end-beyond-keeping"_s);
        // A hold that ends before keeps it no longer; one that goes on does.
        auto ending = house.hold(call, due.addDays(-1));
        QCOMPARE(refusalOf(house.asker().release().request(draft)), u"end-beyond-keeping"_s);
        auto open = house.hold(call);
        const auto held = must(house.asker().release().request(draft));
        QCOMPARE(held.until, due.addDays(1));
        // Lifted before the decision, the answer is no; to a part that ends before, it may be yes.
        must(house.as(u"ig"_s).holds().lift(open.hold.id, u"settled"_s));
        QCOMPARE(refusalOf(house.as(u"siro"_s).release().authorise(held.id)), u"end-beyond-keeping"_s);
        domain::ReleaseConditions part;
        part.until = due;
        QCOMPARE(must(house.as(u"siro"_s).release().authorise(held.id, {}, part)).state,
                 domain::ReleaseState::Authorised);
        QCOMPARE(redFindings(store), QStringList());
    }

    /// What should have been destroyed leaves only under a hold, which needs guidance then.
    void whatIsOverdueLeavesOnlyWhenItIsHeld()
    {
        House house;
        const auto call = house.store.importCall(u"2001"_s, 149, 740);
        QCOMPARE(refusalOf(house.asker().release().request(house.draft(call))), u"end-beyond-keeping"_s);
        (void)house.hold(call);
        QCOMPARE(refusalOf(house.asker().release().request(house.draft(call))), u"permitted"_s);
    }

    void aLaterEndDoesNotOutlastItEither()
    {
        House house;
        auto &store = house.store;
        const auto call = store.importCall(u"2001"_s, 149, 700);
        const QDate due = house.dueOn(call);
        auto draft = house.draft(call, u"outsider"_s);
        draft.until = store.today().addDays(7);
        const auto release = must(house.asker().release().request(draft));
        (void)must(house.as(u"siro"_s).release().authorise(release.id));
        (void)must(house.asker().sharing().share(release.id));
        auto &returns = house.asker().returns();
        const auto tooLong = returns.askExtension(release.id, due.addDays(1), u"not done"_s);
        QCOMPARE(tooLong.error().where, u"until"_s);
        QVERIFY(tooLong.error().what.contains(u"§7"_s));
        const auto hold = house.hold(call);
        (void)must(returns.askExtension(release.id, due.addDays(1), u"not done"_s));
        must(house.as(u"ig"_s).holds().lift(hold.hold.id, u"settled"_s));
        QCOMPARE(refusalOf(house.as(u"siro"_s).returns().extend(release.id)), u"end-beyond-keeping"_s);
        (void)must(house.as(u"siro"_s).returns().refuseExtension(release.id, u"it goes then"_s));
        (void)must(returns.askExtension(release.id, due, u"until then"_s));
        QCOMPARE(must(house.as(u"siro"_s).returns().extend(release.id)).until, due);
    }

    /// Inside: who asked, who listens, who said yes, the IG Unit and who keeps the log; not who recalled it.
    void aRecallTellsEverybodyConcerned()
    {
        House house;
        auto &store = house.store;
        must(house.as(u"admin"_s).administration().appoint(u"head"_s, u"customer-services"_s));
        const auto release = must(house.asker().release().request(house.draft(store.importCall(), u"outsider"_s)));
        (void)must(house.as(u"siro"_s).release().authorise(release.id));
        (void)must(house.asker().sharing().share(release.id));
        QCOMPARE(house.told(), QStringList());
        (void)must(house.as(u"siro"_s).returns().recall(release.id, u"the wrong call"_s));
        QCOMPARE(house.told(), (QStringList{u"head"_s, u"ig"_s, u"investigator"_s, u"outsider"_s}));
        QCOMPARE(must(house.as(u"outsider"_s).administration().waiting()).releases, 1);
        const auto standing = must(house.as(u"outsider"_s).returns().inbox()).toNote.constFirst();
        QCOMPARE(standing.recalled->text, u"the wrong call"_s);
        QVERIFY(!standing.needsLetter()); // they have read it here
        must(house.as(u"outsider"_s).returns().note(release.id));
        must(house.as(u"ig"_s).returns().note(release.id));
        QCOMPARE(house.told(), (QStringList{u"head"_s, u"investigator"_s}));
        QCOMPARE(must(house.as(u"outsider"_s).administration().waiting()).releases, 0);
        QCOMPARE(house.as(u"leader"_s).returns().note(domain::ReleaseId{99}).error().code, ErrorCode::NotFound);
        store.clock().advanceMs((service::ReturnService::newsDays + 1) * aDay);
        QCOMPARE(house.told(), QStringList()); // it is no news any more
        QCOMPARE(redFindings(store), QStringList());
    }

    /// A file that is out is written for: that waits for who asked until the recipient says that it is destroyed.
    void aRecalledFileIsWrittenFor()
    {
        House house;
        auto &store = house.store;
        auto draft = house.draft(store.importCall());
        draft.kind = domain::ReleaseKind::External;
        draft.recipient = u"South Wales Police, PC 4471"_s;
        draft.contact = u"Sgt. Imran Vale, 07700 900310"_s;
        draft.legalBasis = u"court order"_s;
        const auto release = must(house.asker().release().request(draft));
        (void)must(house.as(u"ig"_s).release().advise(release.id, u"fine"_s));
        (void)must(house.as(u"siro"_s).release().authorise(release.id));
        (void)must(house.asker().release().issue(release.id, store.scratch(u"out"_s)));
        (void)must(house.as(u"monitoring"_s).returns().recall(release.id, u"the order was set aside"_s));
        QCOMPARE(house.told(), (QStringList{u"ig"_s, u"siro"_s}));
        for (const QString &user : {u"ig"_s, u"siro"_s})
            QVERIFY(must(house.as(user).returns().inbox()).toNote.constFirst().needsLetter());
        const auto back = must(house.asker().returns().inbox()).comingBack;
        QCOMPARE(back.size(), 1);
        QVERIFY(back[0].needsLetter() && back[0].due == Due::Overdue);
        store.clock().advanceMs(60 * aDay);
        QCOMPARE(must(house.asker().returns().inbox()).comingBack.size(), 1); // it waits as long as it takes
        (void)must(house.asker().returns().attest(release.id, {u"PC 4471 wrote that it is shredded"_s, {}, {}}));
        QVERIFY(must(house.asker().returns().inbox()).comingBack.isEmpty());
        QCOMPARE(house.told(), QStringList());
        QCOMPARE(redFindings(store), QStringList());
    }
};

QTEST_MAIN(TestServiceReleaseEnds)
#include "tst_service_release_ends.moc"
