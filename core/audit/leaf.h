#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QString>

namespace earshot::audit {

/// One entry of the audit log as it is hashed into the tree: who, in which office, did or was refused what, why and
/// under which clause. What can identify a caller stays outside; the leaf commits to it, so it can be erased without
/// breaking the tree. Texts may be empty unless said otherwise; none may hold a lone surrogate.
struct Leaf
{
    static constexpr int currentVersion = 1;

    int version = currentVersion;
    QString store;       ///< the store's id; not empty
    qint64 sequence = 0; ///< place in the log, from 0
    Instant at;          ///< not before 1970
    QString actor;       ///< user name; not empty
    QString office;      ///< office acted in
    QString action;      ///< stable id, e.g. "play"; not empty
    QString object;      ///< e.g. "recording:17"
    QString area;        ///< stable id or name of the service area
    QString purpose;
    QString policyVersion;
    QString clause;
    bool permitted = true;
    QByteArray stateHash;        ///< SHA-256 of the state after the act: 64 small hex digits, or empty
    QByteArray detailCommitment; ///< commitDetail(): 64 small hex digits, or empty when there is no detail

    bool operator==(const Leaf &) const = default;
};

/// The canonical JSON of the leaf: the bytes that leafHash() takes. Invalid naming the field.
[[nodiscard]] Result<QByteArray> canonicalJson(const Leaf &leaf);

/// Only what canonicalJson writes: every field, no other, canonical to the byte. Invalid naming the field; Unsupported
/// for a newer version.
[[nodiscard]] Result<Leaf> parseLeaf(const QByteArray &bytes);

inline constexpr std::size_t detailKeySize = 32;

/// 64 hex digits of HMAC-SHA-256 under `detailKey`, a fresh random key of 32 bytes for each entry. Without the key a
/// commitment cannot be tried against guesses, so erasing key and detail together erases the detail.
[[nodiscard]] QByteArray commitDetail(const SecretBytes &detailKey, QByteArrayView detail);

/// Whether `detail` is what the leaf committed to. Constant time.
[[nodiscard]] bool detailMatches(const Leaf &leaf, const SecretBytes &detailKey, QByteArrayView detail);

} // namespace earshot::audit
