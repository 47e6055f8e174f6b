#include "core/store/sql/cipherdriver.h"
#include "tests/store/sql/tempstore.h"

#include <QDirIterator>
#include <QSqlQuery>
#include <dlfcn.h>
#include <sqlite3.h>

using namespace earshot;
using namespace earshot::store::sql;

static const QByteArray canary = "canary-Blodeuwedd-01632-960042";

/// Nothing readable beside the store, and no stock SQLite in the way of it.
class TestLeaks : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void sortsSpillNothing_data();
    void sortsSpillNothing();
    void filesAreEncrypted();
    void deletedRowsAreGone();
    void keyIsInNoFile();
    void stockSqliteStaysAway();
    void stockSqliteInTheSameProcess();

private:
    static void fill(Connection &c);
    [[nodiscard]] bool foundIn(const QString &folder, const QByteArray &needle) const;
    [[nodiscard]] bool foundInOpenFiles(const QByteArray &needle) const;
    QTemporaryDir m_temp; ///< where SQLite would put temporary files
};

/// SQLite asks for its temporary folder once, before the first store is opened.
void TestLeaks::initTestCase()
{
    qputenv("SQLITE_TMPDIR", m_temp.path().toLocal8Bit());
    qputenv("TMPDIR", m_temp.path().toLocal8Bit());
}

void TestLeaks::fill(Connection &c)
{
    VERIFY_OK(c.runScript(u"CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)"_qs));
    VERIFY_OK(c.run(u"WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 4000) "
                    "INSERT INTO t (v) SELECT hex(randomblob(8)) || ? || hex(randomblob(200)) FROM c"_qs,
                    QString::fromLatin1(canary)));
}

bool TestLeaks::foundIn(const QString &folder, const QByteArray &needle) const
{
    QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(needle))
            return true;
    }
    return false;
}

/// SQLite unlinks its temporary files as it opens them: they can be met only through their descriptors.
bool TestLeaks::foundInOpenFiles(const QByteArray &needle) const
{
    for (const QFileInfo &link : QDir(u"/proc/self/fd"_qs).entryInfoList(QDir::Files | QDir::System)) {
        QFile file(link.filePath());
        const QString target = link.symLinkTarget();
        if (target.startsWith(m_temp.path()) && file.open(QIODevice::ReadOnly) && file.readAll().contains(needle))
            return true;
    }
    return false;
}

void TestLeaks::sortsSpillNothing_data()
{
    QTest::addColumn<QString>("loosened");
    QTest::addColumn<bool>("spills");
    QTest::newRow("as opened") << QString() << false;
    QTest::newRow("control: with files allowed, the search finds it") << u"PRAGMA temp_store = FILE"_qs << true;
}

void TestLeaks::sortsSpillNothing()
{
    QFETCH(QString, loosened);
    QFETCH(bool, spills);
    const TempStore store;
    const auto c = store.make({.cacheKiB = 256}); // a sort of more than that spills where it may
    fill(*c);
    if (!loosened.isEmpty())
        VERIFY_OK(c->runScript(loosened));
    Query q = c->query(u"SELECT v FROM t ORDER BY v"_qs);
    VERIFY_OK(q.exec());
    VERIFY_ROW(q.next()); // sorted by now, and the sorter is still there
    QCOMPARE(foundInOpenFiles(canary), spills);
    QVERIFY(!foundIn(store.folder.path(), canary));
    QVERIFY(!foundIn(m_temp.path(), canary));
    q.finish();

    // The other makers of temporary data: a temporary table, a materialised view, an index being built, VACUUM.
    if (spills)
        return;
    VERIFY_OK(c->runScript(u"CREATE TEMP TABLE copy AS SELECT v FROM t; CREATE INDEX tv ON t (v);"_qs));
    Query grouped =
        c->query(u"WITH m AS MATERIALIZED (SELECT DISTINCT v FROM t) SELECT v, count(*) FROM m GROUP BY v"_qs);
    VERIFY_OK(grouped.exec());
    VERIFY_ROW(grouped.next());
    QVERIFY(!foundInOpenFiles(canary));
    grouped.finish();
    VERIFY_OK(c->run(u"VACUUM"_qs));
    QVERIFY(!foundInOpenFiles(canary));
    QVERIFY(!foundIn(store.folder.path(), canary));
    QVERIFY(!foundIn(m_temp.path(), canary));
}

void TestLeaks::filesAreEncrypted()
{
    for (const bool wal : {true, false}) {
        const TempStore store;
        auto c = store.make({.writeAheadLog = wal});
        fill(*c);
        // A transaction left open has its journal or log on disk.
        VERIFY_OK(c->query(u"BEGIN IMMEDIATE"_qs).exec());
        VERIFY_OK(c->run(u"UPDATE t SET v = v || ?"_qs, QString::fromLatin1(canary)));
        QVERIFY(QDir(store.folder.path()).entryList(QDir::Files).size() >= 2);
        for (const QByteArray &readable : {canary, QByteArray("CREATE TABLE"), QByteArray("SQLite format 3")})
            QVERIFY(!foundIn(store.folder.path(), readable));
        c.reset();
        QVERIFY(!foundIn(store.folder.path(), canary));
    }
}

/// secure_delete: even someone with the key finds nothing of a deleted row in the file.
void TestLeaks::deletedRowsAreGone()
{
    const TempStore store;
    const auto c = store.make();
    fill(*c);
    VERIFY_OK(c->run(u"DELETE FROM t WHERE id % 2 = 0 OR id > 1000"_qs));
    VERIFY_OK(c->run(u"UPDATE t SET v = 'short'"_qs));
    VERIFY_OK(c->truncateWal());
    auto *db = c->database().driver()->handle().value<sqlite3 *>();
    sqlite3_int64 size = 0;
    unsigned char *pages = sqlite3_serialize(db, "main", &size, 0); // all pages, decrypted
    QVERIFY(pages);
    const QByteArray content(reinterpret_cast<const char *>(pages), static_cast<qsizetype>(size));
    sqlite3_free(pages);
    QVERIFY(!content.contains(canary));
    QVERIFY(content.contains("short")); // the search itself works
}

void TestLeaks::keyIsInNoFile()
{
    const TempStore store;
    const auto c = store.make();
    fill(*c);
    const QByteArray key(reinterpret_cast<const char *>(store.key.data()), 32);
    for (const QByteArray &form : {key, key.toHex(), key.toHex().toUpper()}) {
        QVERIFY(!foundIn(store.folder.path(), form));
        QVERIFY(!foundIn(m_temp.path(), form));
    }
}

static bool mapped(const char *library)
{
    QFile maps(u"/proc/self/maps"_qs);
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains(library);
}

void TestLeaks::stockSqliteStaysAway()
{
    const TempStore store;
    const auto c = store.make();
    fill(*c);
    QVERIFY(!mapped("libqsqlite"));
    QVERIFY(!mapped("libsqlite3"));
    QVERIFY(!mapped("libsqlcipher"));
    QVERIFY(mapped("libQt6Sql")); // the search itself works
    QVERIFY2(!dlsym(RTLD_DEFAULT, "sqlite3_open_v2"), "SQLCipher's functions are visible to other libraries");
    QVERIFY(dlsym(RTLD_DEFAULT, "malloc"));
}

/// If another part of a process does load stock SQLite, neither takes the other's functions.
void TestLeaks::stockSqliteInTheSameProcess()
{
    const TempStore store;
    const auto c = store.make();
    fill(*c);
    {
        QSqlDatabase stock = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"stock"_qs);
        if (!stock.isValid())
            QSKIP("no stock plugin on this machine");
        stock.setDatabaseName(store.folder.filePath(u"plain.db"_qs));
        QVERIFY(stock.open());
        QVERIFY(mapped("libsqlite3"));
        QSqlQuery q(stock);
        QVERIFY(!(q.exec(u"PRAGMA cipher_version"_qs) && q.next()));
        QVERIFY(q.exec(u"CREATE TABLE t (v)"_qs));
    }
    QSqlDatabase::removeDatabase(u"stock"_qs);
    const auto again = store.open();
    QCOMPARE(again->cipherIntegrityCheck().value(), QStringList());
    Query q = again->query(u"PRAGMA cipher_version"_qs);
    VERIFY_ROW(q.single());
    QVERIFY(q.get<QString>(0).startsWith(u"4."_qs));
}

QTEST_GUILESS_MAIN(TestLeaks)
#include "tst_sql_leaks.moc"
