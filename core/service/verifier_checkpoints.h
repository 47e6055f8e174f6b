#pragma once

#include "core/service/audit_service.h"
#include "core/service/context.h"

namespace earshot::service {

/// Where a check of the Verifier puts what it finds.
using AddFinding =
    std::function<void(Finding::Level level, const char *check, const QString &subject, const QString &text)>;

/// "tree": the kept subtrees are those that follow from the leaves' bytes, all and no more. "checkpoint": the leaves
/// begin with what this computer remembers (recomputed from their bytes, so neither the kept head nor the kept tree is
/// believed). Expects RecordMemory to have compared. Adds what is wrong or cannot be known, nothing for what holds.
/// Reads only; 32 bytes of memory a leaf.
[[nodiscard]] Result<void> checkLogTree(DoorContext &context, const AddFinding &add);
[[nodiscard]] Result<void> checkMemory(DoorContext &context, const AddFinding &add);
/// "witness": a line for each witness, also for one that holds: how far it has signed and when.
[[nodiscard]] Result<void> checkWitnesses(DoorContext &context, const AddFinding &add);

} // namespace earshot::service
