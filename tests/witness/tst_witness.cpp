// The witness by the words of c2sp.org/tlog-cosignature and tlog-witness. What it signs is checked with OpenSSL over
// bytes that are put together here by hand, never with the room's own code.
#include "core/audit/merkle.h"
#include "core/witness/witness.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <openssl/evp.h>

using namespace earshot;
using namespace earshot::audit;
using witness::Witness;

namespace {

const QString origin = QStringLiteral("earshot/5f0c");
const QString signerName = origin + QStringLiteral("/ig");
const QString witnessName = QStringLiteral("witness.ig.westmarch.example");
const Instant now{1'679'315'147'250};

/// RFC 8032 by OpenSSL.
bool opensslVerifies(const QByteArray &publicKey, const QByteArray &message, const QByteArray &signature)
{
    EVP_PKEY *key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr,
                                                reinterpret_cast<const unsigned char *>(publicKey.constData()),
                                                static_cast<size_t>(publicKey.size()));
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    const bool good = EVP_DigestVerifyInit(context, nullptr, nullptr, nullptr, key) == 1 &&
                      EVP_DigestVerify(context, reinterpret_cast<const unsigned char *>(signature.constData()),
                                       static_cast<size_t>(signature.size()),
                                       reinterpret_cast<const unsigned char *>(message.constData()),
                                       static_cast<size_t>(message.size())) == 1;
    EVP_MD_CTX_free(context);
    EVP_PKEY_free(key);
    return good;
}

/// "— <name> base64(key id ‖ u64 time ‖ signature)", checked piece by piece as the specification says it.
void checkLine(const QByteArray &line, const QByteArray &publicKey, const QByteArray &checkpointText, quint64 time)
{
    const QByteArray name = witnessName.toUtf8();
    QVERIFY(line.startsWith("\xe2\x80\x94 " + name + ' '));
    QVERIFY(line.endsWith('\n'));
    const QByteArray blob = QByteArray::fromBase64(line.mid(4 + name.size() + 1).chopped(1));
    QCOMPARE(blob.size(), 4 + 8 + 64);
    QCOMPARE(blob.left(4), QCryptographicHash::hash(name + "\n\x04" + publicKey, QCryptographicHash::Sha256).left(4));
    QCOMPARE(qFromBigEndian<quint64>(blob.constData() + 4), time);
    const QByteArray message = "cosignature/v1\ntime " + QByteArray::number(time) + "\n" + checkpointText;
    QVERIFY(opensslVerifies(publicKey, message, blob.mid(12)));
    QVERIFY(!opensslVerifies(publicKey, message + "x", blob.mid(12)));
}

} // namespace

class TestWitness : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (int i = 0; i < 300; ++i)
            m_tree.append(leafHash("leaf " + QByteArray::number(i)));
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(Witness::create(folder(), witnessName, m_password));
        QVERIFY(Witness::trust(folder(), origin, signer()));
        m_witness.emplace(*Witness::open(folder(), m_password));
    }

    void signsWhatAnotherImplementationSigns() // made with Python's hashlib and cryptography 48
    {
        SecretBytes seed(32);
        for (unsigned char i = 0; i < 32; ++i)
            seed.data()[i] = i;
        const auto key = crypto::SigningKey::fromSeed(seed);
        QVERIFY(key);
        const QByteArray text = "earshot/5f0c\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        const QByteArray line = "\xe2\x80\x94 witness.ig.westmarch.example "
                                "b923RwAAAABkGFDLwSW+nI6j5iCtqTROt9NAlGJUvyhXE5xKmuO/ms9/dv3k03HAnrWAQ38nJo+nopG2bbgRY8"
                                "BzschYK/D0CAyeDQ==\n";
        QCOMPARE(*cosign(text, witnessName, *key, 1679315147), line);
        const auto known = WitnessKey::fromText(
            QStringLiteral("witness.ig.westmarch.example+6fddb747+BAOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"));
        QVERIFY(known);
        QCOMPARE(*cosignatures(text + '\n' + line, {*known}), (QList<Cosignature>{{*known, 1679315147}}));
        QByteArray wrong = line;
        wrong[wrong.size() - 10] = wrong.at(wrong.size() - 10) == 'A' ? 'B' : 'A';
        QCOMPARE(cosignatures(text + '\n' + wrong, {*known}).error().code, ErrorCode::Integrity);
        QVERIFY(cosignatures(text + '\n' + line, {})->isEmpty());
        // A cosigning key does not sign notes, and the other way round.
        QCOMPARE(openNote(text + '\n' + line, {{known->name, known->publicKey}}).error().code, ErrorCode::Integrity);
        QVERIFY(!NoteKey::fromText(known->toText()));
    }

    void cosignsAndRemembers()
    {
        const auto key = *Witness::keyOf(folder());
        const auto first = ask(0, 5);
        QCOMPARE(first.status, 200);
        checkLine(first.body, key.publicKey, textOf(5), 1679315147);
        // Durable: another program, another day.
        m_witness.emplace(*Witness::open(folder(), m_password));
        const auto logs = *Witness::logs(folder());
        QCOMPARE(logs.size(), 1);
        QCOMPARE(logs.first().last->size, quint64(5));
        QCOMPARE(logs.first().cosignedAt.ms / 1000, now.ms / 1000);
        for (const auto &[from, to] : {std::pair(5, 5), std::pair(5, 6), std::pair(6, 64), std::pair(64, 300)}) {
            const auto next = ask(from, to);
            QCOMPARE(next.status, 200);
            checkLine(next.body, key.publicKey, textOf(to), 1679315147);
        }
    }

    void refusals()
    {
        QCOMPARE(ask(0, 100).status, 200);
        // 409 with the size, from every other size; a rollback is one of them.
        for (const int from : {0, 1, 64, 99}) {
            const auto stale = ask(from, 100);
            QCOMPARE(stale.status, 409);
            QCOMPARE(stale.body, "100\n");
            QVERIFY(!stale.reason.isEmpty());
        }
        QCOMPARE(ask(50, 60).status, 409);
        QCOMPARE(ask(101, 100).status, 400);
        // A fork: the same size with another root; longer with a proof of the true tree; longer without a proof.
        QCOMPARE(m_witness->addCheckpoint(requestText(100, {}, noteOf({origin, 100, m_tree.root(), {}})), now)->status,
                 409);
        auto forged = *rootOf(m_tree, 200);
        forged[0] = static_cast<char>(forged.at(0) ^ 1);
        const auto proof = *consistencyProof(m_tree, 100, 200);
        QCOMPARE(m_witness->addCheckpoint(requestText(100, proof, noteOf({origin, 200, forged, {}})), now)->status,
                 422);
        QCOMPARE(m_witness->addCheckpoint(requestText(100, {}, noteAt(200)), now)->status, 422);
        QCOMPARE(m_witness->addCheckpoint(requestText(100, proof + proof.mid(0, 1), noteAt(200)), now)->status, 422);
        // Not this log; nobody it believes; no request.
        QCOMPARE(m_witness
                     ->addCheckpoint(
                         requestText(0, {}, noteOf({QStringLiteral("earshot/other"), 5, m_tree.root(), {}})), now)
                     ->status,
                 404);
        const auto stranger = crypto::SigningKey::generate();
        QCOMPARE(m_witness
                     ->addCheckpoint(
                         requestText(100, proof,
                                     *signCheckpoint({origin, 200, *rootOf(m_tree, 200), {}}, signerName, stranger)),
                         now)
                     ->status,
                 403);
        QByteArray broken = noteAt(200);
        broken[broken.size() - 12] = broken.at(broken.size() - 12) == 'A' ? 'B' : 'A';
        QCOMPARE(m_witness->addCheckpoint(requestText(100, proof, broken), now)->status, 403);
        const QByteArray good = requestText(100, proof, noteAt(200));
        for (const QByteArray &bad :
             {QByteArray(), QByteArray("old 100\n"), QByteArray(good).replace("old 100", "old 0100"),
              QByteArray(good).replace("old ", "size "), QByteArray(good).replace("old 100\n", "old 100\nQQ==\n"),
              QByteArray(good).replace('\n', "\r\n"), good.left(good.size() / 2), QByteArray(200'000, 'x')})
            QCOMPARE(m_witness->addCheckpoint(bad, now)->status, 400);
        // None of it moved what it remembers.
        QCOMPARE(Witness::logs(folder())->first().last->size, quint64(100));
        QCOMPARE(m_witness->addCheckpoint(good, now)->status, 200);
    }

    void tooLongAProof()
    {
        Proof endless(64, leafHash("x"));
        QVERIFY(!witnessRequestText({1, endless, noteAt(5)}));
        QByteArray text = "old 1\n";
        for (const Hash &hash : endless)
            text += hash.toBase64() + '\n';
        QCOMPARE(m_witness->addCheckpoint(text + '\n' + noteAt(5), now)->status, 400);
    }

    void requestsAreWrittenInOneWay()
    {
        const WitnessRequest request{100, *consistencyProof(m_tree, 100, 200), noteAt(200)};
        const QByteArray text = *witnessRequestText(request);
        QVERIFY(text.startsWith("old 100\n"));
        QCOMPARE(*parseWitnessRequest(text), request);
    }

    void itsOwnMemoryIsChecked()
    {
        QCOMPARE(ask(0, 100).status, 200);
        const QDir logs(folder() + QStringLiteral("/logs"));
        const QString path = logs.filePath(logs.entryList({QStringLiteral("*.log")}, QDir::Files).first());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        file.close();
        const qsizetype note = whole.indexOf("\n\n") + 2;
        for (qsizetype i = note; i < whole.size(); i += 3) {
            QByteArray changed = whole;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(changed);
            file.close();
            const auto answer =
                m_witness->addCheckpoint(requestText(100, *consistencyProof(m_tree, 100, 200), noteAt(200)), now);
            QVERIFY2(!answer || answer->status != 200, qPrintable(QString::number(i)));
        }
    }

    void oneWitnessAFolderAndItsPassword()
    {
        QCOMPARE(Witness::create(folder(), QStringLiteral("other"), m_password).error().code, ErrorCode::Exists);
        const QString elsewhere = folder() + QStringLiteral("-elsewhere");
        const auto named = Witness::create(elsewhere, QStringLiteral("ig.example/w1"), m_password);
        QCOMPARE(named.error().where, QStringLiteral("name")); // not "user": it is nobody's
        QVERIFY(!QFile::exists(elsewhere));
        QCOMPARE(Witness::open(folder(), SecretBytes::fromPassword(QStringLiteral("guess"))).error().code,
                 ErrorCode::SignIn);
        QTemporaryDir empty;
        QCOMPARE(Witness::keyOf(empty.path()).error().code, ErrorCode::NotFound);
        QCOMPARE(Witness::trust(folder(), origin, signer()).error().code, ErrorCode::Exists);
        QVERIFY(Witness::trust(folder(), origin, {origin + QStringLiteral("/siro"), m_second.publicKey()}));
        QCOMPARE(Witness::logs(folder())->first().keys.size(), 2);
    }

private:
    [[nodiscard]] QString folder() const { return m_folder->path(); }
    [[nodiscard]] NoteKey signer() const { return {signerName, m_key.publicKey()}; }
    [[nodiscard]] QByteArray noteOf(const Checkpoint &checkpoint) const
    {
        return *signCheckpoint(checkpoint, signerName, m_key);
    }
    [[nodiscard]] QByteArray noteAt(quint64 size) const { return noteOf({origin, size, *rootOf(m_tree, size), {}}); }
    [[nodiscard]] QByteArray textOf(quint64 size) const
    {
        return "earshot/5f0c\n" + QByteArray::number(size) + '\n' + rootOf(m_tree, size)->toBase64() + '\n';
    }
    static QByteArray requestText(quint64 from, const Proof &proof, const QByteArray &note)
    {
        QByteArray text = "old " + QByteArray::number(from) + '\n';
        for (const Hash &hash : proof)
            text += hash.toBase64() + '\n';
        return text + '\n' + note;
    }
    [[nodiscard]] witness::Answer ask(quint64 from, quint64 to)
    {
        const Proof proof = from <= to ? *consistencyProof(m_tree, from, to) : Proof();
        return *m_witness->addCheckpoint(requestText(from, proof, noteAt(to)), now);
    }

    MemoryTree m_tree;
    crypto::SigningKey m_key = crypto::SigningKey::generate();
    crypto::SigningKey m_second = crypto::SigningKey::generate();
    SecretBytes m_password = SecretBytes::fromPassword(QStringLiteral("a witness remembers"));
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Witness> m_witness;
};

QTEST_APPLESS_MAIN(TestWitness)
#include "tst_witness.moc"
