#include "core/crypto/digest.h"

#include <new>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <sodium.h>

namespace earshot::crypto {

namespace {

constexpr int sha256Size = 32;

// A digest fails only when memory is out: the same answer as from any other allocation.
void require(int rc)
{
    if (rc != 1)
        throw std::bad_alloc();
}

// OpenSSL takes a null pointer for "not given" and fails; an empty input is given, and empty.
const char *dataOf(QByteArrayView bytes)
{
    return bytes.data() ? bytes.data() : "";
}

OSSL_PARAM octets(const char *name, QByteArrayView bytes)
{
    return OSSL_PARAM_construct_octet_string(name, const_cast<char *>(dataOf(bytes)),
                                             static_cast<std::size_t>(bytes.size()));
}

} // namespace

void Digest::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Digest::Digest(const evp_md_st *algorithm)
    : m_algorithm(algorithm)
    , m_context(EVP_MD_CTX_new())
{
    if (!m_context)
        throw std::bad_alloc();
    require(EVP_DigestInit_ex(m_context.get(), m_algorithm, nullptr));
}

void Digest::add(QByteArrayView bytes)
{
    require(EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<std::size_t>(bytes.size())));
}

QByteArray Digest::finish()
{
    QByteArray digest(EVP_MD_get_size(m_algorithm), Qt::Uninitialized);
    require(EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(digest.data()), nullptr));
    require(EVP_DigestInit_ex(m_context.get(), m_algorithm, nullptr));
    return digest;
}

Sha256::Sha256()
    : Digest(EVP_sha256())
{}

Sha512::Sha512()
    : Digest(EVP_sha512())
{}

QByteArray sha256(QByteArrayView bytes)
{
    QByteArray digest(sha256Size, Qt::Uninitialized);
    require(EVP_Digest(bytes.data(), static_cast<std::size_t>(bytes.size()),
                       reinterpret_cast<unsigned char *>(digest.data()), nullptr, EVP_sha256(), nullptr));
    return digest;
}

QByteArray hmacSha256(QByteArrayView key, QByteArrayView message)
{
    QByteArray mac(sha256Size, Qt::Uninitialized);
    const auto *made =
        HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
             reinterpret_cast<const unsigned char *>(dataOf(message)), static_cast<std::size_t>(message.size()),
             reinterpret_cast<unsigned char *>(mac.data()), nullptr);
    if (!made)
        throw std::bad_alloc();
    return mac;
}

base::SecretBytes hkdfSha256(QByteArrayView inputKey, QByteArrayView salt, QByteArrayView info, std::size_t length)
{
    const std::unique_ptr<EVP_KDF, decltype(&EVP_KDF_free)> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr), EVP_KDF_free);
    if (!kdf)
        throw std::bad_alloc();
    const std::unique_ptr<EVP_KDF_CTX, decltype(&EVP_KDF_CTX_free)> context(EVP_KDF_CTX_new(kdf.get()),
                                                                            EVP_KDF_CTX_free);
    if (!context)
        throw std::bad_alloc();
    char digest[] = "SHA256";
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
        octets(OSSL_KDF_PARAM_KEY, inputKey),
        octets(OSSL_KDF_PARAM_SALT, salt),
        octets(OSSL_KDF_PARAM_INFO, info),
        OSSL_PARAM_construct_end(),
    };
    base::SecretBytes out(length);
    require(EVP_KDF_derive(context.get(), out.data(), length, parameters));
    return out;
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size())) == 0;
}

} // namespace earshot::crypto
