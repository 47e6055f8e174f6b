#include "ui/player/peak_picture.h"

#include <algorithm>
#include <cmath>

namespace earshot::ui::player {

PeakPicture::PeakPicture(media::Peaks peaks, QList<int> order)
    : m_peaks(std::move(peaks))
    , m_order(std::move(order))
{}

void PeakPicture::query(int lane, FrameRange range, std::span<waveform::MinMax> out) const
{
    const int channel = m_order.value(lane, -1);
    if (channel < 0 || channel >= m_peaks.channels() || out.empty()) {
        std::fill(out.begin(), out.end(), waveform::MinMax{});
        return;
    }
    const auto whole = [](float sample) {
        return static_cast<qint16>(std::lround(std::clamp(sample, -1.0F, 1.0F) * 32767.0F));
    };
    const auto pairs = m_peaks.query(channel, range, static_cast<int>(out.size()));
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = i < pairs.size() ? waveform::MinMax{whole(pairs[i].min), whole(pairs[i].max)} : waveform::MinMax{};
}

void FlatPicture::query(int, FrameRange, std::span<waveform::MinMax> out) const
{
    std::fill(out.begin(), out.end(), waveform::MinMax{});
}

} // namespace earshot::ui::player
