#include "core/store/sql/repositories.h"
#include "tests/store/sql/contractstore.h"
#include "tests/store/sql/queryplans.h"

using namespace earshot;
using namespace earshot::domain;
using namespace Qt::StringLiterals;

/// What the list of entries finds by each of its filters, and that it does not read the whole list for it.
class TestContractEntries : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatItIsAskedFor()
    {
        ContractStore s;
        add(s, {u"play"_s, u"p.okafor"_s, u"C-104"_s, 1});
        add(s, {u"play.stop"_s, u"p.okafor"_s, u"c-104"_s, 0});
        add(s, {u"play"_s, u"r.bevan"_s, u"C-1041"_s, 2});
        add(s, {u"release.issue"_s, u"r.bevan"_s, {}, 2});
        add(s, {u"play"_s, u"r.bevan"_s, u"Câs 7"_s, 1});
        const auto found = [&](const store::AuditFilter &filter) {
            QList<qint64> places;
            for (const auto &entry : ContractStore::must(s.store->audit().page(filter, 0, 10)))
                places.prepend(entry.sequence);
            return places;
        };
        store::AuditFilter filter;
        filter.action = u"play"_s;
        QCOMPARE(found(filter), (QList<qint64>{0, 2, 4})); // and not what begins with it
        filter.actor = u"r.bevan"_s;
        QCOMPARE(found(filter), (QList<qint64>{2, 4}));
        filter = {};
        filter.actions = u"play"_s;
        QCOMPARE(found(filter), (QList<qint64>{0, 1, 2, 4}));
        filter = {};
        filter.reference = u"c-104"_s;
        QCOMPARE(found(filter), (QList<qint64>{0, 1})); // whole; one of them of no recording
        filter.recording = {1};
        QCOMPARE(found(filter), QList<qint64>{0});
        filter = {};
        filter.reference = u"câs 7"_s;
        QCOMPARE(found(filter), QList<qint64>{4});
        filter = {};
        filter.recording = {2};
        filter.action = u"release.issue"_s;
        QCOMPARE(found(filter), QList<qint64>{3});
    }

    void anIndexNarrowsIt_data()
    {
        QTest::addColumn<store::AuditFilter>("filter");
        QTest::addColumn<QByteArray>("step");
        store::AuditFilter filter;
        filter.action = u"person.password"_s;
        filter.actor = u"p.okafor"_s; // who did more than passwords were changed
        QTest::newRow("somebody's passwords") << filter << QByteArray("audit_entries_action (action=? AND sequence<?)");
        filter.recording = {1};
        QTest::newRow("done to a recording")
            << filter << QByteArray("audit_entries_recording (recording_id=? AND sequence<?)");
        filter = {};
        filter.reference = u"C-104"_s;
        QTest::newRow("a case") << filter << QByteArray("audit_entries_reference (<expr>=? AND sequence<?)");
        filter = {};
        filter.actor = u"p.okafor"_s;
        filter.area = u"Housing Repairs"_s;
        QTest::newRow("somebody in an area") << filter << QByteArray("audit_entries_actor (actor=? AND sequence<?)");
    }
    void anIndexNarrowsIt()
    {
        QFETCH(store::AuditFilter, filter);
        QFETCH(QByteArray, step);
        ContractStore s;
        s.store.reset();
        const auto connection = s.place.open();
        store::sql::SqlAudit audit(*connection);
        QVERIFY(audit.page(filter, 1000, 10).has_value());
        const auto plans = plansOf(*connection, "FROM audit_entries e");
        QCOMPARE(plans.size(), 1);
        QVERIFY2(plans.constFirst().contains("SEARCH e USING INDEX " + step), plans.constFirst().constData());
        QVERIFY2(!plans.constFirst().contains("TEMP B-TREE"), plans.constFirst().constData()); // in its order
    }

private:
    struct Said
    {
        QString action;
        QString actor;
        QString reference;
        qint64 recording;
    };
    static void add(ContractStore &s, const Said &said)
    {
        auto &audit = s.store->audit();
        AuditEntry entry;
        entry.sequence = ContractStore::must(audit.head()).size;
        entry.at = {1'700'000'000'000 + entry.sequence};
        entry.action = said.action;
        entry.actor = said.actor;
        entry.reference = said.reference;
        entry.recording = {said.recording};
        entry.permitted = true;
        entry.leafHash = QByteArray(32, 'l');
        ContractStore::must(audit.append(entry, "leaf", "frontier", {}, false));
    }
};

QTEST_GUILESS_MAIN(TestContractEntries)
#include "tst_sql_contract_entries.moc"
