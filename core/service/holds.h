#pragma once

#include "core/domain/hold.h"
#include "core/domain/recording.h"
#include "core/policy/decision.h"
#include "core/policy/keeping.h"
#include "core/service/context.h"

namespace earshot::service {

// What keeps a recording. A row that says that there is no hold, or no longer, gives the power to destroy, so none is
// believed because it is there (see Trust): each of these gives Integrity, naming the hold, when one was taken away,
// changed, or lifted by somebody who had no right to, and then nothing is disposed of. Internal to this room.

/// All that nobody has lifted, ended ones among them.
[[nodiscard]] Result<QList<domain::Hold>> openHolds(DoorContext &context);
/// Those of them that are on this recording. Inside the transaction that destroys it, this is the last word.
[[nodiscard]] Result<QList<domain::Hold>> holdsOver(DoorContext &context, const domain::Recording &recording);
/// Integrity when an entry that names the reference of a case on hold is not as it was logged: moved to another
/// recording, it would leave its own without the hold. Reads the list of entries from end to end for each such case, so
/// it is asked once an act, before anything is destroyed by it. What was moved and bears another reference as well is
/// found by `verify` only.
[[nodiscard]] Result<void> requireCasesAsLogged(DoorContext &context);
/// The life of the recording today.
[[nodiscard]] Result<policy::Keeping> keepingOf(DoorContext &context, const domain::Recording &recording);
/// Sets `held` and `frozen`. Where the holds are in doubt it is held.
[[nodiscard]] Result<void> addHolds(DoorContext &context, const domain::Recording &recording, policy::Facts &facts);

/// Sets `until`, and `held` and `frozen` by what keeps the recording that long: of a hold that ends before it is
/// destroyed before. Where the holds are in doubt, nothing is known to keep it.
[[nodiscard]] Result<void> addEnd(DoorContext &context, const domain::Recording &recording, const QDate &until,
                                  policy::Facts &facts);

/// Inside the transaction that destroys it: judged anew, by what holds it now. Refused when the policy says no, with
/// `facts` as they have become, so that the caller can record the refusal once the transaction is undone.
[[nodiscard]] Result<policy::Decision> judgeAgain(DoorContext &context, const domain::Recording &recording,
                                                  policy::Facts &facts);

} // namespace earshot::service
