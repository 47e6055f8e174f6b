#include "core/crypto/keyslot.h"
#include "core/store/sql/connection.h"
#include "core/store/sql/folder_store.h"
#include "tests/service/trove.h"

#include <QTest>
#include <sys/stat.h>

using namespace earshot;
using namespace earshot::tests;

namespace {

const QString housing = QStringLiteral("Housing Repairs");
const QString revenues = QStringLiteral("Revenues");
const QString investigatorUser = QStringLiteral("investigator");
const QString adminUser = QStringLiteral("admin");

QByteArray heardBy(TestStore &store, const QString &user, domain::RecordingId id)
{
    const auto door = store.doorFor(user, QStringLiteral("complaint"), QStringLiteral("C-1"));
    auto opened = must(door->review().openForListening(id));
    return opened.audio->readAll();
}

/// Other software, with the database's key.
auto rawOf(TestStore &store)
{
    return must(store::sql::Connection::open(store.layout().database(), store.session(adminUser)->storeKey(),
                                             store::sql::Mode::Open));
}
void sqlOf(TestStore &store, const QStringList &statements)
{
    const auto db = rawOf(store);
    for (const QString &sql : statements)
        (void)must(db->run(sql));
}

} // namespace

/// Leaving: what goes, what the others keep, and that the keys that went open nothing afterwards.
class TestServiceKeys : public QObject
{
    Q_OBJECT

    /// What a check by this person says of it that is not green, in order: level and the first words.
    static QStringList findings(TestStore &store, const char *check, const QString &user = adminUser)
    {
        QStringList list;
        for (const auto &finding : must(store.door(user)->audit().verify()).findings) {
            if (finding.check != QLatin1String(check) || finding.level == service::Finding::Level::Green)
                continue;
            const bool red = finding.level == service::Finding::Level::Red;
            list << (red ? QStringLiteral("RED ") : QStringLiteral("amber ")) +
                        finding.text.section(u' ', 0, red ? 10 : 9);
        }
        list.sort();
        return list;
    }

private slots:
    void takingAnAreaTakesAllOfIt()
    {
        TestStore store;
        const auto id = store.importCall();
        const QByteArray before = heardBy(store, QStringLiteral("leader"), id);
        auto admin = store.door(adminUser);
        QCOMPARE(must(admin->keys().keeping(housing)).holders, 4);
        const auto taken =
            must(admin->keys().ungrant(QStringLiteral("Investigator"), QStringLiteral("housing repairs")));
        QCOMPARE(taken.area.name, housing);
        QCOMPARE(taken.holders, 3);
        QCOMPARE(taken.behind, 2); // audio and peaks
        QVERIFY(!taken.needsAnotherHolder());

        const auto me = must(store.door(investigatorUser)->administration().me());
        QCOMPARE(me.areas.size(), 1);
        QCOMPARE(me.areas.first().name, revenues);
        QCOMPARE(me.nominations.size(), 1);
        const auto leaver = store.doorFor(investigatorUser, QStringLiteral("complaint"), QStringLiteral("C-1"));
        QVERIFY(!leaver->review().openForListening(id));

        // The others listen as before, before and after the re-wrap, and to what comes in new.
        QCOMPARE(heardBy(store, QStringLiteral("leader"), id), before);
        verify(store, {});
        const auto report = must(admin->keys().rewrap());
        QCOMPARE(report.rewrapped, 2);
        QCOMPARE(report.left, 0);
        QCOMPARE(heardBy(store, QStringLiteral("leader"), id), before);
        QVERIFY(!heardBy(store, QStringLiteral("head"), store.importCall(QStringLiteral("2002"), 150)).isEmpty());
        QCOMPARE(must(admin->keys().rewrap()).rewrapped, 0);
        QCOMPARE(admin->keys().ungrant(investigatorUser, housing).error().code, ErrorCode::NotFound);
        verify(store, {});

        // And back again: the new member reads old and new.
        must(admin->administration().grant(investigatorUser, housing));
        QCOMPARE(heardBy(store, investigatorUser, id), before);
        verify(store, {});
    }

    void aNewMemberReadsWhatIsNotRewrappedYet()
    {
        TestStore store;
        const auto id = store.importCall();
        auto admin = store.door(adminUser);
        (void)must(admin->keys().ungrant(investigatorUser, housing));
        must(admin->administration().grant(QStringLiteral("outsider"), housing));
        QVERIFY(!heardBy(store, QStringLiteral("outsider"), id).isEmpty());
    }

    void aLaterCopyGivesTheLeaverNothing()
    {
        TestStore store;
        (void)store.importCall();
        (void)store.importCall(QStringLiteral("2101"), 151);
        Trove trove = troveOf(store, investigatorUser);
        QCOMPARE(trove.areaKeys.size(), 2U);
        QCOMPARE(openable(trove, store, housing), 2);
        QCOMPARE(openable(trove, store, revenues), 2);
        auto admin = store.door(adminUser);
        (void)must(admin->keys().ungrant(investigatorUser, housing));
        QCOMPARE(openable(trove, store, housing),
                 2); // the headers are the old ones until the re-wrap: nothing hides it
        (void)must(admin->keys().rewrap());
        (void)store.importCall(QStringLiteral("2003"), 152);
        QCOMPARE(openable(trove, store, housing), 0);
        QCOMPARE(openable(trove, store, revenues), 2); // which they still have

        (void)must(admin->keys().leave(investigatorUser));
        QCOMPARE(must(admin->keys().rewrap()).left, 0);
        QCOMPARE(openable(trove, store, revenues), 0);
        const auto database =
            must(store::sql::openFolderStore(store.layout().database(), trove.storeKey, store::OpenMode::Open));
        QCOMPARE(plunder(trove, *database), 0);
    }

    void whoLeavesCannotSignIn()
    {
        TestStore store;
        const QString user = QStringLiteral("ig"); // holds the quarantine's key by office
        const QByteArray slot = must(crypto::readSlotFile(store.layout().keySlots(), user));
        Trove trove = troveOf(store, user);
        QCOMPARE(trove.areaKeys.size(), 1U);
        const auto session = store.session(user);
        auto admin = store.door(adminUser);
        const auto taken = must(admin->keys().leave(user));
        QCOMPARE(taken.size(), 1);
        QVERIFY(taken.first().area.quarantine);
        QVERIFY(taken.first().needsAnotherHolder());
        QCOMPARE(must(service::accounts(store.folder())).contains(user), false);
        QVERIFY(!store.person(user).active);
        const auto password = SecretBytes::fromPassword(TestStore::passwordOf(user));
        QCOMPARE(service::signIn(store.environment(), store.folder(), user, password).error().code, ErrorCode::SignIn);
        // Not with a copy of the slot put back, either; the next one who signs in clears it away.
        must(crypto::writeSlotFile(store.layout().keySlots(), user, slot));
        QCOMPARE(service::signIn(store.environment(), store.folder(), user, password).error().code, ErrorCode::SignIn);
        (void)store.door(QStringLiteral("leader"));
        QCOMPARE(must(service::accounts(store.folder())).contains(user), false);
        // A session that is still open holds no office any more.
        const auto open = must(service::Door::open(store.environment(), session));
        QVERIFY(must(open->administration().me()).appointments.isEmpty());
        QCOMPARE(open->intake().quarantined().error().code, ErrorCode::Refused);
        QVERIFY(must(admin->keys().leave(user)).isEmpty());
        verify(store, {});
    }

    void theRewrapGoesOnWhereItStopped()
    {
        TestStore store;
        const QString folder = store.scratch(QStringLiteral("many"));
        const auto now = store.clock().now().utc();
        for (int i = 0; i < 110; ++i)
            (void)makeWav(folder, incomingName(QStringLiteral("2001"), 100 + i, now.addDays(-1), 500 + i), 0.1,
                          {200.0 + i});
        QCOMPARE(store.importFiles({folder}).imported.size(), 110);
        Trove trove = troveOf(store, investigatorUser);
        auto admin = store.door(adminUser);
        QCOMPARE(must(admin->keys().ungrant(investigatorUser, housing)).behind, 220);
        QList<QPair<int, int>> steps;
        const auto first = must(admin->keys().rewrap([&](int done, int total) {
            steps << qMakePair(done, total);
            return false;
        }));
        QVERIFY(first.stopped);
        QCOMPARE(steps, (QList{qMakePair(100, 220)}));
        QCOMPARE(first.left, 120);
        QCOMPARE(openable(trove, store, housing), 120);
        verify(store, {});
        // Somebody else goes on: the head of service holds the area too.
        steps.clear();
        const auto second = must(store.door(QStringLiteral("head"))->keys().rewrap([&](int done, int total) {
            steps << qMakePair(done, total);
            return true;
        }));
        QCOMPARE(steps, (QList{qMakePair(100, 120), qMakePair(120, 120)}));
        QCOMPARE(second.left, 0);
        QVERIFY(!second.stopped);
        QCOMPARE(openable(trove, store, housing), 0);
        int entries = 0;
        const auto log = must(admin->audit().page({}, 0, 100));
        for (const auto &entry : log)
            entries += entry.action == QLatin1String("area.rewrap") ? 1 : 0;
        QCOMPARE(entries, 3);
        verify(store, {});
    }

    void whoHoldsNoKeyLeavesItToOthers()
    {
        TestStore store;
        (void)store.importCall();
        (void)must(store.door(adminUser)->keys().ungrant(investigatorUser, housing));
        const auto report = must(store.door(QStringLiteral("siro"))->keys().rewrap());
        QCOMPARE(report.rewrapped, 0);
        QCOMPARE(report.left, 2);
    }

    /// What a kit and an old copy gave somebody opens nothing of what is there afterwards.
    void anAreaGetsANewKeyThoughNobodyLeaves()
    {
        TestStore store;
        const auto id = store.importCall();
        const QByteArray sound = heardBy(store, QStringLiteral("leader"), id);
        Trove taken = troveOf(store, QStringLiteral("outsider"));
        taken.areaKeys = std::move(troveOf(store, investigatorUser).areaKeys);
        QVERIFY(openable(taken, store, housing) > 0);
        QCOMPARE(store.door(QStringLiteral("leader"))->keys().newKey(housing).error().code, ErrorCode::Refused);
        auto admin = store.door(adminUser);
        QCOMPARE(admin->keys().newKey(QStringLiteral("Parks")).error().code, ErrorCode::NotFound);
        const int holders = must(admin->keys().keeping(housing)).holders;
        const auto renewed = must(admin->keys().newKey(QStringLiteral("  housing repairs ")));
        QCOMPARE(renewed.holders, holders);
        QCOMPARE(renewed.behind, 2); // audio and peaks
        (void)must(admin->keys().newKey(QStringLiteral("Quarantine")));
        QCOMPARE(must(store.door(QStringLiteral("leader"))->keys().rewrap()).rewrapped, 2);
        QCOMPARE(openable(taken, store, housing), 0);
        QCOMPARE(heardBy(store, investigatorUser, id), sound); // everybody who kept it
        verify(store, {});
    }

    void whoMayAndWhoMayNot()
    {
        TestStore store;
        const auto refused = store.door(QStringLiteral("leader"))->keys().ungrant(investigatorUser, housing);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(refused.error().refusal->rule, QStringLiteral("right-needed"));
        QCOMPARE(store.door(QStringLiteral("head"))->keys().leave(investigatorUser).error().code, ErrorCode::Refused);
        // An office ends at its area, and whoever takes one makes its new key.
        const auto elsewhere =
            store.door(QStringLiteral("head"))->keys().ungrant(investigatorUser, QStringLiteral("Revenues"));
        QVERIFY(!elsewhere);
        QCOMPARE(elsewhere.error().code, ErrorCode::Refused);
        auto admin = store.door(adminUser);
        QCOMPARE(admin->keys().ungrant(adminUser, housing).error().code, ErrorCode::Invalid);
        QCOMPARE(admin->keys().leave(adminUser).error().code, ErrorCode::Invalid);
        QCOMPARE(admin->keys().ungrant(QStringLiteral("nobody"), housing).error().code, ErrorCode::NotFound);
        QCOMPARE(admin->keys().ungrant(investigatorUser, QStringLiteral("Parks")).error().code, ErrorCode::NotFound);
        // Nobody may be the last one to go.
        must(admin->administration().appoint(QStringLiteral("siro"), QStringLiteral("administrator")));
        const auto lost = store.door(QStringLiteral("siro"))->keys().leave(adminUser);
        QCOMPARE(lost.error().code, ErrorCode::Conflict);
        QVERIFY2(lost.error().what.contains(QStringLiteral("Telecare")), qPrintable(lost.error().what));
        must(admin->administration().grant(QStringLiteral("siro"), QStringLiteral("Telecare")));
        for (const auto &keeping : must(admin->keys().keepings()))
            QCOMPARE(keeping.needsAnotherHolder(), false);
        store.clock().advanceMs(1); // what the founder signed so far was signed before
        QCOMPARE(must(store.door(QStringLiteral("siro"))->keys().leave(adminUser)).size(), 4);
        QVERIFY(must(store.door(QStringLiteral("siro"))->keys().keeping(QStringLiteral("Telecare"))).holders == 1);
        verify(store, {}, QStringLiteral("siro"));
    }

    /// A row in the database is no reason to be given a key.
    void aForgedHolderGetsNoNewKey()
    {
        TestStore store;
        sqlOf(
            store,
            {QStringLiteral("INSERT INTO area_key_wraps (area_id, version, person_id, holding, sealed) SELECT a.id, 1, "
                            "p.id, 1, zeroblob(80) FROM people p, areas a WHERE p.user = 'outsider' AND a.name = "
                            "'Housing Repairs'"),
             QStringLiteral("INSERT INTO grants (person_id, area_id, granted_ms, granted_by, signature) SELECT p.id, "
                            "a.id, 1, 1, zeroblob(64) FROM people p, areas a WHERE p.user = 'outsider' AND a.name = "
                            "'Housing Repairs'")});
        QCOMPARE(must(store.door(adminUser)->keys().ungrant(investigatorUser, housing)).holders, 3);
        Trove trove = troveOf(store, QStringLiteral("outsider"));
        QCOMPARE(trove.areaKeys.size(), 0U);
    }

    /// The warning of too few holders is not silenced by a row, and a key that was passed on beside the program shows.
    void aWrapByOtherSoftwareIsNamedAndMakesNoHolder()
    {
        TestStore store;
        const auto telecare = QStringLiteral("Telecare");
        auto admin = store.door(adminUser);
        QVERIFY(must(admin->keys().keeping(telecare)).needsAnotherHolder());
        QCOMPARE(findings(store, "keys"),
                 QStringList{QStringLiteral("amber only one person holds its key: if they leave, its")});
        sqlOf(store, {QStringLiteral("INSERT INTO area_key_wraps (area_id, version, person_id, holding, sealed) SELECT "
                                     "a.id, 1, p.id, 1, zeroblob(80) FROM people p, areas a WHERE p.user IN "
                                     "('outsider', 'siro') AND a.name = 'Telecare'")});
        QCOMPARE(must(admin->keys().keeping(telecare)).holders, 1);
        QVERIFY(must(admin->keys().keeping(telecare)).needsAnotherHolder());
        const auto outsider = store.person(QStringLiteral("outsider")).id.value;
        const auto siro = store.person(QStringLiteral("siro")).id.value;
        QStringList expected{QStringLiteral("amber version 1 of its key is sealed to person %1,").arg(outsider),
                             QStringLiteral("amber version 1 of its key is sealed to person %1,").arg(siro),
                             QStringLiteral("amber only one person holds its key: if they leave, its")};
        expected.sort();
        QCOMPARE(findings(store, "keys"), expected);
        // A new key leaves them out, and then nothing of it is left to say.
        (void)must(admin->keys().newKey(telecare));
        must(admin->administration().grant(QStringLiteral("siro"), telecare));
        QCOMPARE(findings(store, "keys"), QStringList());
        verify(store, {});
    }

    /// Only the person can tell what is sealed to them: their own check does.
    void whatIsSealedToMeIsOpenedByMyCheck()
    {
        TestStore store;
        sqlOf(store, {QStringLiteral("UPDATE area_key_wraps SET sealed = zeroblob(length(sealed)) WHERE person_id = "
                                     "(SELECT id FROM people WHERE user = 'leader')")});
        QCOMPARE(findings(store, "keys", QStringLiteral("leader")),
                 QStringList{QStringLiteral("RED what is sealed to you of version 1 of its key")} +
                     findings(store, "keys"));
        QVERIFY(!findings(store, "keys").join(u' ').contains(QLatin1String("sealed to you")));
        // The recordings are no worse for it, and are not called so; what is in them cannot be known from here.
        const auto call = store.importCall();
        QCOMPARE(findings(store, "content", QStringLiteral("leader")),
                 QStringList{QStringLiteral("amber the content of 2 objects cannot be known from here:")});
        const auto opened = store.doorFor(QStringLiteral("leader"), QStringLiteral("training"), QStringLiteral("T-1"))
                                ->review()
                                .openForListening(call);
        QCOMPARE(opened.error().code, ErrorCode::Integrity);
        QVERIFY2(opened.error().what.contains(QStringLiteral("Run verify")), qPrintable(opened.error().what));
    }

    /// Somebody who may write the folder shuts a colleague out.
    void aKeySlotThatLetsNobodyInIsNamed()
    {
        TestStore store;
        const QString folder = store.layout().keySlots(), siro = QStringLiteral("siro");
        const QString path = must(crypto::slotPath(folder, siro));
        const QByteArray own = must(crypto::readSlotFile(folder, siro));
        const auto said = [&] { return findings(store, "keys"); };
        const QStringList before = said();
        const auto problem = [&](const char *what) {
            return (QStringList{QStringLiteral("RED the key slot of siro is ") + QLatin1String(what)} + before);
        };
        QVERIFY(QFile::remove(path));
        QCOMPARE(said(), problem("not there any more: they"));
        QVERIFY(QFile::copy(must(crypto::slotPath(folder, QStringLiteral("head"))), path));
        QCOMPARE(said(), problem("damaged or somebody else's: they"));
        QVERIFY(QFile::remove(path));
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), S_IRUSR | S_IWUSR), 0);
        QCOMPARE(said(), problem("damaged or somebody else's: they"));
        QVERIFY(QFile::remove(path));
        const auto slotOf = [&](const QString &user) {
            return must(crypto::makeSlot(user, SecretBytes::fromPassword(QStringLiteral("mossy slate roofs at noon")),
                                         crypto::PersonKeys::generate(), SecretBytes::random(crypto::storeKeySize),
                                         {}));
        };
        must(crypto::writeSlotFile(folder, siro, slotOf(siro)));
        QCOMPARE(said(), problem("one with other keys than"));
        must(crypto::writeSlotFile(folder, siro, own));
        QCOMPARE(said(), before);
        must(crypto::writeSlotFile(folder, QStringLiteral("stranger"), slotOf(QStringLiteral("stranger"))));
        QVERIFY(said().contains(QStringLiteral("amber this key slot is of nobody in this store: it")));
    }

    /// The grant stands, and opens nothing: with other software somebody shuts a colleague out.
    void aKeyThatWasTakenAwayIsNamed()
    {
        TestStore store;
        (void)store.importCall();
        const QStringList before = findings(store, "keys");
        const auto take = [&store](const QString &user, int version) {
            sqlOf(store, {QStringLiteral("DELETE FROM area_key_wraps WHERE version = %1 AND area_id = (SELECT id FROM "
                                         "areas WHERE name = 'Housing Repairs') AND person_id = (SELECT id FROM people "
                                         "WHERE user = '%2')")
                              .arg(version)
                              .arg(user)});
        };
        const QString gone = QStringLiteral("keys leader was given Housing Repairs on 2026-11-16, but its key (version "
                                            "%1) that was sealed to them is gone from the store: they cannot open its "
                                            "recordings");
        const auto red = [&store] {
            QStringList list;
            for (const auto &finding : must(store.door(adminUser)->audit().verify()).findings) {
                if (finding.level == service::Finding::Level::Red)
                    list << finding.check + u' ' + finding.text;
            }
            return list;
        };
        take(QStringLiteral("leader"), 1);
        QCOMPARE(red(), QStringList{gone.arg(1)});
        // Whoever holds it gives it again; what is taken away after that is missed as well.
        QCOMPARE(must(store.door(QStringLiteral("head"))->keys().rewrap()).given, 1);
        QCOMPARE(findings(store, "keys"), before);
        take(QStringLiteral("leader"), 1);
        QCOMPARE(red(), QStringList{gone.arg(1)});
        (void)must(store.door(QStringLiteral("head"))->keys().rewrap());
        // With a new version, which is sealed to whoever stays; recordings still need the old one.
        (void)must(store.door(adminUser)->keys().ungrant(investigatorUser, housing));
        QCOMPARE(findings(store, "keys"), before);
        take(QStringLiteral("leader"), 1);
        QCOMPARE(red(), QStringList{gone.arg(1)});
        take(QStringLiteral("leader"), 2);
        QCOMPARE(red(), QStringList{gone.arg(QStringLiteral("1, 2"))});
        QVERIFY(must(store.door(QStringLiteral("head"))->keys().rewrap()).given == 1);
        QCOMPARE(findings(store, "keys"), before);
    }

    /// Nobody has taken anything away: what there is to give waits for somebody who has it.
    void whoWaitsForAKeyIsNoAttack()
    {
        TestStore store;
        (void)store.importCall();
        must(store.door(adminUser)->administration().appoint(QStringLiteral("siro"), QStringLiteral("administrator")));
        const QStringList before = findings(store, "keys");
        const auto password = [] { return SecretBytes::fromPassword(QStringLiteral("seven lanterns on a ferry")); };
        // Forgotten password: new keys, admitted by somebody who holds no key of the area.
        const auto renewal =
            must(store.door(QStringLiteral("head"))->readmissions().begin(QStringLiteral("leader"), password()));
        verify(store, {});
        (void)must(
            store.door(QStringLiteral("siro"))->readmissions().admit(QStringLiteral("leader"), renewal.fingerprint));
        verify(store, {});
        // A new version is sealed to them at once; recordings under the old one wait for the background.
        (void)must(store.door(adminUser)->keys().newKey(housing));
        verify(store, {});
        (void)must(store.door(QStringLiteral("head"))->keys().rewrap());
        QCOMPARE(findings(store, "keys"), before);
        // Admitted by somebody who holds it: given at once, and missed when it is taken away.
        const auto again =
            must(store.door(QStringLiteral("head"))->readmissions().begin(QStringLiteral("leader"), password()));
        (void)must(store.door(adminUser)->readmissions().admit(QStringLiteral("leader"), again.fingerprint));
        verify(store, {});
        sqlOf(store, {QStringLiteral("DELETE FROM area_key_wraps WHERE person_id = (SELECT id FROM people WHERE user = "
                                     "'leader')")});
        verify(store, QStringLiteral("keys"));
        // Who has left is owed nothing.
        (void)must(store.door(adminUser)->keys().leave(QStringLiteral("leader")));
        verify(store, {});
    }

    /// What was taken away cannot be put back with other software, and what was not taken away cannot be ended.
    void anEndingCannotBeMadeUp_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("check");
        QTest::newRow("a grant put back")
            << QStringLiteral("INSERT INTO grants SELECT * FROM kept_grants") << QStringLiteral("governance");
        QTest::newRow("a nomination put back")
            << QStringLiteral("INSERT INTO nominations SELECT * FROM kept_nominations") << QStringLiteral("governance");
        QTest::newRow("an office without its end")
            << QStringLiteral("UPDATE appointments SET until_day = NULL WHERE person_id = (SELECT id FROM people WHERE "
                              "user = 'investigator')")
            << QStringLiteral("governance");
        QTest::newRow("an account opened again") << QStringLiteral("UPDATE people SET active = 1 WHERE user = "
                                                                   "'investigator'")
                                                 << QStringLiteral("governance");
        QTest::newRow("a colleague's grant removed")
            << QStringLiteral("DELETE FROM grants WHERE person_id = (SELECT id FROM people WHERE user = 'head')")
            << QStringLiteral("missing");
        QTest::newRow("a colleague's account closed")
            << QStringLiteral("UPDATE people SET active = 0 WHERE user = 'head'") << QStringLiteral("governance");
    }
    void anEndingCannotBeMadeUp()
    {
        QFETCH(QString, sql);
        QFETCH(QString, check);
        TestStore store;
        const QByteArray slot = must(crypto::readSlotFile(store.layout().keySlots(), investigatorUser));
        const auto attacker = rawOf(store);
        (void)must(attacker->run(QStringLiteral("CREATE TEMP TABLE kept_grants AS SELECT * FROM grants WHERE person_id "
                                                "= (SELECT id FROM people WHERE user = 'investigator')")));
        (void)must(attacker->run(QStringLiteral("CREATE TEMP TABLE kept_nominations AS SELECT * FROM nominations")));
        (void)must(store.door(adminUser)->keys().leave(investigatorUser));
        verify(store, {});
        (void)must(attacker->run(sql));
        verify(store, check);
        // It has no effect: no way in for who left, and a colleague keeps their only key.
        must(crypto::writeSlotFile(store.layout().keySlots(), investigatorUser, slot));
        QVERIFY(!service::signIn(store.environment(), store.folder(), investigatorUser,
                                 SecretBytes::fromPassword(TestStore::passwordOf(investigatorUser))));
        (void)store.door(adminUser);
        QVERIFY(must(service::accounts(store.folder())).contains(QStringLiteral("head")));
        must(store.door(adminUser)->administration().grant(QStringLiteral("outsider"), housing));
        const auto keeping = must(store.door(adminUser)->keys().ungrant(QStringLiteral("outsider"), housing));
        QVERIFY(keeping.holders >= 2);
        QCOMPARE(troveOf(store, QStringLiteral("leader")).areaKeys.empty(), false);
    }

    /// Offices end yesterday, and what was done in them stays good.
    void whatWasSignedBeforeStaysGood()
    {
        TestStore store;
        must(store.door(adminUser)->administration().appoint(QStringLiteral("siro"), QStringLiteral("administrator")));
        must(store.door(adminUser)->administration().grant(QStringLiteral("siro"), QStringLiteral("Telecare")));
        const auto siro = store.door(QStringLiteral("siro"));
        must(siro->administration().grant(QStringLiteral("outsider"), QStringLiteral("Telecare")));
        store.clock().advanceMs(1000);
        (void)must(store.door(adminUser)->keys().leave(QStringLiteral("siro")));
        verify(store, {});
        const auto me = must(store.door(QStringLiteral("outsider"))->administration().me());
        QCOMPARE(me.areas.size(), 1);
        QCOMPARE(siro->administration().grant(QStringLiteral("outsider"), revenues).error().code, ErrorCode::Refused);
        // Nothing is given to somebody who has gone.
        const auto admin = store.door(adminUser);
        QCOMPARE(admin->administration().grant(QStringLiteral("siro"), housing).error().code, ErrorCode::NotFound);
        QCOMPARE(admin->administration().appoint(QStringLiteral("siro"), QStringLiteral("siro")).error().code,
                 ErrorCode::NotFound);
    }

    /// A header that somebody spoilt must not keep the others under the old key.
    void aDamagedHeaderDoesNotStopTheRest()
    {
        TestStore store;
        (void)store.importCall();
        (void)store.importCall(QStringLiteral("2003"), 152);
        sqlOf(store, {QStringLiteral("UPDATE media_objects SET header = x'00' WHERE object_id = (SELECT min(object_id) "
                                     "FROM media_objects)")});
        (void)must(store.door(adminUser)->keys().ungrant(investigatorUser, housing));
        const auto report = must(store.door(adminUser)->keys().rewrap());
        QCOMPARE(report.rewrapped, 3);
        QCOMPARE(report.left, 1);
    }

private:
    /// `check` empty: nothing red; otherwise something red of this check.
    static void verify(TestStore &store, const QString &check, const QString &user = adminUser)
    {
        const auto report = must(store.door(user)->audit().verify());
        bool found = false;
        for (const auto &finding : report.findings) {
            const bool red = finding.level == service::Finding::Level::Red;
            QVERIFY2(!red || !check.isEmpty(), qPrintable(finding.subject + u' ' + finding.text));
            found = found || (red && finding.check == check);
        }
        QCOMPARE(found, !check.isEmpty());
    }
};

QTEST_MAIN(TestServiceKeys)
#include "tst_service_keys.moc"
