#include "core/base/durable.h"
#include "core/service/context.h"
#include "core/service/key_ring.h"
#include "core/service/limits.h"
#include "core/service/recovery_access.h"
#include "core/service/recovery_rows.h"
#include "core/service/recovery_service.h"
#include "core/service/trust.h"
#include "core/store/areas_repository.h"
#include "core/store/recording_repository.h"
#include "core/store/recovery_repository.h"
#include "core/vault/objectid.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <cerrno>
#include <limits>
#include <sys/stat.h>

namespace earshot::service {

namespace {

/// Not there before, and nobody else's to read.
Result<void> makeHandoverFolder(const QString &path)
{
    if (::mkdir(QFile::encodeName(path).constData(), S_IRWXU) == 0)
        return {};
    if (errno == EEXIST)
        return fail(ErrorCode::Exists, QStringLiteral("there is something of this name already"), path);
    return fail(base::ioError(QStringLiteral("cannot create folder"), path, errno));
}

QByteArray field(const QString &text)
{
    return '"' + QString(text).replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"';
}

/// The identities, each with its comment, as `age-keygen` writes them.
Result<void> writeIdentities(DoorContext &context, const domain::Recovery &recovery, const QString &path,
                             const QList<int> &versions)
{
    QByteArray text;
    const auto wiped = qScopeGuard([&] { base::wipe(text); });
    for (const int version : versions) {
        EARSHOT_TRY(row, context.store->areas().key(recovery.area, version));
        EARSHOT_TRY(identity, context.keyRing->identityText(recovery.area, version));
        text += "# version " + QByteArray::number(version) + "\n# public key: " + row.recipient.toLatin1() + '\n';
        text.append(identity.view());
        text += '\n';
    }
    return base::writeFileDurably(path, text);
}

/// The headers of what these identities open; how many.
Result<int> writeHeaders(DoorContext &context, const domain::Recovery &recovery, const QDir &folder,
                         const QList<int> &versions)
{
    EARSHOT_CHECK(makeHandoverFolder(folder.filePath(QStringLiteral("headers"))));
    QByteArray list = "object,recording,started,extension,container,key version\n";
    int headers = 0;
    QString after;
    for (;;) {
        EARSHOT_TRY(objects, context.store->recordings().behind(recovery.area, std::numeric_limits<int>::max(), after,
                                                                checkedPage));
        for (const auto &object : std::as_const(objects)) {
            after = object.objectId;
            if (object.kind != QLatin1String("audio") || !versions.contains(object.keyVersion))
                continue;
            EARSHOT_TRY(recording, context.store->recordings().byId(object.recording));
            // The same place as the object has in the vault, so that the two are put together by name.
            const QString place = vault::shardedPath(object.objectId);
            QFile file(folder.filePath(QStringLiteral("headers/") + place));
            if (!folder.mkpath(QFileInfo(file).path()) || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly) ||
                file.write(object.header) != object.header.size() || !file.flush())
                return fail(ErrorCode::Io, QStringLiteral("cannot write"), file.fileName());
            list += place.toUtf8() + ',' + QByteArray::number(object.recording.value) + ',' +
                    recording.startedAt.utc().toString(Qt::ISODate).toUtf8() + ',' + field(recording.extension) + ',' +
                    field(recording.container) + ',' + QByteArray::number(object.keyVersion) + '\n';
            ++headers;
        }
        if (objects.size() < checkedPage)
            break;
    }
    EARSHOT_CHECK(base::writeFileDurably(folder.filePath(QStringLiteral("recordings.csv")), list));
    return headers;
}

} // namespace

Result<HandedOver> RecoveryService::handOver(domain::RecoveryId id, const QString &path)
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_TRY(recovery, m_context.store->recovery().byId(id));
    EARSHOT_TRY(standing, standingOf(m_context, recovery));
    EARSHOT_TRY(mine, canReceive(m_context, recovery, m_context.session->person().id));
    if (!mine || !standing.isOpen() || !recovery.withIdentity)
        return fail(ErrorCode::Conflict,
                    QStringLiteral("this ceremony is not open to you, or the officers did not sign that the identity "
                                   "may be handed over"));
    EARSHOT_TRY(keys, m_context.store->recovery().keys(id, m_context.session->person().id));
    QList<int> versions;
    for (const auto &key : std::as_const(keys)) {
        if (!key.kit.isValid())
            versions << key.version;
    }
    const QString folder = QFileInfo(path).absoluteFilePath();
    EARSHOT_CHECK(makeHandoverFolder(folder));
    // No key leaves without its entry: the log first, then the file.
    const auto logged = m_context.store->transaction([&] {
        return recordRecovery(m_context,
                              {QStringLiteral("recovery.identity"), objectName(id), {}, recovery.area, folder, {}},
                              "recovery-identity");
    });
    if (!logged) {
        QDir().rmdir(folder);
        return fail(logged.error());
    }
    const QDir to(folder);
    EARSHOT_CHECK(writeIdentities(m_context, recovery, to.filePath(QStringLiteral("identity.txt")), versions));
    EARSHOT_TRY(headers, writeHeaders(m_context, recovery, to, versions));
    EARSHOT_CHECK(base::syncFolder(folder));
    return HandedOver{folder, static_cast<int>(versions.size()), headers};
}

} // namespace earshot::service
