#include "core/media/samples.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace earshot::media {
namespace {

float scale(uint8_t v)
{
    return static_cast<float>(v - 128) / 128.0F;
}
float scale(int16_t v)
{
    return static_cast<float>(v) * (1.0F / 32768.0F);
}
float scale(int32_t v)
{
    return static_cast<float>(static_cast<double>(v) * (1.0 / 2147483648.0));
}
float scale(float v)
{
    return std::isnan(v) ? 0.0F : std::clamp(v, -8.0F, 8.0F); // lossy codecs overshoot 1; infinity is no sound
}
float scale(double v)
{
    return scale(static_cast<float>(v));
}

template <class T> void copyAs(const AVFrame &frame, bool planar, int offset, int count, float *out, int channels)
{
    const int own = frame.ch_layout.nb_channels;
    if (!planar && own == channels) {
        const T *in = reinterpret_cast<const T *>(frame.extended_data[0]) + static_cast<ptrdiff_t>(offset) * own;
        for (int i = 0; i < count * channels; ++i)
            out[i] = scale(in[i]);
        return;
    }
    for (int c = 0; c < channels; ++c) {
        if (c >= own) {
            for (int i = 0; i < count; ++i)
                out[i * channels + c] = 0;
            continue;
        }
        const T *in =
            planar ? reinterpret_cast<const T *>(frame.extended_data[c]) + offset
                   : reinterpret_cast<const T *>(frame.extended_data[0]) + static_cast<ptrdiff_t>(offset) * own + c;
        const int step = planar ? 1 : own;
        for (int i = 0; i < count; ++i)
            out[i * channels + c] = scale(in[static_cast<ptrdiff_t>(i) * step]);
    }
}

} // namespace

bool copySamples(const AVFrame &frame, int offset, int count, float *out, int channels)
{
    const auto format = static_cast<AVSampleFormat>(frame.format);
    const bool planar = av_sample_fmt_is_planar(format) != 0;
    switch (av_get_packed_sample_fmt(format)) {
    case AV_SAMPLE_FMT_U8:
        copyAs<uint8_t>(frame, planar, offset, count, out, channels);
        return true;
    case AV_SAMPLE_FMT_S16:
        copyAs<int16_t>(frame, planar, offset, count, out, channels);
        return true;
    case AV_SAMPLE_FMT_S32:
        copyAs<int32_t>(frame, planar, offset, count, out, channels);
        return true;
    case AV_SAMPLE_FMT_FLT:
        copyAs<float>(frame, planar, offset, count, out, channels);
        return true;
    case AV_SAMPLE_FMT_DBL:
        copyAs<double>(frame, planar, offset, count, out, channels);
        return true;
    default:
        return false;
    }
}

} // namespace earshot::media
