// The second half of ReleaseService: the package, and the log.

#include "core/base/durable.h"
#include "core/domain/release_conditions.h"
#include "core/domain/states.h"
#include "core/media/decoder.h"
#include "core/media/encode.h"
#include "core/release/how_to_check.h"
#include "core/release/manifest.h"
#include "core/release/package_builder.h"
#include "core/release/vcon.h"
#include "core/service/context.h"
#include "core/service/key_ring.h"
#include "core/service/limits.h"
#include "core/service/log_tree.h"
#include "core/service/media_objects.h"
#include "core/service/outgoing.h"
#include "core/service/recorder.h"
#include "core/service/release_facts.h"
#include "core/service/release_proof.h"
#include "core/service/release_service.h"
#include "core/service/rows.h"
#include "core/store/custody_repository.h"
#include "core/store/recording_repository.h"
#include "core/store/release_repository.h"

#include <QFileInfo>
#include <stop_token>

namespace earshot::service {

using domain::Release;
using domain::ReleaseState;

namespace {

Result<void> copyAll(QIODevice &source, QIODevice &out, const std::function<bool(double)> &progress)
{
    const auto total = static_cast<double>(std::max<qint64>(source.size(), 1));
    qint64 done = 0;
    while (!source.atEnd()) {
        const QByteArray block = source.read(blockSize);
        if (block.isEmpty())
            return fail(ErrorCode::Integrity, QStringLiteral("the recording cannot be read to its end"));
        if (out.write(block) != block.size())
            return fail(ErrorCode::NoSpace,
                        QStringLiteral("the audio cannot be written to its end: the disk may be full"));
        done += block.size();
        if (progress && !progress(static_cast<double>(done) / total))
            return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"));
    }
    return {};
}

media::EncodeFormat encodeFormat(domain::AudioFormat format)
{
    switch (format) {
    case domain::AudioFormat::Wav:
        return media::EncodeFormat::Wav;
    case domain::AudioFormat::Opus:
        return media::EncodeFormat::Opus;
    default:
        return media::EncodeFormat::Flac;
    }
}

/// The audio's name in the package says the release and nothing of the people in it.
QString audioNameFor(const Release &release, const domain::Recording &recording, domain::AudioFormat format)
{
    if (format != domain::AudioFormat::Original)
        return release.number + media::fileSuffix(encodeFormat(format));
    const QString suffix = QFileInfo(recording.originalName).suffix();
    return suffix.isEmpty() ? release.number : release.number + u'.' + suffix;
}

Result<void> writeAudio(DoorContext &context, const LoadedRelease &loaded, QIODevice &out,
                        const std::function<bool(double)> &progress)
{
    const auto &[release, recording] = loaded;
    EARSHOT_TRY(scope, domain::boundScope(release, recording.frames));
    const auto format = domain::formatOf(release, scope);
    EARSHOT_TRY(object, mediaObjectOf(context, recording.id));
    EARSHOT_TRY(audio, context.keyRing->open(object));
    if (format == domain::AudioFormat::Original)
        return copyAll(*audio, out, progress);
    EARSHOT_TRY(decoder, media::Decoder::open(*audio, recording.originalName));
    EARSHOT_TRY(treatment, treatmentOf(context, release, scope, recording));
    media::EncodeSpec spec;
    spec.format = encodeFormat(format);
    spec.title = release.number;
    std::stop_source stop;
    EARSHOT_CHECK(media::encodeRanges(
        *decoder, {scope.parts.cbegin(), scope.parts.cend()}, out, spec,
        [&](double done) {
            if (progress && !progress(done))
                stop.request_stop();
        },
        stop.get_token(), treatment));
    return {};
}

/// What speaks of the bag to people and archives (RFC 8493, 2.2.2).
release::BagInfo bagInfoOf(const release::NoteContent &content, const QDate &today)
{
    const Release &r = content.release;
    return {{QStringLiteral("Source-Organization"), content.organisation},
            {QStringLiteral("External-Identifier"), r.number},
            {QStringLiteral("External-Description"),
             QStringLiteral("Release of a recorded telephone call under clause %1 of the call recording policy %2")
                 .arg(content.clause, content.policyVersion)},
            {QStringLiteral("Bagging-Date"), today.toString(Qt::ISODate)},
            {QStringLiteral("Bag-Software-Agent"), QStringLiteral("Earshot")}};
}

/// Builds the package in staging and seals it; gives the SHA-256 of its tag manifest.
Result<QByteArray> build(DoorContext &context, const LoadedRelease &loaded, release::PackageBuilder &package,
                         const std::function<bool(double)> &progress)
{
    EARSHOT_TRY(content, noteContentOf(context, loaded));
    const auto format = content.release.format; // as it leaves
    content.audioName = audioNameFor(loaded.release, loaded.recording, format);
    EARSHOT_TRY(audio, package.add(content.audioName,
                                   [&](QIODevice &out) { return writeAudio(context, loaded, out, progress); }));
    if (format == domain::AudioFormat::Original && audio.sha256 != loaded.recording.sha256)
        return fail(ErrorCode::Integrity, QStringLiteral("the recording is not the one that came in"),
                    objectName(loaded.recording.id));
    content.audioSha256 = QString::fromLatin1(audio.sha256.toHex());
    EARSHOT_TRY(pdf, context.environment.notes->render(content));
    EARSHOT_TRY(note, package.add(loaded.release.number + QStringLiteral(".pdf"), pdf));
    EARSHOT_TRY(conversation, release::makeVcon(content, loaded.recording, audio, context.now()));
    EARSHOT_TRY(vcon, package.add(QLatin1String(release::conversationName), conversation));
    EARSHOT_TRY(statements, release::approvalsText(approvalsOf(loaded)));
    EARSHOT_TRY(approvals, package.add(QLatin1String(release::approvalsName), statements));
    EARSHOT_TRY(manifest, release::makeManifest(content, {audio, note, vcon, approvals}));
    EARSHOT_CHECK(package.add(QLatin1String(release::releaseFactsName), manifest));
    return package.seal(bagInfoOf(content, context.today()), release::howToCheck(loaded.release.number));
}

/// The issuer's signature over the sealed bag.
Result<QByteArray> signatureOf(DoorContext &context, const Release &release, const QByteArray &sealed)
{
    EARSHOT_TRY(origin, logOrigin(*context.store));
    const Actor self = context.self();
    return audit::signNote(release::packageNoteText(release.number, sealed), origin + u'/' + self.person.user,
                           self.keys->signingKey());
}

/// Puts the seal on record, and what the record then proves into the package. After this the package is complete, so
/// that a crash later on loses nothing of it.
Result<void> sealOnRecord(DoorContext &context, ActRequest request, Release &release, const QByteArray &sealed,
                          release::PackageBuilder &package)
{
    EARSHOT_TRY(signature, signatureOf(context, release, sealed));
    EARSHOT_CHECK(package.addBeside(QLatin1String(release::packageSignatureName), signature));
    release.issuedBy = context.session->person().id;
    release.issuedAt = context.now();
    release.packageName = release.number;
    release.packageSha256 = sealed;
    request.entry.action = QStringLiteral("release.seal");
    request.entry.state = stateOf(release);
    EARSHOT_CHECK(context.recorder->perform(
        request, [&](Entry &) { return context.store->releases().advance(release, ReleaseState::Issuing); }));
    EARSHOT_TRY(proof, proofOf(context, release));
    EARSHOT_TRY(text, release::proofText(proof));
    EARSHOT_CHECK(package.addBeside(QLatin1String(release::packageProofName), text));
    return package.flush();
}

} // namespace

Result<IssuedPackage> ReleaseService::issue(domain::ReleaseId id, const QString &folder,
                                            const std::function<bool(double)> &progress, const PackageForm &form)
{
    EARSHOT_TRY(loaded, loadRelease(m_context, id));
    auto &[release, recording] = loaded;
    if (release.isShared())
        return fail(ErrorCode::Conflict,
                    QStringLiteral("%1 is for somebody who listens in Earshot: no file leaves").arg(release.number),
                    objectName(id));
    EARSHOT_CHECK(requireOutsideStore(m_context, folder));
    EARSHOT_CHECK(checkPackageForm(form, {release.number, release.recipient, release.requester, release.reference}));
    if (release.state == ReleaseState::Issued) {
        // Power went after the log had it and before the rename: what lies in staging is the package, or nothing is.
        auto path = release::PackageBuilder::publishLeftOver(folder, release.number, release.packageSha256);
        if (path && release.issuedBy == m_context.session->person().id)
            return IssuedPackage{release, *path};
        // What was issued is refused below like every other wrong state, by the policy and on record.
    }
    EARSHOT_TRY(facts, factsOf(m_context, policy::Act::IssueRelease, m_context.session->person(), release, recording));
    ActRequest request;
    request.facts = facts;
    request.actor = m_context.self();
    request.entry = {{},
                     objectName(id),
                     recording.id,
                     release.area,
                     QStringLiteral("%1, %2").arg(release.number, release::formText(form)),
                     {}};
    const ReleaseState before = release.state;
    // The folder is looked at first: a full or missing disk must not leave a release half on its way.
    EARSHOT_CHECK(m_context.recorder->check(request));
    if (before == ReleaseState::Issued)
        return fail(ErrorCode::Conflict, QStringLiteral("%1 was issued already").arg(release.number), objectName(id));
    EARSHOT_TRY(package, release::PackageBuilder::begin(folder, release.number, form, m_context.now()));
    auto outgoing =
        outgoingFrom(m_context, package.staging(), QFileInfo(folder + u'/' + release.number).absoluteFilePath());
    outgoing.release = id;
    request.entry.action = QStringLiteral("release.issuing");
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
        const QByteArray asLogged = stateOf(release);
        release.state = ReleaseState::Issuing;
        entry.state = stateOf(release);
        EARSHOT_TRY(outgoingId, m_context.store->custody().addOutgoing(outgoing));
        outgoing.id = outgoingId;
        EARSHOT_CHECK(m_context.store->releases().advance(release, before));
        return m_context.recorder->requireAsLogged(objectName(id), asLogged);
    }));

    // The call may be deleted meanwhile, which is told before what comes of that.
    const auto judgedAsItIsNow = [&]() -> Result<void> {
        EARSHOT_TRY(now, m_context.store->recordings().byId(recording.id));
        recording = now;
        EARSHOT_TRY(facts,
                    factsOf(m_context, policy::Act::IssueRelease, m_context.session->person(), release, recording));
        request.facts = facts;
        return recording.state == domain::RecordingState::Deleted
                   ? m_context.recorder->check(request).map([](const auto &) {})
                   : Result<void>();
    };
    const auto built = build(m_context, loaded, package, progress);
    const auto sealed = [&]() -> Result<void> {
        EARSHOT_CHECK(judgedAsItIsNow());
        return built ? sealOnRecord(m_context, request, release, *built, package) : fail(built.error());
    }();
    if (!sealed) {
        if (package.discard())
            (void)m_context.store->custody().removeOutgoing(outgoing.id); // if not now, then at the next start
        return fail(sealed.error());
    }
    request.entry.action = QStringLiteral("release.issue");
    package.keep(); // from here on the log may have it: what is staged must survive a crash
    release.issuedAt = m_context.now();
    const auto logged = [&]() -> Result<policy::Decision> {
        EARSHOT_CHECK(judgedAsItIsNow());
        return m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
            release.state = ReleaseState::Issued;
            entry.state = stateOf(release);
            return m_context.store->releases().advance(release, ReleaseState::Issuing);
        });
    }();
    if (!logged) {
        // Issued by another process meanwhile, not permitted any more, or not written: this package must not lie
        // about. But while the commit is in doubt it has to be there, should it turn out that it was issued.
        if (!m_context.store->inDoubt() && package.discard())
            (void)m_context.store->custody().removeOutgoing(outgoing.id);
        return fail(logged.error());
    }
    EARSHOT_TRY(path, package.publish());
    if (package.staging().isEmpty())
        (void)m_context.store->custody().removeOutgoing(outgoing.id); // if not now, then at the next start
    EARSHOT_TRY(issued, byId(id));
    return IssuedPackage{issued, path};
}

Result<QList<Release>> ReleaseService::log()
{
    EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::ReadReleaseLog, m_context.session->person()));
    ActRequest request;
    request.facts = facts;
    request.actor = m_context.self();
    request.entry.object = QStringLiteral("release-log");
    EARSHOT_CHECK(m_context.recorder->look(request));
    store::ReleaseFilter filter;
    filter.states = {ReleaseState::Issued, ReleaseState::Refused};
    return m_context.store->releases().list(filter);
}

Result<QByteArray> ReleaseService::proof(domain::ReleaseId id, const QByteArray &checkpoint)
{
    EARSHOT_TRY(release, m_context.store->releases().byId(id));
    EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::ReadReleaseLog, m_context.session->person()));
    ActRequest request;
    request.facts = facts;
    request.actor = m_context.self();
    request.entry = {
        QStringLiteral("release.proof"), objectName(id), release.recording, release.area, release.number, {}};
    EARSHOT_CHECK(m_context.recorder->check(request));
    // A refusal stands in the log as well; whoever holds a checkpoint of their own holds a package, too.
    const bool inLog =
        release.state == ReleaseState::Issued || (release.state == ReleaseState::Refused && checkpoint.isEmpty());
    if (!inLog)
        return fail(ErrorCode::Conflict, QStringLiteral("%1 was not issued").arg(release.number), objectName(id));
    EARSHOT_TRY(proved, proofOf(m_context, release, checkpoint));
    EARSHOT_TRY(text, release::proofText(proved));
    EARSHOT_CHECK(m_context.recorder->perform(request));
    return text;
}

Result<QList<release::NoteContent>> ReleaseService::logRows(const std::optional<QList<domain::ReleaseId>> &shown)
{
    EARSHOT_TRY(releases, log());
    QList<release::NoteContent> rows;
    for (const auto &released : std::as_const(releases)) {
        if (shown && !shown->contains(released.id))
            continue;
        EARSHOT_TRY(recording, m_context.store->recordings().byId(released.recording));
        EARSHOT_TRY(content, noteContentOf(m_context, {released, recording}));
        rows << content;
    }
    return rows;
}

Result<QByteArray> ReleaseService::logCsv(const std::optional<QList<domain::ReleaseId>> &shown)
{
    EARSHOT_TRY(rows, logRows(shown));
    return release::logAsCsv(rows);
}

} // namespace earshot::service
