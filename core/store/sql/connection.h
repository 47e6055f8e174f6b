#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/store/sql/opening.h"
#include "core/store/sql/query.h"

#include <QHash>
#include <QPointer>
#include <QSqlDatabase>
#include <QThread>

namespace earshot::store::sql {

class CipherDriver;

/// What queries and transactions need to know of their connection; outlives it while one of them does.
struct ConnectionState
{
    const QThread *thread = nullptr;
    QPointer<CipherDriver> driver; ///< null once the connection is closed
    bool inTransaction = false;    ///< a Transaction is open

    /// Internal on another thread, or when closed. Conflict when SQLite rolled the open Transaction back by itself (a
    /// full disk): later statements would otherwise be committed one by one.
    [[nodiscard]] Result<void> usable() const;
};

/// An open store. Belongs to the thread that opened it, which alone may use and destroy it (only interrupt() may come
/// from elsewhere; a Query on another thread fails with Internal). Any number of connections to one store may be open,
/// in this process and in others: each sees what the others committed.
class Connection
{
public:
    /// Opens a store, or fails closed with
    ///  - NotFound     no file, or an empty one (Open never creates)
    ///  - Exists       Create, and there is a file
    ///  - Integrity    wrong key or damaged (nobody can tell these apart); cut short
    ///  - Unsupported  a plain SQLite file, another program's database, or an SQLCipher older than 4.6
    ///  - Busy         another program holds the store for longer than the time-out
    ///  - Io, NoSpace  the operating system said no; also a store that cannot be written
    ///  - Invalid      a key that is not 32 bytes, a path that is no regular file
    /// Damage in a page that opening does not read shows as Integrity when it is read, and in cipherIntegrityCheck().
    /// A new file has mode 0600. See migrations.h for what comes next (and a store made by a newer Earshot).
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &path, const SecretBytes &rawKey,
                                                                  Mode mode, const OpenOptions &options = {});
    /// A database of the same engine that is in memory, empty and gone with this: see openInMemory().
    [[nodiscard]] static Result<std::unique_ptr<Connection>> inMemory();
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// A cached prepared statement; see Query. `sql` is constant text: values are bound, never pasted in.
    [[nodiscard]] Query query(const QString &sql);
    /// Prepares, binds by position, runs to the end; rows affected.
    template <class... Values> Result<qint64> run(const QString &sql, const Values &...values)
    {
        Query q = query(sql);
        EARSHOT_CHECK(q.with(values...).exec());
        return q.rowsAffected();
    }
    /// As run(); the rowid of the new row.
    template <class... Values> Result<qint64> insert(const QString &sql, const Values &...values)
    {
        Query q = query(sql);
        EARSHOT_CHECK(q.with(values...).exec());
        return q.lastInsertId();
    }
    /// Several constant statements, triggers included, without parameters. Not atomic by itself: wrap it in a
    /// Transaction. BEGIN, COMMIT, SAVEPOINT, ATTACH and DETACH are refused. Errors name the script's line.
    [[nodiscard]] Result<void> runScript(const QString &script);

    /// Moves the write-ahead log into the database as far as other readers allow; nothing without one or inside a
    /// transaction.
    [[nodiscard]] Result<void> moveWal();
    /// Problems found by SQLCipher in the authentication of every page; empty = good. Reads the whole file, after
    /// moveWal(). A page that another program moves at that moment may look damaged.
    [[nodiscard]] Result<QStringList> cipherIntegrityCheck();
    /// Problems found by SQLite in structure, indexes and foreign keys; empty = good.
    [[nodiscard]] Result<QStringList> integrityCheck();
    /// Moves the write-ahead log into the store and empties it, so that nothing deleted is left there. Busy while
    /// others read or write for longer than the time-out; Internal inside a transaction. No act with a rollback
    /// journal.
    [[nodiscard]] Result<void> truncateWal();

    [[nodiscard]] bool usesWal() const;
    [[nodiscard]] bool inTransaction() const { return m_state->inTransaction; }
    /// The same connection for Qt's classes. Let go of copies before the Connection goes.
    [[nodiscard]] QSqlDatabase database() const { return m_database; }
    [[nodiscard]] QString path() const { return m_path; }
    /// Makes what runs on this connection fail with Cancelled. From any thread, while the Connection lives.
    void interrupt();

private:
    friend class Transaction;
    Connection(CipherDriver *driver, const QString &path);
    [[nodiscard]] Result<QStringList> problems(const QString &pragma);
    void makeRoom();

    std::shared_ptr<ConnectionState> m_state;
    QString m_path;
    QString m_name;
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<CachedStatement>> m_statements;
    quint64 m_uses = 0;
};

} // namespace earshot::store::sql
