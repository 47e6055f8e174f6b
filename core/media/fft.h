#pragma once

// Private to core/media: FFmpeg's transform of complex numbers, behind one small type.

#include "core/base/result.h"

#include <complex>
#include <memory>
#include <span>

struct AVTXContext;

namespace earshot::media {

/// Out of place, unscaled both ways: forth and back multiplies by the length. One thread at a time.
class Fft
{
public:
    enum class Way { Forward = 1, Back };

    /// `length`: a power of two.
    [[nodiscard]] static Result<Fft> create(int length, Way way);

    /// What is transformed: written by the caller, spoiled by run().
    [[nodiscard]] std::span<std::complex<float>> in() { return {m_in.get(), m_length}; }
    /// in() transformed; valid until the next run().
    [[nodiscard]] std::span<const std::complex<float>> run();

private:
    struct Free
    {
        void operator()(AVTXContext *p) const;
        void operator()(std::complex<float> *p) const;
    };
    using Numbers = std::unique_ptr<std::complex<float>[], Free>;

    Fft() = default;

    std::unique_ptr<AVTXContext, Free> m_context;
    void (*m_transform)(AVTXContext *, void *out, void *in, std::ptrdiff_t stride) = nullptr;
    Numbers m_in, m_out; // aligned as FFmpeg's vector code wants it
    std::size_t m_length = 0;
};

} // namespace earshot::media
