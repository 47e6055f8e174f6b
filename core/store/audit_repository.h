#pragma once

#include "core/base/result.h"
#include "core/domain/audit_entry.h"

#include <QList>
#include <functional>
#include <limits>
#include <optional>

namespace earshot::store {

/// The log's head: how many leaves there are, and the Merkle frontier from which the next root is made.
struct AuditHead
{
    qint64 size = 0;
    QByteArray frontier; ///< opaque to the store (audit::Frontier)
};

/// A complete subtree of the log's Merkle tree: the hash over the `place`-th group of 2^level leaves.
struct AuditNode
{
    int level = 0; ///< 0: the leaf itself
    qint64 place = 0;
    QByteArray hash;

    bool operator==(const AuditNode &) const = default;
};

/// Behind every place of a log.
inline constexpr qint64 endOfLog = std::numeric_limits<qint64>::max();

/// A machine elsewhere that cosigns the log's head.
struct WitnessRow
{
    QString name;
    QByteArray signKey;  ///< 32 bytes, Ed25519
    QByteArray asked;    ///< the signed checkpoint it was asked to cosign last; empty: none
    QByteArray cosigned; ///< the newest checkpoint it cosigned, with its cosignature; empty: none

    bool operator==(const WitnessRow &) const = default;
};

struct AuditFilter
{
    QString actor;   ///< user name; empty: all
    QString action;  ///< this action and no other; empty: all
    QString actions; ///< what begins with it ("release."); empty: all
    QString area;
    domain::RecordingId recording;
    std::optional<Instant> from;
    std::optional<Instant> before;
    bool refusedOnly = false;
    QString reference; ///< of a case, whole, whatever its case (of ASCII); empty: all
    QString words;     ///< in object, reference and detail
};

/// A leaf's bytes, the signature of who made the entry, and the place in the log where the store keeps it.
struct LeafRow
{
    QByteArray leaf;
    QByteArray signature;
    qint64 sequence = 0;

    bool operator==(const LeafRow &) const = default;
};

/// A leaf beside what the list says of its entry, by which entries are looked up.
struct ListedLeaf
{
    qint64 sequence = 0; ///< of the leaf
    QByteArray leaf;
    bool listed = false; ///< otherwise the list has no such entry, and the rest is empty
    Instant at;
    QString actor, action, object;
    bool hasState = false;
};

/// Append-only: the schema refuses UPDATE and DELETE of a leaf; only the personal `detail` beside it can be erased.
class AuditRepository
{
public:
    virtual ~AuditRepository();

    [[nodiscard]] virtual Result<AuditHead> head() = 0;
    /// Conflict unless `entry.sequence` equals the head's size. Stores the leaf's exact bytes, the row for the list,
    /// the new head and the subtrees that the leaf completes in one step; call it in the transaction of the act it
    /// records. `hasState`: the leaf carries the state of its object. `completed`: as of addNodes.
    [[nodiscard]] virtual Result<void> append(const domain::AuditEntry &entry, const QByteArray &leaf,
                                              const QByteArray &newFrontier, const QList<AuditNode> &completed,
                                              bool hasState) = 0;

    /// Keeps complete subtrees; those of level 0 are the leaves' and passed over. Exists when one is there already.
    [[nodiscard]] virtual Result<void> addNodes(const QList<AuditNode> &nodes) = 0;
    /// The hash of one complete subtree, level 0 from its leaf. NotFound when it is not kept.
    [[nodiscard]] virtual Result<QByteArray> node(int level, qint64 place) = 0;
    /// All kept subtrees above the leaves, by level, then place, until the end or until `visit` fails.
    [[nodiscard]] virtual Result<void> forEachNode(const std::function<Result<void>(const AuditNode &node)> &visit) = 0;
    /// Newest first, `beforeSequence` exclusive (0: from the newest).
    [[nodiscard]] virtual Result<QList<domain::AuditEntry>> page(const AuditFilter &filter, qint64 beforeSequence,
                                                                 int limit) = 0;
    /// Leaves in order from `from`, until the end or until `visit` fails.
    [[nodiscard]] virtual Result<void>
    forEachLeaf(qint64 from,
                const std::function<Result<void>(qint64 sequence, const QByteArray &leaf, const QByteArray &leafHash)>
                    &visit) = 0;
    /// By name. Key and name never change once they are there.
    [[nodiscard]] virtual Result<QList<WitnessRow>> witnesses() = 0;
    /// Exists for a name that is there.
    [[nodiscard]] virtual Result<void> addWitness(const WitnessRow &witness) = 0;
    /// What it was asked and what it cosigned. NotFound.
    [[nodiscard]] virtual Result<void> updateWitness(const WitnessRow &witness) = 0;
    /// The newest leaf before this place of the log whose object is `object` and that carries a state, if any: what the
    /// row must look like, or looked like then.
    [[nodiscard]] virtual Result<std::optional<LeafRow>> latestLeafOf(const QString &object,
                                                                      qint64 before = endOfLog) = 0;
    /// All leaves that carry a state of `object`, oldest first: what it was, one after the other.
    [[nodiscard]] virtual Result<QList<LeafRow>> leavesOf(const QString &object) = 0;
    /// How many objects of a kind ("hold") the log tells the state of: so many rows there must be where none is ever
    /// taken away.
    [[nodiscard]] virtual Result<int> countObjects(const QString &kind) = 0;
    /// When each entry was made, in the order of the log.
    [[nodiscard]] virtual Result<void> forEachMoment(const std::function<void(Instant at)> &visit) = 0;
    /// Every leaf with its entry, in the order of the log, until the end or until `visit` fails.
    [[nodiscard]] virtual Result<void>
    forEachListed(const std::function<Result<void>(const ListedLeaf &row)> &visit) = 0;
    /// Another number than before when another program, or another connection of this one, has written into the store
    /// since. What it is says nothing.
    [[nodiscard]] virtual Result<qint64> writtenByOthers() = 0;
};

} // namespace earshot::store
