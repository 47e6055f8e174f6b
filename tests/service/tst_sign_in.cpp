#include "core/crypto/keyslot.h"
#include "core/service/replaced_slots.h"
#include "core/service/sign_in_delay.h"
#include "tests/service/attacker.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace earshot;
using namespace earshot::tests;
using service::secondsToWait;
using service::SignInDelay;

namespace {

const QString leaderUser = QStringLiteral("leader");

SecretBytes right(const QString &user = leaderUser)
{
    return SecretBytes::fromPassword(TestStore::passwordOf(user));
}

SecretBytes wrong()
{
    return SecretBytes::fromPassword(QStringLiteral("quite another passphrase"));
}

} // namespace

/// Getting in: guessing gets slower, and nobody is kept out for good.
class TestSignIn : public QObject
{
    Q_OBJECT

private slots:
    void guessingGetsSlower()
    {
        TestStore store;
        const QString state = store.scratch(QStringLiteral("state")) + QStringLiteral("/earshot");
        SignInDelay delay(state);
        service::Environment environment = store.environment();
        environment.signInDelay = &delay;
        const auto waitOf = [&](const SecretBytes &password) {
            const auto session = service::signIn(environment, store.folder(), leaderUser, password);
            return session ? -1 : secondsToWait(session.error());
        };
        for (int i = 0; i < 4; ++i)
            QCOMPARE(waitOf(wrong()), 0);
        // The right password has to wait as well, or waiting would tell which it is.
        const auto slowed = service::signIn(environment, store.folder(), leaderUser, right());
        QCOMPARE(slowed.error().code, ErrorCode::SignIn);
        QCOMPARE(secondsToWait(slowed.error()), 2);
        QVERIFY2(slowed.error().toString().contains(QLatin1String("2 seconds")), qPrintable(slowed.error().toString()));
        // Other people, other computers and other stores are not slowed.
        (void)must(service::signIn(environment, store.folder(), QStringLiteral("head"), right(QStringLiteral("head"))));
        (void)must(service::signIn(store.environment(), store.folder(), leaderUser, right()));
        store.clock().advanceMs(1999);
        QCOMPARE(waitOf(right()), 1);
        store.clock().advanceMs(1);
        QCOMPARE(waitOf(wrong()), 0);
        QCOMPARE(waitOf(right()), 4); // twice as long
        // What is remembered outlives the program, whichever way the store is named, and ends with the right password.
        SignInDelay again(state);
        const QString otherPath = store.folder() + QStringLiteral("/.");
        QCOMPARE(again.attempt(otherPath, leaderUser, store.clock().now()), 4000);
        store.clock().advanceMs(4000);
        QCOMPARE(waitOf(right()), -1);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(again.attempt(otherPath, leaderUser, store.clock().now()), 0);
    }

    void namesThatNobodyHasAreSlowedAlike()
    {
        TestStore store;
        SignInDelay delay;
        service::Environment environment = store.environment();
        environment.signInDelay = &delay;
        const QString nobody = QStringLiteral("nobody");
        for (int i = 0; i < 4; ++i)
            QCOMPARE(secondsToWait(service::signIn(environment, store.folder(), nobody, wrong()).error()), 0);
        QCOMPARE(secondsToWait(service::signIn(environment, store.folder(), nobody, wrong()).error()), 2);
    }

    /// At a window that was left open, and where a second person signs in to authorise, nobody guesses faster.
    void theOtherDoorsAreSlowedToo()
    {
        TestStore store;
        SignInDelay delay;
        service::Environment environment = store.environment();
        environment.signInDelay = &delay;
        const auto session = must(service::signIn(environment, store.folder(), leaderUser, right()));
        const auto door = must(service::Door::open(environment, session));
        const auto change = [&](const SecretBytes &old) {
            const auto done = door->administration().changePassword(
                old, SecretBytes::fromPassword(QStringLiteral("seven lanterns on a ferry")));
            return done ? -1 : secondsToWait(done.error());
        };
        for (int i = 0; i < 4; ++i)
            QCOMPARE(change(wrong()), 0);
        QCOMPARE(change(right()), 2);
        QCOMPARE(secondsToWait(service::signIn(environment, store.folder(), leaderUser, right()).error()), 2);
        store.clock().advanceMs(2000);
        QCOMPARE(change(right()), -1);
        QVERIFY(service::signIn(environment, store.folder(), leaderUser,
                                SecretBytes::fromPassword(QStringLiteral("seven lanterns on a ferry"))));
    }

    void theHashGetsCostlierAtSignIn()
    {
        TestStore store;
        const auto slotOf = [&] { return must(crypto::readSlotFile(store.layout().keySlots(), leaderUser)); };
        const QByteArray before = slotOf();
        const auto old = must(crypto::readSlotInfo(before));
        QCOMPARE(old.kdf.opsLimit, crypto::KdfParams::minimumOps);
        service::Environment environment = store.environment();
        environment.kdfTarget = {4, Q_UINT64_C(65) << 20};
        QVERIFY(!service::signIn(environment, store.folder(), leaderUser, wrong()));
        QCOMPARE(slotOf(), before);
        (void)must(service::signIn(environment, store.folder(), leaderUser, right()));
        const auto raised = must(crypto::readSlotInfo(slotOf()));
        QCOMPARE(raised.kdf.opsLimit, 4U);
        QCOMPARE(raised.kdf.memLimitBytes, Q_UINT64_C(65) << 20);
        QVERIFY(raised.kdf.salt16 != old.kdf.salt16);
        QCOMPARE(raised.publicKeys, old.publicKeys);
        QCOMPARE(raised.root, old.root);
        // The same password, by everybody's program; an older one lowers nothing again, a wrong one opens nothing.
        const QByteArray after = slotOf();
        const auto session = must(service::signIn(store.environment(), store.folder(), leaderUser, right()));
        QCOMPARE(slotOf(), after);
        QVERIFY(!service::signIn(environment, store.folder(), leaderUser, wrong()));
        const auto door = must(service::Door::open(store.environment(), session));
        must(door->administration().changePassword(
            right(), SecretBytes::fromPassword(QStringLiteral("seven lanterns on a ferry"))));
        QCOMPARE(must(crypto::readSlotInfo(slotOf())).kdf.opsLimit, 4U);
        // Below the floor nothing is made, whatever a target says.
        environment.kdfTarget = {1, 8192};
        const auto admin =
            must(service::signIn(environment, store.folder(), QStringLiteral("admin"), right(QStringLiteral("admin"))));
        const auto office = must(service::Door::open(environment, admin));
        (void)must(
            office->administration().addPerson(QStringLiteral("iolo"), QStringLiteral("Iolo Vaughan"),
                                               SecretBytes::fromPassword(QStringLiteral("owls above the harbour"))));
        const auto floored =
            must(crypto::readSlotInfo(must(crypto::readSlotFile(store.layout().keySlots(), QStringLiteral("iolo")))));
        QCOMPARE(floored.kdf.opsLimit, crypto::KdfParams::minimumOps);
        QCOMPARE(floored.kdf.memLimitBytes, crypto::KdfParams::minimumMemory);
    }

    /// Whoever knows an old password and kept an old file, or a backup of it.
    void anOldSlotPutBackTakesNoOldPassword()
    {
        TestStore store;
        const QString folder = store.layout().keySlots();
        const QByteArray old = must(crypto::readSlotFile(folder, leaderUser));
        const auto fresh = [] { return SecretBytes::fromPassword(QStringLiteral("seven lanterns on a ferry")); };
        const auto enters = [&](const SecretBytes &password) {
            return service::signIn(store.environment(), store.folder(), leaderUser, password);
        };
        const auto red = [&store] {
            QStringList list;
            for (const auto &finding : must(store.door(QStringLiteral("admin"))->audit().verify()).findings) {
                if (finding.level == service::Finding::Level::Red)
                    list << finding.check + u' ' + finding.text;
            }
            return list;
        };
        must(store.door(leaderUser)->administration().changePassword(right(), fresh()));
        QCOMPARE(red(), QStringList());
        const QByteArray now = must(crypto::readSlotFile(folder, leaderUser));

        must(crypto::writeSlotFile(folder, leaderUser, old));
        const auto back = enters(right());
        QCOMPARE(back.error().code, ErrorCode::Integrity);
        QVERIFY2(back.error().what.contains(QStringLiteral("person renew")), qPrintable(back.error().toString()));
        QCOMPARE(must(crypto::readSlotFile(folder, leaderUser)), old); // not made anew at a higher cost
        service::Environment costlier = store.environment();
        costlier.kdfTarget = {4, Q_UINT64_C(65) << 20};
        QVERIFY(!service::signIn(costlier, store.folder(), leaderUser, right()));
        QCOMPARE(must(crypto::readSlotFile(folder, leaderUser)), old);
        QCOMPARE(red().size(), 1);
        QVERIFY2(red().constFirst().startsWith(QStringLiteral("keys the key slot of leader is one that a later")),
                 qPrintable(red().constFirst()));

        // The newest is good, also when its cost was raised, and the old password may be chosen anew.
        must(crypto::writeSlotFile(folder, leaderUser, now));
        QVERIFY(service::signIn(costlier, store.folder(), leaderUser, fresh()));
        QVERIFY(must(crypto::readSlotFile(folder, leaderUser)) != now);
        QVERIFY(enters(fresh()));
        const auto door = must(service::Door::open(store.environment(), must(enters(fresh()))));
        must(door->administration().changePassword(fresh(), right()));
        QVERIFY(enters(right()));
        QCOMPARE(red(), QStringList());
    }

    /// Somebody else's word on it, signed with their own keys, keeps nobody out; nor does a row without a leaf.
    void nobodyElseSaysThatASlotWasReplaced()
    {
        TestStore store;
        const QString folder = store.layout().keySlots();
        const QByteArray slot = must(crypto::readSlotFile(folder, leaderUser));
        {
            Attacker attacker(store);
            attacker.appendLeaf(
                attacker.leafOf(leaderUser, QStringLiteral("person.password"), QStringLiteral("person:2"), {}),
                &attacker.self().keys(), service::replacedSlot(slot));
        }
        QVERIFY(service::signIn(store.environment(), store.folder(), leaderUser, right()));
    }

    void whatCannotBeRaisedKeepsNobodyOut()
    {
        TestStore store;
        service::Environment environment = store.environment();
        environment.kdfTarget = {4, Q_UINT64_C(1) << 62}; // more memory than any machine has
        const QByteArray slot = must(crypto::readSlotFile(store.layout().keySlots(), leaderUser));
        QVERIFY(service::signIn(environment, store.folder(), leaderUser, right()));
        QCOMPARE(must(crypto::readSlotFile(store.layout().keySlots(), leaderUser)), slot);
    }

    void nobodyIsLockedOutForGood()
    {
        QCOMPARE(SignInDelay::delayMs(3), 0);
        QCOMPARE(SignInDelay::delayMs(4), 2000);
        QCOMPARE(SignInDelay::delayMs(5), 4000);
        QCOMPARE(SignInDelay::delayMs(1000), SignInDelay::longestMs);
        SignInDelay delay;
        const QString store = QStringLiteral("/s");
        Instant now = Instant::from(TestStore::startOfTest());
        const auto fails = [&](int times) {
            for (int i = 0; i < times; ++i) {
                while (const qint64 wait = delay.attempt(store, leaderUser, now))
                    now.ms += wait;
            }
        };
        fails(2000);
        QCOMPARE(delay.attempt(store, leaderUser, now), SignInDelay::longestMs);
        now.ms += SignInDelay::longestMs;
        QCOMPARE(delay.attempt(store, leaderUser, now), 0);
        // A clock that was a year ahead, and is put right, does not keep anybody waiting for a year.
        now.ms += 300LL * 24 * 3600 * 1000;
        fails(20);
        now.ms -= 299LL * 24 * 3600 * 1000;
        QCOMPARE(delay.attempt(store, leaderUser, now), SignInDelay::longestMs);
        now.ms += SignInDelay::longestMs;
        QCOMPARE(delay.attempt(store, leaderUser, now), 0);
        // A day later it is forgotten.
        now.ms += 24LL * 3600 * 1000 + 1;
        for (int i = 0; i < 4; ++i)
            QCOMPARE(delay.attempt(store, leaderUser, now), 0);
    }

    /// That is damage in the store, not something that somebody typed.
    void aDamagedKeySlotIsNoWrongPassword()
    {
        TestStore store;
        const QString folder = store.layout().keySlots();
        const QByteArray mine = must(crypto::readSlotFile(folder, leaderUser));
        const QByteArray others = must(crypto::readSlotFile(folder, QStringLiteral("admin")));
        for (const QByteArray &damaged : {QByteArray(), mine.first(mine.size() / 2), others}) {
            (void)writeFile(folder, leaderUser + QStringLiteral(".keyslot"), damaged);
            const auto session = service::signIn(store.environment(), store.folder(), leaderUser, right());
            QVERIFY(!session);
            QVERIFY2(session.error().code == ErrorCode::Integrity, qPrintable(session.error().toString()));
            QVERIFY2(session.error().what.contains(u"backup"), qPrintable(session.error().what));
        }
        (void)writeFile(folder, leaderUser + QStringLiteral(".keyslot"), mine);
        QVERIFY(service::signIn(store.environment(), store.folder(), leaderUser, right()));
    }

    /// Hundreds of made-up names do not push out the one that is being guessed.
    void madeUpNamesDoNotMakeItForget()
    {
        TestStore store;
        const QString state = store.scratch(QStringLiteral("state"));
        const Instant now = store.clock().now();
        SignInDelay delay(state);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(delay.attempt(store.folder(), leaderUser, now), 0);
        for (int i = 0; i < 250; ++i)
            QCOMPARE(delay.attempt(store.folder(), QStringLiteral("made-up-%1").arg(i), now), 0);
        QCOMPARE(SignInDelay(state).attempt(store.folder(), leaderUser, now), 2000);
        QVERIFY(QFileInfo(state + QStringLiteral("/attempts")).size() < 32 * 1024);
    }

    void itNamesNobodyAndADamagedFileIsNoObstacle()
    {
        TestStore store;
        const QString state = store.scratch(QStringLiteral("state"));
        const QString path = state + QStringLiteral("/attempts");
        const Instant now = store.clock().now();
        for (int i = 0; i < 4; ++i)
            QCOMPARE(SignInDelay(state).attempt(store.folder(), leaderUser, now), 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        file.close();
        QVERIFY(!text.contains("leader") && !text.contains("Westmarch"));
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        for (const QByteArray &damage :
             {QByteArray(1000, 'x'), QByteArray(1 << 20, '7'), QByteArray("a b\nc d e f\n")}) {
            (void)writeFile(state, QStringLiteral("attempts"), damage);
            QCOMPARE(SignInDelay(state).attempt(store.folder(), leaderUser, now), 0);
        }
        // Numbers out of range are no longer wait than the longest.
        (void)writeFile(state, QStringLiteral("attempts"), text.first(64) + " 2147483647 9223372036854775807\n");
        QVERIFY(SignInDelay(state).attempt(store.folder(), leaderUser, now) <= SignInDelay::longestMs);
    }

    /// A folder that cannot be written keeps nobody out, and is no way around.
    void withoutAPlaceToWriteItIsRememberedInMemory()
    {
        TestStore store;
        const QString state = store.scratch() + QStringLiteral("/file");
        (void)writeFile(store.scratch(), QStringLiteral("file"), "not a folder");
        SignInDelay delay(state);
        const Instant now = store.clock().now();
        for (int i = 0; i < 4; ++i)
            QCOMPARE(delay.attempt(store.folder(), leaderUser, now), 0);
        QCOMPARE(delay.attempt(store.folder(), leaderUser, now), 2000);
        delay.succeeded(store.folder(), leaderUser);
        QCOMPARE(delay.attempt(store.folder(), leaderUser, now), 0);
    }
};

QTEST_MAIN(TestSignIn)
#include "tst_sign_in.moc"
