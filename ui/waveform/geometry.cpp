#include "ui/waveform/geometry.h"

#include <algorithm>
#include <cmath>

namespace earshot::ui::waveform {
namespace {

FrameRange fitted(qint64 total, qint64 begin, qint64 length)
{
    length = std::clamp<qint64>(length, 0, total);
    begin = std::clamp<qint64>(begin, 0, total - length);
    return {begin, begin + length};
}

} // namespace

LaneGeometry::LaneGeometry(qint64 total, FrameRange visible, double left, double width)
    : m_total(std::max<qint64>(total, 0))
    , m_visible(fitted(m_total, visible.begin, visible.length()))
    , m_left(left)
    , m_width(std::max(width, 0.0))
{}

double LaneGeometry::framesPerPixel() const
{
    return m_width > 0 ? double(m_visible.length()) / m_width : 0.0;
}

double LaneGeometry::xOf(qint64 frame) const
{
    if (isEmpty())
        return m_left;
    return m_left + double(frame - m_visible.begin) * m_width / double(m_visible.length());
}

qint64 LaneGeometry::frameAt(double x) const
{
    if (isEmpty())
        return m_visible.begin;
    const double offset = (x - m_left) * double(m_visible.length()) / m_width;
    return std::clamp<qint64>(m_visible.begin + static_cast<qint64>(std::floor(offset)), 0, m_total);
}

LaneGeometry LaneGeometry::zoomed(double factor, double anchorX, qint64 smallest) const
{
    if (isEmpty() || !(factor > 0))
        return *this;
    const double part = std::clamp((anchorX - m_left) / m_width, 0.0, 1.0);
    const double anchor = double(m_visible.begin) + part * double(m_visible.length());
    const double wanted = std::min(double(m_visible.length()) * factor, double(m_total));
    const qint64 length = std::clamp<qint64>(std::llround(wanted), std::min(smallest, m_total), m_total);
    const qint64 begin = std::llround(anchor - part * double(length));
    return {m_total, fitted(m_total, begin, length), m_left, m_width};
}

LaneGeometry LaneGeometry::scrolled(double pixels) const
{
    const qint64 by = std::llround(pixels * framesPerPixel());
    return {m_total, fitted(m_total, m_visible.begin + by, m_visible.length()), m_left, m_width};
}

LaneGeometry LaneGeometry::revealing(qint64 frame, double lead) const
{
    if (isEmpty() || shows(frame))
        return *this;
    const qint64 before = std::llround(lead * double(m_visible.length()));
    return {m_total, fitted(m_total, frame - before, m_visible.length()), m_left, m_width};
}

qint64 rulerStep(double msPerPixel, double smallestGap)
{
    constexpr qint64 steps[] = {100,   200,   500,    1000,   2000,   5000,    10000,   15000,
                                30000, 60000, 120000, 300000, 600000, 1800000, 3600000, 7200000};
    const double least = msPerPixel * smallestGap;
    for (const qint64 step : steps)
        if (double(step) >= least)
            return step;
    // Recordings of days: whole hours.
    return static_cast<qint64>(std::ceil(least / 3600000.0)) * 3600000;
}

QList<FrameRange> united(QList<FrameRange> ranges, FrameRange added)
{
    if (added.isEmpty())
        return ranges;
    QList<FrameRange> result;
    for (const FrameRange &range : ranges) {
        if (range.end < added.begin || range.begin > added.end) {
            result.append(range);
        } else {
            added.begin = std::min(added.begin, range.begin);
            added.end = std::max(added.end, range.end);
        }
    }
    result.insert(std::lower_bound(result.begin(), result.end(), added), added);
    return result;
}

} // namespace earshot::ui::waveform
