// Signed notes and checkpoints, in their one writing.
#include "core/audit/checkpoint.h"
#include "core/audit/mailednote.h"

#include <QTest>

using namespace earshot;
using namespace earshot::audit;
using crypto::SigningKey;

namespace {

const QString keyName = QStringLiteral("earshot.example/north");
const QString logOrigin = QStringLiteral("earshot.example/store/5f0c");

Checkpoint example()
{
    return {logOrigin, 20852163, QByteArray(32, 'r'), {}};
}

} // namespace

class TestCheckpoint : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_note = *signCheckpoint(example(), keyName, m_key); }

    void noteOfTheReferenceImplementation() // the example of Go's x/mod sumdb/note
    {
        const QByteArray note =
            "If you think cryptography is the answer to your problem,\n"
            "then you don't know what your problem is.\n"
            "\n"
            "\xe2\x80\x94 PeterNeumann "
            "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
        // Verifier key PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW: type byte, then the key.
        const NoteKey key{QStringLiteral("PeterNeumann"),
                          QByteArray::fromBase64("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").mid(1)};
        QCOMPARE(key.id(), 0xc74f20a3U);
        const auto opened = openNote(note, {key});
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().toString()));
        QCOMPARE(opened->signers, QList<NoteKey>{key});
        QVERIFY(opened->text.endsWith("problem is.\n"));
    }

    void checkpointTextIsFixed()
    {
        Checkpoint checkpoint = example();
        checkpoint.root = QByteArray::fromBase64("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=");
        const QByteArray text = "earshot.example/store/5f0c\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        QCOMPARE(*checkpointText(checkpoint), text);
        QCOMPARE(*parseCheckpointText(text), checkpoint);
        checkpoint.size = 0;
        checkpoint.extensions = {QStringLiteral("caf\u00e9"), QStringLiteral("second")};
        QCOMPARE(*parseCheckpointText(*checkpointText(checkpoint)), checkpoint);
    }

    void roundTrip()
    {
        QCOMPARE(*openCheckpoint(m_note, {known()}, logOrigin), example());
        QVERIFY(m_note.contains("\n\n\xe2\x80\x94 earshot.example/north "));
    }

    void everyFlippedBitIsRefused()
    {
        for (qsizetype bit = 0; bit < m_note.size() * 8; ++bit) {
            QByteArray flipped = m_note;
            flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY2(!openCheckpoint(flipped, {known()}, logOrigin), qPrintable(QStringLiteral("bit %1").arg(bit)));
        }
    }

    void everyTruncationIsRefused()
    {
        for (qsizetype length = 0; length < m_note.size(); ++length)
            QVERIFY(!openCheckpoint(m_note.first(length), {known()}, logOrigin));
    }

    void anotherLogOrKeyIsRefused()
    {
        QCOMPARE(openCheckpoint(m_note, {known()}, QStringLiteral("earshot.example/store/other")).error().code,
                 ErrorCode::Integrity);
        const SigningKey other = SigningKey::generate();
        QCOMPARE(openCheckpoint(m_note, {{keyName, other.publicKey()}}, logOrigin).error().code, ErrorCode::Integrity);
        QCOMPARE(openCheckpoint(m_note, {{QStringLiteral("another-name"), m_key.publicKey()}}, logOrigin).error().code,
                 ErrorCode::Integrity);
        QCOMPARE(openCheckpoint(m_note, {}, logOrigin).error().code, ErrorCode::Integrity);
    }

    void severalSignatures()
    {
        const SigningKey second = SigningKey::generate();
        const NoteKey secondKey{QStringLiteral("officer"), second.publicKey()};
        const auto both = addSignature(m_note, secondKey.name, second);
        QVERIFY(both);
        QCOMPARE(openNote(*both, {known()})->signers, QList<NoteKey>{known()}); // the other is unknown: ignored
        QCOMPARE(openNote(*both, {secondKey})->signers, QList<NoteKey>{secondKey});
        QCOMPARE(openNote(*both, {secondKey, known()})->signers, (QList<NoteKey>{known(), secondKey}));
        // A known key's wrong signature spoils the note even beside a right one.
        const QByteArray foreign = *signNote("other text\n", secondKey.name, second);
        const QByteArray mixed = m_note + foreign.mid(foreign.lastIndexOf("\n\n") + 2);
        QVERIFY(openNote(mixed, {known()}));
        QCOMPARE(openNote(mixed, {known(), secondKey}).error().code, ErrorCode::Integrity);
    }

    void textWithBlankLines()
    {
        const QByteArray text = "one\n\ntwo\n\n";
        const auto note = signNote(text, keyName, m_key);
        QVERIFY(note);
        QCOMPARE(openNote(*note, {known()})->text, text);
    }

    void textsThatNoNoteHas_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no newline") << QByteArray("x");
        QTest::newRow("tab") << QByteArray("x\ty\n");
        QTest::newRow("CRLF") << QByteArray("x\r\n");
        QTest::newRow("NUL") << QByteArray("x\0\n", 3);
        QTest::newRow("not UTF-8") << QByteArray("\xff\n");
        QTest::newRow("surrogate") << QByteArray("\xed\xa0\xbd\n");
    }
    void textsThatNoNoteHas()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(signNote(text, keyName, m_key).error().code, ErrorCode::Invalid);
    }

    void keyNames()
    {
        for (const QString &name : {QString(), QStringLiteral("a b"), QStringLiteral("a+b"), QStringLiteral("a\u2003b"),
                                    QStringLiteral("a\nb"), QString(QChar(0xd800))}) {
            QCOMPARE(signNote("x\n", name, m_key).error().code, ErrorCode::Invalid);
            QCOMPARE(addSignature(m_note, name, m_key).error().code, ErrorCode::Invalid);
        }
    }

    void malformedNotes_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const QByteArray dash = "\xe2\x80\x94 ";
        QTest::newRow("hyphen") << dash << QByteArray("- ");
        QTest::newRow("two blanks") << dash << dash + ' ';
        QTest::newRow("no name") << dash + "earshot.example/north " << dash;
        QTest::newRow("three parts") << dash << dash + "x ";
        QTest::newRow("no blank line") << QByteArray("\n\n") << QByteArray("\n");
        QTest::newRow("CRLF") << QByteArray("\n\n") << QByteArray("\r\n\r\n");
        QTest::newRow("no signature") << QByteArray("\n\n" + dash)
                                      << QByteArray("\n\n\n" + dash).chopped(dash.size()) + '#';
    }
    void malformedNotes()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray note = m_note;
        QVERIFY(note.contains(from));
        note.replace(from, to);
        QCOMPARE(openNote(note, {known()}).error().code, ErrorCode::Invalid);
    }

    void sizesAreBounded()
    {
        QByteArray many = m_note;
        for (int i = 0; i < 99; ++i)
            many = *addSignature(many, keyName, m_key);
        QVERIFY(openNote(many, {known()}));
        many = *addSignature(many, keyName, m_key);
        QCOMPARE(openNote(many, {known()}).error().code, ErrorCode::Invalid);
        const QByteArray large = *signNote(QByteArray(70000, 'x') + '\n', keyName, m_key);
        QCOMPARE(openNote(large, {known()}).error().code, ErrorCode::Invalid);
    }

    void malformedCheckpoints_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray root = QByteArray(32, 'r').toBase64();
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("two lines") << QByteArray("o\n1\n");
        QTest::newRow("no end") << "o\n1\n" + root;
        QTest::newRow("no origin") << "\n1\n" + root + '\n';
        QTest::newRow("leading zero") << "o\n01\n" + root + '\n';
        QTest::newRow("plus") << "o\n+1\n" + root + '\n';
        QTest::newRow("minus") << "o\n-1\n" + root + '\n';
        QTest::newRow("blank") << "o\n 1\n" + root + '\n';
        QTest::newRow("hex") << "o\n0x1\n" + root + '\n';
        QTest::newRow("too large") << "o\n18446744073709551616\n" + root + '\n';
        QTest::newRow("short root") << "o\n1\n" + QByteArray(31, 'r').toBase64() + '\n';
        QTest::newRow("no padding") << "o\n1\n" + root.chopped(1) + '\n';
        QTest::newRow("root not canonical") << "o\n1\n" + root.chopped(2) + "J=\n";
        QTest::newRow("blank after the root") << "o\n1\n" + root + " \n";
        QTest::newRow("empty extension") << "o\n1\n" + root + "\n\n";
        QTest::newRow("empty extension between") << "o\n1\n" + root + "\n\nx\n";
    }
    void malformedCheckpoints()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(parseCheckpointText(text).error().code, ErrorCode::Invalid);
    }

    void badCheckpointsAreNotWritten()
    {
        Checkpoint checkpoint = example();
        checkpoint.origin = QStringLiteral("two\nlines");
        QCOMPARE(checkpointText(checkpoint).error().where, QStringLiteral("origin"));
        checkpoint = example();
        checkpoint.root.chop(1);
        QCOMPARE(signCheckpoint(checkpoint, keyName, m_key).error().where, QStringLiteral("root"));
        checkpoint = example();
        checkpoint.extensions = {QString()};
        QCOMPARE(checkpointText(checkpoint).error().where, QStringLiteral("extensions"));
    }

    /// A narrow page breaks a name after a slash, or before the signature, or both.
    void aSignatureLineThatAPageBrokeIsReadWhole()
    {
        const SigningKey other = SigningKey::generate();
        const QByteArray note =
            *signCheckpoint(example(), QStringLiteral("log.example/a-store/") + QString(64, u'm'), other);
        const QByteArray origin = example().origin.toUtf8();
        for (const QByteArray &lineEnd : {QByteArray("\n"), QByteArray("\r\n> ")}) {
            QByteArray broken = note;
            broken.replace("/mmm", '/' + lineEnd + "mmm");
            QCOMPARE(noteFromMail(broken, origin).value(), note);
            broken.replace("m ", 'm' + lineEnd);
            QCOMPARE(noteFromMail(broken, origin).value(), note);
        }
    }

private:
    [[nodiscard]] NoteKey known() const { return {keyName, m_key.publicKey()}; }

    SigningKey m_key = SigningKey::generate();
    QByteArray m_note;
};

QTEST_APPLESS_MAIN(TestCheckpoint)
#include "tst_checkpoint.moc"
