#pragma once

#include "core/base/result.h"
#include "core/domain/hold.h"
#include "core/domain/recording.h"

#include <QList>
#include <optional>

namespace earshot::store {

/// What a hold is on now: recordings that are not deleted, quarantined ones among them.
struct HoldReach
{
    int count = 0;
    std::optional<Instant> earliest; ///< the first moment from which periods count (keptFrom); none: there are none

    bool operator==(const HoldReach &) const = default;
};

/// Holds, disclosure freezes and the guidance on them. What is placed stays; `byId` and the lists read the guidance and
/// the names along.
class HoldRepository
{
public:
    virtual ~HoldRepository();

    /// The number of the next hold; call it in the transaction that adds it.
    [[nodiscard]] virtual Result<domain::HoldId> nextId() = 0;
    [[nodiscard]] virtual Result<void> add(const domain::Hold &hold) = 0; ///< with the id that it has; Exists
    [[nodiscard]] virtual Result<domain::Hold> byId(domain::HoldId id) = 0;
    [[nodiscard]] virtual Result<QList<domain::Hold>> all() = 0; ///< in the order of their numbers
    /// Those that nobody has lifted, by number.
    [[nodiscard]] virtual Result<QList<domain::Hold>> open() = 0;
    /// How many there are, lifted ones included.
    [[nodiscard]] virtual Result<int> count() = 0;
    /// Writes who lifted it, when and why; Conflict if somebody has.
    [[nodiscard]] virtual Result<void> lift(const domain::Hold &hold) = 0;

    [[nodiscard]] virtual Result<domain::GuidanceId> nextGuidanceId() = 0;
    [[nodiscard]] virtual Result<void> addGuidance(const domain::HoldGuidance &guidance) = 0; ///< with its id
    [[nodiscard]] virtual Result<int> guidanceCount() = 0;

    /// Whether the recording was used under this reference: heard, noted, copied, downloaded or released. Case does not
    /// matter.
    [[nodiscard]] virtual Result<bool> isUsedUnder(domain::RecordingId recording, const QString &reference) = 0;
    [[nodiscard]] virtual Result<HoldReach> reachOf(const domain::Hold &hold) = 0;
};

} // namespace earshot::store
