#include "tests/crash/faults.h"

#include <algorithm>
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
#include <unwind.h>

// The functions below have the names of the C library's own: what this executable defines comes first in the search
// order of every library in the process.

namespace earshot::tests::faults {

namespace {

constexpr int descriptors = 4096;

constexpr int chainDepth =
    7; ///< callers that tell one chain from another; three are this file's own and the C library's
constexpr std::size_t chainRoom = 1 << 18; ///< a power of two
// Threads ask in another order each time, and some callers not in each run: a chain is looked for so far before and
// after the call that had it when it was measured. Walking up the callers is slow, so not for ever.
constexpr long chainBefore = 5'000;
constexpr long chainAfter = 20'000;

struct Shared
{
    std::array<std::atomic<long>, opCount + 1> seen;
    std::atomic<bool> hit;
    std::array<std::atomic<std::size_t>, chainRoom> chain;
    std::array<std::atomic<long>, chainRoom> first;
};

std::atomic<bool> armed = false;
std::atomic<bool> keeping = false;
Plan plan;
std::array<char, 512> root{};
std::size_t rootSize = 0;
std::array<std::atomic<bool>, descriptors> ours{}; ///< opened below `root`
thread_local bool walking = false;                 ///< up the callers, which may ask for memory itself

template <class F> F next(const char *name)
{
    return reinterpret_cast<F>(dlsym(RTLD_NEXT, name));
}

/// Zeros, made before main() and so before any process is forked off.
Shared &shared()
{
    static auto *const memory = static_cast<Shared *>(
        ::mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    return *memory;
}
[[maybe_unused]] const Shared &made = shared();

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

struct Walk
{
    std::size_t hash = 0xcbf29ce484222325;
    int left = chainDepth;
};

_Unwind_Reason_Code step(_Unwind_Context *context, void *at)
{
    auto &walk = *static_cast<Walk *>(at);
    walk.hash = (walk.hash ^ _Unwind_GetIP(context)) * 0x100000001b3;
    return --walk.left > 0 ? _URC_NO_REASON : _URC_END_OF_STACK;
}

/// Who asks for memory, as one number; 0 when it is the walk itself.
std::size_t chainOfCallers()
{
    if (walking)
        return 0;
    walking = true;
    Walk walk;
    (void)_Unwind_Backtrace(step, &walk);
    walking = false;
    return walk.hash == 0 ? 1 : walk.hash;
}

void keepChain(std::size_t chain, long number)
{
    if (chain == 0)
        return;
    for (std::size_t slot = chain;; ++slot) {
        auto &kept = shared().chain[slot % chainRoom];
        std::size_t found = 0;
        if (kept.compare_exchange_strong(found, chain)) {
            shared().first[slot % chainRoom] = number;
            return;
        }
        if (found == chain)
            return;
    }
}

enum class Verdict { Pass = 1, Fail, DieAfter, Tear, ShortThenFail, TearThenFail };

Verdict meetMemory(long number)
{
    const bool keeps = plan.mode == Mode::Count && keeping;
    const bool near = number >= plan.at - chainBefore && number <= plan.at + chainAfter;
    // One place from which to look, or what is kept is never met: this file's own calls are part of the chain.
    const std::size_t chain = keeps || (plan.chain != 0 && near && !shared().hit) ? chainOfCallers() : 0;
    if (keeps)
        keepChain(chain, number);
    if (plan.op != static_cast<int>(Op::Allocate) || plan.at <= 0)
        return Verdict::Pass;
    auto &hit = shared().hit;
    if (hit)
        return plan.mode == Mode::FailEver ? Verdict::Fail : Verdict::Pass;
    const bool due = plan.chain == 0 ? number == plan.at : chain == plan.chain;
    bool before = false;
    return due && hit.compare_exchange_strong(before, true) ? Verdict::Fail : Verdict::Pass;
}

/// A disk on which everything fails from one call on, or that is full from one write on.
Verdict meetLostDisk(Op op, long ofKind, long ofAll)
{
    const bool fails = plan.mode == Mode::DiskFails;
    const bool needsRoom = op == Op::Create || op == Op::Write || op == Op::Folder || op == Op::Link;
    const long begun = fails ? shared().seen[0] : shared().seen[static_cast<std::size_t>(Op::Write)];
    if (begun < plan.at || (!fails && !needsRoom))
        return Verdict::Pass;
    shared().hit = true;
    if (op != Op::Write || (fails ? ofAll : ofKind) != plan.at)
        return Verdict::Fail;
    return fails ? Verdict::TearThenFail : Verdict::ShortThenFail;
}

/// Counts the call and says what becomes of it. Does not return when the process dies before it.
Verdict meet(Op op)
{
    const auto index = static_cast<std::size_t>(op);
    const bool changes = index <= changingOps;
    const long ofKind = ++shared().seen[index];
    const long ofAll = changes ? ++shared().seen[0] : 0;
    if (op == Op::Allocate)
        return meetMemory(ofKind);
    if (plan.mode == Mode::Count || plan.at <= 0)
        return Verdict::Pass;
    if (plan.mode == Mode::DiskFails || plan.mode == Mode::DiskFull)
        return meetLostDisk(op, ofKind, ofAll);
    if (plan.op == 0 ? !changes : plan.op != static_cast<int>(op))
        return Verdict::Pass;
    const long number = plan.op == 0 ? ofAll : ofKind;
    const bool now = number == plan.at;
    if (plan.mode == Mode::FailEver ? number < plan.at : !now)
        return Verdict::Pass;
    shared().hit = true;
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

bool isFailure(Verdict verdict)
{
    return verdict == Verdict::Fail || verdict == Verdict::ShortThenFail || verdict == Verdict::TearThenFail;
}

template <class F> auto through(Op op, bool concerned, F real) -> decltype(real())
{
    if (!armed || !concerned)
        return real();
    const Verdict verdict = meet(op);
    if (isFailure(verdict)) {
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
        break;
    case Verdict::Fail:
        break;
    case Verdict::TearThenFail:
        (void)real(size / 2);
        break;
    case Verdict::Tear:
        (void)real(size / 2);
        die();
    case Verdict::DieAfter:
        (void)real(size);
        die();
    }
    errno = plan.error;
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
    const bool creates = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
    const int fd = through(creates ? Op::Create : Op::Open, concerned, [&] { return real(path, flags, mode); });
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
    for (auto &each : shared().seen)
        each = 0;
    shared().hit = false;
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
        all[i] = shared().seen[i];
    return all;
}

bool struck()
{
    return shared().hit;
}

void keepChains()
{
    for (auto &each : shared().chain)
        each = 0;
    keeping = true;
}

std::vector<Chain> chains()
{
    std::vector<Chain> all;
    for (std::size_t i = 0; i < chainRoom; ++i) {
        if (shared().chain[i] != 0)
            all.push_back({shared().chain[i], shared().first[i]});
    }
    std::sort(all.begin(), all.end(), [](const Chain &a, const Chain &b) { return a.first < b.first; });
    return all;
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

ssize_t read(int fd, void *bytes, size_t size)
{
    REAL(read);
    return through(Op::Read, armed && isOurs(fd), [&] { return real(fd, bytes, size); });
}

ssize_t pread(int fd, void *bytes, size_t size, off_t offset)
{
    REAL(pread);
    return through(Op::Read, armed && isOurs(fd), [&] { return real(fd, bytes, size, offset); });
}

ssize_t pread64(int fd, void *bytes, size_t size, off64_t offset)
{
    REAL(pread64);
    return through(Op::Read, armed && isOurs(fd), [&] { return real(fd, bytes, size, offset); });
}

ssize_t readv(int fd, const struct iovec *parts, int count)
{
    REAL(readv);
    return through(Op::Read, armed && isOurs(fd), [&] { return real(fd, parts, count); });
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

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    REAL(linkat);
    return through(Op::Link, armed && below(to), [&] { return real(fromFolder, from, toFolder, to, flags); });
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
