#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>

namespace earshot::crypto {

/// The password hashes that a key slot may name.
enum class KdfAlgorithm {
    Argon2id13 = 1, ///< RFC 9106, version 0x13, one lane
};

/// How costly a password hash is meant to be today. What computers can do grows, so this grows with releases; a slot
/// that was made under an older one is raised when its person next signs in.
struct KdfTarget
{
    quint32 opsLimit = 3;                         ///< passes
    quint64 memLimitBytes = Q_UINT64_C(64) << 20; ///< what lies below the floor of KdfParams is taken for the floor
    bool operator==(const KdfTarget &) const = default;
};

/// How the password key is derived. Stored in the key slot, so it is untrusted when read.
struct KdfParams
{
    static constexpr quint32 minimumOps = 3; ///< passes; the design's floor
    static constexpr quint32 maximumOps = 64;
    static constexpr quint64 minimumMemory = Q_UINT64_C(64) << 20; ///< bytes; the design's floor
    static constexpr quint64 maximumMemory = Q_UINT64_C(4) << 30;  ///< above it a file could stall the machine
    static constexpr int saltSize = 16;

    KdfAlgorithm algorithm = KdfAlgorithm::Argon2id13;
    quint32 opsLimit = minimumOps;
    quint64 memLimitBytes = minimumMemory; ///< a multiple of 1024
    QByteArray salt16;

    bool operator==(const KdfParams &) const = default;

    /// The target, floored, with a fresh salt.
    [[nodiscard]] static KdfParams fresh(const KdfTarget &target = {});
    [[nodiscard]] bool isBelow(const KdfTarget &target) const
    {
        return opsLimit < target.opsLimit || memLimitBytes < target.memLimitBytes;
    }
    /// The larger of this and `target` in each respect, with a fresh salt: never less than it was.
    [[nodiscard]] KdfParams raisedTo(const KdfTarget &target) const;
    /// Invalid, naming the field, when below the floor, above the ceiling or malformed.
    [[nodiscard]] Result<void> check() const;
};

/// The 32-byte key that seals a person's private halves. Checks the parameters first (Invalid); an empty password is
/// Invalid too. Takes memLimitBytes of memory for as long as it runs (67 ms at the floor); Internal if there is not
/// that much.
[[nodiscard]] Result<SecretBytes> derivePasswordKey(const SecretBytes &password, const KdfParams &params);

} // namespace earshot::crypto
