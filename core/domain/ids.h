#pragma once

#include "core/base/ids.h"

namespace earshot::domain {

using PersonId = base::Id<struct PersonTag>;
using AreaId = base::Id<struct AreaTag>;
using RecordingId = base::Id<struct RecordingTag>;
using AnnotationId = base::Id<struct AnnotationTag>;
using ReleaseId = base::Id<struct ReleaseTag>;
using ReleaseEventId = base::Id<struct ReleaseEventTag>;
using DownloadId = base::Id<struct DownloadTag>;
using ClipId = base::Id<struct ClipTag>;
using QuarantineId = base::Id<struct QuarantineTag>;
using KitId = base::Id<struct KitTag>;
using RecoveryId = base::Id<struct RecoveryTag>;
using DisposalId = base::Id<struct DisposalTag>;
using HoldId = base::Id<struct HoldTag>;
using GuidanceId = base::Id<struct GuidanceTag>;
using OutgoingId = base::Id<struct OutgoingTag>;
using SavedSearchId = base::Id<struct SavedSearchTag>;

} // namespace earshot::domain
