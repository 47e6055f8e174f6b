#pragma once

#include "ui/waveform/geometry.h"
#include "ui/waveform/peaksource.h"

#include <QColor>
#include <QImage>

namespace earshot::ui::waveform {

/// One channel as it is drawn: its strip in logical pixels, and the colours of what was heard and what was not.
struct LaneStyle
{
    int channel = 0;
    double top = 0;
    double height = 0;
    QColor heard;
    QColor unheard;
};

inline constexpr double barWidth = 2.0; ///< logical pixels
inline constexpr double barGap = 1.0;

/// Draws waveforms: bars of `bar` logical pixels with `gap` between, from the extremes of the frames under each, on a
/// transparent image of `size` logical pixels. Bars stand on a grid counted from frame 0, so a scrolled picture shows
/// the same bars elsewhere and does not shimmer. A silent bar is one device pixel high. Pure; no GUI needed.
/// `geometry.left()` is the x within the image. `heard` is sorted and does not overlap.
[[nodiscard]] QImage renderLanes(const PeakSource &source, const LaneGeometry &geometry, const QList<LaneStyle> &lanes,
                                 const QList<FrameRange> &heard, QSize size, double devicePixelRatio,
                                 double bar = barWidth, double gap = barGap);

} // namespace earshot::ui::waveform
