#pragma once

#include "core/domain/annotation.h"

#include <QWidget>

class QToolButton;

namespace earshot::ui::widgets {
class IconButton;
class Label;
} // namespace earshot::ui::widgets

namespace earshot::ui::player {

/// One note in a NotesList.
class NoteRow : public QWidget
{
    Q_OBJECT
public:
    explicit NoteRow(QWidget *parent = nullptr);

    void setNote(const domain::Annotation &note, int rate);
    [[nodiscard]] domain::AnnotationId id() const { return m_note.id; }
    void setEditable(bool editable);
    void setCurrent(bool current);

signals:
    void seekRequested(qint64 frame);
    void editRequested(earshot::domain::AnnotationId id);
    void removeRequested(earshot::domain::AnnotationId id);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void copyText() const;
    void showActions();

    domain::Annotation m_note;
    bool m_editable = true;
    bool m_current = false;
    QToolButton *m_time;
    widgets::Label *m_text;
    widgets::Label *m_by;
    widgets::IconButton *m_edit;
    widgets::IconButton *m_remove;
};

} // namespace earshot::ui::player
