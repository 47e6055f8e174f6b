#include "core/audit/merkle.h"

#include "core/crypto/digest.h"

#include <QtEndian>
#include <algorithm>
#include <bit>

namespace earshot::audit {

namespace {

constexpr qsizetype sizeBytes = 8;
constexpr qsizetype longestProof = 128; // twice the height of the largest tree

bool isHash(const Hash &hash)
{
    return hash.size() == hashSize;
}

tl::unexpected<Error> malformed(const QString &what)
{
    return fail(ErrorCode::Invalid, QStringLiteral("Merkle proof: %1").arg(what));
}

tl::unexpected<Error> disproved()
{
    return fail(ErrorCode::Integrity, QStringLiteral("Merkle proof does not lead to the root"));
}

Result<void> checkProof(const Proof &proof)
{
    if (proof.size() > longestProof || !std::all_of(proof.begin(), proof.end(), isHash))
        return malformed(QStringLiteral("a hash of a wrong size, or too many"));
    return {};
}

/// MTH of the leaves [begin, begin + count), whose begin is a multiple of the largest power of two in count.
Result<Hash> rangeHash(const HashSource &source, quint64 begin, quint64 count)
{
    if (std::has_single_bit(count)) {
        const int level = std::countr_zero(count);
        EARSHOT_TRY(hash, source.hash(level, begin >> level));
        if (!isHash(hash))
            return fail(ErrorCode::Integrity, QStringLiteral("a stored tree hash has not 32 bytes"));
        return hash;
    }
    const quint64 left = std::bit_floor(count);
    EARSHOT_TRY(leftHash, rangeHash(source, begin, left));
    EARSHOT_TRY(rightHash, rangeHash(source, begin + left, count - left));
    return nodeHash(leftHash, rightHash);
}

// The k of RFC 6962: the largest power of two smaller than count.
quint64 split(quint64 count)
{
    return std::bit_ceil(count) >> 1;
}

/// A place in two trees at once, shifted up level by level: the fn and sn of RFC 9162.
struct Climb
{
    quint64 node;
    quint64 last;

    void up()
    {
        node >>= 1;
        last >>= 1;
    }
    // Past the levels where the last node has no right sibling.
    void skipLoneLevels()
    {
        while ((node & 1) == 0 && node != 0)
            up();
    }
    [[nodiscard]] bool hasLeftSibling() const { return (node & 1) == 1 || node == last; }
};

} // namespace

Hash leafHash(QByteArrayView leaf)
{
    crypto::Sha256 hash;
    hash.add(QByteArrayView("\x00", 1));
    hash.add(leaf);
    return hash.finish();
}

Hash nodeHash(const Hash &left, const Hash &right)
{
    crypto::Sha256 hash;
    hash.add(QByteArrayView("\x01", 1));
    hash.add(left);
    hash.add(right);
    return hash.finish();
}

Hash emptyRoot()
{
    return crypto::sha256({});
}

Hash Frontier::root() const
{
    if (m_edge.isEmpty())
        return emptyRoot();
    Hash root = m_edge.constLast();
    for (qsizetype i = m_edge.size() - 2; i >= 0; --i)
        root = nodeHash(m_edge.at(i), root);
    return root;
}

QList<TreeNode> Frontier::append(const Hash &leafHash)
{
    Q_ASSERT(isHash(leafHash));
    QList<TreeNode> complete{{0, m_size, leafHash}};
    // Each trailing one bit of the size is a subtree that pairs with the new one.
    for (quint64 rest = m_size; (rest & 1) == 1; rest >>= 1) {
        const TreeNode right = complete.constLast();
        complete.append({right.level + 1, right.index >> 1, nodeHash(m_edge.takeLast(), right.hash)});
    }
    m_edge.append(complete.constLast().hash);
    ++m_size;
    return complete;
}

QByteArray Frontier::serialise() const
{
    QByteArray bytes(sizeBytes, '\0');
    qToBigEndian(m_size, bytes.data());
    for (const Hash &hash : m_edge)
        bytes += hash;
    return bytes;
}

Result<Frontier> Frontier::parse(QByteArrayView bytes)
{
    Frontier frontier;
    if (bytes.size() >= sizeBytes)
        frontier.m_size = qFromBigEndian<quint64>(bytes.data());
    const int count = std::popcount(frontier.m_size);
    if (bytes.size() != sizeBytes + count * hashSize)
        return fail(ErrorCode::Invalid, QStringLiteral("tree edge: its length does not fit its size"));
    for (int i = 0; i < count; ++i)
        frontier.m_edge.append(bytes.sliced(sizeBytes + i * hashSize, hashSize).toByteArray());
    return frontier;
}

void MemoryTree::append(const Hash &leafHash)
{
    const auto nodes = m_frontier.append(leafHash);
    for (const TreeNode &node : nodes) {
        if (node.level == m_levels.size())
            m_levels.append(QList<Hash>());
        m_levels[node.level].append(node.hash);
    }
}

Result<Hash> MemoryTree::hash(int level, quint64 index) const
{
    if (level < 0 || level >= m_levels.size() || index >= static_cast<quint64>(m_levels.at(level).size()))
        return fail(ErrorCode::NotFound, QStringLiteral("no such complete subtree"));
    return m_levels.at(level).at(static_cast<qsizetype>(index));
}

Result<Hash> rootOf(const HashSource &source, quint64 size)
{
    return size == 0 ? Result<Hash>(emptyRoot()) : rangeHash(source, 0, size);
}

Result<Proof> inclusionProof(const HashSource &source, quint64 index, quint64 size)
{
    if (index >= size)
        return malformed(QStringLiteral("the leaf is outside the tree"));
    Proof proof;
    quint64 begin = 0;
    // From the root down; the proof is read from the leaf up, so it is turned round at the end.
    for (quint64 count = size; count > 1;) {
        const quint64 left = split(count);
        const bool goLeft = index - begin < left;
        EARSHOT_TRY(sibling, goLeft ? rangeHash(source, begin + left, count - left) : rangeHash(source, begin, left));
        proof.append(sibling);
        begin = goLeft ? begin : begin + left;
        count = goLeft ? left : count - left;
    }
    std::reverse(proof.begin(), proof.end());
    return proof;
}

Result<Proof> consistencyProof(const HashSource &source, quint64 oldSize, quint64 newSize)
{
    if (oldSize > newSize)
        return malformed(QStringLiteral("the old tree is larger than the new one"));
    Proof proof;
    if (oldSize == 0 || oldSize == newSize)
        return proof;
    quint64 begin = 0;
    quint64 old = oldSize; // how many leaves of [begin, begin + count) are old
    bool wholeOldTree = true;
    quint64 count = newSize;
    while (old < count) {
        const quint64 left = split(count);
        const bool goLeft = old <= left;
        EARSHOT_TRY(sibling, goLeft ? rangeHash(source, begin + left, count - left) : rangeHash(source, begin, left));
        proof.append(sibling);
        if (goLeft) {
            count = left;
        } else {
            begin += left;
            old -= left;
            count -= left;
            wholeOldTree = false;
        }
    }
    // The old tree's own last subtree, unless it is the old tree itself, whose root the verifier knows.
    if (!wholeOldTree) {
        EARSHOT_TRY(last, rangeHash(source, begin, count));
        proof.append(last);
    }
    std::reverse(proof.begin(), proof.end());
    return proof;
}

Result<void> verifyInclusion(const Hash &leafHash, quint64 index, quint64 size, const Proof &proof, const Hash &root)
{
    EARSHOT_CHECK(checkProof(proof));
    if (index >= size || !isHash(leafHash) || !isHash(root))
        return malformed(QStringLiteral("a leaf outside the tree, or no hash"));
    Climb climb{index, size - 1};
    Hash hash = leafHash;
    for (const Hash &sibling : proof) {
        if (climb.last == 0)
            return disproved();
        if (climb.hasLeftSibling()) {
            hash = nodeHash(sibling, hash);
            climb.skipLoneLevels();
        } else {
            hash = nodeHash(hash, sibling);
        }
        climb.up();
    }
    if (climb.last != 0 || hash != root)
        return disproved();
    return {};
}

Result<void> verifyConsistency(quint64 oldSize, quint64 newSize, const Hash &oldRoot, const Hash &newRoot,
                               const Proof &proof)
{
    EARSHOT_CHECK(checkProof(proof));
    if (oldSize > newSize || !isHash(oldRoot) || !isHash(newRoot))
        return malformed(QStringLiteral("the old tree is larger than the new one, or no hash"));
    if (oldSize == 0 || oldSize == newSize) {
        if (!proof.isEmpty())
            return malformed(QStringLiteral("nothing to prove, and yet a proof"));
        if (oldRoot != (oldSize == 0 ? emptyRoot() : newRoot))
            return disproved();
        return {};
    }
    Proof path = proof;
    if (std::has_single_bit(oldSize))
        path.prepend(oldRoot);
    if (path.isEmpty())
        return disproved();
    Climb climb{oldSize - 1, newSize - 1};
    while ((climb.node & 1) == 1)
        climb.up();
    Hash oldHash = path.constFirst();
    Hash newHash = path.constFirst();
    for (qsizetype i = 1; i < path.size(); ++i) {
        if (climb.last == 0)
            return disproved();
        if (climb.hasLeftSibling()) {
            oldHash = nodeHash(path.at(i), oldHash);
            newHash = nodeHash(path.at(i), newHash);
            climb.skipLoneLevels();
        } else {
            newHash = nodeHash(newHash, path.at(i));
        }
        climb.up();
    }
    if (climb.last != 0 || oldHash != oldRoot || newHash != newRoot)
        return disproved();
    return {};
}

} // namespace earshot::audit
