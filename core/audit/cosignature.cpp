#include "core/audit/cosignature.h"

#include "core/audit/note.h"

#include <QtEndian>

namespace earshot::audit {

namespace {

constexpr qsizetype timeSize = 8;
constexpr QByteArrayView oldPrefix = "old ";

QByteArray signedMessage(const QByteArray &checkpointText, qint64 unixTime)
{
    return "cosignature/v1\ntime " + QByteArray::number(unixTime) + '\n' + checkpointText;
}

tl::unexpected<Error> wrongRequest(const QString &where)
{
    return fail(ErrorCode::Invalid, QStringLiteral("witness request: missing or malformed"), where);
}

} // namespace

quint32 WitnessKey::id() const
{
    return noteKeyId(name, NoteAlgorithm::Cosignature, publicKey);
}

QString WitnessKey::toText() const
{
    return verifierKey(name, NoteAlgorithm::Cosignature, publicKey);
}

Result<WitnessKey> WitnessKey::fromText(const QString &text)
{
    EARSHOT_TRY(parsed, parseVerifierKey(text, NoteAlgorithm::Cosignature));
    return WitnessKey{parsed.name, parsed.publicKey};
}

Result<QByteArray> cosign(const QByteArray &checkpointText, const QString &witnessName, const crypto::SigningKey &key,
                          qint64 unixTime)
{
    EARSHOT_TRY(checkpoint, parseCheckpointText(checkpointText));
    if (!isKeyName(witnessName) || unixTime < 0)
        return fail(ErrorCode::Invalid,
                    QStringLiteral("cosignature: a key name has no blank and no plus, and the time "
                                   "is not before 1970"),
                    checkpoint.origin);
    QByteArray bytes(timeSize, '\0');
    qToBigEndian(unixTime, bytes.data());
    bytes += key.signText(signedMessage(checkpointText, unixTime));
    return signatureLine({witnessName, WitnessKey{witnessName, key.publicKey()}.id(), bytes});
}

Result<QList<Cosignature>> cosignatures(const QByteArray &note, const QList<WitnessKey> &known)
{
    EARSHOT_TRY(parsed, parseNote(note));
    QList<Cosignature> found;
    for (const NoteSignature &signature : std::as_const(parsed.signatures)) {
        for (const WitnessKey &key : known) {
            if (key.name != signature.name || key.id() != signature.keyId)
                continue;
            const qint64 time = signature.bytes.size() == timeSize + crypto::signatureSize
                                    ? qFromBigEndian<qint64>(signature.bytes.constData())
                                    : -1; // a time over 2^63 - 1 comes out negative too
            if (time < 0 || !crypto::verifyText(key.publicKey, signedMessage(parsed.text, time),
                                                QByteArrayView(signature.bytes).sliced(timeSize)))
                return fail(ErrorCode::Integrity, QStringLiteral("a witness's cosignature is wrong"), key.name);
            found.append({key, time});
        }
    }
    return found;
}

Result<QByteArray> witnessRequestText(const WitnessRequest &request)
{
    if (request.proof.size() > mostProofLines)
        return wrongRequest(QStringLiteral("proof"));
    QByteArray text = oldPrefix.toByteArray() + QByteArray::number(request.oldSize) + '\n';
    for (const Hash &hash : request.proof) {
        if (hash.size() != hashSize)
            return wrongRequest(QStringLiteral("proof"));
        text += hash.toBase64() + '\n';
    }
    return text + '\n' + request.note;
}

Result<WitnessRequest> parseWitnessRequest(const QByteArray &text)
{
    const qsizetype blank = text.indexOf("\n\n");
    if (blank < 0)
        return wrongRequest(QStringLiteral("empty line"));
    const QList<QByteArray> lines = text.left(blank).split('\n');
    WitnessRequest request;
    bool isNumber = false;
    const QByteArray size = lines.at(0).mid(oldPrefix.size());
    request.oldSize = size.toULongLong(&isNumber);
    if (!lines.at(0).startsWith(oldPrefix) || !isNumber || QByteArray::number(request.oldSize) != size)
        return wrongRequest(QStringLiteral("line 1"));
    if (lines.size() - 1 > mostProofLines)
        return wrongRequest(QStringLiteral("proof"));
    for (qsizetype i = 1; i < lines.size(); ++i) {
        Hash hash;
        if (!decodeBase64(lines.at(i), hash) || hash.size() != hashSize)
            return wrongRequest(QStringLiteral("line %1").arg(i + 1));
        request.proof.append(hash);
    }
    request.note = text.mid(blank + 2);
    return request;
}

} // namespace earshot::audit
