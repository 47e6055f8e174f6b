#include "core/service/checkpoint_keeper.h"

#include "core/base/durable.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace earshot::service {

namespace {

constexpr qint64 largestMemory = 128 * 1024;

bool isStoreId(const QString &id)
{
    return !id.isEmpty() && id.size() <= 64 && std::all_of(id.cbegin(), id.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

tl::unexpected<Error> notOurs(const QString &path)
{
    return fail(ErrorCode::Integrity,
                QStringLiteral("what this computer remembers of the store was changed or damaged"), path);
}

QByteArray serialise(const KeptCheckpoint &kept)
{
    return kept.signer.toText().toUtf8() + "\n\n" + kept.note;
}

std::optional<KeptCheckpoint> parse(const QByteArray &bytes)
{
    const qsizetype blank = bytes.indexOf("\n\n");
    const auto key = audit::NoteKey::fromText(QString::fromUtf8(bytes.left(std::max<qsizetype>(blank, 0))));
    if (!key)
        return std::nullopt;
    const KeptCheckpoint kept{bytes.mid(blank + 2), *key};
    // One writing only: whatever `keep` did not write is not believed.
    if (serialise(kept) != bytes || !audit::openNote(kept.note, {kept.signer}))
        return std::nullopt;
    return kept;
}

} // namespace

CheckpointKeeper::~CheckpointKeeper() = default;

QString FolderCheckpointKeeper::defaultFolder()
{
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state)) // the specification: a relative path is to be ignored
        state = QDir::homePath() + QStringLiteral("/.local/state");
    return state + QStringLiteral("/earshot/checkpoints");
}

Result<QString> FolderCheckpointKeeper::pathOf(const QString &storeId) const
{
    if (!isStoreId(storeId))
        return fail(ErrorCode::Invalid, QStringLiteral("the store's id has not the form of one"));
    return m_folder + u'/' + storeId + QStringLiteral(".note");
}

Result<std::optional<KeptCheckpoint>> FolderCheckpointKeeper::last(const QString &storeId)
{
    EARSHOT_TRY(path, pathOf(storeId));
    if (!QFileInfo::exists(path))
        return std::optional<KeptCheckpoint>();
    const auto bytes = base::readFileLimited(path, largestMemory);
    if (!bytes)
        return bytes.error().code == ErrorCode::Invalid ? notOurs(path) : fail(bytes.error());
    const auto kept = parse(*bytes);
    if (!kept)
        return notOurs(path);
    return kept;
}

Result<void> FolderCheckpointKeeper::keep(const QString &storeId, const KeptCheckpoint &checkpoint)
{
    EARSHOT_TRY(path, pathOf(storeId));
    if (!QFileInfo::exists(m_folder)) {
        if (!QDir().mkpath(m_folder))
            return fail(ErrorCode::Io, QStringLiteral("cannot create folder"), m_folder);
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return base::writeFileDurably(path, serialise(checkpoint));
}

Result<void> FolderCheckpointKeeper::setAside(const QString &storeId)
{
    EARSHOT_TRY(path, pathOf(storeId));
    if (!QFileInfo::exists(path))
        return {};
    for (int number = 1;; ++number) {
        const QString target = QStringLiteral("%1.set-aside-%2").arg(path).arg(number);
        if (QFileInfo::exists(target))
            continue;
        if (!QFile::rename(path, target))
            return fail(ErrorCode::Io, QStringLiteral("cannot set aside"), path);
        return base::syncFolder(m_folder);
    }
}

} // namespace earshot::service
