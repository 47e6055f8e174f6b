#pragma once

#include "core/audit/checkpoint.h"

/// Cosignatures of checkpoints by witnesses (c2sp.org/tlog-cosignature, Ed25519, "cosignature/v1") and the request that
/// asks for one (c2sp.org/tlog-witness, add-checkpoint). Pure.
namespace earshot::audit {

/// A key that cosigns: known by its name and its key together.
struct WitnessKey
{
    QString name;         ///< not empty; no blanks, no plus
    QByteArray publicKey; ///< 32 bytes, Ed25519; used for cosignatures only

    bool operator==(const WitnessKey &) const = default;
    [[nodiscard]] quint32 id() const; ///< with the type byte 0x04
    [[nodiscard]] QString toText() const;
    [[nodiscard]] static Result<WitnessKey> fromText(const QString &text); ///< Invalid as parseVerifierKey
};

/// The signature line, LF at its end, over a checkpoint's whole text as of `unixTime` (seconds since 1970). Invalid for
/// a text that is no checkpoint or a name that is none.
[[nodiscard]] Result<QByteArray> cosign(const QByteArray &checkpointText, const QString &witnessName,
                                        const crypto::SigningKey &key, qint64 unixTime);

struct Cosignature
{
    WitnessKey witness;
    qint64 unixTime = 0; ///< seconds since 1970: then this was the largest head it had seen of the log

    bool operator==(const Cosignature &) const = default;
};

/// The cosignatures of known witnesses under a note; of one that signed twice, both. Invalid for what is no note;
/// Integrity when a known witness's does not verify. Other signatures are ignored.
[[nodiscard]] Result<QList<Cosignature>> cosignatures(const QByteArray &note, const QList<WitnessKey> &known);

/// add-checkpoint: "this log, of which you last signed `oldSize`, has grown to the checkpoint".
struct WitnessRequest
{
    quint64 oldSize = 0;
    Proof proof;
    QByteArray note; ///< the signed checkpoint

    bool operator==(const WitnessRequest &) const = default;
};

inline constexpr qsizetype mostProofLines = 63;

/// Invalid for a proof that is too long or holds what is no hash.
[[nodiscard]] Result<QByteArray> witnessRequestText(const WitnessRequest &request);
/// Strict: one writing only. Invalid naming the line. The note is not judged.
[[nodiscard]] Result<WitnessRequest> parseWitnessRequest(const QByteArray &text);

} // namespace earshot::audit
