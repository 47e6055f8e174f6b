#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QWidget>

class QPushButton;
class QToolButton;

namespace earshot::ui::widgets {

class IconButton;

/// Big time on the left, transport in the middle, modes on the right. Says what is wanted, plays nothing. The shortcuts
/// in the tooltips (Space, J K L, Ctrl+arrows, M) are made by the player, which owns the keys.
class TransportBar : public QWidget
{
    Q_OBJECT
public:
    explicit TransportBar(QWidget *parent = nullptr);

    void setPosition(qint64 ms);
    void setDuration(qint64 ms);
    void setPlaying(bool playing);
    [[nodiscard]] bool isPlaying() const { return m_playing; }
    void setSpeed(double speed); ///< 0.5 … 3
    [[nodiscard]] double speed() const { return m_speed; }
    void setLoop(bool on);
    void setSkipSilence(bool on);
    void setHasNotes(bool has);
    /// Everything off with one line why ("Nothing loaded"); empty is on.
    void setUnavailable(const QString &why);
    /// Note is refused with its reason while the rest works; empty is allowed.
    void setNoteRefused(const QString &why);

signals:
    void playPauseRequested();
    void seekByRequested(qint64 ms); ///< relative, negative is back
    void previousNoteRequested();
    void nextNoteRequested();
    void speedChosen(double speed);
    void loopToggled(bool on);
    void skipSilenceToggled(bool on);
    void noteRequested();

private:
    class Clock;
    class PlayButton;
    void buildSpeedMenu();
    void layOut();

    Clock *m_clock;
    IconButton *m_previous;
    IconButton *m_back;
    PlayButton *m_play;
    IconButton *m_forward;
    IconButton *m_next;
    QPushButton *m_speedButton;
    QPushButton *m_loop;
    QPushButton *m_skip;
    QPushButton *m_note;
    bool m_playing = false;
    double m_speed = 1.0;
};

} // namespace earshot::ui::widgets
