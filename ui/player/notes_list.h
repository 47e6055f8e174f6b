#pragma once

#include "core/domain/annotation.h"

#include <QHash>
#include <QList>
#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace earshot::ui::widgets {
class Label;
}

namespace earshot::ui::player {

class NoteRow;

/// The notes of a recording in the order of time: when, what, who wrote it, tags. For the player and for inspectors; as
/// high as its rows, so put it into something that scrolls. A row takes the focus; Enter or a click on the time goes
/// there, F2 edits, Delete removes, H shows what it said before, up and down walk. Removed notes are folded away below
/// the others, with who removed them and when. Knows no service: it says what is wanted.
class NotesList : public QWidget
{
    Q_OBJECT
public:
    explicit NotesList(QWidget *parent = nullptr);

    /// Removed ones may be among `notes`; they keep their order. `rate` in Hz.
    void setNotes(const QList<domain::Annotation> &notes, int rate);
    [[nodiscard]] const QList<domain::Annotation> &notes() const { return m_notes; } ///< those that stand, as shown
    [[nodiscard]] const QList<domain::Annotation> &removed() const { return m_removed; }
    /// Whether notes may be edited, removed and brought back; else these buttons are not there.
    void setEditable(bool editable);
    void setCopyRefused(const QString &why); ///< see NoteRow
    /// Marks the note that is heard or looked at; invalid: none.
    void setCurrent(domain::AnnotationId id);
    /// What stands there when there is no note.
    void setEmptyText(const QString &text);

signals:
    void seekRequested(qint64 frame); ///< beginning of a note
    void editRequested(earshot::domain::AnnotationId id);
    void removeRequested(earshot::domain::AnnotationId id);
    void restoreRequested(earshot::domain::AnnotationId id);
    void historyRequested(earshot::domain::AnnotationId id);
    void copyRequested(earshot::domain::AnnotationId id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    NoteRow *addRow(const domain::Annotation &note, int rate, QVBoxLayout *column);
    void unfold(bool shown);

    QVBoxLayout *m_column;
    QVBoxLayout *m_removedColumn;
    widgets::Label *m_empty;
    QToolButton *m_fold;     ///< shows what was removed; not there when nothing was
    QList<NoteRow *> m_rows; ///< those that stand, then the removed ones
    QList<domain::Annotation> m_notes;
    QList<domain::Annotation> m_removed;
    domain::AnnotationId m_current;
    bool m_editable = true;
    QString m_copyRefused;
    bool m_unfolded = false;
};

} // namespace earshot::ui::player
