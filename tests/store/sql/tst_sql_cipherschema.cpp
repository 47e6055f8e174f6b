#include "core/store/sql/cipherdriver.h"
#include "tests/store/sql/tempstore.h"

#include <QSqlDriver>
#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQuery>
#include <QSqlRecord>
#include <limits>

using namespace earshot::store::sql;

/// The contract of the Qt SQL driver beyond values: records, tables, errors, transactions.
class TestCipherSchema : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanupTestCase() { m_connection.reset(); }

    void resultRecord();
    void tableRecordAndKeys();
    void tables();
    void identifiers();
    void errorsCarryExtendedCodes();
    void errorTextsHideBoundValues();
    void errorWhileReading();
    void transactions();
    void features();
    void closingFinalisesResults();

private:
    bool run(const QString &sql)
    {
        QSqlQuery q(db());
        return q.exec(sql);
    }
    [[nodiscard]] QSqlDatabase db() const { return m_connection->database(); }

    TempStore m_store;
    std::unique_ptr<Connection> m_connection;
};

void TestCipherSchema::initTestCase()
{
    m_connection = m_store.make({.busyTimeoutMs = 0});
}

void TestCipherSchema::init()
{
    QVERIFY(run(u"DROP TABLE IF EXISTS t"_qs));
    QVERIFY(run(u"CREATE TABLE t (id INTEGER PRIMARY KEY, v)"_qs));
}

void TestCipherSchema::resultRecord()
{
    QVERIFY(run(u"DROP TABLE IF EXISTS many"_qs));
    QVERIFY(run(u"CREATE TABLE many (i INTEGER, t TEXT, b BLOB, r REAL, f BOOLEAN, c VARCHAR(9), n)"_qs));
    QVERIFY(run(u"INSERT INTO many (n) VALUES (1)"_qs));
    QSqlQuery q(db());
    QVERIFY(q.exec(u"SELECT i, t, b, r, f, c AS renamed, n, count(*), 'x' || 'y', 0.5 FROM many"_qs));
    const QSqlRecord record = q.record();
    const QList<int> types{QMetaType::LongLong, QMetaType::QString, QMetaType::QByteArray, QMetaType::Double,
                           QMetaType::Bool,     QMetaType::QString, QMetaType::LongLong,   QMetaType::LongLong,
                           QMetaType::QString,  QMetaType::Double};
    QCOMPARE(record.count(), types.size());
    for (int i = 0; i < types.size(); ++i)
        QCOMPARE(record.field(i).metaType().id(), types.at(i));
    QCOMPARE(record.fieldName(5), u"renamed"_qs);
    QCOMPARE(record.field(0).tableName(), u"many"_qs);
    QCOMPARE(record.field(7).tableName(), QString());
    QVERIFY(q.next());
    QCOMPARE(q.value(u"n"_qs).toInt(), 1);
}

void TestCipherSchema::tableRecordAndKeys()
{
    QVERIFY(run(u"DROP TABLE IF EXISTS \"odd.name\""_qs));
    QVERIFY(run(u"CREATE TABLE \"odd.name\" (b TEXT NOT NULL DEFAULT 'x', a INTEGER, g AS (a + 1), "
                "PRIMARY KEY (a, b))"_qs));
    for (const QString &name : {u"odd.name"_qs, u"\"odd.name\""_qs}) {
        const QSqlRecord record = db().record(name);
        QCOMPARE(record.count(), 3);
        QCOMPARE(record.field(0).metaType().id(), int(QMetaType::QString));
        QCOMPARE(record.field(0).requiredStatus(), QSqlField::Required);
        QCOMPARE(record.field(0).defaultValue().toString(), u"'x'"_qs);
        QVERIFY(!record.field(1).isAutoValue());
        QCOMPARE(record.fieldName(2), u"g"_qs);
        const QSqlIndex key = db().primaryIndex(name);
        QCOMPARE(key.count(), 2);
        QCOMPARE(key.fieldName(0), u"a"_qs);
        QCOMPARE(key.fieldName(1), u"b"_qs);
    }
    QVERIFY(db().record(u"t"_qs).field(0).isAutoValue());
    QVERIFY(db().record(u"absent"_qs).isEmpty());
    QVERIFY(db().primaryIndex(u"absent"_qs).isEmpty());
}

void TestCipherSchema::tables()
{
    QVERIFY(run(u"CREATE VIEW IF NOT EXISTS seen AS SELECT v FROM t"_qs));
    QVERIFY(db().tables(QSql::Tables).contains(u"t"_qs));
    QVERIFY(!db().tables(QSql::Tables).contains(u"seen"_qs));
    QCOMPARE(db().tables(QSql::Views), QStringList{u"seen"_qs});
    QCOMPARE(db().tables(QSql::SystemTables), QStringList{u"sqlite_master"_qs});
    QVERIFY(db().tables(QSql::AllTables).size() >= 3);
    QVERIFY(run(u"DROP VIEW seen"_qs));
}

void TestCipherSchema::identifiers()
{
    QSqlDriver *driver = db().driver();
    for (const QString &name : {u"plain"_qs, u"two words"_qs, u"a.b"_qs, u"quo\"te"_qs, u"'; DROP TABLE t; --"_qs}) {
        const QString quoted = driver->escapeIdentifier(name, QSqlDriver::TableName);
        QVERIFY(run(u"CREATE TABLE "_qs + quoted + u" (v)"_qs));
        QVERIFY(db().tables().contains(name));
        QVERIFY(run(u"DROP TABLE "_qs + quoted));
    }
    QVERIFY(db().tables().contains(u"t"_qs));
    QCOMPARE(driver->escapeIdentifier(u"\"done\""_qs, QSqlDriver::TableName), u"\"done\""_qs);
}

void TestCipherSchema::errorsCarryExtendedCodes()
{
    QVERIFY(run(u"DROP TABLE IF EXISTS strict"_qs));
    QVERIFY(run(u"CREATE TABLE strict (id INTEGER PRIMARY KEY, u TEXT UNIQUE, n INTEGER NOT NULL, "
                "c INTEGER CHECK (c > 0)) STRICT"_qs));
    QVERIFY(run(u"INSERT INTO strict VALUES (1, 'a', 1, 1)"_qs));
    const auto code = [this](const QString &sql) {
        QSqlQuery q(db());
        return q.exec(sql) ? QString() : q.lastError().nativeErrorCode();
    };
    QCOMPARE(code(u"INSERT INTO strict VALUES (1, 'b', 1, 1)"_qs), u"1555"_qs);    // SQLITE_CONSTRAINT_PRIMARYKEY
    QCOMPARE(code(u"INSERT INTO strict VALUES (2, 'a', 1, 1)"_qs), u"2067"_qs);    // SQLITE_CONSTRAINT_UNIQUE
    QCOMPARE(code(u"INSERT INTO strict VALUES (2, 'b', NULL, 1)"_qs), u"1299"_qs); // SQLITE_CONSTRAINT_NOTNULL
    QCOMPARE(code(u"INSERT INTO strict VALUES (2, 'b', 1, 0)"_qs), u"275"_qs);     // SQLITE_CONSTRAINT_CHECK
    QCOMPARE(code(u"INSERT INTO strict VALUES (2, 'b', 'x', 1)"_qs), u"3091"_qs);  // SQLITE_CONSTRAINT_DATATYPE
    QCOMPARE(code(u"SELECT nonsense"_qs), u"1"_qs);
    QSqlQuery q(db());
    QVERIFY(!q.exec(u"SELECT v FROM absent"_qs));
    QVERIFY(q.lastError().databaseText().contains(u"no such table: absent"_qs));
    QCOMPARE(q.lastError().type(), QSqlError::StatementError);
    QVERIFY(!q.isActive());
}

void TestCipherSchema::errorTextsHideBoundValues()
{
    QVERIFY(run(u"DROP TABLE IF EXISTS words"_qs));
    QVERIFY(run(u"CREATE VIRTUAL TABLE words USING fts5(w)"_qs));
    const QList<std::pair<QString, QString>> cases{
        {u"SELECT w FROM words WHERE words MATCH ?"_qs, u"Blodeuwedd: \" ("_qs},
        {u"SELECT w FROM words WHERE words MATCH ?"_qs, u"Blodeuwedd:x"_qs}, // "no such column: Blodeuwedd"
        {u"SELECT json_extract(?, '$.a')"_qs, u"{Blodeuwedd"_qs},
        {u"SELECT json_extract('{}', ?)"_qs, u"Blodeuwedd"_qs},
        {u"INSERT INTO t (id) VALUES (?)"_qs, u"Blodeuwedd"_qs}};
    for (const auto &[sql, value] : cases) {
        QSqlQuery q(db());
        QVERIFY(q.prepare(sql));
        q.addBindValue(value);
        QVERIFY2(!(q.exec() && q.next()), qPrintable(sql));
        QVERIFY(q.lastError().isValid());
        QVERIFY2(!q.lastError().text().contains(u"Blodeuwedd"_qs), qPrintable(q.lastError().text()));
    }
}

void TestCipherSchema::errorWhileReading()
{
    QVERIFY(run(u"INSERT INTO t (v) VALUES (1), (-9223372036854775808), (2)"_qs));
    for (const bool forwardOnly : {true, false}) {
        QSqlQuery q(db());
        q.setForwardOnly(forwardOnly);
        QVERIFY(q.exec(u"SELECT abs(v) FROM t ORDER BY id"_qs)); // integer overflow at the second row
        QVERIFY(q.next());
        QVERIFY(!q.lastError().isValid());
        QVERIFY(!q.next());
        QVERIFY(q.lastError().isValid()); // told apart from the end
        QVERIFY(!q.next());
        QVERIFY(!q.last());
    }
}

void TestCipherSchema::transactions()
{
    QVERIFY(db().transaction());
    QVERIFY(!db().transaction());
    QVERIFY(db().lastError().isValid());
    QVERIFY(run(u"INSERT INTO t (v) VALUES (1)"_qs));
    QVERIFY(db().rollback());
    QVERIFY(!db().rollback());
    QVERIFY(!db().commit());
    QVERIFY(db().transaction());
    QVERIFY(run(u"INSERT INTO t (v) VALUES (2)"_qs));
    {
        const auto other = m_store.open({.busyTimeoutMs = 0});
        QVERIFY(!other->database().transaction()); // begin takes the write lock at once
        QCOMPARE(other->database().lastError().nativeErrorCode().toInt() & 0xff, 5); // SQLITE_BUSY
    }
    QVERIFY(db().commit());
    QSqlQuery q(db());
    QVERIFY(q.exec(u"SELECT v FROM t"_qs) && q.next());
    QCOMPARE(q.value(0).toInt(), 2);
}

void TestCipherSchema::features()
{
    const QSqlDriver *driver = db().driver();
    QVERIFY(driver->hasFeature(QSqlDriver::NamedPlaceholders));
    QVERIFY(driver->hasFeature(QSqlDriver::PositionalPlaceholders));
    QVERIFY(driver->hasFeature(QSqlDriver::Transactions));
    QVERIFY(!driver->hasFeature(QSqlDriver::QuerySize));
    QVERIFY(!driver->hasFeature(QSqlDriver::MultipleResultSets));
    QVERIFY(driver->handle().value<sqlite3 *>() != nullptr);
    QVERIFY(db().isOpen() && db().isValid());
    QVERIFY(!db().driver()->open({}, {}, {}, {}, 0, {})); // no second door
    QVERIFY(db().isOpen());
}

void TestCipherSchema::closingFinalisesResults()
{
    const TempStore store;
    auto connection = store.make();
    QSqlQuery orphan(connection->database());
    QVERIFY(orphan.exec(u"SELECT 1 UNION ALL SELECT 2"_qs) && orphan.next());
    connection.reset();
    QVERIFY(!orphan.next());
    QVERIFY(!orphan.exec());
    QVERIFY(!QFile::exists(store.path() + u"-wal"_qs)); // really closed: SQLite removed its log
}

QTEST_GUILESS_MAIN(TestCipherSchema)
#include "tst_sql_cipherschema.moc"
