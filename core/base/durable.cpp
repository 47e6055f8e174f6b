#include "core/base/durable.h"

#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
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
    const QString folder = QFileInfo(path).absolutePath();
    const QString temporary = path + QStringLiteral(".new");
    const QByteArray name = QFile::encodeName(temporary);
    const int fd = ::open(name.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (fd < 0)
        return fail(ioError(QStringLiteral("cannot create file"), temporary, errno));
    const auto written = writeAll(fd, content, temporary);
    ::close(fd);
    if (!written) {
        ::unlink(name.constData());
        return written;
    }
    if (::rename(name.constData(), QFile::encodeName(path).constData()) != 0) {
        const int saved = errno;
        ::unlink(name.constData());
        return fail(ioError(QStringLiteral("cannot rename into place"), path, saved));
    }
    return syncFolder(folder);
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

} // namespace earshot::base
