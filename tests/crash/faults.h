#pragma once

#include <QByteArray>
#include <array>
#include <cstddef>
#include <vector>

namespace earshot::tests::faults {

/// What the program asks of the disk, and of memory. The system calls behind it are interposed by this executable, so
/// SQLCipher's own input and output, Qt's and ours all pass here.
enum class Op {
    Create = 1, ///< open with O_CREAT
    Write,      ///< write, pwrite, writev
    Sync,       ///< fsync, fdatasync
    Rename,
    Unlink, ///< unlink, rmdir
    Truncate,
    Folder, ///< mkdir
    Link,
    Open,     ///< of what is there; changes nothing, like the two below
    Read,     ///< read, pread, readv
    Allocate, ///< malloc and its kin, aligned ones and mappings without a file too
};
inline constexpr int opCount = 11;
inline constexpr int changingOps = static_cast<int>(Op::Link); ///< the first so many change the disk
inline constexpr std::array<const char *, opCount + 1> opNames{
    "any", "create", "write", "sync", "rename", "unlink", "truncate", "mkdir", "link", "open", "read", "allocate"};

enum class Mode {
    Count = 1,  ///< only counts
    KillBefore, ///< SIGKILL instead of the call
    KillAfter,  ///< SIGKILL when it was done
    KillTorn,   ///< a write is done by half, then SIGKILL; another call as KillAfter
    FailOnce,   ///< the call fails, the ones after it do not
    FailEver,   ///< it and all of its kind after it fail; a write that the disk is full for is done by half first
    DiskFails,  ///< from it on every call fails, of whatever kind, reading too; a write is done by half first
    DiskFull,   ///< from that write on, which is done by half, whatever needs room fails; the rest works
};
inline constexpr std::array<const char *, 9> modeNames{
    "", "nothing", "kill before", "kill after", "kill amid", "fail once", "fail for ever", "disk fails", "disk full"};

struct Plan
{
    Mode mode = Mode::Count;
    int op = 0;    ///< an Op; 0: any that changes the disk
    long at = 0;   ///< the first call that is meant, counted from 1 over those that match
    int error = 0; ///< errno of a failing call
    /// Allocate only: the call is the first one that has this chain of callers, wherever it comes; `at` is where it
    /// came when it was measured. 0: whoever calls.
    std::size_t chain = 0;
};

/// From here on, in this process: calls on files below `root` count, and meet the plan. The counts are kept where the
/// process that forked this one off sees them, even when this one was killed.
void arm(const Plan &plan, const QByteArray &root);
void disarm();
/// Calls since `arm`, by Op; [0] is all that change the disk.
[[nodiscard]] std::array<long, opCount + 1> counts();
/// Whether the plan struck.
[[nodiscard]] bool struck();

/// A chain of callers that asks for memory, and the number of its first call.
struct Chain
{
    std::size_t chain = 0;
    long first = 0;
};
/// From `arm` on, chains are kept: walking up the callers each time makes the process some ten times slower.
void keepChains();
/// Those that were kept, in the order of their first calls.
[[nodiscard]] std::vector<Chain> chains();

} // namespace earshot::tests::faults
