#include "core/service/custody_service.h"

#include "core/audit/leaf.h"
#include "core/crypto/digest.h"
#include "core/service/clock_evidence.h"
#include "core/service/context.h"
#include "core/service/holds.h"
#include "core/service/key_ring.h"
#include "core/service/media_objects.h"
#include "core/service/outgoing.h"
#include "core/service/outgoing_file.h"
#include "core/service/recorder.h"
#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/service/unlinking.h"
#include "core/service/visibility.h"
#include "core/store/annotation_repository.h"
#include "core/store/areas_repository.h"
#include "core/store/audit_repository.h"
#include "core/store/custody_repository.h"
#include "core/store/recording_repository.h"

#include <QDir>
#include <QFileInfo>

namespace earshot::service {

namespace {

constexpr int reasonLimit = 2000;

Result<ActRequest> requestFor(DoorContext &context, policy::Act act, const domain::Recording &recording)
{
    ActRequest request;
    EARSHOT_TRY(facts, context.recorder->factsFor(act, context.session->person(), &recording));
    request.facts = facts;
    request.actor = context.self();
    request.entry.object = objectName(recording.id); // what a refusal is about; a permitted act names its own row
    request.entry.recording = recording.id;
    request.entry.area = recording.area;
    return request;
}

/// The bytes that came in, as a file that appears complete or not at all.
Result<void> writeOriginal(DoorContext &context, const domain::Recording &recording, OutgoingFile &file)
{
    EARSHOT_TRY(object, mediaObjectOf(context, recording.id));
    EARSHOT_TRY(source, context.keyRing->open(object));
    return file.finish(*source, recording.sha256);
}

/// A download that waits for nothing: somebody confirmed it, or it came to nothing when it was written.
Result<void> nothingToConfirm(DoorContext &context, const domain::Download &download)
{
    EARSHOT_TRY(last, context.store->audit().latestLeafOf(objectName(download.id)));
    const auto leaf = audit::parseLeaf(last ? last->leaf : QByteArray());
    if (leaf && leaf->action == QLatin1String("download.failed"))
        return fail(ErrorCode::Conflict, QStringLiteral("this download failed and saved no file, which is on record: "
                                                        "there is nothing to delete or to confirm"));
    return fail(ErrorCode::Conflict, QStringLiteral("this deletion was confirmed already"));
}

/// A folder takes the original name; anything else is the file's own path.
Result<QString> destinationFor(const QString &path, const domain::Recording &recording)
{
    const QFileInfo given(path);
    const QString target = given.isDir() ? QDir(path).filePath(recording.originalName) : path;
    const QFileInfo info(target);
    if (!info.absoluteDir().exists())
        return fail(ErrorCode::NotFound, QStringLiteral("this folder does not exist"), info.absolutePath());
    if (info.exists() || info.isSymLink()) // a link to nowhere as well
        return fail(ErrorCode::Exists, QStringLiteral("there is a file of this name already; choose another name"),
                    target);
    return info.absoluteFilePath();
}

} // namespace

CustodyService::CustodyService(DoorContext &context)
    : m_context(context)
{}

Result<domain::Download> CustodyService::download(domain::RecordingId id, const QString &path, const QDate &until)
{
    EARSHOT_TRY(recording, visibleRecording(m_context, id));
    EARSHOT_TRY(request, requestFor(m_context, policy::Act::Download, recording));
    EARSHOT_CHECK(m_context.recorder->check(request));
    const QDate today = m_context.today();
    const QDate due = policy::lifeOf(m_context.profile(), recording.keptFrom().london().date()).dueOn;
    if (!until.isValid() || until < today)
        return fail(ErrorCode::Invalid, QStringLiteral("name a day, today or later, by which the file is deleted"),
                    QStringLiteral("until"));
    if (until > due && due >= today)
        return fail(
            ErrorCode::Invalid,
            QStringLiteral("the recording itself is due for deletion on %1 (§7)").arg(due.toString(Qt::ISODate)),
            QStringLiteral("until"));
    EARSHOT_TRY(destination, destinationFor(path, recording));
    EARSHOT_CHECK(requireOutsideStore(m_context, QFileInfo(destination).absolutePath()));

    domain::Download download;
    download.recording = id;
    download.area = recording.area;
    download.person = m_context.session->person().id;
    download.personName = m_context.session->person().name;
    download.purpose = request.facts.purpose;
    download.reference = request.facts.reference;
    download.destination = destination;
    download.sha256 = recording.sha256;
    download.at = m_context.now();
    download.until = until;
    EARSHOT_TRY(file, OutgoingFile::begin(destination)); // a folder that takes no file leaves no entry of one
    auto outgoing = outgoingFrom(m_context, file.staging(), destination);
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
        EARSHOT_CHECK(requireAsLogged(m_context, recording));
        EARSHOT_TRY(downloadId, m_context.store->custody().addDownload(download));
        download.id = downloadId;
        outgoing.download = downloadId;
        EARSHOT_TRY(outgoingId, m_context.store->custody().addOutgoing(outgoing));
        outgoing.id = outgoingId;
        entry.object = objectName(downloadId);
        entry.detail = destination;
        entry.state = stateOf(download);
        return {};
    }));

    if (const auto written = writeOriginal(m_context, recording, file); !written) {
        // Recorded before it was written; now the record says that nothing came of it, and nothing false waits.
        download.confirmedAt = m_context.now();
        request.entry = {QStringLiteral("download.failed"),
                         objectName(download.id),
                         id,
                         recording.area,
                         destination,
                         stateOf(download)};
        EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &) -> Result<void> {
            if (file.discard())
                EARSHOT_CHECK(m_context.store->custody().removeOutgoing(outgoing.id));
            return m_context.store->custody().confirmDeleted(download.id, download.confirmedAt);
        }));
        return fail(written.error());
    }
    if (file.discard())
        (void)m_context.store->custody().removeOutgoing(outgoing.id); // if not now, then at the next start
    return download;
}

Result<QList<domain::Download>> CustodyService::myOpenDownloads()
{
    return m_context.store->custody().openDownloads(m_context.session->person().id);
}

Result<void> CustodyService::confirmDeleted(domain::DownloadId id)
{
    EARSHOT_TRY(download, m_context.store->custody().download(id));
    EARSHOT_TRY(recording, m_context.store->recordings().byId(download.recording));
    EARSHOT_TRY(request, requestFor(m_context, policy::Act::ConfirmDeletion, recording));
    request.facts.isAuthor = download.person == m_context.session->person().id;
    request.entry.object = objectName(id);
    if (request.facts.isAuthor && QFileInfo::exists(download.destination))
        return fail(ErrorCode::Conflict, QStringLiteral("the file is still there; delete it first"),
                    download.destination);
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
        EARSHOT_CHECK(m_context.recorder->requireAsLogged(objectName(id), stateOf(download)));
        if (!download.isOpen())
            return nothingToConfirm(m_context, download);
        download.confirmedAt = m_context.now();
        entry.state = stateOf(download);
        return m_context.store->custody().confirmDeleted(id, download.confirmedAt);
    }));
    return {};
}

Result<domain::Clip> CustodyService::copyClip(domain::RecordingId id, FrameRange range, const QString &title,
                                              const QString &reference, domain::PersonId forColleague)
{
    EARSHOT_TRY(recording, visibleRecording(m_context, id));
    EARSHOT_TRY(request, requestFor(m_context, policy::Act::Copy, recording));
    EARSHOT_CHECK(m_context.recorder->check(request));
    if (range.isEmpty() || range.begin < 0 || range.end > recording.frames)
        return fail(ErrorCode::Invalid, QStringLiteral("choose a part of the recording"), QStringLiteral("range"));
    if (title.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("a clip needs a title"), QStringLiteral("title"));
    if (forColleague.isValid()) {
        EARSHOT_TRY(members, colleagues(id));
        const bool member = std::any_of(members.cbegin(), members.cend(),
                                        [&](const domain::Person &person) { return person.id == forColleague; });
        if (!member)
            return fail(ErrorCode::Invalid, QStringLiteral("this person does not work in the recording's area"),
                        QStringLiteral("colleague"));
    }
    domain::Clip clip;
    clip.recording = id;
    clip.area = recording.area;
    clip.range = range;
    clip.title = title.trimmed();
    clip.reference = reference.trimmed();
    clip.forColleague = forColleague;
    clip.madeBy = m_context.session->person().id;
    clip.madeByName = m_context.session->person().name;
    clip.at = m_context.now();
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
        EARSHOT_CHECK(requireAsLogged(m_context, recording));
        EARSHOT_TRY(clipId, m_context.store->custody().addClip(clip));
        clip.id = clipId;
        entry.object = objectName(clipId);
        entry.detail = clip.title;
        entry.state = stateOf(clip, recording.salt);
        return {};
    }));
    return clip;
}

Result<QString> CustodyService::copyNote(domain::AnnotationId id)
{
    EARSHOT_TRY(note, m_context.store->annotations().byId(id));
    EARSHOT_TRY(recording, visibleRecording(m_context, note.recording));
    EARSHOT_TRY(request, requestFor(m_context, policy::Act::Copy, recording));
    request.entry.action = QStringLiteral("copy.note");
    request.entry.object = objectName(id);
    EARSHOT_CHECK(m_context.recorder->perform(request));
    return note.text;
}

Result<QList<domain::Clip>> CustodyService::clipsForMe()
{
    return m_context.store->custody().clipsFor(m_context.session->person().id);
}

Result<QList<domain::Person>> CustodyService::colleagues(domain::RecordingId id)
{
    EARSHOT_TRY(recording, visibleRecording(m_context, id));
    EARSHOT_TRY(grants, m_context.trust->grants());
    QList<domain::Person> members;
    for (const auto &grant : std::as_const(grants)) {
        if (grant.area != recording.area)
            continue;
        const auto person = m_context.trust->person(grant.person);
        if (!person && person.error().code != ErrorCode::NotFound)
            return fail(person.error());
        if (person && person->active)
            members << *person;
    }
    return members;
}

Result<void> CustodyService::remove(domain::RecordingId id, const QString &reason)
{
    EARSHOT_TRY(recording, visibleRecording(m_context, id));
    EARSHOT_CHECK(requireCasesAsLogged(m_context)); // in doubt: nothing is judged
    EARSHOT_CHECK(holdsOver(m_context, recording));
    EARSHOT_TRY(request, requestFor(m_context, policy::Act::Delete, recording));
    EARSHOT_CHECK(m_context.recorder->check(request));
    EARSHOT_CHECK(requireTrustedClock(m_context));
    if (reason.trimmed().isEmpty() || reason.size() > reasonLimit)
        return fail(ErrorCode::Invalid, QStringLiteral("say in a sentence why it is deleted"),
                    QStringLiteral("reason"));

    const auto done = m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
        EARSHOT_TRY(tombstone, destroyKey(m_context, recording, request.facts));
        entry.object = objectName(id);
        entry.detail = reason.trimmed();
        entry.state = tombstone;
        return {};
    });
    if (!done) {
        if (done.error().code == ErrorCode::Refused) // held meanwhile: a refusal like any other, and on record
            EARSHOT_CHECK(m_context.recorder->check(request));
        return fail(done.error());
    }
    return unlinkDisposed(m_context);
}

} // namespace earshot::service
