#pragma once

#include "core/service/context.h"
#include "core/service/policy_book.h"

namespace earshot::service {

class TrustMemo;

/// What the store has of the policy, judged.
struct PolicyReading
{
    QList<PolicyBook::Entry> entries; ///< in the order of proposal
    /// A version that the log says two people put in force, and of which the store has nothing that counts, though no
    /// later one has begun: what is in force today cannot be known. Empty: none.
    QString lost;
};

/// Reads every version of the store and says of each whether it counts: its text is the one that was signed; two people
/// signed it who held, on that day and under the policy in force on it, an office with the right to propose and to
/// approve; it is what the log says it became; and it began after it was approved. Somebody who writes into the table
/// with other software changes nothing but that. `builtIn` is the policy from which the first version follows.
[[nodiscard]] Result<PolicyReading> readPolicies(store::Store &store, const policy::Profile &builtIn,
                                                 const crypto::TrustRoot &root, TrustMemo &memo, const QDate &today);

/// Whether an authority could still act under `next`. Conflict, with the place in the profile, if nobody who is in post
/// on `from` could do something that somebody can do under `now`, or if no two people could change the policy again.
[[nodiscard]] Result<void> leavesSomebodyAble(DoorContext &context, const policy::Profile &now,
                                              const policy::Profile &next, const QDate &from);

/// May this be in force from this day? `profile` must say the same day as `from`; the day must still come, after that
/// of every version approved so far, so that nothing is judged twice.
[[nodiscard]] Result<void> mayBegin(DoorContext &context, const policy::Profile &profile, const QDate &from);

} // namespace earshot::service
