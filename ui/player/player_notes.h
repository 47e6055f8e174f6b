#pragma once

#include "ui/desk/context.h"
#include "ui/player/listening.h"

class QScrollArea;
class QWidget;

namespace earshot::ui::widgets {
class NoticeBar;
class TransportBar;
} // namespace earshot::ui::widgets
namespace earshot::ui::waveform {
class WaveformView;
}

namespace earshot::ui::player {

class NoteActs;
class NoteEditor;
class NotesList;

/// The notes of what is being listened to: the list beside the picture, the editor below it, their marks in the
/// picture, and what keys and buttons do to them. Everything that it was given outlives it. GUI thread.
class PlayerNotes : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Listening &listening;
        waveform::WaveformView &picture;
        widgets::TransportBar &transport;
        widgets::NoticeBar &notice; ///< says what was refused or failed, and offers to undo a removal
    };
    /// Makes side() and editor() as children of `panel`, which puts them where they belong.
    PlayerNotes(desk::Context &context, const Parts &parts, QWidget *panel);
    ~PlayerNotes() override;

    [[nodiscard]] QWidget *side() const;
    [[nodiscard]] QWidget *editor() const;
    [[nodiscard]] NoteActs &acts() { return *m_acts; }

    /// Another recording or none: nothing is being written, and what was done before is not undone from here.
    void leave();
    /// Notes and abilities of the recording were read (again).
    void showDetail();
    void showPosition(qint64 frame);

    /// At the playhead, or for the marked range.
    void write();
    /// Ids that are not of the recording are ignored.
    void edit(domain::AnnotationId id);
    void remove(domain::AnnotationId id);
    void showHistory(domain::AnnotationId id);
    /// To the beginning of the next or the previous note; before the first one to the beginning.
    void goTo(bool next);

signals:
    void countChanged(int notes);

private:
    void connectList();
    void connectActs();
    [[nodiscard]] QString whyNoNotes() const; ///< empty: they can be written
    void start(FrameRange range);
    void readKnownTags();
    [[nodiscard]] const domain::Annotation *find(domain::AnnotationId id) const;

    desk::Context &m_context;
    Parts m_parts;
    NoteActs *m_acts;
    QScrollArea *m_side;
    NotesList *m_list;
    NoteEditor *m_editor;
};

} // namespace earshot::ui::player
