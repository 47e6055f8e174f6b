#include "core/audit/checkpoint.h"

#include "core/audit/note.h"

#include <algorithm>

namespace earshot::audit {

namespace {

tl::unexpected<Error> wrongText(const QString &what)
{
    return fail(ErrorCode::Invalid, QStringLiteral("signed note: %1").arg(what));
}

QByteArray signedLine(const QByteArray &text, const QString &keyName, const crypto::SigningKey &key)
{
    return signatureLine({keyName, NoteKey{keyName, key.publicKey()}.id(), key.signText(text)});
}

tl::unexpected<Error> wrongCheckpoint(const QString &where)
{
    return fail(ErrorCode::Invalid, QStringLiteral("checkpoint: missing or malformed"), where);
}

bool isLine(const QString &line)
{
    return !line.isEmpty() && !line.contains(u'\n') && line.isValidUtf16() && isNoteText(line.toUtf8());
}

} // namespace

quint32 NoteKey::id() const
{
    return noteKeyId(name, NoteAlgorithm::Ed25519, publicKey);
}

QString NoteKey::toText() const
{
    return verifierKey(name, NoteAlgorithm::Ed25519, publicKey);
}

Result<NoteKey> NoteKey::fromText(const QString &text)
{
    EARSHOT_TRY(parsed, parseVerifierKey(text, NoteAlgorithm::Ed25519));
    return NoteKey{parsed.name, parsed.publicKey};
}

Result<QByteArray> signNote(const QByteArray &text, const QString &keyName, const crypto::SigningKey &key)
{
    if (!text.endsWith('\n') || !isNoteText(text))
        return wrongText(QStringLiteral("the text is not UTF-8, has a control character, or no newline at the end"));
    if (!isKeyName(keyName))
        return wrongText(QStringLiteral("a key name has no blank and no plus"));
    return text + '\n' + signedLine(text, keyName, key);
}

Result<QByteArray> addSignature(const QByteArray &note, const QString &keyName, const crypto::SigningKey &key)
{
    EARSHOT_TRY(parsed, parseNote(note));
    if (!isKeyName(keyName))
        return wrongText(QStringLiteral("a key name has no blank and no plus"));
    return note + signedLine(parsed.text, keyName, key);
}

Result<VerifiedNote> openNote(const QByteArray &bytes, const QList<NoteKey> &known)
{
    EARSHOT_TRY(note, parseNote(bytes));
    VerifiedNote verified{note.text, {}};
    for (const NoteSignature &signature : std::as_const(note.signatures)) {
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
