#pragma once

#include "core/base/result.h"
#include "core/domain/recording.h"
#include "core/domain/release.h"
#include "core/domain/subject_access.h"
#include "core/policy/decision.h"

#include <QMap>

// Internal to this room: calls of a subject access request on their way to who asked. Which release is for which
// request is in the release's reference, which its requester signs.
namespace earshot::service {

struct ActRequest;
struct DoorContext;
struct ReleaseDraft;

/// By recording, the newest request for a release under the number of this one. What is not signed by who asked, or is
/// not what the log says it became, is not there.
[[nodiscard]] Result<QMap<qint64, domain::Release>> releasesFor(DoorContext &context,
                                                                const domain::SubjectAccess &access);

/// Those of its calls that are theirs to have and were not released under its number: nothing of them was issued.
[[nodiscard]] Result<QList<domain::RecordingId>> notReleasedFor(DoorContext &context,
                                                                const domain::SubjectAccess &access);

/// Whether the person signed in may ask for the release of this call of it.
[[nodiscard]] Result<policy::Decision> mayAskFor(DoorContext &context, const domain::SubjectAccess &access,
                                                 const domain::Recording &recording);

/// Purpose and reference of a release that answers a request for access, into `facts`. NotFound for a request that this
/// person may not know of.
[[nodiscard]] Result<void> takeAccess(DoorContext &context, domain::SubjectAccessId id, policy::Facts &facts);
/// Conflict or Invalid where the register says that the call may not leave so.
[[nodiscard]] Result<void> checkAccess(DoorContext &context, const ReleaseDraft &draft);

} // namespace earshot::service
