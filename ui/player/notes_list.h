#pragma once

#include "core/domain/annotation.h"

#include <QHash>
#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace earshot::ui::widgets {
class Label;
}

namespace earshot::ui::player {

class NoteRow;

/// The notes of a recording in the order of time: when, what, who wrote it, tags. For the player and for inspectors; as
/// high as its rows, so put it into something that scrolls. A row takes the focus; Enter or a click on the time goes
/// there, F2 edits, Delete removes, up and down walk. Knows no service: it says what is wanted.
class NotesList : public QWidget
{
    Q_OBJECT
public:
    explicit NotesList(QWidget *parent = nullptr);

    /// Removed notes are left out. `rate` in Hz.
    void setNotes(const QList<domain::Annotation> &notes, int rate);
    [[nodiscard]] const QList<domain::Annotation> &notes() const { return m_notes; } ///< as shown
    /// Whether notes may be edited and removed; else these buttons are not there.
    void setEditable(bool editable);
    /// Marks the note that is heard or looked at; invalid: none.
    void setCurrent(domain::AnnotationId id);
    /// What stands there when there is no note.
    void setEmptyText(const QString &text);

signals:
    void seekRequested(qint64 frame); ///< beginning of a note
    void editRequested(earshot::domain::AnnotationId id);
    void removeRequested(earshot::domain::AnnotationId id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] NoteRow *makeRow(const domain::Annotation &note);

    QVBoxLayout *m_column;
    widgets::Label *m_empty;
    QList<NoteRow *> m_rows;
    QList<domain::Annotation> m_notes;
    domain::AnnotationId m_current;
    bool m_editable = true;
};

} // namespace earshot::ui::player
