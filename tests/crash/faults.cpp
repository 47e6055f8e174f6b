#include "tests/crash/faults.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

// The functions below have the names of the C library's own: what this executable defines comes first in the search
// order of every library in the process.

namespace earshot::tests::faults {

namespace {

constexpr int descriptors = 4096;

std::atomic<bool> armed = false;
std::atomic<bool> hit = false;
Plan plan;
std::array<char, 512> root{};
std::size_t rootSize = 0;
std::array<std::atomic<long>, opCount + 1> seen{};
std::array<std::atomic<bool>, descriptors> ours{}; ///< opened below `root`

template <class F> F next(const char *name)
{
    return reinterpret_cast<F>(dlsym(RTLD_NEXT, name));
}

[[noreturn]] void die()
{
    kill(getpid(), SIGKILL);
    for (;;)
        pause();
}

bool below(const char *path)
{
    return path && std::strncmp(path, root.data(), rootSize) == 0;
}

bool isOurs(int fd)
{
    if (fd < 0 || fd >= descriptors || !ours[static_cast<std::size_t>(fd)])
        return false;
    struct stat info = {};
    return fstat(fd, &info) == 0 && (S_ISREG(info.st_mode) || S_ISDIR(info.st_mode));
}

enum class Verdict { Pass = 1, Fail, DieAfter, Tear, ShortThenFail };

/// Counts the call and says what becomes of it. Does not return when the process dies before it.
Verdict meet(Op op)
{
    const auto index = static_cast<std::size_t>(op);
    const long ofKind = ++seen[index];
    const long ofAll = op == Op::Allocate ? 0 : ++seen[0];
    if (plan.mode == Mode::Count || (plan.op != 0 && plan.op != static_cast<int>(op)) || plan.at <= 0)
        return Verdict::Pass;
    if (plan.op == 0 && op == Op::Allocate)
        return Verdict::Pass;
    const long number = plan.op == 0 ? ofAll : ofKind;
    const bool now = number == plan.at;
    if (plan.mode == Mode::FailEver ? number < plan.at : !now)
        return Verdict::Pass;
    hit = true;
    switch (plan.mode) {
    case Mode::KillBefore:
        die();
    case Mode::KillAfter:
        return Verdict::DieAfter;
    case Mode::KillTorn:
        return op == Op::Write ? Verdict::Tear : Verdict::DieAfter;
    case Mode::FailEver:
        if (now && op == Op::Write && plan.error == ENOSPC)
            return Verdict::ShortThenFail;
        return Verdict::Fail;
    default:
        return Verdict::Fail;
    }
}

template <class F> auto through(Op op, bool concerned, F real) -> decltype(real())
{
    if (!armed || !concerned)
        return real();
    const Verdict verdict = meet(op);
    if (verdict == Verdict::Fail || verdict == Verdict::ShortThenFail) {
        errno = plan.error;
        return -1;
    }
    const auto result = real();
    if (verdict != Verdict::Pass)
        die();
    return result;
}

template <class F> ssize_t writing(int fd, std::size_t size, F real)
{
    if (!armed || !isOurs(fd))
        return real(size);
    switch (meet(Op::Write)) {
    case Verdict::Pass:
        return real(size);
    case Verdict::ShortThenFail:
        if (size > 1)
            return real(size / 2);
        [[fallthrough]];
    case Verdict::Fail:
        errno = plan.error;
        return -1;
    case Verdict::Tear:
        (void)real(size / 2);
        die();
    case Verdict::DieAfter:
        (void)real(size);
        die();
    }
    return -1;
}

bool refusesMemory()
{
    if (!armed || meet(Op::Allocate) == Verdict::Pass)
        return false;
    errno = ENOMEM;
    return true;
}

int opening(const char *path, int flags, mode_t mode, int (*real)(const char *, int, ...))
{
    const bool concerned = armed && below(path);
    const auto call = [&] { return real(path, flags, mode); };
    const int fd = through(Op::Create, concerned && (flags & O_CREAT) != 0, call);
    if (armed && fd >= 0 && fd < descriptors)
        ours[static_cast<std::size_t>(fd)] = concerned;
    return fd;
}

} // namespace

void arm(const Plan &given, const QByteArray &folder)
{
    plan = given;
    rootSize = std::min<std::size_t>(static_cast<std::size_t>(folder.size()), root.size() - 1);
    std::memcpy(root.data(), folder.constData(), rootSize);
    for (auto &each : seen)
        each = 0;
    hit = false;
    armed = true;
}

void disarm()
{
    armed = false;
}

std::array<long, opCount + 1> counts()
{
    std::array<long, opCount + 1> all{};
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = seen[i];
    return all;
}

bool struck()
{
    return hit;
}

} // namespace earshot::tests::faults

using namespace earshot::tests::faults;

#define REAL(name) static const auto real = next<decltype(&::name)>(#name)

extern "C" {

int open(const char *path, int flags, ...)
{
    static const auto real = next<int (*)(const char *, int, ...)>("open");
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    return opening(path, flags, mode, real);
}

int open64(const char *path, int flags, ...)
{
    static const auto real = next<int (*)(const char *, int, ...)>("open64");
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    return opening(path, flags, mode, real);
}

ssize_t write(int fd, const void *bytes, size_t size)
{
    REAL(write);
    return writing(fd, size, [&](size_t n) { return real(fd, bytes, n); });
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t offset)
{
    REAL(pwrite);
    return writing(fd, size, [&](size_t n) { return real(fd, bytes, n, offset); });
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t offset)
{
    REAL(pwrite64);
    return writing(fd, size, [&](size_t n) { return real(fd, bytes, n, offset); });
}

ssize_t writev(int fd, const struct iovec *parts, int count)
{
    REAL(writev);
    return through(Op::Write, armed && isOurs(fd), [&] { return real(fd, parts, count); });
}

int fsync(int fd)
{
    REAL(fsync);
    return through(Op::Sync, armed && isOurs(fd), [&] { return real(fd); });
}

int fdatasync(int fd)
{
    REAL(fdatasync);
    return through(Op::Sync, armed && isOurs(fd), [&] { return real(fd); });
}

int ftruncate(int fd, off_t size) noexcept
{
    REAL(ftruncate);
    return through(Op::Truncate, armed && isOurs(fd), [&] { return real(fd, size); });
}

int ftruncate64(int fd, off64_t size) noexcept
{
    REAL(ftruncate64);
    return through(Op::Truncate, armed && isOurs(fd), [&] { return real(fd, size); });
}

int rename(const char *from, const char *to) noexcept
{
    REAL(rename);
    return through(Op::Rename, armed && below(to), [&] { return real(from, to); });
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned int flags) noexcept
{
    REAL(renameat2);
    return through(Op::Rename, armed && below(to), [&] { return real(fromFolder, from, toFolder, to, flags); });
}

int link(const char *from, const char *to) noexcept
{
    REAL(link);
    return through(Op::Link, armed && below(to), [&] { return real(from, to); });
}

int unlink(const char *path) noexcept
{
    REAL(unlink);
    return through(Op::Unlink, armed && below(path), [&] { return real(path); });
}

int rmdir(const char *path) noexcept
{
    REAL(rmdir);
    return through(Op::Unlink, armed && below(path), [&] { return real(path); });
}

int mkdir(const char *path, mode_t mode) noexcept
{
    REAL(mkdir);
    return through(Op::Folder, armed && below(path), [&] { return real(path, mode); });
}

#ifndef __SANITIZE_ADDRESS__ // which has an allocator of its own

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *at, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

void *malloc(size_t size) noexcept
{
    return refusesMemory() ? nullptr : __libc_malloc(size);
}

void *calloc(size_t count, size_t size) noexcept
{
    return refusesMemory() ? nullptr : __libc_calloc(count, size);
}

void *realloc(void *at, size_t size) noexcept
{
    return refusesMemory() ? nullptr : __libc_realloc(at, size);
}

// FFmpeg's, and operator new's for what is aligned.
int posix_memalign(void **at, size_t alignment, size_t size) noexcept
{
    if (alignment < sizeof(void *) || (alignment & (alignment - 1)) != 0)
        return EINVAL;
    void *got = refusesMemory() ? nullptr : __libc_memalign(alignment, size);
    if (!got)
        return ENOMEM;
    *at = got;
    return 0;
}

void *aligned_alloc(size_t alignment, size_t size) noexcept
{
    return refusesMemory() ? nullptr : __libc_memalign(alignment, size);
}

void *memalign(size_t alignment, size_t size) noexcept
{
    return refusesMemory() ? nullptr : __libc_memalign(alignment, size);
}

// Where libsodium keeps secrets.
void *mmap(void *at, size_t size, int protection, int flags, int fd, off_t offset) noexcept
{
    REAL(mmap);
    return (flags & MAP_ANONYMOUS) != 0 && refusesMemory() ? MAP_FAILED : real(at, size, protection, flags, fd, offset);
}

#endif

} // extern "C"
