#include "core/release/package_builder.h"

#include "core/base/durable.h"
#include "core/crypto/digest.h"

#include <QBuffer>
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
/// In staging, beside a package of one file: seal, digest of the file and its name, a line each.
const QString sealedName = QStringLiteral("sealed");

QString lockPath(const QString &folder, const QString &name)
{
    return QDir(folder).filePath(QStringLiteral(".%1.lock").arg(name));
}

bool isPlainName(const QString &name)
{
    return !name.isEmpty() && !name.contains(u'/') && !name.contains(u'\\') && !name.startsWith(u'.');
}

/// Size and digests of a file as it can be read back.
Result<PackagePart> partOf(const QString &path, const QString &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, QStringLiteral("cannot open file"), path);
    crypto::Sha256 sha256;
    crypto::Sha512 sha512;
    while (!file.atEnd()) {
        const QByteArray block = file.read(blockSize);
        if (block.isEmpty())
            return fail(ErrorCode::Io, QStringLiteral("cannot read file"), path);
        sha256.add(block);
        sha512.add(block);
    }
    return PackagePart{name, file.size(), sha256.finish(), sha512.finish()};
}

/// A part in memory, for what must not be written in the open; containers seek in it.
class PartBuffer : public QBuffer
{
public:
    [[nodiscard]] bool wasTooLarge() const { return m_tooLarge; }

protected:
    qint64 writeData(const char *data, qint64 size) override
    {
        m_tooLarge = m_tooLarge || pos() + size > PackageBuilder::largestZipped;
        return m_tooLarge ? -1 : QBuffer::writeData(data, size);
    }

private:
    bool m_tooLarge = false;
};

std::function<Result<void>(QIODevice &)> writing(const QByteArray &content)
{
    return [content](QIODevice &out) -> Result<void> {
        if (out.write(content) != content.size())
            return fail(base::ioError(QStringLiteral("cannot write"), {}, errno));
        return {};
    };
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

/// Of a package of one file: never over another, and staging goes when it is there.
Result<QString> putFileInPlace(const QString &staging, const QString &folder, const QString &file)
{
    const QString target = QDir(folder).filePath(file);
    const QByteArray from = QFile::encodeName(QDir(staging).filePath(file));
    const QByteArray to = QFile::encodeName(target);
    if (::link(from.constData(), to.constData()) != 0) {
        if (errno != EPERM && errno != EOPNOTSUPP && errno != EEXIST)
            return fail(base::ioError(QStringLiteral("cannot put the package in place"), target, errno));
        if (errno == EEXIST || QFileInfo::exists(target)) // vfat has no links
            return fail(ErrorCode::Exists, QStringLiteral("there is a package of this name already"), target);
        if (std::rename(from.constData(), to.constData()) != 0)
            return fail(base::ioError(QStringLiteral("cannot put the package in place"), target, errno));
    }
    EARSHOT_CHECK(base::syncFolder(folder));
    QDir(staging).removeRecursively();
    return target;
}

/// What `sealed` in staging says, if it is about this seal: the file's name, once the file is what was flushed.
Result<QString> flushedFile(const QString &staging, const QString &name, const QByteArray &sha256)
{
    EARSHOT_TRY(text, base::readFileLimited(QDir(staging).filePath(sealedName), blockSize));
    const QList<QByteArray> lines = text.split('\n');
    const QString file = QString::fromUtf8(lines.value(2));
    const bool ours = isPlainName(file) && file.startsWith(name + u'.') && lines.value(0) == sha256.toHex();
    const auto found = ours ? partOf(QDir(staging).filePath(file), {}) : fail(ErrorCode::Integrity, {});
    if (!found || lines.value(1) != found->sha256.toHex())
        return fail(ErrorCode::Integrity, QStringLiteral("what was left here is not the package that was issued"),
                    staging);
    return file;
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

Result<PackageBuilder> PackageBuilder::begin(const QString &folder, const QString &name, const PackageForm &form,
                                             Instant now)
{
    EARSHOT_CHECK(checkForm(form));
    if (!isPlainName(name))
        return fail(ErrorCode::Invalid, QStringLiteral("not a name for a package"), QStringLiteral("name"));
    const QFileInfo info(folder);
    if (!info.isDir())
        return fail(ErrorCode::NotFound, QStringLiteral("this folder does not exist"), folder);
    if (!info.isWritable())
        return fail(ErrorCode::Io, QStringLiteral("this folder cannot be written to"), folder);
    const QString target = QDir(folder).filePath(packageFileName(name, form));
    if (QFileInfo::exists(target))
        return fail(ErrorCode::Exists, QStringLiteral("there is a package of this name already"), target);
    EARSHOT_TRY(lock, Lock::take(lockPath(info.absoluteFilePath(), name)));
    if (QFileInfo::exists(target)) // published while the lock was waited for
        return fail(ErrorCode::Exists, QStringLiteral("there is a package of this name already"), target);
    const QString staging = stagingPath(info.absoluteFilePath(), name);
    if (const auto cleared = FileLock::take(staging); !cleared && cleared.error().code == ErrorCode::Busy)
        return fail(ErrorCode::Busy, QStringLiteral("what was left of this package is being cleared away"), staging);
    QDir(staging).removeRecursively();
    if (::mkdir(QFile::encodeName(staging).constData(), S_IRWXU) != 0)
        return fail(base::ioError(QStringLiteral("cannot create a folder here"), folder, errno));
    PackageBuilder builder(info.absoluteFilePath(), name, std::move(lock));
    builder.m_form = form.clone();
    builder.m_now = now;
    auto alive = FileLock::take(staging);
    if (alive)
        builder.m_alive.emplace(std::move(*alive));
    else if (alive.error().code != ErrorCode::Unsupported)
        return fail(alive.error());
    return builder;
}

Result<PackagePart> PackageBuilder::add(const QString &name, const QByteArray &content)
{
    return add(name, writing(content));
}

Result<PackagePart> PackageBuilder::add(const QString &name, const std::function<Result<void>(QIODevice &)> &write)
{
    if (!isPlainName(name))
        return fail(ErrorCode::Invalid, QStringLiteral("not a name for a part"), QStringLiteral("name"));
    const QString payload = QDir(m_staging).filePath(QStringLiteral("data"));
    if (!m_form.zip && ::mkdir(QFile::encodeName(payload).constData(), S_IRWXU) != 0 && errno != EEXIST)
        return fail(base::ioError(QStringLiteral("cannot create a folder here"), payload, errno));
    EARSHOT_TRY(part, writeFile(QLatin1String(payloadFolder) + name, write));
    m_parts << part;
    return part;
}

Result<PackagePart> PackageBuilder::writeFile(const QString &path, const QByteArray &content)
{
    return writeFile(path, writing(content));
}

Result<PackagePart> PackageBuilder::writeFile(const QString &path,
                                              const std::function<Result<void>(QIODevice &)> &write)
{
    if (m_form.zip)
        return writeZipped(path, write);
    QFile file(QDir(m_staging).filePath(path));
    // Read-write: containers such as WAV write their length into the header at the end.
    if (!file.open(QIODevice::ReadWrite | QIODevice::NewOnly))
        return fail(ErrorCode::Io, QStringLiteral("cannot create file: %1").arg(file.errorString()), path);
    EARSHOT_CHECK(write(file));
    if (!file.flush() || ::fsync(file.handle()) != 0)
        return fail(base::ioError(QStringLiteral("cannot flush to disk"), path, errno));
    file.close();
    return partOf(file.fileName(), path);
}

Result<PackagePart> PackageBuilder::writeZipped(const QString &path,
                                                const std::function<Result<void>(QIODevice &)> &write)
{
    if (!m_zip) {
        EARSHOT_TRY(zip, ZipWriter::begin(QDir(m_staging).filePath(packageFileName(m_name, m_form)), m_form, m_now));
        m_zip = std::move(zip);
    }
    PartBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    const auto written = write(buffer);
    if (buffer.wasTooLarge())
        return fail(ErrorCode::Invalid,
                    QStringLiteral("this is too long for one ZIP file: choose Opus, a part of the call, or a folder"),
                    path);
    if (!written)
        return fail(written.error());
    const QByteArray &content = buffer.data();
    EARSHOT_CHECK(m_zip->add(m_name + u'/' + path, content));
    crypto::Sha256 sha256;
    crypto::Sha512 sha512;
    sha256.add(content);
    sha512.add(content);
    return PackagePart{path, content.size(), sha256.finish(), sha512.finish()};
}

Result<QByteArray> PackageBuilder::seal(BagInfo info, const QByteArray &howToCheck)
{
    qint64 bytes = 0;
    for (const PackagePart &part : std::as_const(m_parts))
        bytes += part.size;
    info.append({QStringLiteral("Payload-Oxum"), payloadOxum(bytes, m_parts.size())});
    QList<PackagePart> tags;
    const std::initializer_list<std::pair<const char *, QByteArray>> files{{bagDeclarationName, bagDeclaration()},
                                                                           {bagInfoName, bagInfoText(info)},
                                                                           {howToCheckName, howToCheck},
                                                                           {payloadManifestName, bagManifest(m_parts)}};
    for (const auto &[name, content] : files) {
        EARSHOT_TRY(tag, writeFile(QLatin1String(name), content));
        tags << tag;
    }
    EARSHOT_TRY(sealed, writeFile(QLatin1String(tagManifestName), bagManifest(tags)));
    m_sealed = sealed.sha256;
    return m_sealed;
}

Result<void> PackageBuilder::addBeside(const QString &name, const QByteArray &content)
{
    if (!isPlainName(name))
        return fail(ErrorCode::Invalid, QStringLiteral("not a name for a part"), QStringLiteral("name"));
    EARSHOT_CHECK(writeFile(name, content));
    return {};
}

Result<void> PackageBuilder::flushZip()
{
    EARSHOT_CHECK(m_zip->finish());
    m_zip.reset();
    m_form.passphrase.clear();
    const QString name = packageFileName(m_name, m_form);
    EARSHOT_TRY(file, partOf(QDir(m_staging).filePath(name), name));
    return base::writeFileDurably(QDir(m_staging).filePath(sealedName),
                                  m_sealed.toHex() + '\n' + file.sha256.toHex() + '\n' + name.toUtf8() + '\n');
}

Result<void> PackageBuilder::flush()
{
    if (m_form.zip)
        return flushZip();
    EARSHOT_CHECK(base::syncFolder(QDir(m_staging).filePath(QStringLiteral("data"))));
    return base::syncFolder(m_staging);
}

Result<QString> PackageBuilder::publish()
{
    EARSHOT_TRY(target, m_form.zip ? putFileInPlace(m_staging, m_folder, packageFileName(m_name, m_form))
                                   : putInPlace(m_staging, m_folder, m_name));
    if (!QFileInfo::exists(m_staging))
        m_staging.clear();
    return target;
}

Result<QString> PackageBuilder::publishLeftOver(const QString &folder, const QString &name, const QByteArray &sha256)
{
    const QString staging = stagingPath(folder, name);
    if (!QFileInfo::exists(staging))
        return fail(ErrorCode::NotFound, QStringLiteral("no package was left here"), folder);
    if (QFileInfo::exists(QDir(staging).filePath(sealedName))) {
        EARSHOT_TRY(file, flushedFile(staging, name, sha256));
        EARSHOT_TRY(lock, PackageBuilder::Lock::take(lockPath(folder, name)));
        return putFileInPlace(staging, folder, file);
    }
    const QString tagManifest = QDir(staging).filePath(QLatin1String(tagManifestName));
    const QString former = QDir(staging).filePath(QLatin1String(formerManifestName));
    const QString checked = QFileInfo::exists(tagManifest) ? tagManifest : former;
    EARSHOT_TRY(found, partOf(checked, {}));
    if (found.sha256 != sha256)
        return fail(ErrorCode::Integrity, QStringLiteral("what was left here is not the package that was issued"),
                    staging);
    EARSHOT_TRY(lock, PackageBuilder::Lock::take(lockPath(folder, name)));
    return putInPlace(staging, folder, name);
}

} // namespace earshot::release
