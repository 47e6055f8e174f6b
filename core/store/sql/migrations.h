#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QList>
#include <QString>
#include <span>

namespace earshot::store::sql {

class Connection;

/// One numbered step of the schema. Once released it never changes: its hash is kept in every store.
struct Migration
{
    int version = 0; ///< 1, 2, 3 … without a gap
    QString name;    ///< short, for people: "people and areas"
    QString script;  ///< SQL statements, triggers included; no transactions of its own
};

/// Brings a store to the newest version of the list; a store that is there already is only checked. Each migration has
/// a transaction of its own, so a failure or a power cut leaves the version before it. Two programs may do this at
/// once.
///
/// The table schema_version(version, name, applied_ms, script_sha256) is the record; PRAGMA user_version agrees with
/// it. Foreign keys are not enforced inside a script (a table can be rebuilt, but nothing cascades) and are checked
/// before its commit. Afterwards they are enforced again.
///
/// Errors: Unsupported "made by a newer Earshot"; Integrity when an applied migration has another hash or the record
/// and user_version disagree; Internal for a list that is not 1, 2, 3 …, or a script that is wrong (`where` names
/// version and line); else as of any write (Busy, NoSpace, Io).
[[nodiscard]] Result<void> migrate(Connection &connection, std::span<const Migration> migrations,
                                   const Clock &clock = base::SystemClock());

/// The version of a store: 0 before the first migration.
[[nodiscard]] Result<int> schemaVersion(Connection &connection);

/// The migrations in a folder (":/store/schema"), from files named 001-name.sql, by number; a dash in the
/// name is read as a blank.
[[nodiscard]] Result<QList<Migration>> migrationsIn(const QString &folder);

} // namespace earshot::store::sql
