#include "tests/support/teststore.h"

#include <QTest>

using namespace earshot;
using namespace earshot::tests;
using namespace Qt::StringLiterals;

/// The store that all other tests stand on, and getting into it.
class TestServiceStore : public QObject
{
    Q_OBJECT

private slots:
    void whoHoldsAnOfficeCanBeFound()
    {
        TestStore store;
        const auto names = [&](const char *user, const QStringList &offices, domain::AreaId area) {
            QStringList found;
            for (const auto &holder : must(store.door(QLatin1String(user))->administration().holdersOf(offices, area)))
                found << holder.name + u' ' + holder.office;
            return found;
        };
        const QStringList offices{QStringLiteral("head-of-service"), QStringLiteral("siro"),
                                  QStringLiteral("head-of-it")};
        const QString head = QStringLiteral("Bethan Rowlands head-of-service");
        const QString siro = QStringLiteral("Elin Howells siro");
        QCOMPARE(names("outsider", offices, {}), QStringList({head, siro})); // in the order that was asked for
        QCOMPARE(names("outsider", offices, store.area(QStringLiteral("Housing Repairs"))), QStringList({head, siro}));
        QCOMPARE(names("outsider", offices, store.area(QStringLiteral("Revenues"))), QStringList({siro})); // of no area
        QCOMPARE(names("siro", offices, {}), QStringList({head})); // nobody asks themself
        QCOMPARE(names("outsider", {}, {}), QStringList());
    }

    void everybodyCanSignIn()
    {
        TestStore store;
        for (const QString &user : TestStore::users())
            QCOMPARE(store.session(user)->person().user, user);
        QCOMPARE(must(service::accounts(store.folder())).size(), TestStore::users().size());
    }

    void wrongNameAndWrongPasswordSayTheSame()
    {
        TestStore store;
        const auto password = SecretBytes::fromPassword(QStringLiteral("not this one at all"));
        const auto wrong = service::signIn(store.environment(), store.folder(), QStringLiteral("leader"), password);
        const auto nobody = service::signIn(store.environment(), store.folder(), QStringLiteral("nobody"), password);
        const auto evil = service::signIn(store.environment(), store.folder(), QStringLiteral("../leader"), password);
        for (const auto *result : {&wrong, &nobody, &evil}) {
            QVERIFY(!*result);
            QCOMPARE(result->error().code, ErrorCode::SignIn);
            QCOMPARE(result->error().toString(), wrong.error().toString());
        }
    }

    void anImportedCallIsThere()
    {
        TestStore store;
        const auto id = store.importCall();
        const auto leader = store.door(QStringLiteral("leader"));
        const auto detail = must(leader->review().show(id));
        QCOMPARE(detail.recording.extension, QStringLiteral("2001"));
        QCOMPARE(detail.recording.customerE164, QStringLiteral("+447700900149"));
        QCOMPARE(detail.recording.staffName, QStringLiteral("Dylan Marsh"));
        QCOMPARE(detail.areaName, QStringLiteral("Housing Repairs"));
        QCOMPARE(detail.recording.frames, 16000);
    }

    /// Wherever a new password comes from: too easy for this person is refused before anything is made or changed.
    void weakNewPasswordsAreRefused()
    {
        TestStore store;
        const auto refused = [](const auto &result) {
            return !result && result.error().code == ErrorCode::Invalid &&
                   result.error().where == QLatin1String("password") &&
                   !result.error().toString().contains(QLatin1String("vaughan"), Qt::CaseInsensitive);
        };
        const auto weak = [] { return SecretBytes::fromPassword(QStringLiteral("VaughanWestmarch1")); };

        service::InitOptions options;
        options.organisation = TestStore::organisation();
        options.adminUser = QStringLiteral("cv");
        options.adminName = QStringLiteral("Catrin Vaughan");
        options.adminPassword = weak();
        const QString folder = store.scratch() + QStringLiteral("/new.earshot");
        QVERIFY(refused(service::initStore(store.environment(), folder, std::move(options))));
        QVERIFY(!QFileInfo::exists(folder));

        const auto admin = store.door(QStringLiteral("admin"));
        const QString user = QStringLiteral("iolo");
        QVERIFY(refused(admin->administration().addPerson(user, QStringLiteral("Iolo Vaughan"), weak())));
        QVERIFY(!must(service::accounts(store.folder())).contains(user));

        const auto own = store.door(QStringLiteral("monitoring"));
        const auto now = SecretBytes::fromPassword(TestStore::passwordOf(QStringLiteral("monitoring")));
        QVERIFY(refused(own->administration().changePassword(now, weak())));
        QVERIFY(service::signIn(store.environment(), store.folder(), QStringLiteral("monitoring"), now));
        // The same words are no worse than others for somebody of another name.
        must(own->administration().changePassword(now, SecretBytes::fromPassword(QStringLiteral("Pritchard-Ystwyth"))));
    }

    /// Names stand in lists, on papers and on terminals.
    void namesAreOfOneLineAndSeen_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("kept"); ///< empty: refused
        QTest::newRow("spaces") << u" Iolo \n Vaughan "_s << u"Iolo Vaughan"_s;
        QTest::newRow("as long as can be") << QString(100, u'a') << QString(100, u'a');
        QTest::newRow("longer") << QString(101, u'a') << QString();
        QTest::newRow("colours of a terminal") << u"Iolo\u001b[31m"_s << QString();
        QTest::newRow("read backwards") << u"Iolo \u202enahguaV"_s << QString();
    }
    void namesAreOfOneLineAndSeen()
    {
        QFETCH(QString, name);
        QFETCH(QString, kept);
        TestStore store;
        const auto door = store.door(u"admin"_s);
        auto &administration = door->administration();
        const auto area = administration.addArea(name, u"7000"_s, false);
        const auto person =
            administration.addPerson(u"iolo"_s, name, SecretBytes::fromPassword(u"mossy slate roofs at noon"_s));
        QCOMPARE(area ? area->name : QString(), kept);
        QCOMPARE(person ? person->name : QString(), kept);
        if (kept.isEmpty()) {
            QCOMPARE(area.error().where, u"name"_s);
            QCOMPARE(person.error().where, u"name"_s);
            QCOMPARE(administration.setExtensionHolder(u"2001"_s, name).error().where, u"name"_s);
        }
        for (const QString &extension : {u""_s, u"abc"_s, u"20\n01"_s, u"1234567890123"_s})
            QCOMPARE(administration.setExtensionHolder(extension, u"Dylan Marsh"_s).error().where, u"extension"_s);
    }

    void anotherStoreBesideItIsNotOverwritten()
    {
        TestStore store;
        service::InitOptions options;
        options.organisation = TestStore::organisation();
        options.adminUser = QStringLiteral("admin");
        options.adminPassword = SecretBytes::fromPassword(TestStore::passwordOf(QStringLiteral("admin")));
        const auto again = service::initStore(store.environment(), store.folder(), std::move(options));
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Exists);
    }
};

QTEST_MAIN(TestServiceStore)
#include "tst_service_store.moc"
