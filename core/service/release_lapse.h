#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"
#include "core/service/context.h"

// A release is of a call: where the call is deleted before it was issued, it ends in that moment, and nobody has to
// refuse it. Internal to this room.

namespace earshot::service {

/// Those on their way, inside the transaction that deletes the call; each with an entry. One that is not what its
/// record says stays as it is: its signatures let nothing leave, and verify names it.
[[nodiscard]] Result<void> lapseReleases(DoorContext &context, domain::RecordingId recording, const QString &clause,
                                         Instant deletedAt);

/// At the start of a door: those whose call was deleted by a version that left them waiting. No error keeps it shut.
void lapseLeftOver(DoorContext &context);

} // namespace earshot::service
