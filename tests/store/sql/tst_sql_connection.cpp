#include "core/store/sql/transaction.h"
#include "tests/store/sql/tempstore.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QThread>
#include <fcntl.h>
#include <future>
#include <sys/wait.h>
#include <unistd.h>

using namespace earshot;
using namespace earshot::store::sql;

/// An open store: its settings, its upkeep, and several connections to one store.
class TestConnection : public QObject
{
    Q_OBJECT
private slots:
    void settings_data();
    void settings();
    void fileMode();
    void rollbackJournal();
    void wholeCheckOfAGoodStore();
    void integrityCheckFindsOrphans();
    void walIsTruncated();
    void walInUse();
    void anotherConnectionKeepsTheLocks();
    void oneWriterAtATime();
    void readersSeeCommittedRowsOnly();
    void readerKeepsItsSnapshot();
    void busyWaitsForTheTimeout();
    void waitingWriterGoesOn();
    void threadsWithConnectionsOfTheirOwn();
    void committedSurvivesWithoutClosing();
    void connectionsHaveNamesOfTheirOwn();
    void scripts();
    void scriptsCannotEscape_data();
    void scriptsCannotEscape();
    void schemaIsDefended();

private:
    static qint64 number(Connection &c, const QString &sql)
    {
        Query q = c.query(sql);
        const auto row = q.single();
        return row && *row ? q.get<qint64>(0) : -1;
    }
};

void TestConnection::settings_data()
{
    QTest::addColumn<QString>("expected");
    QTest::newRow("temp_store") << u"2"_qs;
    QTest::newRow("journal_mode") << u"wal"_qs;
    QTest::newRow("synchronous") << u"2"_qs;
    QTest::newRow("foreign_keys") << u"1"_qs;
    QTest::newRow("secure_delete") << u"1"_qs;
    QTest::newRow("trusted_schema") << u"0"_qs;
    QTest::newRow("busy_timeout") << u"10000"_qs;
    QTest::newRow("cell_size_check") << u"1"_qs;
    QTest::newRow("cache_size") << u"-16384"_qs;
    QTest::newRow("application_id") << QString::number(0x45415253);
    QTest::newRow("cipher_page_size") << u"4096"_qs;
    QTest::newRow("cipher_use_hmac") << u"1"_qs;
}

void TestConnection::settings()
{
    QFETCH(QString, expected);
    const TempStore store;
    const QString pragma = u"PRAGMA "_qs + QString::fromLatin1(QTest::currentDataTag());
    for (const Mode mode : {Mode::Create, Mode::Open}) {
        const auto c = store.tryOpen(mode);
        VERIFY_OK(c);
        Query q = (*c)->query(pragma);
        VERIFY_ROW(q.single());
        QCOMPARE(q.get<QString>(0), expected);
    }
}

void TestConnection::fileMode()
{
    const TempStore store;
    const auto c = store.make();
    VERIFY_OK(c->runScript(u"CREATE TABLE t (v)"_qs));
    for (const char *suffix : {"", "-wal", "-shm"}) {
        const QFileInfo info(store.path() + QLatin1String(suffix));
        QVERIFY(info.exists());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther | QFile::ExeOwner;
        QVERIFY(!(info.permissions() & others));
    }
}

void TestConnection::rollbackJournal()
{
    const TempStore store;
    QVERIFY(store.make()->usesWal());
    const auto c = store.open({.writeAheadLog = false});
    QVERIFY(!c->usesWal());
    VERIFY_OK(c->runScript(u"CREATE TABLE t (v)"_qs));
    VERIFY_OK(c->truncateWal()); // no act
    QVERIFY(!QFile::exists(store.path() + u"-wal"_qs));
    // A store that others have open with a log is not taken over without one.
    const TempStore shared;
    const auto first = shared.make();
    VERIFY_OK(first->runScript(u"CREATE TABLE t (v)"_qs));
    VERIFY_FAILS(shared.tryOpen(Mode::Open, {.busyTimeoutMs = 0, .writeAheadLog = false}), ErrorCode::Busy);
}

void TestConnection::wholeCheckOfAGoodStore()
{
    const TempStore store;
    const auto c = store.make();
    VERIFY_OK(c->runScript(u"CREATE TABLE t (v); CREATE VIRTUAL TABLE f USING fts5(w);"_qs));
    VERIFY_OK(c->run(u"INSERT INTO t VALUES (?)"_qs, QByteArray(100'000, 'x')));
    QCOMPARE(c->cipherIntegrityCheck().value(), QStringList());
    QCOMPARE(c->integrityCheck().value(), QStringList());
}

void TestConnection::integrityCheckFindsOrphans()
{
    const TempStore store;
    const auto c = store.make();
    VERIFY_OK(c->runScript(u"CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a REFERENCES a);"
                           "PRAGMA foreign_keys = OFF; INSERT INTO b VALUES (7);"_qs));
    const auto problems = c->integrityCheck();
    VERIFY_OK(problems);
    QCOMPARE(problems->size(), 1);
}

void TestConnection::walIsTruncated()
{
    const TempStore store;
    const auto c = store.make();
    VERIFY_OK(c->runScript(u"CREATE TABLE t (v)"_qs));
    const QFileInfo wal(store.path() + u"-wal"_qs);
    QVERIFY(wal.size() > 0);
    {
        auto transaction = Transaction::begin(*c);
        VERIFY_FAILS(c->truncateWal(), ErrorCode::Internal);
    }
    VERIFY_OK(c->truncateWal());
    QCOMPARE(QFileInfo(wal.filePath()).size(), 0);
}

void TestConnection::walInUse()
{
    const TempStore store;
    const auto c = store.make({.busyTimeoutMs = 0});
    VERIFY_OK(c->runScript(u"CREATE TABLE t (v); INSERT INTO t VALUES (1), (2);"_qs));
    const auto reader = store.open();
    Query q = reader->query(u"SELECT v FROM t"_qs);
    VERIFY_OK(q.exec());
    VERIFY_ROW(q.next());
    VERIFY_OK(c->run(u"INSERT INTO t VALUES (3)"_qs));
    VERIFY_FAILS(c->truncateWal(), ErrorCode::Busy);
    q.finish();
    VERIFY_OK(c->truncateWal());
}

/// Locks on a file are a process's, not a handle's: closing any handle lets go of all of them. Then another program
/// thinks that it is alone, and takes away the log in which this one writes.
void TestConnection::anotherConnectionKeepsTheLocks()
{
    const TempStore store;
    store.make().reset();
    const auto first = store.open();
    VERIFY_OK(first->runScript(u"CREATE TABLE t (x)"_qs));
    const QByteArray path = QFile::encodeName(store.path());
    const auto seenByOthers = [&path] {
        const pid_t child = fork();
        if (child == 0) { // nothing but system calls here
            struct flock lock = {};
            lock.l_type = F_WRLCK;
            lock.l_whence = SEEK_SET;
            lock.l_start = 0x40000002; // where SQLite's readers have theirs
            lock.l_len = 510;
            const int file = ::open(path.constData(), O_RDWR);
            _exit(file >= 0 && fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? 1 : 0);
        }
        int status = 0;
        return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 1;
    };
    QVERIFY(seenByOthers());
    store.open().reset();
    QVERIFY(seenByOthers());
}

void TestConnection::oneWriterAtATime()
{
    const TempStore store;
    const auto a = store.make({.busyTimeoutMs = 0});
    const auto b = store.open({.busyTimeoutMs = 0});
    auto first = Transaction::begin(*a);
    VERIFY_OK(first);
    VERIFY_FAILS(Transaction::begin(*b), ErrorCode::Busy); // at its start, not in its middle
    VERIFY_OK(first->commit());
    VERIFY_OK(Transaction::begin(*b));
}

void TestConnection::readersSeeCommittedRowsOnly()
{
    const TempStore store;
    const auto writer = store.make();
    VERIFY_OK(writer->runScript(u"CREATE TABLE t (v)"_qs));
    const auto reader = store.open();
    const QString count = u"SELECT count(*) FROM t"_qs;
    {
        auto transaction = Transaction::begin(*writer);
        VERIFY_OK(writer->run(u"INSERT INTO t VALUES (1)"_qs));
        QCOMPARE(number(*writer, count), 1);
        QCOMPARE(number(*reader, count), 0);
    }
    QCOMPARE(number(*reader, count), 0);
    auto transaction = Transaction::begin(*writer);
    VERIFY_OK(writer->run(u"INSERT INTO t VALUES (1)"_qs));
    VERIFY_OK(transaction->commit());
    QCOMPARE(number(*reader, count), 1);
}

void TestConnection::readerKeepsItsSnapshot()
{
    const TempStore store;
    const auto writer = store.make({.busyTimeoutMs = 0});
    VERIFY_OK(writer->runScript(u"CREATE TABLE t (v); INSERT INTO t VALUES (1), (2), (3);"_qs));
    const auto reader = store.open();
    Query q = reader->query(u"SELECT v FROM t"_qs);
    VERIFY_OK(q.exec());
    int seen = 0;
    while (true) {
        const auto row = q.next();
        VERIFY_OK(row);
        if (!*row)
            break;
        ++seen;
        VERIFY_OK(writer->run(u"INSERT INTO t VALUES (?)"_qs, 10 + seen)); // a reader holds no writer up
    }
    QCOMPARE(seen, 3);
    QCOMPARE(number(*reader, u"SELECT count(*) FROM t"_qs), 6);
}

void TestConnection::busyWaitsForTheTimeout()
{
    const TempStore store;
    const auto a = store.make();
    auto held = Transaction::begin(*a);
    VERIFY_OK(held);
    const auto b = store.open({.busyTimeoutMs = 200});
    QElapsedTimer timer;
    timer.start();
    VERIFY_FAILS(b->run(u"CREATE TABLE t (v)"_qs), ErrorCode::Busy);
    QVERIFY(timer.elapsed() >= 150);
}

void TestConnection::waitingWriterGoesOn()
{
    const TempStore store;
    const auto a = store.make();
    VERIFY_OK(a->runScript(u"CREATE TABLE t (v)"_qs));
    auto held = Transaction::begin(*a);
    VERIFY_OK(held);
    std::promise<void> aboutToWrite;
    Result<qint64> written;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        const auto b = store.open();
        aboutToWrite.set_value();
        written = b->run(u"INSERT INTO t VALUES (1)"_qs);
    }));
    thread->start();
    aboutToWrite.get_future().wait();
    VERIFY_OK(a->run(u"INSERT INTO t VALUES (2)"_qs));
    VERIFY_OK(held->commit());
    QVERIFY(thread->wait());
    VERIFY_OK(written);
    QCOMPARE(number(*a, u"SELECT count(*) FROM t"_qs), 2);
}

void TestConnection::threadsWithConnectionsOfTheirOwn()
{
    const TempStore store;
    const auto c = store.make();
    VERIFY_OK(c->runScript(u"CREATE TABLE t (id INTEGER PRIMARY KEY, who INTEGER); CREATE TABLE sum (n INTEGER);"
                           "INSERT INTO sum VALUES (0);"_qs));
    constexpr int threads = 4;
    constexpr int rounds = 50;
    std::atomic<int> failures = 0;
    std::vector<std::unique_ptr<QThread>> running;
    for (int who = 0; who < threads; ++who) {
        running.emplace_back(QThread::create([&store, &failures, who] {
            const auto own = store.open();
            for (int i = 0; i < rounds; ++i) {
                auto transaction = Transaction::begin(*own);
                // Read, then write what was read: only right when begin takes the write lock.
                const qint64 n = number(*own, u"SELECT n FROM sum"_qs);
                const bool good = transaction && own->run(u"INSERT INTO t (who) VALUES (?)"_qs, who) &&
                                  own->run(u"UPDATE sum SET n = ?"_qs, n + 1) && transaction->commit();
                failures += good ? 0 : 1;
            }
        }));
        running.back()->start();
    }
    for (const auto &thread : running)
        QVERIFY(thread->wait());
    QCOMPARE(failures.load(), 0);
    QCOMPARE(number(*c, u"SELECT n FROM sum"_qs), threads * rounds);
    QCOMPARE(number(*c, u"SELECT count(*) FROM t"_qs), threads * rounds);
}

/// What a killed program leaves: the files as they are after a commit, without the tidy end.
void TestConnection::committedSurvivesWithoutClosing()
{
    const TempStore store;
    const auto c = store.make();
    VERIFY_OK(c->runScript(u"CREATE TABLE t (v); INSERT INTO t VALUES (1);"_qs));
    auto open = Transaction::begin(*c);
    VERIFY_OK(c->run(u"INSERT INTO t VALUES (2)"_qs));
    const TempStore after;
    QVERIFY(QFile::copy(store.path(), after.path()));
    QVERIFY(QFile::copy(store.path() + u"-wal"_qs, after.path() + u"-wal"_qs));
    const auto opened = Connection::open(after.path(), store.key, Mode::Open);
    VERIFY_OK(opened);
    QCOMPARE(number(**opened, u"SELECT sum(v) FROM t"_qs), 1);
}

void TestConnection::connectionsHaveNamesOfTheirOwn()
{
    const TempStore store;
    QString name;
    {
        const auto a = store.make();
        const auto b = store.open();
        name = a->database().connectionName();
        QVERIFY(name != b->database().connectionName());
        QVERIFY(QSqlDatabase::contains(name));
        QVERIFY(a->database().password().isEmpty());
        QCOMPARE(a->path(), store.path());
    }
    QVERIFY(!QSqlDatabase::contains(name));
    QCOMPARE(QDir(store.folder.path()).entryList(QDir::Files), QStringList{u"store.db"_qs});
}

void TestConnection::scripts()
{
    const TempStore store;
    const auto c = store.make();
    VERIFY_OK(c->runScript(u"-- people; and parts\nCREATE TABLE a (v TEXT);\n\nCREATE TABLE b (v TEXT);\n"
                           "CREATE TRIGGER copy AFTER INSERT ON a BEGIN\n  INSERT INTO b VALUES (new.v || ';');\n"
                           "  INSERT INTO b VALUES ('x;y');\nEND;\nINSERT INTO a VALUES ('it''s; fine')\n;;\n"
                           "/* the end; */ "_qs));
    QCOMPARE(number(*c, u"SELECT count(*) FROM b"_qs), 2);
    VERIFY_OK(c->runScript({}));
    const auto wrong = c->runScript(u"CREATE TABLE c (v);\n\nCREATE TABLE d (v;"_qs);
    VERIFY_FAILS(wrong, ErrorCode::Internal);
    QCOMPARE(wrong.error().where, u"line 3"_qs);
    QCOMPARE(number(*c, u"SELECT count(*) FROM c"_qs), 0); // not atomic by itself, as documented
    VERIFY_FAILS(c->runScript(u"SELECT 1;\0nonsense"_qs), ErrorCode::Invalid);
}

void TestConnection::scriptsCannotEscape_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("begin") << u"BEGIN"_qs;
    QTest::newRow("commit") << u"COMMIT"_qs;
    QTest::newRow("end") << u"END"_qs;
    QTest::newRow("rollback") << u"ROLLBACK"_qs;
    QTest::newRow("savepoint") << u"SAVEPOINT s"_qs;
    QTest::newRow("attach") << u"ATTACH ':memory:' AS other"_qs;
}

void TestConnection::scriptsCannotEscape()
{
    QFETCH(QString, sql);
    const TempStore store;
    const auto c = store.make();
    {
        auto transaction = Transaction::begin(*c);
        const auto ran = c->runScript(u"CREATE TABLE t (v); "_qs + sql);
        QVERIFY(!ran);
    }
    QCOMPARE(number(*c, u"SELECT count(*) FROM sqlite_master"_qs), 0);
}

void TestConnection::schemaIsDefended()
{
    const TempStore store;
    const auto c = store.make();
    VERIFY_OK(c->runScript(u"CREATE VIRTUAL TABLE f USING fts5(w); PRAGMA writable_schema = ON;"_qs));
    QVERIFY(!c->run(u"UPDATE sqlite_master SET sql = 'x'"_qs));
    QVERIFY(!c->run(u"DELETE FROM f_data"_qs));
    QVERIFY(!c->run(u"SELECT \"no_such_column\""_qs)); // not the string 'no_such_column'
    VERIFY_OK(c->run(u"INSERT INTO f (w) VALUES (?)"_qs, u"word"_qs));
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_sql_connection.moc"
