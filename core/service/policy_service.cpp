#include "core/service/policy_service.h"

#include "core/crypto/digest.h"
#include "core/policy/decision.h"
#include "core/service/answers.h"
#include "core/service/context.h"
#include "core/service/offices.h"
#include "core/service/policy_book.h"
#include "core/service/policy_rules.h"
#include "core/service/recorder.h"
#include "core/service/rows.h"
#include "core/store/people_repository.h"
#include "core/store/policy_repository.h"

#include <algorithm>

namespace earshot::service {

namespace {

/// The act, in the office that allows it.
Result<ActRequest> policyAct(DoorContext &context, policy::Act act)
{
    EARSHOT_TRY(facts, context.recorder->factsFor(act, context.session->person()));
    ActRequest request;
    request.facts = facts;
    request.actor = context.self();
    request.actor.office = officeHeld(context.profile(), facts, context.profile().rights(policy::actName(act)));
    return request;
}

} // namespace

PolicyService::PolicyService(DoorContext &context)
    : m_context(context)
{}

Result<const policy::Profile *> PolicyService::current()
{
    EARSHOT_CHECK(m_context.refreshPolicies());
    return &m_context.profile();
}

Result<QList<PolicyStanding>> PolicyService::versions()
{
    EARSHOT_CHECK(m_context.readPoliciesAgain());
    EARSHOT_TRY(request, policyAct(m_context, policy::Act::ApprovePolicy));
    const auto &book = m_context.session->policies();
    const policy::Profile &inForce = m_context.profile();
    QList<PolicyStanding> list;

    PolicyStanding builtIn;
    builtIn.isBuiltIn = true;
    builtIn.profile = &book.builtIn();
    builtIn.row.version = builtIn.profile->version();
    builtIn.row.inForceFrom = builtIn.profile->inForceFrom();
    builtIn.state = &inForce == builtIn.profile ? PolicyStanding::State::InForce : PolicyStanding::State::Past;
    list << builtIn;

    const auto entries = book.entries();
    for (const auto &entry : entries) {
        PolicyStanding standing;
        standing.row = entry.row;
        standing.profile = entry.profile.get();
        standing.fault = entry.fault;
        standing.proposedName = nameOf(m_context, entry.row.proposedBy);
        standing.approvedName = nameOf(m_context, entry.row.approvedBy);
        if (!entry.counts())
            standing.state = PolicyStanding::State::DoesNotCount;
        else if (!entry.row.isApproved())
            standing.state = PolicyStanding::State::Proposed;
        else if (entry.row.inForceFrom > m_context.today())
            standing.state = PolicyStanding::State::Coming;
        else
            standing.state =
                standing.profile == &inForce ? PolicyStanding::State::InForce : PolicyStanding::State::Past;
        request.facts.isRequester = entry.row.proposedBy == m_context.session->person().id;
        if (standing.state == PolicyStanding::State::Proposed) {
            const policy::Decision decision = m_context.recorder->preview(request.facts);
            standing.mayApprove = decision.permitted && entry.row.inForceFrom > m_context.today();
            if (!decision.permitted)
                standing.refusal = decision.refusal();
        }
        list << standing;
    }
    std::stable_sort(list.begin() + 1, list.end(),
                     [](const auto &a, const auto &b) { return a.row.inForceFrom < b.row.inForceFrom; });
    // A version that began follows the one that was in force until then; one that may still begin, the one in force.
    const policy::Profile *before = nullptr;
    for (PolicyStanding &standing : list) {
        if (standing.state == PolicyStanding::State::DoesNotCount)
            continue;
        const bool began =
            standing.state == PolicyStanding::State::InForce || standing.state == PolicyStanding::State::Past;
        const policy::Profile *from = began ? before : &inForce;
        standing.before = from;
        if (from)
            standing.changes = policy::difference(*from, *standing.profile);
        if (began)
            before = standing.profile;
    }
    std::reverse(list.begin(), list.end());
    return list;
}

Result<int> PolicyService::toApprove()
{
    EARSHOT_TRY(list, versions());
    return static_cast<int>(
        std::count_if(list.cbegin(), list.cend(), [](const auto &each) { return each.mayApprove; }));
}

Result<PolicyStanding> PolicyService::version(const QString &version)
{
    EARSHOT_TRY(list, versions());
    for (const auto &standing : std::as_const(list)) {
        if (standing.row.version == version)
            return standing;
    }
    return fail(ErrorCode::NotFound, QStringLiteral("there is no version of the policy with this number"),
                QStringLiteral("version"));
}

Result<QByteArray> PolicyService::text(const QString &number)
{
    EARSHOT_TRY(standing, version(number));
    return standing.isBuiltIn ? policy::Profile::builtInText() : Result<QByteArray>(standing.row.json);
}

Result<policy::Decision> PolicyService::mayPropose()
{
    EARSHOT_TRY(request, policyAct(m_context, policy::Act::ProposePolicy));
    return m_context.recorder->preview(request.facts);
}

Result<PolicyDraft> PolicyService::draftOf(const QByteArray &json, std::optional<QDate> from)
{
    EARSHOT_CHECK(m_context.readPoliciesAgain());
    EARSHOT_TRY(profile, policy::Profile::parse(json));
    const auto &book = m_context.session->policies();
    const auto entries = book.entries();
    const bool used = profile.version() == book.builtIn().version() ||
                      std::any_of(entries.cbegin(), entries.cend(),
                                  [&](const auto &entry) { return entry.row.version == profile.version(); });
    if (used)
        return fail(ErrorCode::Exists, QStringLiteral("there is a version of this number, and a number is used once"),
                    QStringLiteral("$.version"));
    EARSHOT_CHECK(mayBegin(m_context, profile, from.value_or(profile.inForceFrom())));
    PolicyDraft draft;
    draft.inForce = &m_context.profile();
    draft.changes = policy::difference(*draft.inForce, profile);
    if (draft.changes.isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("it says the same as the policy in force"), QStringLiteral("$"));
    draft.profile = std::make_shared<const policy::Profile>(std::move(profile));
    return draft;
}

Result<PolicyDraft> PolicyService::examine(const QByteArray &json)
{
    // Who may not propose learns nothing about who is in post.
    EARSHOT_TRY(decision, mayPropose());
    if (!decision.permitted)
        return fail(base::refused(decision.refusal()));
    EARSHOT_TRY(draft, draftOf(json, std::nullopt));
    EARSHOT_CHECK(leavesSomebodyAble(m_context, *draft.inForce, *draft.profile, draft.profile->inForceFrom()));
    return draft;
}

Result<domain::PolicyVersion> PolicyService::propose(const QByteArray &json, const QDate &from)
{
    EARSHOT_TRY(draft, draftOf(json, from));
    EARSHOT_TRY(request, policyAct(m_context, policy::Act::ProposePolicy));
    EARSHOT_CHECK(m_context.recorder->check(request)); // as in examine, but a refusal is on record
    EARSHOT_CHECK(leavesSomebodyAble(m_context, *draft.inForce, *draft.profile, from));
    domain::PolicyVersion row;
    row.version = draft.profile->version();
    row.json = json;
    row.sha256 = crypto::sha256(json);
    row.inForceFrom = from;
    row.proposedBy = m_context.session->person().id;
    row.proposedOffice = request.actor.office;
    row.proposedAt = m_context.now();
    row.proposalSignature = m_context.session->keys().sign(QLatin1String(policyProposalContext), proposalOf(row));
    request.entry.object = objectName(row);
    request.entry.detail = from.toString(Qt::ISODate);
    request.entry.state = stateOf(row);
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &) { return m_context.store->policies().add(row); }));
    EARSHOT_CHECK(m_context.readPoliciesAgain());
    return row;
}

Result<domain::PolicyVersion> PolicyService::approve(const QString &number)
{
    EARSHOT_TRY(standing, version(number));
    if (standing.state == PolicyStanding::State::DoesNotCount)
        return fail(ErrorCode::Integrity, standing.fault, number);
    if (standing.isBuiltIn || standing.row.isApproved())
        return fail(ErrorCode::Conflict, QStringLiteral("this version was approved already"), number);
    domain::PolicyVersion row = standing.row;
    EARSHOT_TRY(request, policyAct(m_context, policy::Act::ApprovePolicy));
    request.facts.isRequester = row.proposedBy == m_context.session->person().id;
    request.entry.object = objectName(row);
    request.entry.detail = row.inForceFrom.toString(Qt::ISODate);
    EARSHOT_CHECK(m_context.recorder->check(request));
    EARSHOT_CHECK(mayBegin(m_context, *standing.profile, row.inForceFrom));
    EARSHOT_CHECK(leavesSomebodyAble(m_context, m_context.profile(), *standing.profile, row.inForceFrom));

    row.approvedBy = m_context.session->person().id;
    row.approvedOffice = request.actor.office;
    row.approvedAt = m_context.now();
    row.approvalSignature = m_context.session->keys().sign(QLatin1String(policyApprovalContext), stateOf(row));
    request.entry.state = stateOf(row);
    EARSHOT_CHECK(
        m_context.recorder->perform(request, [&](Entry &) { return m_context.store->policies().approve(row); }));
    EARSHOT_CHECK(m_context.readPoliciesAgain());
    return row;
}

} // namespace earshot::service
