#pragma once

#include <QByteArray>
#include <array>
#include <cstddef>

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
    Allocate, ///< malloc and its kin, aligned ones and mappings without a file too
};
inline constexpr int opCount = 9;
inline constexpr std::array<const char *, opCount + 1> opNames{"any",    "create",   "write", "sync", "rename",
                                                               "unlink", "truncate", "mkdir", "link", "allocate"};

enum class Mode {
    Count = 1,  ///< only counts
    KillBefore, ///< SIGKILL instead of the call
    KillAfter,  ///< SIGKILL when it was done
    KillTorn,   ///< a write is done by half, then SIGKILL; another call as KillAfter
    FailOnce,   ///< the call fails, the ones after it do not
    FailEver,   ///< it and all of its kind after it fail; a write that the disk is full for is done by half first
};

struct Plan
{
    Mode mode = Mode::Count;
    int op = 0;    ///< an Op; 0: any but Allocate
    long at = 0;   ///< the first call that is meant, counted from 1 over those that match
    int error = 0; ///< errno of a failing call
};

/// From here on, in this process: calls on files below `root` count, and meet the plan.
void arm(const Plan &plan, const QByteArray &root);
void disarm();
/// Calls since `arm`, by Op; [0] is all but allocations.
[[nodiscard]] std::array<long, opCount + 1> counts();
/// Whether the plan struck.
[[nodiscard]] bool struck();

} // namespace earshot::tests::faults
