#pragma once

#include "core/base/result.h"
#include "core/domain/disposal.h"
#include "core/domain/recording.h"

#include <QList>

namespace earshot::store {

/// Disposals and what each is of. Nothing is taken away; each step is written once.
class DisposalRepository
{
public:
    virtual ~DisposalRepository();

    /// With `recordings`; call it in the transaction that adds it.
    [[nodiscard]] virtual Result<domain::DisposalId> nextId() = 0;
    [[nodiscard]] virtual Result<void> add(const domain::Disposal &disposal) = 0; ///< with the id that it has; Exists
    [[nodiscard]] virtual Result<domain::Disposal> byId(domain::DisposalId id) = 0;
    [[nodiscard]] virtual Result<QList<domain::Disposal>> all() = 0; ///< newest first
    /// The same without the finished ones, whose recordings are not read.
    [[nodiscard]] virtual Result<QList<domain::Disposal>> unfinished() = 0;
    [[nodiscard]] virtual Result<void> approve(const domain::Disposal &disposal) = 0; ///< Conflict: somebody has
    [[nodiscard]] virtual Result<void> finish(const domain::Disposal &disposal) = 0;  ///< Conflict: it is finished
    /// Recordings of the area, those of it that lie in quarantine among them, whose periods count from before `before`
    /// (Recording::keptFrom), in the order of that moment; `after` is the last one of the page before (keyset), invalid
    /// for the first page. `area` invalid: those in quarantine whose area is not known.
    [[nodiscard]] virtual Result<QList<domain::RecordingId>> dueIn(domain::AreaId area, Instant before,
                                                                   domain::RecordingId after, int limit) = 0;
    /// How many recordings of the area (see dueIn) are kept from a moment in [from, before), as Recording::keptFrom has
    /// it; counts no further than `limit`. `upTo` Kept: without those in quarantine.
    [[nodiscard]] virtual Result<int> countKeptFrom(domain::AreaId area, Instant from, Instant before, int limit,
                                                    domain::RecordingState upTo) = 0;
};

} // namespace earshot::store
