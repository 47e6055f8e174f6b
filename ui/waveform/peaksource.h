#pragma once

#include "core/base/range.h"

#include <span>

namespace earshot::ui::waveform {

/// Extremes of a piece of one channel, 16-bit full scale. A piece without samples is {0, 0}.
struct MinMax
{
    qint16 min = 0;
    qint16 max = 0;

    bool operator==(const MinMax &) const = default;
};

/// Where the picture's numbers come from. Queried on the GUI thread while painting, so it must answer from memory
/// within a millisecond or two. Must outlive the views that use it (or be taken away with setSource(nullptr)).
class PeakSource
{
public:
    virtual ~PeakSource() = default;
    [[nodiscard]] virtual int channels() const = 0;
    [[nodiscard]] virtual qint64 frames() const = 0;
    [[nodiscard]] virtual int rate() const = 0; ///< Hz, > 0
    /// Cuts `range` into n = out.size() pieces, piece i being [begin + i·length/n, begin + (i+1)·length/n), and gives
    /// the extremes of each (at least those; a pyramid may round pieces outward to its own blocks). Whatever part of
    /// `range` lies outside the recording is silent.
    virtual void query(int channel, FrameRange range, std::span<MinMax> out) const = 0;
};

} // namespace earshot::ui::waveform
