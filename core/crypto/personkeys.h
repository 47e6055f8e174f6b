#pragma once

#include "core/crypto/signing.h"

namespace earshot::crypto {

/// What everybody may know of a person's keys.
struct PublicKeys
{
    QByteArray box32;  ///< X25519: secrets are sealed to it
    QByteArray sign32; ///< Ed25519: the person's acts verify with it

    bool operator==(const PublicKeys &) const = default;
    [[nodiscard]] bool isValid() const { return box32.size() == publicKeySize && sign32.size() == publicKeySize; }
    /// Eight groups of four hex digits (128 bits of SHA-256 over both halves), for two people to compare aloud.
    [[nodiscard]] QString fingerprint() const;
};

/// Seals a small secret so that only the owner of `to` can open it, and only for the same `purpose` (a fixed text such
/// as "store key" or "area key 3/2"): a secret sealed for one use cannot be handed over as another. Anyone can seal, so
/// a sealed secret says nothing about who made it. Invalid for a key that is no X25519 point or a purpose over 255
/// bytes.
[[nodiscard]] Result<QByteArray> sealTo(const PublicKeys &to, QByteArrayView purpose, const SecretBytes &secret);

/// A person's two key pairs: X25519 receives, Ed25519 signs. Move-only; re-entrant.
class PersonKeys
{
public:
    [[nodiscard]] static PersonKeys generate();
    /// From `privateHalves()`: Invalid if it has another size than 64.
    [[nodiscard]] static Result<PersonKeys> fromPrivateHalves(const SecretBytes &halves);

    [[nodiscard]] const PublicKeys &publicKeys() const { return m_public; }
    [[nodiscard]] SecretBytes privateHalves() const; ///< 64 bytes: X25519 scalar, Ed25519 seed
    [[nodiscard]] PersonKeys clone() const;

    [[nodiscard]] const SigningKey &signingKey() const { return m_signing; }
    /// See SigningKey::sign.
    [[nodiscard]] QByteArray sign(QLatin1String context, QByteArrayView message) const
    {
        return m_signing.sign(context, message);
    }
    /// Integrity when it was sealed to somebody else, for another purpose, or is damaged.
    [[nodiscard]] Result<SecretBytes> openSealed(QByteArrayView purpose, QByteArrayView sealed) const;

private:
    PersonKeys(SecretBytes box, SigningKey signing);

    SecretBytes m_box;
    SigningKey m_signing;
    PublicKeys m_public;
};

/// See crypto::verify; `keys` are the signer's.
[[nodiscard]] inline bool verify(const PublicKeys &keys, QLatin1String context, QByteArrayView message,
                                 QByteArrayView signature)
{
    return verify(QByteArrayView(keys.sign32), context, message, signature);
}

} // namespace earshot::crypto
