#include "core/service/release_service.h"

#include "core/service/answers.h"
#include "core/service/context.h"
#include "core/service/holds.h"
#include "core/service/offices.h"
#include "core/service/recorder.h"
#include "core/service/release_facts.h"
#include "core/service/release_keys.h"
#include "core/service/rows.h"
#include "core/service/seat_sign_in.h"
#include "core/service/trust.h"
#include "core/service/visibility.h"
#include "core/store/people_repository.h"
#include "core/store/recording_repository.h"
#include "core/store/release_repository.h"

#include <algorithm>

namespace earshot::service {

using domain::Release;
using domain::ReleaseKind;
using domain::ReleaseState;

namespace {

Result<void> checkConditions(const domain::ReleaseConditions &conditions, const Release &release,
                             const domain::Recording &recording, const QDate &today)
{
    const FrameRange all{0, recording.frames};
    const auto inside = [&](const FrameRange &range) { return !range.isEmpty() && range.intersected(all) == range; };
    const bool only = conditions.only == FrameRange{} || inside(conditions.only);
    if (!only || !std::all_of(conditions.without.cbegin(), conditions.without.cend(), inside))
        return fail(ErrorCode::Invalid, QStringLiteral("the range lies outside the recording"),
                    QStringLiteral("conditions"));
    if (conditions.until.isValid() && conditions.until < today)
        return fail(ErrorCode::Invalid, QStringLiteral("the last day has passed"), QStringLiteral("until"));
    if ((conditions.mark || conditions.hiddenMark) && release.isShared())
        return fail(ErrorCode::Invalid,
                    QStringLiteral("no file leaves under this release, so there is nothing to mark"),
                    QStringLiteral("conditions"));
    // What is read back is what was signed.
    EARSHOT_CHECK(domain::ReleaseConditions::fromText(conditions.toText()));
    return {};
}

} // namespace

ReleaseService::ReleaseService(DoorContext &context)
    : m_context(context)
{}

Result<Release> ReleaseService::advise(domain::ReleaseId id, const QString &advice,
                                       const domain::ReleaseConditions &conditions)
{
    EARSHOT_CHECK(checkWords(advice, "advice", "write the advice"));
    EARSHOT_TRY(loaded, loadRelease(m_context, id));
    auto &[release, recording] = loaded;
    EARSHOT_CHECK(checkConditions(conditions, release, recording, m_context.today()));
    EARSHOT_TRY(facts, factsOf(m_context, policy::Act::Advise, m_context.session->person(), release, recording));
    auto actor = m_context.self();
    actor.office = officeHeld(m_context.profile(), facts, m_context.profile().igUnit());
    const QByteArray asLogged = stateOf(release);
    release.advice = advice.trimmed();
    release.adviceConditions = conditions.toText();
    release.advisedBy = actor.person.id;
    release.advisedAt = m_context.now();
    release.adviceSignature =
        actor.keys->sign(QLatin1String(releaseAdviceContext), adviceOf(release, recording.sha256));
    release.state = ReleaseState::AwaitingAuthoriser;
    auto request = actOn(facts, actor, release);
    request.entry.detail = release.advice;
    request.entry.state = stateOf(release);
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &) -> Result<void> {
        EARSHOT_CHECK(m_context.store->releases().advance(release, ReleaseState::AwaitingAdvice));
        return m_context.recorder->requireAsLogged(objectName(id), asLogged);
    }));
    return byId(id);
}

Result<Release> ReleaseService::decideBy(const Actor &who, domain::ReleaseId id, const QString &office,
                                         const std::optional<QString> &refusal, const domain::ReleaseConditions &part)
{
    if (refusal) {
        EARSHOT_CHECK(checkWords(*refusal, "reason", "say why it is refused"));
    }
    EARSHOT_TRY(loaded, loadRelease(m_context, id));
    auto &[release, recording] = loaded;
    const auto act = refusal ? policy::Act::RefuseRelease : policy::Act::Authorise;
    EARSHOT_CHECK(checkConditions(part, release, recording, m_context.today()));
    const ReleaseState before = release.state;
    const QByteArray asLogged = stateOf(release);
    release.decisionConditions = part.toText(); // what is judged is what would leave
    EARSHOT_TRY(facts, factsOf(m_context, act, who.person, release, recording));
    if (const auto scope = domain::boundScope(release, recording.frames)) // a hold may have ended since it was asked
        EARSHOT_CHECK(addEnd(m_context, recording, scope->until, facts));
    Actor actor = who;
    actor.office = firstFittingOffice(m_context.profile(), release, facts, office);
    facts.actingOffice = domain::officeBehind(actor.office);

    release.decidedBy = actor.person.id;
    release.decidedOffice = actor.office;
    release.decidedAt = m_context.now();
    release.refusalReason = refusal ? refusal->trimmed() : QString();
    release.state = refusal ? ReleaseState::Refused : ReleaseState::Authorised;
    release.decisionSignature = actor.keys->sign(QLatin1String(releaseDecisionContext),
                                                 decisionOf(release, recording.sha256, !refusal.has_value()));
    auto request = actOn(facts, actor, release);
    request.entry.detail = refusal ? release.refusalReason : release.number;
    request.entry.state = stateOf(release);
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &) -> Result<void> {
        EARSHOT_CHECK(m_context.store->releases().advance(release, before));
        EARSHOT_CHECK(m_context.recorder->requireAsLogged(objectName(id), asLogged));
        return removeDecidingKeys(m_context, release);
    }));
    return byId(id);
}

Result<Release> ReleaseService::authorise(domain::ReleaseId id, const QString &office,
                                          const domain::ReleaseConditions &part)
{
    return decideBy(m_context.self(), id, office, std::nullopt, part);
}

Result<Release> ReleaseService::refuse(domain::ReleaseId id, const QString &reason, const QString &office)
{
    return decideBy(m_context.self(), id, office, reason, {});
}

Result<Release> ReleaseService::decideHere(domain::ReleaseId id, const QString &user, const SecretBytes &password,
                                           const Verdict &verdict)
{
    EARSHOT_TRY(answers, decideTogetherHere({id}, user, password, verdict));
    if (answers.error)
        return fail(*answers.error);
    return answers.done.constFirst();
}

ReleaseAnswers ReleaseService::adviseTogether(const QList<domain::ReleaseId> &ids, const QString &advice,
                                              const domain::ReleaseConditions &conditions)
{
    return inTurn(m_context, ids, [&](domain::ReleaseId id) { return advise(id, advice, conditions); });
}

ReleaseAnswers ReleaseService::decideTogether(const QList<domain::ReleaseId> &ids, const Verdict &verdict)
{
    return inTurn(m_context, ids, [&](domain::ReleaseId id) {
        return decideBy(m_context.self(), id, verdict.office, verdict.refusal, verdict.part);
    });
}

Result<ReleaseAnswers> ReleaseService::decideTogetherHere(const QList<domain::ReleaseId> &ids, const QString &user,
                                                          const SecretBytes &password, const Verdict &verdict)
{
    EARSHOT_CHECK(m_context.requireSession());
    if (ids.isEmpty())
        return ReleaseAnswers{};
    EARSHOT_TRY(release, byId(ids.constFirst()));
    EARSHOT_TRY(seat, signInHere(m_context, release, user, password));
    const Actor actor{seat->person(), &seat->keys(), {}};
    return inTurn(m_context, ids, [&](domain::ReleaseId id) {
        return decideBy(actor, id, verdict.office, verdict.refusal, verdict.part);
    });
}

Result<Release> ReleaseService::authoriseHere(domain::ReleaseId id, const QString &user, const SecretBytes &password,
                                              const QString &office, const domain::ReleaseConditions &part)
{
    return decideHere(id, user, password, {office, std::nullopt, part});
}

Result<Release> ReleaseService::refuseHere(domain::ReleaseId id, const QString &user, const SecretBytes &password,
                                           const QString &reason, const QString &office)
{
    return decideHere(id, user, password, {office, reason, {}});
}

Result<Release> ReleaseService::withdraw(domain::ReleaseId id)
{
    EARSHOT_TRY(loaded, loadRelease(m_context, id));
    auto &[release, recording] = loaded;
    if (release.requestedBy != m_context.session->person().id)
        return fail(ErrorCode::Conflict, QStringLiteral("only who made the request can withdraw it"), objectName(id));
    const ReleaseState before = release.state;
    if (before != ReleaseState::AwaitingAdvice && before != ReleaseState::AwaitingAuthoriser &&
        before != ReleaseState::Authorised)
        return fail(ErrorCode::Conflict, QStringLiteral("it cannot be withdrawn any more"), objectName(id));
    EARSHOT_TRY(facts,
                factsOf(m_context, policy::Act::RequestRelease, m_context.session->person(), release, recording));
    release.state = ReleaseState::Withdrawn;
    auto request = actOn(facts, m_context.self(), release);
    request.entry.action = QStringLiteral("release.withdraw");
    request.entry.state = stateOf(release);
    // Taking one's own request back lets nothing out; it must stay possible after a nomination has ended.
    policy::Decision decision;
    decision.permitted = true;
    decision.clause = QStringLiteral("§6");
    decision.rule = QStringLiteral("withdraw-own-request");
    EARSHOT_CHECK(m_context.store->transaction([&]() -> Result<void> {
        EARSHOT_CHECK(m_context.store->releases().advance(release, before));
        EARSHOT_CHECK(m_context.recorder->append(request, decision));
        return removeDecidingKeys(m_context, release);
    }));
    return byId(id);
}

Result<Release> ReleaseService::byId(domain::ReleaseId id)
{
    return visibleRelease(m_context, m_context.store->releases().byId(id));
}

Result<Release> ReleaseService::byNumber(const QString &number)
{
    return visibleRelease(m_context, m_context.store->releases().byNumber(number.trimmed().toUpper()));
}

Result<ReleaseInbox> ReleaseService::inbox()
{
    ReleaseInbox inbox;
    store::ReleaseFilter filter;
    filter.states = {ReleaseState::AwaitingAdvice, ReleaseState::AwaitingAuthoriser, ReleaseState::Authorised,
                     ReleaseState::Issuing};
    EARSHOT_TRY(releases, m_context.store->releases().list(filter));
    const auto &me = m_context.session->person();
    for (const auto &release : std::as_const(releases)) {
        const bool mine = release.requestedBy == me.id;
        const bool decided = release.state == ReleaseState::Authorised || release.state == ReleaseState::Issuing;
        if (mine && decided)
            inbox.toIssue << release;
        else if (mine)
            inbox.waiting << release;
        if (decided)
            continue;
        EARSHOT_TRY(recording, m_context.store->recordings().byId(release.recording));
        const bool advising = release.state == ReleaseState::AwaitingAdvice;
        const auto act = advising ? policy::Act::Advise : policy::Act::Authorise;
        EARSHOT_TRY(facts, factsOf(m_context, act, me, release, recording));
        facts.actingOffice = domain::officeBehind(firstFittingOffice(m_context.profile(), release, facts));
        facts.conditionsMet = true; // a yes to a part may meet them yet
        if (m_context.recorder->preview(facts).permitted)
            (advising ? inbox.toAdvise : inbox.toAuthorise) << release;
    }
    return inbox;
}

} // namespace earshot::service
