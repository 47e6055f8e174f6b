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

Result<bool> Trust::counts(const domain::Disposal &d)
{
    domain::Disposal approvedOnly = d;
    approvedOnly.finishedBy = {};
    approvedOnly.finishedAt = {};
    approvedOnly.certificate.clear();
    domain::Disposal plannedOnly = approvedOnly;
    plannedOnly.approvedBy = {};
    plannedOnly.approvedOffice.clear();
    plannedOnly.approvedAt = {};
    plannedOnly.backupDays = 0;
    const QString object = objectName(d.id);
    const Instant last = d.isFinished() ? d.finishedAt : d.isApproved() ? d.approvedAt : d.plannedAt;
    EARSHOT_TRY(logged, isLogged(object, stateOf(d), last));
    EARSHOT_TRY(planned, signedBy(d.plannedBy, {d.plannedAt, object, {stateOf(plannedOnly)}}, disposalPlanContext,
                                  planOf(d), d.planSignature));
    if (!logged || !planned)
        return false;
    if (!d.isApproved())
        return !d.isFinished();
    const QStringList &unit = m_policies.at(d.approvedAt.london().date()).igUnit();
    if (d.approvedBy == d.plannedBy || !unit.contains(domain::officeBehind(d.approvedOffice)))
        return false;
    EARSHOT_TRY(approved,
                signedInOffice(d.approvedBy, {d.approvedAt, object, {stateOf(approvedOnly)}}, {d.approvedOffice},
                               d.area, disposalApprovalContext, approvalOf(d), d.approvalSignature));
    if (!approved || !d.isFinished())
        return approved;
    return signedBy(d.finishedBy, {d.finishedAt, object, {stateOf(d)}}, disposalCertificateContext, d.certificate,
                    d.certificateSignature);
}

} // namespace earshot::service
