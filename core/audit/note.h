#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// The form of signed notes (c2sp.org/signed-note) below what is signed: text, signature lines, key names, key ids and
/// verifier keys. Pure.
namespace earshot::audit {

/// The signature type that goes into a key's id and its verifier key.
enum class NoteAlgorithm : char {
    Ed25519 = 1,     ///< over the text itself
    Cosignature = 4, ///< Ed25519 over time and text (c2sp.org/tlog-cosignature)
};

struct NoteSignature
{
    QString name;
    quint32 keyId = 0;
    QByteArray bytes; ///< without the key id
};

struct Note
{
    QByteArray text; ///< ends in LF
    QList<NoteSignature> signatures;
};

/// Invalid naming the line for what is no note, or is larger than 64 KiB or 100 signatures.
[[nodiscard]] Result<Note> parseNote(const QByteArray &bytes);
/// One signature line as a witness answers with it, LF at its end.
[[nodiscard]] Result<NoteSignature> parseSignatureLine(const QByteArray &line);
[[nodiscard]] QByteArray signatureLine(const NoteSignature &signature);

/// UTF-8 in its shortest form without control characters but LF.
[[nodiscard]] bool isNoteText(const QByteArray &bytes);
/// Not empty; no blanks, no plus.
[[nodiscard]] bool isKeyName(const QString &name);
/// Standard base64 with padding, in its one canonical writing.
[[nodiscard]] bool decodeBase64(const QByteArray &text, QByteArray &bytes);

/// First four bytes of SHA-256(name ‖ LF ‖ type ‖ key), big-endian.
[[nodiscard]] quint32 noteKeyId(const QString &name, NoteAlgorithm algorithm, const QByteArray &publicKey);

/// "name+01234567+base64(type ‖ key)": a public key as text, to be handed on.
[[nodiscard]] QString verifierKey(const QString &name, NoteAlgorithm algorithm, const QByteArray &publicKey);

struct ParsedVerifierKey
{
    QString name;
    QByteArray publicKey; ///< 32 bytes
};
/// Invalid for another form, another algorithm, or an id that is not the key's (a letter lost on the way).
[[nodiscard]] Result<ParsedVerifierKey> parseVerifierKey(const QString &text, NoteAlgorithm algorithm);

} // namespace earshot::audit
