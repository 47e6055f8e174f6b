#pragma once

#include "core/domain/annotation.h"
#include "core/domain/recording.h"
#include "core/domain/release.h"
#include "ui/waveform/waveformview.h"

#include <QList>
#include <QString>
#include <QWidget>

class QMenu;
class QToolButton;

namespace earshot::ui::widgets {
class IconButton;
class Label;
} // namespace earshot::ui::widgets

// Pieces of the player panel. Private to this room.
namespace earshot::ui::player {

class SoundDevices;

/// "07700 900149 · Dylan Marsh · 14 March 2026, 15:17"
[[nodiscard]] QString titleOf(const domain::Recording &recording);
/// "R-2026-0031, released to you · Dylan Marsh · 14 March 2026, 15:17"
[[nodiscard]] QString releasedTitleOf(const domain::Release &release, const domain::Recording &recording);
/// One a channel, in the order of `order` (the staff side first).
[[nodiscard]] QList<waveform::Lane> lanesOf(const domain::Recording &recording, const QList<int> &order);
[[nodiscard]] QList<waveform::NoteMark> marksOf(const QList<domain::Annotation> &notes);
/// The note that is being heard at `frame`: the one that began last. A moment counts for two seconds. nullptr: none.
[[nodiscard]] const domain::Annotation *noteAt(const QList<domain::Annotation> &notes, qint64 frame, int rate);

/// The line above the picture: what is playing, where it is heard, its notes, and the cross.
class TitleLine : public QWidget
{
    Q_OBJECT
public:
    explicit TitleLine(SoundDevices &devices, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setLoaded(bool loaded); ///< without a call there are no notes and there is no sound to set
    void setNoteCount(int count);
    void setSilent(bool silent);

signals:
    void closeRequested();
    void notesToggled(bool shown);
    void centredToggled(bool centred);

private:
    void fillSoundMenu();

    SoundDevices &m_devices;
    widgets::Label *m_title;
    QToolButton *m_notes;
    widgets::IconButton *m_sound;
    QMenu *m_soundMenu;
};

} // namespace earshot::ui::player
