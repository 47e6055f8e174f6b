#include "core/crypto/kdf.h"

#include <algorithm>
#include <sodium.h>

namespace earshot::crypto {

static_assert(KdfParams::saltSize == crypto_pwhash_argon2id_SALTBYTES);

KdfParams KdfParams::raisedTo(const KdfTarget &target) const
{
    return fresh({std::max(opsLimit, target.opsLimit), std::max(memLimitBytes, target.memLimitBytes)});
}

KdfParams KdfParams::fresh(const KdfTarget &target)
{
    KdfParams params;
    params.opsLimit = std::max(minimumOps, target.opsLimit);
    params.memLimitBytes = std::max(minimumMemory, target.memLimitBytes);
    params.salt16 = SecretBytes::random(saltSize).view().toByteArray();
    return params;
}

Result<void> KdfParams::check() const
{
    if (algorithm != KdfAlgorithm::Argon2id13)
        return fail(ErrorCode::Unsupported, QStringLiteral("unknown password hash"), QStringLiteral("kdf.algorithm"));
    if (opsLimit < minimumOps || opsLimit > maximumOps)
        return fail(ErrorCode::Invalid, QStringLiteral("passes must be %1 to %2").arg(minimumOps).arg(maximumOps),
                    QStringLiteral("kdf.ops"));
    if (memLimitBytes < minimumMemory || memLimitBytes > maximumMemory || memLimitBytes % 1024 != 0)
        return fail(ErrorCode::Invalid,
                    QStringLiteral("memory must be whole KiB, from %1 to %2 MiB")
                        .arg(minimumMemory >> 20)
                        .arg(maximumMemory >> 20),
                    QStringLiteral("kdf.memory"));
    if (salt16.size() != saltSize)
        return fail(ErrorCode::Invalid, QStringLiteral("salt must be %1 bytes").arg(saltSize),
                    QStringLiteral("kdf.salt"));
    return {};
}

Result<SecretBytes> derivePasswordKey(const SecretBytes &password, const KdfParams &params)
{
    EARSHOT_CHECK(params.check());
    if (password.isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("the password is empty"), QStringLiteral("password"));
    SecretBytes key(32);
    const int rc =
        crypto_pwhash_argon2id(key.data(), key.size(), reinterpret_cast<const char *>(password.data()), password.size(),
                               reinterpret_cast<const unsigned char *>(params.salt16.data()), params.opsLimit,
                               params.memLimitBytes, crypto_pwhash_argon2id_ALG_ARGON2ID13);
    if (rc != 0)
        return fail(ErrorCode::Internal, QStringLiteral("not enough memory for the password hash"),
                    QStringLiteral("kdf.memory"));
    return key;
}

} // namespace earshot::crypto
