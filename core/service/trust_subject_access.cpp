#include "core/service/rows.h"
#include "core/service/trust.h"

namespace earshot::service {

namespace {

/// Who may keep what was asked for from being destroyed looks after the request.
QStringList accessRights()
{
    return {QStringLiteral("freeze.place")};
}

} // namespace

Result<bool> Trust::counts(const domain::SubjectAccess &r)
{
    EARSHOT_TRY(found, newest({r.openedBy, {r.openedAt, objectName(r.id)}, accessContext, stateOf(r), r.signature}));
    return found ? holds(*found, accessRights(), r.area) : Result<bool>(false);
}

Result<bool> Trust::counts(const domain::AccessStep &step, const domain::SubjectAccess &request)
{
    EARSHOT_TRY(
        found,
        newest(
            {step.by, {step.at, objectName(step.id)}, accessStepContext, stateOf(step, request.salt), step.signature}));
    return found && step.request == request.id ? holds(*found, accessRights(), request.area) : Result<bool>(false);
}

} // namespace earshot::service
