#pragma once

#include "core/domain/annotation.h"

#include <QWidget>

class QToolButton;

namespace earshot::ui::widgets {
class IconButton;
class Label;
} // namespace earshot::ui::widgets

namespace earshot::ui::player {

/// One note in a NotesList; a removed one says who removed it, and can be brought back instead of changed.
class NoteRow : public QWidget
{
    Q_OBJECT
public:
    explicit NoteRow(QWidget *parent = nullptr);

    void setNote(const domain::Annotation &note, int rate);
    [[nodiscard]] domain::AnnotationId id() const { return m_note.id; }
    void setEditable(bool editable);
    /// Why its text may not be copied, with the clause and who can help; empty: it may be.
    void setCopyRefused(const QString &why);
    void setCurrent(bool current);

signals:
    void seekRequested(qint64 frame);
    void editRequested(earshot::domain::AnnotationId id);
    void removeRequested(earshot::domain::AnnotationId id);
    void restoreRequested(earshot::domain::AnnotationId id);
    void historyRequested(earshot::domain::AnnotationId id);
    void copyRequested(earshot::domain::AnnotationId id); ///< also where it is refused: whoever asks is told why

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showTools();
    void placeTools();

    domain::Annotation m_note;
    bool m_editable = true;
    QString m_copyRefused;
    bool m_current = false;
    QToolButton *m_time;
    widgets::Label *m_text;
    widgets::Label *m_by;
    QWidget *m_tools;
    widgets::IconButton *m_history; ///< of a note that was edited
    widgets::IconButton *m_edit;
    widgets::IconButton *m_remove;
    widgets::IconButton *m_restore; ///< of a removed note, instead of the two others
};

} // namespace earshot::ui::player
