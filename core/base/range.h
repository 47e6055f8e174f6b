#pragma once

#include <QtGlobal>
#include <algorithm>
#include <compare>

namespace earshot::base {

/// Sample frames [begin, end) of a recording at its own rate. Below the user interface positions are frames, never
/// milliseconds: they do not drift, and a range can be cut exactly. An empty range (begin == end) is a moment.
struct FrameRange
{
    qint64 begin = 0;
    qint64 end = 0;

    auto operator<=>(const FrameRange &) const = default;
    [[nodiscard]] qint64 length() const { return end - begin; }
    [[nodiscard]] bool isEmpty() const { return end <= begin; }
    [[nodiscard]] bool contains(qint64 frame) const { return frame >= begin && frame < end; }
    [[nodiscard]] FrameRange intersected(FrameRange other) const
    {
        const FrameRange r{std::max(begin, other.begin), std::min(end, other.end)};
        return r.end < r.begin ? FrameRange{r.begin, r.begin} : r;
    }
};

/// Rounds half up; `rate` in Hz, > 0.
[[nodiscard]] constexpr qint64 framesToMs(qint64 frames, int rate)
{
    return rate > 0 ? (frames * 1000 + rate / 2) / rate : 0;
}
[[nodiscard]] constexpr qint64 msToFrames(qint64 ms, int rate)
{
    return (ms * rate + 500) / 1000;
}

} // namespace earshot::base

namespace earshot {
using base::FrameRange;
}
