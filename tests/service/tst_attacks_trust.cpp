#include "core/crypto/age.h"
#include "core/crypto/keyslot.h"
#include "core/domain/states.h"
#include "core/service/rows.h"
#include "tests/service/attacker.h"

#include <QTest>

using namespace earshot;
using namespace earshot::tests;
using service::stateOf;

namespace {

const QString outsider = QStringLiteral("outsider");
const QString housing = QStringLiteral("Housing Repairs");

struct Forger;
using Forgery = void (*)(Forger &);

/// Rows as an attacker would write them: everything right but the right to do it.
struct Forger
{
    Attacker &attacker;
    Instant now;
    domain::PersonId me = attacker.idOf(outsider);

    void grant(domain::PersonId by, const QByteArray &signature, domain::Grant &grant)
    {
        grant = {me, attacker.areaOf(housing), now, by, signature};
        insert(grant);
    }
    void insert(const domain::Grant &grant)
    {
        (void)must(attacker.db().run(
            QStringLiteral("INSERT INTO grants (person_id, area_id, granted_ms, granted_by, signature) "
                           "VALUES (?, ?, ?, ?, ?)"),
            grant.person, grant.area, grant.grantedAt, grant.grantedBy, grant.signature));
    }
    void insert(const domain::Appointment &a)
    {
        (void)must(attacker.db().run(
            QStringLiteral("INSERT INTO appointments (person_id, office, area_id, from_day, appointed_by, signature, "
                           "signed_ms) VALUES (?, ?, 0, ?, ?, ?, ?)"),
            a.person, a.office, a.from.toString(Qt::ISODate), a.appointedBy, a.signature, a.signedAt));
    }
    QByteArray signatureOf(const char *context, const QByteArray &state) const
    {
        return attacker.self().keys().sign(QLatin1String(context), state);
    }
    void logged(const QString &actor, const QString &action, const QString &object, const QByteArray &state)
    {
        attacker.appendLeaf(attacker.leafOf(actor, action, object, state), &attacker.self().keys());
    }
};

void grantWithoutSignature(Forger &forger)
{
    domain::Grant grant;
    forger.grant(forger.attacker.idOf(QStringLiteral("admin")), QByteArray(64, '\0'), grant);
    forger.logged(QStringLiteral("admin"), QStringLiteral("grant"), service::objectName(grant), stateOf(grant));
}

void grantWithCopiedSignature(Forger &forger)
{
    auto q = forger.attacker.db().query(QStringLiteral("SELECT granted_ms, granted_by, signature FROM grants LIMIT 1"));
    (void)must(q.single());
    domain::Grant grant{forger.me, forger.attacker.areaOf(housing), q.get<Instant>(0), q.get<domain::PersonId>(1),
                        q.get<QByteArray>(2)};
    forger.insert(grant);
    forger.logged(QStringLiteral("admin"), QStringLiteral("grant"), service::objectName(grant), stateOf(grant));
}

void grantByMyself(Forger &forger)
{
    domain::Grant grant{forger.me, forger.attacker.areaOf(housing), forger.now, forger.me, {}};
    grant.signature = forger.signatureOf(service::grantContext, stateOf(grant));
    forger.insert(grant);
    forger.logged(outsider, QStringLiteral("grant"), service::objectName(grant), stateOf(grant));
}

void grantInAnotherName(Forger &forger)
{
    domain::Grant grant{
        forger.me, forger.attacker.areaOf(housing), forger.now, forger.attacker.idOf(QStringLiteral("admin")), {}};
    grant.signature = forger.signatureOf(service::grantContext, stateOf(grant));
    forger.insert(grant);
    forger.logged(QStringLiteral("admin"), QStringLiteral("grant"), service::objectName(grant), stateOf(grant));
}

void officeFromMyself(Forger &forger)
{
    domain::Appointment office;
    office.person = forger.me;
    office.office = QStringLiteral("administrator");
    office.from = forger.now.london().date();
    office.appointedBy = forger.me;
    office.signedAt = forger.now;
    office.signature = forger.signatureOf(service::appointmentContext, stateOf(office));
    forger.insert(office);
    forger.logged(outsider, QStringLiteral("appoint"), service::objectName(office), stateOf(office));
    grantByMyself(forger);
}

/// A second person of my making, whom I vouch for and who vouches for me.
void ringOfTwo(Forger &forger)
{
    const auto keys = crypto::PersonKeys::generate();
    domain::Person friendOfMine;
    friendOfMine.id = {90};
    friendOfMine.user = QStringLiteral("friend");
    friendOfMine.name = QStringLiteral("Nobody Atall");
    friendOfMine.boxKey = keys.publicKeys().box32;
    friendOfMine.signKey = keys.publicKeys().sign32;
    friendOfMine.createdAt = friendOfMine.signedAt = forger.now;
    friendOfMine.signedBy = forger.me;
    friendOfMine.signature = forger.signatureOf(service::personContext, stateOf(friendOfMine));
    (void)must(forger.attacker.db().run(
        QStringLiteral("INSERT INTO people (id, user, name, box_key, sign_key, created_ms, active, signed_by, "
                       "signed_ms, signature) VALUES (90, ?, ?, ?, ?, ?, 1, ?, ?, ?)"),
        friendOfMine.user, friendOfMine.name, friendOfMine.boxKey, friendOfMine.signKey, friendOfMine.createdAt,
        friendOfMine.signedBy, friendOfMine.signedAt, friendOfMine.signature));
    forger.logged(outsider, QStringLiteral("person.add"), service::objectName(friendOfMine.id), stateOf(friendOfMine));
    const auto office = [&](domain::PersonId person, domain::PersonId by, const crypto::PersonKeys &signer) {
        domain::Appointment a;
        a.person = person;
        a.office = QStringLiteral("administrator");
        a.from = forger.now.london().date();
        a.appointedBy = by;
        a.signedAt = forger.now;
        a.signature = signer.sign(QLatin1String(service::appointmentContext), stateOf(a));
        forger.insert(a);
        forger.logged(outsider, QStringLiteral("appoint"), service::objectName(a), stateOf(a));
    };
    office(friendOfMine.id, forger.me, forger.attacker.self().keys());
    office(forger.me, friendOfMine.id, keys);
    domain::Grant grant{forger.me, forger.attacker.areaOf(housing), forger.now, friendOfMine.id, {}};
    grant.signature = keys.sign(QLatin1String(service::grantContext), stateOf(grant));
    forger.insert(grant);
    forger.logged(outsider, QStringLiteral("grant"), service::objectName(grant), stateOf(grant));
}

/// Somebody else's place: their row gets my keys, so that what they hold would be mine.
void keysOfAnother(Forger &forger)
{
    forger.attacker.run(QStringLiteral("UPDATE people SET user = 'leader-before' WHERE user = 'leader'; "
                                       "UPDATE people SET user = 'leader', sign_key = (SELECT sign_key FROM people "
                                       "WHERE user = 'outsider') WHERE user = 'leader-before'"));
}

void grantMovedToMe(Forger &forger)
{
    forger.attacker.run(QStringLiteral("UPDATE grants SET person_id = (SELECT id FROM people WHERE user = 'outsider') "
                                       "WHERE person_id = (SELECT id FROM people WHERE user = 'leader')"));
}

} // namespace

Q_DECLARE_METATYPE(Forgery)

/// Rows written into the database with the store key, beside the program: they give nothing, and verify names them.
class TestAttacksTrust : public QObject
{
    Q_OBJECT

private slots:
    void aForgedRowGivesNoAccess_data()
    {
        QTest::addColumn<Forgery>("forge");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, Forgery forge, const char *named) {
            QTest::newRow(name) << forge << QString::fromLatin1(named);
        };
        row("grant without a signature", grantWithoutSignature, "grant:");
        row("grant with another row's signature", grantWithCopiedSignature, "grant:");
        row("grant by myself", grantByMyself, "grant:");
        row("grant in another's name", grantInAnotherName, "grant:");
        row("office from myself, then a grant", officeFromMyself, "appointment:");
        row("two who vouch for each other", ringOfTwo, "person:90");
        row("my keys in another's row", keysOfAnother, "person:");
        row("another's grant moved to me", grantMovedToMe, "grant:");
    }
    void aForgedRowGivesNoAccess()
    {
        QFETCH(Forgery, forge);
        QFETCH(QString, named);
        TestStore store;
        const auto recording = store.importCall();
        QCOMPARE(redFindings(store), QStringList());
        {
            Attacker attacker(store);
            Forger forger{attacker, store.clock().now()};
            forge(forger);
        }
        const auto door = store.doorFor(outsider, QStringLiteral("complaint"), QStringLiteral("C-1"));
        const auto me = must(door->administration().me());
        QVERIFY(me.areas.isEmpty());
        QVERIFY(me.appointments.isEmpty());
        QVERIFY(!me.mayImport);
        QVERIFY(must(door->review().search({}, {}, 100)).rows.isEmpty());
        QCOMPARE(door->review().show(recording).error().code, ErrorCode::NotFound);
        QCOMPARE(door->review().openForListening(recording).error().code, ErrorCode::NotFound);
        QCOMPARE(door->administration().grant(outsider, housing).error().code, ErrorCode::Refused);
        const auto red = redFindings(store);
        QVERIFY2(!red.filter(named).isEmpty(), qPrintable(red.join(u'\n')));
        // Who was not touched goes on working.
        QCOMPARE(must(store.door(QStringLiteral("investigator"))->review().search({}, {}, 100)).rows.size(), 1);
    }

    void aSelfMadePersonDoesNotSignIn_data()
    {
        QTest::addColumn<bool>("ownRoot");
        QTest::newRow("with the store's root") << false;
        QTest::newRow("with a root of their own") << true;
    }
    void aSelfMadePersonDoesNotSignIn()
    {
        QFETCH(bool, ownRoot);
        TestStore store;
        (void)store.importCall();
        const QString user = QStringLiteral("intruder");
        const auto keys = crypto::PersonKeys::generate();
        const auto now = store.clock().now();
        {
            Attacker attacker(store);
            domain::Person person;
            person.id = {91};
            person.user = user;
            person.name = user;
            person.boxKey = keys.publicKeys().box32;
            person.signKey = keys.publicKeys().sign32;
            person.createdAt = person.signedAt = now;
            person.signedBy = person.id;
            person.signature = keys.sign(QLatin1String(service::personContext), stateOf(person));
            (void)must(attacker.db().run(
                QStringLiteral("INSERT INTO people (id, user, name, box_key, sign_key, created_ms, active, signed_by, "
                               "signed_ms, signature) VALUES (91, ?, ?, ?, ?, ?, 1, 91, ?, ?)"),
                user, user, person.boxKey, person.signKey, now, now, person.signature));
            attacker.appendLeaf(
                attacker.leafOf(user, QStringLiteral("person.add"), service::objectName(person.id), stateOf(person)),
                &keys);
            const auto root = ownRoot ? crypto::TrustRoot{person.signKey, now.ms} : attacker.self().trustRoot();
            must(crypto::writeSlotFile(
                store.layout().keySlots(), user,
                must(crypto::makeSlot(user, SecretBytes::fromPassword(user), keys, attacker.self().storeKey(), root))));
        }
        const auto session =
            service::signIn(store.environment(), store.folder(), user, SecretBytes::fromPassword(user));
        // Whatever root they believe in, they were not there when this log was begun.
        QVERIFY(!session);
        QCOMPARE(session.error().code, ErrorCode::Integrity);
        const auto red = redFindings(store);
        QVERIFY2(!red.filter(QStringLiteral("person:91")).isEmpty(), qPrintable(red.join(u'\n')));
    }

    /// A slot of before there were roots: what the store says would count for nothing, so it is not opened at all.
    void aStoreWithoutARootIsRefusedByItsName()
    {
        TestStore store;
        const QString user = QStringLiteral("leader");
        {
            Attacker attacker(store, user);
            must(crypto::writeSlotFile(store.layout().keySlots(), user,
                                       must(crypto::makeSlot(user, SecretBytes::fromPassword(user),
                                                             attacker.self().keys(), attacker.self().storeKey(), {}))));
        }
        const auto session =
            service::signIn(store.environment(), store.folder(), user, SecretBytes::fromPassword(user));
        QVERIFY(!session);
        QCOMPARE(session.error().code, ErrorCode::Unsupported);
        QCOMPARE(session.error().where, QString::fromLatin1(domain::trialStore));
    }

    /// Signed once, and replaced since: the old row cannot be put back.
    void whatWasReplacedCannotBePutBack()
    {
        TestStore store;
        Attacker attacker(store);
        auto q = attacker.db().query(
            QStringLiteral("SELECT acts, from_day, until_day, signature, signed_ms FROM nominations LIMIT 1"));
        (void)must(q.single());
        const auto old =
            std::tuple{q.get<int>(0), q.get<QString>(1), q.get<QString>(2), q.get<QByteArray>(3), q.get<Instant>(4)};
        store.clock().advanceMs(60 * 60 * 1000);
        const auto admin = store.door(QStringLiteral("admin"));
        for (const QString &area : {housing, QStringLiteral("Revenues")})
            must(admin->administration().nominate(QStringLiteral("investigator"), area, domain::NominatedAct::Copy,
                                                  store.today().addDays(7)));
        const auto nominated = [&] {
            int acts = 0;
            const auto me = must(store.door(QStringLiteral("investigator"))->administration().me());
            for (const auto &nomination : me.nominations)
                acts |= static_cast<int>(nomination.acts);
            return acts;
        };
        QCOMPARE(nominated(), static_cast<int>(domain::NominatedAct::Copy));
        (void)must(attacker.db().run(
            QStringLiteral(
                "UPDATE nominations SET acts = ?, from_day = ?, until_day = ?, signature = ?, signed_ms = ?"),
            std::get<0>(old), std::get<1>(old), std::get<2>(old), std::get<3>(old), std::get<4>(old)));
        QCOMPARE(nominated(), 0);
        QVERIFY(!redFindings(store).filter(QStringLiteral("nomination:")).isEmpty());
    }

    /// New recordings are encrypted to nobody's key but the one that was made for the area.
    void aSwappedAreaKeyIsNotUsed_data()
    {
        QTest::addColumn<bool>("newVersion");
        QTest::addColumn<bool>("withLeaf");
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("area");
        QTest::newRow("recipient swapped") << false << false << outsider << housing;
        QTest::newRow("recipient swapped and logged") << false << true << outsider << housing;
        QTest::newRow("a newer version") << true << false << outsider << housing;
        QTest::newRow("a newer version, logged") << true << true << outsider << housing;
        QTest::newRow("by who makes the keys of another area")
            << true << true << QStringLiteral("head") << QStringLiteral("Revenues");
    }
    void aSwappedAreaKeyIsNotUsed()
    {
        QFETCH(bool, newVersion);
        QFETCH(bool, withLeaf);
        QFETCH(QString, by);
        QFETCH(QString, area);
        TestStore store;
        Attacker attacker(store, by);
        domain::AreaKey key{
            attacker.areaOf(area), newVersion ? 2 : 1, crypto::age::Identity::generate().recipient().toString(),
            store.clock().now(),   attacker.idOf(by),  store.clock().now()};
        key.signature = attacker.self().keys().sign(QLatin1String(service::areaKeyContext), stateOf(key));
        (void)must(attacker.db().run(
            QStringLiteral("INSERT OR REPLACE INTO area_keys (area_id, version, recipient, created_ms, signed_by, "
                           "signed_ms, signature) VALUES (?, ?, ?, ?, ?, ?, ?)"),
            key.area, key.version, key.recipient, key.createdAt, key.signedBy, key.signedAt, key.signature));
        if (withLeaf)
            attacker.appendLeaf(attacker.leafOf(by, QStringLiteral("area.key"), service::objectName(key), stateOf(key)),
                                &attacker.self().keys());
        const QString extension = area == housing ? QStringLiteral("2001") : QStringLiteral("2101");
        const QString call =
            makeWav(store.scratch(), incomingName(extension, 149, store.clock().now().utc().addDays(-2), 7), 0.5);
        const auto imported = store.door(QStringLiteral("admin"))->intake().import({call});
        QVERIFY(!imported);
        QCOMPARE(imported.error().code, ErrorCode::Integrity);
        QVERIFY(!redFindings(store).filter(QStringLiteral("area-key:")).isEmpty());
    }

    /// The next grant must not seal the area's key to whoever wrote their box key into a colleague's row.
    void aSwappedBoxKeyReceivesNothing()
    {
        TestStore store;
        Attacker attacker(store);
        attacker.run(QStringLiteral("UPDATE people SET box_key = (SELECT box_key FROM people WHERE user = 'outsider') "
                                    "WHERE user = 'siro'"));
        const auto granted =
            store.door(QStringLiteral("admin"))->administration().grant(QStringLiteral("siro"), housing);
        QVERIFY(!granted);
        QCOMPARE(attacker
                     .value(QStringLiteral("SELECT count(*) FROM area_key_wraps WHERE person_id = (SELECT id FROM "
                                           "people WHERE user = 'siro')"))
                     .toInt(),
                 0);
        QVERIFY(!redFindings(store).filter(QStringLiteral("person:")).isEmpty());
    }

    void anEntryInAnothersNameIsNamed_data()
    {
        QTest::addColumn<bool>("signedByMe");
        QTest::newRow("signed with my own keys") << true;
        QTest::newRow("not signed") << false;
    }
    void anEntryInAnothersNameIsNamed()
    {
        QFETCH(bool, signedByMe);
        TestStore store;
        store.importCall();
        qint64 place = 0;
        {
            Attacker attacker(store);
            place = attacker.value(QStringLiteral("SELECT size FROM audit_head")).toLongLong();
            attacker.appendLeaf(
                attacker.leafOf(QStringLiteral("leader"), QStringLiteral("play"), QStringLiteral("recording:1"), {}),
                signedByMe ? &attacker.self().keys() : nullptr);
        }
        const auto red = redFindings(store);
        QCOMPARE(red.size(), 1);
        QVERIFY2(red.first().contains(QStringLiteral("entry:%1").arg(place)), qPrintable(red.first()));
        QVERIFY(red.first().contains(QStringLiteral("in whose name")));
    }

    void aBusinessCaseWrittenIntoTheTableOpensNothing()
    {
        TestStore store;
        {
            Attacker attacker(store);
            attacker.run(QStringLiteral("UPDATE areas SET business_case = 1"));
        }
        const QString call = makeWav(
            store.scratch(), incomingName(QStringLiteral("5001"), 149, store.clock().now().utc().addDays(-2), 8), 0.5);
        const auto report = store.importFiles({call});
        QCOMPARE(report.imported.size(), 0);
        QCOMPARE(report.quarantined.size(), 1);
        QVERIFY(!redFindings(store).filter(QStringLiteral("area:")).isEmpty());
    }

    /// An office that ended does not lend its right to a signature that is dated back.
    void aFormerAdministratorCannotSign()
    {
        TestStore store;
        const auto admin = store.door(QStringLiteral("admin"));
        must(admin->administration().appoint(QStringLiteral("siro"), QStringLiteral("administrator"), {}));
        Attacker attacker(store, QStringLiteral("siro"));
        const Instant before = store.clock().now();
        store.clock().advanceMs(48LL * 60 * 60 * 1000);
        // The end of the office, as the program would write it.
        domain::Appointment ended;
        ended.person = attacker.idOf(QStringLiteral("siro"));
        ended.office = QStringLiteral("administrator");
        ended.from = before.london().date();
        ended.until = store.today().addDays(-1);
        ended.appointedBy = attacker.idOf(QStringLiteral("admin"));
        ended.signedAt = store.clock().now();
        const auto &keys = store.session(QStringLiteral("admin"))->keys();
        ended.signature = keys.sign(QLatin1String(service::appointmentContext), stateOf(ended));
        attacker.run(QStringLiteral("INSERT INTO former_appointments (person_id, office, area_id, from_day, until_day, "
                                    "appointed_by, signature, signed_ms) SELECT * FROM appointments WHERE office = "
                                    "'administrator' AND person_id = %1")
                         .arg(ended.person.value));
        (void)must(attacker.db().run(
            QStringLiteral("UPDATE appointments SET until_day = ?, signature = ?, signed_ms = ? WHERE office = "
                           "'administrator' AND person_id = ?"),
            ended.until.toString(Qt::ISODate), ended.signature, ended.signedAt, ended.person));
        attacker.appendLeaf(attacker.leafOf(QStringLiteral("admin"), QStringLiteral("appoint"),
                                            service::objectName(ended), stateOf(ended)),
                            &keys);
        QCOMPARE(redFindings(store), QStringList());

        for (const Instant at : {before, store.clock().now()}) {
            domain::Grant grant{attacker.idOf(outsider), attacker.areaOf(housing), at, ended.person, {}};
            grant.signature = attacker.self().keys().sign(QLatin1String(service::grantContext), stateOf(grant));
            attacker.run(QStringLiteral("DELETE FROM grants WHERE person_id = %1").arg(grant.person.value));
            (void)must(attacker.db().run(QStringLiteral("INSERT INTO grants (person_id, area_id, granted_ms, "
                                                        "granted_by, signature) VALUES (?, ?, ?, ?, ?)"),
                                         grant.person, grant.area, at, ended.person, grant.signature));
            attacker.appendLeaf(attacker.leafOf(QStringLiteral("siro"), QStringLiteral("grant"),
                                                service::objectName(grant), stateOf(grant)),
                                &attacker.self().keys());
            QVERIFY(must(store.door(outsider)->administration().me()).areas.isEmpty());
            QVERIFY(!redFindings(store).filter(service::objectName(grant)).isEmpty());
        }
        // What was granted while the office was held stays.
        QCOMPARE(must(store.door(QStringLiteral("leader"))->administration().me()).areas.size(), 1);
    }
};

QTEST_MAIN(TestAttacksTrust)
#include "tst_attacks_trust.moc"
