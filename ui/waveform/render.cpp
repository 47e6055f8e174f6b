#include "ui/waveform/render.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <vector>

namespace earshot::ui::waveform {
namespace {

bool isHeard(const QList<FrameRange> &heard, qint64 frame)
{
    const auto after = std::upper_bound(heard.begin(), heard.end(), frame,
                                        [](qint64 f, const FrameRange &range) { return f < range.begin; });
    return after != heard.begin() && std::prev(after)->contains(frame);
}

/// Telephone speech sits low in 16 bits; a root shows quiet voices without letting loud ones leave the lane.
double shaped(qint16 value)
{
    const double part = std::abs(double(value)) / 32768.0;
    return std::pow(part, 0.65);
}

} // namespace

QImage renderLanes(const PeakSource &source, const LaneGeometry &geometry, const QList<LaneStyle> &lanes,
                   const QList<FrameRange> &heard, QSize size, double devicePixelRatio, double bar, double gap)
{
    const QSize device(static_cast<int>(std::ceil(size.width() * devicePixelRatio)),
                       static_cast<int>(std::ceil(size.height() * devicePixelRatio)));
    QImage image(device.expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    image.setDevicePixelRatio(devicePixelRatio);
    if (geometry.isEmpty() || size.isEmpty())
        return image;

    // Everything below is in device pixels, so that bars are crisp.
    QPainter painter(&image);
    painter.scale(1 / devicePixelRatio, 1 / devicePixelRatio);
    const double pitch = std::max(1.0, std::round((bar + gap) * devicePixelRatio));
    const int barWidth = static_cast<int>(std::clamp(std::round(bar * devicePixelRatio), 1.0, pitch));
    const double perBar = geometry.framesPerPixel() * pitch / devicePixelRatio;
    const qint64 first = static_cast<qint64>(std::floor(double(geometry.visible().begin) / perBar));
    const qint64 last = static_cast<qint64>(std::ceil(double(geometry.visible().end) / perBar));
    const auto frameOf = [perBar](qint64 index) { return static_cast<qint64>(std::llround(double(index) * perBar)); };
    std::vector<MinMax> peaks(static_cast<std::size_t>(std::max<qint64>(last - first, 0)));
    const int right = static_cast<int>(std::round((geometry.left() + geometry.width()) * devicePixelRatio));
    const int left = static_cast<int>(std::round(geometry.left() * devicePixelRatio));

    for (const LaneStyle &lane : lanes) {
        if (lane.channel < 0 || lane.channel >= source.channels())
            continue;
        source.query(lane.channel, {frameOf(first), frameOf(last)}, peaks);
        const double middle = (lane.top + lane.height / 2) * devicePixelRatio;
        const double reach = lane.height / 2 * devicePixelRatio;
        for (std::size_t i = 0; i < peaks.size(); ++i) {
            const qint64 begin = frameOf(first + static_cast<qint64>(i));
            if (begin >= geometry.total())
                break;
            const int x = static_cast<int>(std::round(geometry.xOf(begin) * devicePixelRatio));
            const int from = std::max(x, left);
            const int to = std::min(x + barWidth, right);
            if (to <= from)
                continue;
            const double up = peaks[i].max > 0 ? shaped(peaks[i].max) * reach : 0;
            const double down = peaks[i].min < 0 ? shaped(peaks[i].min) * reach : 0;
            const int top = static_cast<int>(std::round(middle - up));
            const int bottom = std::max(static_cast<int>(std::round(middle + down)), top + 1);
            painter.fillRect(from, top, to - from, bottom - top, isHeard(heard, begin) ? lane.heard : lane.unheard);
        }
    }
    return image;
}

} // namespace earshot::ui::waveform
