#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

/// The Merkle tree of RFC 6962 (2.1) and RFC 9162 (2.1) over SHA-256. Hashes are 32 raw bytes. Values and pure
/// functions; re-entrant.
namespace earshot::audit {

inline constexpr qsizetype hashSize = 32;
using Hash = QByteArray;

[[nodiscard]] Hash leafHash(QByteArrayView leaf);                 ///< SHA-256(0x00 ‖ leaf)
[[nodiscard]] Hash nodeHash(const Hash &left, const Hash &right); ///< SHA-256(0x01 ‖ left ‖ right)
[[nodiscard]] Hash emptyRoot();                                   ///< SHA-256 of nothing

/// A complete subtree: `index`-th group of 2^level leaves, counted from 0. It never changes once it is there.
struct TreeNode
{
    int level = 0;
    quint64 index = 0;
    Hash hash;

    bool operator==(const TreeNode &) const = default;
};

/// The right edge of the tree: all that appending needs. O(log n) memory and time.
class Frontier
{
public:
    [[nodiscard]] quint64 size() const { return m_size; }
    [[nodiscard]] Hash root() const;
    /// Adds a leaf by its leafHash(). Gives the subtrees that are complete now: the leaf itself (level 0) first, then
    /// upwards. Stored, they are a HashSource.
    QList<TreeNode> append(const Hash &leafHash);

    /// 8 bytes of size, big-endian, then the hashes of the complete subtrees from left to right.
    [[nodiscard]] QByteArray serialise() const;
    /// Invalid when the length does not fit the size.
    [[nodiscard]] static Result<Frontier> parse(QByteArrayView bytes);

    bool operator==(const Frontier &) const = default;

private:
    quint64 m_size = 0;
    QList<Hash> m_edge; ///< one hash for each bit of m_size, the largest subtree first
};

/// Complete subtrees by place; a table of a database, or memory.
class HashSource
{
public:
    virtual ~HashSource() = default;
    /// NotFound when that subtree is not complete or not kept.
    [[nodiscard]] virtual Result<Hash> hash(int level, quint64 index) const = 0;
};

/// All complete subtrees in memory: two hashes a leaf.
class MemoryTree final : public HashSource
{
public:
    void append(const Hash &leafHash);
    [[nodiscard]] quint64 size() const { return m_frontier.size(); }
    [[nodiscard]] Hash root() const { return m_frontier.root(); }
    [[nodiscard]] Result<Hash> hash(int level, quint64 index) const override;

private:
    Frontier m_frontier;
    QList<QList<Hash>> m_levels;
};

using Proof = QList<Hash>;

/// Root of the first `size` leaves. Errors of the source; so do all that take one.
[[nodiscard]] Result<Hash> rootOf(const HashSource &source, quint64 size);

/// That leaf `index` is in the tree of `size` leaves. Invalid unless index < size.
[[nodiscard]] Result<Proof> inclusionProof(const HashSource &source, quint64 index, quint64 size);

/// That the tree of `newSize` leaves begins with the tree of `oldSize`. Empty for 0 and for equal sizes. Invalid unless
/// oldSize <= newSize.
[[nodiscard]] Result<Proof> consistencyProof(const HashSource &source, quint64 oldSize, quint64 newSize);

/// RFC 9162, 2.1.3.2. Invalid for a malformed question or proof (a hash of a wrong size); Integrity when it proves
/// nothing.
[[nodiscard]] Result<void> verifyInclusion(const Hash &leafHash, quint64 index, quint64 size, const Proof &proof,
                                           const Hash &root);

/// RFC 9162, 2.1.4.2. Errors as above: Integrity means that the log was rewritten or rolled back, or the proof is
/// wrong.
[[nodiscard]] Result<void> verifyConsistency(quint64 oldSize, quint64 newSize, const Hash &oldRoot, const Hash &newRoot,
                                             const Proof &proof);

} // namespace earshot::audit
