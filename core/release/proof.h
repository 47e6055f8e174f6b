#pragma once

#include "core/audit/leaf.h"
#include "core/audit/merkle.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

/// What a package carries of the log: enough to follow from a checkpoint, or a key, that is known elsewhere to the
/// bytes of the package. Values; pure.
namespace earshot::release {

/// One entry of the log with its proof.
struct ProvedEntry
{
    QByteArray leaf;        ///< canonical JSON, the bytes that the tree hashes
    QByteArray signature;   ///< by its actor, under entryContext
    audit::Proof inclusion; ///< of the leaf in the tree of the checkpoint
    QByteArray state;       ///< the row that the leaf committed to; empty where it does not go with the package
};

struct PackageProof
{
    QString release;            ///< "R-2026-0031"
    QByteArray checkpoint;      ///< a signed note (c2sp.org/tlog-checkpoint)
    QList<ProvedEntry> entries; ///< by sequence: the release's, and those that give its people their keys and offices
};

/// Canonical JSON. Invalid for a state or leaf that is no text.
[[nodiscard]] Result<QByteArray> proofText(const PackageProof &proof);
/// Strict: one writing only, at most 1000 entries. Invalid naming what is wrong. Nothing is verified yet.
[[nodiscard]] Result<PackageProof> parseProof(const QByteArray &bytes);

/// A statement that a person signed in the course of the release (service: scopeOf, adviceOf, decisionOf).
struct SignedStatement
{
    qint64 person = 0;    ///< the record's number for them: "person:4"
    QByteArray statement; ///< canonical JSON
    QByteArray signature; ///< 64 bytes

    [[nodiscard]] bool isEmpty() const { return signature.isEmpty(); }
};

struct Approvals
{
    SignedStatement request;
    SignedStatement advice; ///< empty where none was needed
    SignedStatement decision;
};

[[nodiscard]] Result<QByteArray> approvalsText(const Approvals &approvals);
[[nodiscard]] Result<Approvals> parseApprovals(const QByteArray &bytes);

/// The text, LF at its end, that whoever issues a package signs as a note (c2sp.org/signed-note): release and SHA-256
/// of the tag manifest. Its second line is no number, so it is never a checkpoint.
[[nodiscard]] QByteArray packageNoteText(const QString &release, const QByteArray &tagManifestSha256);

} // namespace earshot::release
