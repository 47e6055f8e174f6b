#include "core/crypto/keyslot.h"
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
