#pragma once

#include "core/base/result.h"
#include "core/store/sql/migrations.h"
#include "core/store/store.h"

#include <QList>
#include <span>

namespace earshot::store::sql {

/// Holds everything that a store's database is made of (sqlite_master) against what the migrations make of an empty one
/// in memory: by type and name, the missing before the added before the altered.
///
/// The texts are compared to the letter. Both come from the same scripts, whose hash the store keeps, so whatever
/// would be smoothed away is something that somebody could hide behind. Only the tables that FTS5 makes for itself
/// (their text may change with its version) are compared by name: a trigger or index on one is an object of its own.
///
/// Errors: as migrate() for a store that is not at the newest version of the list.
[[nodiscard]] Result<QList<SchemaDifference>> schemaDifferences(Connection &store,
                                                                std::span<const Migration> migrations);

} // namespace earshot::store::sql
