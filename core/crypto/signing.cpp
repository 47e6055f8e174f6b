#include "core/crypto/signing.h"

#include "core/crypto/bytes.h"

#include <sodium.h>

namespace earshot::crypto {

static_assert(SigningKey::seedSize == crypto_sign_SEEDBYTES);
static_assert(signatureSize == crypto_sign_BYTES);
static_assert(publicKeySize == crypto_sign_PUBLICKEYBYTES);

namespace {

// NUL, our name, the context with its length in front, the message: no two (context, message) give the same bytes.
QByteArray separated(QLatin1String context, QByteArrayView message)
{
    Q_ASSERT(context.size() >= 1 && context.size() <= 255);
    QByteArray bytes("\0earshot-signature-v1", 21);
    bytes.append(static_cast<char>(context.size()));
    bytes.append(context.data(), context.size());
    bytes.append(message);
    return bytes;
}

} // namespace

SigningKey SigningKey::generate()
{
    // A fresh 32-byte seed cannot have a wrong size.
    return std::move(*fromSeed(SecretBytes::random(seedSize)));
}

Result<SigningKey> SigningKey::fromSeed(const SecretBytes &seed)
{
    if (seed.size() != seedSize)
        return fail(ErrorCode::Invalid, QStringLiteral("a signing seed has 32 bytes"), QStringLiteral("seed"));
    SigningKey key;
    key.m_secret = SecretBytes(crypto_sign_SECRETKEYBYTES);
    key.m_publicKey.resize(publicKeySize);
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char *>(key.m_publicKey.data()), key.m_secret.data(),
                             seed.data());
    return key;
}

SecretBytes SigningKey::seed() const
{
    return SecretBytes::copyOf(m_secret.view().first(seedSize));
}

QByteArray SigningKey::sign(QLatin1String context, QByteArrayView message) const
{
    return signText(separated(context, message));
}

QByteArray SigningKey::signText(QByteArrayView text) const
{
    QByteArray signature(signatureSize, Qt::Uninitialized);
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr, bytesOf(text),
                         static_cast<unsigned long long>(text.size()), m_secret.data());
    return signature;
}

bool verify(QByteArrayView publicKey, QLatin1String context, QByteArrayView message, QByteArrayView signature)
{
    return verifyText(publicKey, separated(context, message), signature);
}

bool verifyText(QByteArrayView publicKey, QByteArrayView text, QByteArrayView signature)
{
    return publicKey.size() == publicKeySize && signature.size() == signatureSize &&
           crypto_sign_verify_detached(bytesOf(signature), bytesOf(text), static_cast<unsigned long long>(text.size()),
                                       bytesOf(publicKey)) == 0;
}

} // namespace earshot::crypto
