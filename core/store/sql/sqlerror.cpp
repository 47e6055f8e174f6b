#include "core/store/sql/sqlerror.h"

#include "core/store/sql/sqlite.h"

namespace earshot::store::sql {

QString safeMessage(sqlite3 *db, Phase phase)
{
    const int extended = sqlite3_extended_errcode(db);
    if (phase == Phase::Prepare || (extended & 0xff) == SQLITE_CONSTRAINT)
        return QString::fromUtf8(sqlite3_errmsg(db));
    return QString::fromUtf8(sqlite3_errstr(extended));
}

QSqlError sqlError(sqlite3 *db, Phase phase, const QString &what, QSqlError::ErrorType type)
{
    return {what, safeMessage(db, phase), type, QString::number(sqlite3_extended_errcode(db))};
}

static ErrorCode constraintCode(int extendedCode)
{
    const bool taken = extendedCode == SQLITE_CONSTRAINT_UNIQUE || extendedCode == SQLITE_CONSTRAINT_PRIMARYKEY ||
                       extendedCode == SQLITE_CONSTRAINT_ROWID;
    return taken ? ErrorCode::Exists : ErrorCode::Conflict;
}

ErrorCode errorCodeOf(int extendedCode, Phase phase)
{
    if (extendedCode == SQLITE_IOERR_NOMEM)
        return ErrorCode::Internal;
    switch (extendedCode & 0xff) {
    case SQLITE_CONSTRAINT:
        return constraintCode(extendedCode);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return ErrorCode::Busy;
    case SQLITE_FULL:
        return ErrorCode::NoSpace;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Integrity;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return ErrorCode::Io;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_TOOBIG:
    case SQLITE_MISMATCH:
    case SQLITE_RANGE:
        return ErrorCode::Invalid;
    case SQLITE_ERROR:
        return phase == Phase::Prepare ? ErrorCode::Internal : ErrorCode::Invalid;
    default:
        return ErrorCode::Internal;
    }
}

Error sqliteError(sqlite3 *db, Phase phase, const QString &what, const QString &where)
{
    const int extended = sqlite3_extended_errcode(db);
    return base::error(errorCodeOf(extended, phase), QStringLiteral("%1: %2").arg(what, safeMessage(db, phase)), where,
                       extended);
}

Error errorFrom(const QSqlError &failed, Phase phase, const QString &sql)
{
    bool native = false;
    const int extended = failed.nativeErrorCode().toInt(&native);
    const ErrorCode code = native ? errorCodeOf(extended, phase) : ErrorCode::Internal;
    QString what = failed.driverText();
    if (!failed.databaseText().isEmpty())
        what += QStringLiteral(": ") + failed.databaseText();
    return base::error(code, what, shortSql(sql), extended);
}

QString shortSql(const QString &sql)
{
    constexpr int limit = 120;
    const QString line = sql.simplified();
    return line.size() <= limit ? line : line.left(limit - 1) + QChar(0x2026);
}

} // namespace earshot::store::sql
