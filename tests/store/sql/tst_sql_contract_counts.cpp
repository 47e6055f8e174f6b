#include "core/store/disposal_repository.h"
#include "core/store/sql/repositories.h"
#include "tests/store/sql/contractstore.h"

using namespace earshot;
using namespace earshot::domain;

/// How many recordings are kept from when, and that nobody reads them all for it.
class TestContractCounts : public QObject
{
    Q_OBJECT

private slots:
    void whatIsKeptFromWhenIsCounted()
    {
        ContractStore s;
        const auto other = s.somewhere(QStringLiteral("Revenues"));
        const Instant clocksSet{1'000'000'000'000};
        for (int i = 0; i < 5; ++i)
            (void)s.kept(i);
        auto elsewhere = s.call(10);
        elsewhere.area = other.id;
        (void)ContractStore::must(s.store->recordings().add(elsewhere, {}));
        auto unset = s.call(11); // its recorder's clock began in 1970: it is kept from when it came in
        unset.startedAt = {1'000};
        unset.importedAt = s.call(2).startedAt;
        unset.warnings = QStringList{QStringLiteral("clock-not-set")};
        const auto unsetId = ContractStore::must(s.store->recordings().add(unset, {}));
        const auto count = [&](int from, int before, int limit = 100) {
            return ContractStore::must(s.store->disposals().countKeptFrom(s.area.id, s.call(from).startedAt,
                                                                          s.call(before).startedAt, clocksSet, limit));
        };
        QCOMPARE(count(0, 5), 6);
        QCOMPARE(count(1, 3), 3); // its own two, and the one that came in then
        QCOMPARE(count(3, 4), 1); // half-open
        QCOMPARE(count(0, 5, 2), 2);
        QCOMPARE(ContractStore::must(
                     s.store->disposals().countKeptFrom(s.area.id, {0}, s.call(1).startedAt, clocksSet, 100)),
                 1); // long ago by its clock, and not kept since then
        VERIFY_OK(s.store->recordings().entomb(unsetId, {5}));
        QCOMPARE(count(0, 5), 5);
    }

    /// A million recordings are not read to count those of a week.
    void countingReadsAnIndex()
    {
        ContractStore s;
        s.store.reset();
        const auto db = s.place.open();
        const auto planOf = [&](const QString &sql, int parameters) {
            auto q = db->query(QStringLiteral("EXPLAIN QUERY PLAN ") + sql);
            for (int i = 0; i < parameters; ++i)
                q.bind(i, qint64(1));
            QStringList plan;
            const auto read = q.each([&](auto &row) { plan << row.template get<QString>(3); });
            return read ? plan.join(u'\n') : read.error().toString();
        };
        const QString set = planOf(store::sql::SqlDisposals::countSetSql(), 4);
        QVERIFY2(set.contains(QStringLiteral("USING COVERING INDEX recordings_when (area_id=? AND state=? AND "
                                             "started_ms>? AND started_ms<?)")),
                 qPrintable(set));
        QVERIFY2(!set.contains(QStringLiteral("SCAN recordings")), qPrintable(set));
        const QString unset = planOf(store::sql::SqlDisposals::countUnsetSql(), 5);
        QVERIFY2(unset.contains(QStringLiteral("USING INDEX recordings_when (area_id=? AND state=? AND started_ms<?)")),
                 qPrintable(unset));
        QVERIFY2(!unset.contains(QStringLiteral("SCAN recordings")), qPrintable(unset));
    }
};

QTEST_GUILESS_MAIN(TestContractCounts)
#include "tst_sql_contract_counts.moc"
