#include "core/service/outgoing.h"

#include "core/base/filelock.h"
#include "core/crypto/digest.h"
#include "core/release/package_builder.h"
#include "core/service/limits.h"
#include "core/service/outgoing_file.h"
#include "core/service/recorder.h"
#include "core/service/rows.h"
#include "core/store/custody_repository.h"
#include "core/store/release_repository.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

namespace earshot::service {

namespace {

QString thisMachine()
{
    const QByteArray id = QSysInfo::machineUniqueId();
    return QString::fromLatin1(crypto::sha256(id.isEmpty() ? QSysInfo::machineHostName().toUtf8() : id).toHex());
}

bool holds(const QString &path, const QByteArray &sha256)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    crypto::Sha256 hash;
    QByteArray block;
    while (!(block = file.read(blockSize)).isEmpty())
        hash.add(block);
    return hash.finish() == sha256;
}

/// Recorded before it was written, and cut off: now the record says that nothing came of it, and nothing false waits.
Result<void> settleDownload(DoorContext &context, const domain::Outgoing &outgoing)
{
    auto &custody = context.store->custody();
    EARSHOT_TRY(download, custody.download(outgoing.download));
    if (download.person != context.session->person().id)
        return {}; // theirs to settle, when they are back at this computer
    if (holds(outgoing.target, download.sha256) || !download.isOpen())
        return custody.removeOutgoing(outgoing.id);
    return context.store->transaction([&]() -> Result<void> {
        EARSHOT_CHECK(context.recorder->requireAsLogged(objectName(download.id), stateOf(download)));
        download.confirmedAt = context.now();
        EARSHOT_CHECK(custody.confirmDeleted(download.id, download.confirmedAt));
        EARSHOT_CHECK(custody.removeOutgoing(outgoing.id));
        ActRequest request;
        request.actor = context.self();
        request.facts.purpose = download.purpose;
        request.facts.reference = download.reference;
        request.entry = {QStringLiteral("download.failed"),
                         objectName(download.id),
                         download.recording,
                         download.area,
                         download.destination,
                         stateOf(download)};
        policy::Decision decision; // nothing to decide: it is what a decided act came to
        decision.permitted = true;
        decision.clause = QStringLiteral("§6");
        decision.rule = QStringLiteral("interrupted");
        return context.recorder->append(request, decision);
    });
}

/// A package that the log has as issued belongs in its place; Integrity if what lies here is not it.
Result<void> publishIfIssued(DoorContext &context, const domain::Outgoing &outgoing)
{
    EARSHOT_TRY(release, context.store->releases().byId(outgoing.release));
    if (release.state != domain::ReleaseState::Issued)
        return {};
    const QFileInfo target(outgoing.target);
    EARSHOT_CHECK(
        release::PackageBuilder::publishLeftOver(target.absolutePath(), target.fileName(), release.packageSha256));
    return {};
}

/// What the program itself would have named so, beside where it was to be. The row could be anybody's work who has the
/// store's key, and what it names is removed.
Result<bool> isOurs(DoorContext &context, const domain::Outgoing &outgoing)
{
    const QFileInfo staging(outgoing.staging);
    const QFileInfo target(outgoing.target);
    if (staging.isSymLink() || !staging.isAbsolute() || staging.absolutePath() != target.absolutePath())
        return false;
    if (!outgoing.release.isValid())
        return OutgoingFile::isStagingName(staging.fileName()) && !staging.isDir();
    const auto release = context.store->releases().byId(outgoing.release);
    if (!release)
        return release.error().code == ErrorCode::NotFound ? Result<bool>(false) : fail(release.error());
    return target.fileName() == release->number &&
           outgoing.staging == release::PackageBuilder::stagingPath(target.absolutePath(), release->number);
}

Result<void> settle(DoorContext &context, const domain::Outgoing &outgoing)
{
    EARSHOT_TRY(ours, isOurs(context, outgoing));
    if (!ours)
        return {};
    const auto lock = FileLock::take(outgoing.staging);
    if (!lock && lock.error().code != ErrorCode::NotFound)
        return fail(lock.error());
    if (lock && outgoing.release.isValid()) {
        const auto published = publishIfIssued(context, outgoing);
        const bool useless = !published && (published.error().code == ErrorCode::Integrity ||
                                            published.error().code == ErrorCode::Exists ||
                                            published.error().code == ErrorCode::NotFound);
        if (!published && !useless)
            return published; // the next start tries again
    }
    const QFileInfo left(outgoing.staging);
    if (lock && left.exists() &&
        !(left.isDir() ? QDir(outgoing.staging).removeRecursively() : QFile::remove(outgoing.staging)))
        return fail(ErrorCode::Io, QStringLiteral("cannot remove what was left"), outgoing.staging);
    return outgoing.release.isValid() ? context.store->custody().removeOutgoing(outgoing.id)
                                      : settleDownload(context, outgoing);
}

} // namespace

domain::Outgoing outgoingFrom(const DoorContext &context, const QString &staging, const QString &target)
{
    domain::Outgoing outgoing;
    outgoing.staging = staging;
    outgoing.target = target;
    outgoing.machine = thisMachine();
    outgoing.begunAt = context.now();
    return outgoing;
}

Result<void> requireOutsideStore(const DoorContext &context, const QString &folder)
{
    const QString store = QFileInfo(context.session->layout().folder).canonicalFilePath();
    const QString there = QFileInfo(folder).canonicalFilePath();
    if (store.isEmpty() || there.isEmpty() || (there != store && !there.startsWith(store + u'/')))
        return {};
    return fail(ErrorCode::Invalid,
                QStringLiteral("this folder belongs to the store, where nothing readable is kept; choose another one"),
                folder);
}

void clearOutgoings(DoorContext &context)
{
    const auto left = context.store->custody().outgoings(thisMachine());
    if (!left)
        return;
    for (const auto &outgoing : *left)
        (void)settle(context, outgoing);
}

} // namespace earshot::service
