#include "core/audit/note.h"

#include "core/crypto/digest.h"
#include "core/crypto/signing.h"

#include <QStringDecoder>
#include <QtEndian>
#include <algorithm>

namespace earshot::audit {

namespace {

constexpr qsizetype largestNote = 64 * 1024;
constexpr qsizetype mostSignatures = 100;
constexpr qsizetype keyIdSize = 4;
constexpr int keyIdDigits = 8;
constexpr QByteArrayView signaturePrefix = "\xe2\x80\x94 "; // em dash, blank

tl::unexpected<Error> wrongNote(const QString &what, qsizetype line = -1)
{
    return fail(ErrorCode::Invalid, QStringLiteral("signed note: %1").arg(what),
                line < 0 ? QString() : QStringLiteral("signature %1").arg(line + 1));
}

tl::unexpected<Error> wrongKey(const QString &what)
{
    return fail(ErrorCode::Invalid, QStringLiteral("verifier key: %1").arg(what));
}

Result<NoteSignature> parseSignature(const QByteArray &line, qsizetype number)
{
    const QList<QByteArray> parts = line.mid(signaturePrefix.size()).split(' ');
    if (!line.startsWith(signaturePrefix) || parts.size() != 2)
        return wrongNote(QStringLiteral("not a signature line"), number);
    NoteSignature signature;
    signature.name = QString::fromUtf8(parts.at(0));
    QByteArray blob;
    if (!isKeyName(signature.name) || !decodeBase64(parts.at(1), blob) || blob.size() <= keyIdSize)
        return wrongNote(QStringLiteral("malformed key name or signature"), number);
    signature.keyId = qFromBigEndian<quint32>(blob.constData());
    signature.bytes = blob.mid(keyIdSize);
    return signature;
}

} // namespace

bool isNoteText(const QByteArray &bytes)
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

bool decodeBase64(const QByteArray &text, QByteArray &bytes)
{
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.toBase64() != text)
        return false;
    bytes = decoded.decoded;
    return true;
}

Result<Note> parseNote(const QByteArray &bytes)
{
    if (bytes.size() > largestNote)
        return wrongNote(QStringLiteral("too large"));
    if (!isNoteText(bytes))
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

Result<NoteSignature> parseSignatureLine(const QByteArray &line)
{
    if (!line.endsWith('\n') || !isNoteText(line))
        return wrongNote(QStringLiteral("not a signature line"));
    return parseSignature(line.chopped(1), 0);
}

QByteArray signatureLine(const NoteSignature &signature)
{
    QByteArray blob(keyIdSize, '\0');
    qToBigEndian(signature.keyId, blob.data());
    blob += signature.bytes;
    return signaturePrefix.toByteArray() + signature.name.toUtf8() + ' ' + blob.toBase64() + '\n';
}

quint32 noteKeyId(const QString &name, NoteAlgorithm algorithm, const QByteArray &publicKey)
{
    const QByteArray digest = crypto::sha256(name.toUtf8() + '\n' + static_cast<char>(algorithm) + publicKey);
    return qFromBigEndian<quint32>(digest.constData());
}

QString verifierKey(const QString &name, NoteAlgorithm algorithm, const QByteArray &publicKey)
{
    const QByteArray material = static_cast<char>(algorithm) + publicKey;
    return QStringLiteral("%1+%2+%3")
        .arg(name)
        .arg(noteKeyId(name, algorithm, publicKey), keyIdDigits, 16, QLatin1Char('0'))
        .arg(QString::fromLatin1(material.toBase64()));
}

Result<ParsedVerifierKey> parseVerifierKey(const QString &text, NoteAlgorithm algorithm)
{
    // The base64 may hold a plus as well.
    const qsizetype first = text.indexOf(u'+');
    const qsizetype second = first < 0 ? -1 : text.indexOf(u'+', first + 1);
    if (second < 0)
        return wrongKey(QStringLiteral("it has a name, an id and a key, with a plus between them"));
    const QString name = text.left(first);
    QByteArray material;
    if (!isKeyName(name) || !decodeBase64(text.mid(second + 1).toLatin1(), material) ||
        material.size() != 1 + crypto::publicKeySize)
        return wrongKey(QStringLiteral("malformed name or key"));
    if (material.at(0) != static_cast<char>(algorithm))
        return wrongKey(QStringLiteral("a key of another kind"));
    const ParsedVerifierKey parsed{name, material.mid(1)};
    if (verifierKey(parsed.name, algorithm, parsed.publicKey) != text)
        return wrongKey(QStringLiteral("its id is not that of the key: something was lost on the way"));
    return parsed;
}

} // namespace earshot::audit
