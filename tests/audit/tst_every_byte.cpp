// A log of a thousand leaves, and every single byte of it.
#include "core/audit/leaf.h"
#include "core/audit/merkle.h"
#include "core/crypto/digest.h"

#include <QTest>

using namespace earshot;
using namespace earshot::audit;

namespace {

constexpr int thousand = 1000;

/// As the program writes them: no two alike, of every length that occurs.
Leaf leafAt(int place)
{
    static const QStringList actions{QStringLiteral("play"), QStringLiteral("annotate.edit"), QStringLiteral("grant"),
                                     QStringLiteral("release.authorise"), QStringLiteral("import")};
    Leaf leaf;
    leaf.store = QStringLiteral("0d5c3c5e-6f0d-4b0e-9d7e-2f2f6f5f5c11");
    leaf.sequence = place;
    leaf.at = {1'773'501'420'000 + 977LL * place};
    leaf.actor = QStringLiteral("user-%1").arg(place % 7);
    leaf.office = place % 3 == 0 ? QStringLiteral("team-leader") : QString();
    leaf.action = actions[place % actions.size()];
    leaf.object = QStringLiteral("recording:%1").arg(place / 3);
    leaf.area = place % 2 == 0 ? QStringLiteral("Tai â Gofal") : QStringLiteral("Revenues");
    leaf.purpose = QStringLiteral("complaint");
    leaf.policyVersion = QStringLiteral("2017");
    leaf.clause = QStringLiteral("§6 (c)");
    leaf.permitted = place % 11 != 0;
    if (place % 4 == 0)
        leaf.stateHash = crypto::sha256(QByteArray::number(place)).toHex();
    leaf.detailCommitment = crypto::sha256("detail" + QByteArray::number(place)).toHex();
    return leaf;
}

} // namespace

class TestEveryByte : public QObject
{
    Q_OBJECT

private slots:
    /// The proof of a leaf stands for all the others: what is changed in one is noticed if its hash no longer leads to
    /// the root. That the proofs are those of this tree is asked first, with the leaves as they are.
    void anyByteOfAThousandLeavesChangesTheRoot()
    {
        QList<QByteArray> leaves;
        MemoryTree tree;
        for (int place = 0; place < thousand; ++place) {
            leaves << *canonicalJson(leafAt(place));
            tree.append(leafHash(leaves.constLast()));
        }
        const Hash root = tree.root();
        qint64 changes = 0;
        for (int place = 0; place < thousand; ++place) {
            const auto proof = inclusionProof(tree, static_cast<quint64>(place), thousand);
            QVERIFY(proof);
            QByteArray bytes = leaves[place];
            QVERIFY(verifyInclusion(leafHash(bytes), static_cast<quint64>(place), thousand, *proof, root));
            for (qsizetype at = 0; at < bytes.size(); ++at) {
                const char whole = bytes[at];
                bytes[at] = static_cast<char>(whole ^ (1 + (place + at) % 255)); // never the same
                const auto noticed =
                    verifyInclusion(leafHash(bytes), static_cast<quint64>(place), thousand, *proof, root);
                if (noticed || noticed.error().code != ErrorCode::Integrity)
                    QFAIL(qPrintable(QStringLiteral("byte %1 of leaf %2").arg(at).arg(place)));
                bytes[at] = whole;
                ++changes;
            }
            // Nor is anything gained by a byte more or less, at either end.
            for (const QByteArray &other : {bytes + '\0', bytes.chopped(1), '\0' + bytes, bytes.mid(1), QByteArray()})
                QVERIFY(!verifyInclusion(leafHash(other), static_cast<quint64>(place), thousand, *proof, root));
            QCOMPARE(bytes, leaves[place]);
        }
        qInfo("%lld bytes of %d leaves, each of them noticed", changes, thousand);
        QVERIFY(changes > 300LL * thousand);
    }

    /// Nor can a leaf stand in another one's place, though both are of this log.
    void aLeafCountsInItsOwnPlaceOnly()
    {
        MemoryTree tree;
        for (int place = 0; place < thousand; ++place)
            tree.append(leafHash(*canonicalJson(leafAt(place))));
        for (int place = 0; place < thousand; ++place) {
            const auto proof = inclusionProof(tree, static_cast<quint64>(place), thousand);
            QVERIFY(proof);
            const int other = (place + 1 + place % 997) % thousand;
            QVERIFY(other == place || !verifyInclusion(leafHash(*canonicalJson(leafAt(other))),
                                                       static_cast<quint64>(place), thousand, *proof, tree.root()));
        }
    }
};

QTEST_APPLESS_MAIN(TestEveryByte)
#include "tst_every_byte.moc"
