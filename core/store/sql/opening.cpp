#include "core/store/sql/opening.h"

#include "core/base/durable.h"
#include "core/store/sql/sqlerror.h"
#include "core/store/sql/sqlite.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QVersionNumber>
#include <algorithm>
#include <array>
#include <cerrno>

namespace earshot::store::sql {

namespace {

struct HandleDeleter
{
    void operator()(sqlite3 *db) const { sqlite3_close_v2(db); }
};
using HandlePtr = std::unique_ptr<sqlite3, HandleDeleter>;

constexpr qint64 pageSize = 4096; ///< SQLCipher 4's default; pinned by cipher_compatibility

/// Removes what a failed creation left, so that trying again does not meet Exists.
class CreationGuard
{
public:
    explicit CreationGuard(const QString &path)
        : m_path(path)
    {}
    ~CreationGuard()
    {
        if (m_path.isEmpty())
            return;
        for (const char *suffix : {"", "-journal", "-wal", "-shm"})
            QFile::remove(m_path + QLatin1String(suffix));
    }
    void keep() { m_path.clear(); }
    CreationGuard(const CreationGuard &) = delete;
    CreationGuard &operator=(const CreationGuard &) = delete;

private:
    QString m_path;
};

Result<void> makeFile(const QString &path)
{
    // SQLite gives its -wal, -shm and -journal files the mode of the main file.
    QFile file(path);
    errno = 0;
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return {};
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Exists, QStringLiteral("There is a file of that name already"), path);
    return tl::make_unexpected(base::ioError(QStringLiteral("Cannot create the store"), path, errno));
}

/// Whether the file starts as SQLite's own, unencrypted format does. Read through SQLite's handle: whoever opens the
/// file beside it and closes it again lets go of every lock that this process has on it (fcntl), and another program
/// then takes the store for unused and removes the log in which other connections of this process are writing.
Result<bool> isPlain(sqlite3 *db, const QString &path)
{
    constexpr std::size_t headSize = 16;
    std::array<char, headSize> head{};
    sqlite3_file *file = nullptr;
    if (sqlite3_file_control(db, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file || !file->pMethods)
        return fail(ErrorCode::Internal, QStringLiteral("SQLite has no file of the store"), path);
    const int rc = file->pMethods->xRead(file, head.data(), int(headSize), 0);
    if (rc != SQLITE_OK && rc != SQLITE_IOERR_SHORT_READ)
        return fail(ErrorCode::Io, QStringLiteral("Cannot read the store"), path, rc);
    return std::equal(head.cbegin(), head.cend(), "SQLite format 3");
}

Result<void> checkFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, QStringLiteral("There is no store"), path);
    if (!info.isFile())
        return fail(ErrorCode::Invalid, QStringLiteral("Not a regular file"), path);
    if (info.size() == 0)
        return fail(ErrorCode::NotFound, QStringLiteral("The file is empty: there is no store in it"), path);
    if (!info.isReadable())
        return tl::make_unexpected(base::ioError(QStringLiteral("Cannot read the store"), path, EACCES));
    return {};
}

Result<void> checkContent(sqlite3 *db, const QString &path)
{
    EARSHOT_TRY(plain, isPlain(db, path));
    if (plain)
        return fail(ErrorCode::Unsupported, QStringLiteral("A plain SQLite file, not an encrypted Earshot store"),
                    path);
    // A crash while a log was copied back may leave part of a page at the end, which the log then repairs.
    const auto pending = [&path](const char *suffix) { return QFileInfo(path + QLatin1String(suffix)).size() > 0; };
    if (QFileInfo(path).size() % pageSize != 0 && !pending("-wal") && !pending("-journal"))
        return fail(ErrorCode::Integrity, QStringLiteral("The store is damaged: it does not end with a whole page"),
                    path);
    return {};
}

Result<HandlePtr> openHandle(const QString &path, const OpenOptions &options)
{
    sqlite3 *raw = nullptr;
    // The file exists by now. Full mutex, because interrupt() comes from other threads.
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE;
    const int rc = sqlite3_open_v2(QFile::encodeName(path).constData(), &raw, flags, nullptr);
    HandlePtr db(raw);
    if (!db)
        return fail(ErrorCode::Internal, QStringLiteral("Out of memory while opening the store"), path);
    if (rc != SQLITE_OK)
        return tl::make_unexpected(sqliteError(raw, Phase::Prepare, QStringLiteral("Cannot open the store"), path));
    sqlite3_busy_timeout(raw, options.busyTimeoutMs);
    return db;
}

Result<void> applyKey(sqlite3 *db, const SecretBytes &rawKey, const QString &path)
{
    // x'<64 hex>' is taken as the key itself; 32 raw bytes would be taken for a passphrase and stretched.
    static constexpr char digits[] = "0123456789abcdef";
    SecretBytes text(67);
    unsigned char *out = text.data();
    *out++ = 'x';
    *out++ = '\'';
    for (const unsigned char byte : rawKey.span()) {
        *out++ = static_cast<unsigned char>(digits[byte >> 4]);
        *out++ = static_cast<unsigned char>(digits[byte & 15]);
    }
    *out = '\'';
    if (sqlite3_key_v2(db, "main", text.data(), static_cast<int>(text.size())) != SQLITE_OK)
        return tl::make_unexpected(sqliteError(db, Phase::Prepare, QStringLiteral("Cannot key the store"), path));
    return {};
}

Result<void> requireCipher(sqlite3 *db, const QString &path)
{
    EARSHOT_TRY(version, firstValue(db, "PRAGMA cipher_version"));
    if (QVersionNumber::fromString(version) < QVersionNumber(4, 6))
        return fail(ErrorCode::Unsupported,
                    QStringLiteral("SQLCipher 4.6 or newer is needed, this is \"%1\"").arg(version), path);
    EARSHOT_TRY(authenticated, firstValue(db, "PRAGMA cipher_use_hmac")); // answers only for a file that has a key
    if (authenticated != QLatin1String("1"))
        return fail(ErrorCode::Internal, QStringLiteral("SQLCipher did not take the key"), path);
    return {};
}

Result<void> readSchema(sqlite3 *db, const QString &path)
{
    const auto tables = firstValue(db, "SELECT count(*) FROM sqlite_master");
    if (tables)
        return {};
    Error error = tables.error();
    if ((error.native & 0xff) == SQLITE_NOTADB)
        error.what = QStringLiteral("Wrong key, or the store is damaged");
    else if (error.code == ErrorCode::Integrity)
        error.what = QStringLiteral("The store is damaged or cut short");
    else if (error.code == ErrorCode::Busy)
        error.what = QStringLiteral("Another program holds the store");
    error.where = path;
    return tl::make_unexpected(error);
}

bool onNetworkFileSystem(const QString &path)
{
    static const std::array<QByteArray, 12> types = {"nfs",   "nfs4", "cifs", "smb3",   "smbfs",      "smb2",
                                                     "ncpfs", "afs",  "9p",   "webdav", "fuse.sshfs", "fuse.davfs"};
    const QByteArray type = QStorageInfo(QFileInfo(path).absolutePath()).fileSystemType();
    return std::find(types.begin(), types.end(), type) != types.end();
}

/// A WAL where the file system can share memory, else a rollback journal. Both are safe; the WAL lets others read on.
Result<void> chooseJournal(sqlite3 *db, const QString &path, const OpenOptions &options)
{
    if (options.writeAheadLog && !onNetworkFileSystem(path)) {
        const auto mode = firstValue(db, "PRAGMA journal_mode = WAL"); // answers the mode that it really has
        if (mode && *mode == QLatin1String("wal"))
            return {};
        if (!mode && mode.error().code == ErrorCode::Busy)
            return {}; // somebody is in there with a rollback journal; so are we, until the next time
    }
    EARSHOT_TRY(mode, firstValue(db, "PRAGMA journal_mode = DELETE"));
    if (mode != QLatin1String("delete"))
        return fail(ErrorCode::Busy,
                    QStringLiteral("The store is in use with a write-ahead log, which this file system "
                                   "cannot share"),
                    path);
    return {};
}

/// Sets and reads back: a library built without one of these would ignore it silently.
Result<void> require(sqlite3 *db, const char *name, const QString &value, const QString &path)
{
    const QByteArray set = QByteArray("PRAGMA ") + name + " = " + value.toUtf8();
    EARSHOT_CHECK(firstValue(db, set.constData()));
    EARSHOT_TRY(got, firstValue(db, (QByteArray("PRAGMA ") + name).constData()));
    if (got != value)
        return fail(ErrorCode::Unsupported,
                    QStringLiteral("SQLCipher does not take PRAGMA %1").arg(QLatin1String(name)), path);
    return {};
}

Result<void> setSwitch(sqlite3 *db, int option, int value, const QString &path)
{
    int got = -1;
    if (sqlite3_db_config(db, option, value, &got) != SQLITE_OK || got != value)
        return fail(ErrorCode::Unsupported, QStringLiteral("SQLCipher does not take option %1").arg(option), path);
    return {};
}

Result<void> configure(sqlite3 *db, const QString &path, const OpenOptions &options)
{
    EARSHOT_CHECK(require(db, "temp_store", QStringLiteral("2"), path)); // in memory, or sorts spill plaintext
    EARSHOT_CHECK(require(db, "foreign_keys", QStringLiteral("1"), path));
    EARSHOT_CHECK(require(db, "secure_delete", QStringLiteral("1"), path));
    EARSHOT_CHECK(require(db, "trusted_schema", QStringLiteral("0"), path));
    EARSHOT_CHECK(require(db, "cell_size_check", QStringLiteral("1"), path));
    EARSHOT_CHECK(require(db, "cache_size", QString::number(-options.cacheKiB), path));
    EARSHOT_CHECK(chooseJournal(db, path, options));
    EARSHOT_CHECK(require(db, "synchronous", QStringLiteral("2"), path)); // full
    EARSHOT_CHECK(firstValue(db, "PRAGMA mmap_size = 0"));
    // No writable_schema, no writes to FTS5's shadow tables; "text" in double quotes is a name, never a string.
    EARSHOT_CHECK(setSwitch(db, SQLITE_DBCONFIG_DEFENSIVE, 1, path));
    EARSHOT_CHECK(setSwitch(db, SQLITE_DBCONFIG_DQS_DML, 0, path));
    EARSHOT_CHECK(setSwitch(db, SQLITE_DBCONFIG_DQS_DDL, 0, path));
    if (sqlite3_db_readonly(db, "main") == 1)
        return fail(ErrorCode::Io, QStringLiteral("The store cannot be written"), path, SQLITE_READONLY);
    return {};
}

/// The last check before anything is stored: what was written so far is really encrypted.
Result<void> finishCreation(sqlite3 *db, const QString &path)
{
    EARSHOT_TRY(plain, isPlain(db, path));
    if (plain)
        return fail(ErrorCode::Internal, QStringLiteral("SQLCipher wrote an unencrypted file"), path);
    return base::syncFolder(QFileInfo(path).absolutePath());
}

Result<void> checkApplication(sqlite3 *db, const QString &path)
{
    EARSHOT_TRY(id, firstValue(db, "PRAGMA application_id"));
    if (id.toUInt() != applicationId)
        return fail(ErrorCode::Unsupported, QStringLiteral("An encrypted database, but not an Earshot store"), path);
    return {};
}

} // namespace

Result<QString> firstValue(sqlite3 *db, const char *sql)
{
    const QString what = QStringLiteral("The database refused");
    sqlite3_stmt *raw = nullptr;
    if (sqlite3_prepare_v2(db, sql, -1, &raw, nullptr) != SQLITE_OK)
        return tl::make_unexpected(sqliteError(db, Phase::Prepare, what, QString::fromUtf8(sql)));
    const StatementPtr statement(raw);
    QString value;
    int rc = sqlite3_step(raw);
    if (rc == SQLITE_ROW)
        value = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(raw, 0)));
    while (rc == SQLITE_ROW)
        rc = sqlite3_step(raw);
    if (rc != SQLITE_DONE)
        return tl::make_unexpected(sqliteError(db, Phase::Run, what, QString::fromUtf8(sql)));
    return value;
}

namespace {

Result<sqlite3 *> openAndKey(const QString &path, const SecretBytes &rawKey, Mode mode, const OpenOptions &options)
{
    if (rawKey.size() != 32)
        return fail(ErrorCode::Invalid, QStringLiteral("A store key is 32 bytes"));
    const bool create = mode == Mode::Create;
    if (create)
        EARSHOT_CHECK(makeFile(path));
    else
        EARSHOT_CHECK(checkFile(path));
    CreationGuard guard(create ? path : QString());

    EARSHOT_TRY(db, openHandle(path, options));
    if (!create)
        EARSHOT_CHECK(checkContent(db.get(), path));
    // SQLCipher writes its own log to stderr; failures are reported as errors instead.
    EARSHOT_CHECK(firstValue(db.get(), "PRAGMA cipher_log_level = NONE"));
    EARSHOT_CHECK(applyKey(db.get(), rawKey, path));
    EARSHOT_CHECK(firstValue(db.get(), "PRAGMA cipher_compatibility = 4"));
    EARSHOT_CHECK(requireCipher(db.get(), path));
    EARSHOT_CHECK(readSchema(db.get(), path));
    if (create)
        EARSHOT_CHECK(firstValue(
            db.get(), QByteArray("PRAGMA application_id = " + QByteArray::number(applicationId)).constData()));
    else
        EARSHOT_CHECK(checkApplication(db.get(), path));
    EARSHOT_CHECK(configure(db.get(), path, options));
    if (create)
        EARSHOT_CHECK(finishCreation(db.get(), path));
    guard.keep();
    return db.release();
}

/// Whether SQLite says that a file beside the database or the database itself cannot be made or written.
bool isWriteRefused(const Error &error)
{
    const int kind = error.native & 0xff;
    return error.code == ErrorCode::Io && (kind == SQLITE_CANTOPEN || kind == SQLITE_READONLY || kind == SQLITE_PERM);
}

} // namespace

Result<sqlite3 *> openInMemory()
{
    sqlite3 *raw = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE |
                      SQLITE_OPEN_PRIVATECACHE;
    const int rc = sqlite3_open_v2(":memory:", &raw, flags, nullptr);
    HandlePtr db(raw);
    if (!db || rc != SQLITE_OK)
        return fail(ErrorCode::Internal, QStringLiteral("Out of memory for a database in memory"));
    return db.release();
}

Result<sqlite3 *> openKeyed(const QString &givenPath, const SecretBytes &rawKey, Mode mode, const OpenOptions &options)
{
    const QString path = QFileInfo(givenPath).absoluteFilePath(); // never read as a file: URI
    auto opened = openAndKey(path, rawKey, mode, options);
    if (opened || !isWriteRefused(opened.error()))
        return opened;
    return fail(ErrorCode::Io,
                QStringLiteral("The store's folder cannot be written, and every act is recorded in it: ask whoever "
                               "looks after the folder for the right to write there, or have the whole store moved to "
                               "where you have it"),
                path, opened.error().native);
}

} // namespace earshot::store::sql
