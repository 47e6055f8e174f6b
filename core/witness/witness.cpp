#include "core/witness/witness.h"

#include "core/audit/note.h"
#include "core/base/durable.h"
#include "core/crypto/digest.h"
#include "core/crypto/keyslot.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>

namespace earshot::witness {

namespace {

using audit::NoteKey;
using audit::WitnessKey;

constexpr qint64 largestFile = 256 * 1024;
constexpr qint64 largestRequest = 128 * 1024;
constexpr int lockMs = 10'000;
constexpr qint64 msPerSecond = 1000;

QString logsFolder(const QString &folder)
{
    return folder + QStringLiteral("/logs");
}

/// An origin is whatever a log calls itself, so the file is named by its hash.
QString logPath(const QString &folder, const QString &origin)
{
    return logsFolder(folder) + u'/' + QString::fromLatin1(crypto::sha256(origin.toUtf8()).toHex()) +
           QStringLiteral(".log");
}

QByteArray serialise(const QString &origin, const QList<NoteKey> &keys, const QByteArray &note)
{
    QByteArray bytes = origin.toUtf8() + '\n';
    for (const NoteKey &key : keys)
        bytes += key.toText().toUtf8() + '\n';
    return bytes + '\n' + note;
}

tl::unexpected<Error> changed(const QString &path)
{
    return fail(ErrorCode::Integrity, QStringLiteral("what the witness knows of a log was changed or damaged"), path);
}

Result<LogState> readLog(const QString &path, const WitnessKey &own)
{
    EARSHOT_TRY(bytes, base::readFileLimited(path, largestFile));
    const qsizetype blank = bytes.indexOf("\n\n");
    if (blank < 0)
        return changed(path);
    const QList<QByteArray> lines = bytes.left(blank).split('\n');
    const QByteArray note = bytes.mid(blank + 2);
    LogState log;
    log.origin = QString::fromUtf8(lines.at(0));
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto key = NoteKey::fromText(QString::fromUtf8(lines.at(i)));
        if (!key)
            return changed(path);
        log.keys.append(*key);
    }
    if (serialise(log.origin, log.keys, note) != bytes)
        return changed(path);
    if (note.isEmpty())
        return log;
    const auto parsed = audit::parseNote(note);
    const auto checkpoint = parsed ? audit::parseCheckpointText(parsed->text) : fail(parsed.error());
    const auto signedBy = audit::cosignatures(note, {own});
    if (!checkpoint || checkpoint->origin != log.origin || !signedBy || signedBy->isEmpty())
        return changed(path);
    log.last = *checkpoint;
    log.cosignedAt = {signedBy->constLast().unixTime * msPerSecond};
    return log;
}

Result<LogState> logOf(const QString &folder, const QString &origin, const WitnessKey &own)
{
    const QString path = logPath(folder, origin);
    if (!QFileInfo::exists(path))
        return fail(ErrorCode::NotFound, QStringLiteral("this witness does not know the log"));
    EARSHOT_TRY(log, readLog(path, own));
    if (log.origin != origin)
        return changed(path);
    return log;
}

Answer refusal(int status, const QString &reason, const QByteArray &body = {})
{
    return {status, body, reason};
}

/// What stands against signing `checkpoint`; nothing if it continues what was signed last.
std::optional<Answer> objection(const audit::WitnessRequest &request, const audit::Checkpoint &checkpoint,
                                const LogState &log)
{
    if (request.oldSize > checkpoint.size)
        return refusal(400, QStringLiteral("the old size is larger than the checkpoint's"));
    const quint64 lastSize = log.last ? log.last->size : 0;
    const QByteArray lastLine = QByteArray::number(lastSize) + '\n';
    if (request.oldSize != lastSize)
        return refusal(409, QStringLiteral("this witness signed %1 entries last: ask from there").arg(lastSize),
                       lastLine);
    const audit::Hash oldRoot = log.last ? log.last->root : audit::emptyRoot();
    if (request.oldSize == checkpoint.size && oldRoot != checkpoint.root)
        return refusal(409,
                       QStringLiteral("another record of the same size was signed before: it was forked or "
                                      "rewritten"),
                       lastLine);
    if (!audit::verifyConsistency(request.oldSize, checkpoint.size, oldRoot, checkpoint.root, request.proof))
        return refusal(422, QStringLiteral("it is not proved that the record continues what was signed before"));
    return std::nullopt;
}

} // namespace

Witness::Witness(QString folder, QString name, crypto::SigningKey key)
    : m_folder(std::move(folder))
    , m_name(std::move(name))
    , m_key(std::move(key))
{}

Result<void> Witness::create(const QString &folder, const QString &name, const SecretBytes &password)
{
    if (!crypto::slotUsers(folder).isEmpty())
        return fail(ErrorCode::Exists, QStringLiteral("there is a witness here already"), folder);
    if (!crypto::isUserName(name))
        return fail(ErrorCode::Invalid,
                    QStringLiteral("the name of a witness has up to 64 small letters, digits, dots and dashes, and a "
                                   "letter or digit at both ends"),
                    QStringLiteral("name"));
    const auto keys = crypto::PersonKeys::generate();
    const crypto::TrustRoot none; // it reads no store, so it has nobody to believe
    EARSHOT_TRY(slot, crypto::makeSlot(name, password, keys, SecretBytes::random(crypto::storeKeySize), none));
    if (!QDir().mkpath(logsFolder(folder)))
        return fail(ErrorCode::Io, QStringLiteral("cannot create folder"), folder);
    for (const QString &made : {folder, logsFolder(folder)})
        QFile::setPermissions(made, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return crypto::writeSlotFile(folder, name, slot);
}

Result<WitnessKey> Witness::keyOf(const QString &folder)
{
    const QStringList names = crypto::slotUsers(folder);
    if (names.size() != 1)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no witness here"), folder);
    EARSHOT_TRY(slot, crypto::readSlotFile(folder, names.first()));
    EARSHOT_TRY(info, crypto::readSlotInfo(slot));
    return WitnessKey{info.user, info.publicKeys.sign32};
}

Result<Witness> Witness::open(const QString &folder, const SecretBytes &password)
{
    EARSHOT_TRY(key, keyOf(folder));
    EARSHOT_TRY(slot, crypto::readSlotFile(folder, key.name));
    EARSHOT_TRY(unlocked, crypto::openSlot(slot, password));
    EARSHOT_TRY(signing, crypto::SigningKey::fromSeed(unlocked.keys.signingKey().seed()));
    return Witness(folder, key.name, std::move(signing));
}

Result<void> Witness::trust(const QString &folder, const QString &origin, const NoteKey &key)
{
    EARSHOT_TRY(own, keyOf(folder));
    if (!audit::checkpointText({origin, 0, audit::emptyRoot(), {}}))
        return fail(ErrorCode::Invalid, QStringLiteral("this is not the name of a log"));
    const QString path = logPath(folder, origin);
    QLockFile lock(path + QStringLiteral(".lock"));
    if (!lock.tryLock(lockMs))
        return fail(ErrorCode::Busy, QStringLiteral("another program works with this witness"), folder);
    if (!QFileInfo::exists(path))
        return base::writeFileDurably(path, serialise(origin, {key}, {}));
    EARSHOT_TRY(log, logOf(folder, origin, own));
    if (log.keys.contains(key))
        return fail(ErrorCode::Exists, QStringLiteral("the witness believes this key already"));
    EARSHOT_TRY(bytes, base::readFileLimited(path, largestFile));
    return base::writeFileDurably(path, serialise(origin, log.keys << key, bytes.mid(bytes.indexOf("\n\n") + 2)));
}

Result<QList<LogState>> Witness::logs(const QString &folder)
{
    EARSHOT_TRY(own, keyOf(folder));
    QList<LogState> all;
    const QDir dir(logsFolder(folder));
    const QStringList files = dir.entryList({QStringLiteral("*.log")}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        EARSHOT_TRY(log, readLog(dir.filePath(file), own));
        all.append(log);
    }
    return all;
}

Result<Answer> Witness::addCheckpoint(const QByteArray &bytes, Instant now)
{
    if (bytes.size() > largestRequest)
        return refusal(400, QStringLiteral("the request is too large"));
    const auto request = audit::parseWitnessRequest(bytes);
    if (!request)
        return refusal(400, request.error().toString());
    const auto note = audit::parseNote(request->note);
    const auto checkpoint = note ? audit::parseCheckpointText(note->text) : fail(note.error());
    if (!checkpoint)
        return refusal(400, checkpoint.error().toString());

    const WitnessKey own{m_name, m_key.publicKey()};
    const QString path = logPath(m_folder, checkpoint->origin);
    if (!QFileInfo::exists(path))
        return refusal(404, QStringLiteral("this witness does not know the log"));
    // From reading what was signed last until the new head is durable nobody else may sign: else an older head could be
    // written over a newer one.
    QLockFile lock(path + QStringLiteral(".lock"));
    if (!lock.tryLock(lockMs))
        return fail(ErrorCode::Busy, QStringLiteral("another program works with this witness"), m_folder);
    EARSHOT_TRY(log, logOf(m_folder, checkpoint->origin, own));
    if (!audit::openNote(request->note, log.keys))
        return refusal(403, QStringLiteral("the checkpoint is not signed by a key that this witness believes"));
    if (const auto against = objection(*request, *checkpoint, log))
        return *against;
    EARSHOT_TRY(line, audit::cosign(note->text, m_name, m_key, now.ms / msPerSecond));
    EARSHOT_CHECK(base::writeFileDurably(path, serialise(log.origin, log.keys, note->text + '\n' + line)));
    return Answer{200, line, {}};
}

} // namespace earshot::witness
