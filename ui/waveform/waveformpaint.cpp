// What WaveformView looks like: where its parts are and how they are painted.
#include "ui/theme/paint.h"
#include "ui/waveform/laneheader.h"
#include "ui/waveform/render.h"
#include "ui/waveform/timetext.h"
#include "ui/waveform/waveformview.h"

#include <QPaintEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace earshot::ui::waveform {

using theme::color;
using theme::FontRole;
using theme::px;
using theme::Token;

namespace {

struct ToneColors
{
    Token mark;
    Token wash;
};

ToneColors colorsOf(NoteMark::Tone tone)
{
    switch (tone) {
    case NoteMark::Tone::Amber:
        return {Token::Amber, Token::AmberWash};
    case NoteMark::Tone::Red:
        return {Token::Red, Token::RedWash};
    case NoteMark::Tone::Accent:
        break;
    }
    return {Token::Accent, Token::AccentWash};
}

/// Design pixels: a name and the controls below it, without the role, and half a lane of sound under a note's title.
constexpr int leastLane = 46;

/// As pale as a mark may be: mixed towards the background as long as 3:1 is kept.
QColor faded(const QColor &mark, const QColor &background)
{
    QColor result = mark;
    for (double part = 0.05; part < 0.7; part += 0.05) {
        const QColor paler = theme::mixed(mark, background, part);
        if (theme::contrast(paler, background) < 3.0)
            break;
        result = paler;
    }
    return result;
}

} // namespace

int WaveformView::headerWidth() const
{
    int width = 0;
    for (const LaneHeader *header : m_headers)
        width = std::max(width, header->sizeHint().width());
    return width;
}

int WaveformView::overviewHeight() const
{
    return px(m_compact ? 22 : 34);
}

QRect WaveformView::overviewRect() const
{
    return {0, 0, width(), overviewHeight()};
}

QRect WaveformView::rulerRect() const
{
    return {headerWidth(), overviewHeight() + px(6), width() - headerWidth(), px(22)};
}

QRect WaveformView::lanesRect() const
{
    const int top = rulerRect().bottom() + 1;
    return {headerWidth(), top, std::max(0, width() - headerWidth()), std::max(0, height() - top - px(4))};
}

QRect WaveformView::laneRect(int lane) const
{
    const QRect all = lanesRect();
    const int count = std::max<int>(1, static_cast<int>(m_lanes.size()));
    const int top = all.height() * lane / count;
    const int bottom = all.height() * (lane + 1) / count;
    return {all.left(), all.top() + top, all.width(), bottom - top};
}

LaneGeometry WaveformView::laneGeometry() const
{
    const QRect lanes = lanesRect();
    return {frames(), m_visible, double(lanes.left()), double(lanes.width())};
}

LaneGeometry WaveformView::overviewGeometry() const
{
    const QRect area = overviewRect();
    return {frames(), {0, frames()}, double(area.left()), double(area.width())};
}

QSize WaveformView::sizeHint() const
{
    const int lanes = std::max<int>(1, static_cast<int>(m_lanes.size()));
    const int lane = m_compact ? leastLane : lanes == 1 ? 96 : 68;
    return {px(800), overviewHeight() + px(6 + 22 + 4) + lanes * px(lane)};
}

QSize WaveformView::minimumSizeHint() const
{
    const int lanes = std::max<int>(1, static_cast<int>(m_lanes.size()));
    return {px(280), overviewHeight() + px(6 + 22 + 4) + lanes * px(m_compact ? leastLane : 62)};
}

void WaveformView::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    dropCaches();
    updateGeometry();
    arrange();
}

void WaveformView::arrange()
{
    for (int i = 0; i < m_headers.size(); ++i) {
        const QRect lane = laneRect(i);
        m_headers[i]->setGeometry(0, lane.top(), headerWidth(), lane.height());
    }
    update();
}

void WaveformView::redrawPeaks()
{
    m_laneCache = {};
    update(lanesRect());
}

void WaveformView::dropCaches()
{
    m_laneCache = {};
    m_overviewCache = {};
    update();
}

QColor WaveformView::laneColor(int lane) const
{
    switch (m_lanes.value(lane).side) {
    case Lane::Side::Staff:
        return color(Token::Staff);
    case Lane::Side::Customer:
        return color(Token::Customer);
    case Lane::Side::Unknown:
        break;
    }
    return color(Token::Muted);
}

QRect WaveformView::playheadRect(qint64 frame) const
{
    const QRect all = rulerRect().united(lanesRect());
    const int x = static_cast<int>(std::floor(laneGeometry().xOf(frame)));
    return {x - px(7), all.top(), px(14) + 2, all.height() + px(4)};
}

QList<WaveformView::Tag> WaveformView::tags() const
{
    // Titles sit at the top of the lanes; one that would cover another goes a row down, and beyond three rows it is
    // left to the tooltip and the list beside.
    constexpr int rowCount = 3;
    const QFontMetrics metrics(theme::font(FontRole::CaptionStrong));
    const LaneGeometry geo = laneGeometry();
    const QRect lanes = lanesRect();
    const int height = px(18);
    int taken[rowCount];
    std::fill(std::begin(taken), std::end(taken), lanes.left());
    QList<NoteMark> sorted = m_notes;
    std::sort(sorted.begin(), sorted.end(), [](const NoteMark &a, const NoteMark &b) { return a.range < b.range; });
    QList<Tag> result;
    for (const NoteMark &note : std::as_const(sorted)) {
        const bool moment = note.range.isEmpty();
        if (moment ? !geo.shows(note.range.begin) : note.range.intersected(geo.visible()).isEmpty())
            continue;
        const int from = std::max(lanes.left(), static_cast<int>(std::lround(geo.xOf(note.range.begin))));
        const int to = std::min(lanes.right() + 1, static_cast<int>(std::lround(geo.xOf(note.range.end))));
        const QString text = metrics.elidedText(note.title, Qt::ElideRight, std::min(px(220), lanes.width() - px(12)));
        const int wanted = metrics.horizontalAdvance(text) + px(12);
        const int left = std::max(lanes.left(), std::min(from, lanes.right() + 1 - wanted));
        const QRect rect(left, 0, std::max(to - left, wanted), height);
        for (int row = 0; row < rowCount; ++row) {
            if (rect.left() < taken[row])
                continue;
            taken[row] = rect.right() + px(2);
            result.append({note.id, rect.translated(0, lanes.top() + row * (height + 1)), text});
            break;
        }
    }
    return result;
}

bool WaveformView::refresh(Cache &cache, const LaneGeometry &geometry, const QRect &area, const QList<QRect> &strips)
{
    if (cache.geometry == geometry && cache.size == area.size() && qFuzzyCompare(cache.ratio, devicePixelRatioF()))
        return false;
    cache.geometry = geometry;
    cache.size = area.size();
    cache.ratio = devicePixelRatioF();
    if (!m_source)
        return true;
    QList<LaneStyle> styles;
    for (int i = 0; i < strips.size(); ++i) {
        const QColor strong = laneColor(i);
        styles.append({i, double(strips[i].top() - area.top()), double(strips[i].height()), strong,
                       faded(strong, color(Token::Surface))});
    }
    const LaneGeometry local(geometry.total(), geometry.visible(), geometry.left() - area.left(), geometry.width());
    const QList<FrameRange> everything{{0, geometry.total()}};
    cache.heard = renderLanes(*m_source, local, styles, everything, area.size(), cache.ratio);
    cache.unheard = renderLanes(*m_source, local, styles, {}, area.size(), cache.ratio);
    return true;
}

void WaveformView::paintHeardOver(QPainter &painter, const Cache &cache, const QRect &area) const
{
    painter.drawImage(area.topLeft(), cache.unheard);
    for (const FrameRange &range : m_heard) {
        const FrameRange seen = range.intersected(cache.geometry.visible());
        if (seen.isEmpty())
            continue;
        const double from = cache.geometry.xOf(seen.begin);
        const double to = cache.geometry.xOf(seen.end);
        painter.save();
        painter.setClipRect(QRectF(from, area.top(), to - from, area.height()), Qt::IntersectClip);
        painter.drawImage(area.topLeft(), cache.heard);
        painter.restore();
    }
}

void WaveformView::paintOverview(QPainter &painter)
{
    const QRect area = overviewRect();
    const LaneGeometry all = overviewGeometry();
    QList<QRect> strips;
    const int count = static_cast<int>(m_lanes.size());
    for (int i = 0; i < count; ++i)
        strips.append(QRect(area.left(), area.top() + px(1) + i * (area.height() - px(2)) / count, area.width(),
                            (area.height() - px(2)) / count));
    if (m_visible.length() < frames()) {
        const QRectF window(all.xOf(m_visible.begin), area.top(),
                            std::max(all.xOf(m_visible.end) - all.xOf(m_visible.begin), double(px(4))), area.height());
        theme::paintBox(&painter, window, px(4), color(Token::AccentWash), color(Token::Accent));
    }
    for (const NoteMark &note : std::as_const(m_notes)) {
        const ToneColors tone = colorsOf(note.tone);
        const double from = all.xOf(note.range.begin);
        const double to = std::max(all.xOf(note.range.end), from + px(2));
        painter.fillRect(QRectF(from, area.bottom() - px(2), to - from, px(2)), color(tone.mark));
    }
    refresh(m_overviewCache, all, area, strips);
    paintHeardOver(painter, m_overviewCache, area);
    painter.fillRect(QRectF(std::floor(all.xOf(m_position)), area.top(), px(2), area.height()), color(Token::Red));
}

void WaveformView::paintRuler(QPainter &painter) const
{
    const LaneGeometry geo = laneGeometry();
    const QRect ruler = rulerRect();
    const QRect lanes = lanesRect();
    const int hz = rate();
    const QFont font = theme::font(FontRole::Caption);
    painter.setFont(font);
    const qint64 step = rulerStep(geo.framesPerPixel() * 1000.0 / hz, px(84));
    const qint64 from = base::framesToMs(m_visible.begin, hz) / step * step;
    const qint64 until = base::framesToMs(m_visible.end, hz);
    for (qint64 ms = from; ms <= until; ms += step) {
        const double x = std::floor(geo.xOf(base::msToFrames(ms, hz)));
        if (x < lanes.left() || x > lanes.right())
            continue;
        painter.fillRect(QRectF(x, ruler.top(), 1, ruler.height() + lanes.height()), color(Token::Line));
        const QString text = step < 1000 ? tenthsText(ms) : clockText(ms);
        const QRectF place(x + px(4), ruler.top(), px(72), ruler.height() - px(4));
        if (place.left() + QFontMetrics(font).horizontalAdvance(text) > lanes.right())
            continue;
        painter.setPen(color(Token::Muted));
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

void WaveformView::paintNotes(QPainter &painter) const
{
    const LaneGeometry geo = laneGeometry();
    const QRect lanes = lanesRect();
    painter.save();
    painter.setClipRect(lanes, Qt::IntersectClip);
    for (const NoteMark &note : m_notes) {
        const ToneColors tone = colorsOf(note.tone);
        const double from = std::floor(geo.xOf(note.range.begin));
        if (note.range.isEmpty()) {
            painter.fillRect(QRectF(from, lanes.top(), px(2), lanes.height()), color(tone.mark));
            continue;
        }
        const QRectF wash(from, lanes.top(), std::max(std::floor(geo.xOf(note.range.end)) - from, 1.0), lanes.height());
        painter.fillRect(wash, color(tone.wash));
        // Edges, because a wash may be as good as invisible (high contrast, a poor screen).
        const QColor edge = theme::mixed(color(tone.wash), color(tone.mark), 0.4);
        painter.fillRect(QRectF(wash.left(), wash.top(), 1, wash.height()), edge);
        painter.fillRect(QRectF(wash.right() - 1, wash.top(), 1, wash.height()), edge);
    }
    painter.restore();
}

void WaveformView::paintLanes(QPainter &painter)
{
    const QRect area = lanesRect();
    QList<QRect> strips;
    for (int i = 0; i < m_lanes.size(); ++i)
        strips.append(laneRect(i).adjusted(0, px(i == 0 ? 8 : 3), 0, -px(3)));
    for (int i = 1; i < m_lanes.size(); ++i)
        painter.fillRect(QRect(area.left(), laneRect(i).top(), area.width(), 1), color(Token::Line));
    if (refresh(m_laneCache, laneGeometry(), area, strips))
        emit lanesDrawn(m_visible, static_cast<int>(std::ceil(area.width() / (barWidth + barGap))));
    paintHeardOver(painter, m_laneCache, area);
}

void WaveformView::paintTags(QPainter &painter) const
{
    painter.setFont(theme::font(FontRole::CaptionStrong));
    for (const Tag &tag : tags()) {
        const auto note = std::find_if(m_notes.begin(), m_notes.end(),
                                       [&tag](const NoteMark &candidate) { return candidate.id == tag.id; });
        if (note == m_notes.end())
            continue;
        const ToneColors tone = colorsOf(note->tone);
        const bool current = note->id == m_currentNote;
        theme::paintBox(&painter, tag.rect, px(3), color(tone.wash), current ? color(tone.mark) : QColor(), 1.5);
        painter.setPen(color(tone.mark));
        painter.drawText(tag.rect.adjusted(px(6), 0, -px(4), 0), Qt::AlignLeft | Qt::AlignVCenter, tag.text);
    }
}

void WaveformView::paintSelection(QPainter &painter) const
{
    if (!m_selection)
        return;
    const LaneGeometry geo = laneGeometry();
    const QRect lanes = lanesRect();
    const double from = std::max<double>(lanes.left(), geo.xOf(m_selection->begin));
    const double to = std::min<double>(lanes.right() + 1, geo.xOf(m_selection->end));
    if (to < from)
        return;
    QColor wash = color(Token::Accent);
    wash.setAlphaF(0.14F);
    painter.fillRect(QRectF(from, lanes.top(), to - from, lanes.height()), wash);
    for (const qint64 edge : {m_selection->begin, m_selection->end}) {
        const double x = std::floor(geo.xOf(edge));
        if (x >= lanes.left() - 1 && x <= lanes.right() + 1)
            painter.fillRect(QRectF(x - 1, lanes.top(), 2, lanes.height()), color(Token::Accent));
    }
}

void WaveformView::paintHeardLine(QPainter &painter) const
{
    const LaneGeometry geo = laneGeometry();
    const QRect lanes = lanesRect();
    painter.fillRect(QRect(lanes.left(), lanes.bottom() + 1, lanes.width(), 1), color(Token::Line));
    for (const FrameRange &range : m_heard) {
        const FrameRange seen = range.intersected(m_visible);
        if (!seen.isEmpty())
            painter.fillRect(QRectF(geo.xOf(seen.begin), lanes.bottom() + 1 - px(1),
                                    std::max(1.0, geo.xOf(seen.end) - geo.xOf(seen.begin)), px(3)),
                             color(Token::Green));
    }
}

void WaveformView::paintPlayhead(QPainter &painter) const
{
    const LaneGeometry geo = laneGeometry();
    const QRect lanes = lanesRect();
    const double x = std::floor(geo.xOf(m_position));
    if (x < lanes.left() || x > lanes.right() + 1)
        return;
    const double w = px(2);
    painter.fillRect(QRectF(x, lanes.top() - px(2), w, lanes.height() + px(2)), color(Token::Red));
    QPolygonF triangle;
    const double middle = x + w / 2;
    triangle << QPointF(middle - px(5), lanes.top() - px(8)) << QPointF(middle + px(5), lanes.top() - px(8))
             << QPointF(middle, lanes.top() - px(1));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::Red));
    painter.drawPolygon(triangle);
    painter.restore();
}

void WaveformView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setClipRegion(event->region());
    if (frames() == 0) {
        painter.setPen(color(Token::Muted));
        painter.drawText(rect(), Qt::AlignCenter, tr("No waveform to show"));
        return;
    }
    if (event->region().intersects(overviewRect()))
        paintOverview(painter);
    paintNotes(painter);
    paintRuler(painter);
    paintLanes(painter);
    paintSelection(painter);
    paintHeardLine(painter);
    paintPlayhead(painter);
    paintTags(painter); // words last: nothing is drawn through them
    if (hasFocus())
        theme::paintFocusRing(&painter, lanesRect().adjusted(-2, 0, 0, px(4)), px(4));
}

} // namespace earshot::ui::waveform
