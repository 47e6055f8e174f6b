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
    EARSHOT_TRY(withdrawn, withdrawnAt(request));
    if (withdrawn && *withdrawn < found->moment.place)
        return false;
    const auto *exception = m_policies.at(a.at.london().date(), *found->moment.place).exception(request.exception);
    if (!exception || !exception->approvers.contains(domain::officeBehind(a.office)))
        return false;
    return signedInOffice(a.by, found->moment, {a.office}, request.area, earlyAnswerContext, found->state, a.signature);
}

Result<std::optional<qint64>> Trust::withdrawnAt(const domain::EarlyDeletion &request)
{
    const auto &w = request.withdrawal;
    if (!w)
        return std::optional<qint64>();
    EARSHOT_TRY(found, placed({request.requestedBy,
                               {w->at, withdrawalName(request.id)},
                               earlyWithdrawalContext,
                               stateOf(*w, request),
                               w->signature}));
    EARSHOT_TRY(theirs, found ? verifies(*found) : Result<bool>(false));
    return theirs ? found->moment.place : std::optional<qint64>();
}

Result<bool> Trust::counts(const domain::EarlyWithdrawal &w, const domain::EarlyDeletion &request)
{
    EARSHOT_TRY(found, newest({request.requestedBy,
                               {w.at, withdrawalName(request.id)},
                               earlyWithdrawalContext,
                               stateOf(w, request),
                               w.signature}));
    EARSHOT_TRY(theirs, found ? verifies(*found) : Result<bool>(false));
    if (!theirs)
        return false;
    qsizetype yeses = 0;
    for (const auto &answer : request.answers) {
        EARSHOT_TRY(before, counts(answer, request));
        if (before && answer.kind == domain::EarlyAnswerKind::Refused)
            return false;
        yeses += before ? 1 : 0;
    }
    const auto *exception = m_policies.at(w.at.london().date(), *found->moment.place).exception(request.exception);
    return !exception || yeses < exception->people - 1;
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
