#include "core/service/custody_service.h"
#include "core/service/return_service.h"
#include "core/service/rows.h"
#include "core/service/sharing_service.h"
#include "core/store/recording_repository.h"
#include "tests/service/attacker.h"
#include "tests/support/opendoors.h"
#include "tests/support/refusal.h"

#include <QDir>
#include <QTest>
#include <QThread>
#include <atomic>

using namespace earshot;
using namespace earshot::tests;
using namespace Qt::StringLiterals;
using domain::ReleaseState;

namespace {

constexpr int oldEnough = 400; ///< days: a nominated deleter may delete

struct House : OpenDoors
{
    service::Door &asker() { return as(u"investigator"_s); }
    service::ReleaseDraft draft(domain::RecordingId call, bool inside = false)
    {
        service::ReleaseDraft draft;
        draft.recording = call;
        draft.requester = u"A. Evans"_s;
        draft.recipient = u"Sam Whitlow, Legal Services"_s;
        if (inside)
            draft.recipientPerson = store.person(u"outsider"_s).id;
        return draft;
    }
    domain::Release authorised(domain::RecordingId call, bool inside = false)
    {
        const auto release = must(asker().release().request(draft(call, inside)));
        return must(as(u"siro"_s).release().authorise(release.id));
    }
    void remove(domain::RecordingId call) { must(asker().custody().remove(call, u"kept for its time"_s)); }
    domain::Release now(const domain::Release &release) { return must(asker().release().byId(release.id)); }
};

} // namespace

/// A release is of a call: where that is deleted before it was issued, it ends by itself, and says so.
class TestServiceReleaseLapse : public QObject
{
    Q_OBJECT

private slots:
    /// On the path of a package.
    void deletedBetweenApprovalAndIssue()
    {
        House house;
        const auto call = house.store.importCall(u"2001"_s, 149, oldEnough);
        const auto release = house.authorised(call);
        const auto waiting = must(house.asker().administration().waiting()).releases;
        house.remove(call);
        const auto ended = house.now(release);
        QCOMPARE(ended.state, ReleaseState::Lapsed);
        QCOMPARE(ended.lapsedClause, u"§7"_s);
        QCOMPARE(ended.lapsedAt.london().date(), house.store.today());
        QVERIFY(must(house.asker().release().inbox()).toIssue.isEmpty());
        const QString out = house.store.scratch(u"out"_s);
        QCOMPARE(refusalOf(house.asker().release().issue(release.id, out)), u"already-deleted"_s);
        QVERIFY(QDir(out).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden));
        QCOMPARE(refusalOf(house.as(u"siro"_s).release().refuse(release.id, u"too late"_s)), u"wrong-state"_s);
        QCOMPARE(house.asker().release().withdraw(release.id).error().code, ErrorCode::Conflict);
        QCOMPARE(house.now(release), ended);
        // Who asked is told, until they say that they know.
        QCOMPARE(must(house.asker().returns().inbox()).toNote.size(), 1);
        QCOMPARE(must(house.asker().administration().waiting()).releases, waiting); // in its place
        must(house.asker().returns().note(release.id));
        QCOMPARE(must(house.asker().returns().inbox()).toNote.size(), 0);
        // Its number is nobody else's.
        const auto next = must(house.asker().release().request(house.draft(house.store.importCall())));
        QVERIFY(next.number != release.number);
        QCOMPARE(next.id.value, release.id.value + 1);
        QCOMPARE(redFindings(house.store), QStringList());
    }

    /// And inside Earshot.
    void deletedBetweenApprovalAndSharing()
    {
        House house;
        const auto call = house.store.importCall(u"2001"_s, 149, oldEnough);
        const auto release = house.authorised(call, true);
        house.remove(call);
        QCOMPARE(house.now(release).state, ReleaseState::Lapsed);
        QCOMPARE(refusalOf(house.asker().sharing().share(release.id)), u"already-deleted"_s);
        QVERIFY(must(house.as(u"outsider"_s).sharing().withMe()).isEmpty());
        QCOMPARE(Attacker(house.store).value(u"SELECT count(*) FROM release_keys"_s).toInt(), 0);
        QCOMPARE(redFindings(house.store), QStringList());
    }

    /// While the package is being written, by somebody at another door.
    void deletedWhileThePackageIsBuilt()
    {
        House house;
        const auto call = house.store.importCall(u"2001"_s, 149, oldEnough, 20.0);
        const auto release = house.authorised(call);
        const auto other = house.store.doorFor(u"investigator"_s, u"complaint"_s, u"C-1"_s);
        bool gone = false;
        const QString out = house.store.scratch(u"out"_s);
        const auto issued = house.asker().release().issue(release.id, out, [&](double) {
            if (!gone)
                must(other->custody().remove(call, u"kept for its time"_s));
            return gone = true;
        });
        QVERIFY(gone);
        QCOMPARE(refusalOf(issued), u"already-deleted"_s);
        QCOMPARE(house.now(release).state, ReleaseState::Lapsed);
        QVERIFY(QDir(out).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden));
        QCOMPARE(Attacker(house.store).value(u"SELECT count(*) FROM outgoing"_s).toInt(), 0);
        QCOMPARE(redFindings(house.store), QStringList());
    }

    void whateverItWaitsFor()
    {
        House house;
        auto &store = house.store;
        const auto call = store.importCall(u"2001"_s, 149, oldEnough);
        auto external = house.draft(call);
        external.kind = domain::ReleaseKind::External;
        external.contact = u"Sgt. Imran Vale, 07700 900310"_s;
        external.legalBasis = u"court order"_s;
        const auto toAdvise = must(house.asker().release().request(external));
        QCOMPARE(toAdvise.state, ReleaseState::AwaitingAdvice);
        const auto toDecide = must(house.asker().release().request(house.draft(call)));
        const auto refused = must(house.asker().release().request(house.draft(call)));
        (void)must(house.as(u"siro"_s).release().refuse(refused.id, u"not needed"_s));
        const auto withdrawn = must(house.asker().release().request(house.draft(call)));
        (void)must(house.asker().release().withdraw(withdrawn.id));
        const auto issued = house.authorised(call);
        (void)must(house.asker().release().issue(issued.id, store.scratch(u"out"_s)));
        const auto interrupted = house.authorised(call);
        const auto stopped =
            house.asker().release().issue(interrupted.id, store.scratch(u"out"_s), [](double) { return false; });
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(house.now(interrupted).state, ReleaseState::Issuing);
        house.remove(call);
        for (const auto &each : {toAdvise, toDecide, interrupted})
            QCOMPARE(house.now(each).state, ReleaseState::Lapsed);
        QCOMPARE(house.now(refused).state, ReleaseState::Refused);
        QCOMPARE(house.now(withdrawn).state, ReleaseState::Withdrawn);
        QCOMPARE(house.now(issued).state, ReleaseState::Issued);
        const auto inbox = must(house.as(u"ig"_s).release().inbox());
        QVERIFY(inbox.toAdvise.isEmpty());
        QVERIFY(must(house.as(u"siro"_s).release().inbox()).toAuthorise.isEmpty());
        QVERIFY(must(house.asker().release().inbox()).waiting.isEmpty());
        QCOMPARE(Attacker(store).value(u"SELECT count(*) FROM deciding_keys"_s).toInt(), 0);
        QCOMPARE(redFindings(store), QStringList());
        // Each with an entry that the log can be replayed by.
        QCOMPARE(Attacker(store).value(u"SELECT count(*) FROM audit_entries WHERE action = 'release.lapse'"_s).toInt(),
                 3);
    }

    /// Somebody shares it in the same moment: either it is theirs until the key goes with the call, or nothing is.
    void sharedAndDeletedInTheSameMoment()
    {
        House house;
        auto &store = house.store;
        const auto environment = store.environment();
        const auto session = store.session(u"investigator"_s);
        int lapsed = 0;
        constexpr int rounds = 12;
        for (int i = 0; i < rounds; ++i) {
            const auto call = store.importCall(u"2001"_s, 149 + i, oldEnough, 0.3);
            const auto release = house.authorised(call, true);
            std::atomic<bool> go = false;
            std::atomic<bool> ready = false;
            bool shared = false;
            const std::unique_ptr<QThread> sharing(QThread::create([&] {
                const auto door = must(service::Door::open(environment, session));
                ready = true;
                while (!go)
                    QThread::yieldCurrentThread();
                for (int wait = 0; wait < (rounds - i) * 1500; ++wait)
                    QThread::yieldCurrentThread();
                shared = door->sharing().share(release.id).has_value();
            }));
            sharing->start();
            while (!ready)
                QThread::yieldCurrentThread();
            go = true;
            for (int wait = 0; wait < i * 2000; ++wait) // each a little later
                QThread::yieldCurrentThread();
            const auto removed = house.asker().custody().remove(call, u"kept for its time"_s);
            sharing->wait();
            QVERIFY2(removed, removed ? "" : qPrintable(removed.error().toString()));
            QCOMPARE(house.now(release).state, shared ? ReleaseState::Issued : ReleaseState::Lapsed);
            lapsed += shared ? 0 : 1;
        }
        qInfo("%d of %d ended with their call", lapsed, rounds);
        QCOMPARE(Attacker(store).value(u"SELECT count(*) FROM release_keys"_s).toInt(), 0);
        QCOMPARE(redFindings(store), QStringList());
    }

    /// A store of a former version has some that wait though their call is gone: the next door ends them.
    void thoseThatWereLeftWaitingEndAtTheNextStart()
    {
        House house;
        auto &store = house.store;
        const auto call = store.importCall(u"2001"_s, 149, oldEnough);
        const auto release = house.authorised(call);
        const auto before = must(house.asker().review().show(call)).recording;
        house.doors.clear();
        {
            const auto raw = must(store.environment().openStore(
                store.layout().database(), store.session(u"admin"_s)->storeKey(), store::OpenMode::Open));
            (void)must(raw->recordings().entomb(call, store.clock().now()));
            const auto tombstone = must(raw->recordings().byId(call));
            Attacker attacker(store, u"investigator"_s);
            auto leaf = attacker.leafOf(u"investigator"_s, u"delete"_s, service::objectName(call),
                                        service::stateOf(tombstone, {}));
            leaf.clause = u"§7"_s;
            attacker.appendLeaf(leaf, &attacker.self().keys());
        }
        const auto ended = house.now(release);
        QCOMPARE(ended.state, ReleaseState::Lapsed);
        QCOMPARE(ended.lapsedClause, u"§7"_s);
        Q_UNUSED(before)
    }

    /// With the store's key: a call that is only said to be deleted ends nothing.
    void aCallThatIsOnlySaidToBeDeletedEndsNothing()
    {
        House house;
        const auto call = house.store.importCall(u"2001"_s, 149, oldEnough);
        const auto release = house.authorised(call);
        house.doors.clear();
        Attacker(house.store).run(u"UPDATE recordings SET state = 3, deleted_ms = 5"_s);
        QCOMPARE(house.now(release).state, ReleaseState::Authorised);
        QVERIFY(!redFindings(house.store).isEmpty());
    }
};

QTEST_MAIN(TestServiceReleaseLapse)
#include "tst_service_release_lapse.moc"
