#include "core/service/policy_book.h"
#include "core/service/rows.h"
#include "core/service/trust.h"

namespace earshot::service {

namespace {

QStringList placeRights(const domain::Hold &hold)
{
    return {hold.isFreeze() ? QStringLiteral("freeze.place") : QStringLiteral("hold.place")};
}

QStringList liftRights(const domain::Hold &hold)
{
    return {hold.isFreeze() ? QStringLiteral("freeze.lift") : QStringLiteral("hold.lift")};
}

} // namespace

Trust::Statement Trust::placing(const domain::Hold &h)
{
    return {h.placedBy, {h.placedAt, objectName(h.id)}, holdContext, placementOf(h), h.placedSignature};
}

Trust::Statement Trust::lifting(const domain::Hold &h)
{
    return {h.liftedBy, {h.liftedAt, objectName(h.id)}, holdLiftContext, stateOf(h), h.liftedSignature};
}

Result<bool> Trust::isLifted(const domain::Hold &hold)
{
    return hold.isLifted() ? holds(lifting(hold), liftRights(hold), hold.area) : Result<bool>(false);
}

Result<bool> Trust::counts(const domain::Hold &hold)
{
    EARSHOT_TRY(placed, holds(placing(hold), placeRights(hold), hold.area));
    if (!placed)
        return false;
    EARSHOT_TRY(found, newest(hold.isLifted() ? lifting(hold) : placing(hold)));
    if (!found)
        return false;
    return hold.isLifted() ? isLifted(hold) : Result<bool>(true);
}

Result<bool> Trust::counts(const domain::HoldGuidance &guidance, const domain::Hold &hold)
{
    EARSHOT_TRY(found, newest({guidance.givenBy,
                               {guidance.givenAt, objectName(guidance.id)},
                               holdGuidanceContext,
                               stateOf(guidance, hold.salt),
                               guidance.signature}));
    if (!found || guidance.hold != hold.id)
        return false;
    const QStringList &unit = m_policies.at(guidance.givenAt.london().date(), *found->moment.place).igUnit();
    return signedInOffice(guidance.givenBy, found->moment, unit, hold.area, holdGuidanceContext, found->state,
                          guidance.signature);
}

} // namespace earshot::service
