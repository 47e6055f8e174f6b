#pragma once

#include "core/base/secret.h"

#include <QByteArray>
#include <QByteArrayView>
#include <memory>

struct evp_md_ctx_st;
struct evp_md_st;

namespace earshot::crypto {

/// A hash fed piece by piece. Movable; one thread at a time. Out of memory throws std::bad_alloc.
class Digest
{
public:
    void add(QByteArrayView bytes);
    /// The raw bytes. Starts anew afterwards.
    [[nodiscard]] QByteArray finish();

protected:
    explicit Digest(const evp_md_st *algorithm);

private:
    struct Free
    {
        void operator()(evp_md_ctx_st *context) const;
    };
    const evp_md_st *m_algorithm;
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

/// SHA-256 (FIPS 180-4): 32 bytes.
class Sha256 final : public Digest
{
public:
    Sha256();
};

/// SHA-512 (FIPS 180-4): 64 bytes; for formats that ask for it (vCon's content_hash).
class Sha512 final : public Digest
{
public:
    Sha512();
};

/// 32 raw bytes.
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);

/// HMAC-SHA-256 (RFC 2104), 32 raw bytes. Any key length, also empty.
[[nodiscard]] QByteArray hmacSha256(QByteArrayView key, QByteArrayView message);

/// HKDF-SHA-256 (RFC 5869), extract then expand. `length` at most 8160 (255 blocks).
[[nodiscard]] base::SecretBytes hkdfSha256(QByteArrayView inputKey, QByteArrayView salt, QByteArrayView info,
                                           std::size_t length = 32);

/// Equal length and content; the time tells nothing of the content.
[[nodiscard]] bool equalInConstantTime(QByteArrayView a, QByteArrayView b);

} // namespace earshot::crypto
