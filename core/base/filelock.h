#pragma once

#include "core/base/result.h"

namespace earshot::base {

/// An advisory lock (flock) on a file or folder: whoever holds it is alive and at work there. It goes with its owner,
/// also when the process is killed, and stays with the file through a rename. Never waits.
class FileLock
{
public:
    /// NotFound when there is nothing at `path`, Busy when another process or another lock of this one holds it,
    /// Unsupported where the file system knows no locks. A symbolic link is not followed.
    [[nodiscard]] static Result<FileLock> take(const QString &path);
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&) = delete;
    ~FileLock();

private:
    explicit FileLock(int fd)
        : m_fd(fd)
    {}
    int m_fd;
};

} // namespace earshot::base

namespace earshot {
using base::FileLock;
} // namespace earshot
