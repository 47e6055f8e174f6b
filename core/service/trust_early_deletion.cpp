#include "core/policy/profile.h"
#include "core/service/policy_book.h"
#include "core/service/rows.h"
#include "core/service/trust.h"

#include <algorithm>

namespace earshot::service {

Result<bool> Trust::counts(const domain::EarlyDeletion &r)
{
    EARSHOT_TRY(
        found,
        newest({r.requestedBy, {r.requestedAt, objectName(r.id)}, earlyDeletionContext, stateOf(r), r.signature}));
    return found ? verifies(*found) : Result<bool>(false);
}

Result<bool> Trust::counts(const domain::EarlyAnswer &a, const domain::EarlyDeletion &request)
{
    if (a.request != request.id || a.by == request.requestedBy)
        return false;
    EARSHOT_TRY(found, newest({a.by, {a.at, objectName(a.id)}, earlyAnswerContext, stateOf(a, request), a.signature}));
    if (!found)
        return false;
    const auto *exception = m_policies.at(a.at.london().date(), *found->moment.place).exception(request.exception);
    if (!exception || !exception->approvers.contains(domain::officeBehind(a.office)))
        return false;
    return signedInOffice(a.by, found->moment, {a.office}, request.area, earlyAnswerContext, found->state, a.signature);
}

Result<bool> Trust::wasApproved(const domain::EarlyDeletion &request)
{
    EARSHOT_TRY(asked, counts(request));
    if (!asked || request.refusal())
        return false;
    qsizetype yeses = 0;
    Instant last;
    for (const auto &answer : request.answers) {
        EARSHOT_TRY(good, counts(answer, request));
        if (!good)
            return false;
        ++yeses;
        last = std::max(last, answer.at);
    }
    const auto *exception = m_policies.at(last.london().date()).exception(request.exception);
    return exception && yeses >= exception->people - 1;
}

} // namespace earshot::service
