#include "tests/store/sql/tempstore.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

using namespace earshot;
using namespace earshot::store::sql;

/// A store that is not exactly what it should be does not open, and says which way it is wrong.
class TestFailClosed : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void missing();
    void empty();
    void wrongKey();
    void keyOfAnotherLength();
    void existing();
    void failedCreationLeavesNothing();
    void plainSqlite();
    void otherApplication();
    void folderInsteadOfFile();
    void folderThatCannotBeWritten();
    void truncated_data();
    void truncated();
    void flippedByte_data();
    void flippedByte();
    void oldPagePutBackElsewhere();
    void locked();
    void tornLastPageWithALogIsRepaired();

private:
    void initStore(TempStore &store); ///< a copy of a good store of some hundred pages
    TempStore m_model;
    QByteArray m_bytes;
};

/// Made once: creating a store costs several fsyncs.
void TestFailClosed::initTestCase()
{
    const auto c = m_model.make();
    VERIFY_OK(c->runScript(u"CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT); CREATE INDEX tv ON t (v);"
                           "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 2000) "
                           "INSERT INTO t (v) SELECT hex(randomblob(50)) FROM c;"_qs));
    VERIFY_OK(c->truncateWal());
    m_bytes = m_model.bytes();
    QCOMPARE(m_bytes.size() % 4096, 0);
    QVERIFY(m_bytes.size() > 100 * 4096);
}

void TestFailClosed::initStore(TempStore &store)
{
    store.key = m_model.key.clone();
    store.overwrite(m_bytes);
}

void TestFailClosed::missing()
{
    const TempStore store;
    VERIFY_FAILS(store.tryOpen(Mode::Open), ErrorCode::NotFound);
    QVERIFY(!QFile::exists(store.path()));
    VERIFY_FAILS(Connection::open(u"/nowhere/store.db"_qs, store.key, Mode::Open), ErrorCode::NotFound);
    VERIFY_FAILS(Connection::open(u"/nowhere/store.db"_qs, store.key, Mode::Create), ErrorCode::Io);
}

void TestFailClosed::empty()
{
    const TempStore store;
    store.overwrite({});
    VERIFY_FAILS(store.tryOpen(Mode::Open), ErrorCode::NotFound);
    QCOMPARE(QFileInfo(store.path()).size(), 0);
}

void TestFailClosed::wrongKey()
{
    TempStore store;
    initStore(store);
    const auto opened = Connection::open(store.path(), SecretBytes::random(32), Mode::Open);
    VERIFY_FAILS(opened, ErrorCode::Integrity);
    QVERIFY(opened.error().what.contains(u"Wrong key"_qs));
    QCOMPARE(opened.error().where, store.path());
    QVERIFY(store.bytes() == m_bytes);
    VERIFY_OK(store.tryOpen(Mode::Open)); // the right key still opens it
}

void TestFailClosed::keyOfAnotherLength()
{
    const TempStore store;
    for (const int size : {0, 16, 31, 33, 64, 67})
        VERIFY_FAILS(Connection::open(store.path(), SecretBytes::random(size), Mode::Create), ErrorCode::Invalid);
    QVERIFY(!QFile::exists(store.path()));
}

void TestFailClosed::existing()
{
    TempStore store;
    initStore(store);
    VERIFY_FAILS(store.tryOpen(Mode::Create), ErrorCode::Exists);
    QVERIFY(store.bytes() == m_bytes);
    store.overwrite({});
    VERIFY_FAILS(store.tryOpen(Mode::Create), ErrorCode::Exists);
}

void TestFailClosed::failedCreationLeavesNothing()
{
    const TempStore store;
    // A log that is a folder: SQLite cannot make its own there.
    QVERIFY(QDir(store.folder.path()).mkdir(u"store.db-journal"_qs));
    VERIFY_FAILS(store.tryOpen(Mode::Create), ErrorCode::Io);
    QVERIFY(!QFile::exists(store.path()));
}

void TestFailClosed::plainSqlite()
{
    const TempStore store;
    const QString shell = QStandardPaths::findExecutable(u"sqlite3"_qs);
    QVERIFY2(!shell.isEmpty(), "the package sqlite3 is needed");
    QCOMPARE(QProcess::execute(shell, {store.path(), u"CREATE TABLE t (v); INSERT INTO t VALUES (1)"_qs}), 0);
    const auto opened = store.tryOpen(Mode::Open);
    VERIFY_FAILS(opened, ErrorCode::Unsupported);
    QVERIFY(opened.error().what.contains(u"plain SQLite"_qs));
}

void TestFailClosed::otherApplication()
{
    const TempStore store;
    VERIFY_OK(store.make()->runScript(u"PRAGMA application_id = 42"_qs));
    VERIFY_FAILS(store.tryOpen(Mode::Open), ErrorCode::Unsupported);
}

void TestFailClosed::folderInsteadOfFile()
{
    const TempStore store;
    VERIFY_FAILS(Connection::open(store.folder.path(), store.key, Mode::Open), ErrorCode::Invalid);
}

/// "unable to open database file" tells nobody what to do. A test that runs as root may write everywhere, so SQLite is
/// kept from its log by a folder in the log's place.
void TestFailClosed::folderThatCannotBeWritten()
{
    TempStore store;
    initStore(store);
    QVERIFY(QDir(store.folder.path()).mkdir(u"store.db-wal"_qs));
    const auto opened = store.tryOpen(Mode::Open);
    VERIFY_FAILS(opened, ErrorCode::Io);
    QVERIFY2(opened.error().what.contains(u"folder cannot be written"_qs), qPrintable(opened.error().what));
    QVERIFY2(opened.error().what.contains(u"ask whoever looks after"_qs), qPrintable(opened.error().what));
}

void TestFailClosed::truncated_data()
{
    QTest::addColumn<int>("size"); // negative: from the end
    for (const int size : {1, 15, 16, 100, 511, 512, 4095, 4096, 4097, 8192, 40960, 100'000, -1, -100, -4095, -4096})
        QTest::addRow("%d", size) << size;
}

void TestFailClosed::truncated()
{
    QFETCH(int, size);
    TempStore store;
    initStore(store);
    store.overwrite(size > 0 ? m_bytes.left(size) : m_bytes.chopped(-size));
    VERIFY_FAILS(store.tryOpen(Mode::Open), ErrorCode::Integrity);
}

void TestFailClosed::flippedByte_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<int>("offset");
    for (const int page : {0, 1, 2, 57, -1}) {
        for (const int offset : {0, 15, 16, 100, 2000, 4015, 4016, 4031, 4032, 4095}) // data, then IV, then MAC
            QTest::addRow("page %d byte %d", page, offset) << page << offset;
    }
}

/// Every page is authenticated: the first one when opening, all others when they are read.
void TestFailClosed::flippedByte()
{
    QFETCH(int, page);
    QFETCH(int, offset);
    TempStore store;
    initStore(store);
    QByteArray damaged = m_bytes;
    const qsizetype at = (page < 0 ? m_bytes.size() / 4096 + page : page) * 4096 + offset;
    damaged[at] = static_cast<char>(damaged.at(at) ^ 1);
    store.overwrite(damaged);
    auto opened = store.tryOpen(Mode::Open);
    if (page == 0) {
        VERIFY_FAILS(opened, ErrorCode::Integrity);
        return;
    }
    VERIFY_OK(opened);
    const auto problems = (*opened)->cipherIntegrityCheck();
    VERIFY_OK(problems);
    QCOMPARE(problems->size(), 1);
    QVERIFY(problems->first().contains(QString::number(at / 4096 + 1)));

    // A reader of everything meets it as well, whichever of table and index the page belongs to.
    QString code;
    for (const QString &order :
         {u"SELECT sum(length(v)) FROM t NOT INDEXED"_qs, u"SELECT count(v) FROM t INDEXED BY tv WHERE v > ''"_qs}) {
        auto read = (*opened)->query(order).single();
        if (!read && read.error().code == ErrorCode::Integrity)
            code += u'I';
    }
    QVERIFY2(code == u"I", qPrintable(code));
    opened->reset();
    VERIFY_OK(store.tryOpen(Mode::Open)); // and nothing was written that makes it worse
}

/// A page's number is part of its authentication.
void TestFailClosed::oldPagePutBackElsewhere()
{
    TempStore store;
    initStore(store);
    QByteArray swapped = m_bytes;
    swapped.replace(40 * 4096, 4096, m_bytes.mid(41 * 4096, 4096));
    store.overwrite(swapped);
    const auto problems = store.open()->cipherIntegrityCheck();
    VERIFY_OK(problems);
    QCOMPARE(problems->size(), 1);
}

void TestFailClosed::locked()
{
    const TempStore store;
    const auto holder = store.make({.writeAheadLog = false});
    VERIFY_OK(holder->query(u"BEGIN EXCLUSIVE"_qs).exec());
    const OpenOptions hasty{.busyTimeoutMs = 0, .writeAheadLog = false};
    VERIFY_FAILS(store.tryOpen(Mode::Open, hasty), ErrorCode::Busy);
    VERIFY_OK(holder->query(u"COMMIT"_qs).exec());
    VERIFY_OK(store.tryOpen(Mode::Open, hasty));
}

/// After a power cut half a page may stand at the end while the log still has the whole one.
void TestFailClosed::tornLastPageWithALogIsRepaired()
{
    const TempStore store;
    const auto writer = store.make();
    VERIFY_OK(writer->runScript(u"CREATE TABLE t (v)"_qs));
    VERIFY_OK(writer->truncateWal());
    VERIFY_OK(writer->run(u"INSERT INTO t VALUES (?)"_qs, QByteArray(20'000, 'x')));
    const TempStore after; // a copy as the power cut left it
    QVERIFY(QFile::copy(store.path() + u"-wal"_qs, after.path() + u"-wal"_qs));
    after.overwrite(store.bytes() + QByteArray(100, 'x'));
    const auto opened = Connection::open(after.path(), store.key, Mode::Open);
    VERIFY_OK(opened);
    Query q = (*opened)->query(u"SELECT length(v) FROM t"_qs);
    VERIFY_ROW(q.single());
    QCOMPARE(q.get<int>(0), 20'000);
    VERIFY_OK((*opened)->cipherIntegrityCheck());
}

QTEST_GUILESS_MAIN(TestFailClosed)
#include "tst_sql_failclosed.moc"
