// §6, asking: what is asked for, of whom it could be, and that several calls are asked for in one act.
#include "core/service/access_release.h"
#include "core/service/answers.h"
#include "core/service/context.h"
#include "core/service/holds.h"
#include "core/service/offices.h"
#include "core/service/recorder.h"
#include "core/service/release_facts.h"
#include "core/service/release_keys.h"
#include "core/service/release_service.h"
#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/service/visibility.h"
#include "core/store/areas_repository.h"
#include "core/store/audit_repository.h"
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

/// What does not depend on the call.
Result<void> checkTerms(const ReleaseDraft &draft, const QDate &today)
{
    EARSHOT_CHECK(checkWords(draft.requester, "requester", "say who asks for the recording"));
    EARSHOT_CHECK(checkWords(draft.recipient, "recipient", "say who receives the recording"));
    if (draft.kind == ReleaseKind::External && !draft.access.isValid()) // whose own request it is, is known
        EARSHOT_CHECK(checkWords(draft.contact, "contact",
                                 "say who receives it at the external agency and how they are reached: a name with an "
                                 "address, an e-mail address or a telephone number"));
    if (draft.kind == ReleaseKind::External && draft.legalBasis.simplified().isEmpty())
        return fail(ErrorCode::Invalid,
                    QStringLiteral("say on which legal basis an external agency receives it: a court order, a police "
                                   "request (DPA 2018 Sch 2) …"),
                    QStringLiteral("basis"));
    if (draft.legalBasis.size() > longestWords)
        return fail(ErrorCode::Invalid, QStringLiteral("at most %1 characters").arg(longestWords),
                    QStringLiteral("basis"));
    if (draft.until.isValid() && draft.until < today)
        return fail(ErrorCode::Invalid, QStringLiteral("the last day has passed"), QStringLiteral("until"));
    return {};
}

/// As asked for, or as is usual and the call is kept; judged with the request (§7).
Result<QDate> lastDay(DoorContext &context, const ReleaseDraft &draft, const domain::Recording &recording,
                      policy::Facts &facts)
{
    QDate until = draft.until;
    if (!until.isValid())
        until = policy::monthsAfter(context.profile(), context.today(), usualMonths);
    EARSHOT_CHECK(addEnd(context, recording, until, facts));
    const QDate due = policy::lifeOf(context.profile(), recording.keptFrom().london().date()).dueOn;
    if (!draft.until.isValid() && due.isValid() && due >= context.today() && due < until && !facts.held &&
        !facts.frozen)
        facts.until = due;
    return facts.until;
}

Result<void> checkPart(const ReleaseDraft &draft, const domain::Recording &recording)
{
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

/// Which of several it is about: a number that people see in the list.
Error about(Error error, const ReleaseDraft &draft, bool several)
{
    if (several && !error.refusal)
        error.what = QStringLiteral("recording %1: %2").arg(draft.recording.value).arg(error.what);
    return error;
}

/// One call of each service area among them: offices and access go by area.
Result<QList<domain::Recording>> onePerArea(DoorContext &context, const QList<domain::RecordingId> &ids)
{
    QList<domain::Recording> found;
    for (const auto id : ids) {
        EARSHOT_TRY(recording, visibleRecording(context, id));
        const bool known =
            std::any_of(found.cbegin(), found.cend(), [&](const auto &other) { return other.area == recording.area; });
        if (!known)
            found << recording;
    }
    return found;
}

} // namespace

Result<domain::Redactions> checkedRedactions(const ReleaseDraft &draft, const domain::Recording &recording)
{
    EARSHOT_TRY(redactions, placed(draft.redactions, recording));
    EARSHOT_CHECK(checkRedactions(redactions, draft, recording));
    return redactions;
}

/// One call of a request: what is asked for, and the act of asking.
struct ReleaseService::Asked
{
    domain::Recording recording;
    Release release;
    ActRequest act;
};

Result<ReleaseService::Asked> ReleaseService::asked(const ReleaseDraft &draft)
{
    Asked asked;
    EARSHOT_TRY(recording, visibleRecording(m_context, draft.recording));
    asked.recording = recording;
    Release &release = asked.release;
    release.recording = recording.id;
    release.area = recording.area;
    release.kind = draft.kind;
    release.arisesFromCall = draft.arisesFromCall;
    release.requester = draft.requester.simplified();
    release.recipient = draft.recipient.simplified();
    release.range = draft.range;
    release.format = draft.recipientPerson.isValid() ? domain::AudioFormat::Original : draft.format;
    release.recipientPerson = draft.recipientPerson;
    release.contact = draft.contact.simplified();
    release.legalBasis = draft.legalBasis.simplified();
    release.requestedBy = m_context.session->person().id;
    release.requestedByName = m_context.session->person().name;
    release.callStartedAt = recording.startedAt;

    EARSHOT_TRY(facts, askingFacts(recording, draft.kind, draft.arisesFromCall));
    if (draft.access.isValid())
        EARSHOT_CHECK(takeAccess(m_context, draft.access, facts));
    EARSHOT_TRY(until, lastDay(m_context, draft, recording, facts));
    release.until = until;
    release.purpose = facts.purpose;
    release.reference = facts.reference;
    release.state =
        policy::releaseNeedsAdvice(m_context.profile(), release.kind, release.purpose, release.arisesFromCall)
            ? ReleaseState::AwaitingAdvice
            : ReleaseState::AwaitingAuthoriser;
    asked.act = actOn(facts, m_context.self(), release);
    asked.act.entry.object = objectName(recording.id);
    return asked;
}

Result<policy::Facts> ReleaseService::askingFacts(const domain::Recording &recording, ReleaseKind kind, bool arises)
{
    EARSHOT_TRY(facts,
                m_context.recorder->factsFor(policy::Act::RequestRelease, m_context.session->person(), &recording));
    facts.releaseKind = kind;
    facts.arisesFromCall = arises;
    facts.isRequester = true;
    return facts;
}

Result<void> ReleaseService::checkAsked(Asked &asked, const ReleaseDraft &draft)
{
    if (draft.access.isValid())
        EARSHOT_CHECK(checkAccess(m_context, draft));
    EARSHOT_CHECK(checkPart(draft, asked.recording));
    EARSHOT_TRY(redactions, checkedRedactions(draft, asked.recording));
    asked.release.redactions = redactions.toText();
    return checkRecipient(m_context, draft, asked.recording);
}

Result<void> ReleaseService::add(Asked &asked, Entry &entry)
{
    Release &release = asked.release;
    EARSHOT_TRY(number, m_context.store->releases().nextNumber(m_context.today().year()));
    release.number = number;
    release.requestSignature =
        m_context.session->keys().sign(QLatin1String(releaseRequestContext), scopeOf(release, asked.recording.sha256));
    EARSHOT_TRY(id, m_context.store->releases().add(release));
    release.id = id;
    entry.object = objectName(id);
    entry.detail = QStringLiteral("%1: %2").arg(release.number, release.recipient);
    entry.state = stateOf(release);
    return sealForDeciders(m_context, release, asked.recording);
}

Result<Release> ReleaseService::request(const ReleaseDraft &draft)
{
    EARSHOT_TRY(releases, requestTogether({draft}));
    return releases.constFirst();
}

Result<QList<Release>> ReleaseService::requestTogether(const QList<ReleaseDraft> &drafts)
{
    if (drafts.isEmpty() || drafts.size() > mostAskedTogether)
        return fail(ErrorCode::Invalid,
                    QStringLiteral("between 1 and %1 calls are asked for at once").arg(mostAskedTogether),
                    QStringLiteral("recordings"));
    const bool several = drafts.size() > 1;
    EARSHOT_TRY(head, m_context.store->audit().head());
    const Instant now = m_context.now();
    std::vector<Asked> calls;
    std::vector<ActRequest> acts;
    for (const ReleaseDraft &draft : drafts) {
        const bool twice = std::any_of(calls.cbegin(), calls.cend(),
                                       [&](const Asked &other) { return other.recording.id == draft.recording; });
        if (twice)
            return fail(ErrorCode::Invalid,
                        QStringLiteral("recording %1 is asked for twice").arg(draft.recording.value),
                        QStringLiteral("recordings"));
        EARSHOT_TRY(call, asked(draft));
        call.release.requestedAt = now;
        acts.push_back(call.act);
        calls.push_back(std::move(call));
    }
    // Who may not ask learns that before they learn what is wrong with the words.
    for (const ActRequest &act : acts)
        EARSHOT_CHECK(m_context.recorder->check(act));
    for (std::size_t i = 0; i < calls.size(); ++i) {
        const ReleaseDraft &draft = drafts.at(qsizetype(i));
        EARSHOT_CHECK(checkTerms(draft, m_context.today()));
        if (auto good = checkAsked(calls[i], draft); !good)
            return fail(about(good.error(), draft, several));
    }
    EARSHOT_CHECK(m_context.recorder->performTogether(
        std::move(acts), head.size, [&](std::size_t i, Entry &entry) { return add(calls[i], entry); }));
    QList<Release> made;
    for (const Asked &call : calls) {
        EARSHOT_TRY(release, byId(call.release.id));
        made << release;
    }
    return made;
}

Result<QList<Askable>> ReleaseService::askable(const QList<domain::RecordingId> &ids, ReleaseKind kind, bool arises)
{
    QList<Askable> found;
    QHash<domain::AreaId, QString> names;
    for (const auto id : ids) {
        EARSHOT_TRY(recording, visibleRecording(m_context, id));
        EARSHOT_TRY(facts, askingFacts(recording, kind, arises));
        if (!names.contains(recording.area)) {
            EARSHOT_TRY(area, m_context.store->areas().byId(recording.area));
            names.insert(recording.area, area.name);
        }
        found << Askable{recording, names.value(recording.area), m_context.recorder->preview(facts)};
    }
    return found;
}

Result<QList<Release>> ReleaseService::together(domain::ReleaseId id)
{
    EARSHOT_TRY(release, byId(id));
    store::ReleaseFilter filter;
    filter.requestedBy = release.requestedBy;
    filter.requestedAt = release.requestedAt;
    EARSHOT_TRY(all, m_context.store->releases().list(filter));
    QList<Release> found;
    for (const Release &other : std::as_const(all)) {
        if (other.id == id)
            found << release;
        else if (domain::askedTogether(release, other) && visibleRelease(m_context, other))
            found << other;
    }
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    return found;
}

Result<QList<Authoriser>> ReleaseService::possibleAuthorisers(const QList<domain::RecordingId> &ids, ReleaseKind kind)
{
    const auto &profile = m_context.profile();
    const QStringList &offices =
        kind == ReleaseKind::External ? profile.externalAuthorisers() : profile.insideAuthorisers();
    EARSHOT_TRY(calls, onePerArea(m_context, ids));
    QList<Authoriser> found;
    EARSHOT_TRY(people, m_context.trust->people());
    for (const auto &person : std::as_const(people)) {
        if (!person.active || person.id == m_context.session->person().id)
            continue;
        QStringList common; // the offices in which they may answer for all of the calls
        for (const auto &call : std::as_const(calls)) {
            EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::Authorise, person, &call));
            QStringList held;
            for (const QString &office : offices) {
                const QString as = officeHeld(profile, facts, {office});
                if (!as.isEmpty() && (call.id == calls.constFirst().id || common.contains(as)))
                    held << as;
            }
            common = held;
        }
        for (const QString &office : std::as_const(common))
            found << Authoriser{person, office};
    }
    return found;
}

Result<QList<domain::Person>> ReleaseService::possibleRecipients(const QList<domain::RecordingId> &ids)
{
    EARSHOT_TRY(calls, onePerArea(m_context, ids));
    QList<domain::Person> found;
    EARSHOT_TRY(people, m_context.trust->people());
    for (const auto &person : std::as_const(people)) {
        if (!person.active || person.id == m_context.session->person().id)
            continue;
        bool outside = true;
        for (const auto &call : std::as_const(calls)) {
            EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::Play, person, &call));
            outside = outside && !facts.areaMember;
        }
        if (outside)
            found << person;
    }
    std::sort(found.begin(), found.end(),
              [](const auto &a, const auto &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return found;
}

} // namespace earshot::service
