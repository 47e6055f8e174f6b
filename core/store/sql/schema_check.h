#pragma once

#include "core/base/result.h"
#include "core/store/sql/migrations.h"
#include "core/store/store.h"

#include <QList>
#include <QMap>
#include <span>

namespace earshot::store::sql {

struct SchemaPart
{
    QString table;
    QString sql;         ///< empty for what SQLite makes by itself, such as the index of a UNIQUE column
    bool shadow = false; ///< a table that FTS5 makes for itself
};
/// Everything that a database is made of, by type and name (sqlite_master).
using Schema = QMap<std::pair<QString, QString>, SchemaPart>;

/// What the migrations make of an empty database, in memory. Takes tens of milliseconds, and is always the same.
[[nodiscard]] Result<Schema> schemaMadeBy(std::span<const Migration> migrations);

/// Holds a store against it: the missing before the added before the altered, each by type and name.
///
/// The texts are compared to the letter. Both come from the same scripts, whose hash the store keeps, so whatever
/// would be smoothed away is something that somebody could hide behind. Only shadow tables (their text may change with
/// FTS5's version) are compared by name: a trigger or index on one is an object of its own.
[[nodiscard]] Result<QList<SchemaDifference>> schemaDifferences(Connection &store, const Schema &made);

} // namespace earshot::store::sql
