#pragma once

#include "core/base/result.h"
#include "core/domain/recording.h"
#include "core/domain/release.h"
#include "core/service/context.h"

namespace earshot::service {

// The key of a recording, sealed to people outside its area under a release (§6): to who decides about it, while it
// waits for them, so that they hear what they decide on; to its recipient, from its yes until its end. Each has its
// entry. Internal to this room.

/// To the recipient. In the caller's transaction; Integrity as KeyRing::sealFor.
[[nodiscard]] Result<void> addReleaseKey(DoorContext &context, const domain::Release &release,
                                         const domain::MediaObject &object, const domain::Person &recipient);
/// The key of this release goes, in the caller's transaction; nothing happens when there is none.
[[nodiscard]] Result<void> removeReleaseKey(DoorContext &context, const domain::Release &release, const QString &rule);
/// Deletes the keys of releases that have ended. Whoever opens a door does it, as clearOutgoings; what cannot be done
/// now waits for the next time.
void endReleases(DoorContext &context);

/// While a request waits: seals the key to everybody who may decide about it, or advise on it if it waits for that, and
/// cannot open the call anyhow. In the caller's transaction. Nothing happens where this person has no key of the area.
[[nodiscard]] Result<void> sealForDeciders(DoorContext &context, const domain::Release &release,
                                           const domain::Recording &recording);
/// They go with the decision, in its transaction.
[[nodiscard]] Result<void> removeDecidingKeys(DoorContext &context, const domain::Release &release);
/// Offices begin and end while a request waits: whoever opens a door seals anew for requests to which this person holds
/// the key. What cannot be done now waits for the next time.
void keepDecidingKeys(DoorContext &context);

} // namespace earshot::service
