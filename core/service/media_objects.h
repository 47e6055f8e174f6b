#pragma once

#include "core/domain/recording.h"
#include "core/policy/decision.h"
#include "core/service/context.h"

// The objects of a recording: found, held against the log, and made unreadable. Internal to this room.

namespace earshot::service {

/// Of this kind ("audio", "peaks"), as the vault has it. Integrity when there is none.
[[nodiscard]] Result<domain::MediaObject> mediaObjectOf(DoorContext &context, domain::RecordingId id,
                                                        const QString &kind = QStringLiteral("audio"));

/// As Recorder::requireAsLogged, of the recording and its objects.
[[nodiscard]] Result<void> requireAsLogged(DoorContext &context, const domain::Recording &recording);

/// Inside the transaction that deletes it: as logged, judged once more (judgeAgain in holds.h, whose Refused and
/// changed `facts` are the caller's to record), then the key goes: no copy of the objects, in a backup or elsewhere,
/// can be read again. What ends with it (its item in quarantine, releases on their way) ends here, each with an entry.
/// The state of what is left, for the caller's entry; `unlinkDisposed` does the rest.
[[nodiscard]] Result<QByteArray> destroyKey(DoorContext &context, const domain::Recording &recording,
                                            policy::Facts &facts);

} // namespace earshot::service
