#include "core/store/sql/cipherdriver.h"
#include "core/store/sql/transaction.h"
#include "tests/store/sql/tempstore.h"

#include <QThread>
#include <atomic>
#include <limits>
#include <sqlite3.h>

using namespace earshot;
using namespace earshot::store::sql;

namespace {
enum class Colour { Red = 1, Green };
struct ThingTag;
using ThingId = base::Id<ThingTag>;
} // namespace

/// Query, Transaction and the mapping of errors.
class TestQuery : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_connection.reset(); }

    void typedValues();
    void nullIsExplicit();
    void namedParameters();
    void singleRow();
    void eachRow();
    void cacheGivesStatementsBack();
    void sameTextNested();
    void manyTexts();
    void bindingsDoNotOutliveTheQuery();
    void errorCodes_data();
    void errorCodes();
    void errorsNameTheStatementOnly();
    void noSpace();
    void transactionRollsBackByItself();
    void transactionsDoNotNest();
    void failedCommitKeepsTheTransaction();
    void nothingRunsAfterAnAutomaticRollback();
    void otherThreadIsRefused();
    void queryAfterItsConnection();
    void interruptCancels();

private:
    [[nodiscard]] qint64 count() const
    {
        Query q = m_connection->query(u"SELECT count(*) FROM thing"_qs);
        return q.single() ? q.get<qint64>(0) : -1;
    }
    /// How many compiled statements SQLite holds whose text begins so.
    [[nodiscard]] int compiled(const QString &start) const
    {
        auto *db = m_connection->database().driver()->handle().value<sqlite3 *>();
        int found = 0;
        for (sqlite3_stmt *s = sqlite3_next_stmt(db, nullptr); s; s = sqlite3_next_stmt(db, s))
            found += QString::fromUtf8(sqlite3_sql(s)).startsWith(start) ? 1 : 0;
        return found;
    }
    std::unique_ptr<TempStore> m_store;
    std::unique_ptr<Connection> m_connection;
};

void TestQuery::init()
{
    m_store = std::make_unique<TempStore>();
    m_connection = m_store->make({.busyTimeoutMs = 0});
    VERIFY_OK(m_connection->runScript(
        u"CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT UNIQUE, size INTEGER CHECK (size > 0), extra);"
        "CREATE TABLE part (id INTEGER PRIMARY KEY, thing INTEGER NOT NULL REFERENCES thing DEFERRABLE);"
        "CREATE TABLE now (thing INTEGER NOT NULL REFERENCES thing);"
        "CREATE TRIGGER kept BEFORE DELETE ON part BEGIN SELECT RAISE(ABORT, 'parts are kept'); END;"
        "CREATE VIRTUAL TABLE words USING fts5(w);"_qs));
}

void TestQuery::typedValues()
{
    Query q = m_connection->query(u"SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?"_qs);
    q.with(true, std::numeric_limits<qint64>::min(), 0.5, u"x\0y"_qs, QByteArray("b"), Instant{1234567890123},
           ThingId{7}, Colour::Green, std::optional<int>(5));
    VERIFY_ROW(q.single());
    QCOMPARE(q.get<bool>(0), true);
    QCOMPARE(q.get<qint64>(1), std::numeric_limits<qint64>::min());
    QCOMPARE(q.get<double>(2), 0.5);
    QCOMPARE(q.get<QString>(3), u"x\0y"_qs);
    QCOMPARE(q.get<QByteArray>(4), QByteArray("b"));
    QCOMPARE(q.get<Instant>(5).ms, 1234567890123);
    QVERIFY(q.get<ThingId>(6) == ThingId{7});
    QVERIFY(q.get<Colour>(7) == Colour::Green);
    QCOMPARE(q.get<std::optional<int>>(8), std::optional<int>(5));
}

void TestQuery::nullIsExplicit()
{
    Query q = m_connection->query(u"SELECT typeof(?), typeof(?), typeof(?), typeof(?), typeof(?), typeof(?), ?"_qs);
    q.with(QString(), QByteArray(), nullptr, std::nullopt, std::optional<QString>(), ThingId{}, nullptr);
    VERIFY_ROW(q.single());
    QCOMPARE(q.get<QString>(0), u"text"_qs);
    QCOMPARE(q.get<QString>(1), u"blob"_qs);
    for (int i = 2; i < 6; ++i)
        QCOMPARE(q.get<QString>(i), u"null"_qs);
    QVERIFY(q.isNull(6));
    QCOMPARE(q.get<std::optional<QString>>(6), std::nullopt);
    QCOMPARE(q.get<qint64>(6), 0);
}

void TestQuery::namedParameters()
{
    Query q = m_connection->query(u"SELECT :a + :b * :a"_qs);
    q.bind(":a", 2).bind(":b", 5);
    VERIFY_ROW(q.single());
    QCOMPARE(q.get<int>(0), 12);
    VERIFY_FAILS(q.bind(":c", 1).exec(), ErrorCode::Internal);
    Query unbound = m_connection->query(u"SELECT :x, :y"_qs);
    unbound.bind(":x", 1);
    VERIFY_FAILS(unbound.exec(), ErrorCode::Internal);
}

void TestQuery::singleRow()
{
    Query q = m_connection->query(u"SELECT id FROM thing ORDER BY id"_qs);
    QCOMPARE(q.single().value(), false);
    VERIFY_OK(m_connection->run(u"INSERT INTO thing (id) VALUES (?)"_qs, 3));
    QCOMPARE(q.single().value(), true);
    QCOMPARE(q.get<int>(0), 3);
    VERIFY_OK(m_connection->run(u"INSERT INTO thing (id) VALUES (?)"_qs, 4));
    VERIFY_FAILS(q.single(), ErrorCode::Internal);
    VERIFY_OK(q.exec()); // columns are those of the reading row again
    VERIFY_ROW(q.next());
    VERIFY_ROW(q.next());
    QCOMPARE(q.get<int>(0), 4);
}

void TestQuery::eachRow()
{
    QCOMPARE(m_connection->insert(u"INSERT INTO thing (name) VALUES (?)"_qs, u"a"_qs).value(), 1);
    QCOMPARE(m_connection->insert(u"INSERT INTO thing (name) VALUES (?)"_qs, u"b"_qs).value(), 2);
    QCOMPARE(m_connection->run(u"UPDATE thing SET size = ?"_qs, 1).value(), 2);
    QStringList names;
    VERIFY_OK(m_connection->query(u"SELECT name FROM thing ORDER BY id"_qs).each([&names](const Query &row) {
        names.append(row.get<QString>(0));
    }));
    QCOMPARE(names, (QStringList{u"a"_qs, u"b"_qs}));
    int seen = 0;
    VERIFY_FAILS(m_connection->query(u"SELECT name FROM thing"_qs).each([&seen](const Query &) -> Result<void> {
        ++seen;
        return fail(ErrorCode::Cancelled, u"enough"_qs);
    }),
                 ErrorCode::Cancelled);
    QCOMPARE(seen, 1);
}

void TestQuery::cacheGivesStatementsBack()
{
    const QString sql = u"INSERT INTO thing (id, name) VALUES (?, ?)"_qs;
    auto transaction = Transaction::begin(*m_connection);
    VERIFY_OK(transaction);
    for (int i = 1; i <= 100'000; ++i) {
        if (!m_connection->run(sql, i, QString::number(i)))
            QFAIL("insert failed");
    }
    VERIFY_OK(transaction->commit());
    QCOMPARE(count(), 100'000);
    QCOMPARE(compiled(u"INSERT INTO thing (id, name)"_qs), 1); // once, however often it ran
}

void TestQuery::sameTextNested()
{
    for (int i = 1; i <= 3; ++i)
        VERIFY_OK(m_connection->run(u"INSERT INTO thing (id) VALUES (?)"_qs, i));
    const QString sql = u"SELECT id FROM thing WHERE id > ? ORDER BY id"_qs;
    QList<int> seen;
    VERIFY_OK(m_connection->query(sql).with(0).each([&](const Query &outer) {
        const int after = outer.get<int>(0);
        return m_connection->query(sql).with(after).each(
            [&](const Query &inner) { seen.append(after * 10 + inner.get<int>(0)); });
    }));
    QCOMPARE(seen, (QList<int>{12, 13, 23}));
}

void TestQuery::manyTexts()
{
    Query held = m_connection->query(u"SELECT 'held' UNION ALL SELECT 'still'"_qs);
    VERIFY_OK(held.exec());
    VERIFY_ROW(held.next());
    for (int i = 0; i < 1000; ++i) {
        Query q = m_connection->query(u"SELECT %1"_qs.arg(i));
        VERIFY_ROW(q.single());
        QCOMPARE(q.get<int>(0), i);
    }
    VERIFY_ROW(held.next()); // a statement in use is never dropped
    QCOMPARE(held.get<QString>(0), u"still"_qs);
    QVERIFY(compiled(u"SELECT "_qs) > 200);
    QVERIFY(compiled(u"SELECT "_qs) <= 256);
}

void TestQuery::bindingsDoNotOutliveTheQuery()
{
    const QString sql = u"SELECT ?, ?"_qs;
    {
        Query q = m_connection->query(sql);
        VERIFY_OK(q.with(1, 2).exec());
        VERIFY_OK(q.exec());
    }
    Query q = m_connection->query(sql);
    q.bind(0, 1);
    VERIFY_FAILS(q.exec(), ErrorCode::Internal); // not yesterday's 2
}

void TestQuery::errorCodes_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QString &sql, const QVariant &value, ErrorCode code) {
        QTest::newRow(name) << sql << value << int(code);
    };
    row("unique", u"INSERT INTO thing (name) VALUES (?)"_qs, u"a"_qs, ErrorCode::Exists);
    row("primary key", u"INSERT INTO thing (id) VALUES (?)"_qs, 1, ErrorCode::Exists);
    row("foreign key", u"INSERT INTO now (thing) VALUES (?)"_qs, 99, ErrorCode::Conflict);
    row("trigger", u"DELETE FROM part WHERE id = ?"_qs, 1, ErrorCode::Conflict);
    row("check", u"INSERT INTO thing (size) VALUES (?)"_qs, 0, ErrorCode::Conflict);
    row("not null", u"INSERT INTO now (thing) VALUES (?)"_qs, QVariant(), ErrorCode::Conflict);
    row("search syntax", u"SELECT w FROM words WHERE words MATCH ?"_qs, u"\"open"_qs, ErrorCode::Invalid);
    row("no such table", u"SELECT * FROM absent WHERE a = ?"_qs, 1, ErrorCode::Internal);
    row("wrong SQL", u"SELEKT ?"_qs, 1, ErrorCode::Internal);
    row("two statements", u"SELECT ?; SELECT 2"_qs, 1, ErrorCode::Internal);
}

void TestQuery::errorCodes()
{
    QFETCH(QString, sql);
    QFETCH(QVariant, value);
    QFETCH(int, code);
    VERIFY_OK(m_connection->run(u"INSERT INTO thing (id, name) VALUES (1, 'a')"_qs));
    VERIFY_OK(m_connection->run(u"INSERT INTO part (id, thing) VALUES (1, 1)"_qs));
    const Value bound = value.isNull()                         ? Value(nullptr)
                        : value.typeId() == QMetaType::QString ? Value(value.toString())
                                                               : Value(value.toLongLong());
    Query q = m_connection->query(sql);
    q.with(bound);
    VERIFY_FAILS(q.single(), ErrorCode(code));
}

void TestQuery::errorsNameTheStatementOnly()
{
    VERIFY_OK(m_connection->run(u"INSERT INTO thing (name) VALUES (?)"_qs, u"Blodeuwedd"_qs));
    const auto again = m_connection->run(u"INSERT INTO thing\n  (name) VALUES (?)"_qs, u"Blodeuwedd"_qs);
    VERIFY_FAILS(again, ErrorCode::Exists);
    QCOMPARE(again.error().native, 2067);
    QCOMPARE(again.error().where, u"INSERT INTO thing (name) VALUES (?)"_qs);
    QVERIFY(again.error().what.contains(u"thing.name"_qs));
    QVERIFY(!again.error().toString().contains(u"Blodeuwedd"_qs));
    const auto ran = m_connection->run(u"DELETE FROM part WHERE id IN (SELECT ?)"_qs, u"Blodeuwedd"_qs);
    VERIFY_OK(ran);
}

void TestQuery::noSpace()
{
    VERIFY_OK(m_connection->query(u"PRAGMA max_page_count = 30"_qs).exec());
    VERIFY_FAILS(m_connection->run(u"INSERT INTO thing (extra) VALUES (?)"_qs, QByteArray(1'000'000, 'x')),
                 ErrorCode::NoSpace);
}

void TestQuery::transactionRollsBackByItself()
{
    {
        auto transaction = Transaction::begin(*m_connection);
        VERIFY_OK(transaction);
        QVERIFY(m_connection->inTransaction());
        VERIFY_OK(m_connection->run(u"INSERT INTO thing (id) VALUES (1)"_qs));
        QCOMPARE(count(), 1);
    }
    QVERIFY(!m_connection->inTransaction());
    QCOMPARE(count(), 0);
    {
        auto transaction = Transaction::begin(*m_connection);
        VERIFY_OK(m_connection->run(u"INSERT INTO thing (id) VALUES (1)"_qs));
        VERIFY_OK(transaction->commit());
        VERIFY_FAILS(transaction->commit(), ErrorCode::Internal);
    }
    QCOMPARE(count(), 1);
}

void TestQuery::transactionsDoNotNest()
{
    auto outer = Transaction::begin(*m_connection);
    VERIFY_OK(outer);
    VERIFY_FAILS(Transaction::begin(*m_connection), ErrorCode::Internal);
    VERIFY_OK(m_connection->run(u"INSERT INTO thing (id) VALUES (1)"_qs));
    VERIFY_OK(outer->commit());
    QCOMPARE(count(), 1);
}

void TestQuery::failedCommitKeepsTheTransaction()
{
    auto transaction = Transaction::begin(*m_connection);
    VERIFY_OK(m_connection->run(u"PRAGMA defer_foreign_keys = ON"_qs));
    VERIFY_OK(m_connection->run(u"INSERT INTO part (id, thing) VALUES (1, 1)"_qs));
    VERIFY_FAILS(transaction->commit(), ErrorCode::Conflict);
    VERIFY_OK(m_connection->run(u"INSERT INTO thing (id) VALUES (1)"_qs));
    VERIFY_OK(transaction->commit());
    QCOMPARE(count(), 1);
}

/// ON CONFLICT ROLLBACK stands for what SQLite does by itself after a full disk.
void TestQuery::nothingRunsAfterAnAutomaticRollback()
{
    auto transaction = Transaction::begin(*m_connection);
    VERIFY_OK(m_connection->run(u"INSERT INTO thing (id) VALUES (1)"_qs));
    VERIFY_FAILS(m_connection->run(u"INSERT OR ROLLBACK INTO thing (id) VALUES (1)"_qs), ErrorCode::Exists);
    VERIFY_FAILS(m_connection->run(u"INSERT INTO thing (id) VALUES (2)"_qs), ErrorCode::Conflict);
    VERIFY_FAILS(transaction->commit(), ErrorCode::Conflict);
    transaction->rollback();
    QCOMPARE(count(), 0);
    VERIFY_OK(m_connection->run(u"INSERT INTO thing (id) VALUES (3)"_qs));
}

void TestQuery::otherThreadIsRefused()
{
    Query q = m_connection->query(u"SELECT 1"_qs);
    Result<void> prepared;
    Result<void> fresh;
    Result<void> begun;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        prepared = q.exec();
        fresh = m_connection->query(u"SELECT 2"_qs).exec();
        auto transaction = Transaction::begin(*m_connection);
        if (!transaction)
            begun = tl::make_unexpected(transaction.error());
    }));
    thread->start();
    QVERIFY(thread->wait());
    VERIFY_FAILS(prepared, ErrorCode::Internal);
    VERIFY_FAILS(fresh, ErrorCode::Internal);
    VERIFY_FAILS(begun, ErrorCode::Internal);
    VERIFY_OK(q.exec());
}

void TestQuery::queryAfterItsConnection()
{
    Query q = m_connection->query(u"SELECT 1 UNION ALL SELECT 2"_qs);
    VERIFY_OK(q.exec());
    VERIFY_ROW(q.next());
    auto transaction = Transaction::begin(*m_connection);
    VERIFY_OK(transaction);
    m_connection.reset();
    VERIFY_FAILS(q.next(), ErrorCode::Internal);
    VERIFY_FAILS(q.exec(), ErrorCode::Internal);
    VERIFY_FAILS(transaction->commit(), ErrorCode::Internal);
}

void TestQuery::interruptCancels()
{
    std::atomic<bool> running = false;
    std::atomic<bool> over = false;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        while (!over) { // an interrupt that comes before the statement runs is without effect, so ask again
            if (running)
                m_connection->interrupt();
            QThread::yieldCurrentThread();
        }
    }));
    thread->start();
    Query q = m_connection->query(
        u"WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c) SELECT count(*) FROM c"_qs); // endless
    running = true;
    const auto ended = q.single();
    over = true;
    QVERIFY(thread->wait());
    VERIFY_FAILS(ended, ErrorCode::Cancelled);
    QCOMPARE(count(), 0);
}

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_sql_query.moc"
