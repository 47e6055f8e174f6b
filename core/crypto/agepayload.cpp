#include "core/crypto/agepayload.h"

#include "core/crypto/age.h"
#include "core/crypto/digest.h"

#include <QtEndian>
#include <algorithm>
#include <array>
#include <cstring>
#include <new>
#include <openssl/evp.h>
#include <sodium.h>

namespace earshot::crypto::age {

namespace {

constexpr std::size_t chunkNonceSize = 12;

// Eleven bytes of big-endian counter, one that marks the last chunk.
std::array<unsigned char, chunkNonceSize> chunkNonce(qint64 index, bool last)
{
    std::array<unsigned char, chunkNonceSize> nonce{};
    qToBigEndian(static_cast<quint64>(index), nonce.data() + 3);
    nonce[chunkNonceSize - 1] = last ? 1 : 0;
    return nonce;
}

int lengthOf(std::span<const unsigned char> bytes)
{
    return static_cast<int>(bytes.size());
}

} // namespace

qint64 PayloadLayout::plainSizeOf(qint64 chunk) const
{
    return std::min(chunkSize, plainSize - chunk * chunkSize);
}

Result<PayloadLayout> PayloadLayout::ofStored(qint64 storedSize)
{
    const qint64 sealed = storedSize - nonceSize;
    const auto refuse = [] { return fail(ErrorCode::Integrity, QStringLiteral("cut off, extended or not a payload")); };
    if (sealed < tagSize)
        return refuse();
    const qint64 full = sealed / sealedChunkSize;
    const qint64 rest = sealed % sealedChunkSize;
    if (rest == 0)
        return PayloadLayout{full * chunkSize, full};
    if (rest < tagSize || (rest == tagSize && full > 0))
        return refuse();
    return PayloadLayout{full * chunkSize + rest - tagSize, full + 1};
}

qint64 PayloadLayout::storedSize(qint64 plainSize)
{
    const qint64 chunks = std::max<qint64>(1, (plainSize + chunkSize - 1) / chunkSize);
    return nonceSize + plainSize + chunks * tagSize;
}

void PayloadCipher::Free::operator()(evp_cipher_ctx_st *context) const
{
    EVP_CIPHER_CTX_free(context);
}

PayloadCipher::PayloadCipher(const SecretBytes &fileKey, QByteArrayView nonce)
    : m_key(hkdfSha256(fileKey.view(), nonce, "payload"))
    , m_context(EVP_CIPHER_CTX_new())
{
    Q_ASSERT(fileKey.size() == fileKeySize && nonce.size() == nonceSize);
    if (!m_context)
        throw std::bad_alloc();
}

Result<void> PayloadCipher::seal(qint64 index, bool last, std::span<const unsigned char> plain,
                                 std::span<unsigned char> sealed)
{
    Q_ASSERT(sealed.size() == plain.size() + tagSize && static_cast<qint64>(plain.size()) <= chunkSize);
    const auto nonce = chunkNonce(index, last);
    EVP_CIPHER_CTX *context = m_context.get();
    int written = 0;
    int rest = 0;
    const bool done =
        EVP_EncryptInit_ex(context, EVP_chacha20_poly1305(), nullptr, m_key.data(), nonce.data()) == 1 &&
        (plain.empty() || EVP_EncryptUpdate(context, sealed.data(), &written, plain.data(), lengthOf(plain)) == 1) &&
        EVP_EncryptFinal_ex(context, sealed.data() + written, &rest) == 1 &&
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, tagSize, sealed.data() + plain.size()) == 1;
    if (!done)
        return fail(ErrorCode::Internal, QStringLiteral("ChaCha20-Poly1305 failed"));
    return {};
}

Result<void> PayloadCipher::open(qint64 index, bool last, std::span<const unsigned char> sealed,
                                 std::span<unsigned char> plain)
{
    Q_ASSERT(sealed.size() == plain.size() + tagSize);
    const auto nonce = chunkNonce(index, last);
    EVP_CIPHER_CTX *context = m_context.get();
    int written = 0;
    int rest = 0;
    auto *tag = const_cast<unsigned char *>(sealed.data() + plain.size());
    // OpenSSL decrypts before it knows the tag: what it wrote is wiped unless the tag was right.
    const bool done =
        EVP_DecryptInit_ex(context, EVP_chacha20_poly1305(), nullptr, m_key.data(), nonce.data()) == 1 &&
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, tagSize, tag) == 1 &&
        (plain.empty() || EVP_DecryptUpdate(context, plain.data(), &written, sealed.data(), lengthOf(plain)) == 1) &&
        EVP_DecryptFinal_ex(context, plain.data() + written, &rest) == 1;
    if (!done) {
        sodium_memzero(plain.data(), plain.size());
        return fail(ErrorCode::Integrity, QStringLiteral("a chunk does not verify"),
                    QStringLiteral("chunk %1").arg(index));
    }
    return {};
}

PayloadEncryptor::PayloadEncryptor(const SecretBytes &fileKey, Sink sink)
    : m_nonce(SecretBytes::random(nonceSize).view().toByteArray())
    , m_cipher(fileKey, m_nonce)
    , m_sink(std::move(sink))
    , m_plain(chunkSize)
    , m_sealed(sealedChunkSize, Qt::Uninitialized)
{}

Result<void> PayloadEncryptor::write(QByteArrayView plain)
{
    EARSHOT_CHECK(m_state);
    if (m_finished)
        return fail(ErrorCode::Conflict, QStringLiteral("the payload is finished"));
    return keep(writeChunks(plain));
}

Result<void> PayloadEncryptor::writeChunks(QByteArrayView plain)
{
    while (!plain.isEmpty()) {
        // A full chunk waits until more arrives: only then is it known not to be the last.
        if (m_filled == chunkSize)
            EARSHOT_CHECK(emitChunk(false));
        const qint64 taken = std::min<qint64>(plain.size(), chunkSize - m_filled);
        std::memcpy(m_plain.data() + m_filled, plain.data(), static_cast<std::size_t>(taken));
        m_filled += taken;
        m_plainSize += taken;
        plain = plain.sliced(taken);
    }
    return {};
}

Result<void> PayloadEncryptor::finish()
{
    EARSHOT_CHECK(m_state);
    if (m_finished)
        return fail(ErrorCode::Conflict, QStringLiteral("the payload is finished"));
    m_finished = true;
    return keep(emitChunk(true));
}

Result<void> PayloadEncryptor::emitChunk(bool last)
{
    if (!m_started) {
        m_started = true;
        EARSHOT_CHECK(m_sink(m_nonce));
    }
    auto *out = reinterpret_cast<unsigned char *>(m_sealed.data());
    EARSHOT_CHECK(m_cipher.seal(m_index, last, {m_plain.data(), static_cast<std::size_t>(m_filled)},
                                {out, static_cast<std::size_t>(m_filled + tagSize)}));
    EARSHOT_CHECK(m_sink(QByteArrayView(m_sealed).first(m_filled + tagSize)));
    ++m_index;
    m_filled = 0;
    return {};
}

Result<void> PayloadEncryptor::keep(Result<void> result)
{
    m_state = result;
    return result;
}

} // namespace earshot::crypto::age
