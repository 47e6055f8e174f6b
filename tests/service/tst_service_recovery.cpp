#include "core/store/sql/connection.h"
#include "tests/service/kits.h"
#include "tests/service/trove.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace earshot;
using namespace earshot::tests;

namespace {

const QString housing = QStringLiteral("Housing Repairs");
const QString revenues = QStringLiteral("Revenues");
const QString outsider = QStringLiteral("outsider");
const QString monitoring = QStringLiteral("monitoring");
const QString siroUser = QStringLiteral("siro");
const QString adminUser = QStringLiteral("admin");

constexpr qint64 minute = 60 * 1000;
constexpr qint64 day = 24 * 60 * minute;

Result<QByteArray> heardBy(TestStore &store, const QString &user, domain::RecordingId id)
{
    const auto door = store.doorFor(user, QStringLiteral("complaint"), QStringLiteral("C-1"));
    EARSHOT_TRY(opened, door->review().openForListening(id));
    return opened.audio->readAll();
}

service::CeremonyRequest request(TestStore &store, const QString &area = housing)
{
    return {area, QStringLiteral("the only holder fell ill"), outsider, monitoring, store.today().addDays(3), true};
}

service::Ceremony begun(TestStore &store, const QString &area = housing)
{
    return must(store.door(siroUser)->recovery().open(request(store, area)));
}

Result<service::Ceremony> sign(TestStore &store, const service::Ceremony &ceremony, const SecretBytes &kit,
                               const QString &user = outsider)
{
    store.clock().advanceMs(minute);
    return store.door(user)->recovery().sign(ceremony.recovery.id, kit);
}

service::Ceremony opened(TestStore &store, const Kits &kits, const QString &area = housing)
{
    const auto ceremony = begun(store, area);
    (void)must(sign(store, ceremony, kits.at(1)));
    return must(sign(store, ceremony, kits.at(2), monitoring));
}

QStringList notGreen(TestStore &store)
{
    QStringList list;
    for (const auto &finding : must(store.door(adminUser)->audit().verify()).findings) {
        // The quarantine and an area without people have one holder in this store, and verify says so.
        if (finding.level != service::Finding::Level::Green &&
            !finding.text.contains(QStringLiteral("person holds its key")))
            list << finding.subject + u' ' + finding.text;
    }
    return list;
}

QStringList red(TestStore &store)
{
    QStringList list;
    for (const auto &finding : must(store.door(adminUser)->audit().verify()).findings) {
        if (finding.level == service::Finding::Level::Red)
            list << finding.subject + u' ' + finding.text;
    }
    return list;
}

bool hasNotice(const QList<service::RecoveryNotice> &notices, const char *action)
{
    return std::any_of(notices.cbegin(), notices.cend(),
                       [&](const auto &notice) { return notice.action == QLatin1String(action); });
}

} // namespace

/// The recovery ceremony, with real kits on a real store.
class TestServiceRecovery : public QObject
{
    Q_OBJECT

private slots:
    void kitsAreMadeByWhoMayAndSealedByWhoHolds()
    {
        TestStore store;
        const auto nothing = [](const domain::KitSheet &) -> Result<void> { return {}; };
        const auto admin = store.door(adminUser);
        const auto refused = admin->recovery().enrol(QStringLiteral("Joanna Pike"), siroUser, {}, nothing);
        QCOMPARE(refused.error().code, ErrorCode::Refused); // who manages people does not make kits

        const auto siro = store.door(siroUser);
        const auto jammed = siro->recovery().enrol(QStringLiteral("Elin Howells"), siroUser, {}, [](const auto &) {
            return Result<void>(fail(ErrorCode::Io, QStringLiteral("no paper")));
        });
        QCOMPARE(jammed.error().code, ErrorCode::Io);
        QVERIFY(must(siro->recovery().status()).kits.isEmpty());
        QCOMPARE(siro->recovery().open(request(store)).error().code, ErrorCode::Conflict);

        const Kits kits = makeKits(store, fiveOfficers(), {siroUser});
        QCOMPARE(kits.size(), 5U);
        const auto status = must(siro->recovery().status());
        QCOMPARE(status.kits.size(), 5);
        QCOMPARE(status.kits.first().holder, store.person(siroUser).id);
        QVERIFY(status.exists());
        for (const auto &area : status.areas) // the administrator keeps them all
            QVERIFY2(!area.isWaiting() && area.versions == 1 && !area.damaged, qPrintable(area.area.name));
        QVERIFY2(notGreen(store).isEmpty(), qPrintable(notGreen(store).join(u'\n')));

        QCOMPARE(siro->recovery().enrol(QStringLiteral("Sixth Man"), siroUser, {}, nothing).error().code,
                 ErrorCode::Conflict);
        must(siro->recovery().withdraw(5));
        QCOMPARE(siro->recovery().enrol(QStringLiteral("owen TUDOR"), siroUser, {}, nothing).error().code,
                 ErrorCode::Exists);
        QCOMPARE(siro->recovery().enrol(QStringLiteral("Ms Howells"), siroUser, siroUser, nothing).error().code,
                 ErrorCode::Exists);
        QCOMPARE(siro->recovery().enrol(QString(), siroUser, {}, nothing).error().where, QStringLiteral("officer"));
        QCOMPARE(siro->recovery().enrol(QStringLiteral("X"), QStringLiteral("no"), {}, nothing).error().where,
                 QStringLiteral("office"));
        QCOMPARE(siro->recovery().enrol(QStringLiteral("X"), siroUser, QStringLiteral("no"), nothing).error().where,
                 QStringLiteral("user"));
        QCOMPARE(must(siro->recovery().enrol(QStringLiteral("Ann Prosser"), siroUser, {}, nothing)).number, 5);
        QVERIFY(must(siro->recovery().status()).areas.first().isWaiting()); // for somebody who holds the keys
        QVERIFY(notGreen(store).join(u' ').contains(QStringLiteral("not every pair")));
        QVERIFY(must(admin->keys().keepings()).first().recoveryWaits);
        QVERIFY(must(admin->keys().rewrap()).sealed > 0);
        QVERIFY(!must(admin->keys().keepings()).first().recoveryWaits);
        QCOMPARE(must(admin->keys().rewrap()).sealed, 0);
        QVERIFY2(notGreen(store).isEmpty(), qPrintable(notGreen(store).join(u'\n')));
    }

    void anyTwoOfFiveOpenAndNoOneAlone()
    {
        TestStore store;
        const auto id = store.importCall();
        const QByteArray sound = must(heardBy(store, QStringLiteral("leader"), id));
        const auto other = store.importCall(QStringLiteral("2101"), 151);
        const Kits kits = makeKits(store, fiveOfficers());
        for (int a = 1; a <= 5; ++a) {
            for (int b = a + 1; b <= 5; ++b) {
                const bool turned = (a + b) % 2 == 1; // both orders come up
                const auto ceremony = begun(store);
                QVERIFY(ceremony.awaitsKits && !ceremony.isOpen);
                const auto one = must(sign(store, ceremony, kits.at(turned ? b : a)));
                QVERIFY(!one.isOpen && one.awaitsKits);
                QCOMPARE(one.signedBy.size(), 1);
                // One alone: not for the policy, and not for whoever goes through everything that lies there.
                QVERIFY(!heardBy(store, outsider, id));
                Trove trove = troveOf(store, outsider);
                QCOMPARE(openable(trove, store, housing), 0);
                QCOMPARE(sign(store, ceremony, kits.at(turned ? b : a)).error().code, ErrorCode::Exists);

                const auto two = must(sign(store, ceremony, kits.at(turned ? a : b), monitoring));
                QVERIFY(two.isOpen && !two.awaitsKits);
                QCOMPARE(must(heardBy(store, outsider, id)), sound);
                QCOMPARE(must(heardBy(store, monitoring, id)), sound);
                QVERIFY(!heardBy(store, outsider, other)); // one area
                QVERIFY(!heardBy(store, siroUser, id));    // the two, not who opened it
                QCOMPARE(sign(store, ceremony, kits.at(a == 1 ? 2 : 1)).error().code, ErrorCode::Conflict);
                (void)must(store.door(siroUser)->recovery().end(ceremony.recovery.id));
                QVERIFY(!heardBy(store, outsider, id));
            }
        }
        QVERIFY2(red(store).isEmpty(), qPrintable(red(store).join(u'\n')));
    }

    void otherKitsOpenNothing()
    {
        TestStore store;
        TestStore elsewhere;
        (void)store.importCall();
        Kits kits = makeKits(store, fiveOfficers());
        const Kits foreign = makeKits(elsewhere, fiveOfficers());
        const auto ceremony = begun(store);
        QCOMPARE(sign(store, ceremony, foreign.at(1)).error().code, ErrorCode::NotFound);
        QCOMPARE(sign(store, ceremony, SecretBytes::copyOf("able zebra")).error().code, ErrorCode::Invalid);
        const auto siro = store.door(siroUser);
        QVERIFY(!must(siro->recovery().notices()).isEmpty()); // the attempt with a kit of elsewhere
        QVERIFY(!must(siro->recovery().notices()).first().permitted);

        // A lost kit is withdrawn: it opens nothing, also where it has signed first already.
        (void)must(sign(store, ceremony, kits.at(3)));
        store.clock().advanceMs(minute);
        must(siro->recovery().withdraw(3));
        QCOMPARE(must(siro->recovery().ceremony(ceremony.recovery.id)).signedBy.size(), 0);
        QCOMPARE(sign(store, ceremony, kits.at(3)).error().code, ErrorCode::NotFound);
        QCOMPARE(siro->recovery().withdraw(3).error().code, ErrorCode::NotFound);
        (void)must(sign(store, ceremony, kits.at(1)));
        QVERIFY(must(sign(store, ceremony, kits.at(2))).isOpen);
        QCOMPARE(store.door(QStringLiteral("leader"))->recovery().withdraw(2).error().code, ErrorCode::Refused);
        QVERIFY2(red(store).isEmpty(), qPrintable(red(store).join(u'\n')));
    }

    void onlyTheTwoMaySignAndOnlyWhoMayOpens()
    {
        TestStore store;
        const auto id = store.importCall();
        const Kits kits = makeKits(store, fiveOfficers());
        QCOMPARE(store.door(adminUser)->recovery().open(request(store)).error().code, ErrorCode::Refused);
        auto wrong = request(store);
        const auto siro = store.door(siroUser);
        wrong.reason = QStringLiteral("  ");
        QCOMPARE(siro->recovery().open(wrong).error().where, QStringLiteral("reason"));
        wrong = request(store);
        wrong.secondUser = outsider;
        QCOMPARE(siro->recovery().open(wrong).error().where, QStringLiteral("second"));
        wrong.secondUser = QStringLiteral("nobody");
        QCOMPARE(siro->recovery().open(wrong).error().where, QStringLiteral("second"));
        wrong = request(store);
        wrong.until = store.today().addDays(service::RecoveryService::longestDays + 1);
        QCOMPARE(siro->recovery().open(wrong).error().where, QStringLiteral("until"));
        wrong.until = store.today().addDays(-1);
        QCOMPARE(siro->recovery().open(wrong).error().where, QStringLiteral("until"));
        wrong = request(store);
        wrong.area = QStringLiteral("Nowhere");
        QCOMPARE(siro->recovery().open(wrong).error().where, QStringLiteral("area"));

        const auto ceremony = begun(store);
        QCOMPARE(sign(store, ceremony, kits.at(1), siroUser).error().code, ErrorCode::Refused);
        QCOMPARE(store.door(QStringLiteral("leader"))->recovery().end(ceremony.recovery.id).error().code,
                 ErrorCode::Refused);
        // One of the two leaves before the second officer comes: it has to be asked for anew.
        (void)must(sign(store, ceremony, kits.at(1)));
        (void)must(store.door(adminUser)->keys().leave(monitoring));
        QCOMPARE(sign(store, ceremony, kits.at(2)).error().code, ErrorCode::Conflict);
        QVERIFY(!heardBy(store, outsider, id));
        QVERIFY2(red(store).isEmpty(), qPrintable(red(store).join(u'\n')));
    }

    void itEndsOnItsDay()
    {
        TestStore store;
        const auto id = store.importCall();
        const Kits kits = makeKits(store, fiveOfficers());
        const auto ceremony = opened(store, kits);
        const auto held = store.doorFor(outsider, QStringLiteral("complaint"), QStringLiteral("C-1"));
        QVERIFY(held->review().openForListening(id));
        store.clock().advanceMs(3 * day); // its last day
        QVERIFY(held->review().openForListening(id));
        store.clock().advanceMs(day);
        // The program that was open all the time loses it too, and whoever comes next clears away what is left.
        QVERIFY(!held->review().openForListening(id));
        QVERIFY(!heardBy(store, outsider, id));
        QVERIFY(must(store.door(siroUser)->recovery().ceremony(ceremony.recovery.id)).isOver);
        QVERIFY(hasNotice(must(store.door(siroUser)->recovery().notices()), "recovery.end"));
        QCOMPARE(store.door(siroUser)->recovery().end(ceremony.recovery.id).error().code, ErrorCode::Conflict);
        QVERIFY2(red(store).isEmpty(), qPrintable(red(store).join(u'\n')));

        const auto late = begun(store);
        store.clock().advanceMs(4 * day);
        QCOMPARE(sign(store, late, kits.at(1)).error().code, ErrorCode::Conflict);
    }

    void afterwardsTheAreaHasANewKey()
    {
        TestStore store;
        const auto id = store.importCall();
        const QByteArray sound = must(heardBy(store, QStringLiteral("leader"), id));
        const Kits kits = makeKits(store, fiveOfficers());
        const auto ceremony = opened(store, kits);
        // What one of the two takes along with other software, while it is open.
        auto taken = store.scratch() + QStringLiteral("/taken");
        (void)must(store.door(outsider)->recovery().handOver(ceremony.recovery.id, taken));
        auto admin = store.door(adminUser);
        QCOMPARE(admin->recovery().rotate(ceremony.recovery.id).error().code, ErrorCode::Conflict); // not over
        (void)must(store.door(outsider)->recovery().end(ceremony.recovery.id));
        QVERIFY(must(admin->recovery().ceremony(ceremony.recovery.id)).rotationDue);
        QVERIFY(notGreen(store).join(u' ').contains(QStringLiteral("still has the key")));
        QCOMPARE(store.door(outsider)->recovery().rotate(ceremony.recovery.id).error().code, ErrorCode::Refused);

        const auto report = must(admin->keys().rewrap()); // as in the background of the next holder who may
        QCOMPARE(report.rotated, 1);
        QCOMPARE(report.rewrapped, 2);
        QVERIFY(!must(admin->recovery().ceremony(ceremony.recovery.id)).rotationDue);
        QVERIFY2(notGreen(store).isEmpty(), qPrintable(notGreen(store).join(u'\n')));
        QCOMPARE(must(heardBy(store, QStringLiteral("leader"), id)), sound);
        Trove trove = troveOf(store, outsider);
        QFile file(taken + QStringLiteral("/identity.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto line = file.readAll().split('\n').value(2);
        trove.areaKeys.emplace(std::pair{store.area(housing).value, 1}, must(crypto::age::Identity::parse(line)));
        QCOMPARE(openable(trove, store, housing), 0); // nothing is wrapped to what they took
        // The kits open the new key as they did the old.
        const auto again = opened(store, kits);
        QCOMPARE(must(heardBy(store, outsider, id)), sound);
        // Ended by somebody who may give the area: the new key is made at once.
        must(admin->administration().appoint(adminUser, QStringLiteral("ig-manager")));
        QVERIFY(!must(store.door(adminUser)->recovery().end(again.recovery.id)).rotationDue);
    }

    void theAreaCanBeGivenToNewHolders()
    {
        TestStore store;
        const auto id = store.importCall();
        const QByteArray sound = must(heardBy(store, QStringLiteral("leader"), id));
        const Kits kits = makeKits(store, fiveOfficers());
        // Everybody who held the key is gone with their wraps, as after a fire; the grants are there.
        const auto database = must(store::sql::Connection::open(
            store.layout().database(), store.session(adminUser)->storeKey(), store::sql::Mode::Open));
        (void)must(database->run(QStringLiteral("DELETE FROM area_key_wraps WHERE area_id = ?"), store.area(housing)));
        QVERIFY(!heardBy(store, QStringLiteral("leader"), id));
        (void)opened(store, kits);
        QVERIFY(must(store.door(outsider)->keys().rewrap()).given >= 2);
        QCOMPARE(must(heardBy(store, QStringLiteral("leader"), id)), sound);
    }

    /// Whoever has a key through a ceremony alone is no holder: what they sealed would count as anybody's.
    void whatACeremonyBroughtIsNotSealedByHand()
    {
        TestStore store;
        (void)store.importCall();
        const Kits kits = makeKits(store, fiveOfficers());
        must(store.door(adminUser)->administration().appoint(monitoring, QStringLiteral("administrator")));
        (void)opened(store, kits);
        const auto sealed = store.door(monitoring)->recovery().sealAgain(housing);
        QVERIFY(!sealed);
        QCOMPARE(sealed.error().code, ErrorCode::NotFound);
        QCOMPARE(must(store.door(adminUser)->recovery().sealAgain(housing)), 1);
        QCOMPARE(red(store), QStringList());
    }

    void leavingTakesKitsAndKeysAlong()
    {
        TestStore store;
        (void)store.importCall();
        const Kits kits = makeKits(store, fiveOfficers(), {siroUser, monitoring});
        auto admin = store.door(adminUser);
        (void)opened(store, kits);
        (void)must(admin->keys().leave(monitoring)); // an officer, and one of the two
        const auto status = must(admin->recovery().status());
        QCOMPARE(status.kits.size(), 4);
        QVERIFY(
            std::none_of(status.kits.cbegin(), status.kits.cend(), [](const auto &kit) { return kit.number == 2; }));
        QCOMPARE(must(admin->keys().keeping(housing)).behind, 2); // the area has a new key, unknown to the leaver
        (void)must(admin->keys().rewrap());
        QVERIFY(hasNotice(must(store.door(siroUser)->recovery().notices()), "recovery.withdraw"));
        const auto ceremony = must(store.door(siroUser)->recovery().open(
            {housing, QStringLiteral("again"), outsider, QStringLiteral("head"), store.today(), false}));
        QCOMPARE(sign(store, ceremony, kits.at(2)).error().code, ErrorCode::NotFound);
        (void)must(sign(store, ceremony, kits.at(1)));
        QVERIFY(must(sign(store, ceremony, kits.at(4))).isOpen);
        QVERIFY2(red(store).isEmpty(), qPrintable(red(store).join(u'\n')));
    }

    void ageAloneReadsWhatWasHandedOver()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("age")).isEmpty())
            QSKIP("there is no age here");
        TestStore store;
        const auto id = store.importCall();
        const QByteArray sound = must(heardBy(store, QStringLiteral("leader"), id));
        const Kits kits = makeKits(store, fiveOfficers());
        const QString folder = store.scratch() + QStringLiteral("/handed over");
        auto without = request(store);
        without.withIdentity = false;
        const auto plain = must(store.door(siroUser)->recovery().open(without));
        (void)must(sign(store, plain, kits.at(1)));
        (void)must(sign(store, plain, kits.at(2)));
        QCOMPARE(store.door(outsider)->recovery().handOver(plain.recovery.id, folder).error().code,
                 ErrorCode::Conflict);
        const auto ceremony = opened(store, kits);
        QCOMPARE(store.door(siroUser)->recovery().handOver(ceremony.recovery.id, folder).error().code,
                 ErrorCode::Conflict);
        QVERIFY(!QFile::exists(folder));
        const auto out = must(store.door(outsider)->recovery().handOver(ceremony.recovery.id, folder));
        QCOMPARE(out.versions, 1);
        QCOMPARE(out.headers, 1);
        QCOMPARE(store.door(outsider)->recovery().handOver(ceremony.recovery.id, folder).error().code,
                 ErrorCode::Exists);
        const auto open = QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther | QFile::WriteGroup;
        QVERIFY(!(QFile::permissions(folder + QStringLiteral("/identity.txt")) & open));
        QVERIFY(!(QFile::permissions(folder) & open));
        QVERIFY(hasNotice(must(store.door(siroUser)->recovery().notices()), "recovery.identity"));

        // Header and object, one after the other, and nothing of ours.
        QFile list(folder + QStringLiteral("/recordings.csv"));
        QVERIFY(list.open(QIODevice::ReadOnly));
        const QList<QByteArray> row = list.readAll().split('\n').value(1).split(',');
        QCOMPARE(row.value(1), QByteArray::number(id.value));
        const QString place = QString::fromLatin1(row.value(0));
        const QString whole = store.scratch() + QStringLiteral("/call.age");
        QFile to(whole);
        QVERIFY(to.open(QIODevice::WriteOnly));
        for (const QString &part :
             {folder + QStringLiteral("/headers/") + place, store.layout().vault() + u'/' + place}) {
            QFile from(part);
            QVERIFY(from.open(QIODevice::ReadOnly));
            to.write(from.readAll());
        }
        to.close();
        QProcess age;
        age.start(QStringLiteral("age"),
                  {QStringLiteral("-d"), QStringLiteral("-i"), folder + QStringLiteral("/identity.txt"), whole});
        QVERIFY(age.waitForFinished());
        QVERIFY2(age.exitCode() == 0, age.readAllStandardError().constData());
        QCOMPARE(age.readAllStandardOutput(), sound);
    }

    void theSiroAndTheIgUnitAreTold()
    {
        TestStore store;
        (void)store.importCall();
        const Kits kits = makeKits(store, fiveOfficers());
        (void)opened(store, kits);
        const auto ig = store.door(QStringLiteral("ig"));
        const auto told = must(ig->recovery().notices());
        for (const char *action : {"recovery.enrol", "recovery.open", "recovery.sign", "recovery.done"})
            QVERIFY2(hasNotice(told, action), action);
        QCOMPARE(must(ig->administration().waiting()).notices, static_cast<int>(told.size()));
        QCOMPARE(told.first().action, QStringLiteral("recovery.done"));
        QCOMPARE(told.first().area, housing);
        QVERIFY(must(store.door(QStringLiteral("leader"))->recovery().notices()).isEmpty());
        // The SIRO hears of the signatures, not of what they did themself.
        QVERIFY(!hasNotice(must(store.door(siroUser)->recovery().notices()), "recovery.open"));
        QVERIFY(hasNotice(must(store.door(siroUser)->recovery().notices()), "recovery.done"));

        must(ig->recovery().markRead(told.at(1).sequence));
        QCOMPARE(must(ig->recovery().notices()).size(), 1);
        must(ig->recovery().markRead(told.first().sequence));
        QVERIFY(must(ig->recovery().notices()).isEmpty());
        QCOMPARE(ig->recovery().markRead(told.first().sequence).error().code, ErrorCode::NotFound);
        QVERIFY(hasNotice(must(store.door(siroUser)->recovery().notices()), "recovery.done")); // each their own
        QVERIFY2(red(store).isEmpty(), qPrintable(red(store).join(u'\n')));
    }
};

QTEST_MAIN(TestServiceRecovery)
#include "tst_service_recovery.moc"
