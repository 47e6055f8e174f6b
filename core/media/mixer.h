#pragma once

#include "core/media/limits.h"

#include <array>
#include <span>

namespace earshot::media {

/// Where the channels of a recording are heard. Two channels usually mean one party each.
enum class Placement {
    Split = 1, ///< even channels left, odd ones right; one channel alone in both ears
    SplitSwapped,
    Centred, ///< everybody in both ears
};

struct ChannelMix
{
    float volume = 1; ///< 0 … 4
    bool mute = false;
    bool solo = false; ///< only soloed channels are heard; mute wins over solo

    bool operator==(const ChannelMix &) const = default;
};

struct Mix
{
    std::array<ChannelMix, maxChannels> channel{};
    Placement placement = Placement::Split;
    float volume = 1;

    bool operator==(const Mix &) const = default;
};

/// Gain of each channel to the left and to the right ear.
using MixMatrix = std::array<std::array<float, 2>, maxChannels>;

[[nodiscard]] MixMatrix mixMatrix(const Mix &mix, int channels);

/// `in`: `channels` interleaved; `out`: stereo, as many frames. Goes from one matrix to the other over the block, so
/// that a mute does not click; limits to [-1, 1]. Allocates nothing.
void mixDown(std::span<const float> in, int channels, const MixMatrix &from, const MixMatrix &to, std::span<float> out);

} // namespace earshot::media
