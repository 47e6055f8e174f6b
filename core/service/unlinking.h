#pragma once

#include "core/service/context.h"

namespace earshot::service {

/// The steps of a disposal after its key is gone, for everything that still waits for them: write-ahead log truncated,
/// objects unlinked, absence verified and recorded. While another program reads, what waits goes on waiting, and that
/// is no error. Internal to this room; run when a store is opened, and by a disposal.
[[nodiscard]] Result<void> unlinkDisposed(DoorContext &context);

} // namespace earshot::service
