#include "core/audit/checkpoint.h"

#include "core/crypto/digest.h"

#include <QStringDecoder>
#include <QtEndian>
#include <algorithm>

namespace earshot::audit {

namespace {

constexpr char ed25519Type = 1;
constexpr qsizetype largestNote = 64 * 1024;
constexpr qsizetype mostSignatures = 100;
constexpr qsizetype keyIdSize = 4;
constexpr QByteArrayView signaturePrefix = "\xe2\x80\x94 "; // em dash, blank

struct Signature
{
    QString name;
    quint32 keyId = 0;
    QByteArray bytes;
};

struct Note
{
    QByteArray text;
    QList<Signature> signatures;
};

tl::unexpected<Error> wrongNote(const QString &what, qsizetype line = -1)
{
    return fail(ErrorCode::Invalid, QStringLiteral("signed note: %1").arg(what),
                line < 0 ? QString() : QStringLiteral("signature %1").arg(line + 1));
}

bool isNoteBytes(const QByteArray &bytes)
{
    const bool printable = std::all_of(bytes.begin(), bytes.end(),
                                       [](char c) { return static_cast<unsigned char>(c) >= 0x20 || c == '\n'; });
    if (!printable)
        return false;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    return !decoder.hasError() && text.toUtf8() == bytes;
}

bool isKeyName(const QString &name)
{
    return !name.isEmpty() && name.isValidUtf16() && std::none_of(name.begin(), name.end(), [](QChar c) {
        return c.isSpace() || c == u'+' || c.unicode() < 0x20;
    });
}

// Standard base64 with padding, in its one canonical writing.
bool decodeBase64(const QByteArray &text, QByteArray &bytes)
{
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.toBase64() != text)
        return false;
    bytes = decoded.decoded;
    return true;
}

Result<Signature> parseSignature(const QByteArray &line, qsizetype number)
{
    const QList<QByteArray> parts = line.mid(signaturePrefix.size()).split(' ');
    if (!line.startsWith(signaturePrefix) || parts.size() != 2)
        return wrongNote(QStringLiteral("not a signature line"), number);
    Signature signature;
    signature.name = QString::fromUtf8(parts.at(0));
    QByteArray blob;
    if (!isKeyName(signature.name) || !decodeBase64(parts.at(1), blob) || blob.size() <= keyIdSize)
        return wrongNote(QStringLiteral("malformed key name or signature"), number);
    signature.keyId = qFromBigEndian<quint32>(blob.constData());
    signature.bytes = blob.mid(keyIdSize);
    return signature;
}

Result<Note> parseNote(const QByteArray &bytes)
{
    if (bytes.size() > largestNote)
        return wrongNote(QStringLiteral("too large"));
    if (!isNoteBytes(bytes))
        return wrongNote(QStringLiteral("not UTF-8, or a control character"));
    const qsizetype blank = bytes.lastIndexOf("\n\n");
    if (blank < 0 || !bytes.endsWith('\n') || blank + 2 == bytes.size())
        return wrongNote(QStringLiteral("no signatures"));
    Note note;
    note.text = bytes.first(blank + 1);
    const QList<QByteArray> lines = bytes.sliced(blank + 2).chopped(1).split('\n');
    if (lines.size() > mostSignatures)
        return wrongNote(QStringLiteral("too many signatures"));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        EARSHOT_TRY(signature, parseSignature(lines.at(i), i));
        note.signatures.append(signature);
    }
    return note;
}

QByteArray signatureLine(const QByteArray &text, const NoteKey &as, const crypto::SigningKey &key)
{
    QByteArray blob(keyIdSize, '\0');
    qToBigEndian(as.id(), blob.data());
    blob += key.signText(text);
    return signaturePrefix.toByteArray() + as.name.toUtf8() + ' ' + blob.toBase64() + '\n';
}

tl::unexpected<Error> wrongCheckpoint(const QString &where)
{
    return fail(ErrorCode::Invalid, QStringLiteral("checkpoint: missing or malformed"), where);
}

bool isLine(const QString &line)
{
    return !line.isEmpty() && !line.contains(u'\n') && line.isValidUtf16() && isNoteBytes(line.toUtf8());
}

} // namespace

quint32 NoteKey::id() const
{
    const QByteArray digest = crypto::sha256(name.toUtf8() + '\n' + ed25519Type + publicKey);
    return qFromBigEndian<quint32>(digest.constData());
}

Result<QByteArray> signNote(const QByteArray &text, const QString &keyName, const crypto::SigningKey &key)
{
    if (!text.endsWith('\n') || !isNoteBytes(text))
        return wrongNote(QStringLiteral("the text is not UTF-8, has a control character, or no newline at the end"));
    if (!isKeyName(keyName))
        return wrongNote(QStringLiteral("a key name has no blank and no plus"));
    return text + '\n' + signatureLine(text, {keyName, key.publicKey()}, key);
}

Result<QByteArray> addSignature(const QByteArray &note, const QString &keyName, const crypto::SigningKey &key)
{
    EARSHOT_TRY(parsed, parseNote(note));
    if (!isKeyName(keyName))
        return wrongNote(QStringLiteral("a key name has no blank and no plus"));
    return note + signatureLine(parsed.text, {keyName, key.publicKey()}, key);
}

Result<VerifiedNote> openNote(const QByteArray &bytes, const QList<NoteKey> &known)
{
    EARSHOT_TRY(note, parseNote(bytes));
    VerifiedNote verified{note.text, {}};
    for (const Signature &signature : std::as_const(note.signatures)) {
        for (const NoteKey &key : known) {
            if (key.name != signature.name || key.id() != signature.keyId)
                continue;
            if (!crypto::verifyText(key.publicKey, note.text, signature.bytes))
                return fail(ErrorCode::Integrity, QStringLiteral("signed note: a signature is wrong"));
            if (!verified.signers.contains(key))
                verified.signers.append(key);
        }
    }
    if (verified.signers.isEmpty())
        return fail(ErrorCode::Integrity, QStringLiteral("signed note: no known key signed it"));
    return verified;
}

Result<QByteArray> checkpointText(const Checkpoint &checkpoint)
{
    if (!isLine(checkpoint.origin))
        return wrongCheckpoint(QStringLiteral("origin"));
    if (checkpoint.root.size() != hashSize)
        return wrongCheckpoint(QStringLiteral("root"));
    if (!std::all_of(checkpoint.extensions.begin(), checkpoint.extensions.end(), isLine))
        return wrongCheckpoint(QStringLiteral("extensions"));
    QByteArray text = checkpoint.origin.toUtf8() + '\n' + QByteArray::number(checkpoint.size) + '\n' +
                      checkpoint.root.toBase64() + '\n';
    for (const QString &line : checkpoint.extensions)
        text += line.toUtf8() + '\n';
    return text;
}

Result<Checkpoint> parseCheckpointText(const QByteArray &text)
{
    if (!text.endsWith('\n'))
        return wrongCheckpoint(QStringLiteral("end"));
    const QList<QByteArray> lines = text.chopped(1).split('\n');
    if (lines.size() < 3)
        return wrongCheckpoint(QStringLiteral("line %1").arg(lines.size() + 1));
    Checkpoint checkpoint;
    checkpoint.origin = QString::fromUtf8(lines.at(0));
    bool isNumber = false;
    checkpoint.size = lines.at(1).toULongLong(&isNumber);
    if (!isNumber || QByteArray::number(checkpoint.size) != lines.at(1))
        return wrongCheckpoint(QStringLiteral("line 2"));
    if (!decodeBase64(lines.at(2), checkpoint.root))
        return wrongCheckpoint(QStringLiteral("line 3"));
    for (qsizetype i = 3; i < lines.size(); ++i)
        checkpoint.extensions.append(QString::fromUtf8(lines.at(i)));
    EARSHOT_TRY(again, checkpointText(checkpoint));
    if (again != text)
        return wrongCheckpoint(QStringLiteral("text"));
    return checkpoint;
}

Result<QByteArray> signCheckpoint(const Checkpoint &checkpoint, const QString &keyName, const crypto::SigningKey &key)
{
    EARSHOT_TRY(text, checkpointText(checkpoint));
    return signNote(text, keyName, key);
}

Result<Checkpoint> openCheckpoint(const QByteArray &note, const QList<NoteKey> &known, const QString &origin)
{
    EARSHOT_TRY(verified, openNote(note, known));
    EARSHOT_TRY(checkpoint, parseCheckpointText(verified.text));
    if (checkpoint.origin != origin)
        return fail(ErrorCode::Integrity, QStringLiteral("checkpoint of another log"), QStringLiteral("line 1"));
    return checkpoint;
}

} // namespace earshot::audit
