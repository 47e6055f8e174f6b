#pragma once

#include "core/service/context.h"

namespace earshot::service {

/// What the record says of the time, beside this computer's clock. A clock may lie, and what is destroyed on its word
/// is gone: nothing is disposed of while the clock is further ahead than the record can account for.
struct TimeEvidence
{
    Instant clock;
    /// The latest moment that others attest: a witness's cosignature, or an entry that the log leads up to without a
    /// gap of more than a month. Entries beyond such a gap are not believed: the clock that made them may be this one.
    Instant newest;

    [[nodiscard]] bool isTrusted() const { return clock.ms <= newest.ms + longestGapMs; }
    static constexpr qint64 longestGapMs = 31LL * 24 * 3600 * 1000;
};

/// Internal to this room. Reads the moments of the whole log.
[[nodiscard]] Result<TimeEvidence> timeEvidence(DoorContext &context);
/// Conflict, in words for a person, while the clock is not to be trusted.
[[nodiscard]] Result<void> requireTrustedClock(DoorContext &context);

} // namespace earshot::service
