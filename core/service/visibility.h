#pragma once

#include "core/domain/recording.h"
#include "core/domain/release.h"
#include "core/service/context.h"

namespace earshot::service {

// Whether something exists is itself metadata: who may not see it gets the same NotFound as for what is not there.
// Internal to this room.

[[nodiscard]] Result<domain::Recording> visibleRecording(DoorContext &context, domain::RecordingId id);

/// Whether the recordings of a service area may be known: its members, and the IG Unit.
[[nodiscard]] Result<bool> mayKnowArea(DoorContext &context, domain::AreaId area);

/// A release is known to who asked, to its recipient once it is theirs, to members of its area, to the IG Unit, to
/// holders of an office that could decide it, and to who may read the Release Log.
[[nodiscard]] Result<domain::Release> visibleRelease(DoorContext &context, Result<domain::Release> release);

} // namespace earshot::service
