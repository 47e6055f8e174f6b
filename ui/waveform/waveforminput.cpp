// What WaveformView does with mouse, wheel and keys.
#include "ui/waveform/waveformview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace earshot::ui::waveform {

using theme::px;

namespace {

constexpr int stepSeconds = 5;
constexpr double wheelZoomStep = 1.5;

} // namespace

void WaveformView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || frames() == 0) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_pressed = event->pos();
    if (overviewRect().contains(m_pressed)) {
        const LaneGeometry all = overviewGeometry();
        const double from = all.xOf(m_visible.begin);
        const double to = all.xOf(m_visible.end);
        m_drag = Drag::Overview;
        if (m_pressed.x() < from || m_pressed.x() > to || m_visible.length() == frames()) {
            m_grab = (to - from) / 2;
            seekTo(all.frameAt(m_pressed.x()));
        } else {
            m_grab = m_pressed.x() - from;
        }
        return;
    }
    if (const NoteMark *note = noteAt(m_pressed)) {
        emit noteActivated(note->id);
        return;
    }
    if (!lanesRect().united(rulerRect()).contains(m_pressed))
        return;
    m_drag = Drag::Pressed;
    m_anchor = laneGeometry().frameAt(m_pressed.x());
    if (const int edge = selectionEdgeAt(m_pressed)) {
        m_anchor = edge < 0 ? m_selection->end : m_selection->begin;
        m_drag = Drag::Range;
    }
}

void WaveformView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->pos();
    if (m_drag == Drag::Pressed && (at - m_pressed).manhattanLength() >= QApplication::startDragDistance())
        m_drag = Drag::Range;
    switch (m_drag) {
    case Drag::Range: {
        // Dragging beyond an end scrolls there.
        const QRect lanes = lanesRect();
        if (at.x() > lanes.right())
            lookAt(laneGeometry().scrolled(std::min(at.x() - lanes.right(), px(24))));
        else if (at.x() < lanes.left())
            lookAt(laneGeometry().scrolled(-std::min(lanes.left() - at.x(), px(24))));
        const qint64 here = laneGeometry().frameAt(at.x());
        select(FrameRange{std::min(m_anchor, here), std::max(m_anchor, here)});
        break;
    }
    case Drag::Overview: {
        const LaneGeometry all = overviewGeometry();
        const double begin = (at.x() - m_grab - all.left()) * all.framesPerPixel();
        setVisibleRange({std::llround(begin), std::llround(begin) + m_visible.length()});
        userMovedView();
        break;
    }
    case Drag::Pressed:
        break;
    case Drag::None:
        setCursor(selectionEdgeAt(at) != 0 ? Qt::SizeHorCursor : noteAt(at) ? Qt::PointingHandCursor : Qt::ArrowCursor);
        break;
    }
}

void WaveformView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Drag was = m_drag;
    m_drag = Drag::None;
    if (was == Drag::Pressed)
        seekTo(m_anchor);
    else if (was == Drag::Range && m_selection && m_selection->isEmpty())
        select(std::nullopt);
}

void WaveformView::wheelEvent(QWheelEvent *event)
{
    const QPoint angle = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomBy(std::pow(wheelZoomStep, -angle.y() / 120.0), event->position().x());
    } else {
        // A wheel has one axis, a touchpad two; both scroll time.
        const int along = std::abs(angle.x()) > std::abs(angle.y()) ? angle.x() : angle.y();
        scrollBy(-along / 120.0 * px(60));
    }
    event->accept();
}

void WaveformView::keyPressEvent(QKeyEvent *event)
{
    const int seconds = event->modifiers().testFlag(Qt::ShiftModifier) ? 1 : stepSeconds;
    switch (event->key()) {
    case Qt::Key_Left:
        seekBySeconds(-seconds);
        return;
    case Qt::Key_Right:
        seekBySeconds(seconds);
        return;
    case Qt::Key_Home:
        seekTo(0);
        return;
    case Qt::Key_End:
        seekTo(frames());
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return;
    case Qt::Key_Minus:
        zoomOut();
        return;
    case Qt::Key_0:
        zoomToAll();
        return;
    case Qt::Key_BracketLeft:
        selectEdge(true);
        return;
    case Qt::Key_BracketRight:
        selectEdge(false);
        return;
    case Qt::Key_M:
        if (frames() > 0 && event->modifiers() == Qt::NoModifier) {
            emit addMark(m_selection.value_or(FrameRange{m_position, m_position}));
            return;
        }
        break;
    case Qt::Key_Escape:
        if (m_selection) {
            select(std::nullopt);
            return;
        }
        break;
    default:
        break;
    }
    event->ignore();
}

} // namespace earshot::ui::waveform
