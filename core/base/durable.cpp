#include "core/base/durable.h"

#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace earshot::base {

namespace {

Result<void> writeAll(int fd, const QByteArray &content, const QString &path)
{
    const char *at = content.constData();
    qint64 left = content.size();
    while (left > 0) {
        const ssize_t n = ::write(fd, at, static_cast<size_t>(left));
        if (n < 0) {
            if (errno == EINTR)
                continue;
            return fail(ioError(QStringLiteral("cannot write"), path, errno));
        }
        at += n;
        left -= n;
    }
    if (::fsync(fd) != 0)
        return fail(ioError(QStringLiteral("cannot flush to disk"), path, errno));
    return {};
}

/// Opens the file, empty, for one writer at a time: threads and programs that want it too wait for its lock. A file
/// system that knows no locks goes without.
Result<int> openAlone(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    for (;;) {
        // A link or a pipe that somebody put there is neither followed nor waited for.
        const int fd =
            ::open(name.constData(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (fd < 0)
            return fail(ioError(QStringLiteral("cannot create file"), path, errno));
        while (::flock(fd, LOCK_EX) != 0 && errno == EINTR) {
        }
        struct stat held = {};
        struct stat there = {};
        const bool moved = ::fstat(fd, &held) == 0 && (::lstat(name.constData(), &there) != 0 ||
                                                       held.st_ino != there.st_ino || held.st_dev != there.st_dev);
        if (!moved && S_ISREG(held.st_mode) && ::ftruncate(fd, 0) == 0)
            return fd;
        const int saved = S_ISREG(held.st_mode) ? errno : EEXIST;
        ::close(fd);
        if (!moved) // else whoever had it before us has renamed it into place
            return fail(ioError(QStringLiteral("cannot create file"), path, saved));
    }
}

} // namespace

Result<void> syncFolder(const QString &folder)
{
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return fail(ioError(QStringLiteral("cannot open folder"), folder, errno));
    const int rc = ::fsync(fd);
    const int saved = errno;
    ::close(fd);
    // Some file systems (vfat, a few FUSE ones) have nothing to flush for a folder and say EINVAL.
    if (rc != 0 && saved != EINVAL)
        return fail(ioError(QStringLiteral("cannot flush folder to disk"), folder, saved));
    return {};
}

Result<void> writeFileDurably(const QString &path, const QByteArray &content)
{
    const QString temporary = path + QStringLiteral(".new");
    const QByteArray name = QFile::encodeName(temporary);
    EARSHOT_TRY(fd, openAlone(temporary));
    const auto closed = qScopeGuard([fd] { ::close(fd); }); // after the rename: it ends the lock
    if (const auto written = writeAll(fd, content, temporary); !written) {
        ::unlink(name.constData());
        return written;
    }
    if (::rename(name.constData(), QFile::encodeName(path).constData()) != 0) {
        const int saved = errno;
        ::unlink(name.constData());
        return fail(ioError(QStringLiteral("cannot rename into place"), path, saved));
    }
    return syncFolder(QFileInfo(path).absolutePath());
}

Result<QByteArray> readFileLimited(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const bool missing = !QFileInfo::exists(path);
        return fail(missing ? ErrorCode::NotFound : ErrorCode::Io, QStringLiteral("cannot open file"), path);
    }
    QByteArray content = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Io, QStringLiteral("cannot read file"), path);
    if (content.size() > limit)
        return fail(ErrorCode::Invalid, QStringLiteral("file is larger than %1 bytes").arg(limit), path);
    return content;
}

Result<QByteArray> readRegularFile(const QString &path, qint64 limit)
{
    const QFileInfo file(path);
    if (file.exists() && !file.isFile())
        return fail(ErrorCode::Invalid, QStringLiteral("this is no file"), path);
    return readFileLimited(path, limit);
}

} // namespace earshot::base
