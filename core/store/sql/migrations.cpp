#include "core/store/sql/migrations.h"

#include "core/base/durable.h"
#include "core/store/sql/connection.h"
#include "core/store/sql/transaction.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>
#include <QScopeGuard>

namespace earshot::store::sql {

namespace {

QByteArray scriptHash(const Migration &migration)
{
    return QCryptographicHash::hash(migration.script.toUtf8(), QCryptographicHash::Sha256);
}

QString label(const Migration &migration)
{
    return QStringLiteral("schema version %1").arg(migration.version);
}

Result<void> checkList(std::span<const Migration> migrations)
{
    int expected = 1;
    for (const Migration &migration : migrations) {
        if (migration.version != expected++ || migration.name.isEmpty() || migration.script.isEmpty())
            return fail(ErrorCode::Internal,
                        QStringLiteral("Migrations must be numbered from 1 without a gap, and have "
                                       "a name and a script"),
                        label(migration));
    }
    return {};
}

Result<bool> hasRecord(Connection &connection)
{
    return connection
        .query(QStringLiteral("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'"))
        .single();
}

/// Compares the store's record with the list; the version that the store has.
Result<int> checkedVersion(Connection &connection, std::span<const Migration> migrations)
{
    EARSHOT_TRY(version, schemaVersion(connection));
    const auto newest = static_cast<int>(migrations.size());
    if (version > newest)
        return fail(ErrorCode::Unsupported,
                    QStringLiteral("The store was made by a newer Earshot (schema version %1, this program knows %2)")
                        .arg(version)
                        .arg(newest),
                    connection.path());
    int seen = 0;
    EARSHOT_TRY(recorded, hasRecord(connection));
    if (recorded) {
        Query q =
            connection.query(QStringLiteral("SELECT version, script_sha256 FROM schema_version ORDER BY version"));
        EARSHOT_CHECK(q.each([&](const Query &row) -> Result<void> {
            const int number = row.get<int>(0);
            if (number != ++seen || number > version)
                return fail(ErrorCode::Integrity, QStringLiteral("The record of schema versions has a gap"),
                            QStringLiteral("schema version %1").arg(seen));
            const Migration &migration = migrations[static_cast<size_t>(number - 1)];
            if (row.get<QByteArray>(1) != scriptHash(migration))
                return fail(ErrorCode::Integrity, QStringLiteral("The store was made with another script"),
                            label(migration));
            return {};
        }));
    }
    if (seen != version)
        return fail(ErrorCode::Integrity, QStringLiteral("The record of schema versions does not fit the store"),
                    QStringLiteral("schema version %1").arg(version));
    return version;
}

/// The same where no transaction holds the store still: two statements see two states while another program migrates,
/// so what does not fit together is looked at once more under the write lock before it is called damage.
Result<int> checkedVersionFromOutside(Connection &connection, std::span<const Migration> migrations)
{
    auto version = checkedVersion(connection, migrations);
    if (version || version.error().code != ErrorCode::Integrity || connection.inTransaction())
        return version;
    EARSHOT_TRY(transaction, Transaction::begin(connection));
    return checkedVersion(connection, migrations);
}

Result<void> recordApplied(Connection &connection, const Migration &migration, const Clock &clock)
{
    EARSHOT_CHECK(connection.run(
        QStringLiteral("INSERT INTO schema_version (version, name, applied_ms, script_sha256) VALUES (?, ?, ?, ?)"),
        migration.version, migration.name, clock.now(), scriptHash(migration)));
    // A PRAGMA takes no parameters; the number is ours.
    return connection.runScript(QStringLiteral("PRAGMA user_version = %1").arg(migration.version));
}

Result<void> applyNext(Connection &connection, std::span<const Migration> migrations, const Clock &clock)
{
    EARSHOT_TRY(transaction, Transaction::begin(connection));
    EARSHOT_TRY(version, checkedVersion(connection, migrations)); // another program may have been faster
    if (version == static_cast<int>(migrations.size()))
        return {};
    if (version == 0)
        EARSHOT_CHECK(connection.runScript(QStringLiteral(
            "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, name TEXT NOT NULL, "
            "applied_ms INTEGER NOT NULL, script_sha256 BLOB NOT NULL) STRICT")));
    const Migration &migration = migrations[static_cast<size_t>(version)];
    if (auto ran = connection.runScript(migration.script); !ran) {
        Error error = ran.error();
        error.where = label(migration) + QStringLiteral(", ") + error.where;
        return tl::make_unexpected(error);
    }
    EARSHOT_TRY(orphan, connection.query(QStringLiteral("SELECT 1 FROM pragma_foreign_key_check LIMIT 1")).single());
    if (orphan)
        return fail(ErrorCode::Internal, QStringLiteral("The script leaves a foreign key without its row"),
                    label(migration));
    EARSHOT_CHECK(recordApplied(connection, migration, clock));
    return transaction.commit();
}

} // namespace

Result<int> schemaVersion(Connection &connection)
{
    Query q = connection.query(QStringLiteral("PRAGMA user_version"));
    EARSHOT_CHECK(q.single());
    return q.get<int>(0);
}

Result<void> migrate(Connection &connection, std::span<const Migration> migrations, const Clock &clock)
{
    EARSHOT_CHECK(checkList(migrations));
    EARSHOT_TRY(version, checkedVersionFromOutside(connection, migrations));
    const auto newest = static_cast<int>(migrations.size());
    if (version == newest)
        return {};
    if (connection.inTransaction())
        return fail(ErrorCode::Internal, QStringLiteral("Migrations need transactions of their own"));

    // A table cannot be rebuilt while its children's foreign keys are enforced, and the switch works only outside a
    // transaction.
    EARSHOT_CHECK(connection.runScript(QStringLiteral("PRAGMA foreign_keys = OFF")));
    const auto enforceAgain = qScopeGuard([&connection] {
        // It takes no lock and there is no transaction, so it cannot fail.
        static_cast<void>(connection.runScript(QStringLiteral("PRAGMA foreign_keys = ON")));
    });
    while (version < newest) {
        EARSHOT_CHECK(applyNext(connection, migrations, clock));
        EARSHOT_TRY(reached, schemaVersion(connection));
        version = reached;
    }
    return {};
}

Result<QList<Migration>> migrationsIn(const QString &folder)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{3})-([a-z0-9-]+)\\.sql$"));
    constexpr qint64 limit = 4 * 1024 * 1024;
    QList<Migration> list;
    const QDir dir(folder);
    for (const QString &file : dir.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        const auto match = pattern.match(file);
        if (!match.hasMatch())
            return fail(ErrorCode::Internal, QStringLiteral("A migration's file is named 001-name.sql"), file);
        EARSHOT_TRY(content, base::readFileLimited(dir.filePath(file), limit));
        content.replace("\r\n", "\n"); // a checkout must not change the hash
        list.append({match.captured(1).toInt(), match.captured(2).replace(QLatin1Char('-'), QLatin1Char(' ')),
                     QString::fromUtf8(content)});
    }
    if (list.isEmpty())
        return fail(ErrorCode::Internal, QStringLiteral("No migrations there"), folder);
    EARSHOT_CHECK(checkList(list));
    return list;
}

} // namespace earshot::store::sql
