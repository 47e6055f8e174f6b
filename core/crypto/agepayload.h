#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <functional>
#include <memory>
#include <span>

struct evp_cipher_ctx_st;

/// The age v1 payload: a 16-byte nonce, then chunks of 64 KiB sealed with ChaCha20-Poly1305, each bound to its place
/// and to whether it is the last. One object belongs to one thread at a time.
namespace earshot::crypto::age {

inline constexpr qint64 nonceSize = 16;
inline constexpr qint64 tagSize = 16;
inline constexpr qint64 chunkSize = 64 * 1024; ///< of plaintext
inline constexpr qint64 sealedChunkSize = chunkSize + tagSize;

/// Where things are in a payload of a given size.
struct PayloadLayout
{
    qint64 plainSize = 0;
    qint64 chunkCount = 1; ///< at least one: an empty payload is one empty chunk

    [[nodiscard]] static qint64 sealedOffset(qint64 chunk) { return nonceSize + chunk * sealedChunkSize; }
    [[nodiscard]] qint64 plainSizeOf(qint64 chunk) const;
    [[nodiscard]] bool isLast(qint64 chunk) const { return chunk == chunkCount - 1; }

    /// From the stored size (nonce and chunks). Integrity if no payload can have it, or if it would end in an empty
    /// chunk, which only an empty payload may.
    [[nodiscard]] static Result<PayloadLayout> ofStored(qint64 storedSize);
    /// The stored size of a plaintext.
    [[nodiscard]] static qint64 storedSize(qint64 plainSize);
};

/// Seals and opens single chunks.
class PayloadCipher
{
public:
    /// `nonce`: the first 16 bytes of the payload. `fileKey`: 16 bytes.
    PayloadCipher(const SecretBytes &fileKey, QByteArrayView nonce);

    /// `sealed.size() == plain.size() + tagSize`; plain is at most chunkSize. Never seal two chunks in one place.
    [[nodiscard]] Result<void> seal(qint64 index, bool last, std::span<const unsigned char> plain,
                                    std::span<unsigned char> sealed);
    /// `plain.size() == sealed.size() - tagSize`. Integrity if it is not this chunk of this payload; `plain` is then
    /// wiped. The two spans must not overlap.
    [[nodiscard]] Result<void> open(qint64 index, bool last, std::span<const unsigned char> sealed,
                                    std::span<unsigned char> plain);

private:
    struct Free
    {
        void operator()(evp_cipher_ctx_st *context) const;
    };
    SecretBytes m_key;
    std::unique_ptr<evp_cipher_ctx_st, Free> m_context;
};

/// Plaintext in, in pieces of any size; nonce and sealed chunks out, in order, to `sink`. After an error every later
/// call gives the same error.
class PayloadEncryptor
{
public:
    using Sink = std::function<Result<void>(QByteArrayView)>;

    PayloadEncryptor(const SecretBytes &fileKey, Sink sink);
    [[nodiscard]] Result<void> write(QByteArrayView plain);
    /// Seals the last chunk. Once; `write` afterwards is Conflict.
    [[nodiscard]] Result<void> finish();
    [[nodiscard]] qint64 plainSize() const { return m_plainSize; }

private:
    Result<void> writeChunks(QByteArrayView plain);
    Result<void> emitChunk(bool last);
    Result<void> keep(Result<void> result);

    QByteArray m_nonce;
    PayloadCipher m_cipher;
    Sink m_sink;
    SecretBytes m_plain;
    QByteArray m_sealed;
    qint64 m_filled = 0;
    qint64 m_index = 0;
    qint64 m_plainSize = 0;
    bool m_started = false;
    bool m_finished = false;
    Result<void> m_state;
};

} // namespace earshot::crypto::age
