#pragma once

#include "core/base/result.h"
#include "core/policy/decision.h"

namespace earshot::service {

struct DoorContext;
struct ActRequest;

/// Objects that no row knows were left by an import that was cut off before its commit. Young ones may belong to an
/// import that runs beside this one, so only those older than a day go, and only once a day is looked for them.
inline constexpr qint64 orphanAgeMs = 24LL * 60 * 60 * 1000;

/// What an import does first, under its own decision; recorded if something was removed.
[[nodiscard]] Result<void> sweepOrphans(DoorContext &context, const ActRequest &importing,
                                        const policy::Decision &decision);

} // namespace earshot::service
