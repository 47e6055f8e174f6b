#include "core/release/package_builder.h"

#include "core/base/durable.h"
#include "core/crypto/digest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace earshot::release {

namespace {

constexpr qint64 blockSize = 256 * 1024;

QString lockPath(const QString &folder, const QString &name)
{
    return QDir(folder).filePath(QStringLiteral(".%1.lock").arg(name));
}

bool isPlainName(const QString &name)
{
    return !name.isEmpty() && !name.contains(u'/') && !name.contains(u'\\') && !name.startsWith(u'.');
}

Result<QByteArray> hashOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, QStringLiteral("cannot open file"), path);
    crypto::Sha256 hash;
    while (!file.atEnd()) {
        const QByteArray block = file.read(blockSize);
        if (block.isEmpty())
            return fail(ErrorCode::Io, QStringLiteral("cannot read file"), path);
        hash.add(block);
    }
    return hash.finish();
}

Result<QString> putInPlace(const QString &staging, const QString &folder, const QString &name)
{
    const QString target = QDir(folder).filePath(name);
    // rename(2) would replace an empty folder of that name; one that is there is somebody's.
    if (QFileInfo::exists(target))
        return fail(ErrorCode::Exists, QStringLiteral("there is a package of this name already"), target);
    if (std::rename(QFile::encodeName(staging).constData(), QFile::encodeName(target).constData()) != 0)
        return fail(base::ioError(QStringLiteral("cannot put the package in place"), target, errno));
    EARSHOT_CHECK(base::syncFolder(folder));
    return target;
}

} // namespace

/// One process at a time builds a package in a folder: two would write into one staging folder. An advisory lock of the
/// open file, so that it goes with its process.
class PackageBuilder::Lock
{
public:
    static Result<std::unique_ptr<Lock>> take(const QString &path)
    {
        const QByteArray encoded = QFile::encodeName(path);
        const int fd = ::open(encoded.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (fd < 0)
            return fail(base::ioError(QStringLiteral("cannot create a file here"), path, errno));
        std::unique_ptr<Lock> lock(new Lock(fd, path));
        struct stat now = {};
        // A file system without locks gives another error, and its one user goes on without. Without a name left, the
        // one who had the lock has just finished.
        const bool taken = ::flock(fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
        if (taken || ::fstat(fd, &now) != 0 || now.st_nlink == 0)
            return fail(ErrorCode::Busy, QStringLiteral("this release is being issued into this folder right now"),
                        path);
        lock->m_mine = true;
        return lock;
    }
    ~Lock()
    {
        if (m_mine)
            QFile::remove(m_path);
        ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(Lock)

private:
    Lock(int fd, QString path)
        : m_fd(fd)
        , m_path(std::move(path))
    {}

    int m_fd;
    QString m_path;
    bool m_mine = false;
};

QString PackageBuilder::stagingPath(const QString &folder, const QString &name)
{
    return QDir(folder).filePath(QStringLiteral(".%1.part").arg(name));
}

PackageBuilder::PackageBuilder(PackageBuilder &&other) noexcept = default;

PackageBuilder::PackageBuilder(QString folder, QString name, std::unique_ptr<Lock> lock)
    : m_lock(std::move(lock))
    , m_folder(std::move(folder))
    , m_name(std::move(name))
    , m_staging(stagingPath(m_folder, m_name))
{}

PackageBuilder::~PackageBuilder()
{
    if (!m_keep)
        discard();
}

bool PackageBuilder::discard()
{
    if (!m_staging.isEmpty() && QDir(m_staging).removeRecursively())
        m_staging.clear();
    return m_staging.isEmpty();
}

Result<PackageBuilder> PackageBuilder::begin(const QString &folder, const QString &name)
{
    if (!isPlainName(name))
        return fail(ErrorCode::Invalid, QStringLiteral("not a name for a package"), QStringLiteral("name"));
    const QFileInfo info(folder);
    if (!info.isDir())
        return fail(ErrorCode::NotFound, QStringLiteral("this folder does not exist"), folder);
    if (!info.isWritable())
        return fail(ErrorCode::Io, QStringLiteral("this folder cannot be written to"), folder);
    if (QFileInfo::exists(QDir(folder).filePath(name)))
        return fail(ErrorCode::Exists, QStringLiteral("there is a package of this name already"),
                    QDir(folder).filePath(name));
    EARSHOT_TRY(lock, Lock::take(lockPath(info.absoluteFilePath(), name)));
    if (QFileInfo::exists(QDir(folder).filePath(name))) // published while the lock was waited for
        return fail(ErrorCode::Exists, QStringLiteral("there is a package of this name already"),
                    QDir(folder).filePath(name));
    const QString staging = stagingPath(info.absoluteFilePath(), name);
    if (const auto cleared = FileLock::take(staging); !cleared && cleared.error().code == ErrorCode::Busy)
        return fail(ErrorCode::Busy, QStringLiteral("what was left of this package is being cleared away"), staging);
    QDir(staging).removeRecursively();
    if (::mkdir(QFile::encodeName(staging).constData(), S_IRWXU) != 0)
        return fail(base::ioError(QStringLiteral("cannot create a folder here"), folder, errno));
    PackageBuilder builder(info.absoluteFilePath(), name, std::move(lock));
    auto alive = FileLock::take(staging);
    if (alive)
        builder.m_alive.emplace(std::move(*alive));
    else if (alive.error().code != ErrorCode::Unsupported)
        return fail(alive.error());
    return builder;
}

Result<PackagePart> PackageBuilder::add(const QString &name, const QByteArray &content)
{
    return add(name, [&](QIODevice &out) -> Result<void> {
        if (out.write(content) != content.size())
            return fail(base::ioError(QStringLiteral("cannot write"), name, errno));
        return {};
    });
}

Result<PackagePart> PackageBuilder::add(const QString &name, const std::function<Result<void>(QIODevice &)> &write)
{
    if (!isPlainName(name))
        return fail(ErrorCode::Invalid, QStringLiteral("not a name for a part"), QStringLiteral("name"));
    QFile file(QDir(m_staging).filePath(name));
    // Read-write: containers such as WAV write their length into the header at the end.
    if (!file.open(QIODevice::ReadWrite | QIODevice::NewOnly))
        return fail(ErrorCode::Io, QStringLiteral("cannot create file: %1").arg(file.errorString()), name);
    EARSHOT_CHECK(write(file));
    if (!file.flush() || ::fsync(file.handle()) != 0)
        return fail(base::ioError(QStringLiteral("cannot flush to disk"), name, errno));
    file.close();
    EARSHOT_TRY(sha256, hashOf(file.fileName()));
    m_parts << PackagePart{name, file.size(), sha256};
    return m_parts.constLast();
}

Result<void> PackageBuilder::seal()
{
    QByteArray sums;
    for (const PackagePart &part : std::as_const(m_parts))
        sums += part.sha256.toHex() + "  " + part.name.toUtf8() + '\n';
    EARSHOT_CHECK(add(QStringLiteral("SHA256SUMS"), sums));
    return base::syncFolder(m_staging);
}

Result<QString> PackageBuilder::publish()
{
    EARSHOT_TRY(target, putInPlace(m_staging, m_folder, m_name));
    m_staging.clear();
    return target;
}

Result<QString> PackageBuilder::publishLeftOver(const QString &folder, const QString &name, const QString &checkedPart,
                                                const QByteArray &sha256)
{
    const QString staging = stagingPath(folder, name);
    if (!QFileInfo::exists(staging))
        return fail(ErrorCode::NotFound, QStringLiteral("no package was left here"), folder);
    EARSHOT_TRY(found, hashOf(QDir(staging).filePath(checkedPart)));
    if (found != sha256)
        return fail(ErrorCode::Integrity, QStringLiteral("what was left here is not the package that was issued"),
                    staging);
    EARSHOT_TRY(lock, PackageBuilder::Lock::take(lockPath(folder, name)));
    return putInPlace(staging, folder, name);
}

} // namespace earshot::release
