#include "core/service/clock_evidence.h"

#include "core/service/checkpoint_service.h"
#include "core/store/audit_repository.h"

#include <algorithm>

namespace earshot::service {

Result<TimeEvidence> timeEvidence(DoorContext &context)
{
    TimeEvidence evidence;
    evidence.clock = context.now();
    bool first = true;
    EARSHOT_CHECK(context.store->audit().forEachMoment([&](Instant at) {
        if (first || at.ms <= evidence.newest.ms + TimeEvidence::longestGapMs)
            evidence.newest = first ? at : std::max(evidence.newest, at);
        first = false;
    }));
    EARSHOT_TRY(witnesses, CheckpointService(context).witnesses());
    for (const auto &witness : std::as_const(witnesses)) {
        if (witness.state == WitnessStanding::State::Holds)
            evidence.newest = std::max(evidence.newest, witness.cosignedAt);
    }
    return evidence;
}

Result<void> requireTrustedClock(DoorContext &context)
{
    EARSHOT_TRY(evidence, timeEvidence(context));
    if (evidence.isTrusted())
        return {};
    return fail(ErrorCode::Conflict,
                QStringLiteral("this computer's clock says %1, but the record knows of no time later than %2: nothing "
                               "is disposed of. Put the clock right, or have a witness cosign the record")
                    .arg(evidence.clock.london().date().toString(Qt::ISODate),
                         evidence.newest.london().date().toString(Qt::ISODate)));
}

} // namespace earshot::service
