#include "tests/bench/deriving.h"

#include <QElapsedTimer>
#include <atomic>
#include <dlfcn.h>

namespace {

std::atomic<qint64> spentNs = 0;

} // namespace

namespace earshot::bench {

double derivingMs()
{
    return static_cast<double>(spentNs) / 1e6;
}

} // namespace earshot::bench

// Has the name of libsodium's own: what this executable defines is what its libraries call.
extern "C" int crypto_pwhash_argon2id(unsigned char *out, unsigned long long size, const char *password,
                                      unsigned long long passwordSize, const unsigned char *salt,
                                      unsigned long long ops, size_t memory, int algorithm)
{
    static const auto real =
        reinterpret_cast<decltype(&crypto_pwhash_argon2id)>(dlsym(RTLD_NEXT, "crypto_pwhash_argon2id"));
    QElapsedTimer timer;
    timer.start();
    const int result = real(out, size, password, passwordSize, salt, ops, memory, algorithm);
    spentNs += timer.nsecsElapsed();
    return result;
}
