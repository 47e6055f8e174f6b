#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QLatin1String>

namespace earshot::crypto {

inline constexpr int signatureSize = 64;
inline constexpr int publicKeySize = 32;

/// An Ed25519 key (RFC 8032) that signs. Move-only; re-entrant.
class SigningKey
{
public:
    static constexpr std::size_t seedSize = 32;

    [[nodiscard]] static SigningKey generate();
    /// `seed`: the 32 bytes of RFC 8032; Invalid if it has another size.
    [[nodiscard]] static Result<SigningKey> fromSeed(const SecretBytes &seed);

    [[nodiscard]] const QByteArray &publicKey() const { return m_publicKey; } ///< 32 bytes
    [[nodiscard]] SecretBytes seed() const;

    /// 64 bytes over `message` under a domain: what is signed in one context verifies in no other. `context` is a fixed
    /// name of ours, 1 to 255 bytes, e.g. "earshot release v1".
    [[nodiscard]] QByteArray sign(QLatin1String context, QByteArrayView message) const;

    /// Plain RFC 8032, only for formats that fix their own signed bytes (C2SP signed notes). A text never starts with
    /// the NUL byte that every domain-separated message starts with, so neither can stand for the other.
    [[nodiscard]] QByteArray signText(QByteArrayView text) const;

private:
    SigningKey() = default;

    SecretBytes m_secret; ///< libsodium's form: seed, then public key
    QByteArray m_publicKey;
};

/// False for a wrong signature and for keys or signatures of a wrong size; never an error.
[[nodiscard]] bool verify(QByteArrayView publicKey, QLatin1String context, QByteArrayView message,
                          QByteArrayView signature);
[[nodiscard]] bool verifyText(QByteArrayView publicKey, QByteArrayView text, QByteArrayView signature);

} // namespace earshot::crypto
