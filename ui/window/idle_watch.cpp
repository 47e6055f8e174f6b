#include "ui/window/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

namespace earshot::ui::window {

IdleWatch::IdleWatch(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        stop();
        emit idle();
    });
}

void IdleWatch::setPeriod(std::chrono::milliseconds period)
{
    m_period = period;
    touch();
}

void IdleWatch::start()
{
    if (!m_running)
        QCoreApplication::instance()->installEventFilter(this);
    m_running = true;
    touch();
}

void IdleWatch::stop()
{
    if (m_running)
        QCoreApplication::instance()->removeEventFilter(this);
    m_running = false;
    m_timer.stop();
}

void IdleWatch::touch()
{
    if (m_running && m_period.count() > 0)
        m_timer.start(m_period);
    else
        m_timer.stop();
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
        touch();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace earshot::ui::window
