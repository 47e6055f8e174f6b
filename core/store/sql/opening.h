#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

struct sqlite3;

namespace earshot::store::sql {

/// The application id in a store's header: "EARS".
inline constexpr quint32 applicationId = 0x45415253;

enum class Mode {
    Create = 1, ///< makes a new file; Exists if there is one
    Open,       ///< an existing store; never makes a file
};

struct OpenOptions
{
    int busyTimeoutMs = 10'000; ///< how long a statement waits for another connection's lock before Busy
    int cacheKiB = 16 * 1024;   ///< page cache of this connection
    bool writeAheadLog = true;  ///< false keeps a rollback journal. Network file systems never get a WAL
};

/// Opens and keys an SQLCipher file and sets every pragma a store relies on, or fails closed. Used by Connection.
/// The caller owns the handle. Errors as documented at Connection::open.
[[nodiscard]] Result<sqlite3 *> openKeyed(const QString &path, const SecretBytes &rawKey, Mode mode,
                                          const OpenOptions &options);

/// An empty database of the same engine in memory, without a key: for what is made to be looked at, never stored. The
/// caller owns the handle.
[[nodiscard]] Result<sqlite3 *> openInMemory();

/// First column of the first row of a PRAGMA or another constant statement without parameters; null if no row.
[[nodiscard]] Result<QString> firstValue(sqlite3 *db, const char *sql);

} // namespace earshot::store::sql
