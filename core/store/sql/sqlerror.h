#pragma once

#include "core/base/result.h"

#include <QSqlError>

struct sqlite3;

namespace earshot::store::sql {

/// Where an SQLite call failed. It decides how much of SQLite's own words may be shown: while a statement is compiled
/// they quote the SQL text only; while it runs they may quote bound values (an FTS5 query, a JSON text).
enum class Phase {
    Prepare = 1,
    Run,
};

/// English text of the connection's last error that holds no bound value: SQLite's message while preparing and for
/// constraints (schema names only), its generic text for the code otherwise.
[[nodiscard]] QString safeMessage(sqlite3 *db, Phase phase);

/// A QSqlError whose nativeErrorCode() is SQLite's extended result code in decimal.
[[nodiscard]] QSqlError sqlError(sqlite3 *db, Phase phase, const QString &what, QSqlError::ErrorType type);

/// Maps an extended result code:
///  - UNIQUE, PRIMARY KEY, ROWID constraint → Exists; every other constraint (foreign key, CHECK, NOT NULL, a STRICT
///    table's type, RAISE(ABORT) of a trigger) → Conflict
///  - BUSY, LOCKED, PROTOCOL → Busy; FULL → NoSpace; CORRUPT, NOTADB → Integrity
///  - IOERR, CANTOPEN, READONLY, PERM, AUTH → Io; INTERRUPT → Cancelled; TOOBIG, MISMATCH, RANGE → Invalid
///  - plain ERROR → Internal while preparing (the SQL is wrong), Invalid while running (a bound value was not accepted:
///    an FTS5 query with a syntax error, malformed JSON); anything else → Internal
[[nodiscard]] ErrorCode errorCodeOf(int extendedCode, Phase phase);

/// An Error from SQLite's last error on `db`; `where` names a file or statement.
[[nodiscard]] Error sqliteError(sqlite3 *db, Phase phase, const QString &what, const QString &where);

/// An Error from a failed QSqlQuery of this room's driver. `sql` goes to `where`, shortened.
[[nodiscard]] Error errorFrom(const QSqlError &failed, Phase phase, const QString &sql);

/// One line of at most 120 characters that tells which statement is meant. SQL text never holds values in this room.
[[nodiscard]] QString shortSql(const QString &sql);

} // namespace earshot::store::sql
