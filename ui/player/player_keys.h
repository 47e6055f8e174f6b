#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace earshot::ui::player {

/// The player's keys, wherever the focus is in its window, but never taken from somebody who types, from a focused
/// button its Space, or from a list its arrows, Home and End. Only while enabled, and not while a menu or a dialog is
/// in front.
class PlayerKeys : public QObject
{
    Q_OBJECT
public:
    enum class Command {
        PlayPause = 1, ///< Space, K
        Back,          ///< J
        Forward,       ///< L
        BackFive,      ///< ←
        ForwardFive,   ///< →
        BackOne,       ///< Shift+←
        ForwardOne,    ///< Shift+→
        PreviousNote,  ///< Ctrl+←
        NextNote,      ///< Ctrl+→
        Beginning,     ///< Home
        End,           ///< End
        RangeBegin,    ///< [
        RangeEnd,      ///< ]
        WriteNote,     ///< M
        ZoomIn,        ///< +
        ZoomOut,       ///< −
        Slower,        ///< Shift+,
        Faster,        ///< Shift+.
        SkipSilence,   ///< Shift+S
        Undo,
        Redo,
    };
    Q_ENUM(Command)

    /// For the window that `panel` is in.
    explicit PlayerKeys(QWidget *panel);
    void setEnabled(bool enabled) { m_enabled = enabled; }

signals:
    void pressed(earshot::ui::player::PlayerKeys::Command command);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_panel;
    bool m_enabled = false;
};

} // namespace earshot::ui::player
