#include "core/service/rows.h"
#include "tests/service/attacker.h"

#include <QTest>

using namespace earshot;
using namespace earshot::tests;
using namespace Qt::StringLiterals;

/// What is set for the whole store: signed, in the log, replayed by verify; and what somebody writes beside the
/// program.
class TestServiceSettings : public QObject
{
    Q_OBJECT

private slots:
    void aStoreIsFoundedWithThem()
    {
        TestStore store;
        const auto admin = store.door(u"admin"_s);
        const auto settings = must(admin->administration().settings());
        QCOMPARE(settings.organisation, TestStore::organisation());
        QCOMPARE(settings.timeZone, u"Europe/London"_s);
        QCOMPARE(settings.country, u"GB"_s);
        QCOMPARE(settings.setBy, store.person(u"admin"_s).id);
        store::AuditFilter filter;
        filter.action = u"found.settings"_s;
        QCOMPARE(must(admin->audit().page(filter, 0, 10)).size(), 1);
        QCOMPARE(redFindings(store), QStringList());
    }
    void aChangeIsSignedLoggedAndFollowed()
    {
        TestStore store;
        QCOMPARE(numberOf(store, 1), QString()); // nobody dials 8 here
        const auto admin = store.door(u"admin"_s);
        auto settings = must(admin->administration().settings());
        settings.organisation = u"  Westmarch and   Eastmarch "_s;
        settings.outsideLine = u"8"_s;
        store.clock().advanceMs(60'000);
        const auto changed = must(admin->administration().changeSettings(settings));
        QCOMPARE(changed.organisation, u"Westmarch and Eastmarch"_s);
        QCOMPARE(changed.setAt.ms, store.clock().now().ms);
        QCOMPARE(must(store.door(u"leader"_s)->administration().me()).organisation, changed.organisation);
        QCOMPARE(numberOf(store, 2), u"+447700900149"_s);
        store::AuditFilter filter;
        filter.action = u"settings.change"_s;
        const auto entries = must(admin->audit().page(filter, 0, 10));
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.constFirst().actor, u"admin"_s);
        QCOMPARE(entries.constFirst().clause, u"§3"_s);
        QCOMPARE(redFindings(store), QStringList());
    }
    void theLetterheadIsSignedWithThem()
    {
        TestStore store;
        const auto admin = store.door(u"admin"_s);
        QCOMPARE(must(admin->administration().me()).letterhead,
                 (domain::Letterhead{TestStore::organisation(), {}, {}, {}, {}, {}}));
        auto settings = must(admin->administration().settings());
        settings.organisationCy = u" Bwrdeistref  Gororau'r Gorllewin"_s;
        settings.address = u"Town Hall \n\n  Castle  Street\nWestmarch WM1 1AA\n"_s;
        settings.telephone = u"01632 960 100"_s;
        settings.email = u"recordings@westmarch.example"_s;
        settings.web = u"www.westmarch.example"_s;
        (void)must(admin->administration().changeSettings(settings));
        const domain::Letterhead letterhead = must(store.door(u"leader"_s)->administration().me()).letterhead;
        QCOMPARE(letterhead, (domain::Letterhead{TestStore::organisation(), u"Bwrdeistref Gororau'r Gorllewin"_s,
                                                 u"Town Hall\nCastle Street\nWestmarch WM1 1AA"_s, u"01632 960 100"_s,
                                                 u"recordings@westmarch.example"_s, u"www.westmarch.example"_s}));
        QCOMPARE(redFindings(store), QStringList());

        // Somebody else's number on the authority's letters.
        Attacker attacker(store);
        attacker.run(u"UPDATE settings SET value = CAST(replace(CAST(value AS TEXT), '960 100', '960 199') AS BLOB) "
                     "WHERE name = 'letterhead'"_s);
        QCOMPARE(admin->administration().settings().error().code, ErrorCode::Integrity);
        QVERIFY(redFindings(store).join(u'\n').contains(u"governance settings"_s));
        QCOMPARE(must(admin->administration().me()).letterhead, domain::Letterhead{});
        (void)must(admin->administration().changeSettings(settings));
        QCOMPARE(redFindings(store), QStringList());
        settings.organisationCy = settings.address = settings.telephone = settings.email = settings.web = QString();
        (void)must(admin->administration().changeSettings(settings));
        QCOMPARE(must(admin->administration().me()).letterhead,
                 (domain::Letterhead{TestStore::organisation(), {}, {}, {}, {}, {}}));
        QCOMPARE(redFindings(store), QStringList());
    }
    void onlyWhoManagesAreasMay()
    {
        TestStore store;
        const auto leader = store.door(u"leader"_s);
        auto settings = must(leader->administration().settings());
        settings.organisation = u"Leader's own"_s;
        const auto refused = leader->administration().changeSettings(settings);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(refused.error().refusal->clause, u"§3"_s);
        QVERIFY(refused.error().refusal->unblockedBy.contains(u"administrator"_s));
        QCOMPARE(must(leader->administration().settings()).organisation, TestStore::organisation());
        store::AuditFilter filter;
        filter.action = u"settings.change"_s;
        filter.refusedOnly = true;
        QCOMPARE(must(store.door(u"ig"_s)->audit().page(filter, 0, 10)).size(), 1);
    }
    void whatCannotBeIsNamed_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("no name") << u"organisation"_s << u"  "_s;
        QTest::newRow("a zone that does not exist") << u"time-zone"_s << u"Europe/Aberystwyth"_s;
        QTest::newRow("no zone") << u"time-zone"_s << QString();
        QTest::newRow("a country that does not exist") << u"country"_s << u"XQ"_s;
        QTest::newRow("an outside line with letters") << u"outside-line"_s << u"9x"_s;
        QTest::newRow("a long outside line") << u"outside-line"_s << u"90210"_s;
        QTest::newRow("no day") << u"special-days"_s << u"4 June 2027"_s;
        QTest::newRow("a holiday at a weekend") << u"special-days"_s << u"2027-06-05"_s;
        QTest::newRow("Christmas Day once more") << u"special-days"_s << u"2026-12-25"_s;
        QTest::newRow("seven lines") << u"address"_s << u"1\n2\n3\n4\n5\n6\n7"_s;
        QTest::newRow("a line as long as a letter") << u"address"_s << QString(101, u'x');
        QTest::newRow("a name as long as a letter") << u"organisation-cy"_s << QString(101, u'x');
        QTest::newRow("a long telephone number") << u"telephone"_s << QString(101, u'0');
        QTest::newRow("no address for mail") << u"email"_s << u"westmarch.example"_s;
        QTest::newRow("two words for a web address") << u"web"_s << u"www westmarch"_s;
    }
    void whatCannotBeIsNamed()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        TestStore store;
        const auto admin = store.door(u"admin"_s);
        auto settings = must(admin->administration().settings());
        const QHash<QString, QString domain::StoreSettings::*> fields{
            {u"organisation"_s, &domain::StoreSettings::organisation},
            {u"time-zone"_s, &domain::StoreSettings::timeZone},
            {u"country"_s, &domain::StoreSettings::country},
            {u"special-days"_s, &domain::StoreSettings::specialDays},
            {u"outside-line"_s, &domain::StoreSettings::outsideLine},
            {u"organisation-cy"_s, &domain::StoreSettings::organisationCy},
            {u"address"_s, &domain::StoreSettings::address},
            {u"telephone"_s, &domain::StoreSettings::telephone},
            {u"email"_s, &domain::StoreSettings::email},
            {u"web"_s, &domain::StoreSettings::web}};
        settings.*fields[field] = value;
        const auto changed = admin->administration().changeSettings(settings);
        QCOMPARE(changed.error().code, ErrorCode::Invalid);
        QCOMPARE(changed.error().where, field);
    }

    /// Nothing is done by settings that nobody has signed, and an administrator puts them right.
    void anEditBesideTheProgramHasNoEffect_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("named");
        QTest::newRow("another zone, so that calls grow younger")
            << u"UPDATE store_settings SET time_zone = 'Pacific/Kiritimati'"_s << u"governance settings"_s;
        QTest::newRow("a holiday, so that answers are due later")
            << u"UPDATE store_settings SET special_days = '2026-12-16'"_s << u"governance settings"_s;
        QTest::newRow("another name") << u"UPDATE store_settings SET organisation = 'Nobody'"_s
                                      << u"governance settings"_s;
        QTest::newRow("an address on letters that nobody set")
            << u"INSERT INTO settings VALUES ('letterhead', CAST('{\"email\":\"a@b.example\"}' AS BLOB))"_s
            << u"governance settings"_s;
        QTest::newRow("in another's name") << u"UPDATE store_settings SET set_by = 2"_s << u"governance settings"_s;
        QTest::newRow("taken away") << u"DELETE FROM store_settings"_s << u"missing settings"_s;
        QTest::newRow("taken away for those of an old store")
            << u"DELETE FROM store_settings; INSERT INTO settings VALUES ('time-zone', CAST('Asia/Tokyo' AS BLOB))"_s
            << u"missing settings"_s;
    }
    void anEditBesideTheProgramHasNoEffect()
    {
        QFETCH(QString, sql);
        QFETCH(QString, named);
        TestStore store;
        Attacker attacker(store);
        attacker.run(sql);
        const auto admin = store.door(u"admin"_s);
        const auto broken = admin->administration().settings();
        QVERIFY(!broken);
        QCOMPARE(broken.error().code, ErrorCode::Integrity);
        QCOMPARE(must(admin->administration().me()).organisation, QString()); // and they can work
        const QString path =
            makeWav(store.scratch(), incomingName(u"2001"_s, 101, TestStore::startOfTest().addDays(-3), 1), 0.5);
        const auto report = admin->intake().import({path});
        QCOMPARE(report.error().code, ErrorCode::Integrity);
        QCOMPARE(report.error().where, u"settings"_s);
        QVERIFY2(redFindings(store).join(u'\n').startsWith(named), qPrintable(redFindings(store).join(u'\n')));

        domain::StoreSettings anew;
        anew.organisation = TestStore::organisation();
        anew.timeZone = u"Europe/London"_s;
        anew.country = u"gb"_s;
        QCOMPARE(must(admin->administration().changeSettings(anew)).country, u"GB"_s);
        (void)store.importCall();
        QCOMPARE(redFindings(store), QStringList());
    }
    /// With a key of somebody's who has no right to, and an entry that fits the tree.
    void aForgedChangeHasNoEffect()
    {
        TestStore store;
        Attacker attacker(store);
        domain::StoreSettings forged{
            u"Outsider & Sons"_s, u"Asia/Tokyo"_s, u"GB"_s, {}, {}, store.clock().now(), {}, {}};
        forged.setBy = attacker.idOf(u"outsider"_s);
        const QByteArray state = service::stateOf(forged);
        forged.signature = attacker.self().keys().sign(QLatin1String(service::storeSettingsContext), state);
        attacker.run(
            u"UPDATE store_settings SET organisation = 'Outsider & Sons', time_zone = 'Asia/Tokyo', set_by = %1, "
            "set_ms = %2, signature = x'%3'"_s.arg(forged.setBy.value)
                .arg(forged.setAt.ms)
                .arg(QString::fromLatin1(forged.signature.toHex())));
        attacker.appendLeaf(attacker.leafOf(u"outsider"_s, u"settings.change"_s, u"settings"_s, state),
                            &attacker.self().keys());
        const auto broken = store.door(u"admin"_s)->administration().settings();
        QVERIFY(!broken);
        QCOMPARE(broken.error().code, ErrorCode::Integrity);
        QVERIFY(redFindings(store).join(u'\n').contains(u"governance settings"_s));
    }

private:
    /// Who was called through an outside line that is reached by 8.
    static QString numberOf(TestStore &store, int sequence)
    {
        const QString name =
            freepbxName(u"out"_s, u"807700900149"_s, u"2001"_s, TestStore::startOfTest().addDays(-3), sequence);
        const QString path = makeWav(store.scratch(), name, 0.5, {400.0 + 10 * sequence, 500});
        const auto imported = store.importFiles({path}).imported;
        return must(store.door(u"investigator"_s)->review().show(imported.constFirst().recording))
            .recording.customerE164;
    }
};

QTEST_MAIN(TestServiceSettings)
#include "tst_service_settings.moc"
