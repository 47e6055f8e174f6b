#include "ui/player/player_keys.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QApplication>
#include <QKeyEvent>
#include <optional>

namespace earshot::ui::player {

using Command = PlayerKeys::Command;

namespace {

bool writesText(const QWidget *widget)
{
    return widget &&
           (widget->inherits("QLineEdit") || widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit") ||
            widget->inherits("QAbstractSpinBox") || widget->inherits("QComboBox"));
}

bool isMovement(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
}

/// Keys that mean something else where the focus is.
bool belongsTo(const QWidget *focus, const QKeyEvent &event)
{
    if (!focus)
        return false;
    if (writesText(focus))
        return true;
    const bool plainMovement = isMovement(event.key()) && !event.modifiers().testFlag(Qt::ControlModifier);
    if (qobject_cast<const QAbstractButton *>(focus))
        return event.key() == Qt::Key_Space;
    if (qobject_cast<const QAbstractSlider *>(focus))
        return plainMovement;
    if (qobject_cast<const QAbstractItemView *>(focus))
        return plainMovement || event.key() == Qt::Key_Plus || event.key() == Qt::Key_Minus;
    return false;
}

std::optional<Command> plain(int key)
{
    switch (key) {
    case Qt::Key_Space:
    case Qt::Key_K:
        return Command::PlayPause;
    case Qt::Key_J:
        return Command::Back;
    case Qt::Key_L:
        return Command::Forward;
    case Qt::Key_Left:
        return Command::BackFive;
    case Qt::Key_Right:
        return Command::ForwardFive;
    case Qt::Key_Home:
        return Command::Beginning;
    case Qt::Key_End:
        return Command::End;
    case Qt::Key_BracketLeft:
        return Command::RangeBegin;
    case Qt::Key_BracketRight:
        return Command::RangeEnd;
    case Qt::Key_M:
        return Command::WriteNote;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return Command::ZoomIn;
    case Qt::Key_Minus:
        return Command::ZoomOut;
    default:
        return std::nullopt;
    }
}

std::optional<Command> shifted(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return Command::BackOne;
    case Qt::Key_Right:
        return Command::ForwardOne;
    case Qt::Key_Less: // Shift+, on a British keyboard
    case Qt::Key_Comma:
        return Command::Slower;
    case Qt::Key_Greater:
    case Qt::Key_Period:
        return Command::Faster;
    case Qt::Key_S:
        return Command::SkipSilence;
    case Qt::Key_Plus: // + is a shifted key on most keyboards
        return Command::ZoomIn;
    case Qt::Key_BracketLeft:
    case Qt::Key_BracketRight:
        return plain(key);
    default:
        return std::nullopt;
    }
}

std::optional<Command> commandOf(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Undo))
        return Command::Undo;
    if (event.matches(QKeySequence::Redo))
        return Command::Redo;
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::NoModifier)
        return plain(event.key());
    if (modifiers == Qt::ShiftModifier)
        return shifted(event.key());
    if (modifiers == Qt::ControlModifier && event.key() == Qt::Key_Left)
        return Command::PreviousNote;
    if (modifiers == Qt::ControlModifier && event.key() == Qt::Key_Right)
        return Command::NextNote;
    return std::nullopt;
}

bool repeats(Command command)
{
    return command != Command::PlayPause && command != Command::WriteNote && command != Command::SkipSilence;
}

} // namespace

PlayerKeys::PlayerKeys(QWidget *panel)
    : QObject(panel)
    , m_panel(panel)
{
    qApp->installEventFilter(this);
}

bool PlayerKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !m_enabled || !watched->isWidgetType())
        return false;
    const auto *receiver = static_cast<QWidget *>(watched);
    if (receiver->window() != m_panel->window() || QApplication::activePopupWidget() ||
        QApplication::activeModalWidget())
        return false;
    // Once for a key: not again for each parent that it is offered to.
    const QWidget *focus = m_panel->window()->focusWidget();
    if (focus && receiver != focus)
        return false;
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (belongsTo(receiver, key))
        return false;
    const auto command = commandOf(key);
    if (!command)
        return false;
    if (!key.isAutoRepeat() || repeats(*command))
        emit pressed(*command);
    return true;
}

} // namespace earshot::ui::player
