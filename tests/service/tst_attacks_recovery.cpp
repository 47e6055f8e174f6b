#include "core/crypto/age.h"
#include "core/crypto/recoverykit.h"
#include "core/service/recovery_rows.h"
#include "core/store/recovery_repository.h"
#include "core/store/sql/folder_store.h"
#include "tests/service/attacker.h"
#include "tests/service/kits.h"

#include <QTest>

using namespace earshot;
using namespace earshot::tests;
using service::consentOf;
using service::stateOf;

namespace {

const QString housing = QStringLiteral("Housing Repairs");
const QString outsider = QStringLiteral("outsider");
const QString siroUser = QStringLiteral("siro");

constexpr qint64 minute = 60 * 1000;

/// A store with five kits, an outsider who would like to listen, and what they write with other software.
struct Scene
{
    Scene()
        : call(store.importCall())
        , kits(makeKits(store, fiveOfficers()))
        , attacker(store)
        , database(must(store::sql::openFolderStore(store.layout().database(), attacker.self().storeKey(),
                                                    store::OpenMode::Open)))
    {}

    TestStore store;
    domain::RecordingId call;
    Kits kits;
    Attacker attacker;
    std::unique_ptr<store::Store> database;

    domain::PersonId me() { return attacker.idOf(outsider); }
    Instant now() { return store.clock().now(); }
    QByteArray signedByMe(const char *context, const QByteArray &state)
    {
        return attacker.self().keys().sign(QLatin1String(context), state);
    }
    void logged(const char *action, const QString &object, const QByteArray &state)
    {
        attacker.appendLeaf(attacker.leafOf(outsider, QLatin1String(action), object, state), &attacker.self().keys());
    }
    [[nodiscard]] bool hears()
    {
        const auto door = store.doorFor(outsider, QStringLiteral("complaint"), QStringLiteral("C-1"));
        return door->review().openForListening(call).has_value();
    }
    [[nodiscard]] bool named(const QString &object)
    {
        const QStringList found = redFindings(store);
        return std::any_of(found.cbegin(), found.cend(), [&](const QString &line) { return line.contains(object); });
    }
    service::Ceremony begun()
    {
        store.clock().advanceMs(minute);
        return must(store.door(siroUser)->recovery().open(
            {housing, QStringLiteral("a test"), outsider, QStringLiteral("head"), store.today().addDays(2), false}));
    }
    Result<service::Ceremony> sign(const service::Ceremony &ceremony, int kit)
    {
        store.clock().advanceMs(minute);
        return store.door(outsider)->recovery().sign(ceremony.recovery.id, kits.at(kit));
    }
    service::Ceremony opened()
    {
        const auto ceremony = begun();
        (void)must(sign(ceremony, 1));
        return must(sign(ceremony, 2));
    }
    /// A kit of my own in place `number`, as if it had been enrolled.
    domain::RecoveryKit myKit(const crypto::RecoveryKit &kit, qint64 id, int number)
    {
        domain::RecoveryKit row;
        row.id = {id};
        row.number = number;
        row.officer = QStringLiteral("Nobody %1").arg(number);
        row.office = siroUser;
        const auto keys = kit.keys();
        row.boxKey = keys.publicKeys().box32;
        row.signKey = keys.publicKeys().sign32;
        row.enrolledBy = me();
        row.enrolledAt = now();
        row.signature = signedByMe(service::kitContext, stateOf(row));
        return row;
    }
};

} // namespace

/// Somebody who is signed in and writes recovery's rows with other software: nothing of it has an effect, and all of it
/// is named.
class TestAttacksRecovery : public QObject
{
    Q_OBJECT

private slots:
    void aKitOfMyOwnIsNoKit()
    {
        Scene scene;
        must(scene.store.door(siroUser)->recovery().withdraw(5));
        const auto mine = crypto::RecoveryKit::generate();
        auto row = scene.myKit(mine, 90, 5);
        must(scene.database->recovery().addKit(row));
        scene.logged("recovery.enrol", service::objectName(row.id), stateOf(row));
        QCOMPARE(must(scene.store.door(siroUser)->recovery().status()).kits.size(), 4);
        QVERIFY(scene.named(service::objectName(row.id)));
        // Nobody's Earshot seals to it, and it signs nothing.
        (void)must(scene.store.door(QStringLiteral("admin"))->keys().rewrap());
        QVERIFY(must(scene.database->recovery().wrapsOf(row.id)).isEmpty());
        const auto ceremony = scene.begun();
        QCOMPARE(scene.store.door(outsider)->recovery().sign(ceremony.recovery.id, mine.words()).error().code,
                 ErrorCode::NotFound);
    }

    void aKitInAnotherNameIsNoKit()
    {
        Scene scene;
        must(scene.store.door(siroUser)->recovery().withdraw(5));
        auto row = scene.myKit(crypto::RecoveryKit::generate(), 90, 5);
        row.enrolledBy = scene.attacker.idOf(siroUser); // but my signature
        must(scene.database->recovery().addKit(row));
        scene.attacker.appendLeaf(scene.attacker.leafOf(siroUser, QStringLiteral("recovery.enrol"),
                                                        service::objectName(row.id), stateOf(row)),
                                  &scene.attacker.self().keys());
        QCOMPARE(must(scene.store.door(siroUser)->recovery().status()).kits.size(), 4);
        QVERIFY(scene.named(service::objectName(row.id)));
    }

    void keysPutIntoAnotherKitsRowOpenNothing()
    {
        Scene scene;
        const auto mine = crypto::RecoveryKit::generate();
        const auto keys = mine.keys().publicKeys();
        (void)must(scene.attacker.db().run(QStringLiteral("UPDATE recovery_kits SET box_key = ?, sign_key = ? "
                                                          "WHERE number = 4"),
                                           keys.box32, keys.sign32));
        QVERIFY(scene.named(QStringLiteral("recovery-kit:4")));
        const auto ceremony = scene.begun();
        QVERIFY(must(scene.sign(ceremony, 1)).awaitsKits);
        QCOMPARE(scene.store.door(outsider)->recovery().sign(ceremony.recovery.id, mine.words()).error().code,
                 ErrorCode::NotFound);
    }

    void aWithdrawnKitStaysWithdrawn()
    {
        Scene scene;
        must(scene.store.door(siroUser)->recovery().withdraw(3));
        scene.attacker.run(QStringLiteral("UPDATE recovery_kits SET withdrawn_by = 0, withdrawn_ms = 0, "
                                          "withdrawal = x'' WHERE number = 3"));
        const auto row = must(scene.database->recovery().kits()).at(2);
        scene.logged("recovery.enrol", service::objectName(row.id), stateOf(row)); // its old state, once more
        QCOMPARE(must(scene.store.door(siroUser)->recovery().status()).kits.size(), 4);
        QVERIFY(scene.named(QStringLiteral("recovery-kit:3")));
        QCOMPARE(scene.sign(scene.begun(), 3).error().code, ErrorCode::NotFound);
    }

    void aWithdrawalBySomebodyElseIsNamed()
    {
        Scene scene;
        auto row = must(scene.database->recovery().kits()).first();
        row.withdrawnBy = scene.me();
        row.withdrawnAt = scene.now();
        row.withdrawal = scene.signedByMe(service::kitWithdrawalContext, stateOf(row));
        must(scene.database->recovery().withdrawKit(row));
        scene.logged("recovery.withdraw", service::objectName(row.id), stateOf(row));
        QVERIFY(scene.named(QStringLiteral("recovery-kit:1")));
    }

    void aCeremonyOfMyOwnOpensNothing()
    {
        Scene scene;
        domain::Recovery row;
        row.id = {1};
        row.area = scene.attacker.areaOf(housing);
        row.reason = QStringLiteral("because");
        row.openedBy = row.first = scene.me();
        row.openedAt = scene.now();
        row.second = scene.attacker.idOf(QStringLiteral("head"));
        row.firstKey = scene.store.person(outsider).boxKey;
        row.secondKey = scene.store.person(QStringLiteral("head")).boxKey;
        row.until = scene.store.today().addDays(9);
        row.signature = scene.signedByMe(service::recoveryContext, stateOf(row));
        must(scene.database->recovery().add(row));
        scene.logged("recovery.open", service::objectName(row.id), stateOf(row));
        QVERIFY(scene.named(service::objectName(row.id)));
        const auto door = scene.store.door(outsider);
        QVERIFY(!must(door->recovery().ceremony(row.id)).counts);
        QCOMPARE(door->recovery().sign(row.id, scene.kits.at(1)).error().code, ErrorCode::Integrity);
        QVERIFY(!scene.hears());
        QVERIFY(must(door->administration().me()).areas.isEmpty());
    }

    void aSecondSignatureCannotBeMadeUp()
    {
        Scene scene;
        const auto ceremony = scene.begun();
        (void)must(scene.sign(ceremony, 1));
        const QByteArray storeId =
            scene.attacker.value(QStringLiteral("SELECT CAST(value AS TEXT) FROM settings WHERE name = 'store-id'"))
                .toByteArray();
        domain::RecoverySignature forged{ceremony.recovery.id, {2}, scene.now(), scene.me(), 1, {}};
        forged.signature =
            scene.signedByMe(service::recoveryConsentContext, consentOf(forged, ceremony.recovery, storeId));
        must(scene.database->recovery().addSignature(forged));
        scene.logged("recovery.done", service::objectName(forged), stateOf(forged));
        QVERIFY(scene.named(service::objectName(forged)));
        QVERIFY(!must(scene.store.door(outsider)->recovery().ceremony(ceremony.recovery.id)).isOpen);
        QVERIFY(must(scene.store.door(outsider)->administration().me()).areas.isEmpty());
        QVERIFY(!scene.hears());
    }

    void aSignatureForAnotherCeremonyDoesNotCount()
    {
        Scene scene;
        const auto one = scene.opened();
        (void)must(scene.store.door(outsider)->recovery().end(one.recovery.id));
        const auto other = scene.begun();
        for (auto signature : must(scene.database->recovery().signatures(one.recovery.id))) {
            signature.recovery = other.recovery.id;
            signature.at = scene.now();
            must(scene.database->recovery().addSignature(signature));
            scene.logged("recovery.done", service::objectName(signature), stateOf(signature));
        }
        QVERIFY(!must(scene.store.door(outsider)->recovery().ceremony(other.recovery.id)).isOpen);
        QVERIFY(scene.named(QStringLiteral("recovery-signature:2:1")));
    }

    void whatHasEndedStaysEnded()
    {
        Scene scene;
        const auto ceremony = scene.opened();
        QVERIFY(scene.hears());
        const auto kept = must(scene.database->recovery().keys(ceremony.recovery.id, scene.me()));
        QVERIFY(!kept.isEmpty());
        (void)must(scene.store.door(siroUser)->recovery().end(ceremony.recovery.id));
        QVERIFY(!scene.hears());
        QVERIFY(must(scene.database->recovery().keys(ceremony.recovery.id, scene.me())).isEmpty());
        scene.attacker.run(QStringLiteral("DELETE FROM recovery_ends"));
        for (const auto &key : kept)
            must(scene.database->recovery().addKey(key));
        QVERIFY(!scene.hears());
        QVERIFY(scene.named(QStringLiteral("recovery-end:1")));
    }

    void noDayIsAdded()
    {
        Scene scene;
        const auto ceremony = scene.opened();
        QVERIFY(scene.hears());
        scene.attacker.run(QStringLiteral("UPDATE recoveries SET until_day = '2027-12-31'"));
        QVERIFY(!scene.hears());
        QVERIFY(scene.named(service::objectName(ceremony.recovery.id)));
    }

    void anotherPersonIsNotPutInTheirPlace()
    {
        Scene scene;
        const auto ceremony = must(scene.store.door(siroUser)->recovery().open(
            {housing, QStringLiteral("a test"), QStringLiteral("monitoring"), QStringLiteral("head"),
             scene.store.today().addDays(2), false}));
        scene.attacker.run(
            QStringLiteral("UPDATE recoveries SET first_person = %1").arg(scene.attacker.idOf(outsider).value));
        QCOMPARE(scene.sign(ceremony, 1).error().code, ErrorCode::Integrity);
        QVERIFY(scene.named(service::objectName(ceremony.recovery.id)));
    }

    void anotherKeyForAReceiverGetsNothing()
    {
        // Keys that the person has not are found when the officers come, not after.
        Scene scene;
        const auto ceremony = scene.begun();
        (void)must(scene.sign(ceremony, 1));
        const auto keys = crypto::PersonKeys::generate();
        (void)must(scene.attacker.db().run(QStringLiteral("UPDATE people SET box_key = ? WHERE user = 'head'"),
                                           keys.publicKeys().box32));
        QCOMPARE(scene.sign(ceremony, 2).error().code, ErrorCode::Conflict);
    }

    void exchangedWrapsAreNamedAndOpenNothing()
    {
        Scene scene;
        auto &recovery = scene.database->recovery();
        const auto area = scene.attacker.areaOf(housing);
        const auto other = scene.attacker.areaOf(QStringLiteral("Revenues"));
        // Those of another area, in the place of ours.
        const auto wraps = must(recovery.wraps(other, 1));
        must(recovery.removeWraps(area, 1));
        for (auto wrap : wraps) {
            wrap.area = area;
            must(recovery.addWrap(wrap));
        }
        QVERIFY(scene.named(service::sealName(area, 1)));
        const auto status = must(scene.store.door(siroUser)->recovery().status());
        QVERIFY(std::any_of(status.areas.cbegin(), status.areas.cend(),
                            [&](const auto &each) { return each.area.id == area && each.damaged; }));
        QCOMPARE(scene.sign(scene.begun(), 1).error().code, ErrorCode::Integrity);
        // Upkeep does not write it into the log as if it were true; a holder who knows seals it anew.
        const auto admin = scene.store.door(QStringLiteral("admin"));
        (void)must(admin->keys().rewrap());
        QVERIFY(scene.named(service::sealName(area, 1)));
        // Whoever holds the key, and no more, does not wipe out what was found.
        const auto leader = scene.store.door(QStringLiteral("leader"));
        const auto refused = leader->recovery().sealAgain(housing);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(refused.error().refusal->rule, QStringLiteral("right-needed"));
        QVERIFY(scene.named(service::sealName(area, 1)));
        QCOMPARE(must(admin->recovery().sealAgain(housing)), 1);
        QVERIFY(!scene.named(service::sealName(area, 1)));
        (void)scene.opened();
        QVERIFY(scene.hears());
    }

    void whatIsSealedMustBeTheAreasKey()
    {
        // Sealed with all formalities, and logged, by somebody who has no key: to the kits, but another key.
        Scene scene;
        auto &recovery = scene.database->recovery();
        const auto area = scene.attacker.areaOf(housing);
        const auto identity = crypto::age::Identity::generate();
        const auto kits = must(recovery.kits());
        must(recovery.removeWraps(area, 1));
        const QByteArray purpose =
            "earshot recovery area key " + QByteArray::number(area.value) + '/' + QByteArray::number(1);
        for (const auto &outer : kits) {
            for (const auto &inner : kits) {
                if (outer.id == inner.id)
                    continue;
                const auto core = must(crypto::sealTo({inner.boxKey, inner.signKey}, purpose, identity.key()));
                const auto sealed =
                    must(crypto::sealTo({outer.boxKey, outer.signKey}, purpose, SecretBytes::copyOf(core)));
                must(recovery.addWrap({area, 1, outer.id, inner.id, sealed}));
            }
        }
        scene.logged("area.seal", service::sealName(area, 1),
                     service::sealState(area, 1, must(recovery.wraps(area, 1))));
        const auto ceremony = scene.begun();
        (void)must(scene.sign(ceremony, 1));
        QCOMPARE(scene.sign(ceremony, 2).error().code, ErrorCode::Integrity);
        // From outside it cannot be known; that a stranger sealed it can, and a holder's Earshot mends it.
        const auto report = must(scene.store.door(QStringLiteral("admin"))->audit().verify());
        QVERIFY(std::any_of(report.findings.cbegin(), report.findings.cend(), [&](const service::Finding &finding) {
            return finding.level == service::Finding::Level::Amber && finding.subject == service::sealName(area, 1);
        }));
        QVERIFY(must(scene.store.door(QStringLiteral("admin"))->keys().rewrap()).sealed > 0);
        (void)scene.opened();
        QVERIFY(scene.hears());
    }

    void nobodyReadsANoticeForTheSiro()
    {
        Scene scene;
        (void)scene.begun();
        const auto siro = scene.attacker.idOf(QStringLiteral("ig"));
        domain::NoticesRead row{siro, 100000, scene.now(), {}};
        row.signature = scene.signedByMe(service::noticesReadContext, stateOf(row));
        must(scene.database->recovery().setRead(row));
        scene.attacker.appendLeaf(scene.attacker.leafOf(QStringLiteral("ig"), QStringLiteral("notices.read"),
                                                        service::objectName(row), stateOf(row)),
                                  &scene.attacker.self().keys());
        QVERIFY(!must(scene.store.door(QStringLiteral("ig"))->recovery().notices()).isEmpty());
        QVERIFY(scene.named(service::objectName(row)));
    }
};

QTEST_MAIN(TestAttacksRecovery)
#include "tst_attacks_recovery.moc"
