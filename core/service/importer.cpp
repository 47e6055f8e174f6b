#include "core/service/importer.h"

#include "core/crypto/digest.h"
#include "core/intake/civiltime.h"
#include "core/media/ingest.h"
#include "core/service/limits.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <vector>

namespace earshot::service {

namespace {

struct Sealed
{
    domain::MediaObject object;
    QByteArray plainSha256;
};

Result<Sealed> sealInto(vault::Vault &vault, QIODevice &source, const QString &kind, const AreaMap::Entry &area)
{
    EARSHOT_TRY(writer, vault.create({area.recipient}));
    crypto::Sha256 hash;
    std::vector<char> block(blockSize);
    qint64 got = 0;
    while ((got = source.read(block.data(), blockSize)) > 0) {
        const QByteArrayView piece(block.data(), got);
        hash.add(piece);
        EARSHOT_CHECK(writer->write(piece));
    }
    if (got < 0)
        return fail(ErrorCode::Invalid, QStringLiteral("the file cannot be read to its end"),
                    QStringLiteral("cannot-read"));
    EARSHOT_TRY(stored, writer->finish());
    return Sealed{{{},
                   kind,
                   stored.id,
                   area.area.id,
                   area.keyVersion,
                   stored.ageHeader,
                   stored.plainSize,
                   stored.storedSize,
                   stored.sha256},
                  hash.finish()};
}

/// Fills in what is known of the call; gives the area whose key it will be under.
const AreaMap::Entry &describe(PreparedFile &file, const ImportPlan &plan, const media::MediaInfo &info)
{
    auto facts = plan.connector.describe(file.candidate.path, plan.cdr, file.candidate.modified);
    const AreaMap::Entry *owner = plan.areas.ownerOf(facts);
    file.queue = facts.queue;
    file.owner = owner ? owner->area.id : domain::AreaId{};
    file.quarantined = !owner || !owner->area.businessCaseComplete;

    domain::Recording &r = file.recording;
    r.state = file.quarantined ? domain::RecordingState::Quarantined : domain::RecordingState::Kept;
    r.area = file.owner;
    r.startedAt = facts.started.value_or(file.candidate.modified);
    r.startedHow = intake::timeSourceName(facts.started ? facts.startedFrom : intake::TimeSource::FileTime);
    r.direction = facts.direction;
    r.extension = facts.extension;
    r.staffName = facts.staffName.isEmpty() ? plan.extensionHolders.value(facts.extension) : facts.staffName;
    r.customerDialled = facts.customerDialled;
    r.customerE164 = facts.customerE164;
    r.calledNumber = facts.calledNumber;
    r.callId = facts.callId;
    r.source = facts.source;
    r.originalName = QFileInfo(file.candidate.path).fileName();
    r.sha256 = file.sha256;
    r.size = file.candidate.size;
    r.container = info.container;
    r.codec = info.codec;
    r.seekable = info.seekable;
    r.rate = info.rate;
    r.channels = info.channels;
    r.frames = info.frames;
    r.staffChannel = info.channels == 2 ? 0 : -1; // recorders put the extension's side first
    if (const QString doubt = intake::doubtOf(r.startedAt, plan.now); !doubt.isEmpty())
        facts.warn(doubt);
    r.warnings = facts.storedWarnings();
    if (info.damaged > 0)
        r.warnings << QStringLiteral("damaged-audio");
    return file.quarantined ? plan.areas.quarantine() : *owner;
}

/// Errors of one file, which goes to quarantine, and errors of the machine, which end the import.
bool concernsTheFile(const Error &error)
{
    return error.code == ErrorCode::Invalid || error.code == ErrorCode::Unsupported || error.code == ErrorCode::Io;
}

} // namespace

AreaMap::AreaMap(QList<Entry> areas, Entry quarantine)
    : m_areas(std::move(areas))
    , m_quarantine(std::move(quarantine))
{}

const AreaMap::Entry *AreaMap::ownerOf(const intake::CallFacts &facts) const
{
    // A call to a queue or a group belongs to the area that owns its number, where nobody's extension is known.
    for (const QString &extension : {facts.extension, facts.otherExtension, facts.queue}) {
        if (extension.isEmpty())
            continue;
        for (const Entry &entry : m_areas) {
            if (entry.extensions.contains(extension))
                return &entry;
        }
    }
    return nullptr;
}

intake::ExtensionSet AreaMap::allExtensions() const
{
    intake::ExtensionSet all;
    for (const Entry &entry : m_areas)
        all = all.united(entry.extensions);
    return all;
}

PreparedFile hashCandidate(const intake::Candidate &candidate, std::stop_token stop)
{
    PreparedFile prepared;
    prepared.candidate = candidate;
    QFile file(candidate.path);
    crypto::Sha256 hash;
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        prepared.unreadable = base::error(ErrorCode::Io, file.errorString());
        return prepared;
    }
    std::vector<char> block(blockSize);
    qint64 got = 0;
    while ((got = file.read(block.data(), blockSize)) > 0) {
        hash.add({block.data(), got});
        if (stop.stop_requested()) {
            prepared.fatal = base::error(ErrorCode::Cancelled, QStringLiteral("cancelled"));
            return prepared;
        }
    }
    if (got < 0)
        prepared.unreadable = base::error(ErrorCode::Io, file.errorString());
    else
        prepared.sha256 = hash.finish();
    return prepared;
}

PreparedFile prepareCandidate(PreparedFile file, const ImportPlan &plan, std::stop_token stop)
{
    if (file.unreadable || file.fatal)
        return file;
    QFile source(file.candidate.path);
    if (!source.open(QIODevice::ReadOnly)) {
        file.unreadable = base::error(ErrorCode::Io, source.errorString());
        return file;
    }
    const auto failed = [&](const Error &error) {
        (concernsTheFile(error) ? file.unreadable : file.fatal) = error;
        for (const auto &object : std::as_const(file.objects))
            (void)plan.vault.remove(object.objectId); // an orphan at worst; the sweep finds it
        file.objects.clear();
        return file;
    };
    auto ingested = media::ingest(source, QFileInfo(file.candidate.path).fileName(), {}, stop);
    if (!ingested)
        return failed(ingested.error());
    const AreaMap::Entry &keyArea = describe(file, plan, ingested->info);
    source.seek(0);
    auto audio = sealInto(plan.vault, source, QStringLiteral("audio"), keyArea);
    if (!audio)
        return failed(audio.error().code == ErrorCode::Io
                          ? base::error(ErrorCode::NoSpace, audio.error().what, audio.error().where)
                          : audio.error());
    file.objects << audio->object;
    if (audio->plainSha256 != file.sha256)
        return failed(base::error(ErrorCode::Invalid, QStringLiteral("the file changed while it was read"),
                                  QStringLiteral("changed")));
    file.recording.size = audio->object.plainSize;

    QByteArray peaks = ingested->peaks.serialise();
    QBuffer buffer(&peaks);
    buffer.open(QIODevice::ReadOnly);
    auto stored = sealInto(plan.vault, buffer, QStringLiteral("peaks"), keyArea);
    if (!stored)
        return failed(base::error(ErrorCode::NoSpace, stored.error().what, stored.error().where));
    file.objects << stored->object;
    return file;
}

} // namespace earshot::service
