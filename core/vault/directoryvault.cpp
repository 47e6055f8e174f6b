#include "core/vault/directoryvault.h"

#include "core/base/durable.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace earshot::vault {

namespace {

using base::ioError;

/// A file descriptor that is closed with its owner, and a lock on it released. Opening does not wait, as a pipe that
/// somebody put in a file's place would.
class Descriptor
{
public:
    Descriptor(const QString &path, int flags)
        : m_fd(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK,
                      S_IRUSR | S_IWUSR))
        , m_error(m_fd < 0 ? errno : 0)
    {}
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] int fd() const { return m_fd; }
    [[nodiscard]] int error() const { return m_error; } ///< errno of a failed open

private:
    int m_fd;
    int m_error;
};

// Makes the folder if need be; its entry in the parent is durable afterwards. `parent` must be there.
Result<void> ensureFolder(const QString &folder)
{
    if (::mkdir(QFile::encodeName(folder).constData(), S_IRWXU) == 0)
        return base::syncFolder(QFileInfo(folder).absolutePath());
    if (errno == EEXIST)
        return {};
    return fail(ioError(QStringLiteral("cannot make folder"), folder, errno));
}

int unlinkFile(const QString &path)
{
    return ::unlink(QFile::encodeName(path).constData()) == 0 ? 0 : errno;
}

class FileSource final : public ObjectSource
{
public:
    explicit FileSource(const QString &path)
        : m_path(path)
        , m_file(path, O_RDONLY)
    {}
    /// Before anything else: opens the file's size.
    Result<void> prepare()
    {
        if (m_file.error() == ENOENT)
            return fail(ErrorCode::NotFound, QStringLiteral("the media object is missing"), m_path);
        if (!m_file.isOpen())
            return fail(ioError(QStringLiteral("cannot open media object"), m_path, m_file.error()));
        struct stat info = {};
        if (::fstat(m_file.fd(), &info) != 0)
            return fail(ioError(QStringLiteral("cannot read media object"), m_path, errno));
        if (!S_ISREG(info.st_mode))
            return fail(ErrorCode::Integrity, QStringLiteral("what lies in the media object's place is no file"),
                        m_path);
        m_size = info.st_size;
        return {};
    }
    [[nodiscard]] qint64 size() const override { return m_size; }
    [[nodiscard]] Result<void> readAt(qint64 offset, std::span<unsigned char> out) override
    {
        while (!out.empty()) {
            const ssize_t n = ::pread(m_file.fd(), out.data(), out.size(), offset);
            if (n < 0 && errno == EINTR)
                continue;
            if (n < 0)
                return fail(ioError(QStringLiteral("cannot read media object"), m_path, errno));
            if (n == 0)
                return fail(ErrorCode::Integrity, QStringLiteral("the media object ends too early"), m_path);
            offset += n;
            out = out.subspan(static_cast<std::size_t>(n));
        }
        return {};
    }

private:
    QString m_path;
    Descriptor m_file;
    qint64 m_size = 0;
};

/// Writes beside the objects, under a lock that says to a sweep: somebody is alive here.
class FileSink final : public ObjectSink
{
public:
    FileSink(const QString &temporary, const QString &final)
        : m_temporary(temporary)
        , m_final(final)
        , m_file(temporary, O_WRONLY | O_CREAT | O_EXCL)
    {}
    ~FileSink() override
    {
        if (m_file.isOpen() && !m_committed)
            unlinkFile(m_temporary);
    }
    Result<void> prepare()
    {
        if (!m_file.isOpen())
            return fail(ioError(QStringLiteral("cannot create file"), m_temporary, m_file.error()));
        // Between open and lock a sweep may have taken it for a leftover: then its link is gone.
        struct stat info = {};
        if (::flock(m_file.fd(), LOCK_EX | LOCK_NB) != 0 || ::fstat(m_file.fd(), &info) != 0 || info.st_nlink == 0)
            return fail(ErrorCode::Busy, QStringLiteral("the file was swept while it was made"), m_temporary);
        return {};
    }
    [[nodiscard]] Result<void> write(QByteArrayView bytes) override
    {
        while (!bytes.isEmpty()) {
            const ssize_t n = ::write(m_file.fd(), bytes.data(), static_cast<std::size_t>(bytes.size()));
            if (n < 0 && errno == EINTR)
                continue;
            if (n < 0)
                return fail(ioError(QStringLiteral("cannot write media object"), m_temporary, errno));
            bytes = bytes.sliced(n);
        }
        return {};
    }
    [[nodiscard]] Result<void> commit() override
    {
        if (::fsync(m_file.fd()) != 0)
            return fail(ioError(QStringLiteral("cannot flush media object to disk"), m_temporary, errno));
        const QString folder = QFileInfo(m_final).absolutePath();
        EARSHOT_CHECK(ensureFolder(folder));
        if (::rename(QFile::encodeName(m_temporary).constData(), QFile::encodeName(m_final).constData()) != 0)
            return fail(ioError(QStringLiteral("cannot rename into place"), m_final, errno));
        m_committed = true;
        // The temporary folder needs no flush: an entry that comes back there is a leftover for the sweep.
        const auto synced = base::syncFolder(folder);
        if (!synced)
            unlinkFile(m_final);
        return synced;
    }

private:
    QString m_temporary;
    QString m_final;
    Descriptor m_file;
    bool m_committed = false;
};

} // namespace

DirectoryVault::DirectoryVault(const QString &folder)
    : m_folder(QDir(folder).absolutePath())
{}

QString DirectoryVault::pathOf(const ObjectId &id) const
{
    return m_folder + u'/' + shardedPath(id);
}

QString DirectoryVault::temporaryFolder() const
{
    return m_folder + QStringLiteral("/tmp");
}

Result<std::unique_ptr<ObjectSource>> DirectoryVault::openSource(const ObjectId &id)
{
    auto source = std::make_unique<FileSource>(pathOf(id));
    EARSHOT_CHECK(source->prepare());
    return source;
}

Result<std::unique_ptr<ObjectSink>> DirectoryVault::openSink(const ObjectId &id)
{
    EARSHOT_CHECK(ensureFolder(m_folder));
    EARSHOT_CHECK(ensureFolder(temporaryFolder()));
    auto sink = std::make_unique<FileSink>(temporaryFolder() + u'/' + id, pathOf(id));
    EARSHOT_CHECK(sink->prepare());
    return sink;
}

Result<void> DirectoryVault::remove(const ObjectId &id)
{
    EARSHOT_CHECK(checkObjectId(id));
    const QString path = pathOf(id);
    if (const int problem = unlinkFile(path); problem != 0 && problem != ENOENT)
        return fail(ioError(QStringLiteral("cannot remove media object"), path, problem));
    const QString folder = QFileInfo(path).absolutePath();
    // Also when it was already gone: the run that unlinked it may have died before this flush.
    return QFileInfo::exists(folder) ? base::syncFolder(folder) : Result<void>{};
}

Result<bool> DirectoryVault::exists(const ObjectId &id)
{
    EARSHOT_CHECK(checkObjectId(id));
    const QString path = pathOf(id);
    struct stat info = {};
    if (::lstat(QFile::encodeName(path).constData(), &info) == 0)
        return true;
    if (errno == ENOENT || errno == ENOTDIR)
        return false;
    return fail(ioError(QStringLiteral("cannot look for media object"), path, errno));
}

Result<QList<ObjectEntry>> DirectoryVault::list()
{
    QList<ObjectEntry> entries;
    QDirIterator files(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file(files.next());
        const ObjectId id = file.dir().dirName() + file.fileName();
        if (isObjectId(id) && file.absoluteFilePath() == pathOf(id))
            entries.append({id, file.size(), Instant::from(file.lastModified())});
    }
    std::sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    return entries;
}

Result<QStringList> DirectoryVault::strangers()
{
    QStringList found;
    const QDir vault(m_folder);
    const QString temporaries = QDir(temporaryFolder()).absolutePath();
    // System: links that lead nowhere, pipes and sockets too. Of folders only links: what is in them is elsewhere.
    QDirIterator files(m_folder, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file(files.next());
        if (file.isDir() && !file.isSymLink())
            continue;
        const QString path = file.absoluteFilePath();
        const ObjectId id = file.dir().dirName() + file.fileName();
        const bool finished = isObjectId(id) && path == pathOf(id);
        const bool beingMade = isObjectId(file.fileName()) && file.absolutePath() == temporaries;
        if (file.isSymLink() || !file.isFile() || !(finished || beingMade))
            found << vault.relativeFilePath(path);
    }
    found.sort();
    return found;
}

Result<int> DirectoryVault::sweepTemporaries()
{
    int removed = 0;
    const QDir folder(temporaryFolder());
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
        const QString path = folder.filePath(name);
        const Descriptor file(path, O_RDWR);
        if (!file.isOpen() || ::flock(file.fd(), LOCK_EX | LOCK_NB) != 0)
            continue; // finished in this moment, or somebody is still writing it
        const int problem = unlinkFile(path);
        if (problem != 0 && problem != ENOENT)
            return fail(ioError(QStringLiteral("cannot remove leftover"), path, problem));
        removed += problem == 0 ? 1 : 0;
    }
    return removed;
}

} // namespace earshot::vault
