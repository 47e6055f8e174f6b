#pragma once

#include "core/media/peaks.h"
#include "ui/waveform/peaksource.h"

#include <QList>

namespace earshot::ui::player {

/// Stored peaks as the waveform wants them. `order` says which channel each lane shows.
class PeakPicture final : public waveform::PeakSource
{
public:
    PeakPicture(media::Peaks peaks, QList<int> order);

    [[nodiscard]] int channels() const override { return static_cast<int>(m_order.size()); }
    [[nodiscard]] qint64 frames() const override { return m_peaks.frames(); }
    [[nodiscard]] int rate() const override { return m_peaks.rate(); }
    void query(int lane, FrameRange range, std::span<waveform::MinMax> out) const override;

private:
    media::Peaks m_peaks;
    QList<int> m_order;
};

/// A picture of nothing, as long as the recording: what is shown until the peaks are there, or if they are damaged.
class FlatPicture final : public waveform::PeakSource
{
public:
    FlatPicture(int channels, qint64 frames, int rate)
        : m_channels(channels)
        , m_frames(frames)
        , m_rate(rate)
    {}
    [[nodiscard]] int channels() const override { return m_channels; }
    [[nodiscard]] qint64 frames() const override { return m_frames; }
    [[nodiscard]] int rate() const override { return m_rate; }
    void query(int lane, FrameRange range, std::span<waveform::MinMax> out) const override;

private:
    int m_channels;
    qint64 m_frames;
    int m_rate;
};

} // namespace earshot::ui::player
