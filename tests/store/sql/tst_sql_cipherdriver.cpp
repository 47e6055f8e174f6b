#include "core/store/sql/cipherdriver.h"
#include "tests/store/sql/tempstore.h"

#include <QSqlDriver>
#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQuery>
#include <QSqlRecord>
#include <limits>

using namespace earshot::store::sql;

/// The contract of the Qt SQL driver, through Qt's own classes.
class TestCipherDriver : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanupTestCase() { m_connection.reset(); }

    void valuesRoundTrip_data();
    void valuesRoundTrip();
    void refusedValues_data();
    void refusedValues();
    void largeBlob();
    void nullsAreNull();
    void namedBinding();
    void commentsAndQuotesHideNoPlaceholders();
    void unboundAndUnknownParameters();
    void blobChangedWhileReading();
    void reuseOfAPreparedStatement();
    void batch();
    void oneStatementOnly_data();
    void oneStatementOnly();
    void forwardOnly();
    void scrollable();
    void emptyResult();
    void noLockStaysBehind_data();
    void noLockStaysBehind();
    void effects();
    void returning();

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

void TestCipherDriver::initTestCase()
{
    m_connection = m_store.make({.busyTimeoutMs = 0});
}

void TestCipherDriver::init()
{
    QVERIFY(run(u"DROP TABLE IF EXISTS t"_qs));
    QVERIFY(run(u"CREATE TABLE t (id INTEGER PRIMARY KEY, v)"_qs));
}

void TestCipherDriver::valuesRoundTrip_data()
{
    QTest::addColumn<QVariant>("in");
    QTest::addColumn<QVariant>("out");
    QTest::addColumn<QString>("stored");
    using Limits = std::numeric_limits<qint64>;
    const auto integer = [](qint64 v) { return QVariant::fromValue<qlonglong>(v); };
    const auto row = [](const char *name, const QVariant &in, const QVariant &out, const QString &stored) {
        QTest::newRow(name) << in << out << stored;
    };
    row("int64 max", integer(Limits::max()), integer(Limits::max()), u"integer"_qs);
    row("int64 min", integer(Limits::min()), integer(Limits::min()), u"integer"_qs);
    row("beyond 2^53", integer(9007199254740993), integer(9007199254740993), u"integer"_qs);
    row("minus one", -1, integer(-1), u"integer"_qs);
    row("uint max", 4294967295u, integer(4294967295), u"integer"_qs);
    row("uint64 within", quint64(Limits::max()), integer(Limits::max()), u"integer"_qs);
    row("true", true, integer(1), u"integer"_qs);
    row("false", false, integer(0), u"integer"_qs);
    row("double", 0.1, 0.1, u"real"_qs);
    row("whole double", 3.0, 3.0, u"real"_qs);
    row("smallest double", std::numeric_limits<double>::denorm_min(), std::numeric_limits<double>::denorm_min(),
        u"real"_qs);
    row("infinity", qInf(), qInf(), u"real"_qs);
    row("text", u"Llŷr Ó Súilleabháin"_qs, u"Llŷr Ó Súilleabháin"_qs, u"text"_qs);
    row("beyond the BMP", u"\U0001F4DE"_qs, u"\U0001F4DE"_qs, u"text"_qs);
    row("digits stay text", u"0123"_qs, u"0123"_qs, u"text"_qs);
    row("empty text", QStringLiteral(""), QStringLiteral(""), u"text"_qs);
    row("U+0000 in text", u"a\0b"_qs, u"a\0b"_qs, u"text"_qs);
    row("leading U+FEFF", u"\uFEFFx"_qs, u"\uFEFFx"_qs, u"text"_qs);
    row("lone surrogate", QString(QChar(0xD800)) + u"ab"_qs, u"?ab"_qs, u"text"_qs);
    row("blob", QByteArray("\0\xff\x80", 3), QByteArray("\0\xff\x80", 3), u"blob"_qs);
    row("empty blob", QByteArray(""), QByteArray(""), u"blob"_qs);
    row("null", QVariant(), QVariant(), u"null"_qs);
    row("typed null", QVariant(QMetaType(QMetaType::Int)), QVariant(), u"null"_qs);
    row("null string", QString(), QVariant(), u"null"_qs);
    row("null bytes", QByteArray(), QVariant(), u"null"_qs);
}

void TestCipherDriver::valuesRoundTrip()
{
    QFETCH(QVariant, in);
    QFETCH(QVariant, out);
    QFETCH(QString, stored);
    for (const bool forwardOnly : {true, false}) {
        QSqlQuery q(db());
        q.setForwardOnly(forwardOnly);
        QVERIFY(q.prepare(u"SELECT x, typeof(x), x IS NULL FROM (SELECT ? AS x)"_qs));
        q.addBindValue(in);
        QVERIFY2(q.exec(), qPrintable(q.lastError().text()));
        QVERIFY(q.next());
        QCOMPARE(q.value(1).toString(), stored);
        QCOMPARE(q.isNull(0), out.isNull());
        if (out.isNull()) {
            QVERIFY(q.value(0).isNull());
        } else {
            QCOMPARE(q.value(0).typeId(), out.typeId());
            QCOMPARE(q.value(0), out);
        }
        QVERIFY(!q.next());
    }
}

void TestCipherDriver::refusedValues_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::newRow("uint64 beyond int64") << QVariant(quint64(1) << 63);
    QTest::newRow("not a number") << QVariant(qQNaN());
    QTest::newRow("date and time") << QVariant(QDateTime::currentDateTimeUtc());
    QTest::newRow("date") << QVariant(QDate(2026, 3, 14));
    QTest::newRow("list") << QVariant(QVariantList{1, 2});
}

void TestCipherDriver::refusedValues()
{
    QFETCH(QVariant, value);
    QSqlQuery q(db());
    QVERIFY(q.prepare(u"INSERT INTO t (v) VALUES (?)"_qs));
    q.addBindValue(value);
    QVERIFY(!q.exec());
    QVERIFY(q.lastError().text().contains(u"parameter 1"_qs));
    q.bindValue(0, 7); // the statement is not spoilt
    QVERIFY(q.exec());
    QVERIFY(q.exec(u"SELECT count(*) FROM t"_qs) && q.next());
    QCOMPARE(q.value(0).toInt(), 1);
}

void TestCipherDriver::largeBlob()
{
    QByteArray blob(9 * 1024 * 1024 + 1, 'x');
    blob[blob.size() - 1] = '\0';
    QSqlQuery q(db());
    QVERIFY(q.prepare(u"INSERT INTO t (v) VALUES (?)"_qs));
    q.addBindValue(blob);
    QVERIFY(q.exec());
    QVERIFY(q.exec(u"SELECT v FROM t"_qs) && q.next());
    QVERIFY(q.value(0).toByteArray() == blob);
}

void TestCipherDriver::nullsAreNull()
{
    QVERIFY(run(u"INSERT INTO t (v) VALUES (NULL), (x''), ('')"_qs));
    QSqlQuery q(db());
    QVERIFY(q.exec(u"SELECT v FROM t ORDER BY id"_qs));
    QVERIFY(q.next() && q.isNull(0) && q.value(0).isNull());
    QVERIFY(q.next() && !q.isNull(0) && !q.value(0).toByteArray().isNull());
    QVERIFY(q.next() && !q.isNull(0) && !q.value(0).toString().isNull());
    QVERIFY(q.isNull(1)); // no such column
}

void TestCipherDriver::namedBinding()
{
    QSqlQuery q(db());
    QVERIFY(q.prepare(u"SELECT :b || :a || :b, @c, $d"_qs));
    q.bindValue(u":a"_qs, u"A"_qs);
    q.bindValue(u":b"_qs, u"B"_qs);
    q.bindValue(u"@c"_qs, 3);
    q.bindValue(u"$d"_qs, 4);
    QVERIFY2(q.exec(), qPrintable(q.lastError().text()));
    QVERIFY(q.next());
    QCOMPARE(q.value(0).toString(), u"BAB"_qs);
    QCOMPARE(q.value(1).toInt() + q.value(2).toInt(), 7);
    QCOMPARE(q.boundValue(u":a"_qs).toString(), u"A"_qs);
    QVERIFY(q.prepare(u"SELECT ?2 || ?1"_qs)); // numbered
    q.bindValue(0, u"one"_qs);
    q.bindValue(1, u"two"_qs);
    QVERIFY(q.exec() && q.next());
    QCOMPARE(q.value(0).toString(), u"twoone"_qs);
}

void TestCipherDriver::commentsAndQuotesHideNoPlaceholders()
{
    QSqlQuery q(db());
    QVERIFY(q.prepare(u"-- it's at 10:30 :no?\nSELECT ':x?', :y /* ? :z ' */ AS \"a:b\""_qs));
    q.bindValue(u":y"_qs, 5);
    QVERIFY2(q.exec(), qPrintable(q.lastError().text()));
    QVERIFY(q.next());
    QCOMPARE(q.value(0).toString(), u":x?"_qs);
    QCOMPARE(q.value(1).toInt(), 5);
}

void TestCipherDriver::unboundAndUnknownParameters()
{
    QSqlQuery q(db());
    QVERIFY(q.prepare(u"SELECT :a, :b"_qs));
    q.bindValue(u":a"_qs, 1);
    QVERIFY(!q.exec());
    QVERIFY(q.lastError().text().contains(u":b is not bound"_qs));
    q.bindValue(u":b"_qs, 1);
    q.bindValue(u":c"_qs, 1);
    QVERIFY(!q.exec());
    QVERIFY(q.lastError().text().contains(u"no parameter :c"_qs));
    QVERIFY(q.exec()); // told once; all of its own are bound
    QVERIFY(q.prepare(u"SELECT ?"_qs));
    q.addBindValue(1);
    q.addBindValue(2);
    QVERIFY(!q.exec());
    QVERIFY(q.prepare(u"SELECT ?"_qs)); // values of the statement before are forgotten
    QVERIFY(!q.exec());
}

/// The blob is not copied for SQLite, so letting go of the caller's and of the bound one must not matter.
void TestCipherDriver::blobChangedWhileReading()
{
    QSqlQuery q(db());
    q.setForwardOnly(true);
    QVERIFY(q.prepare(u"WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 3) "
                      "SELECT i, ? FROM c"_qs));
    {
        const QByteArray blob = QByteArray(100'000, 'a');
        q.bindValue(0, blob);
    }
    QVERIFY(q.exec() && q.next());
    q.bindValue(0, QByteArray(100'000, 'b'));
    QVERIFY(q.next());
    QVERIFY(q.value(1).toByteArray() == QByteArray(100'000, 'a'));
    QVERIFY(q.exec() && q.next());
    QVERIFY(q.value(1).toByteArray() == QByteArray(100'000, 'b'));
}

void TestCipherDriver::reuseOfAPreparedStatement()
{
    QVERIFY(db().transaction());
    QSqlQuery insert(db());
    QVERIFY(insert.prepare(u"INSERT INTO t (id, v) VALUES (?, ?)"_qs));
    constexpr int count = 100'000;
    for (int i = 1; i <= count; ++i) {
        insert.bindValue(0, i);
        insert.bindValue(1, QString::number(i));
        if (!insert.exec())
            QFAIL(qPrintable(insert.lastError().text()));
    }
    QVERIFY(db().commit());
    QSqlQuery q(db());
    QVERIFY(q.exec(u"SELECT count(*), sum(id), count(DISTINCT v) FROM t"_qs) && q.next());
    QCOMPARE(q.value(0).toInt(), count);
    QCOMPARE(q.value(1).toLongLong(), qint64(count) * (count + 1) / 2);
    QCOMPARE(q.value(2).toInt(), count);

    QVERIFY(q.prepare(u"SELECT v FROM t WHERE id = ?"_qs));
    for (const int id : {1, 50'000, count}) { // exec in the middle of a result starts anew
        q.bindValue(0, id);
        QVERIFY(q.exec() && q.next());
        QCOMPARE(q.value(0).toInt(), id);
    }
    QVERIFY(!insert.exec()); // same key again
    insert.bindValue(0, count + 1);
    QVERIFY(insert.exec()); // and goes on after the failure
}

void TestCipherDriver::batch()
{
    QSqlQuery q(db());
    QVERIFY(q.prepare(u"INSERT INTO t (id, v) VALUES (?, ?)"_qs));
    q.addBindValue(QVariantList{1, 2, 3});
    q.addBindValue(QVariantList{u"a"_qs, QVariant(), u"c"_qs});
    QVERIFY2(q.execBatch(), qPrintable(q.lastError().text()));
    QVERIFY(q.exec(u"SELECT group_concat(ifnull(v, '-'), '') FROM t"_qs) && q.next());
    QCOMPARE(q.value(0).toString(), u"a-c"_qs);
    QVERIFY(q.prepare(u"INSERT INTO t (id, v) VALUES (?, ?)"_qs));
    q.addBindValue(QVariantList{4, 5});
    q.addBindValue(QVariantList{u"a"_qs});
    QVERIFY(!q.execBatch());
}

void TestCipherDriver::oneStatementOnly_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("plain") << u"SELECT 1"_qs << true;
    QTest::newRow("semicolon") << u"SELECT 1;"_qs << true;
    QTest::newRow("semicolons, blanks") << u" SELECT 1 ; \n\t;; "_qs << true;
    QTest::newRow("comment after") << u"SELECT 1; -- done; SELECT 2"_qs << true;
    QTest::newRow("block comment after") << u"SELECT 1 /* a */; /* b; */"_qs << true;
    QTest::newRow("comment before") << u"-- one\n/* two */ SELECT 1"_qs << true;
    QTest::newRow("semicolon before") << u"; SELECT 1"_qs << true;
    QTest::newRow("two") << u"SELECT 1; SELECT 2"_qs << false;
    QTest::newRow("second is nonsense") << u"SELECT 1; nonsense"_qs << false;
    QTest::newRow("insert and drop") << u"INSERT INTO t (v) VALUES (1); DROP TABLE t"_qs << false;
    QTest::newRow("U+0000") << u"SELECT 1\0; DROP TABLE t"_qs << false;
    QTest::newRow("comment only") << u"-- nothing"_qs << false;
    QTest::newRow("semicolon only") << u";"_qs << false;
}

void TestCipherDriver::oneStatementOnly()
{
    QFETCH(QString, sql);
    QFETCH(bool, accepted);
    QSqlQuery direct(db());
    QCOMPARE(direct.exec(sql), accepted);
    QCOMPARE(direct.lastError().isValid(), !accepted);
    QSqlQuery prepared(db());
    QCOMPARE(prepared.prepare(sql), accepted);
    QVERIFY(direct.exec(u"SELECT count(*) FROM t"_qs) && direct.next());
    QCOMPARE(direct.value(0).toInt(), 0); // refused as a whole: the first one did not run
}

void TestCipherDriver::forwardOnly()
{
    QVERIFY(run(u"INSERT INTO t (v) VALUES (10), (20), (30), (40)"_qs));
    QSqlQuery q(db());
    q.setForwardOnly(true);
    QVERIFY(q.exec(u"SELECT v FROM t ORDER BY id"_qs));
    QVERIFY(q.isSelect());
    QCOMPARE(q.size(), -1);
    QVERIFY(!q.value(0).isValid()); // before the first row (Qt warns)
    QVERIFY(q.next() && q.value(0) == 10);
    QVERIFY(q.seek(2) && q.value(0) == 30);
    QVERIFY(!q.seek(0));
    QVERIFY(q.exec());
    QVERIFY(q.seek(3) && q.value(0) == 40);
    QVERIFY(!q.next());
    QVERIFY(!q.next());
    QVERIFY(!q.lastError().isValid());
    QVERIFY(q.exec());
    QVERIFY(!q.last());
}

void TestCipherDriver::scrollable()
{
    QVERIFY(run(u"INSERT INTO t (v) VALUES (10), (20), (30), (40)"_qs));
    QSqlQuery q(db());
    QVERIFY(q.exec(u"SELECT v FROM t ORDER BY id"_qs));
    QVERIFY(q.seek(2) && q.value(0) == 30);
    QVERIFY(q.previous() && q.value(0) == 20);
    QVERIFY(q.first() && q.value(0) == 10);
    QVERIFY(!q.previous());
    QVERIFY(q.next() && q.value(0) == 10);
    QVERIFY(q.last() && q.value(0) == 40);
    QVERIFY(!q.next());
    QVERIFY(q.previous() && q.value(0) == 40);
    QVERIFY(q.seek(-3, true) && q.value(0) == 10);
    QVERIFY(!q.seek(4));
    QVERIFY(q.seek(1) && q.value(0) == 20);
    QVERIFY(q.exec()); // rows of the last time are forgotten
    QVERIFY(q.next() && q.value(0) == 10);
}

void TestCipherDriver::emptyResult()
{
    for (const bool forwardOnly : {true, false}) {
        QSqlQuery q(db());
        q.setForwardOnly(forwardOnly);
        QVERIFY(q.exec(u"SELECT v FROM t"_qs));
        QVERIFY(q.isActive() && q.isSelect());
        QVERIFY(!q.next() && !q.first() && !q.last());
        QCOMPARE(q.record().count(), 1);
    }
}

void TestCipherDriver::noLockStaysBehind_data()
{
    QTest::addColumn<bool>("forwardOnly");
    QTest::addColumn<QString>("how");
    for (const bool forwardOnly : {true, false}) {
        for (const char *how : {"exhausted", "finished", "cleared", "failed"})
            QTest::addRow("%s %s", forwardOnly ? "forward" : "scrollable", how)
                << forwardOnly << QString::fromLatin1(how);
    }
}

/// With a rollback journal a reader's lock keeps every writer's commit out, so the test is strict.
void TestCipherDriver::noLockStaysBehind()
{
    QFETCH(bool, forwardOnly);
    QFETCH(QString, how);
    const TempStore store;
    const OpenOptions options{.busyTimeoutMs = 0, .writeAheadLog = false};
    const auto reader = store.make(options);
    VERIFY_OK(reader->run(u"CREATE TABLE n (v)"_qs));
    VERIFY_OK(reader->run(u"INSERT INTO n VALUES (1), (2), (-9223372036854775808)"_qs));
    const auto writer = store.open(options);

    QSqlQuery q(reader->database());
    q.setForwardOnly(forwardOnly);
    QVERIFY(q.exec(how == u"failed" ? u"SELECT abs(v) FROM n"_qs : u"SELECT v FROM n"_qs));
    QVERIFY(q.next());
    VERIFY_FAILS(writer->run(u"INSERT INTO n VALUES (3)"_qs), earshot::ErrorCode::Busy);
    if (how == u"exhausted" || how == u"failed") {
        while (q.next()) {
        }
        QCOMPARE(q.lastError().isValid(), how == u"failed");
    } else if (how == u"finished") {
        q.finish();
        QVERIFY(!q.isActive());
    } else {
        q.clear();
    }
    VERIFY_OK(writer->run(u"INSERT INTO n VALUES (3)"_qs));
}

void TestCipherDriver::effects()
{
    QSqlQuery q(db());
    QVERIFY(q.exec(u"INSERT INTO t (id, v) VALUES (4294967296, 1)"_qs));
    QCOMPARE(q.numRowsAffected(), 1);
    QCOMPARE(q.lastInsertId(), QVariant::fromValue<qlonglong>(4294967296));
    QVERIFY(q.exec(u"INSERT INTO t (v) VALUES (1), (1)"_qs));
    QCOMPARE(q.numRowsAffected(), 2);
    QCOMPARE(q.lastInsertId().toLongLong(), 4294967298);
    QVERIFY(q.exec(u"UPDATE t SET v = 2"_qs));
    QCOMPARE(q.numRowsAffected(), 3);
    QVERIFY(q.exec(u"CREATE TABLE IF NOT EXISTS other (v)"_qs)); // SQLite still says 3 here
    QCOMPARE(q.numRowsAffected(), 0);
    QVERIFY(q.exec(u"DROP TABLE other"_qs));
    QVERIFY(q.exec(u"UPDATE t SET v = 3 WHERE id = 0"_qs));
    QCOMPARE(q.numRowsAffected(), 0);
    QVERIFY(!q.isSelect());
    QVERIFY(q.exec(u"INSERT OR IGNORE INTO t (id, v) VALUES (4294967296, 1)"_qs));
    QCOMPARE(q.numRowsAffected(), 0);
    QVERIFY(!q.lastInsertId().isValid());
    QVERIFY(q.exec(u"DELETE FROM t"_qs));
    QCOMPARE(q.numRowsAffected(), 3);
}

void TestCipherDriver::returning()
{
    QSqlQuery q(db());
    QVERIFY(q.exec(u"INSERT INTO t (v) VALUES ('a'), ('b') RETURNING id, v"_qs));
    QVERIFY(q.isSelect());
    QVERIFY(q.next() && q.value(1) == u"a"_qs);
    QVERIFY(q.next() && q.value(0) == 2);
    QVERIFY(!q.next());
    QCOMPARE(q.numRowsAffected(), 2);
}

QTEST_GUILESS_MAIN(TestCipherDriver)
#include "tst_sql_cipherdriver.moc"
