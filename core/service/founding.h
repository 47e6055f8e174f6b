#pragma once

#include "core/service/session.h"

namespace earshot::service {

/// Builds a whole store in `staging` (which does not exist yet): folders, store key, schema, settings, the quarantine
/// area with its key, and the administrator with a key slot and the office. What `initStore` renames into place.
[[nodiscard]] Result<void> found(const Environment &environment, const QString &staging, const QString &user,
                                 InitOptions &options);

} // namespace earshot::service
