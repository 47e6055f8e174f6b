#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <memory>

struct evp_md_ctx_st;

namespace earshot::crypto {

/// SHA-512 (FIPS 180-4), fed piece by piece; for formats that ask for it (vCon's content_hash). Movable; one thread at
/// a time. Out of memory throws std::bad_alloc.
class Sha512
{
public:
    Sha512();
    void add(QByteArrayView bytes);
    /// The 64 raw bytes. Nothing can be added afterwards.
    [[nodiscard]] QByteArray finish();

private:
    struct Free
    {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

} // namespace earshot::crypto
