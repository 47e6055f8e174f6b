#include "core/base/filelock.h"

#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace earshot::base {

Result<FileLock> FileLock::take(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0 && (errno == ENOENT || errno == ENOTDIR))
        return fail(ErrorCode::NotFound, QStringLiteral("there is nothing here"), path);
    if (fd < 0)
        return fail(ioError(QStringLiteral("cannot open to lock"), path, errno));
    FileLock lock(fd);
    if (::flock(fd, LOCK_EX | LOCK_NB) == 0)
        return lock;
    if (errno == EWOULDBLOCK)
        return fail(ErrorCode::Busy, QStringLiteral("somebody is at work here"), path);
    return fail(ErrorCode::Unsupported, QStringLiteral("this file system knows no locks"), path, errno);
}

FileLock::FileLock(FileLock &&other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
{}

FileLock::~FileLock()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

} // namespace earshot::base
