#include "core/store/sql/connection.h"

#include "core/store/sql/cipherdriver.h"
#include "core/store/sql/cipherresult.h"
#include "core/store/sql/sqlerror.h"
#include "core/store/sql/sqlite.h"

#include <QFileInfo>
#include <QScopeGuard>
#include <algorithm>
#include <atomic>

namespace earshot::store::sql {

static constexpr qsizetype statementLimit = 256; ///< prepared statements kept by a connection

Result<void> ConnectionState::usable() const
{
    if (QThread::currentThread() != thread)
        return fail(ErrorCode::Internal, QStringLiteral("A database connection was used on another thread"));
    if (!driver || !driver->isOpen())
        return fail(ErrorCode::Internal, QStringLiteral("The database connection is closed"));
    if (inTransaction && !driver->inTransaction())
        return fail(ErrorCode::Conflict, QStringLiteral("The transaction was rolled back after an earlier error"));
    return {};
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, const SecretBytes &rawKey, Mode mode,
                                                     const OpenOptions &options)
{
    EARSHOT_TRY(handle, openKeyed(path, rawKey, mode, options));
    return std::unique_ptr<Connection>(new Connection(new CipherDriver(handle), QFileInfo(path).absoluteFilePath()));
}

Result<std::unique_ptr<Connection>> Connection::inMemory()
{
    EARSHOT_TRY(handle, openInMemory());
    return std::unique_ptr<Connection>(new Connection(new CipherDriver(handle), QStringLiteral(":memory:")));
}

Connection::Connection(CipherDriver *driver, const QString &path)
    : m_state(std::make_shared<ConnectionState>())
    , m_path(path)
{
    static std::atomic<quint64> number = 0;
    m_name = QStringLiteral("earshot-store-%1").arg(++number);
    m_state->thread = QThread::currentThread();
    m_state->driver = driver;
    m_database = QSqlDatabase::addDatabase(driver, m_name); // owns the driver
}

Connection::~Connection()
{
    Q_ASSERT_X(QThread::currentThread() == m_state->thread, "Connection", "destroyed on another thread");
    m_statements.clear();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Query Connection::query(const QString &sql)
{
    if (auto usable = m_state->usable(); !usable)
        return {nullptr, usable.error()};
    const auto found = m_statements.constFind(sql);
    const bool cacheable = found == m_statements.constEnd();
    if (!cacheable && !(*found)->busy) {
        std::shared_ptr<CachedStatement> statement = *found;
        statement->busy = true;
        statement->lastUse = ++m_uses;
        return {std::move(statement), std::nullopt};
    }
    auto *result = new CipherResult(m_state->driver);
    auto statement =
        std::make_shared<CachedStatement>(CachedStatement{QSqlQuery(result), result, sql, m_state, true, ++m_uses});
    statement->query.setForwardOnly(true);
    if (!statement->query.prepare(sql))
        return {nullptr, errorFrom(statement->query.lastError(), Phase::Prepare, sql)};
    if (cacheable) { // else the same text is being read in an outer loop: this one lives for its Query only
        makeRoom();
        m_statements.insert(sql, statement);
    }
    return {std::move(statement), std::nullopt};
}

void Connection::makeRoom()
{
    if (m_statements.size() < statementLimit)
        return;
    auto oldest = m_statements.end();
    for (auto it = m_statements.begin(); it != m_statements.end(); ++it) {
        if (!(*it)->busy && (oldest == m_statements.end() || (*it)->lastUse < (*oldest)->lastUse))
            oldest = it;
    }
    if (oldest != m_statements.end())
        m_statements.erase(oldest);
}

static int refuseEscapes(void *, int action, const char *, const char *, const char *, const char *)
{
    const bool escapes = action == SQLITE_TRANSACTION || action == SQLITE_SAVEPOINT || action == SQLITE_ATTACH ||
                         action == SQLITE_DETACH;
    return escapes ? SQLITE_DENY : SQLITE_OK;
}

Result<void> Connection::runScript(const QString &script)
{
    EARSHOT_CHECK(m_state->usable());
    sqlite3 *db = m_state->driver->sqlite();
    const QByteArray text = script.toUtf8();
    if (text.contains('\0'))
        return fail(ErrorCode::Invalid, QStringLiteral("SQL text must not hold U+0000"));
    // SQLite's own parser finds where a statement ends, so triggers and quoted semicolons need no care here.
    sqlite3_set_authorizer(db, refuseEscapes, nullptr);
    const auto restore = qScopeGuard([db] { sqlite3_set_authorizer(db, nullptr, nullptr); });
    for (const char *rest = text.constData(); *rest;) {
        while (*rest == ' ' || *rest == '\t' || *rest == '\r' || *rest == '\n')
            ++rest;
        const auto line = std::count(text.constData(), rest, '\n') + 1;
        const QString where = QStringLiteral("line %1").arg(line);
        sqlite3_stmt *raw = nullptr;
        if (sqlite3_prepare_v3(db, rest, -1, 0, &raw, &rest) != SQLITE_OK)
            return tl::make_unexpected(
                sqliteError(db, Phase::Prepare, QStringLiteral("Cannot prepare the script"), where));
        const StatementPtr statement(raw);
        int rc = SQLITE_DONE;
        while (raw && (rc = sqlite3_step(raw)) == SQLITE_ROW) {
        }
        if (rc != SQLITE_DONE)
            return tl::make_unexpected(sqliteError(db, Phase::Run, QStringLiteral("Cannot run the script"), where));
    }
    return {};
}

Result<QStringList> Connection::problems(const QString &pragma)
{
    QStringList list;
    EARSHOT_CHECK(query(pragma).each([&list](const Query &row) {
        QStringList parts;
        for (int i = 0; !row.value(i).isNull(); ++i)
            parts.append(row.get<QString>(i));
        list.append(parts.join(QLatin1Char(' ')));
    }));
    return list;
}

Result<QStringList> Connection::cipherIntegrityCheck()
{
    EARSHOT_CHECK(moveWal());
    return problems(QStringLiteral("PRAGMA cipher_integrity_check"));
}

Result<void> Connection::moveWal()
{
    EARSHOT_CHECK(m_state->usable());
    if (usesWal() && !inTransaction()) // PASSIVE never waits
        EARSHOT_CHECK(firstValue(m_state->driver->sqlite(), "PRAGMA wal_checkpoint(PASSIVE)"));
    return {};
}

Result<QStringList> Connection::integrityCheck()
{
    // FTS5's part of integrity_check believes what this connection remembers of an index, though another has merged its
    // segments since, and calls it malformed; opening a cursor makes it look again.
    EARSHOT_TRY(indexes, problems(QStringLiteral("SELECT name FROM sqlite_master WHERE sql LIKE '% USING fts5%'")));
    for (QString index : std::as_const(indexes)) {
        index.replace(u'"', QLatin1String("\"\""));
        EARSHOT_CHECK(problems(QStringLiteral("SELECT rowid FROM \"%1\" LIMIT 1").arg(index)));
    }
    EARSHOT_TRY(structure, problems(QStringLiteral("PRAGMA integrity_check")));
    structure.removeAll(QStringLiteral("ok"));
    EARSHOT_TRY(orphans, problems(QStringLiteral("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check")));
    for (const QString &orphan : orphans)
        structure.append(QStringLiteral("foreign key without its row: ") + orphan);
    return structure;
}

Result<void> Connection::truncateWal()
{
    EARSHOT_CHECK(m_state->usable());
    if (m_state->driver->inTransaction())
        return fail(ErrorCode::Internal, QStringLiteral("The write-ahead log cannot be emptied inside a transaction"));
    Query q = query(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    EARSHOT_TRY(row, q.single()); // busy, pages in the log, pages moved; -1 where there is no log
    if (row && q.get<int>(0) != 0)
        return fail(ErrorCode::Busy, QStringLiteral("The write-ahead log is in use"), m_path);
    return {};
}

bool Connection::usesWal() const
{
    const auto mode = firstValue(m_state->driver->sqlite(), "PRAGMA journal_mode");
    return mode && *mode == QLatin1String("wal");
}

void Connection::interrupt()
{
    m_state->driver->cancelQuery();
}

} // namespace earshot::store::sql
