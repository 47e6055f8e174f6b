#include "core/crypto/sha512.h"

#include <new>
#include <openssl/evp.h>

namespace earshot::crypto {

namespace {

constexpr int digestSize = 64;

// A digest fails only when memory is out.
void require(int rc)
{
    if (rc != 1)
        throw std::bad_alloc();
}

} // namespace

void Sha512::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Sha512::Sha512()
    : m_context(EVP_MD_CTX_new())
{
    if (!m_context)
        throw std::bad_alloc();
    require(EVP_DigestInit_ex(m_context.get(), EVP_sha512(), nullptr));
}

void Sha512::add(QByteArrayView bytes)
{
    require(EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<std::size_t>(bytes.size())));
}

QByteArray Sha512::finish()
{
    QByteArray digest(digestSize, Qt::Uninitialized);
    require(EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(digest.data()), nullptr));
    return digest;
}

} // namespace earshot::crypto
