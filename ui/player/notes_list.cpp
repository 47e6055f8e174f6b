#include "ui/player/notes_list.h"

#include "ui/player/note_row.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>

namespace earshot::ui::player {

using theme::px;
using widgets::Label;

NotesList::NotesList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_empty(new Label(tr("No notes yet."), theme::FontRole::Body, theme::Token::Muted, this))
{
    setObjectName(QStringLiteral("notesList"));
    setAccessibleName(tr("Notes"));
    m_empty->setWordWrap(true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(px(2));
    m_column->addWidget(m_empty);
    m_column->addStretch();
}

void NotesList::setNotes(const QList<domain::Annotation> &notes, int rate)
{
    domain::AnnotationId focused;
    for (const NoteRow *row : std::as_const(m_rows)) {
        if (row->hasFocus())
            focused = row->id();
    }
    qDeleteAll(m_rows);
    m_rows.clear();
    m_notes.clear();
    for (const domain::Annotation &note : notes) {
        if (!note.removed)
            m_notes << note;
    }
    std::stable_sort(m_notes.begin(), m_notes.end(),
                     [](const auto &a, const auto &b) { return a.range.begin < b.range.begin; });
    for (const domain::Annotation &note : std::as_const(m_notes)) {
        NoteRow *row = makeRow(note);
        row->setNote(note, rate);
        m_column->insertWidget(m_column->count() - 1, row);
        m_rows << row;
        row->show();
        if (note.id == focused)
            row->setFocus();
    }
    m_empty->setVisible(m_notes.isEmpty());
}

NoteRow *NotesList::makeRow(const domain::Annotation &note)
{
    auto *row = new NoteRow(this);
    row->setEditable(m_editable);
    row->setCurrent(note.id == m_current);
    connect(row, &NoteRow::seekRequested, this, &NotesList::seekRequested);
    connect(row, &NoteRow::editRequested, this, &NotesList::editRequested);
    connect(row, &NoteRow::removeRequested, this, &NotesList::removeRequested);
    return row;
}

void NotesList::setEditable(bool editable)
{
    m_editable = editable;
    for (NoteRow *row : std::as_const(m_rows))
        row->setEditable(editable);
}

void NotesList::setCurrent(domain::AnnotationId id)
{
    if (m_current == id)
        return;
    m_current = id;
    for (NoteRow *row : std::as_const(m_rows))
        row->setCurrent(row->id() == id);
}

void NotesList::setEmptyText(const QString &text)
{
    m_empty->setText(text);
}

void NotesList::keyPressEvent(QKeyEvent *event)
{
    const auto focused = std::find_if(m_rows.begin(), m_rows.end(), [](const NoteRow *row) { return row->hasFocus(); });
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (focused == m_rows.end() || step == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const qsizetype next = std::clamp<qsizetype>(focused - m_rows.begin() + step, 0, m_rows.size() - 1);
    m_rows.at(next)->setFocus(Qt::TabFocusReason);
}

} // namespace earshot::ui::player
