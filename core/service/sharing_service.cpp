#include "core/service/sharing_service.h"

#include "core/domain/release_conditions.h"
#include "core/media/encode.h"
#include "core/media/ingest.h"
#include "core/service/context.h"
#include "core/service/key_ring.h"
#include "core/service/media_objects.h"
#include "core/service/offices.h"
#include "core/service/recorder.h"
#include "core/service/release_facts.h"
#include "core/service/release_keys.h"
#include "core/service/release_service.h"
#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/service/visibility.h"
#include "core/store/areas_repository.h"
#include "core/store/release_repository.h"

#include <QBuffer>

namespace earshot::service {

using domain::Release;
using domain::ReleaseState;

namespace {

constexpr int readableDays = 31;          // after its end, in the recipient's list
constexpr qint64 longestPartMs = 7200000; // held in memory while it is open, and nowhere else

Result<policy::Facts> listeningFacts(DoorContext &context, const LoadedRelease &loaded, const ReleaseCourse &course)
{
    EARSHOT_TRY(facts, factsOf(context, policy::Act::ListenReleased, context.session->person(), loaded.release,
                               loaded.recording));
    facts.until = course.until;
    facts.recalled = course.recalled.has_value();
    return facts;
}

/// Of hearing what one decides on: with the right to decide comes the right to hear it, for the release's own purpose.
Result<policy::Facts> decidingFacts(DoorContext &context, const Release &release, const domain::Recording &recording)
{
    EARSHOT_TRY(facts, factsOf(context, policy::Act::Authorise, context.session->person(), release, recording));
    const QString adviser = officeHeld(context.profile(), facts, context.profile().igUnit());
    if (release.state == ReleaseState::AwaitingAdvice && !adviser.isEmpty()) {
        facts.act = policy::Act::Advise;
        facts.actingOffice = domain::officeBehind(adviser);
    } else {
        facts.actingOffice = domain::officeBehind(firstFittingOffice(context.profile(), release, facts));
    }
    facts.conditionsMet = true; // a yes to a part may meet them yet
    return facts;
}

std::optional<domain::ReleaseKey> keyOf(const QList<domain::ReleaseKey> &keys, domain::PersonId person)
{
    for (const auto &key : keys) {
        if (key.person == person)
            return key;
    }
    return std::nullopt;
}

Result<domain::ReleaseScope> scopeToHear(const Release &release, const domain::Recording &recording)
{
    EARSHOT_TRY(scope, domain::boundScope(release, recording.frames));
    if (scope.parts.isEmpty())
        return fail(ErrorCode::Conflict, QStringLiteral("under these conditions nothing of it would leave"),
                    objectName(recording.id));
    return scope;
}

/// What is known of the call to somebody outside its area: nothing that the sound does not say itself.
domain::Recording asHeard(const Release &release, const domain::Recording &recording)
{
    domain::Recording heard;
    heard.id = recording.id;
    heard.area = recording.area;
    heard.startedAt = recording.startedAt;
    heard.startedHow = recording.startedHow;
    heard.direction = recording.direction;
    heard.staffName = recording.staffName;
    heard.staffChannel = recording.staffChannel;
    heard.originalName = release.number;
    heard.container = recording.container;
    heard.codec = recording.codec;
    heard.seekable = recording.seekable;
    heard.rate = recording.rate;
    heard.channels = recording.channels;
    heard.frames = recording.frames;
    return heard;
}

/// The authorised ranges, one after the other, in memory, without what is redacted in them.
Result<QByteArray> cutOut(DoorContext &context, QIODevice &audio, const Release &release,
                          const domain::Recording &recording, const domain::ReleaseScope &scope)
{
    if (base::framesToMs(scope.frames(), recording.rate) > longestPartMs)
        return fail(ErrorCode::Unsupported,
                    scope.redactions.isEmpty()
                        ? QStringLiteral("parts of more than two hours cannot be played under a release; ask for the "
                                         "whole call")
                        : QStringLiteral("redacted calls of more than two hours cannot be played under a release; ask "
                                         "for a part of it"));
    EARSHOT_TRY(treatment, treatmentOf(context, release, scope, recording));
    treatment.mark.clear(); // an inaudible one stays: who decides hears exactly what would leave
    EARSHOT_TRY(decoder, media::Decoder::open(audio, recording.originalName));
    QBuffer out;
    out.open(QIODevice::ReadWrite);
    media::EncodeSpec spec;
    spec.format = media::EncodeFormat::Wav;
    EARSHOT_CHECK(
        media::encodeRanges(*decoder, {scope.parts.cbegin(), scope.parts.cend()}, out, spec, {}, {}, treatment));
    return out.data();
}

std::unique_ptr<QIODevice> reading(const QByteArray &bytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

/// What may be heard of it, and how it looks: `bytes` of a WAV that cutOut() made.
Result<void> takeIn(OpenedRecording &opened, const Release &release, QByteArray bytes)
{
    QBuffer whole(&bytes);
    whole.open(QIODevice::ReadOnly);
    EARSHOT_TRY(known, media::ingest(whole, release.number + media::fileSuffix(media::EncodeFormat::Wav)));
    opened.recording.container = known.info.container;
    opened.recording.codec = known.info.codec;
    opened.recording.seekable = known.info.seekable;
    opened.recording.rate = known.info.rate;
    opened.recording.channels = known.info.channels;
    opened.recording.frames = known.info.frames;
    opened.peaks = known.peaks.serialise();
    opened.audio = reading(bytes);
    opened.view = reading(bytes);
    return {};
}

} // namespace

SharingService::SharingService(DoorContext &context)
    : m_context(context)
{}

ReleaseAnswers SharingService::shareTogether(const QList<domain::ReleaseId> &ids)
{
    return inTurn(m_context, ids, [this](domain::ReleaseId id) { return share(id); });
}

Result<Release> SharingService::share(domain::ReleaseId id)
{
    EARSHOT_TRY(loaded, loadRelease(m_context, id));
    auto &[release, recording] = loaded;
    if (!release.isShared())
        return fail(
            ErrorCode::Conflict,
            QStringLiteral("%1 is not for somebody with an account here: it goes out as a package").arg(release.number),
            objectName(id));
    EARSHOT_TRY(facts, factsOf(m_context, policy::Act::IssueRelease, m_context.session->person(), release, recording));
    ActRequest request;
    request.facts = facts;
    request.actor = m_context.self();
    request.entry = {QStringLiteral("release.share"), objectName(id), recording.id, release.area, release.number, {}};
    const ReleaseState before = release.state;
    const QByteArray asLogged = stateOf(release);
    EARSHOT_CHECK(m_context.recorder->check(request));
    const auto recipient = m_context.trust->person(release.recipientPerson);
    if (!recipient || !recipient->active)
        return fail(ErrorCode::Conflict, QStringLiteral("the recipient has no account any more; ask for it anew"),
                    QStringLiteral("recipient"));
    EARSHOT_TRY(object, mediaObjectOf(m_context, recording.id));
    release.issuedBy = m_context.session->person().id;
    release.issuedAt = m_context.now();
    release.state = ReleaseState::Issued;
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
        EARSHOT_CHECK(m_context.store->releases().advance(release, before));
        EARSHOT_CHECK(m_context.recorder->requireAsLogged(objectName(id), asLogged));
        EARSHOT_CHECK(addReleaseKey(m_context, release, object, *recipient));
        entry.state = stateOf(release);
        return {};
    }));
    return m_context.store->releases().byId(id);
}

Result<QList<SharedCall>> SharingService::withMe()
{
    EARSHOT_CHECK(m_context.requireSession());
    store::ReleaseFilter filter;
    filter.states = {ReleaseState::Issued};
    filter.recipient = m_context.session->person().id;
    EARSHOT_TRY(releases, m_context.store->releases().list(filter));
    QList<SharedCall> calls;
    for (const auto &release : std::as_const(releases)) {
        EARSHOT_TRY(loaded, loadRelease(m_context, release.id));
        EARSHOT_TRY(course, courseOf(m_context, release));
        const QDate ended = course.recalled ? course.recalled->at.london().date() : course.until;
        if (!ended.isValid() || ended.daysTo(m_context.today()) > readableDays)
            continue;
        SharedCall call;
        call.release = release;
        call.until = course.until;
        call.recalled = course.recalled.has_value();
        call.recallReason = course.recalled ? course.recalled->text : QString();
        if (const auto area = m_context.store->areas().byId(release.area))
            call.areaName = area->name;
        if (const auto scope = domain::boundScope(release, loaded.recording.frames))
            call.lengthMs = base::framesToMs(scope->frames(), loaded.recording.rate);
        EARSHOT_TRY(facts, listeningFacts(m_context, loaded, course));
        call.listening = m_context.recorder->preview(facts);
        calls << call;
    }
    return calls;
}

Result<policy::Decision> SharingService::mayListen(domain::ReleaseId id)
{
    EARSHOT_CHECK(visibleRelease(m_context, m_context.store->releases().byId(id)));
    EARSHOT_TRY(loaded, loadRelease(m_context, id));
    EARSHOT_TRY(course, courseOf(m_context, loaded.release));
    EARSHOT_TRY(facts, listeningFacts(m_context, loaded, course));
    return m_context.recorder->preview(facts);
}

Result<OpenedRecording> SharingService::openForListening(domain::ReleaseId id)
{
    EARSHOT_CHECK(visibleRelease(m_context, m_context.store->releases().byId(id)));
    EARSHOT_TRY(loaded, loadRelease(m_context, id));
    const auto &[release, recording] = loaded;
    EARSHOT_TRY(course, courseOf(m_context, release));
    EARSHOT_TRY(facts, listeningFacts(m_context, loaded, course));
    ActRequest request;
    request.facts = facts;
    request.actor = m_context.self();
    request.entry = {{}, objectName(id), recording.id, release.area, release.number, {}};
    const auto decision = m_context.recorder->check(request);
    if (!decision) {
        endReleases(m_context);
        return fail(decision.error());
    }
    const auto key = m_context.store->releases().key(id);
    if (!key)
        return fail(ErrorCode::NotFound, QStringLiteral("the key of this release is gone"), objectName(id));
    EARSHOT_TRY(object, mediaObjectOf(m_context, recording.id));
    EARSHOT_TRY(scope, domain::boundScope(release, recording.frames));
    // No plaintext without a record: the entry is durable before the first byte is decrypted.
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &) -> Result<void> {
        EARSHOT_CHECK(m_context.recorder->requireAsLogged(objectName(id), stateOf(release)));
        return m_context.recorder->requireAsLogged(objectName(*key), stateOf(*key));
    }));

    EARSHOT_TRY(audio, m_context.keyRing->openReleased(object, id, key->sealed));
    OpenedRecording opened;
    opened.recording = asHeard(release, recording);
    if (scope.whole && scope.redactions.isEmpty()) {
        EARSHOT_TRY(known, media::ingest(*audio, recording.originalName));
        opened.peaks = known.peaks.serialise();
        EARSHOT_TRY(view, m_context.keyRing->openReleased(object, id, key->sealed));
        audio->seek(0);
        opened.audio = std::move(audio);
        opened.view = std::move(view);
        return opened;
    }
    EARSHOT_TRY(bytes, cutOut(m_context, *audio, release, recording, scope));
    EARSHOT_CHECK(takeIn(opened, release, bytes));
    return opened;
}

Result<HearsAs> SharingService::hearsAs(domain::ReleaseId id)
{
    EARSHOT_TRY(release, visibleRelease(m_context, m_context.store->releases().byId(id)));
    EARSHOT_TRY(recording, m_context.store->recordings().byId(release.recording));
    const auto &me = m_context.session->person();
    EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::Play, me, &recording));
    if (facts.areaMember)
        return HearsAs::Member;
    EARSHOT_TRY(deciding, decidingFacts(m_context, release, recording));
    if (!m_context.recorder->preview(deciding).permitted)
        return HearsAs::Nobody;
    EARSHOT_TRY(keys, m_context.store->releases().decidingKeys(id));
    return keyOf(keys, me.id) ? HearsAs::Decider : HearsAs::NotSealedYet;
}

Result<OpenedRecording> SharingService::openAsItLeaves(domain::ReleaseId id, const domain::ReleaseConditions &part)
{
    EARSHOT_TRY(release, visibleRelease(m_context, m_context.store->releases().byId(id)));
    EARSHOT_TRY(recording, m_context.store->recordings().byId(release.recording));
    EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::Play, m_context.session->person(), &recording));
    Release heard = release;
    if (!release.decidedBy.isValid())
        heard.decisionConditions = part.toText();
    return facts.areaMember ? openTreated(heard, recording) : openToDecide(release, heard, recording);
}

Result<OpenedRecording> SharingService::openAsItLeaves(const ReleaseDraft &draft)
{
    EARSHOT_TRY(recording, visibleRecording(m_context, draft.recording));
    EARSHOT_TRY(redactions, checkedRedactions(draft, recording));
    Release release;
    release.range = draft.range;
    release.redactions = redactions.toText();
    return openTreated(release, recording);
}

Result<OpenedRecording> SharingService::openToDecide(const Release &release, const Release &heard,
                                                     const domain::Recording &recording)
{
    EARSHOT_TRY(scope, scopeToHear(heard, recording));
    EARSHOT_TRY(facts, decidingFacts(m_context, release, recording));
    ActRequest request;
    request.facts = facts;
    request.actor = m_context.self();
    request.actor.office = officeActedIn(m_context.profile(), facts, {}, facts.actingOffice);
    request.entry = {QStringLiteral("release.hear"),
                     objectName(release.id),
                     recording.id,
                     release.area,
                     QStringLiteral("%1 as it would leave").arg(release.number),
                     {}};
    EARSHOT_CHECK(m_context.recorder->check(request));
    EARSHOT_TRY(keys, m_context.store->releases().decidingKeys(release.id));
    const auto key = keyOf(keys, m_context.session->person().id);
    if (!key)
        return fail(ErrorCode::NotFound,
                    QStringLiteral("the call has not been sealed to you yet; it is as soon as %1 opens Earshot again")
                        .arg(release.requestedByName),
                    objectName(release.id));
    EARSHOT_TRY(object, mediaObjectOf(m_context, recording.id));
    // No plaintext without a record: the entry is durable before the first byte is decrypted.
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &) -> Result<void> {
        EARSHOT_CHECK(m_context.recorder->requireAsLogged(objectName(release.id), stateOf(release)));
        return m_context.recorder->requireAsLogged(decidingKeysOf(release.id), stateOf(keys));
    }));
    EARSHOT_TRY(audio, m_context.keyRing->openReleased(object, release.id, key->sealed));
    OpenedRecording opened;
    opened.recording = asHeard(release, recording);
    EARSHOT_TRY(bytes, cutOut(m_context, *audio, heard, recording, scope));
    EARSHOT_CHECK(takeIn(opened, release, bytes));
    return opened;
}

Result<OpenedRecording> SharingService::openTreated(const Release &release, const domain::Recording &recording)
{
    EARSHOT_TRY(scope, scopeToHear(release, recording));
    EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::Play, m_context.session->person(), &recording));
    ActRequest request;
    request.facts = facts;
    request.actor = m_context.self();
    request.entry = {{},
                     objectName(recording.id),
                     recording.id,
                     recording.area,
                     QStringLiteral("%1 as it would leave").arg(release.number).trimmed(),
                     {}};
    // No plaintext without a record: the entry is durable before the first byte is decrypted.
    EARSHOT_CHECK(m_context.recorder->perform(request));
    EARSHOT_TRY(object, mediaObjectOf(m_context, recording.id));
    EARSHOT_TRY(audio, m_context.keyRing->open(object));
    OpenedRecording opened;
    opened.recording = recording;
    opened.recording.originalName = release.number + media::fileSuffix(media::EncodeFormat::Wav);
    EARSHOT_TRY(bytes, cutOut(m_context, *audio, release, recording, scope));
    EARSHOT_CHECK(takeIn(opened, release, bytes));
    return opened;
}

} // namespace earshot::service
