#include "core/media/markmath.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace earshot::media {

std::array<std::complex<float>, 256> phaseTable()
{
    std::array<std::complex<float>, 256> turns;
    for (size_t i = 0; i < turns.size(); ++i) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(turns.size());
        turns[i] = {static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle))};
    }
    return turns;
}

std::vector<float> sineWindow(size_t length)
{
    std::vector<float> window(length);
    for (size_t i = 0; i < length; ++i)
        window[i] = static_cast<float>(
            std::sin(std::numbers::pi * (static_cast<double>(i) + 0.5) / static_cast<double>(length)));
    return window;
}

std::vector<float> smoothPowers(std::span<const std::complex<float>> spectrum, size_t bins)
{
    constexpr size_t reach = 2;
    std::vector<float> smooth(bins);
    for (size_t bin = 0; bin < bins; ++bin) {
        const size_t from = bin > reach ? bin - reach : 0;
        const size_t to = std::min(bin + reach + 1, bins);
        float sum = 0;
        for (size_t near = from; near < to; ++near)
            sum += std::norm(spectrum[near]);
        smooth[bin] = sum / static_cast<float>(to - from);
    }
    return smooth;
}

} // namespace earshot::media
