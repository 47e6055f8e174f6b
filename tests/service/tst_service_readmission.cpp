#include "core/base/durable.h"
#include "core/crypto/keyslot.h"
#include "core/service/readmission_request.h"
#include "core/service/sign_in_delay.h"
#include "tests/support/teststore.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace earshot;
using namespace earshot::tests;

namespace {

const QString adminUser = QStringLiteral("admin");
const QString headUser = QStringLiteral("head");
const QString leaderUser = QStringLiteral("leader");
const QString housing = QStringLiteral("Housing Repairs");

SecretBytes anew()
{
    return SecretBytes::fromPassword(QStringLiteral("seven lanterns on a ferry"));
}

Result<std::shared_ptr<service::Session>> signInAnew(TestStore &store, const QString &user = leaderUser)
{
    return service::signIn(store.environment(), store.folder(), user, anew());
}

QString renewalOf(const TestStore &store, const QString &user)
{
    return store.layout().keySlots() + u'/' + user + QStringLiteral(".renewal");
}

bool signInBefore(TestStore &store)
{
    return service::signIn(store.environment(), store.folder(), leaderUser,
                           SecretBytes::fromPassword(TestStore::passwordOf(leaderUser)))
        .has_value();
}

bool canListen(TestStore &store, domain::RecordingId id)
{
    const auto door = must(service::Door::open(store.environment(), must(signInAnew(store))));
    must(door->review().declare({QStringLiteral("complaint"), QStringLiteral("C-1")}));
    const auto opened = door->review().openForListening(id);
    return opened && !(*opened).audio->readAll().isEmpty();
}

} // namespace

/// Somebody forgot their password: new keys, for which two members vouch.
class TestServiceReadmission : public QObject
{
    Q_OBJECT

private slots:
    void twoMembersVouchForNewKeys()
    {
        TestStore store;
        const auto id = store.importCall();
        {
            const auto before = store.doorFor(leaderUser, QStringLiteral("complaint"), QStringLiteral("C-1"));
            (void)must(before->review().addNote(id, {{0, 10}, QStringLiteral("written before"), {}}));
        }
        store.clock().advanceMs(1000);
        const auto renewal = must(store.door(headUser)->readmissions().begin(QStringLiteral(" Leader"), anew()));
        QCOMPARE(renewal.person.user, leaderUser);
        QCOMPARE(renewal.begunBy.user, headUser);
        // It opens nothing yet: neither the old way in is closed nor the new one open.
        QVERIFY(!signInAnew(store));
        QVERIFY(service::signIn(store.environment(), store.folder(), leaderUser,
                                SecretBytes::fromPassword(TestStore::passwordOf(leaderUser))));

        const auto admin = store.door(adminUser);
        const auto waiting = must(admin->readmissions().waiting());
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting[0].fingerprint, renewal.fingerprint);
        QString other = renewal.fingerprint;
        other[0] = other[0] == u'0' ? u'1' : u'0';
        for (const QString &wrong : {other, QString(), renewal.fingerprint.chopped(1)}) {
            const auto refused = admin->readmissions().admit(leaderUser, wrong);
            QCOMPARE(refused.error().code, ErrorCode::Invalid);
            QCOMPARE(refused.error().where, QStringLiteral("fingerprint"));
        }
        QVERIFY(!signInAnew(store));
        (void)must(admin->readmissions().admit(leaderUser, u' ' + renewal.fingerprint.toUpper()));
        QVERIFY(!service::signIn(store.environment(), store.folder(), leaderUser,
                                 SecretBytes::fromPassword(TestStore::passwordOf(leaderUser))));
        QVERIFY(must(admin->readmissions().waiting()).isEmpty());
        QVERIFY(!QFile::exists(renewalOf(store, leaderUser)));

        // Areas and offices are theirs as before, and so is what they did.
        const auto door = must(service::Door::open(store.environment(), must(signInAnew(store))));
        const auto me = must(door->administration().me());
        QCOMPARE(me.areas.size(), 1);
        QCOMPARE(me.appointments.size(), 1);
        QVERIFY(canListen(store, id));
        QCOMPARE(must(door->review().show(id)).notes.size(), 1);
        must(door->review().declare({QStringLiteral("complaint"), QStringLiteral("C-1")}));
        (void)must(door->review().addNote(id, {{20, 30}, QStringLiteral("written after"), {}}));
        QCOMPARE(red(store), QStringList());
        QStringList actions;
        for (const auto &entry : must(admin->audit().page({}, 0, 50)))
            actions << entry.action;
        QVERIFY(actions.contains(QStringLiteral("person.renew")));
        QVERIFY(actions.contains(QStringLiteral("person.readmit")));
    }

    void nobodyIsBothOfThem()
    {
        TestStore store;
        const auto admin = store.door(adminUser);
        const auto renewal = must(admin->readmissions().begin(leaderUser, anew()));
        const auto alone = admin->readmissions().admit(leaderUser, renewal.fingerprint);
        QCOMPARE(alone.error().code, ErrorCode::Refused);
        QCOMPARE(alone.error().refusal->rule, QStringLiteral("two-people"));
        store::AuditFilter readmissions;
        readmissions.action = QStringLiteral("person.readmit");
        const auto entry = must(admin->audit().page(readmissions, 0, 1)).constFirst();
        QCOMPARE(entry.action, QStringLiteral("person.readmit"));
        QVERIFY(!entry.permitted);
        QVERIFY(!signInAnew(store));
        QCOMPARE(red(store), QStringList());
    }

    void whoMayAndForWhom()
    {
        TestStore store;
        const auto admin = store.door(adminUser);
        const auto head = store.door(headUser);
        QCOMPARE(store.door(leaderUser)->readmissions().begin(QStringLiteral("ig"), anew()).error().code,
                 ErrorCode::Refused);
        const auto renewal = must(head->readmissions().begin(leaderUser, anew()));
        QCOMPARE(store.door(QStringLiteral("siro"))->readmissions().admit(leaderUser, renewal.fingerprint).error().code,
                 ErrorCode::Refused);
        QCOMPARE(admin->readmissions().begin(adminUser, anew()).error().code, ErrorCode::Invalid);
        QCOMPARE(admin->readmissions().begin(QStringLiteral("nobody"), anew()).error().code, ErrorCode::NotFound);
        QCOMPARE(admin->readmissions().admit(QStringLiteral("ig"), renewal.fingerprint).error().code,
                 ErrorCode::NotFound);
        const auto weak = SecretBytes::fromPassword(QStringLiteral("DelythLloyd1"));
        QCOMPARE(admin->readmissions().begin(leaderUser, weak).error().where, QStringLiteral("password"));
        (void)must(admin->keys().leave(QStringLiteral("outsider")));
        QCOMPARE(admin->readmissions().begin(QStringLiteral("outsider"), anew()).error().code, ErrorCode::NotFound);
    }

    /// Whoever may write the folder can exchange what waits; nobody is admitted by it.
    void whatWasExchangedIsFoundOut_data()
    {
        QTest::addColumn<int>("attack");
        QTest::newRow("signed by somebody without the right") << 1;
        QTest::newRow("another slot under the first member's signature") << 2;
        QTest::newRow("another person's") << 3;
        QTest::newRow("too old") << 4;
        QTest::newRow("no signature at all") << 5;
        QTest::newRow("rubbish") << 6;
    }
    void whatWasExchangedIsFoundOut()
    {
        QFETCH(int, attack);
        TestStore store;
        const auto head = store.door(headUser);
        const auto renewal = must(head->readmissions().begin(leaderUser, anew()));
        const QString path = renewalOf(store, leaderUser);
        QJsonObject json = objectIn(path);
        const auto attacker = store.session(QStringLiteral("outsider"));
        const auto keys = crypto::PersonKeys::generate();
        const QByteArray slot =
            must(crypto::makeSlot(leaderUser, anew(), keys, attacker->storeKey(), attacker->trustRoot()));
        QString fingerprint = keys.publicKeys().fingerprint(); // the attacker gives it, in the person's name
        if (attack == 1 || attack == 2)
            json[QLatin1String("slot")] = QString::fromLatin1(slot.toBase64());
        if (attack == 1)
            json[QLatin1String("by")] = attacker->person().id.value;
        if (attack == 3) {
            const auto other = must(head->readmissions().begin(QStringLiteral("ig"), anew()));
            json = objectIn(renewalOf(store, QStringLiteral("ig")));
            json[QLatin1String("user")] = leaderUser;
            fingerprint = other.fingerprint;
        }
        if (attack == 4) {
            fingerprint = renewal.fingerprint;
            store.clock().advanceMs((service::ReadmissionService::validDays * 24LL * 3600 + 1) * 1000);
        }
        if (attack == 5) {
            fingerprint = renewal.fingerprint;
            json.remove(QLatin1String("signature"));
        }
        (void)writeFile(store.layout().keySlots(), leaderUser + QStringLiteral(".renewal"),
                        attack == 6 ? QByteArray("x") : QJsonDocument(json).toJson());
        const auto admin = store.door(adminUser);
        const auto refused = admin->readmissions().admit(leaderUser, fingerprint);
        QCOMPARE(refused.error().code, ErrorCode::Integrity);
        for (const auto &each : must(admin->readmissions().waiting()))
            QVERIFY(each.person.user != leaderUser);
        QVERIFY(!signInAnew(store));
        QVERIFY(service::signIn(store.environment(), store.folder(), leaderUser,
                                SecretBytes::fromPassword(TestStore::passwordOf(leaderUser))));
    }

    /// The person makes the keys alone, in front of the sign-in; both members compare.
    void askedForInFrontOfTheSignIn()
    {
        TestStore store;
        const auto id = store.importCall();
        const auto asked =
            must(service::askForReadmission(store.environment(), store.folder(), QStringLiteral(" Leader "), anew()));
        QCOMPARE(asked.user, leaderUser);
        QVERIFY(!signInAnew(store));
        QVERIFY(signInBefore(store));
        QVERIFY(service::waitsForReadmission(store.folder(), leaderUser));
        QVERIFY(!service::waitsForReadmission(store.folder(), QStringLiteral("ig")));

        const auto head = store.door(headUser);
        const auto admin = store.door(adminUser);
        const auto waiting = must(admin->readmissions().asked());
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting[0].person.user, leaderUser);
        QVERIFY(!waiting[0].isVouched());
        QVERIFY(must(admin->readmissions().waiting()).isEmpty());
        // The second member's part is not there before the first's.
        QCOMPARE(admin->readmissions().admit(leaderUser, asked.fingerprint).error().code, ErrorCode::NotFound);
        QCOMPARE(store.door(QStringLiteral("ig"))->readmissions().vouch(leaderUser, asked.fingerprint).error().code,
                 ErrorCode::Refused);
        QCOMPARE(store.door(leaderUser)->readmissions().vouch(leaderUser, asked.fingerprint).error().code,
                 ErrorCode::Invalid);
        const auto other = head->readmissions().vouch(leaderUser, asked.fingerprint.chopped(1) + u'x');
        QCOMPARE(other.error().where, QStringLiteral("fingerprint"));
        QVERIFY(must(admin->readmissions().waiting()).isEmpty());
        const auto renewal = must(head->readmissions().vouch(leaderUser, asked.fingerprint.toUpper()));
        QCOMPARE(renewal.fingerprint, asked.fingerprint);
        QVERIFY(must(admin->readmissions().asked()).isEmpty());
        QCOMPARE(must(admin->readmissions().waiting()).size(), 1);
        QVERIFY(!signInAnew(store));

        // Nobody is both of them, the other way round neither.
        QCOMPARE(head->readmissions().admit(leaderUser, asked.fingerprint).error().code, ErrorCode::Refused);
        (void)must(admin->readmissions().admit(leaderUser, asked.fingerprint));
        QVERIFY(!signInBefore(store));
        QVERIFY(!service::waitsForReadmission(store.folder(), leaderUser));
        // The head of service holds the area's key; the administrator gave what they hold as its custodian.
        QVERIFY(canListen(store, id));
        QCOMPARE(red(store), QStringList());
    }

    /// What waits opens nothing, whatever software reads it: the store key comes with the second signature.
    void whatWaitsHasNoStoreKey()
    {
        TestStore store;
        const QByteArray storeKey = store.session(adminUser)->storeKey().view().toByteArray();
        const auto isIn = [&](const QString &path) {
            const auto slot = QByteArray::fromBase64(objectIn(path).value(QLatin1String("slot")).toString().toLatin1());
            const auto opened = must(crypto::openSlot(slot, anew()));
            return opened.storeKey.equals(storeKey);
        };
        const auto asked = must(service::askForReadmission(store.environment(), store.folder(), leaderUser, anew()));
        QVERIFY(!isIn(store.layout().keySlots() + QStringLiteral("/leader.request")));
        (void)must(store.door(headUser)->readmissions().vouch(leaderUser, asked.fingerprint));
        QVERIFY(!isIn(renewalOf(store, leaderUser)));
        (void)must(store.door(headUser)->readmissions().begin(QStringLiteral("ig"), anew()));
        QVERIFY(!isIn(renewalOf(store, QStringLiteral("ig"))));
        (void)must(store.door(adminUser)->readmissions().admit(leaderUser, asked.fingerprint));
        const auto slot = must(crypto::readSlotFile(store.layout().keySlots(), leaderUser));
        QVERIFY(must(crypto::openSlot(slot, anew())).storeKey.equals(storeKey));
    }

    /// Whoever may write the folder can ask in anybody's name: what is not of this store, too old or damaged is not
    /// even shown, and keys that were exchanged have another fingerprint.
    void whatWasAskedIsNotBelieved_data()
    {
        QTest::addColumn<QString>("attack");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("another's keys") << QStringLiteral("keys") << ErrorCode::Invalid;
        QTest::newRow("another founder") << QStringLiteral("root") << ErrorCode::Integrity;
        QTest::newRow("another person's") << QStringLiteral("user") << ErrorCode::Integrity;
        QTest::newRow("too old") << QStringLiteral("old") << ErrorCode::Integrity;
        QTest::newRow("from tomorrow") << QStringLiteral("tomorrow") << ErrorCode::Integrity;
        QTest::newRow("rubbish") << QStringLiteral("rubbish") << ErrorCode::Integrity;
    }
    void whatWasAskedIsNotBelieved()
    {
        QFETCH(QString, attack);
        QFETCH(ErrorCode, code);
        TestStore store;
        const auto asked = must(service::askForReadmission(store.environment(), store.folder(), leaderUser, anew()));
        const QString path = store.layout().keySlots() + QStringLiteral("/leader.request");
        QJsonObject json = objectIn(path);
        crypto::TrustRoot root = store.session(adminUser)->trustRoot();
        if (attack == QLatin1String("root"))
            root.sign32 = crypto::PersonKeys::generate().publicKeys().sign32;
        const QString user = attack == QLatin1String("user") ? QStringLiteral("ig") : leaderUser;
        if (attack == QLatin1String("keys") || attack == QLatin1String("root") || attack == QLatin1String("user"))
            json[QLatin1String("slot")] = QString::fromLatin1(
                must(crypto::makeClosedSlot(user, anew(), crypto::PersonKeys::generate(), root)).toBase64());
        if (attack == QLatin1String("old"))
            store.clock().advanceMs((service::ReadmissionService::validDays * 24LL * 3600 + 1) * 1000);
        if (attack == QLatin1String("tomorrow"))
            json[QLatin1String("at")] = asked.at.ms + 24LL * 3600 * 1000;
        (void)writeFile(store.layout().keySlots(), leaderUser + QStringLiteral(".request"),
                        attack == QLatin1String("rubbish") ? QByteArray("x") : QJsonDocument(json).toJson());
        const auto head = store.door(headUser);
        QCOMPARE(head->readmissions().vouch(leaderUser, asked.fingerprint).error().code, code);
        QCOMPARE(must(head->readmissions().asked()).size(), attack == QLatin1String("keys") ? 1 : 0);
        QVERIFY(must(head->readmissions().waiting()).isEmpty());
        QVERIFY(signInBefore(store));
    }

    /// The fingerprint is shown again to who has the new password, and only from keys that this password opens: what
    /// lies in the folder may be another's.
    void theFingerprintAgain()
    {
        TestStore store;
        service::SignInDelay delay;
        service::Environment environment = store.environment();
        environment.signInDelay = &delay;
        const auto again = [&](const SecretBytes &password) {
            return service::openReadmissionRequest(environment, store.folder(), leaderUser, password);
        };
        QCOMPARE(again(anew()).error().code, ErrorCode::NotFound);
        QCOMPARE(service::askForReadmission(environment, store.folder(), QStringLiteral("nobody"), anew()).error().code,
                 ErrorCode::NotFound);
        const auto weak = SecretBytes::fromPassword(QStringLiteral("leader2026"));
        QCOMPARE(service::askForReadmission(environment, store.folder(), leaderUser, weak).error().where,
                 QStringLiteral("password"));
        const auto asked = must(service::askForReadmission(environment, store.folder(), leaderUser, anew()));
        QCOMPARE(must(again(anew())).fingerprint, asked.fingerprint);
        QCOMPARE(again(weak).error().code, ErrorCode::SignIn);
        (void)must(store.door(headUser)->readmissions().vouch(leaderUser, asked.fingerprint));
        QCOMPARE(must(again(anew())).fingerprint, asked.fingerprint); // while it waits for the second
        for (int i = 0; i <= service::SignInDelay::freeAttempts; ++i)
            QCOMPARE(service::secondsToWait(again(weak).error()), 0);
        QVERIFY(service::secondsToWait(again(anew()).error()) > 0);
    }

    /// The power went after the row and before the key slot: whoever opens the store next finishes it.
    void admittedAndStoppedBeforeTheSlot()
    {
        TestStore store;
        const QString folder = store.layout().keySlots();
        const auto before = must(crypto::readSlotFile(folder, leaderUser));
        const auto renewal = must(store.door(headUser)->readmissions().begin(leaderUser, anew()));
        const QByteArray waiting = must(base::readFileLimited(renewalOf(store, leaderUser), 65536));
        {
            const auto admin = store.door(adminUser);
            (void)must(admin->readmissions().admit(leaderUser, renewal.fingerprint));
        }
        must(crypto::writeSlotFile(folder, leaderUser, before));
        must(base::writeFileDurably(renewalOf(store, leaderUser), waiting));
        QVERIFY(!signInBefore(store));
        QVERIFY(!signInAnew(store));
        (void)store.door(QStringLiteral("ig"));
        QVERIFY(signInAnew(store));
        QVERIFY(!signInBefore(store));
        QVERIFY(!QFile::exists(renewalOf(store, leaderUser)));
        // Only keys that the row has by then: what merely waits stays as it is.
        (void)must(store.door(headUser)->readmissions().begin(QStringLiteral("ig"), anew()));
        (void)store.door(adminUser);
        QVERIFY(!signInAnew(store, QStringLiteral("ig")));
        QVERIFY(QFile::exists(renewalOf(store, QStringLiteral("ig"))));
        QCOMPARE(red(store), QStringList());
    }

    /// The second member does not hold every key: another holder's upkeep gives what is missing.
    void otherHoldersGiveTheRest()
    {
        TestStore store;
        const auto id = store.importCall();
        must(store.door(adminUser)->administration().appoint(QStringLiteral("siro"), QStringLiteral("administrator")));
        const auto renewal = must(store.door(adminUser)->readmissions().begin(leaderUser, anew()));
        (void)must(store.door(QStringLiteral("siro"))->readmissions().admit(leaderUser, renewal.fingerprint));
        QVERIFY(signInAnew(store));
        QVERIFY(!canListen(store, id));
        const auto head = store.door(headUser);
        QCOMPARE(must(head->keys().keeping(housing)).without, 1);
        QCOMPARE(must(store.door(QStringLiteral("siro"))->keys().rewrap()).given, 0); // holds nothing to give
        QCOMPARE(must(head->keys().rewrap()).given, 1);
        QCOMPARE(must(head->keys().keeping(housing)).without, 0);
        QVERIFY(canListen(store, id));
        QCOMPARE(must(head->keys().rewrap()).given, 0);
        QCOMPARE(red(store), QStringList());
    }

private:
    static QJsonObject objectIn(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("there is no %s", qPrintable(path));
        return QJsonDocument::fromJson(file.readAll()).object();
    }
    static QStringList red(TestStore &store)
    {
        QStringList list;
        for (const auto &finding : must(store.door(adminUser)->audit().verify()).findings) {
            if (finding.level == service::Finding::Level::Red)
                list << finding.check + u' ' + finding.subject + u' ' + finding.text;
        }
        return list;
    }
};

QTEST_MAIN(TestServiceReadmission)
#include "tst_service_readmission.moc"
