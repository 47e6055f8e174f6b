#include "core/store/sql/migrations.h"
#include "core/store/sql/transaction.h"
#include "tests/store/sql/tempstore.h"

#include <QCryptographicHash>
#include <QThread>
#include <future>

using namespace earshot;
using namespace earshot::store::sql;

/// Numbered migrations.
class TestMigrations : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_connection.reset(); }

    void fromNothing();
    void oneAfterAnother();
    void triggersAndFullTextSearch();
    void againIsNoAct();
    void newerStoreIsRefused();
    void changedScriptIsRefused();
    void forgedRecordIsRefused();
    void failedScriptLeavesTheVersionBefore();
    void scriptsCannotCommit();
    void rebuiltTableKeepsItsChildren();
    void orphansAreRefused();
    void listsAreChecked_data();
    void listsAreChecked();
    void notInsideATransaction();
    void twoProgramsAtOnce();
    void folders();

private:
    [[nodiscard]] int version() const { return schemaVersion(*m_connection).value_or(-1); }
    [[nodiscard]] int number(const QString &sql) const
    {
        Query q = m_connection->query(sql);
        const auto row = q.single();
        return row && *row ? q.get<int>(0) : -1;
    }
    std::unique_ptr<TempStore> m_store;
    std::unique_ptr<Connection> m_connection;
    const QList<Migration> m_three{
        {1, u"people"_qs, u"CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"_qs},
        {2, u"notes"_qs,
         u"CREATE TABLE note (id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE, "
         "words TEXT NOT NULL) STRICT;\nCREATE INDEX note_person ON note (person);"_qs},
        {3, u"search"_qs,
         u"CREATE VIRTUAL TABLE note_words USING fts5(words, content='note', content_rowid='id');\n"
         "CREATE TRIGGER note_added AFTER INSERT ON note BEGIN\n"
         "  INSERT INTO note_words (rowid, words) VALUES (new.id, new.words);\nEND;"_qs}};
};

void TestMigrations::init()
{
    m_store = std::make_unique<TempStore>();
    m_connection = m_store->make();
}

void TestMigrations::fromNothing()
{
    QCOMPARE(version(), 0);
    const base::FixedClock clock(Instant{1'770'000'000'000});
    VERIFY_OK(migrate(*m_connection, m_three, clock));
    QCOMPARE(version(), 3);
    QStringList record;
    VERIFY_OK(m_connection->query(u"SELECT version, name, applied_ms, script_sha256 FROM schema_version ORDER BY 1"_qs)
                  .each([&](const Query &row) {
                      record.append(row.get<QString>(0) + row.get<QString>(1));
                      QCOMPARE(row.get<Instant>(2), clock.now());
                      const QByteArray script = m_three.at(row.get<int>(0) - 1).script.toUtf8();
                      QCOMPARE(row.get<QByteArray>(3), QCryptographicHash::hash(script, QCryptographicHash::Sha256));
                  }));
    QCOMPARE(record, (QStringList{u"1people"_qs, u"2notes"_qs, u"3search"_qs}));
    QCOMPARE(number(u"PRAGMA application_id"_qs), 0x45415253);
    QCOMPARE(number(u"PRAGMA foreign_keys"_qs), 1);
}

void TestMigrations::oneAfterAnother()
{
    for (int upTo = 1; upTo <= 3; ++upTo) {
        VERIFY_OK(migrate(*m_connection, std::span(m_three.constData(), static_cast<size_t>(upTo))));
        QCOMPARE(version(), upTo);
        QCOMPARE(number(u"SELECT count(*) FROM schema_version"_qs), upTo);
    }
}

/// With trusted_schema off, FTS5 must still be usable from a trigger.
void TestMigrations::triggersAndFullTextSearch()
{
    VERIFY_OK(migrate(*m_connection, m_three));
    VERIFY_OK(m_connection->run(u"INSERT INTO person VALUES (1, 'x')"_qs));
    VERIFY_OK(m_connection->run(u"INSERT INTO note (person, words) VALUES (1, 'missed repair')"_qs));
    QCOMPARE(number(u"SELECT rowid FROM note_words WHERE note_words MATCH 'repair'"_qs), 1);
    QVERIFY(!m_connection->run(u"INSERT INTO note (person, words) VALUES (2, '')"_qs)); // foreign keys are back
}

void TestMigrations::againIsNoAct()
{
    VERIFY_OK(migrate(*m_connection, m_three));
    const int changes = number(u"SELECT total_changes()"_qs);
    VERIFY_OK(migrate(*m_connection, m_three));
    QCOMPARE(number(u"SELECT total_changes()"_qs), changes);
    m_connection = m_store->open();
    VERIFY_OK(migrate(*m_connection, m_three));
}

void TestMigrations::newerStoreIsRefused()
{
    VERIFY_OK(migrate(*m_connection, m_three));
    m_connection = m_store->open();
    const auto older = migrate(*m_connection, std::span(m_three.constData(), 2));
    VERIFY_FAILS(older, ErrorCode::Unsupported);
    QVERIFY(older.error().what.contains(u"made by a newer Earshot"_qs));
    QCOMPARE(version(), 3);
}

void TestMigrations::changedScriptIsRefused()
{
    VERIFY_OK(migrate(*m_connection, std::span(m_three.constData(), 2)));
    QList<Migration> changed = m_three;
    changed[0].script += u" "_qs;
    const auto refused = migrate(*m_connection, changed);
    VERIFY_FAILS(refused, ErrorCode::Integrity);
    QVERIFY(refused.error().where.contains(u"schema version 1"_qs));
    QCOMPARE(version(), 2);
}

void TestMigrations::forgedRecordIsRefused()
{
    VERIFY_OK(migrate(*m_connection, m_three));
    for (const QString &forgery :
         {u"DELETE FROM schema_version WHERE version = 2"_qs, u"DELETE FROM schema_version"_qs,
          u"DROP TABLE schema_version"_qs, u"PRAGMA user_version = 1"_qs, u"PRAGMA user_version = 0"_qs}) {
        auto transaction = Transaction::begin(*m_connection);
        VERIFY_OK(transaction);
        VERIFY_OK(m_connection->run(forgery));
        VERIFY_FAILS(migrate(*m_connection, m_three), ErrorCode::Integrity);
    }
    VERIFY_OK(migrate(*m_connection, m_three));
}

void TestMigrations::failedScriptLeavesTheVersionBefore()
{
    QList<Migration> list = m_three;
    list[2].script = u"CREATE TABLE half (v);\nINSERT INTO half VALUES (1);\nINSERT INTO absent VALUES (1);"_qs;
    const auto failed = migrate(*m_connection, list);
    VERIFY_FAILS(failed, ErrorCode::Internal);
    QCOMPARE(failed.error().where, u"schema version 3, line 3"_qs);
    QCOMPARE(version(), 2);
    QCOMPARE(number(u"SELECT count(*) FROM schema_version"_qs), 2);
    QCOMPARE(number(u"SELECT count(*) FROM sqlite_master WHERE name = 'half'"_qs), 0);
    QCOMPARE(number(u"PRAGMA foreign_keys"_qs), 1);
    VERIFY_OK(migrate(*m_connection, m_three)); // repaired
    QCOMPARE(version(), 3);
}

void TestMigrations::scriptsCannotCommit()
{
    const QList<Migration> list{{1, u"x"_qs, u"CREATE TABLE t (v); COMMIT; CREATE TABLE u (v);"_qs}};
    QVERIFY(!migrate(*m_connection, list));
    QCOMPARE(version(), 0);
    QCOMPARE(number(u"SELECT count(*) FROM sqlite_master"_qs), 0);
}

void TestMigrations::rebuiltTableKeepsItsChildren()
{
    VERIFY_OK(migrate(*m_connection, m_three));
    VERIFY_OK(m_connection->run(u"INSERT INTO person VALUES (1, 'x')"_qs));
    VERIFY_OK(m_connection->run(u"INSERT INTO note (person, words) VALUES (1, 'kept')"_qs));
    QList<Migration> list = m_three;
    list.append({4, u"names may be empty"_qs,
                 u"CREATE TABLE person_new (id INTEGER PRIMARY KEY, name TEXT) STRICT;"
                 "INSERT INTO person_new SELECT id, name FROM person; DROP TABLE person;"
                 "ALTER TABLE person_new RENAME TO person;"_qs});
    VERIFY_OK(migrate(*m_connection, list));
    QCOMPARE(number(u"SELECT count(*) FROM note"_qs), 1); // DROP TABLE did not cascade
    VERIFY_OK(m_connection->run(u"INSERT INTO person VALUES (2, NULL)"_qs));
    QCOMPARE(m_connection->integrityCheck().value(), QStringList());
}

void TestMigrations::orphansAreRefused()
{
    QList<Migration> list = m_three;
    list.append({4, u"wrong"_qs, u"INSERT INTO note (person, words) VALUES (77, 'x');"_qs});
    VERIFY_FAILS(migrate(*m_connection, list), ErrorCode::Internal);
    QCOMPARE(version(), 3);
    QCOMPARE(number(u"SELECT count(*) FROM note"_qs), 0);
}

void TestMigrations::listsAreChecked_data()
{
    QTest::addColumn<QList<int>>("versions");
    QTest::newRow("from 0") << QList<int>{0, 1};
    QTest::newRow("from 2") << QList<int>{2, 3};
    QTest::newRow("gap") << QList<int>{1, 3};
    QTest::newRow("twice") << QList<int>{1, 1};
    QTest::newRow("order") << QList<int>{2, 1};
}

void TestMigrations::listsAreChecked()
{
    QFETCH(QList<int>, versions);
    QList<Migration> list;
    for (const int version : versions)
        list.append({version, u"n"_qs, u"SELECT 1"_qs});
    VERIFY_FAILS(migrate(*m_connection, list), ErrorCode::Internal);
    QCOMPARE(version(), 0);
}

void TestMigrations::notInsideATransaction()
{
    auto transaction = Transaction::begin(*m_connection);
    VERIFY_OK(transaction);
    VERIFY_FAILS(migrate(*m_connection, m_three), ErrorCode::Internal);
}

void TestMigrations::twoProgramsAtOnce()
{
    QList<Migration> list;
    for (int i = 1; i <= 20; ++i)
        list.append({i, u"n"_qs, u"CREATE TABLE t%1 (v)"_qs.arg(i)});
    std::promise<void> gate;
    const std::shared_future<void> open(gate.get_future());
    std::vector<std::unique_ptr<QThread>> threads;
    std::array<Result<void>, 3> results;
    for (auto &result : results) {
        threads.emplace_back(QThread::create([&, open] {
            const auto own = m_store->open();
            open.wait();
            result = migrate(*own, list);
        }));
        threads.back()->start();
    }
    gate.set_value();
    for (const auto &thread : threads)
        QVERIFY(thread->wait());
    for (const auto &result : results)
        VERIFY_OK(result);
    QCOMPARE(version(), 20);
    QCOMPARE(number(u"SELECT count(*) FROM schema_version"_qs), 20);
}

void TestMigrations::folders()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &content) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    VERIFY_FAILS(migrationsIn(folder.path()), ErrorCode::Internal);
    QVERIFY(write(u"002-more-notes.sql"_qs, "CREATE TABLE b (v);\r\n"));
    VERIFY_FAILS(migrationsIn(folder.path()), ErrorCode::Internal); // no 1
    QVERIFY(write(u"001-people.sql"_qs, "CREATE TABLE a (v); -- Ll\xc5\xb7r\n"));
    const auto list = migrationsIn(folder.path());
    VERIFY_OK(list);
    QCOMPARE(list->size(), 2);
    QCOMPARE(list->at(0).version, 1);
    QCOMPARE(list->at(0).script, u"CREATE TABLE a (v); -- Llŷr\n"_qs);
    QCOMPARE(list->at(1).name, u"more notes"_qs);
    QCOMPARE(list->at(1).script, u"CREATE TABLE b (v);\n"_qs); // a checkout's line ends change no hash
    VERIFY_OK(migrate(*m_connection, *list));
    QCOMPARE(version(), 2);
    QVERIFY(write(u"3.sql"_qs, "SELECT 1"));
    VERIFY_FAILS(migrationsIn(folder.path()), ErrorCode::Internal);
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_sql_migrations.moc"
