#pragma once

#include "tests/crash/faults.h"
#include "tests/crash/script.h"

namespace earshot::tests {

/// What a process that was forked off said until it ended.
struct Outcome
{
    QList<QStringList> said;
    int exitCode = -1;
    int signal = 0; ///< that ended it; 0: it ended by itself
    bool hung = false;
    double ms = 0;
};

/// Runs `work` in a process of its own, which is killed after `killAfterMs` if that is not negative, and after a minute
/// in any case. The calling process must have no threads that hold locks: it never imports anything itself.
[[nodiscard]] Outcome inProcess(const std::function<void(const Say &)> &work, double killAfterMs = -1);

/// One round: the store as it was kept, the script until the plan strikes, then the check. Gives what is wrong, each
/// line with the plan in front; empty: all is well.
struct Round
{
    faults::Plan plan;
    double killAfterMs = -1;
    Script script = Script::Day;
    /// Asked when the program ended by itself, before the check: false leaves that out. For an end that was met and
    /// checked before.
    std::function<bool(const QList<QStringList> &said)> worthAlook = {};
};
struct RoundReport
{
    QStringList faults;
    QList<QStringList> said;
    bool struck = false;
    bool checked = true;
    double scriptMs = 0;
    double checkMs = 0;
};
[[nodiscard]] RoundReport playRound(Stage &stage, const Round &round);

/// One round on a disk of its own with `roomKiB` left to fill, which is made larger before the check. `unsupported` is
/// set when this system gives no private mount (that needs root, or unprivileged user namespaces).
struct FullDiskReport
{
    QStringList faults;
    bool unsupported = false;
    int errors = 0; ///< acts that answered with an error
};
[[nodiscard]] FullDiskReport playFullDisk(Stage &stage, long roomKiB);

/// A round that nothing happens in: how often each call is made, and how long it takes.
struct Measure
{
    std::array<long, faults::opCount + 1> calls{};
    double ms = 0;
    QStringList faults;
};
/// With `chains`, who asks for memory is kept, see faults::chains().
[[nodiscard]] Measure measure(Stage &stage, Script script, bool chains = false);

} // namespace earshot::tests
