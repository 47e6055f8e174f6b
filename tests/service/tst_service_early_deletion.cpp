#include "core/policy/profile.h"
#include "core/service/policy_service.h"
#include "core/service/rows.h"
#include "core/service/sharing_service.h"
#include "core/store/recording_repository.h"
#include "core/store/sql/folder_store.h"
#include "tests/service/attacker.h"
#include "tests/service/earlyhouse.h"

#include <QTest>

using namespace earshot;
using namespace earshot::tests;
using namespace Qt::StringLiterals;
using State = service::EarlyDeletionStanding::State;

/// §7 keeps every recording for twelve months; the policy's two exceptions, each by two people.
class TestServiceEarlyDeletion : public QObject
{
    Q_OBJECT

private slots:
    void twoPeopleDeleteItBeforeItsTime()
    {
        House house;
        auto &store = house.store;
        auto &asker = house.as(u"investigator"_s);
        (void)must(asker.review().addNote(house.call, {{0, 8}, u"a word to forget"_s, {}}));
        service::ReleaseDraft release;
        release.recording = house.call;
        release.requester = u"A. Evans"_s;
        release.recipient = u"Sam Whitlow"_s;
        release.recipientPerson = store.person(u"outsider"_s).id;
        const auto shared = must(asker.release().request(release));
        (void)must(store.door(u"siro"_s)->release().authorise(shared.id));
        (void)must(asker.sharing().share(shared.id));
        (void)must(store.door(u"outsider"_s)->sharing().openForListening(shared.id));
        const auto before = filesOf(store).size();

        const auto ways = must(asker.earlyDeletions().ways(house.call));
        QCOMPARE(ways.size(), 2);
        QVERIFY(ways[0].mayAsk.permitted && ways[1].mayAsk.permitted);
        const auto asked = must(asker.earlyDeletions().request(house.draft()));
        QCOMPARE(asked.request.number(), u"E-0001"_s);
        QVERIFY(asked.state == State::Waiting && asked.counts && !asked.waits());
        QVERIFY(house.isThere());
        QCOMPARE(house.actions(1), QStringList{u"delete.request"_s});
        QCOMPARE(whereOf(asker.earlyDeletions().request(house.draft(erasure))), u"conflict"_s); // one at a time

        auto &approver = house.as(u"ig"_s);
        QCOMPARE(must(approver.administration().waiting()).retention, 1);
        const auto listed = must(approver.earlyDeletions().list());
        QCOMPARE(listed.size(), 1);
        QVERIFY(listed[0].waits() && listed[0].deletion.permitted && listed[0].left == 1);
        QCOMPARE(listed[0].areaName, u"Housing Repairs"_s);
        const auto gone = must(approver.earlyDeletions().approve(asked.request.id));
        QVERIFY(gone.state == State::Deleted && gone.counts);
        QCOMPARE(must(approver.administration().waiting()).retention, 0);
        QVERIFY(!house.isThere());
        QCOMPARE(house.actions(2), (QStringList{u"delete"_s, u"delete.approve"_s}));
        QCOMPARE(filesOf(store).size(), before - 2);
        QVERIFY(!store.door(u"outsider"_s)->sharing().openForListening(shared.id));

        // The tombstone tells under which exception, and who the two were.
        const auto shown = must(asker.review().show(house.call));
        QVERIFY(shown.notes.isEmpty() && shown.deletion && shown.deletion->early);
        QCOMPARE(shown.deletion->clause, u"§2"_s);
        QCOMPARE(shown.deletion->by, u"Rhian Bevan"_s);
        QCOMPARE(shown.deletion->reason, house.draft().reason);
        QCOMPARE(shown.deletion->early->exception, card);
        QCOMPARE(shown.deletion->early->requestedByName, u"Priya Okafor"_s);
        QCOMPARE(shown.deletion->early->approvals().constFirst().office, u"ig-officer"_s);
        QCOMPARE(whereOf(approver.earlyDeletions().approve(asked.request.id)), u"conflict"_s);
        QCOMPARE(redFindings(store), QStringList());
    }

    void whoAsksCannotApprove()
    {
        House house;
        const auto id = house.requested();
        house.doors.clear();
        must(house.store.door(u"admin"_s)->administration().appoint(u"investigator"_s, u"ig-officer"_s));
        auto &asker = house.as(u"investigator"_s);
        QVERIFY(!must(asker.earlyDeletions().earlyDeletion(id)).waits());
        QCOMPARE(whereOf(asker.earlyDeletions().approve(id)), u"two-people"_s);
        QCOMPARE(house.actions(1), QStringList{u"delete.approve!two-people"_s});
        QCOMPARE(whereOf(asker.earlyDeletions().refuse(id, u"no"_s)), u"two-people"_s);
        QVERIFY(house.isThere());
    }

    void onlyWhomTheExceptionNamesApproves()
    {
        House house;
        const auto id = house.requested(erasure);
        // Whose office it is not, and who works elsewhere, does not even learn of it.
        for (const QString &user : {u"outsider"_s, u"siro"_s})
            QCOMPARE(whereOf(house.as(user).earlyDeletions().approve(id)), u"unknown"_s);
        QVERIFY(must(house.as(u"outsider"_s).earlyDeletions().list()).isEmpty());
        QCOMPARE(whereOf(house.as(u"leader"_s).earlyDeletions().approve(id)), u"right-needed"_s);
        QVERIFY(house.isThere());
        (void)must(house.as(u"ig"_s).earlyDeletions().refuse(id, u"it was not upheld"_s));
        // The IT Security Manager has no part in the area, and in this exception one.
        const auto second = house.requested(card);
        const auto seen = must(house.as(u"outsider"_s).earlyDeletions().earlyDeletion(second));
        QVERIFY(seen.waits());
        QVERIFY(!house.as(u"outsider"_s).review().show(house.call));
        (void)must(house.as(u"outsider"_s).earlyDeletions().approve(second));
        QVERIFY(!house.isThere());
        QCOMPARE(redFindings(house.store), QStringList());
    }

    void onlyWhoMayDeleteAsks_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("exception");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("where");
        const QString why = u"the digits"_s;
        QTest::newRow("not nominated") << u"leader"_s << card << why << u"nomination-needed"_s;
        QTest::newRow("another area") << u"outsider"_s << card << why << u"unknown"_s;
        QTest::newRow("none named") << u"investigator"_s << QString() << why << u"exception"_s;
        QTest::newRow("none of ours") << u"investigator"_s << u"tidying"_s << why << u"exception-not-listed"_s;
        QTest::newRow("no reason") << u"investigator"_s << card << u"  "_s << u"reason"_s;
    }
    void onlyWhoMayDeleteAsks()
    {
        QFETCH(QString, user);
        QFETCH(QString, exception);
        QFETCH(QString, reason);
        QFETCH(QString, where);
        House house;
        auto &door = house.as(user);
        QCOMPARE(whereOf(door.earlyDeletions().request({house.call, exception, reason})), where);
        QVERIFY(must(house.as(u"ig"_s).earlyDeletions().list()).isEmpty());
    }

    void anExceptionIsForWhatIsStillKept()
    {
        House house;
        house.call = house.store.importCall(u"2001"_s, 150, 400);
        QVERIFY(must(house.as(u"investigator"_s).earlyDeletions().ways(house.call)).isEmpty());
        QCOMPARE(whereOf(house.as(u"investigator"_s).earlyDeletions().request(house.draft())), u"conflict"_s);
    }

    void aNoEndsItAndSaysWhy()
    {
        House house;
        const auto id = house.requested();
        auto &ig = house.as(u"ig"_s);
        QCOMPARE(whereOf(ig.earlyDeletions().refuse(id, u" "_s)), u"reason"_s);
        const auto refused = must(ig.earlyDeletions().refuse(id, u"no digits can be heard"_s));
        QVERIFY(refused.state == State::Refused && refused.counts);
        QCOMPARE(refused.request.refusal()->words, u"no digits can be heard"_s);
        QCOMPARE(house.actions(1), QStringList{u"delete.refuse"_s});
        for (const auto &result : {ig.earlyDeletions().approve(id), ig.earlyDeletions().refuse(id, u"again"_s)})
            QCOMPARE(whereOf(result), u"conflict"_s);
        QVERIFY(house.isThere());
        QCOMPARE(must(ig.earlyDeletions().byNumber(u" e-1"_s)).request.id, id);
        const auto again = house.requested(); // another may be made
        QCOMPARE(again.value, 2);
        QCOMPARE(redFindings(house.store), QStringList());
    }

    void aHoldAndAFreezeAreStronger_data()
    {
        QTest::addColumn<domain::HoldKind>("kind");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("clause");
        QTest::newRow("hold") << domain::HoldKind::Purpose << u"on-hold"_s << u"§7"_s;
        QTest::newRow("freeze") << domain::HoldKind::SubjectAccess << u"disclosure-freeze"_s << u"§2"_s;
    }
    void aHoldAndAFreezeAreStronger()
    {
        QFETCH(domain::HoldKind, kind);
        QFETCH(QString, rule);
        QFETCH(QString, clause);
        House house;
        const auto id = house.requested();
        const auto hold = house.held(kind);
        auto &ig = house.as(u"ig"_s);
        QCOMPARE(must(ig.earlyDeletions().earlyDeletion(id)).deletion.rule, rule);
        const auto approved = ig.earlyDeletions().approve(id);
        QCOMPARE(whereOf(approved), rule);
        QCOMPARE(approved.error().refusal->clause, clause);
        QCOMPARE(house.actions(1), QStringList{u"delete!"_s + rule});
        QVERIFY(house.isThere());
        const auto still = must(ig.earlyDeletions().earlyDeletion(id));
        QVERIFY(still.state == State::Waiting && still.request.answers.isEmpty());
        // Nobody asks for another while it is held; and it goes once nothing holds it.
        const auto other = house.store.importCall(u"2001"_s, 150);
        const auto first = std::exchange(house.call, other);
        const auto second = house.held(kind);
        QCOMPARE(whereOf(house.as(u"investigator"_s).earlyDeletions().request(house.draft())), rule);
        (void)must(ig.holds().lift(second, u"answered"_s));
        house.call = first;
        (void)must(ig.holds().lift(hold, u"answered"_s));
        (void)must(ig.earlyDeletions().approve(id));
        QVERIFY(!house.isThere());
        QCOMPARE(redFindings(house.store), QStringList());
    }

    /// Whenever a hold comes, up to the moment the key goes, the recording stays.
    void aHoldThatComesMeanwhileWins()
    {
        House house;
        auto &store = house.store;
        int kept = 0;
        for (int n = 1; n < 100; ++n) {
            house.call = store.importCall(u"2001"_s, 100 + n, 10, 0.2);
            const auto id = house.requested();
            auto environment = store.environment();
            bool held = false;
            store::Store *database = nullptr;
            environment.openStore = [&, open = environment.openStore](const QString &path, const SecretBytes &key,
                                                                      store::OpenMode mode) {
                auto opened = open(path, key, mode);
                database = opened ? opened->get() : nullptr;
                return opened;
            };
            CountingClock clock(store.clock(), n, [&] {
                if (database && database->inTransaction())
                    return;                      // nobody else writes now
                held = house.hold().has_value(); // what is gone is held by nothing
            });
            const auto door = must(service::Door::open(store.environment(), store.session(u"ig"_s)));
            environment.clock = &clock;
            const auto late = must(service::Door::open(environment, store.session(u"ig"_s)));
            const auto approved = late->earlyDeletions().approve(id);
            if (!clock.wasReached())
                break;
            QCOMPARE(house.isThere(), held);
            QCOMPARE(must(door->earlyDeletions().earlyDeletion(id)).request.answers.isEmpty(), held);
            if (held) {
                ++kept;
                QVERIFY2(!approved, qPrintable(QString::number(n)));
            }
        }
        QVERIFY(kept > 5);
        QCOMPARE(redFindings(store), QStringList());
    }

    /// The last yes and the deletion are one: what stops the one stops the other.
    void approvalAndDeletionAreOneAct()
    {
        House house;
        const auto id = house.requested();
        Attacker attacker(house.store);
        const QString name = attacker.value(u"SELECT staff_name FROM recordings"_s).toString();
        attacker.run(u"UPDATE recordings SET staff_name = 'Somebody Else'"_s);
        auto &ig = house.as(u"ig"_s);
        QCOMPARE(whereOf(ig.earlyDeletions().approve(id)), u"integrity"_s);
        QVERIFY(must(ig.earlyDeletions().earlyDeletion(id)).request.answers.isEmpty());
        QVERIFY(house.isThere());
        attacker.run(u"UPDATE recordings SET staff_name = '%1'"_s.arg(name));
        (void)must(ig.earlyDeletions().approve(id));
        QCOMPARE(redFindings(house.store), QStringList());
    }

    /// Power goes between the key and the object: nobody can read it, and the next who comes in finishes.
    void cutOffItIsFinishedAtTheNextStart()
    {
        House house;
        auto &store = house.store;
        const auto id = house.requested();
        const auto with = filesOf(store).size();
        Attacker attacker(store);
        { // a reader elsewhere keeps the write-ahead log from being truncated: the objects wait, as after a crash
            auto reading = attacker.db().query(u"SELECT id FROM recordings"_s);
            must(reading.exec());
            QVERIFY(must(reading.next()));
            QVERIFY(must(house.as(u"ig"_s).earlyDeletions().approve(id)).state == State::Deleted);
        }
        QCOMPARE(filesOf(store).size(), with);
        QVERIFY(!house.as(u"investigator"_s).review().openForListening(house.call));
        house.doors.clear();
        (void)store.door(u"siro"_s);
        QCOMPARE(filesOf(store).size(), with - 2);
        QCOMPARE(redFindings(store), QStringList());
    }

    void whoAskedMustStillBeNominated()
    {
        House house;
        const auto id = house.requested();
        house.doors.clear();
        must(house.store.door(u"admin"_s)
                 ->administration()
                 .nominate(u"investigator"_s, u"Housing Repairs"_s, domain::NominatedAct::Copy,
                           house.store.today().addMonths(6)));
        QCOMPARE(whereOf(house.as(u"ig"_s).earlyDeletions().approve(id)), u"conflict"_s);
        QVERIFY(house.isThere());
    }

    /// A profile may ask for more than two people.
    void itTakesAsManyAsThePolicySays()
    {
        House house;
        auto &store = house.store;
        must(store.door(u"admin"_s)->administration().appoint(u"ig"_s, u"ig-manager"_s));
        const QDate tomorrow = store.today().addDays(1);
        auto text = must(policy::Profile::builtInText());
        const QList<std::pair<QByteArray, QByteArray>> changes{
            {"\"version\": \"2017\"", "\"version\": \"2026\""},
            {"\"inForceFrom\": \"2017-02-01\"", "\"inForceFrom\": \"" + tomorrow.toString(Qt::ISODate).toUtf8() + '"'},
            {"\"people\": 2, \"law\": [\"pci", "\"people\": 3, \"law\": [\"pci"}};
        for (const auto &[was, is] : changes) {
            QVERIFY(text.contains(was));
            text.replace(was, is);
        }
        const auto row = must(store.door(u"ig"_s)->policies().propose(text, tomorrow));
        (void)must(store.door(u"siro"_s)->policies().approve(row.version));
        store.clock().advanceMs(24LL * 3600 * 1000);

        const auto id = house.requested();
        auto &ig = house.as(u"ig"_s);
        QCOMPARE(must(ig.earlyDeletions().earlyDeletion(id)).left, 2);
        const auto first = must(ig.earlyDeletions().approve(id));
        QVERIFY(first.state == State::Waiting && first.left == 1 && first.counts && !first.waits());
        QCOMPARE(whereOf(ig.earlyDeletions().approve(id)), u"conflict"_s);
        QVERIFY(house.isThere());
        QVERIFY(must(house.as(u"outsider"_s).earlyDeletions().approve(id)).state == State::Deleted);
        QCOMPARE(redFindings(store), QStringList());
    }

    void withOtherSoftwareItIsNotBelieved_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("another recording") << u"UPDATE early_deletions SET recording_id = recording_id + 1"_s;
        QTest::newRow("an exception that others approve")
            << u"UPDATE early_deletions SET exception = 'card-security-code'"_s;
        QTest::newRow("a yes") << u"INSERT INTO early_deletion_answers SELECT 1, 1, 1, '', id, 'ig-officer', 1, x'01' "
                                  "FROM people WHERE user = 'ig'"_s;
    }
    void withOtherSoftwareItIsNotBelieved()
    {
        QFETCH(QString, sql);
        House house;
        (void)house.store.importCall(u"2001"_s, 150);
        const auto id = house.requested(erasure);
        Attacker(house.store).run(sql);
        auto &ig = house.as(u"ig"_s);
        QVERIFY(!must(ig.earlyDeletions().earlyDeletion(id)).counts);
        QCOMPARE(whereOf(ig.earlyDeletions().approve(id)), u"integrity"_s);
        QVERIFY(house.isThere());
        QVERIFY(redFindings(house.store).join(u' ').contains(u"early-deletion"_s));
    }

    void aNoThatWasTakenAwayIsMissed()
    {
        House house;
        const auto id = house.requested();
        (void)must(house.as(u"ig"_s).earlyDeletions().refuse(id, u"no digits"_s));
        Attacker(house.store).run(u"DELETE FROM early_deletion_answers"_s);
        QCOMPARE(whereOf(house.as(u"outsider"_s).earlyDeletions().approve(id)), u"integrity"_s);
        QVERIFY(house.isThere());
        QVERIFY(redFindings(house.store).join(u' ').contains(u"missing early-deletion-answer:1"_s));
    }

    /// One person with other software can destroy it, and is found out.
    void aTombstoneBeforeItsTimeIsNamed()
    {
        House house;
        auto &store = house.store;
        {
            const auto database = must(store.environment().openStore(
                store.layout().database(), store.session(u"investigator"_s)->storeKey(), store::OpenMode::Open));
            (void)must(database->recordings().entomb(house.call, store.clock().now()));
            const auto tombstone = must(database->recordings().byId(house.call));
            Attacker attacker(store, u"investigator"_s);
            attacker.appendLeaf(attacker.leafOf(u"investigator"_s, u"delete"_s, service::objectName(house.call),
                                                service::stateOf(tombstone, {})),
                                &store.session(u"investigator"_s)->keys());
        }
        const auto red = redFindings(store);
        QCOMPARE(red.size(), 1);
        QVERIFY2(red[0].startsWith(u"early-deletions recording:"_s), qPrintable(red[0]));
    }
};

QTEST_MAIN(TestServiceEarlyDeletion)
#include "tst_service_early_deletion.moc"
