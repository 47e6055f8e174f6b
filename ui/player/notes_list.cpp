#include "ui/player/notes_list.h"

#include "ui/player/note_row.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace earshot::ui::player {

using theme::px;
using widgets::Label;

NotesList::NotesList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout)
    , m_removedColumn(new QVBoxLayout)
    , m_empty(new Label(tr("No notes yet."), theme::FontRole::Body, theme::Token::Muted, this))
    , m_fold(new QToolButton(this))
{
    setObjectName(QStringLiteral("notesList"));
    setAccessibleName(tr("Notes"));
    m_empty->setWordWrap(true);
    m_fold->setObjectName(QStringLiteral("removedNotes"));
    m_fold->setAutoRaise(true);
    m_fold->setFocusPolicy(Qt::TabFocus);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setFont(theme::font(theme::FontRole::Caption));
    m_fold->setToolTip(tr("Who removed what, and when"));
    m_fold->hide();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(px(2));
    all->addWidget(m_empty);
    for (QVBoxLayout *column : {m_column, m_removedColumn})
        column->setSpacing(px(2));
    all->addLayout(m_column);
    all->addWidget(m_fold, 0, Qt::AlignLeft);
    all->addLayout(m_removedColumn);
    all->addStretch();
    connect(m_fold, &QToolButton::clicked, this, [this] { unfold(!m_unfolded); });
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
    m_removed.clear();
    for (const domain::Annotation &note : notes)
        (note.removed ? m_removed : m_notes) << note;
    std::stable_sort(m_notes.begin(), m_notes.end(),
                     [](const auto &a, const auto &b) { return a.range.begin < b.range.begin; });
    for (const domain::Annotation &note : std::as_const(m_notes))
        addRow(note, rate, m_column)->show();
    for (const domain::Annotation &note : std::as_const(m_removed))
        addRow(note, rate, m_removedColumn);
    m_empty->setVisible(m_notes.isEmpty());
    m_fold->setVisible(!m_removed.isEmpty());
    unfold(m_unfolded);
    for (NoteRow *row : std::as_const(m_rows)) {
        if (row->id() == focused && row->isVisibleTo(this))
            row->setFocus();
    }
}

void NotesList::unfold(bool shown)
{
    m_unfolded = shown;
    m_fold->setText(shown ? tr("Hide removed notes (%1)").arg(m_removed.size())
                          : tr("Show removed notes (%1)").arg(m_removed.size()));
    m_fold->setIcon(theme::icon(shown ? theme::Icon::ChevronDown : theme::Icon::ChevronRight, theme::Token::Muted));
    for (NoteRow *row : m_rows.mid(m_notes.size()))
        row->setVisible(shown);
}

NoteRow *NotesList::addRow(const domain::Annotation &note, int rate, QVBoxLayout *column)
{
    auto *row = new NoteRow(this);
    row->setNote(note, rate);
    row->setEditable(m_editable);
    row->setCopyRefused(m_copyRefused);
    row->setCurrent(note.id == m_current);
    connect(row, &NoteRow::seekRequested, this, &NotesList::seekRequested);
    connect(row, &NoteRow::editRequested, this, &NotesList::editRequested);
    connect(row, &NoteRow::removeRequested, this, &NotesList::removeRequested);
    connect(row, &NoteRow::restoreRequested, this, &NotesList::restoreRequested);
    connect(row, &NoteRow::historyRequested, this, &NotesList::historyRequested);
    connect(row, &NoteRow::copyRequested, this, &NotesList::copyRequested);
    column->addWidget(row);
    m_rows << row;
    return row;
}

void NotesList::setEditable(bool editable)
{
    m_editable = editable;
    for (NoteRow *row : std::as_const(m_rows))
        row->setEditable(editable);
}

void NotesList::setCopyRefused(const QString &why)
{
    m_copyRefused = why;
    for (NoteRow *row : std::as_const(m_rows))
        row->setCopyRefused(why);
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
    const QList<NoteRow *> rows = m_unfolded ? m_rows : m_rows.mid(0, m_notes.size());
    const auto focused = std::find_if(rows.begin(), rows.end(), [](const NoteRow *row) { return row->hasFocus(); });
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (focused == rows.end() || step == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const qsizetype next = std::clamp<qsizetype>(focused - rows.begin() + step, 0, rows.size() - 1);
    rows.at(next)->setFocus(Qt::TabFocusReason);
}

} // namespace earshot::ui::player
