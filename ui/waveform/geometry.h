#pragma once

#include "core/base/range.h"

#include <QList>

namespace earshot::ui::waveform {

/// Which frames a strip of pixels shows. A value; every function is total: no frames or no width gives zeros, never a
/// division by zero. Ends are half-open on both sides: the strip is [left, left + width), the frames [begin, end).
class LaneGeometry
{
public:
    LaneGeometry() = default;
    /// `total` frames of the recording, of which `visible` is shown. `visible` is clamped into [0, total).
    LaneGeometry(qint64 total, FrameRange visible, double left, double width);

    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] FrameRange visible() const { return m_visible; }
    [[nodiscard]] double left() const { return m_left; }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] bool isEmpty() const { return m_visible.isEmpty() || m_width <= 0; }
    [[nodiscard]] double framesPerPixel() const;

    /// Not clamped: a frame outside the visible range lies outside the strip.
    [[nodiscard]] double xOf(qint64 frame) const;
    /// The frame under `x`, clamped to [0, total].
    [[nodiscard]] qint64 frameAt(double x) const;
    [[nodiscard]] bool shows(qint64 frame) const { return m_visible.contains(frame); }

    /// The same strip showing `factor` times as much (less than 1 zooms in); the frame under `anchorX` stays there as
    /// far as the ends allow. Never shows less than `smallest` frames.
    [[nodiscard]] LaneGeometry zoomed(double factor, double anchorX, qint64 smallest) const;
    [[nodiscard]] LaneGeometry scrolled(double pixels) const;
    /// Moves (never zooms) so that `frame` is shown, `lead` (0 … 1) of the width from the left when it was not.
    [[nodiscard]] LaneGeometry revealing(qint64 frame, double lead) const;

    bool operator==(const LaneGeometry &) const = default;

private:
    qint64 m_total = 0;
    FrameRange m_visible;
    double m_left = 0;
    double m_width = 0;
};

/// Distance between ruler marks in milliseconds: the smallest of 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30 s, 1, 2, 5, 10 …
/// min that keeps labels at least `smallestGap` pixels apart.
[[nodiscard]] qint64 rulerStep(double msPerPixel, double smallestGap);

/// Adds a range to a sorted list of ranges that do not touch; keeps it so. Empty ranges are ignored.
[[nodiscard]] QList<FrameRange> united(QList<FrameRange> ranges, FrameRange added);

} // namespace earshot::ui::waveform
