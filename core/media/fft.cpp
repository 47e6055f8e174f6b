#include "core/media/fft.h"

#include "core/media/ff.h"

#include <algorithm>

extern "C" {
#include <libavutil/mem.h>
#include <libavutil/tx.h>
}

namespace earshot::media {

void Fft::Free::operator()(AVTXContext *p) const
{
    av_tx_uninit(&p);
}

void Fft::Free::operator()(std::complex<float> *p) const
{
    av_free(p);
}

Result<Fft> Fft::create(int length, Way way)
{
    Fft fft;
    fft.m_length = static_cast<std::size_t>(length);
    const auto numbers = [&fft] {
        auto *raw = static_cast<std::complex<float> *>(av_malloc(fft.m_length * sizeof(std::complex<float>)));
        std::uninitialized_fill_n(raw, raw ? fft.m_length : 0, std::complex<float>());
        return Numbers(raw);
    };
    fft.m_in = numbers();
    fft.m_out = numbers();
    if (!fft.m_in || !fft.m_out)
        return fail(ErrorCode::Internal, QStringLiteral("out of memory"));
    AVTXContext *raw = nullptr;
    const float scale = 1;
    const int made = av_tx_init(&raw, &fft.m_transform, AV_TX_FLOAT_FFT, way == Way::Back, length, &scale, 0);
    if (made < 0)
        return fail(ff::error(ErrorCode::Internal, QStringLiteral("this FFmpeg cannot transform"), made));
    fft.m_context.reset(raw);
    return fft;
}

std::span<const std::complex<float>> Fft::run()
{
    m_transform(m_context.get(), m_out.get(), m_in.get(), sizeof(std::complex<float>));
    return {m_out.get(), m_length};
}

} // namespace earshot::media
