#include "core/crypto/digest.h"
#include "core/service/policy_service.h"
#include "core/service/rows.h"
#include "tests/service/attacker.h"

#include <QTest>

using namespace earshot;
using namespace earshot::tests;
using domain::PolicyVersion;
using service::objectName;
using service::proposalOf;
using service::stateOf;
using State = service::PolicyStanding::State;

namespace {

const QDate newYear(2027, 1, 1);
const QString ig = QStringLiteral("ig");
const QString siro = QStringLiteral("siro");
const QString outsider = QStringLiteral("outsider");
const QString igManager = QStringLiteral("ig-manager");

/// The built-in profile under another number, with recordings kept for `months`.
QByteArray textOf(const QString &version, const QDate &from, int months = 18)
{
    QByteArray text = must(policy::Profile::builtInText());
    const auto replace = [&](const QByteArray &was, const QByteArray &is) {
        if (!text.contains(was))
            qFatal("the built-in profile has no %s", was.constData());
        text.replace(was, is);
    };
    replace("\"version\": \"2017\"", "\"version\": \"" + version.toUtf8() + '"');
    replace("\"inForceFrom\": \"2017-02-01\"", "\"inForceFrom\": \"" + from.toString(Qt::ISODate).toUtf8() + '"');
    replace("\"keepMonths\": 12", "\"keepMonths\": " + QByteArray::number(months));
    return text;
}

/// A store, and people in it who write with other software, each with their own keys.
struct Forger
{
    TestStore &store;
    Attacker &attacker;

    PolicyVersion version(const QString &number = QStringLiteral("2026"), const QDate &from = newYear) const
    {
        PolicyVersion row;
        row.version = number;
        row.json = textOf(number, from, 1);
        row.sha256 = crypto::sha256(row.json);
        row.inForceFrom = from;
        return row;
    }
    QByteArray sign(const QString &with, const char *context, const QByteArray &state) const
    {
        return store.session(with)->keys().sign(QLatin1String(context), state);
    }
    /// `who` is named; `with` is whose keys sign.
    void propose(PolicyVersion &row, const QString &who, const QString &office, const QString &with) const
    {
        row.proposedBy = attacker.idOf(who);
        row.proposedOffice = office;
        row.proposedAt = store.clock().now();
        row.proposalSignature = sign(with, service::policyProposalContext, proposalOf(row));
    }
    void approve(PolicyVersion &row, const QString &who, const QString &office, const QString &with) const
    {
        row.approvedBy = attacker.idOf(who);
        row.approvedOffice = office;
        row.approvedAt = store.clock().now();
        row.approvalSignature = sign(with, service::policyApprovalContext, stateOf(row));
    }
    /// Writes the row and an entry that fits it, in the name of `actor`.
    void put(const PolicyVersion &row, const QString &actor, const QString &with) const
    {
        (void)must(attacker.db().run(
            QStringLiteral("INSERT OR REPLACE INTO policy_versions (version, json, sha256, from_day, proposed_by, "
                           "proposed_office, proposed_ms, proposal_signature, approved_by, approved_office, "
                           "approved_ms, approval_signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            row.version, row.json, row.sha256, row.inForceFrom.toString(Qt::ISODate), row.proposedBy,
            row.proposedOffice, row.proposedAt, row.proposalSignature, row.approvedBy, row.approvedOffice,
            row.approvedAt, row.approvalSignature));
        attacker.appendLeaf(attacker.leafOf(actor, QStringLiteral("policy.propose"), objectName(row), stateOf(row)),
                            &store.session(with)->keys());
    }
    service::PolicyService &as(const QString &user)
    {
        doors[user] = store.door(user);
        return doors[user]->policies();
    }
    std::map<QString, std::unique_ptr<service::Door>> doors;
};

using Forgery = void (*)(Forger &);

/// Nobody in particular, with office and name made up.
void byMyself(Forger &f)
{
    auto row = f.version();
    f.propose(row, outsider, igManager, outsider);
    f.approve(row, siro, siro, outsider);
    f.put(row, outsider, outsider);
}

void inTheirNames(Forger &f)
{
    auto row = f.version();
    f.propose(row, ig, igManager, outsider);
    f.approve(row, siro, siro, outsider);
    f.put(row, siro, outsider);
}

/// Who may propose and approve, but is one person.
void twiceByOne(Forger &f)
{
    auto row = f.version();
    f.propose(row, ig, igManager, ig);
    f.approve(row, ig, igManager, ig);
    f.put(row, ig, ig);
}

void secondSignatureByTheFirst(Forger &f)
{
    auto row = must(f.as(ig).propose(f.version().json, newYear));
    f.approve(row, siro, siro, ig);
    f.put(row, siro, ig);
}

/// A signature for one version, carried over to another.
void signatureOfAnotherVersion(Forger &f)
{
    (void)must(f.as(ig).propose(textOf(QStringLiteral("2026.1"), newYear), newYear));
    const auto good = must(f.as(siro).approve(QStringLiteral("2026.1")));
    auto row = f.version(QStringLiteral("2026"), newYear.addDays(1));
    f.propose(row, ig, igManager, ig);
    row.approvedBy = good.approvedBy;
    row.approvedOffice = good.approvedOffice;
    row.approvedAt = good.approvedAt;
    row.approvalSignature = good.approvalSignature;
    f.put(row, siro, ig);
    // What was signed for is in force all the same.
    f.attacker.run(QStringLiteral("DELETE FROM policy_versions WHERE version = '2026.1'"));
}

/// Two people who conspire, each without the right to what they signed.
void theWrongWayRound(Forger &f)
{
    auto row = f.version();
    f.propose(row, siro, siro, siro);
    f.approve(row, ig, igManager, ig);
    f.put(row, ig, ig);
}

/// Two people who could change the rules from tomorrow, and would have changed them from last year.
void backdated(Forger &f)
{
    auto row = f.version(QStringLiteral("2026"), f.store.today());
    f.propose(row, ig, igManager, ig);
    f.approve(row, siro, siro, siro);
    f.put(row, siro, siro);
}

/// Rightly signed, but not what the record tells of.
void withoutAnEntry(Forger &f)
{
    auto row = f.version();
    f.propose(row, ig, igManager, ig);
    f.approve(row, siro, siro, siro);
    f.put(row, siro, siro);
    f.attacker.appendLeaf(
        f.attacker.leafOf(siro, QStringLiteral("policy.approve"), objectName(row), QByteArrayLiteral("{}")),
        &f.store.session(siro)->keys());
}

} // namespace

Q_DECLARE_METATYPE(Forgery)

/// Versions of the policy written into the database beside the program: nothing is judged by them.
class TestAttacksPolicy : public QObject
{
    Q_OBJECT

private slots:
    void aForgedVersionIsNeverInForce_data()
    {
        QTest::addColumn<Forgery>("forge");
        const auto row = [](const char *name, Forgery forge) { QTest::newRow(name) << forge; };
        row("by nobody in particular", byMyself);
        row("in the names of two who may", inTheirNames);
        row("one person twice", twiceByOne);
        row("the second signature by the first", secondSignatureByTheFirst);
        row("another version's signature", signatureOfAnotherVersion);
        row("proposed by who may only approve", theWrongWayRound);
        row("from a day that has begun", backdated);
        row("not what the record says", withoutAnEntry);
    }
    void aForgedVersionIsNeverInForce()
    {
        QFETCH(Forgery, forge);
        TestStore store;
        must(store.door(QStringLiteral("admin"))->administration().appoint(ig, igManager));
        {
            Attacker attacker(store);
            Forger forger{store, attacker, {}};
            forge(forger);
        }
        store.clock().advanceMs(90LL * 24 * 3600 * 1000);
        const auto door = store.door(QStringLiteral("leader"));
        QCOMPARE(must(door->policies().current())->keepMonths(), 12);
        const auto forged = must(door->policies().version(QStringLiteral("2026")));
        QVERIFY(forged.state == State::DoesNotCount);
        QVERIFY(!forged.fault.isEmpty() && !forged.mayApprove);
        QCOMPARE(store.session(QStringLiteral("leader"))->policies().byVersion(QStringLiteral("2026")), nullptr);
        const auto red = redFindings(store).filter(QStringLiteral("policy:2026 "));
        QVERIFY2(!red.filter(QStringLiteral("does not count")).isEmpty(), qPrintable(red.join(u'\n')));
        QCOMPARE(store.door(siro)->policies().approve(QStringLiteral("2026")).error().code, ErrorCode::Integrity);
    }

    /// An office that ended does not lend its right to a signature that is dated after it.
    void whoHeldTheOfficeBeforeDoesNotApprove()
    {
        TestStore store;
        const auto admin = store.door(QStringLiteral("admin"));
        must(admin->administration().appoint(ig, igManager));
        Attacker attacker(store);
        Forger forger{store, attacker, {}};
        auto row = must(forger.as(ig).propose(textOf(QStringLiteral("2026"), newYear), newYear));
        store.clock().advanceMs(3600 * 1000);
        forger.approve(row, QStringLiteral("leader"), QStringLiteral("chief-executive"), QStringLiteral("leader"));
        forger.put(row, QStringLiteral("leader"), QStringLiteral("leader"));
        store.clock().advanceMs(90LL * 24 * 3600 * 1000);
        QCOMPARE(must(forger.as(ig).current())->version(), QStringLiteral("2017"));
        // In office from the next day on: that does not reach back to the signature.
        must(store.door(QStringLiteral("admin"))
                 ->administration()
                 .appoint(QStringLiteral("leader"), QStringLiteral("chief-executive")));
        QCOMPARE(must(forger.as(ig).current())->version(), QStringLiteral("2017"));
    }

    /// What two people put in force and somebody took out of the table is not quietly replaced by the rules before.
    void aVersionThatIsTakenAwayStopsTheStore_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("removed") << QStringLiteral("DELETE FROM policy_versions");
        QTest::newRow("approval removed")
            << QStringLiteral("UPDATE policy_versions SET approved_by = 0, approved_office = '', approved_ms = 0, "
                              "approval_signature = NULL");
        QTest::newRow("another text") << QStringLiteral(
            "UPDATE policy_versions SET json = CAST(replace(CAST(json AS TEXT), '\"keepMonths\": 18', "
            "'\"keepMonths\": 1') AS BLOB)");
        QTest::newRow("another day") << QStringLiteral("UPDATE policy_versions SET from_day = '2036-01-01'");
    }
    void aVersionThatIsTakenAwayStopsTheStore()
    {
        QFETCH(QString, sql);
        TestStore store;
        const auto call = store.importCall(QStringLiteral("2001"), 149, 400);
        must(store.door(QStringLiteral("admin"))->administration().appoint(ig, igManager));
        (void)must(store.door(ig)->policies().propose(textOf(QStringLiteral("2026"), newYear), newYear));
        (void)must(store.door(siro)->policies().approve(QStringLiteral("2026")));
        store.clock().advanceMs(60LL * 24 * 3600 * 1000);
        const auto play = [&] {
            const auto door =
                store.doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"), QStringLiteral("C-1"));
            return door->review().openForListening(call).has_value();
        };
        QVERIFY(play());
        {
            Attacker attacker(store);
            attacker.run(sql);
        }
        const auto door =
            store.doorFor(QStringLiteral("investigator"), QStringLiteral("complaint"), QStringLiteral("C-1"));
        const auto refused = door->review().openForListening(call);
        QCOMPARE(refused.error().code, ErrorCode::Integrity);
        QCOMPARE(refused.error().where, QStringLiteral("policy:2026"));
        const auto red = redFindings(store);
        QVERIFY2(!red.filter(QStringLiteral("policy:2026 ")).isEmpty(), qPrintable(red.join(u'\n')));
        // Two people can put another version in its place; it begins on a day to come, as ever.
        const QDate from = store.today().addDays(1);
        (void)must(store.door(ig)->policies().propose(textOf(QStringLiteral("2027"), from), from));
        (void)must(store.door(siro)->policies().approve(QStringLiteral("2027")));
        QVERIFY(!play());
        store.clock().advanceMs(24LL * 3600 * 1000);
        QVERIFY(play());
        QCOMPARE(must(store.door(ig)->policies().current())->version(), QStringLiteral("2027"));
    }
};

QTEST_MAIN(TestAttacksPolicy)
#include "tst_attacks_policy.moc"
