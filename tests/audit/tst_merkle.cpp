// The tree against the definition of RFC 6962 written out recursively, over whole leaves.
#include "core/audit/merkle.h"
#include "core/crypto/digest.h"

#include <QHash>
#include <QTest>

using namespace earshot;
using namespace earshot::audit;

namespace {

constexpr quint64 largest = 1024;

QByteArray leafOf(quint64 i)
{
    return "leaf " + QByteArray::number(i);
}

/// RFC 6962, 2.1 word for word, over the leaves' bytes: recursive, from the root down, where the room's own code
/// climbs. Nothing of the room is used, not even its hashes. A range's hash is remembered, so that all pairs up to
/// 1,024 take seconds.
class Peer
{
public:
    /// MTH(D[begin:end])
    Hash hash(quint64 begin, quint64 end)
    {
        const quint64 n = end - begin;
        if (n == 0)
            return crypto::sha256({});
        auto known = m_known.constFind({begin, end});
        if (known == m_known.constEnd()) {
            const Hash made =
                n == 1
                    ? crypto::sha256(QByteArray(1, '\0') + leafOf(begin))
                    : crypto::sha256(QByteArray(1, '\1') + hash(begin, begin + half(n)) + hash(begin + half(n), end));
            known = m_known.insert({begin, end}, made);
        }
        return *known;
    }
    /// PATH(m, D[begin:end])
    Proof path(quint64 m, quint64 begin, quint64 end)
    {
        const quint64 n = end - begin;
        if (n == 1)
            return {};
        const quint64 k = half(n);
        if (m < k)
            return path(m, begin, begin + k) << hash(begin + k, end);
        return path(m - k, begin + k, end) << hash(begin, begin + k);
    }
    /// SUBPROOF(m, D[begin:end], b)
    Proof subproof(quint64 m, quint64 begin, quint64 end, bool b)
    {
        const quint64 n = end - begin;
        if (m == n)
            return b ? Proof{} : Proof{hash(begin, end)};
        const quint64 k = half(n);
        if (m <= k)
            return subproof(m, begin, begin + k, b) << hash(begin + k, end);
        return subproof(m - k, begin + k, end, false) << hash(begin, begin + k);
    }

private:
    /// The largest power of two smaller than n.
    static quint64 half(quint64 n)
    {
        quint64 k = 1;
        while (k * 2 < n)
            k *= 2;
        return k;
    }
    QHash<std::pair<quint64, quint64>, Hash> m_known;
};

Hash spoilt(Hash hash)
{
    hash[7] = static_cast<char>(hash[7] ^ 1);
    return hash;
}

} // namespace

class TestMerkle : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (quint64 i = 0; i < largest; ++i)
            m_tree.append(leafHash(leafOf(i)));
        for (quint64 size = 0; size <= largest; ++size)
            m_roots.append(m_peer.hash(0, size));
    }

    void knownAnswers() // the eight leaves of the reference implementation of RFC 6962
    {
        QCOMPARE(emptyRoot().toHex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QCOMPARE(leafHash({}).toHex(), "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        Frontier frontier;
        for (const char *leaf :
             {"", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"})
            frontier.append(leafHash(QByteArray::fromHex(leaf)));
        QCOMPARE(frontier.root().toHex(), "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    void rootsOfAllSizes()
    {
        Frontier frontier;
        for (quint64 size = 0; size <= largest; ++size) {
            QCOMPARE(frontier.size(), size);
            QCOMPARE(frontier.root(), m_roots.at(static_cast<qsizetype>(size)));
            QCOMPARE(*rootOf(m_tree, size), m_roots.at(static_cast<qsizetype>(size)));
            frontier.append(leafHash(leafOf(size)));
        }
    }

    void appendNamesTheCompletedSubtrees()
    {
        Frontier frontier;
        for (quint64 i = 0; i < 64; ++i) {
            const auto nodes = frontier.append(leafHash(leafOf(i)));
            for (qsizetype level = 0; level < nodes.size(); ++level) {
                const quint64 width = Q_UINT64_C(1) << level;
                const TreeNode expected{static_cast<int>(level), i / width,
                                        m_peer.hash(i / width * width, (i / width + 1) * width)};
                QCOMPARE(nodes.at(level), expected);
            }
            // All that end with this leaf, and no more.
            QVERIFY((i + 1) % (Q_UINT64_C(1) << (nodes.size() - 1)) == 0);
            QVERIFY((i + 1) % (Q_UINT64_C(1) << nodes.size()) != 0);
        }
    }

    void frontierSurvivesItsBytes()
    {
        Frontier frontier;
        for (quint64 size = 0; size < 70; ++size) {
            const QByteArray bytes = frontier.serialise();
            const auto again = Frontier::parse(bytes);
            QVERIFY(again);
            QCOMPARE(*again, frontier);
            QCOMPARE(again->root(), m_roots.at(static_cast<qsizetype>(size)));
            for (qsizetype length = 0; length < bytes.size(); ++length)
                QVERIFY(!Frontier::parse(bytes.first(length)));
            QVERIFY(!Frontier::parse(bytes + 'x'));
            frontier.append(leafHash(leafOf(size)));
        }
    }

    void inclusionForAllLeavesOfAllSizes()
    {
        for (quint64 size = 1; size <= largest; ++size) {
            for (quint64 index = 0; index < size; ++index) {
                const auto proof = inclusionProof(m_tree, index, size);
                QVERIFY(proof);
                if (*proof != m_peer.path(index, 0, size))
                    QFAIL(qPrintable(QStringLiteral("leaf %1 of %2").arg(index).arg(size)));
                if (!verifyInclusion(m_peer.hash(index, index + 1), index, size, *proof, rootAt(size)))
                    QFAIL(qPrintable(QStringLiteral("leaf %1 of %2 is not verified").arg(index).arg(size)));
            }
        }
        QCOMPARE(inclusionProof(m_tree, 5, 5).error().code, ErrorCode::Invalid);
        QCOMPARE(inclusionProof(m_tree, 0, largest + 1).error().code, ErrorCode::NotFound);
    }

    void consistencyForAllPairs()
    {
        for (quint64 newSize = 0; newSize <= largest; ++newSize) {
            for (quint64 oldSize = 0; oldSize <= newSize; ++oldSize) {
                const auto proof = consistencyProof(m_tree, oldSize, newSize);
                QVERIFY(proof);
                if (oldSize > 0 && *proof != m_peer.subproof(oldSize, 0, newSize, true))
                    QFAIL(qPrintable(QStringLiteral("%1 in %2").arg(oldSize).arg(newSize)));
                if (!verifyConsistency(oldSize, newSize, rootAt(oldSize), rootAt(newSize), *proof))
                    QFAIL(qPrintable(QStringLiteral("%1 in %2 is not verified").arg(oldSize).arg(newSize)));
                if (oldSize == 0 || oldSize == newSize || (newSize > 96 && (oldSize + 31 * newSize) % 19 != 0))
                    continue;
                // Rolled back and grown anew, or rewritten: other roots at the same sizes.
                if (verifyConsistency(oldSize, newSize, spoilt(rootAt(oldSize)), rootAt(newSize), *proof) ||
                    verifyConsistency(oldSize, newSize, rootAt(oldSize), spoilt(rootAt(newSize)), *proof))
                    QFAIL(qPrintable(QStringLiteral("%1 in %2 verifies with another root").arg(oldSize).arg(newSize)));
            }
        }
        QCOMPARE(consistencyProof(m_tree, 6, 5).error().code, ErrorCode::Invalid);
    }

    void noProofIsOfTwoForms() // for every size and pair: longer, shorter, swapped, of another size of hash
    {
        for (quint64 newSize = 2; newSize <= largest; ++newSize) {
            // Every pair of every size would take minutes; the places round powers of two are where it is decided.
            for (quint64 oldSize = 1; oldSize<newSize; oldSize += newSize> 128 ? 1 + newSize / 13 : 1) {
                const Proof proof = m_peer.subproof(oldSize, 0, newSize, true);
                const auto holds = [&](const Proof &p) {
                    return verifyConsistency(oldSize, newSize, rootAt(oldSize), rootAt(newSize), p).has_value();
                };
                bool malformedHolds = holds(proof + Proof{rootAt(1)}) || holds(Proof{rootAt(1)} + proof) ||
                                      holds(proof.mid(1)) || holds(proof.mid(0, proof.size() - 1));
                for (qsizetype i = 0; i < proof.size(); ++i) {
                    Proof changed = proof;
                    changed[i] = spoilt(changed[i]);
                    malformedHolds = malformedHolds || holds(changed);
                    changed[i] = proof[i] + 'x';
                    malformedHolds = malformedHolds || holds(changed);
                    changed = proof;
                    if (i > 0 && proof[i] != proof[i - 1]) {
                        changed.swapItemsAt(i, i - 1);
                        malformedHolds = malformedHolds || holds(changed);
                    }
                }
                if (malformedHolds)
                    QFAIL(qPrintable(QStringLiteral("%1 in %2").arg(oldSize).arg(newSize)));
            }
            const quint64 index = newSize * 7 / 11;
            const Proof path = m_peer.path(index, 0, newSize);
            const Hash leaf = m_peer.hash(index, index + 1);
            QVERIFY(!verifyInclusion(leaf, index, newSize, path + Proof{leaf}, rootAt(newSize)));
            QVERIFY(!verifyInclusion(leaf, index, newSize, path.mid(1), rootAt(newSize)));
            QVERIFY(!verifyInclusion(leaf, index ^ 1, newSize, path, rootAt(newSize)));
        }
    }

    void wrongInclusionIsRefused()
    {
        for (quint64 size = 1; size <= 33; ++size) {
            for (quint64 index = 0; index < size; ++index) {
                const Proof proof = *inclusionProof(m_tree, index, size);
                const Hash leaf = leafHash(leafOf(index));
                const auto refused = [&](const Hash &l, quint64 i, quint64 n, const Proof &p, const Hash &r) {
                    return !verifyInclusion(l, i, n, p, r);
                };
                QVERIFY(refused(leafHash("forged"), index, size, proof, rootAt(size)));
                QVERIFY(refused(leaf, index, size, proof, spoilt(rootAt(size))));
                QVERIFY(refused(leaf, size, size, proof, rootAt(size)));
                QVERIFY(refused(leaf, index, size, proof + Proof{leaf}, rootAt(size)));
                for (quint64 other = 0; other < size; ++other)
                    QVERIFY(other == index || refused(leaf, other, size, proof, rootAt(size)));
                for (qsizetype i = 0; i < proof.size(); ++i) {
                    Proof changed = proof;
                    changed[i] = spoilt(changed[i]);
                    QVERIFY(refused(leaf, index, size, changed, rootAt(size)));
                    changed = proof;
                    changed.removeAt(i);
                    QVERIFY(refused(leaf, index, size, changed, rootAt(size)));
                    changed = proof;
                    changed[i].chop(1);
                    QCOMPARE(verifyInclusion(leaf, index, size, changed, rootAt(size)).error().code,
                             ErrorCode::Invalid);
                }
            }
        }
        QCOMPARE(verifyInclusion(leafHash("x"), 0, 0, {}, emptyRoot()).error().code, ErrorCode::Invalid);
        QCOMPARE(verifyInclusion("short", 0, 1, {}, "short").error().code, ErrorCode::Invalid);
    }

    void wrongConsistencyIsRefused()
    {
        for (quint64 newSize = 2; newSize <= 20; ++newSize) {
            for (quint64 oldSize = 1; oldSize < newSize; ++oldSize) {
                const Proof proof = *consistencyProof(m_tree, oldSize, newSize);
                const auto refused = [&](const Proof &p) {
                    return !verifyConsistency(oldSize, newSize, rootAt(oldSize), rootAt(newSize), p);
                };
                QVERIFY(refused({}));
                QVERIFY(refused(proof + Proof{rootAt(1)}));
                QVERIFY(refused(Proof{rootAt(oldSize)} + proof));
                for (qsizetype i = 0; i < proof.size(); ++i) {
                    Proof changed = proof;
                    changed[i] = spoilt(changed[i]);
                    QVERIFY(refused(changed));
                    changed = proof;
                    changed.removeAt(i);
                    QVERIFY(refused(changed));
                }
                // The proof of one pair says nothing of another.
                QVERIFY(!verifyConsistency(oldSize, newSize + 1, rootAt(oldSize), rootAt(newSize + 1), proof));
            }
        }
        QCOMPARE(verifyConsistency(5, 4, rootAt(5), rootAt(4), {}).error().code, ErrorCode::Invalid);
        QCOMPARE(verifyConsistency(4, 4, rootAt(4), rootAt(4), {rootAt(1)}).error().code, ErrorCode::Invalid);
        QCOMPARE(verifyConsistency(4, 4, rootAt(4), rootAt(3), {}).error().code, ErrorCode::Integrity);
        QCOMPARE(verifyConsistency(0, 4, rootAt(3), rootAt(4), {}).error().code, ErrorCode::Integrity);
        QVERIFY(verifyConsistency(0, 0, emptyRoot(), emptyRoot(), {}));
        const Proof endless(200, rootAt(1));
        QCOMPARE(verifyConsistency(1, 2, rootAt(1), rootAt(2), endless).error().code, ErrorCode::Invalid);
    }

    void leavesAndNodesAreKeptApart()
    {
        const Hash a = leafHash("a");
        const Hash b = leafHash("b");
        QVERIFY(leafHash(a + b) != nodeHash(a, b));
    }

private:
    [[nodiscard]] Hash rootAt(quint64 size) const { return m_roots.at(static_cast<qsizetype>(size)); }

    MemoryTree m_tree;
    Peer m_peer;
    QList<Hash> m_roots;
};

QTEST_APPLESS_MAIN(TestMerkle)
#include "tst_merkle.moc"
