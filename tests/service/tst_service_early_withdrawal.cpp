#include "core/service/rows.h"
#include "tests/service/attacker.h"
#include "tests/service/earlyhouse.h"

#include <QTest>

using namespace earshot;
using namespace earshot::tests;
using namespace Qt::StringLiterals;
using State = service::EarlyDeletionStanding::State;

/// A request to delete early, taken back by who made it: one end, and no other.
class TestServiceEarlyWithdrawal : public QObject
{
    Q_OBJECT

private slots:
    void whoAskedTakesItBack()
    {
        House house;
        const auto id = house.requested();
        auto &asker = house.as(u"investigator"_s);
        QVERIFY(must(asker.earlyDeletions().earlyDeletion(id)).mayWithdraw);
        // Nobody else does, whatever their office; who may not know of it learns nothing.
        for (const QString &user : {u"ig"_s, u"leader"_s}) {
            QVERIFY(!must(house.as(user).earlyDeletions().earlyDeletion(id)).mayWithdraw);
            QCOMPARE(whereOf(house.as(user).earlyDeletions().withdraw(id)), u"conflict"_s);
        }
        QCOMPARE(whereOf(house.as(u"siro"_s).earlyDeletions().withdraw(id)), u"unknown"_s);
        QCOMPARE(must(house.as(u"ig"_s).administration().waiting()).retention, 1);

        const auto back = must(asker.earlyDeletions().withdraw(id));
        QVERIFY(back.state == State::Withdrawn && back.counts && !back.mayWithdraw);
        QCOMPARE(house.actions(1), QStringList{u"delete.withdraw"_s});
        QCOMPARE(must(house.as(u"ig"_s).administration().waiting()).retention, 0);
        // That is its end, and the only one.
        auto &ig = house.as(u"ig"_s);
        for (const auto &result : {ig.earlyDeletions().approve(id), ig.earlyDeletions().refuse(id, u"no"_s),
                                   asker.earlyDeletions().withdraw(id)})
            QCOMPARE(whereOf(result), u"conflict"_s);
        QVERIFY(house.isThere());
        const auto shown = must(asker.review().show(house.call));
        QVERIFY(shown.earlyRequest->state == State::Withdrawn && !shown.earlyWays.isEmpty());
        // Another may be made, and goes its way.
        const auto again = house.requested();
        QCOMPARE(again.value, 2);
        (void)must(ig.earlyDeletions().approve(again));
        QVERIFY(must(asker.earlyDeletions().earlyDeletion(id)).state == State::Withdrawn);
        QCOMPARE(redFindings(house.store), QStringList());
    }

    void whatHasItsEndIsNotTakenBack()
    {
        House house;
        auto &asker = house.as(u"investigator"_s);
        const auto refused = house.requested();
        (void)must(house.as(u"ig"_s).earlyDeletions().refuse(refused, u"no digits can be heard"_s));
        QCOMPARE(whereOf(asker.earlyDeletions().withdraw(refused)), u"conflict"_s);
        const auto approved = house.requested();
        (void)must(house.as(u"ig"_s).earlyDeletions().approve(approved));
        QCOMPARE(whereOf(asker.earlyDeletions().withdraw(approved)), u"conflict"_s);
        QVERIFY(must(asker.earlyDeletions().earlyDeletion(approved)).state == State::Deleted);
        QCOMPARE(redFindings(house.store), QStringList());
    }

    /// Nothing goes by it, so it needs neither the nomination nor a free recording.
    void itIsTakenBackWithoutANominationAndUnderAHold()
    {
        House house;
        const auto id = house.requested();
        (void)house.held();
        house.doors.clear();
        must(house.store.door(u"admin"_s)
                 ->administration()
                 .nominate(u"investigator"_s, u"Housing Repairs"_s, domain::NominatedAct::Copy,
                           house.store.today().addMonths(6)));
        QVERIFY(must(house.as(u"investigator"_s).earlyDeletions().withdraw(id)).state == State::Withdrawn);
        QCOMPARE(redFindings(house.store), QStringList());
    }

    /// Two people at the same second: whatever moment of the one the other falls into, there is one end.
    void takenBackWhileItIsApproved_data()
    {
        QTest::addColumn<bool>("approvalFirst");
        QTest::newRow("an approval into which a withdrawal comes") << true;
        QTest::newRow("a withdrawal into which an approval comes") << false;
    }
    void takenBackWhileItIsApproved()
    {
        QFETCH(bool, approvalFirst);
        House house;
        auto &store = house.store;
        const QString slow = approvalFirst ? u"ig"_s : u"investigator"_s;
        const QString quick = approvalFirst ? u"investigator"_s : u"ig"_s;
        const auto act = [](service::Door &door, const QString &user, domain::EarlyDeletionId id) {
            return user == u"ig" ? door.earlyDeletions().approve(id) : door.earlyDeletions().withdraw(id);
        };
        int overtaken = 0;
        for (int n = 1; n < 100; ++n) {
            house.call = store.importCall(u"2001"_s, 100 + n, 10, 0.2);
            const auto id = house.requested();
            auto environment = store.environment();
            store::Store *database = nullptr;
            environment.openStore = [&, open = environment.openStore](const QString &path, const SecretBytes &key,
                                                                      store::OpenMode mode) {
                auto opened = open(path, key, mode);
                database = opened ? opened->get() : nullptr;
                return opened;
            };
            bool meanwhile = false;
            CountingClock clock(store.clock(), n, [&] {
                if (database && database->inTransaction())
                    return; // nobody else writes now
                meanwhile = act(house.as(quick), quick, id).has_value();
            });
            environment.clock = &clock;
            const auto door = must(service::Door::open(environment, store.session(slow)));
            const auto done = act(*door, slow, id);
            if (!clock.wasReached())
                break;
            const auto now = must(house.as(u"ig"_s).earlyDeletions().earlyDeletion(id));
            QVERIFY2(done.has_value() != meanwhile, qPrintable(QString::number(n)));
            QVERIFY(now.counts && (now.state == State::Withdrawn || now.state == State::Deleted));
            QCOMPARE(now.request.answers.isEmpty(), now.state == State::Withdrawn);
            QCOMPARE(house.isThere(), now.state == State::Withdrawn);
            overtaken += meanwhile ? 1 : 0;
        }
        QVERIFY(overtaken > 0);
        QCOMPARE(redFindings(store), QStringList());
    }

    void withOtherSoftwareItIsNotBelieved()
    {
        House house;
        const auto id = house.requested();
        Attacker(house.store).run(u"INSERT INTO early_deletion_withdrawals VALUES (1, 1, x'01')"_s);
        auto &ig = house.as(u"ig"_s);
        const auto standing = must(ig.earlyDeletions().earlyDeletion(id));
        QVERIFY(standing.state == State::Waiting && !standing.counts);
        QCOMPARE(whereOf(ig.earlyDeletions().approve(id)), u"integrity"_s);
        QCOMPARE(whereOf(house.as(u"investigator"_s).earlyDeletions().request(house.draft())), u"integrity"_s);
        QVERIFY(redFindings(house.store).join(u' ').contains(u"early-deletion-withdrawal:1"_s));
    }

    void aWithdrawalThatWasTakenAwayIsMissed()
    {
        House house;
        const auto id = house.requested();
        (void)must(house.as(u"investigator"_s).earlyDeletions().withdraw(id));
        Attacker(house.store).run(u"DELETE FROM early_deletion_withdrawals"_s);
        QCOMPARE(whereOf(house.as(u"ig"_s).earlyDeletions().approve(id)), u"integrity"_s);
        QVERIFY(house.isThere());
        QVERIFY(redFindings(house.store).join(u' ').contains(u"missing early-deletion-withdrawal:1"_s));
    }

    /// Who asked, with other software, signs and logs a withdrawal of what was approved: it stays approved, and is
    /// named.
    void aWithdrawalAfterTheEndCountsForNothing()
    {
        House house;
        const auto id = house.requested();
        (void)must(house.as(u"ig"_s).earlyDeletions().approve(id));
        auto &session = *house.store.session(u"investigator"_s);
        const auto asked = must(house.as(u"ig"_s).earlyDeletions().earlyDeletion(id)).request;
        domain::EarlyWithdrawal late{house.store.clock().now(), {}};
        const QByteArray state = service::stateOf(late, asked);
        late.signature = session.keys().sign(QLatin1String(service::earlyWithdrawalContext), state);
        Attacker attacker(house.store, u"investigator"_s);
        attacker.run(u"INSERT INTO early_deletion_withdrawals VALUES (1, %1, x'%2')"_s.arg(late.at.ms)
                         .arg(QString::fromLatin1(late.signature.toHex())));
        attacker.appendLeaf(
            attacker.leafOf(u"investigator"_s, u"delete.withdraw"_s, service::withdrawalName(id), state),
            &session.keys());
        const auto now = must(house.as(u"ig"_s).earlyDeletions().earlyDeletion(id));
        QVERIFY(now.state == State::Deleted && !now.counts);
        const auto red = redFindings(house.store);
        QCOMPARE(red.size(), 1);
        QVERIFY2(red[0].contains(u"early-deletion-withdrawal:1"_s), qPrintable(red[0]));
    }

    /// Who approves, with other software, answers what was withdrawn: it is no approval.
    void anAnswerAfterTheWithdrawalCountsForNothing()
    {
        House house;
        const auto id = house.requested();
        (void)must(house.as(u"investigator"_s).earlyDeletions().withdraw(id));
        auto &session = *house.store.session(u"ig"_s);
        const auto asked = must(house.as(u"ig"_s).earlyDeletions().earlyDeletion(id)).request;
        domain::EarlyAnswer late;
        late.id = {1};
        late.request = id;
        late.by = house.store.person(u"ig"_s).id;
        late.office = u"ig-officer"_s;
        late.at = house.store.clock().now();
        const QByteArray state = service::stateOf(late, asked);
        late.signature = session.keys().sign(QLatin1String(service::earlyAnswerContext), state);
        Attacker attacker(house.store, u"ig"_s);
        attacker.run(
            u"INSERT INTO early_deletion_answers VALUES (1, 1, 1, '', %1, 'ig-officer', %2, x'%3')"_s.arg(late.by.value)
                .arg(late.at.ms)
                .arg(QString::fromLatin1(late.signature.toHex())));
        attacker.appendLeaf(attacker.leafOf(u"ig"_s, u"delete.approve"_s, service::objectName(late.id), state),
                            &session.keys());
        const auto now = must(house.as(u"ig"_s).earlyDeletions().earlyDeletion(id));
        QVERIFY(now.state == State::Withdrawn && !now.counts);
        const auto red = redFindings(house.store);
        QCOMPARE(red.size(), 1);
        QVERIFY2(red[0].contains(u"early-deletion-answer:1"_s), qPrintable(red[0]));
    }
};

QTEST_MAIN(TestServiceEarlyWithdrawal)
#include "tst_service_early_withdrawal.moc"
