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
        for (int i = 0; i < 5; ++i) {
            auto call = s.call(i);
            call.importedAt = {1'800'000'000'000}; // after it was made, or it would be kept from then
            (void)ContractStore::must(s.store->recordings().add(call, {}));
        }
        auto elsewhere = s.call(10);
        elsewhere.area = other.id;
        (void)ContractStore::must(s.store->recordings().add(elsewhere, {}));
        auto unset = s.call(11); // its recorder's clock began in 1970: it is kept from when it came in
        unset.startedAt = {1'000};
        unset.importedAt = s.call(2).startedAt;
        unset.warnings = QStringList{QStringLiteral("clock-not-set")};
        const auto unsetId = ContractStore::must(s.store->recordings().add(unset, {}));
        const auto count = [&](int from, int before, int limit = 100) {
            return ContractStore::must(s.store->disposals().countKeptFrom(
                s.area.id, s.call(from).startedAt, s.call(before).startedAt, limit, RecordingState::Quarantined));
        };
        QCOMPARE(count(0, 5), 6);
        QCOMPARE(count(1, 3), 3); // its own two, and the one that came in then
        QCOMPARE(count(3, 4), 1); // half-open
        QCOMPARE(count(0, 5, 2), 2);
        QCOMPARE(ContractStore::must(s.store->disposals().countKeptFrom(s.area.id, {0}, s.call(1).startedAt, 100,
                                                                        RecordingState::Kept)),
                 1); // long ago by its clock, and not kept since then
        VERIFY_OK(s.store->recordings().entomb(unsetId, {5}));
        QCOMPARE(count(0, 5), 5);
        // In quarantine: of the area, or of none.
        auto lying = s.call(12);
        lying.state = RecordingState::Quarantined;
        lying.startedAt = s.call(2).startedAt;
        lying.importedAt = {1'800'000'000'000};
        (void)ContractStore::must(s.store->recordings().add(lying, {}));
        lying = s.call(13);
        lying.state = RecordingState::Quarantined;
        lying.startedAt = s.call(2).startedAt;
        lying.importedAt = {1'800'000'000'000};
        lying.area = {};
        (void)ContractStore::must(s.store->recordings().add(lying, {}));
        QCOMPARE(count(0, 5), 6);
        const auto countOf = [&](AreaId area, RecordingState upTo) {
            return ContractStore::must(
                s.store->disposals().countKeptFrom(area, s.call(0).startedAt, s.call(5).startedAt, 100, upTo));
        };
        QCOMPARE(countOf(s.area.id, RecordingState::Kept), 5);
        QCOMPARE(countOf({}, RecordingState::Quarantined), 1);
        QCOMPARE(countOf({}, RecordingState::Kept), 0);
    }

    /// A million recordings are not read to count those of a week.
    void countingReadsAnIndex()
    {
        ContractStore s;
        s.store.reset();
        const auto db = s.place.open();
        const QString plan = planOf(*db, store::sql::SqlDisposals::countSql(), 5);
        QVERIFY2(plan.contains(QStringLiteral("SEARCH r USING INDEX recordings_due (area_id=? AND <expr>>? AND "
                                              "<expr><?)")),
                 qPrintable(plan));
        QVERIFY2(!plan.contains(QStringLiteral("SCAN r")), qPrintable(plan));
    }

    /// Nor every request for access and release that there ever was, to say what waits.
    void whatWaitsIsFoundInAnIndex()
    {
        ContractStore s;
        s.store.reset();
        const auto db = s.place.open();
        const QString open = planOf(*db, store::sql::SqlSubjectAccess::openSql(), 0);
        QVERIFY2(open.contains(QStringLiteral("USING INDEX subject_access_open")), qPrintable(open));
        const QString released = planOf(*db, store::sql::SqlReleases::byReferenceSql(), 1);
        QVERIFY2(released.contains(QStringLiteral("SEARCH r USING INDEX releases_reference (<expr>=?)")),
                 qPrintable(released));
        QVERIFY2(!(open + released).contains(QStringLiteral("SCAN r")), qPrintable(open + released));
    }

private:
    static QString planOf(store::sql::Connection &db, const QString &sql, int parameters)
    {
        auto q = db.query(QStringLiteral("EXPLAIN QUERY PLAN ") + sql);
        for (int i = 0; i < parameters; ++i)
            q.bind(i, qint64(1));
        QStringList plan;
        const auto read = q.each([&](auto &row) { plan << row.template get<QString>(3); });
        return read ? plan.join(u'\n') : read.error().toString();
    }
};

QTEST_GUILESS_MAIN(TestContractCounts)
#include "tst_sql_contract_counts.moc"
