#pragma once

#include "core/store/store.h"

namespace earshot::store::sql {

/// The store of a folder: an SQLCipher file with all migrations applied. This is what composition roots hand to the
/// service as `store::Opener`. Errors as Connection::open and migrate.
[[nodiscard]] Result<std::unique_ptr<Store>> openFolderStore(const QString &databasePath, const SecretBytes &key,
                                                             OpenMode mode);

} // namespace earshot::store::sql
