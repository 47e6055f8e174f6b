#include "core/media/redactor.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace earshot::media {

namespace {

constexpr int toneHz = 1000;
constexpr double toneAmplitude = 0.1; // −20 dBFS

/// Ascending, and one for those that meet.
std::vector<FrameRange> joined(std::vector<FrameRange> ranges)
{
    std::sort(ranges.begin(), ranges.end());
    std::vector<FrameRange> all;
    for (const FrameRange &range : ranges) {
        if (!all.empty() && range.begin <= all.back().end)
            all.back().end = std::max(all.back().end, range.end);
        else
            all.push_back(range);
    }
    return all;
}

} // namespace

Redactor::Redactor(const std::vector<RedactedPart> &parts, Cover cover, int rate, int channels)
    : m_cover(cover)
    , m_rate(rate)
{
    const qint64 guard = base::msToFrames(guardMs, rate);
    std::vector<std::vector<FrameRange>> inside(static_cast<size_t>(std::max(channels, 0)));
    bool any = false;
    for (const RedactedPart &part : parts) {
        for (int channel = 0; channel < channels; ++channel) {
            if (part.range.isEmpty() || (part.channel >= 0 && part.channel != channel))
                continue;
            inside[static_cast<size_t>(channel)].push_back({part.range.begin - guard, part.range.end + guard});
            any = true;
        }
    }
    if (!any)
        return;
    for (auto &ranges : inside)
        ranges = joined(std::move(ranges));
    m_inside = std::move(inside);
}

float Redactor::cover(qint64 frame, const FrameRange &range) const
{
    if (m_cover == Cover::Silence)
        return 0.0F;
    const auto fade = static_cast<double>(std::max<qint64>(base::msToFrames(fadeMs, m_rate), 1));
    const qint64 edge = std::min(frame - range.begin, range.end - 1 - frame);
    const double loudness = std::min(1.0, static_cast<double>(edge) / fade);
    // Of the place in its second: exact after hours as well.
    const auto place = static_cast<double>((frame % m_rate + m_rate) % m_rate);
    const double phase = 2 * std::numbers::pi * toneHz * place / m_rate;
    return static_cast<float>(toneAmplitude * loudness * std::sin(phase));
}

void Redactor::apply(qint64 begin, std::span<float> interleaved) const
{
    const size_t channels = m_inside.size();
    if (channels == 0)
        return;
    const FrameRange block{begin, begin + static_cast<qint64>(interleaved.size() / channels)};
    for (size_t channel = 0; channel < channels; ++channel) {
        const auto &ranges = m_inside[channel];
        auto range = std::partition_point(ranges.begin(), ranges.end(),
                                          [&](const FrameRange &inside) { return inside.end <= block.begin; });
        for (; range != ranges.end() && range->begin < block.end; ++range) {
            const FrameRange here = range->intersected(block);
            for (qint64 frame = here.begin; frame < here.end; ++frame)
                interleaved[static_cast<size_t>(frame - block.begin) * channels + channel] = cover(frame, *range);
        }
    }
}

} // namespace earshot::media
