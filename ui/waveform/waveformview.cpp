#include "ui/waveform/waveformview.h"

#include "ui/waveform/laneheader.h"
#include "ui/waveform/timetext.h"
#include "ui/waveform/waveformaccessible.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace earshot::ui::waveform {

using theme::px;
using theme::Token;

namespace {

constexpr int smallestViewMs = 200;
constexpr double zoomStep = 1.5;

Token tokenOf(Lane::Side side)
{
    switch (side) {
    case Lane::Side::Staff:
        return Token::Staff;
    case Lane::Side::Customer:
        return Token::Customer;
    case Lane::Side::Unknown:
        break;
    }
    return Token::Muted;
}

} // namespace

WaveformView::WaveformView(QWidget *parent)
    : QWidget(parent)
{
    installWaveformAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("Waveform"));
    setAccessibleDescription(tr("Left and right move 5 seconds, M writes a note, [ and ] mark a range"));
    connect(theme::notifier(), &theme::Notifier::changed, this, [this] {
        dropCaches();
        arrange();
    });
}

WaveformView::~WaveformView() = default;

void WaveformView::setSource(const PeakSource *source)
{
    m_source = source;
    m_position = 0;
    m_notes.clear();
    m_heard.clear();
    m_currentNote = 0;
    m_drag = Drag::None;
    m_following = true;
    m_visible = {0, frames()};
    dropCaches();
    select(std::nullopt);
    emit visibleRangeChanged(m_visible);
}

void WaveformView::setLanes(const QList<Lane> &lanes)
{
    qDeleteAll(m_headers);
    m_headers.clear();
    m_lanes = lanes;
    for (int i = 0; i < lanes.size(); ++i) {
        auto *header = new LaneHeader(lanes[i].name, lanes[i].role, tokenOf(lanes[i].side), this);
        connect(header, &LaneHeader::volumeChanged, this, [this, i](double v) { emit laneVolumeChanged(i, v); });
        connect(header, &LaneHeader::muteToggled, this, [this, i](bool on) { emit laneMuteToggled(i, on); });
        connect(header, &LaneHeader::soloToggled, this, [this, i](bool on) { emit laneSoloToggled(i, on); });
        header->show();
        m_headers.append(header);
    }
    dropCaches();
    updateGeometry();
    arrange();
}

void WaveformView::setNotes(const QList<NoteMark> &notes)
{
    m_notes = notes;
    update();
}

void WaveformView::setCurrentNote(qint64 id)
{
    m_currentNote = id;
    update();
}

void WaveformView::setHeard(const QList<FrameRange> &heard)
{
    if (m_heard == heard)
        return;
    // While playing only the last range grows: repaint what it gained.
    const bool grew = !heard.isEmpty() && heard.size() == m_heard.size() && isVisible() &&
                      std::equal(heard.begin(), std::prev(heard.end()), m_heard.begin()) &&
                      heard.last().begin == m_heard.last().begin && heard.last().end > m_heard.last().end;
    const qint64 before = grew ? m_heard.last().end : 0;
    m_heard = heard;
    if (!grew) {
        update();
        return;
    }
    for (const auto &[geo, area] : {std::pair{laneGeometry(), lanesRect().adjusted(0, 0, 0, px(4))},
                                    std::pair{overviewGeometry(), overviewRect()}}) {
        const int from = static_cast<int>(std::floor(geo.xOf(before))) - 1;
        const int to = static_cast<int>(std::ceil(geo.xOf(heard.last().end))) + 1;
        update(QRect(from, area.top(), to - from + 1, area.height()).intersected(area));
    }
}

void WaveformView::setPlaying(bool playing)
{
    m_playing = playing;
}

void WaveformView::setControlsVisible(bool visible)
{
    for (LaneHeader *header : std::as_const(m_headers))
        header->setControlsVisible(visible);
}

int WaveformView::rate() const
{
    return m_source ? std::max(m_source->rate(), 1) : 8000;
}

qint64 WaveformView::frames() const
{
    return m_source ? m_source->frames() : 0;
}

qint64 WaveformView::smallestView() const
{
    return base::msToFrames(smallestViewMs, rate());
}

void WaveformView::setPosition(qint64 frame)
{
    frame = std::clamp<qint64>(frame, 0, frames());
    if (frame == m_position)
        return;
    const qint64 before = m_position;
    m_position = frame;
    if (m_following && m_playing && m_drag == Drag::None && !laneGeometry().shows(frame) && frame < frames()) {
        lookAt(laneGeometry().revealing(frame, 0.08));
    } else {
        update(playheadRect(before));
        update(playheadRect(frame));
        update(overviewRect());
    }
    if (QAccessible::isActive() && hasFocus()) {
        QAccessibleValueChangeEvent event(this, valueText());
        QAccessible::updateAccessibility(&event);
    }
}

void WaveformView::setSelection(FrameRange range)
{
    select(range.isEmpty() ? std::nullopt : std::optional(range.intersected({0, frames()})));
}

void WaveformView::select(std::optional<FrameRange> range)
{
    if (range == m_selection) {
        update();
        return;
    }
    m_selection = range;
    update();
    emit selectionChanged(selection());
}

void WaveformView::selectEdge(bool begin)
{
    // "[" keeps an end that is still behind the playhead, "]" a beginning before it.
    FrameRange range = m_selection.value_or(FrameRange{0, frames()});
    if (begin)
        range = {m_position, range.end > m_position ? range.end : frames()};
    else
        range = {range.begin < m_position ? range.begin : 0, m_position};
    setSelection(range);
}

void WaveformView::setVisibleRange(FrameRange range)
{
    lookAt(LaneGeometry(frames(), range, lanesRect().left(), lanesRect().width()));
}

void WaveformView::lookAt(const LaneGeometry &geometry)
{
    if (geometry.visible() == m_visible)
        return;
    m_visible = geometry.visible();
    update();
    emit visibleRangeChanged(m_visible);
}

void WaveformView::setFollowing(bool following)
{
    if (m_following == following)
        return;
    m_following = following;
    if (following)
        lookAt(laneGeometry().revealing(m_position, 0.08));
    emit followingChanged(following);
}

/// Somebody who looks elsewhere while it plays is left alone until the playhead is in view again.
void WaveformView::userMovedView()
{
    setFollowing(laneGeometry().shows(m_position));
}

void WaveformView::zoomBy(double factor, double anchorX)
{
    lookAt(laneGeometry().zoomed(factor, anchorX, smallestView()));
    userMovedView();
}

void WaveformView::scrollBy(double pixels)
{
    lookAt(laneGeometry().scrolled(pixels));
    userMovedView();
}

void WaveformView::zoomIn()
{
    const LaneGeometry geo = laneGeometry();
    zoomBy(1 / zoomStep, geo.shows(m_position) ? geo.xOf(m_position) : lanesRect().center().x());
}

void WaveformView::zoomOut()
{
    const LaneGeometry geo = laneGeometry();
    zoomBy(zoomStep, geo.shows(m_position) ? geo.xOf(m_position) : lanesRect().center().x());
}

void WaveformView::zoomToAll()
{
    setVisibleRange({0, frames()});
}

void WaveformView::zoomToSelection()
{
    if (!m_selection)
        return;
    const qint64 air = m_selection->length() / 20;
    const qint64 length = std::max(m_selection->length() + 2 * air, smallestView());
    setVisibleRange({m_selection->begin - air, m_selection->begin - air + length});
    userMovedView();
}

void WaveformView::seekTo(qint64 frame)
{
    frame = std::clamp<qint64>(frame, 0, frames());
    setFollowing(true);
    lookAt(laneGeometry().revealing(frame, 0.2));
    emit seekRequested(frame);
}

void WaveformView::seekBySeconds(int seconds)
{
    seekTo(m_position + qint64(seconds) * rate());
}

QString WaveformView::valueText() const
{
    const int hz = rate();
    QString text =
        tr("%1 of %2").arg(clockText(base::framesToMs(m_position, hz)), clockText(base::framesToMs(frames(), hz)));
    for (const NoteMark &note : m_notes) {
        // A moment counts for the second after it.
        const FrameRange range =
            note.range.isEmpty() ? FrameRange{note.range.begin, note.range.begin + hz} : note.range;
        if (range.contains(m_position))
            text += tr(", note: %1").arg(note.title);
    }
    return text;
}

const NoteMark *WaveformView::noteAt(const QPoint &point) const
{
    for (const Tag &tag : tags())
        if (tag.rect.contains(point))
            for (const NoteMark &note : m_notes)
                if (note.id == tag.id)
                    return &note;
    return nullptr;
}

int WaveformView::selectionEdgeAt(const QPoint &point) const
{
    if (!m_selection || !lanesRect().contains(point))
        return 0;
    const LaneGeometry geo = laneGeometry();
    if (std::abs(geo.xOf(m_selection->begin) - point.x()) <= px(4))
        return -1;
    return std::abs(geo.xOf(m_selection->end) - point.x()) <= px(4) ? 1 : 0;
}

bool WaveformView::event(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomBy(1.0 / std::max(0.1, 1.0 + gesture->value()), gesture->position().x());
            return true;
        }
    } else if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const NoteMark *note = noteAt(help->pos());
        if (note)
            QToolTip::showText(help->globalPos(), note->title, this);
        else if (lanesRect().contains(help->pos()) && frames() > 0)
            QToolTip::showText(help->globalPos(),
                               tenthsText(base::framesToMs(laneGeometry().frameAt(help->pos().x()), rate())), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void WaveformView::resizeEvent(QResizeEvent *)
{
    arrange();
}

void WaveformView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::EnabledChange || event->type() == QEvent::LanguageChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace earshot::ui::waveform
