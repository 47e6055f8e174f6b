#pragma once

// The only place that includes SQLCipher's header, and only .cpp files of this room include it.
#include <sqlite3.h>

#ifndef SQLITE_HAS_CODEC
#error "SQLITE_HAS_CODEC is not set: sqlite3_key_v2 would be missing"
#endif

#include <memory>

namespace earshot::store::sql {

struct StatementDeleter
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using StatementPtr = std::unique_ptr<sqlite3_stmt, StatementDeleter>;

} // namespace earshot::store::sql
