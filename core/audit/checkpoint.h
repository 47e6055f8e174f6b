#pragma once

#include "core/audit/merkle.h"
#include "core/crypto/signing.h"

#include <QStringList>

/// Checkpoints (c2sp.org/tlog-checkpoint) as signed notes (c2sp.org/signed-note) with Ed25519, type 0x01. Values.
namespace earshot::audit {

/// A key that signs notes: known by its name and its key together.
struct NoteKey
{
    QString name;         ///< not empty; no blanks, no plus
    QByteArray publicKey; ///< 32 bytes, Ed25519

    bool operator==(const NoteKey &) const = default;
    /// First four bytes of SHA-256(name ‖ LF ‖ 0x01 ‖ key), big-endian.
    [[nodiscard]] quint32 id() const;

    /// As a verifier key (see note.h), to be handed on as text; and back.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] static Result<NoteKey> fromText(const QString &text);
};

/// `text` (UTF-8, ends in LF, no other control character) with one signature. Invalid for a text or name that no note
/// can have.
[[nodiscard]] Result<QByteArray> signNote(const QByteArray &text, const QString &keyName,
                                          const crypto::SigningKey &key);

/// The same note with one signature more, e.g. a second officer's. Invalid if `note` is no note.
[[nodiscard]] Result<QByteArray> addSignature(const QByteArray &note, const QString &keyName,
                                              const crypto::SigningKey &key);

struct VerifiedNote
{
    QByteArray text;
    QList<NoteKey> signers; ///< of the known keys, those that signed; never empty
};

/// Invalid naming the line for what is no note or is larger than 64 KiB or 100 signatures; Integrity when a known key's
/// signature is wrong, or no known key signed. Signatures of unknown keys are ignored.
[[nodiscard]] Result<VerifiedNote> openNote(const QByteArray &note, const QList<NoteKey> &known);

/// A tree head: what a client remembers outside the store.
struct Checkpoint
{
    QString origin;         ///< the log's name, one line, not empty
    quint64 size = 0;       ///< leaves
    Hash root;              ///< 32 bytes
    QStringList extensions; ///< further lines, not empty; not recommended by the specification

    bool operator==(const Checkpoint &) const = default;
};

/// The note text of a checkpoint, LF at the end. Invalid naming the field.
[[nodiscard]] Result<QByteArray> checkpointText(const Checkpoint &checkpoint);
/// Strict: one writing only. Invalid naming the line.
[[nodiscard]] Result<Checkpoint> parseCheckpointText(const QByteArray &text);

[[nodiscard]] Result<QByteArray> signCheckpoint(const Checkpoint &checkpoint, const QString &keyName,
                                                const crypto::SigningKey &key);
/// Errors of openNote and parseCheckpointText; Integrity for another origin.
[[nodiscard]] Result<Checkpoint> openCheckpoint(const QByteArray &note, const QList<NoteKey> &known,
                                                const QString &origin);

} // namespace earshot::audit
