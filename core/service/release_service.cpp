#include "core/service/release_service.h"

#include "core/service/answers.h"
#include "core/service/context.h"
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

constexpr int usualMonths = 3; // until when, where nobody says

/// The redactions with the tracks that their sides are on, which are fixed from now on.
Result<domain::Redactions> placed(domain::Redactions redactions, const domain::Recording &recording)
{
    for (domain::Redaction &redaction : redactions.ranges) {
        redaction.channel = -1;
        if (redaction.side == domain::RedactedSide::Both)
            continue;
        if (recording.channels != 2 || recording.staffChannel < 0)
            return fail(ErrorCode::Invalid,
                        QStringLiteral("the two sides of this call are not on tracks of their own, so one cannot be "
                                       "heard without the other: redact both"),
                        QStringLiteral("redactions"));
        const bool staff = redaction.side == domain::RedactedSide::Staff;
        redaction.channel = staff ? recording.staffChannel : 1 - recording.staffChannel;
    }
    std::sort(redactions.ranges.begin(), redactions.ranges.end(),
              [](const auto &a, const auto &b) { return a.range < b.range; });
    return redactions;
}

Result<void> checkRedactions(const domain::Redactions &redactions, const ReleaseDraft &draft,
                             const domain::Recording &recording)
{
    const auto wrong = [](const QString &why) { return fail(ErrorCode::Invalid, why, QStringLiteral("redactions")); };
    const FrameRange all = draft.range.isEmpty() ? FrameRange{0, recording.frames} : draft.range;
    for (const auto &redaction : redactions.ranges) {
        if (redaction.range.isEmpty() || redaction.range.begin < 0 || redaction.range.end > recording.frames)
            return wrong(QStringLiteral("what is redacted lies outside the recording"));
        if (redaction.range.intersected(all).isEmpty())
            return wrong(QStringLiteral("what is redacted lies outside the part that is asked for"));
        if (redactions.noThirdParty && redaction.reason == domain::RedactionReason::ThirdParty)
            return wrong(QStringLiteral("either a third party is redacted or none is heard, not both"));
    }
    // What is read back is what was signed.
    EARSHOT_CHECK(domain::Redactions::fromText(redactions.toText()));
    const bool package = !draft.recipientPerson.isValid();
    if (package && !redactions.ranges.isEmpty() && draft.format == domain::AudioFormat::Original)
        return fail(ErrorCode::Invalid,
                    QStringLiteral("the original's bytes hold all that was said; a redacted call leaves as WAV, FLAC "
                                   "or Opus"),
                    QStringLiteral("format"));
    return {};
}

Result<void> checkDraft(const ReleaseDraft &draft, const domain::Recording &recording)
{
    EARSHOT_CHECK(checkWords(draft.requester, "requester", "say who asks for the recording"));
    EARSHOT_CHECK(checkWords(draft.recipient, "recipient", "say who receives the recording"));
    if (draft.legalBasis.size() > longestWords)
        return fail(ErrorCode::Invalid, QStringLiteral("at most %1 characters").arg(longestWords),
                    QStringLiteral("basis"));
    const bool whole = draft.range == FrameRange{};
    if (!whole && (draft.range.isEmpty() || draft.range.begin < 0 || draft.range.end > recording.frames))
        return fail(ErrorCode::Invalid, QStringLiteral("the range lies outside the recording"),
                    QStringLiteral("range"));
    if (!whole && draft.format == domain::AudioFormat::Original && !draft.recipientPerson.isValid())
        return fail(ErrorCode::Invalid,
                    QStringLiteral("a part of a call cannot keep the original's bytes; choose WAV, FLAC or Opus"),
                    QStringLiteral("format"));
    return {};
}

/// Somebody with an account, outside the area, to whom nothing else gives access.
Result<void> checkRecipient(DoorContext &context, const ReleaseDraft &draft, const domain::Recording &recording)
{
    if (!draft.recipientPerson.isValid())
        return {};
    const auto wrong = [](const QString &why) { return fail(ErrorCode::Invalid, why, QStringLiteral("recipient")); };
    if (draft.kind != ReleaseKind::Inside)
        return wrong(QStringLiteral("an external agency has no account here"));
    const auto person = context.trust->person(draft.recipientPerson);
    if (!person || !person->active)
        return wrong(QStringLiteral("there is no such person"));
    if (person->id == context.session->person().id)
        return wrong(QStringLiteral("you have it already"));
    EARSHOT_TRY(facts, context.recorder->factsFor(policy::Act::Play, *person, &recording));
    if (facts.areaMember)
        return wrong(QStringLiteral("%1 has access to this service area and needs no release").arg(person->name));
    return {};
}

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

ActRequest requestFor(const policy::Facts &facts, const Actor &actor, const Release &release)
{
    ActRequest request;
    request.facts = facts;
    request.actor = actor;
    request.entry.object = release.id.isValid() ? objectName(release.id) : QString();
    request.entry.recording = release.recording;
    request.entry.area = release.area;
    return request;
}

} // namespace

Result<domain::Redactions> checkedRedactions(const ReleaseDraft &draft, const domain::Recording &recording)
{
    EARSHOT_TRY(redactions, placed(draft.redactions, recording));
    EARSHOT_CHECK(checkRedactions(redactions, draft, recording));
    return redactions;
}

ReleaseService::ReleaseService(DoorContext &context)
    : m_context(context)
{}

Result<Release> ReleaseService::request(const ReleaseDraft &draft)
{
    EARSHOT_TRY(recording, visibleRecording(m_context, draft.recording));

    Release release;
    release.recording = recording.id;
    release.area = recording.area;
    release.kind = draft.kind;
    release.arisesFromCall = draft.arisesFromCall;
    release.requester = draft.requester.simplified();
    release.recipient = draft.recipient.simplified();
    release.range = draft.range;
    release.format = draft.recipientPerson.isValid() ? domain::AudioFormat::Original : draft.format;
    release.recipientPerson = draft.recipientPerson;
    release.legalBasis = draft.legalBasis.simplified();
    release.until =
        draft.until.isValid() ? draft.until : policy::monthsAfter(m_context.profile(), m_context.today(), usualMonths);
    release.requestedBy = m_context.session->person().id;
    release.requestedByName = m_context.session->person().name;
    release.requestedAt = m_context.now();
    release.callStartedAt = recording.startedAt;

    EARSHOT_TRY(facts,
                m_context.recorder->factsFor(policy::Act::RequestRelease, m_context.session->person(), &recording));
    facts.releaseKind = draft.kind;
    facts.arisesFromCall = draft.arisesFromCall;
    facts.isRequester = true;
    release.purpose = facts.purpose;
    release.reference = facts.reference;
    auto act = requestFor(facts, m_context.self(), release);
    act.entry.object = objectName(recording.id);
    EARSHOT_CHECK(m_context.recorder->check(act));
    EARSHOT_CHECK(checkDraft(draft, recording));
    EARSHOT_TRY(redactions, checkedRedactions(draft, recording));
    release.redactions = redactions.toText();
    EARSHOT_CHECK(checkRecipient(m_context, draft, recording));
    if (release.until < m_context.today())
        return fail(ErrorCode::Invalid, QStringLiteral("the last day has passed"), QStringLiteral("until"));
    release.state =
        policy::releaseNeedsAdvice(m_context.profile(), release.kind, release.purpose, release.arisesFromCall)
            ? ReleaseState::AwaitingAdvice
            : ReleaseState::AwaitingAuthoriser;
    EARSHOT_CHECK(m_context.recorder->perform(act, [&](Entry &entry) -> Result<void> {
        EARSHOT_TRY(number, m_context.store->releases().nextNumber(m_context.today().year()));
        release.number = number;
        release.requestSignature =
            m_context.session->keys().sign(QLatin1String(releaseRequestContext), scopeOf(release, recording.sha256));
        EARSHOT_TRY(id, m_context.store->releases().add(release));
        release.id = id;
        entry.object = objectName(id);
        entry.detail = QStringLiteral("%1: %2").arg(release.number, release.recipient);
        entry.state = stateOf(release);
        return sealForDeciders(m_context, release, recording);
    }));
    return byId(release.id);
}

Result<QList<Authoriser>> ReleaseService::possibleAuthorisers(domain::RecordingId id, ReleaseKind kind)
{
    EARSHOT_TRY(recording, visibleRecording(m_context, id));
    const auto &profile = m_context.profile();
    const QStringList &offices =
        kind == ReleaseKind::External ? profile.externalAuthorisers() : profile.insideAuthorisers();
    QList<Authoriser> found;
    EARSHOT_TRY(people, m_context.trust->people());
    for (const auto &person : std::as_const(people)) {
        if (!person.active || person.id == m_context.session->person().id)
            continue;
        EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::Authorise, person, &recording));
        for (const QString &office : offices) {
            const QString held = officeHeld(profile, facts, {office});
            if (!held.isEmpty())
                found << Authoriser{person, held};
        }
    }
    return found;
}

Result<QList<domain::Person>> ReleaseService::possibleRecipients(domain::RecordingId id)
{
    EARSHOT_TRY(recording, visibleRecording(m_context, id));
    QList<domain::Person> found;
    EARSHOT_TRY(people, m_context.trust->people());
    for (const auto &person : std::as_const(people)) {
        if (!person.active || person.id == m_context.session->person().id)
            continue;
        EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::Play, person, &recording));
        if (!facts.areaMember)
            found << person;
    }
    std::sort(found.begin(), found.end(),
              [](const auto &a, const auto &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return found;
}

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
    auto request = requestFor(facts, actor, release);
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
    auto request = requestFor(facts, actor, release);
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
                                           const QString &office, const std::optional<QString> &refusal,
                                           const domain::ReleaseConditions &part)
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_TRY(release, byId(id));
    EARSHOT_TRY(seat, signInHere(m_context, release, user, password));
    return decideBy({seat->person(), &seat->keys(), {}}, id, office, refusal, part);
}

Result<Release> ReleaseService::authoriseHere(domain::ReleaseId id, const QString &user, const SecretBytes &password,
                                              const QString &office, const domain::ReleaseConditions &part)
{
    return decideHere(id, user, password, office, std::nullopt, part);
}

Result<Release> ReleaseService::refuseHere(domain::ReleaseId id, const QString &user, const SecretBytes &password,
                                           const QString &reason, const QString &office)
{
    return decideHere(id, user, password, office, reason, {});
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
    auto request = requestFor(facts, m_context.self(), release);
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
