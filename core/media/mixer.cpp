#include "core/media/mixer.h"

#include <algorithm>
#include <cmath>

namespace earshot::media {

MixMatrix mixMatrix(const Mix &mix, int channels)
{
    MixMatrix matrix{};
    const auto end = mix.channel.begin() + std::clamp(channels, 0, maxChannels);
    const bool anySolo = std::any_of(mix.channel.begin(), end, [](const ChannelMix &c) { return c.solo; });
    for (int c = 0; c < std::min(channels, maxChannels); ++c) {
        const ChannelMix &own = mix.channel[static_cast<size_t>(c)];
        const bool heard = !own.mute && (!anySolo || own.solo);
        const float gain = heard ? std::clamp(own.volume, 0.0F, 4.0F) * std::clamp(mix.volume, 0.0F, 4.0F) : 0.0F;
        auto &[left, right] = matrix[static_cast<size_t>(c)];
        if (channels == 1) {
            left = right = gain;
        } else if (mix.placement == Placement::Centred) {
            left = right = gain * static_cast<float>(std::sqrt(0.5)); // as loud as it was in one ear
        } else {
            const bool toRight = (c % 2 == 1) != (mix.placement == Placement::SplitSwapped);
            (toRight ? right : left) = gain;
        }
    }
    return matrix;
}

void mixDown(std::span<const float> in, int channels, const MixMatrix &from, const MixMatrix &to, std::span<float> out)
{
    const size_t frames = std::min(in.size() / static_cast<size_t>(channels), out.size() / 2);
    const float step = frames > 0 ? 1.0F / static_cast<float>(frames) : 0.0F;
    for (size_t f = 0; f < frames; ++f) {
        const float t = static_cast<float>(f + 1) * step;
        for (size_t ear = 0; ear < 2; ++ear) {
            float sum = 0;
            for (size_t c = 0; c < static_cast<size_t>(channels); ++c) {
                const float a = from[c][ear];
                const float b = to[c][ear];
                sum += in[f * static_cast<size_t>(channels) + c] * (a == b ? a : a + (b - a) * t);
            }
            out[f * 2 + ear] = std::clamp(sum, -1.0F, 1.0F);
        }
    }
}

} // namespace earshot::media
