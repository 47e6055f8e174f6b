#include "tests/service/attacker.h"
#include "tests/service/busystore.h"
#include "tests/service/columns.h"

#include <QTest>

using namespace earshot;
using namespace earshot::tests;

namespace {

/// By somebody who holds a key; a store that is too damaged to be opened says so at the door.
Result<service::VerifyReport> verified(TestStore &store)
{
    EARSHOT_TRY(door, service::Door::open(store.environment(), store.session(QStringLiteral("admin"))));
    return door->audit().verify();
}

const char *const otherValue = "CASE typeof(%1) WHEN 'integer' THEN %1 + 1 WHEN 'text' THEN %1 || 'x' ELSE "
                               "CASE coalesce(length(%1), 0) WHEN 0 THEN x'01' ELSE randomblob(length(%1)) END END";

} // namespace

/// Every column of the schema is either held against the log by verify, or is listed with the reason why not.
class TestAttacksColumns : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_busy = std::make_unique<BusyStore>(); }
    void everyColumnIsJudged()
    {
        Attacker attacker(m_busy->store);
        QSet<QString> known;
        for (const Governed &table : governed()) {
            for (const Column &column : table.columns)
                known.insert(QLatin1String(table.table) + u'.' + QLatin1String(column.name));
        }
        for (const Free &free : ungoverned()) {
            QVERIFY2(!known.contains(QLatin1String(free.columns)), free.columns);
            known.insert(QLatin1String(free.columns));
        }
        QStringList unjudged;
        auto q = attacker.db().query(
            QStringLiteral("SELECT t.name, c.name FROM sqlite_master AS t, pragma_table_info(t.name) AS c "
                           "WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE "
                           "'recording_words_%' AND t.name NOT LIKE 'recording_digits_%'"));
        int columns = 0;
        must(q.each([&](store::sql::Query &row) {
            ++columns;
            const QString table = row.get<QString>(0);
            const QString name = table + u'.' + row.get<QString>(1);
            if (!known.contains(name) && !known.contains(table + QStringLiteral(".*")))
                unjudged << name;
        }));
        QVERIFY(columns > 200);
        QVERIFY2(unjudged.isEmpty(), qPrintable(unjudged.join(QStringLiteral(", "))));
    }
    void anEditedColumnIsNamed_data()
    {
        QTest::addColumn<int>("table");
        const auto &tables = governed();
        for (int i = 0; i < tables.size(); ++i)
            QTest::newRow(qPrintable(QStringLiteral("%1 (%2)").arg(QLatin1String(tables[i].table)).arg(i))) << i;
    }
    void anEditedColumnIsNamed()
    {
        QFETCH(int, table);
        const Governed &what = governed()[table];
        auto &store = m_busy->store;
        QCOMPARE(redFindings(store).join(u'\n'), QString());
        Attacker attacker(store);
        const QString name = QLatin1String(what.table);
        QStringList unseen;
        for (const QString &row : what.rows) {
            for (const Column &column : what.columns) {
                const QString field = QLatin1String(column.name);
                const QString edit =
                    QString::fromLatin1(column.edit ? column.edit : otherValue).replace(QStringLiteral("%1"), field);
                const QString label = QStringLiteral("%1.%2 WHERE %3").arg(name, field, row);
                attacker.run(QStringLiteral("CREATE TEMP TABLE kept AS SELECT * FROM main.%1").arg(name));
                const auto changed = attacker.db().run(
                    QStringLiteral("UPDATE main.%1 SET %2 = %3 WHERE %4").arg(name, field, edit, row));
                QVERIFY2(changed, qPrintable(label + (changed ? QString() : changed.error().toString())));
                QVERIFY2(*changed > 0, qPrintable(label));
                const auto report = verified(store);
                restore(attacker, name);
                if (!report && what.closes && report.error().code == ErrorCode::Integrity)
                    continue;
                if (!report) {
                    unseen << label + QStringLiteral(": ") + report.error().toString();
                    continue;
                }
                const bool named = std::any_of(
                    report->findings.cbegin(), report->findings.cend(), [&](const service::Finding &finding) {
                        return finding.level == service::Finding::Level::Red &&
                               (finding.check + u' ' + finding.subject).startsWith(QLatin1String(what.named));
                    });
                if (!named)
                    unseen << label;
            }
        }
        QVERIFY2(unseen.isEmpty(), qPrintable(u'\n' + unseen.join(u'\n')));
        QCOMPARE(redFindings(store).join(u'\n'), QString());
    }
    void cleanupTestCase() { m_busy.reset(); }

private:
    /// As it was, but for the entries that verify itself has added to the log meanwhile.
    static void restore(Attacker &attacker, const QString &table)
    {
        if (table == QLatin1String("audit_leaves") || table == QLatin1String("audit_entries"))
            attacker.run(QStringLiteral("DELETE FROM main.%1 WHERE sequence >= 7000").arg(table));
        else if (table != QLatin1String("audit_nodes"))
            attacker.run(QStringLiteral("DELETE FROM main.%1").arg(table));
        attacker.run(
            QStringLiteral("INSERT OR REPLACE INTO main.%1 SELECT * FROM temp.kept; DROP TABLE temp.kept").arg(table));
    }

    std::unique_ptr<BusyStore> m_busy;
};

QTEST_MAIN(TestAttacksColumns)
#include "tst_attacks_columns.moc"
