#include "core/crypto/recoverykit.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace earshot;
using crypto::RecoveryKit;

namespace {

QByteArrayList wordsOf(const RecoveryKit &kit)
{
    return kit.words().view().toByteArray().split(' ');
}

Result<RecoveryKit> parse(const QByteArray &text)
{
    return RecoveryKit::parse(SecretBytes::copyOf(text));
}

bool isSame(const Result<RecoveryKit> &read, const RecoveryKit &kit)
{
    return read && read->keys().publicKeys() == kit.keys().publicKeys();
}

int editDistance(const QByteArray &a, const QByteArray &b)
{
    QList<int> row;
    for (int j = 0; j <= b.size(); ++j)
        row << j;
    for (int i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= b.size(); ++j) {
            const int above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1] ? 1 : 0)});
            diagonal = above;
        }
    }
    return row.last();
}

} // namespace

/// A kit on paper comes back as the same keys, and what was misread or mistyped does not.
class TestRecoveryKit : public QObject
{
    Q_OBJECT

private slots:
    void theListIsFitForPaperAndTelephone()
    {
        const auto &list = crypto::recoveryWords();
        QSet<QByteArray> starts;
        static const QRegularExpression plain(QStringLiteral("^[a-z]{4,8}$"));
        for (std::size_t i = 0; i < list.size(); ++i) {
            const QByteArray word(list[i]);
            QVERIFY2(plain.match(QString::fromLatin1(word)).hasMatch(), word);
            starts.insert(word.left(4));
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY2(editDistance(word, list[j]) > 1, word + ' ' + list[j]);
        }
        QCOMPARE(starts.size(), 256); // so that none is the beginning of another either
    }

    /// The order is part of printed kits: a change of it would make them other kits.
    void theListNeverChanges()
    {
        const auto &list = crypto::recoveryWords();
        QByteArray all;
        for (const char *word : list)
            all += QByteArray(word) + '\n';
        QCOMPARE(QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex().left(16),
                 QByteArray("8826a7d7310ad295"));
    }

    void everyByteComesBackFromWordsAndFromTheCode()
    {
        QSet<QByteArray> seen;
        for (int kits = 0; kits < 200 && seen.size() < 256; ++kits) {
            const auto kit = RecoveryKit::generate();
            QCOMPARE(wordsOf(kit).size(), RecoveryKit::wordCount);
            QVERIFY(isSame(RecoveryKit::parse(kit.words()), kit));
            QVERIFY(isSame(RecoveryKit::parse(kit.code()), kit));
            const auto words = wordsOf(kit);
            seen.unite(QSet<QByteArray>(words.cbegin(), words.cend()));
        }
        QCOMPARE(seen.size(), 256);
    }

    void everySingleWrongWordIsFoundAndNamed()
    {
        const auto kit = RecoveryKit::generate();
        for (int place = 0; place < RecoveryKit::wordCount; ++place) {
            for (const char *other : crypto::recoveryWords()) {
                auto words = wordsOf(kit);
                if (words[place] == other)
                    continue;
                words[place] = other;
                const auto read = parse(words.join(' '));
                QVERIFY(!read);
                QCOMPARE(read.error().code, ErrorCode::Invalid);
                QCOMPARE(read.error().where, QStringLiteral("word %1").arg(place + 1));
                QVERIFY(!read.error().toString().contains(QLatin1String(other))); // never echoed
            }
        }
    }

    void everySwapAndEveryTwoWrongWordsAreFound()
    {
        const auto kit = RecoveryKit::generate();
        const auto words = wordsOf(kit);
        for (int a = 0; a < words.size(); ++a) {
            for (int b = a + 1; b < words.size(); ++b) {
                auto swapped = words;
                swapped.swapItemsAt(a, b);
                if (words[a] != words[b])
                    QVERIFY2(!parse(swapped.join(' ')), qPrintable(QStringLiteral("%1 and %2").arg(a).arg(b)));
                auto wrong = words;
                for (std::size_t step = 1; step < 4; ++step) {
                    wrong[a] = crypto::recoveryWords()[(static_cast<std::size_t>(b) * step * 7) % 256];
                    wrong[b] = crypto::recoveryWords()[(static_cast<std::size_t>(a) * step * 13 + 1) % 256];
                    if (wrong != words)
                        QVERIFY(!parse(wrong.join(' ')));
                }
            }
        }
    }

    void spacingCaseAndNumbersDoNotMatter()
    {
        const auto kit = RecoveryKit::generate();
        const auto words = wordsOf(kit);
        QByteArray numbered;
        for (int i = 0; i < words.size(); ++i)
            numbered += QByteArray::number(i + 1) + ".\t" + words[i].toUpper() + (i % 4 == 3 ? "\r\n\r\n" : "  ");
        QVERIFY(isSame(parse(numbered), kit));
        QVERIFY(isSame(parse("\n " + words.join(", ") + ".\n"), kit));
        QVERIFY(isSame(parse("  " + kit.code().view().toByteArray().toLower() + "\n"), kit));
    }

    void whatIsNoKitIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("where");
        const auto kit = RecoveryKit::generate();
        const auto words = wordsOf(kit);
        const auto with = [&](int place, const QByteArray &word) {
            auto changed = words;
            changed[place] = word;
            return changed.join(' ');
        };
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("words");
        QTest::newRow("one too few") << words.mid(1).join(' ') << QStringLiteral("words");
        QTest::newRow("one too many") << words.join(' ') + " amber" << QStringLiteral("words");
        QTest::newRow("half a word") << with(4, words[4].left(3)) << QStringLiteral("word 5");
        QTest::newRow("a word and more") << with(33, words[33] + "s") << QStringLiteral("word 34");
        QTest::newRow("a long word") << with(0, QByteArray(200, 'a')) << QStringLiteral("word 1");
        QTest::newRow("not ASCII") << with(9, "caffè") << QStringLiteral("word 10");
        QTest::newRow("too much") << QByteArray(100000, ' ') << QStringLiteral("words");
        QByteArray code = kit.code().view().toByteArray();
        QTest::newRow("half a code") << code.left(30) << QStringLiteral("code");
        code[20] = code[20] == 'Q' ? 'P' : 'Q';
        QTest::newRow("a wrong code") << code << QStringLiteral("code");
    }
    void whatIsNoKitIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, where);
        const auto read = parse(text);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Invalid);
        QCOMPARE(read.error().where, where);
    }

    /// Printed kits must open for ever, so the way from words to keys is fixed.
    void theKeysOfAKnownKit()
    {
        QByteArrayList words;
        for (int i = 0; i < RecoveryKit::seedSize; ++i)
            words << crypto::recoveryWords()[static_cast<std::size_t>(i * 8 + 3)];
        words << "shell"
              << "shell";
        const auto kit = parse(words.join(' '));
        QVERIFY2(kit, kit ? "" : qPrintable(kit.error().toString()));
        QCOMPARE(kit->keys().publicKeys().box32.toHex().left(16), QByteArray("9264908de7f24e50"));
        QCOMPARE(kit->keys().publicKeys().sign32.toHex().left(16), QByteArray("3cfbe3ad2280f78b"));
        QVERIFY(kit->keys().publicKeys().box32 != kit->keys().publicKeys().sign32);
    }

    void aKitReceivesAndSigns()
    {
        const auto kit = RecoveryKit::generate();
        const auto keys = kit.keys();
        const auto sealed = crypto::sealTo(keys.publicKeys(), "earshot test", SecretBytes::copyOf("secret"));
        QVERIFY(sealed);
        const auto read = parse(kit.words().view().toByteArray());
        QVERIFY(read);
        QVERIFY(read->keys().openSealed("earshot test", *sealed)->equals("secret"));
        QVERIFY(!RecoveryKit::generate().keys().openSealed("earshot test", *sealed));
        const auto signature = read->keys().sign(QLatin1String("earshot test"), "scope");
        QVERIFY(crypto::verify(keys.publicKeys(), QLatin1String("earshot test"), "scope", signature));
    }
};

QTEST_GUILESS_MAIN(TestRecoveryKit)
#include "tst_recoverykit.moc"
