#include "core/service/access_release.h"

#include "core/policy/profile.h"
#include "core/service/context.h"
#include "core/service/hold_service.h"
#include "core/service/recorder.h"
#include "core/service/release_facts.h"
#include "core/service/release_service.h"
#include "core/service/rows.h"
#include "core/service/subject_access_service.h"
#include "core/service/trust.h"
#include "core/service/visibility.h"
#include "core/store/annotation_repository.h"
#include "core/store/recording_repository.h"
#include "core/store/release_repository.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace earshot::service {

using domain::AccessCall;
using domain::CallMark;
using domain::Redaction;
using domain::Release;

namespace {

/// The tag of a note that says where somebody else is heard.
constexpr auto thirdPartyTag = "third-party";

/// What is none of the policy's own purposes (§6): the IG Unit's advice comes first.
QString purposeOf(const policy::Profile &profile)
{
    for (const auto &purpose : profile.purposes()) {
        if (purpose.needsAdvice)
            return purpose.id;
    }
    return {};
}

/// As signed and as logged, or not at all.
Result<bool> isTrue(DoorContext &context, const Release &release)
{
    const auto recording = context.store->recordings().byId(release.recording);
    if (!recording)
        return recording.error().code == ErrorCode::NotFound ? Result<bool>(false) : fail(recording.error());
    const auto logged = context.recorder->requireAsLogged(objectName(release.id), stateOf(release));
    if (!logged)
        return logged.error().code == ErrorCode::Integrity ? Result<bool>(false) : fail(logged.error());
    return context.trust->signedBy(release.requestedBy, requestMomentOf(release), releaseRequestContext,
                                   scopeOf(release, recording->sha256), release.requestSignature);
}

std::optional<AccessCall> callOf(const domain::SubjectAccess &access, domain::RecordingId recording)
{
    const auto calls = access.calls();
    const auto found =
        std::find_if(calls.cbegin(), calls.cend(), [&](const AccessCall &call) { return call.recording == recording; });
    return found == calls.cend() ? std::nullopt : std::optional(*found);
}

/// The call as it may leave: decided on, and theirs.
Result<AccessCall> theirs(const AccessStanding &standing, domain::RecordingId recording)
{
    const auto call = callOf(standing.request, recording);
    if (!call)
        return fail(ErrorCode::NotFound, QStringLiteral("this call is none of %1").arg(standing.request.number()));
    if (standing.request.isClosed())
        return fail(ErrorCode::Conflict, QStringLiteral("this request is closed"));
    if (call->mark == CallMark::Found)
        return fail(ErrorCode::Invalid, QStringLiteral("decide first what becomes of this call"),
                    QStringLiteral("mark"));
    if (call->mark == CallMark::Out)
        return fail(ErrorCode::Conflict,
                    QStringLiteral("it was decided that this call is not theirs to have: %1").arg(call->reason));
    return *call;
}

qint64 msOf(const QString &clock)
{
    qint64 seconds = 0;
    const QStringList parts = clock.split(u':');
    for (const QString &part : parts)
        seconds = seconds * 60 + part.toLongLong();
    return seconds * 1000;
}

/// "0:10 to 0:30", "0:10-0:30", "1:02:03–1:02:10" in the words of a mark.
QList<FrameRange> rangesIn(const QString &words, const domain::Recording &recording)
{
    static const QRegularExpression form(QStringLiteral("\\b(\\d{1,2}(?::\\d{2}){1,2})\\s*(?:-|–|—|to|hyd at|i)\\s*"
                                                        "(\\d{1,2}(?::\\d{2}){1,2})\\b"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    QList<FrameRange> ranges;
    for (auto match = form.globalMatch(words); match.hasNext();) {
        const auto found = match.next();
        const FrameRange range = FrameRange{base::msToFrames(msOf(found.captured(1)), recording.rate),
                                            base::msToFrames(msOf(found.captured(2)), recording.rate)}
                                     .intersected({0, recording.frames});
        if (!range.isEmpty())
            ranges << range;
    }
    return ranges;
}

/// Where somebody else is heard, as far as anybody has written it down: in the mark, in notes with that tag, and in
/// what was redacted before. A proposal: who asks for the release listens and says.
Result<domain::Redactions> proposed(DoorContext &context, const AccessCall &call, const domain::Recording &recording,
                                    const std::optional<Release> &before)
{
    domain::Redactions redactions;
    const auto add = [&](Redaction redaction) {
        redaction.reason = domain::RedactionReason::ThirdParty;
        redaction.channel = -1;
        const bool there = std::any_of(redactions.ranges.cbegin(), redactions.ranges.cend(), [&](const auto &each) {
            return each.range == redaction.range && each.side == redaction.side;
        });
        if (!there)
            redactions.ranges << redaction;
    };
    const auto ranges = rangesIn(call.reason, recording);
    for (const FrameRange &range : ranges)
        add({range});
    EARSHOT_TRY(notes, context.store->annotations().ofRecording(recording.id));
    for (const auto &note : std::as_const(notes)) {
        if (!note.removed && !note.range.isEmpty() &&
            note.tags.contains(QLatin1String(thirdPartyTag), Qt::CaseInsensitive))
            add({note.range});
    }
    const auto earlier = before ? domain::Redactions::fromText(before->redactions) : Result<domain::Redactions>();
    if (earlier) {
        redactions.sound = earlier->sound;
        for (const Redaction &redaction : earlier->ranges) {
            if (redaction.reason == domain::RedactionReason::ThirdParty)
                add(redaction);
        }
    }
    std::sort(redactions.ranges.begin(), redactions.ranges.end(),
              [](const Redaction &a, const Redaction &b) { return a.range < b.range; });
    return redactions;
}

} // namespace

Result<QMap<qint64, Release>> releasesFor(DoorContext &context, const domain::SubjectAccess &access)
{
    store::ReleaseFilter filter;
    filter.reference = access.number();
    EARSHOT_TRY(releases, context.store->releases().list(filter));
    QMap<qint64, Release> newest;
    for (const Release &release : std::as_const(releases)) { // newest first
        if (newest.contains(release.recording.value))
            continue;
        EARSHOT_TRY(good, isTrue(context, release));
        if (good)
            newest.insert(release.recording.value, release);
    }
    return newest;
}

Result<QList<domain::RecordingId>> notReleasedFor(DoorContext &context, const domain::SubjectAccess &access)
{
    store::ReleaseFilter filter;
    filter.reference = access.number();
    EARSHOT_TRY(releases, context.store->releases().list(filter));
    QSet<domain::RecordingId> issued;
    for (const Release &release : std::as_const(releases)) {
        if (release.state != domain::ReleaseState::Issued || issued.contains(release.recording))
            continue;
        EARSHOT_TRY(good, isTrue(context, release));
        if (good)
            issued.insert(release.recording);
    }
    QList<domain::RecordingId> left;
    for (const auto &call : access.calls()) {
        const bool theirs = call.mark == CallMark::In || call.mark == CallMark::ThirdParty;
        if (theirs && !issued.contains(call.recording))
            left << call.recording;
    }
    return left;
}

Result<policy::Decision> mayAskFor(DoorContext &context, const domain::SubjectAccess &access,
                                   const domain::Recording &recording)
{
    EARSHOT_TRY(facts, context.recorder->factsFor(policy::Act::RequestRelease, context.session->person(), &recording));
    facts.releaseKind = domain::ReleaseKind::External;
    facts.isRequester = true;
    facts.purpose = purposeOf(context.profile());
    facts.reference = access.number();
    return context.recorder->preview(facts);
}

namespace {

Result<AccessStanding> standingOf(DoorContext &context, domain::SubjectAccessId id)
{
    HoldService holds(context);
    EARSHOT_TRY(standing, SubjectAccessService(context, holds).request(id));
    if (standing.inDoubt)
        return fail(ErrorCode::Integrity,
                    QStringLiteral("what the store says of this request is not what its record says: nothing leaves "
                                   "under it. Run verify, and tell the IG Unit"),
                    objectName(id));
    return standing;
}

} // namespace

Result<void> takeAccess(DoorContext &context, domain::SubjectAccessId id, policy::Facts &facts)
{
    EARSHOT_TRY(standing, standingOf(context, id));
    facts.purpose = purposeOf(context.profile());
    facts.reference = standing.request.number();
    return {};
}

Result<void> checkAccess(DoorContext &context, const ReleaseDraft &draft)
{
    EARSHOT_TRY(standing, standingOf(context, draft.access));
    EARSHOT_TRY(call, theirs(standing, draft.recording));
    if (draft.kind != domain::ReleaseKind::External)
        return fail(ErrorCode::Invalid, QStringLiteral("who asks for access is outside the authority"),
                    QStringLiteral("kind"));
    if (call.mark == CallMark::ThirdParty && !draft.redactions.dealsWithThirdParties())
        return fail(
            ErrorCode::Invalid,
            QStringLiteral("somebody else is in this call: say where they are redacted, or that nobody is heard"),
            QStringLiteral("redactions"));
    return {};
}

Result<AccessRelease> SubjectAccessService::releaseOf(domain::SubjectAccessId id, domain::RecordingId recordingId)
{
    EARSHOT_TRY(standing, request(id));
    EARSHOT_TRY(call, theirs(standing, recordingId));
    EARSHOT_TRY(recording, visibleRecording(m_context, recordingId));
    if (recording.state == domain::RecordingState::Deleted)
        return fail(ErrorCode::Conflict, QStringLiteral("this call was deleted"));
    AccessRelease made;
    made.declared = {purposeOf(m_context.profile()), standing.request.number()};
    ReleaseDraft &draft = made.draft;
    draft.access = id;
    draft.recording = recordingId;
    draft.kind = domain::ReleaseKind::External;
    draft.requester = draft.recipient = standing.request.asker;
    draft.legalBasis = QStringLiteral("Subject access (UK GDPR Art. 15)");
    draft.arisesFromCall = true;
    draft.format = domain::AudioFormat::Wav; // everybody can play it
    const QDate today = m_context.today();
    draft.until = standing.clock.dueOn.isValid() ? std::max(standing.clock.dueOn, today) : QDate();
    if (call.mark == CallMark::ThirdParty) {
        made.thirdParties = call.reason;
        EARSHOT_TRY(releases, releasesFor(m_context, standing.request));
        const auto before = releases.constFind(recordingId.value);
        EARSHOT_TRY(redactions, proposed(m_context, call, recording,
                                         before == releases.cend() ? std::nullopt : std::optional(*before)));
        draft.redactions = redactions;
    }
    return made;
}

} // namespace earshot::service
