#include "core/service/release_facts.h"

#include "core/domain/release_conditions.h"
#include "core/domain/states.h"
#include "core/release/sound_mark.h"
#include "core/service/log_tree.h"
#include "core/service/offices.h"
#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/store/areas_repository.h"
#include "core/store/recording_repository.h"
#include "core/store/release_repository.h"

namespace earshot::service {

Result<LoadedRelease> loadRelease(DoorContext &context, domain::ReleaseId id)
{
    EARSHOT_TRY(release, context.store->releases().byId(id));
    EARSHOT_TRY(recording, context.store->recordings().byId(release.recording));
    return LoadedRelease{release, recording};
}

ReleaseAnswers inTurn(DoorContext &context, const QList<domain::ReleaseId> &ids,
                      const std::function<Result<domain::Release>(domain::ReleaseId)> &answer)
{
    ReleaseAnswers answers;
    for (const auto id : ids) {
        auto done = answer(id);
        if (!done) {
            const auto failed = context.store->releases().byId(id);
            answers.failed = failed ? failed->number : QString();
            answers.error = done.error();
            break;
        }
        answers.done << *done;
    }
    return answers;
}

ActRequest actOn(const policy::Facts &facts, const Actor &actor, const domain::Release &release)
{
    ActRequest request;
    request.facts = facts;
    request.actor = actor;
    request.entry.object = release.id.isValid() ? objectName(release.id) : QString();
    request.entry.recording = release.recording;
    request.entry.area = release.area;
    return request;
}

namespace {

QByteArray stateIn(domain::Release release, domain::ReleaseState state)
{
    release.state = state;
    return stateOf(release);
}

domain::Release beforeIssue(domain::Release release)
{
    release.issuedBy = {};
    release.issuedAt = {};
    release.packageName.clear();
    release.packageSha256.clear();
    release.lapsedAt = {};
    release.lapsedClause.clear();
    return release;
}

domain::Release beforeDecision(domain::Release release)
{
    release = beforeIssue(release);
    release.decidedBy = {};
    release.decidedOffice.clear();
    release.decidedAt = {};
    release.refusalReason.clear();
    release.decisionConditions.clear();
    return release;
}

domain::Release beforeAdvice(domain::Release release)
{
    release = beforeDecision(release);
    release.advice.clear();
    release.adviceConditions.clear();
    release.advisedBy = {};
    release.advisedAt = {};
    return release;
}

} // namespace

Moment requestMomentOf(const domain::Release &release)
{
    const auto then = beforeAdvice(release);
    return {
        release.requestedAt,
        objectName(release.id),
        {stateIn(then, domain::ReleaseState::AwaitingAdvice), stateIn(then, domain::ReleaseState::AwaitingAuthoriser)}};
}

Moment adviceMomentOf(const domain::Release &release)
{
    return {release.advisedAt,
            objectName(release.id),
            {stateIn(beforeDecision(release), domain::ReleaseState::AwaitingAuthoriser)}};
}

Moment decisionMomentOf(const domain::Release &release, bool approved)
{
    return {
        release.decidedAt,
        objectName(release.id),
        {stateIn(beforeIssue(release), approved ? domain::ReleaseState::Authorised : domain::ReleaseState::Refused)}};
}

Result<policy::Facts> factsOf(DoorContext &context, policy::Act act, const domain::Person &person,
                              const domain::Release &release, const domain::Recording &recording)
{
    EARSHOT_TRY(facts, context.recorder->factsFor(act, person, &recording));
    facts.purpose = release.purpose;
    facts.reference = release.reference;
    facts.releaseKind = release.kind;
    facts.releaseState = release.state;
    facts.arisesFromCall = release.arisesFromCall;
    facts.isRequester = release.requestedBy == person.id;
    facts.isRecipient = release.isShared() && release.recipientPerson == person.id;
    const auto scope = domain::boundScope(release, recording.frames);
    facts.conditionsMet = scope && scope->isMet(release.isShared());
    // What a row says counts only as far as the signature over it does: of somebody who counts, in an office that may.
    // Advice and approval are judged under the policy of their own day, whatever has come into force since.
    Trust &trust = *context.trust;
    EARSHOT_TRY(asked, trust.signedBy(release.requestedBy, requestMomentOf(release), releaseRequestContext,
                                      scopeOf(release, recording.sha256), release.requestSignature));
    if (!asked)
        return facts; // nobody asked for this, so nobody can have agreed to it
    const QStringList &unit = context.profileAt(release.advisedAt.london().date()).igUnit();
    EARSHOT_TRY(advised, trust.signedInOffice(release.advisedBy, adviceMomentOf(release), unit, release.area,
                                              releaseAdviceContext, adviceOf(release, recording.sha256),
                                              release.adviceSignature));
    const auto &decidedUnder = context.profileAt(release.decidedAt.london().date());
    const bool fitting =
        policy::authorisersFor(decidedUnder, release.kind).contains(domain::officeBehind(release.decidedOffice));
    EARSHOT_TRY(approved, trust.signedInOffice(release.decidedBy, decisionMomentOf(release, true),
                                               {release.decidedOffice}, release.area, releaseDecisionContext,
                                               decisionOf(release, recording.sha256, true), release.decisionSignature));
    facts.igAdvice = advised;
    facts.approvalValid = approved && fitting;
    return facts;
}

QString firstFittingOffice(const policy::Profile &profile, const domain::Release &release, const policy::Facts &facts,
                           const QString &said)
{
    return officeActedIn(profile, facts, policy::authorisersFor(profile, release.kind), said);
}

QString markOf(const domain::Release &release)
{
    QString symbols;
    for (const QChar c : release.number) {
        if (c == u'-')
            symbols += u'*';
        else if (c.isDigit())
            symbols += c;
    }
    return symbols + u'#';
}

Result<QString> hiddenMarkOf(DoorContext &context, const domain::Release &release)
{
    EARSHOT_TRY(origin, logOrigin(*context.store));
    return release::markName(release.number, origin);
}

Result<media::Treatment> treatmentOf(DoorContext &context, const domain::Release &release,
                                     const domain::ReleaseScope &scope, const domain::Recording &recording)
{
    // All of them, not only those that fall into what leaves: each takes a moment before and after it along.
    EARSHOT_TRY(redactions, domain::Redactions::fromText(release.redactions));
    std::vector<media::RedactedPart> parts;
    for (const auto &redaction : std::as_const(redactions.ranges))
        parts.push_back({redaction.range, redaction.channel});
    const auto cover = redactions.sound == domain::RedactionSound::Silence ? media::Cover::Silence : media::Cover::Tone;
    media::Treatment treatment;
    treatment.redactor = media::Redactor(parts, cover, recording.rate, recording.channels);
    if (scope.marked)
        treatment.mark = markOf(release);
    if (scope.hiddenMark && !release.number.isEmpty()) {
        EARSHOT_TRY(name, hiddenMarkOf(context, release));
        treatment.hiddenMark = release::markBytes(name);
    }
    return treatment;
}

Result<release::NoteContent> noteContentOf(DoorContext &context, const LoadedRelease &loaded)
{
    const auto &[release, recording] = loaded;
    // Each thing in the words of the policy under which it was done.
    const auto dayOf = [&](Instant moment) { return moment.ms > 0 ? moment.london().date() : context.today(); };
    const policy::Profile &asked = context.profileAt(dayOf(release.requestedAt));
    const policy::Profile &decided = context.profileAt(dayOf(release.decidedAt));
    release::NoteContent content;
    content.release = release;
    EARSHOT_TRY(settings, context.trust->settings());
    content.organisation = settings.organisation;
    content.letterhead = settings.letterhead();
    EARSHOT_TRY(area, context.store->areas().byId(release.area));
    content.areaName = area.name;
    content.policyVersion = decided.version();
    content.clause = QStringLiteral("§6");
    const policy::Purpose *purpose = asked.purpose(release.purpose);
    content.purposeText = purpose ? purpose->en : release.purpose;
    content.purposeCy = purpose ? purpose->cy : QString();
    const policy::Office *office = decided.office(domain::officeBehind(release.decidedOffice));
    content.officeText = office ? office->en : release.decidedOffice;
    content.officeCy = office ? office->cy : QString();
    if (office && domain::isDeputy(release.decidedOffice))
        content.officeText = QStringLiteral("%1, as deputy").arg(office->en);
    content.callDirection = domain::toName(recording.direction);
    content.customerNumber = recording.customerE164.isEmpty() ? recording.customerDialled : recording.customerE164;
    content.staffName = recording.staffName;
    content.durationMs = recording.durationMs();
    content.callMs = recording.durationMs();
    // As it leaves, under all that binds it.
    // Conditions that somebody edited say nothing here: nothing leaves under them (Facts::conditionsMet).
    const auto scope = domain::boundScope(release, recording.frames).value_or(domain::ReleaseScope{});
    content.release.format = domain::formatOf(release, scope);
    content.adviceConditions =
        domain::ReleaseConditions::fromText(release.adviceConditions).value_or(domain::ReleaseConditions{});
    content.decisionConditions =
        domain::ReleaseConditions::fromText(release.decisionConditions).value_or(domain::ReleaseConditions{});
    content.redactions = domain::Redactions::fromText(release.redactions).value_or(domain::Redactions{});
    content.redactions.ranges = scope.redactions;
    EARSHOT_TRY(treatment, treatmentOf(context, release, scope, recording));
    if (scope.hiddenMark) {
        EARSHOT_TRY(name, hiddenMarkOf(context, release));
        content.hiddenMark = name;
    }
    content.mark = treatment.mark;
    content.markMs = base::framesToMs(media::markFrames(treatment, scope.frames(), recording.rate), recording.rate);
    EARSHOT_TRY(course, courseOf(context, release));
    content.until = course.until;
    content.recalled = course.recalled;
    content.attested = course.attested;
    if (!scope.whole && !scope.parts.isEmpty()) {
        content.rangeBeginMs = base::framesToMs(scope.parts.constFirst().begin, recording.rate);
        content.rangeEndMs = base::framesToMs(scope.parts.constLast().end, recording.rate);
        content.durationMs = base::framesToMs(scope.frames(), recording.rate);
        for (const FrameRange &part : scope.parts)
            content.parts.append(
                {base::framesToMs(part.begin, recording.rate), base::framesToMs(part.end, recording.rate)});
    }
    return content;
}

} // namespace earshot::service
