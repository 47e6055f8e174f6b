#pragma once

#include "core/audit/checkpoint.h"
#include "core/audit/merkle.h"
#include "core/store/audit_repository.h"
#include "core/store/store.h"

namespace earshot::service {

/// The complete subtrees that the store keeps: proofs over the log cost O(log n) rows. What it gives is as the database
/// has it; a proof made of it is worth what its verification against a root known otherwise says.
class LogTree final : public audit::HashSource
{
public:
    explicit LogTree(store::AuditRepository &log)
        : m_log(log)
    {}
    [[nodiscard]] Result<audit::Hash> hash(int level, quint64 index) const override;

private:
    store::AuditRepository &m_log;
};

/// Subtrees in the form in which the store takes them.
[[nodiscard]] QList<store::AuditNode> storedNodes(const QList<audit::TreeNode> &nodes);

/// Makes the subtrees of a store that is older than their table, from its leaves, in one transaction; once, then it
/// costs one row. Two programs may do this at once.
[[nodiscard]] Result<void> completeLogTree(store::Store &store);

/// The name of the store's log in checkpoints: "earshot/" and the store's id. NotFound for a store without an id.
[[nodiscard]] Result<QString> logOrigin(store::Store &store);

/// The log's head as it is now.
[[nodiscard]] Result<audit::Checkpoint> logHead(store::Store &store, const QString &origin);

/// That the log begins with `before`: Integrity when it does not (shorter, or another), else errors of the store.
[[nodiscard]] Result<void> checkLogExtends(store::Store &store, const audit::Checkpoint &before,
                                           const audit::Checkpoint &now);

/// Integrity, naming an entry, unless the list by which entries are looked up tells of every leaf when it was made, by
/// whom, what was done and to what, and these are the leaves of the log's head. Whoever writes into the database could
/// have taken out of the list that an office ended, or that a hold was placed: what is looked up in it would then count
/// on. Reads the whole log.
[[nodiscard]] Result<void> checkListTells(store::AuditRepository &log);

} // namespace earshot::service
