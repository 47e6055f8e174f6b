#include "core/crypto/personkeys.h"

#include "core/crypto/bytes.h"
#include "core/crypto/digest.h"

#include <cstring>
#include <sodium.h>

namespace earshot::crypto {

static_assert(publicKeySize == crypto_box_PUBLICKEYBYTES);
static_assert(crypto_box_SECRETKEYBYTES == 32);

namespace {

constexpr std::size_t scalarSize = crypto_box_SECRETKEYBYTES;

// Sealed plaintext: one byte length of the purpose, the purpose, the secret.
SecretBytes labelled(QByteArrayView purpose, const SecretBytes &secret)
{
    const auto length = static_cast<std::size_t>(purpose.size());
    SecretBytes bytes(1 + length + secret.size());
    bytes.data()[0] = static_cast<unsigned char>(length);
    if (length > 0)
        std::memcpy(bytes.data() + 1, purpose.data(), length);
    if (!secret.isEmpty())
        std::memcpy(bytes.data() + 1 + length, secret.data(), secret.size());
    return bytes;
}

} // namespace

QString PublicKeys::fingerprint() const
{
    const QByteArray hex =
        sha256(QByteArrayLiteral("earshot public keys v1\n") + box32 + sign32).first(16).toHex().toUpper();
    QStringList groups;
    for (qsizetype at = 0; at < hex.size(); at += 4)
        groups.append(QString::fromLatin1(hex.sliced(at, 4)));
    return groups.join(u' ');
}

Result<QByteArray> sealTo(const PublicKeys &to, QByteArrayView purpose, const SecretBytes &secret)
{
    if (to.box32.size() != publicKeySize)
        return fail(ErrorCode::Invalid, QStringLiteral("a public key has 32 bytes"), QStringLiteral("public key"));
    if (purpose.size() > 255)
        return fail(ErrorCode::Invalid, QStringLiteral("the purpose is too long"), QStringLiteral("purpose"));
    const SecretBytes plain = labelled(purpose, secret);
    QByteArray sealed(static_cast<qsizetype>(plain.size()) + crypto_box_SEALBYTES, Qt::Uninitialized);
    if (crypto_box_seal(reinterpret_cast<unsigned char *>(sealed.data()), plain.data(), plain.size(),
                        bytesOf(to.box32)) != 0)
        return fail(ErrorCode::Invalid, QStringLiteral("the public key is no usable point"),
                    QStringLiteral("public key"));
    return sealed;
}

PersonKeys::PersonKeys(SecretBytes box, SigningKey signing)
    : m_box(std::move(box))
    , m_signing(std::move(signing))
{
    m_public.box32.resize(publicKeySize);
    crypto_scalarmult_base(reinterpret_cast<unsigned char *>(m_public.box32.data()), m_box.data());
    m_public.sign32 = m_signing.publicKey();
}

PersonKeys PersonKeys::generate()
{
    return {SecretBytes::random(scalarSize), SigningKey::generate()};
}

Result<PersonKeys> PersonKeys::fromPrivateHalves(const SecretBytes &halves)
{
    if (halves.size() != scalarSize + SigningKey::seedSize)
        return fail(ErrorCode::Invalid, QStringLiteral("the private halves have 64 bytes"), QStringLiteral("private"));
    const QByteArrayView view = halves.view();
    EARSHOT_TRY(signing, SigningKey::fromSeed(SecretBytes::copyOf(view.sliced(scalarSize))));
    return PersonKeys(SecretBytes::copyOf(view.first(scalarSize)), std::move(signing));
}

SecretBytes PersonKeys::privateHalves() const
{
    SecretBytes halves(scalarSize + SigningKey::seedSize);
    const SecretBytes seed = m_signing.seed();
    std::memcpy(halves.data(), m_box.data(), scalarSize);
    std::memcpy(halves.data() + scalarSize, seed.data(), seed.size());
    return halves;
}

PersonKeys PersonKeys::clone() const
{
    return std::move(*fromPrivateHalves(privateHalves()));
}

Result<SecretBytes> PersonKeys::openSealed(QByteArrayView purpose, QByteArrayView sealed) const
{
    const auto refuse = [] {
        return fail(ErrorCode::Integrity, QStringLiteral("not sealed to this key for this use"));
    };
    if (sealed.size() < static_cast<qsizetype>(crypto_box_SEALBYTES + 1))
        return refuse();
    SecretBytes plain(static_cast<std::size_t>(sealed.size()) - crypto_box_SEALBYTES);
    if (crypto_box_seal_open(plain.data(), bytesOf(sealed), static_cast<unsigned long long>(sealed.size()),
                             bytesOf(m_public.box32), m_box.data()) != 0)
        return refuse();
    const std::size_t length = plain.data()[0];
    if (plain.size() < 1 + length || plain.view().sliced(1, static_cast<qsizetype>(length)) != purpose)
        return refuse();
    return SecretBytes::copyOf(plain.view().sliced(static_cast<qsizetype>(1 + length)));
}

} // namespace earshot::crypto
