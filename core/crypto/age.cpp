#include "core/crypto/age.h"

#include "core/crypto/bech32.h"
#include "core/crypto/bytes.h"
#include "core/crypto/digest.h"

#include <algorithm>
#include <cstring>
#include <openssl/evp.h>
#include <optional>
#include <sodium.h>

namespace earshot::crypto::age {

namespace {

constexpr QByteArrayView recipientPrefix = "age";
constexpr QByteArrayView identityPrefix = "age-secret-key-"; // Bech32 is computed over small letters
constexpr qsizetype keySize = 32;
constexpr qsizetype saltSize = 16;
constexpr qsizetype wrappedSize = fileKeySize + crypto_aead_chacha20poly1305_ietf_ABYTES;
constexpr auto x25519Type = "X25519";
constexpr auto scryptType = "scrypt";
constexpr QByteArrayView x25519Info = "age-encryption.org/v1/X25519";
constexpr QByteArrayView scryptLabel = "age-encryption.org/v1/scrypt";
constexpr unsigned char zeroNonce[crypto_aead_chacha20poly1305_ietf_NPUBBYTES] = {};

std::optional<QByteArray> decode(const QByteArray &text, qsizetype size)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(text, QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != size || unpaddedBase64(decoded.decoded) != text)
        return std::nullopt;
    return decoded.decoded;
}

QByteArray publicOf(const SecretBytes &key)
{
    QByteArray point(keySize, Qt::Uninitialized);
    crypto_scalarmult_curve25519_base(reinterpret_cast<unsigned char *>(point.data()), key.data());
    return point;
}

// Nothing if the result is all zero, which the format tells to refuse.
std::optional<SecretBytes> sharedSecret(const SecretBytes &scalar, const QByteArray &point)
{
    SecretBytes shared(keySize);
    if (crypto_scalarmult_curve25519(shared.data(), scalar.data(), bytesOf(point)) != 0)
        return std::nullopt;
    return shared;
}

// The nonce is fixed at zero: a wrap key seals one file key and nothing else.
QByteArray wrap(const SecretBytes &wrapKey, const SecretBytes &fileKey)
{
    QByteArray body(wrappedSize, Qt::Uninitialized);
    crypto_aead_chacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(body.data()), nullptr, fileKey.data(),
                                              fileKey.size(), nullptr, 0, nullptr, zeroNonce, wrapKey.data());
    return body;
}

std::optional<SecretBytes> unwrap(const SecretBytes &wrapKey, const QByteArray &body)
{
    SecretBytes fileKey(fileKeySize);
    if (crypto_aead_chacha20poly1305_ietf_decrypt(fileKey.data(), nullptr, nullptr, bytesOf(body),
                                                  static_cast<unsigned long long>(body.size()), nullptr, 0, zeroNonce,
                                                  wrapKey.data()) != 0)
        return std::nullopt;
    return fileKey;
}

SecretBytes x25519WrapKey(const SecretBytes &shared, const QByteArray &share, const Recipient &recipient)
{
    return hkdfSha256(shared.view(), share + recipient.key(), x25519Info);
}

Result<Stanza> wrapTo(const SecretBytes &fileKey, const Recipient &recipient)
{
    const SecretBytes ephemeral = SecretBytes::random(keySize);
    const QByteArray share = publicOf(ephemeral);
    const auto shared = sharedSecret(ephemeral, recipient.key());
    if (!shared)
        return fail(ErrorCode::Invalid, QStringLiteral("the recipient is no usable point"),
                    QStringLiteral("recipient"));
    return Stanza{{x25519Type, unpaddedBase64(share)}, wrap(x25519WrapKey(*shared, share, recipient), fileKey)};
}

QByteArray macOf(const Header &header, const SecretBytes &fileKey)
{
    const SecretBytes key = hkdfSha256(fileKey.view(), {}, "header");
    const QByteArray bytes = header.toBytes();
    // The MAC covers everything up to and including the three dashes.
    const qsizetype end = bytes.lastIndexOf("--- ") + 3;
    return hmacSha256(key.view(), QByteArrayView(bytes).first(end));
}

QByteArray finished(Header header, const SecretBytes &fileKey)
{
    header.mac = QByteArray(keySize, '\0');
    header.mac = macOf(header, fileKey);
    return header.toBytes();
}

Result<void> checkMac(const Header &header, const SecretBytes &fileKey)
{
    if (!equalInConstantTime(macOf(header, fileKey), header.mac))
        return fail(ErrorCode::Integrity, QStringLiteral("age header: the MAC is wrong"), QStringLiteral("MAC"));
    return {};
}

tl::unexpected<Error> malformedStanza(int index, const char *type)
{
    return fail(ErrorCode::Invalid, QStringLiteral("age header: malformed %1 stanza").arg(QLatin1String(type)),
                QStringLiteral("stanza %1").arg(index + 1));
}

Result<void> checkScryptIsAlone(const Header &header)
{
    const bool any = std::any_of(header.stanzas.begin(), header.stanzas.end(),
                                 [](const Stanza &stanza) { return stanza.arguments.constFirst() == scryptType; });
    if (any && header.stanzas.size() != 1)
        return fail(ErrorCode::Invalid, QStringLiteral("age header: a passphrase stanza must be alone"));
    return {};
}

// An empty option: the stanza is well-formed and for somebody else.
Result<std::optional<SecretBytes>> tryStanza(const Stanza &stanza, int index, const Identity &identity)
{
    const auto share = stanza.arguments.size() == 2 ? decode(stanza.arguments.at(1), keySize) : std::nullopt;
    if (!share || stanza.body.size() != wrappedSize)
        return malformedStanza(index, x25519Type);
    const auto shared = sharedSecret(identity.key(), *share);
    if (!shared)
        return malformedStanza(index, x25519Type);
    return unwrap(x25519WrapKey(*shared, *share, identity.recipient()), stanza.body);
}

Result<SecretBytes> scryptWrapKey(const SecretBytes &passphrase, const QByteArray &salt, int workFactor)
{
    const QByteArray label = scryptLabel.toByteArray() + salt;
    const quint64 cost = Q_UINT64_C(1) << workFactor;
    constexpr quint64 blockSize = 8;
    SecretBytes key(keySize);
    // 128·N·r bytes, and a little for the rest.
    const quint64 memory = 128 * blockSize * (cost + 64);
    const int rc =
        EVP_PBE_scrypt(reinterpret_cast<const char *>(passphrase.data()), passphrase.size(), bytesOf(label),
                       static_cast<std::size_t>(label.size()), cost, blockSize, 1, memory, key.data(), key.size());
    if (rc != 1)
        return fail(ErrorCode::Internal, QStringLiteral("not enough memory for the passphrase's work factor"));
    return key;
}

// Decimal, no leading zero; 0 for anything else or above the cap.
int parseWorkFactor(const QByteArray &text)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (text.isEmpty() || text.size() > 2 || !digits || text.front() == '0')
        return 0;
    const int factor = text.toInt();
    return factor <= maximumWorkFactor ? factor : 0;
}

Result<void> checkFileKey(const SecretBytes &fileKey)
{
    if (fileKey.size() != fileKeySize)
        return fail(ErrorCode::Invalid, QStringLiteral("a file key has 16 bytes"), QStringLiteral("file key"));
    return {};
}

} // namespace

Result<Recipient> Recipient::parse(const QString &text)
{
    if (text != text.toLower())
        return fail(ErrorCode::Invalid, QStringLiteral("a recipient is written in small letters"),
                    QStringLiteral("recipient"));
    EARSHOT_TRY(key, bech32Decode(recipientPrefix, text.toUtf8()));
    return fromKey(key.view().toByteArray());
}

Result<Recipient> Recipient::fromKey(const QByteArray &key32)
{
    if (key32.size() != keySize)
        return fail(ErrorCode::Invalid, QStringLiteral("a recipient has 32 bytes"), QStringLiteral("recipient"));
    Recipient recipient;
    recipient.m_key = key32;
    return recipient;
}

QString Recipient::toString() const
{
    return QString::fromLatin1(bech32Encode(recipientPrefix, m_key).view());
}

Identity Identity::generate()
{
    return std::move(*fromKey(SecretBytes::random(keySize)));
}

Result<Identity> Identity::parse(QByteArrayView text)
{
    if (std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
        return fail(ErrorCode::Invalid, QStringLiteral("an identity is written in capital letters"),
                    QStringLiteral("identity"));
    EARSHOT_TRY(key, bech32Decode(identityPrefix, text));
    return fromKey(std::move(key));
}

Result<Identity> Identity::fromKey(SecretBytes key32)
{
    if (key32.size() != static_cast<std::size_t>(keySize))
        return fail(ErrorCode::Invalid, QStringLiteral("an identity has 32 bytes"), QStringLiteral("identity"));
    Identity identity;
    identity.m_key = std::move(key32);
    identity.m_recipient.m_key = publicOf(identity.m_key);
    return identity;
}

SecretBytes Identity::toText() const
{
    SecretBytes text = bech32Encode(identityPrefix, m_key.view());
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned char &c = text.data()[i];
        if (c >= 'a' && c <= 'z')
            c = static_cast<unsigned char>(c - 'a' + 'A');
    }
    return text;
}

Identity Identity::clone() const
{
    return std::move(*fromKey(m_key.clone()));
}

SecretBytes generateFileKey()
{
    return SecretBytes::random(fileKeySize);
}

Result<QByteArray> makeHeader(const SecretBytes &fileKey, const QList<Recipient> &recipients)
{
    EARSHOT_CHECK(checkFileKey(fileKey));
    if (recipients.isEmpty() || recipients.size() > maximumStanzas)
        return fail(ErrorCode::Invalid, QStringLiteral("1 to %1 recipients").arg(maximumStanzas),
                    QStringLiteral("recipients"));
    Header header;
    for (const Recipient &recipient : recipients) {
        EARSHOT_TRY(stanza, wrapTo(fileKey, recipient));
        header.stanzas.append(stanza);
    }
    return finished(std::move(header), fileKey);
}

Result<QByteArray> addRecipients(QByteArrayView bytes, const SecretBytes &fileKey, const QList<Recipient> &recipients)
{
    EARSHOT_CHECK(checkFileKey(fileKey));
    EARSHOT_TRY(header, parseHeader(bytes));
    EARSHOT_CHECK(checkMac(header, fileKey));
    EARSHOT_CHECK(checkScryptIsAlone(header));
    if (header.stanzas.constFirst().arguments.constFirst() == scryptType ||
        header.stanzas.size() + recipients.size() > maximumStanzas)
        return fail(ErrorCode::Invalid, QStringLiteral("this header takes no further recipients"),
                    QStringLiteral("recipients"));
    for (const Recipient &recipient : recipients) {
        EARSHOT_TRY(stanza, wrapTo(fileKey, recipient));
        header.stanzas.append(stanza);
    }
    return finished(std::move(header), fileKey);
}

Result<SecretBytes> openHeader(QByteArrayView bytes, const Identity &identity)
{
    EARSHOT_TRY(header, parseHeader(bytes));
    EARSHOT_CHECK(checkScryptIsAlone(header));
    for (int index = 0; index < header.stanzas.size(); ++index) {
        const Stanza &stanza = header.stanzas.at(index);
        if (stanza.arguments.constFirst() != x25519Type)
            continue;
        EARSHOT_TRY(fileKey, tryStanza(stanza, index, identity));
        if (fileKey) {
            EARSHOT_CHECK(checkMac(header, *fileKey));
            return std::move(*fileKey);
        }
    }
    return fail(ErrorCode::NotFound, QStringLiteral("the file is not encrypted to this key"));
}

Result<QByteArray> makePassphraseHeader(const SecretBytes &fileKey, const SecretBytes &passphrase, int workFactor)
{
    EARSHOT_CHECK(checkFileKey(fileKey));
    if (passphrase.isEmpty() || workFactor < 1 || workFactor > maximumWorkFactor)
        return fail(ErrorCode::Invalid, QStringLiteral("empty passphrase, or a work factor out of range"));
    const QByteArray salt = SecretBytes::random(saltSize).view().toByteArray();
    EARSHOT_TRY(wrapKey, scryptWrapKey(passphrase, salt, workFactor));
    Header header;
    header.stanzas.append({{scryptType, unpaddedBase64(salt), QByteArray::number(workFactor)}, wrap(wrapKey, fileKey)});
    return finished(std::move(header), fileKey);
}

Result<SecretBytes> openPassphraseHeader(QByteArrayView bytes, const SecretBytes &passphrase)
{
    EARSHOT_TRY(header, parseHeader(bytes));
    EARSHOT_CHECK(checkScryptIsAlone(header));
    const Stanza &stanza = header.stanzas.constFirst();
    if (stanza.arguments.constFirst() != scryptType)
        return fail(ErrorCode::NotFound, QStringLiteral("the file is not encrypted with a passphrase"));
    const bool three = stanza.arguments.size() == 3;
    const auto salt = three ? decode(stanza.arguments.at(1), saltSize) : std::nullopt;
    const int workFactor = three ? parseWorkFactor(stanza.arguments.at(2)) : 0;
    if (!salt || workFactor == 0 || stanza.body.size() != wrappedSize)
        return malformedStanza(0, scryptType);
    EARSHOT_TRY(wrapKey, scryptWrapKey(passphrase, *salt, workFactor));
    auto fileKey = unwrap(wrapKey, stanza.body);
    if (!fileKey)
        return fail(ErrorCode::SignIn, QStringLiteral("wrong passphrase"));
    EARSHOT_CHECK(checkMac(header, *fileKey));
    return std::move(*fileKey);
}

} // namespace earshot::crypto::age
