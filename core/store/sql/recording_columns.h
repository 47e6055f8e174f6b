#pragma once

#include "core/domain/recording.h"
#include "core/store/sql/query.h"

// The columns of a recording in the order in which readRecording takes them. Internal to this room.
#define EARSHOT_RECORDING_COLUMNS                                                                                      \
    "r.id, r.state, r.area_id, r.started_ms, r.started_how, r.direction, r.extension, r.staff_name, "                  \
    "r.customer_dialled, r.customer_e164, r.called_number, r.call_id, r.source, r.original_name, r.sha256, r.size, "   \
    "r.container, r.codec, r.seekable, r.rate, r.channels, r.frames, r.staff_channel, r.warnings, r.imported_ms, "     \
    "r.imported_by, r.note_count, r.salt"

// domain::clocksSetSince and domain::clocksDifferMs; tests/store/sql/tst_sql_contract_kept.cpp holds them together.
#define EARSHOT_CLOCKS_SET "978307200000"
#define EARSHOT_CLOCKS_DIFFER "900000"
/// domain::Recording::keptFrom() and isDateImpossible() of a row of recordings called r.
#define EARSHOT_KEPT_FROM                                                                                              \
    "CASE WHEN (r.started_ms < " EARSHOT_CLOCKS_SET " AND r.started_ms < r.imported_ms) OR "                           \
    "(r.imported_ms >= " EARSHOT_CLOCKS_SET " AND r.imported_ms < r.started_ms) "                                      \
    "THEN r.imported_ms ELSE r.started_ms END"
#define EARSHOT_DATE_IMPOSSIBLE                                                                                        \
    "(r.started_ms < " EARSHOT_CLOCKS_SET " OR (r.imported_ms >= " EARSHOT_CLOCKS_SET                                  \
    " AND r.started_ms > r.imported_ms + " EARSHOT_CLOCKS_DIFFER "))"

/// Rows of a table with the reference that is bound as :reference; indexes of 012-holds.sql and 025-by-reference.sql.
#define EARSHOT_OF_REFERENCE "lower(reference) = lower(:reference)"
/// Ids of what was heard, noted, copied, downloaded or released under the reference of a case.
#define EARSHOT_USED_UNDER                                                                                             \
    "SELECT recording_id FROM clips WHERE " EARSHOT_OF_REFERENCE                                                       \
    " UNION SELECT recording_id FROM downloads WHERE " EARSHOT_OF_REFERENCE                                            \
    " UNION SELECT recording_id FROM releases WHERE " EARSHOT_OF_REFERENCE                                             \
    " UNION SELECT recording_id FROM audit_entries WHERE recording_id > 0 AND reference <> '' "                        \
    "AND " EARSHOT_OF_REFERENCE

namespace earshot::store::sql {

[[nodiscard]] domain::Recording readRecording(Query &row);

} // namespace earshot::store::sql
