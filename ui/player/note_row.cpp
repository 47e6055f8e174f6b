#include "ui/player/note_row.h"

#include "ui/theme/paint.h"
#include "ui/waveform/timetext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/words/format.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace earshot::ui::player {

using theme::FontRole;
using theme::Icon;
using theme::px;
using theme::Token;
using widgets::IconButton;
using widgets::Label;

namespace {

/// The time, written as the link it is.
class TimeButton : public QToolButton
{
public:
    explicit TimeButton(QWidget *parent)
        : QToolButton(parent)
    {
        setFocusPolicy(Qt::NoFocus); // the row has the focus, and Enter does the same
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(theme::font(FontRole::Strong));
        return {metrics.horizontalAdvance(text()) + px(2), metrics.height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QFont font = theme::font(FontRole::Strong);
        font.setUnderline(underMouse());
        painter.setFont(font);
        painter.setPen(theme::color(Token::Accent));
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignTop, text());
    }
};

QString byLine(const domain::Annotation &note)
{
    QString line =
        note.authorName.isEmpty()
            ? words::shortDateTime(note.createdAt)
            : NoteRow::tr("%1, %2", "author, date").arg(note.authorName, words::shortDateTime(note.createdAt));
    if (note.revision > 1)
        line += NoteRow::tr(" · edited");
    for (const QString &tag : note.tags)
        line += QStringLiteral(" · #") + tag;
    return line;
}

} // namespace

NoteRow::NoteRow(QWidget *parent)
    : QWidget(parent)
    , m_time(new TimeButton(this))
    , m_text(new Label({}, FontRole::Body, Token::Text, this))
    , m_by(new Label({}, FontRole::Caption, Token::Muted, this))
    , m_edit(new IconButton(Icon::Edit, tr("Edit note"), QStringLiteral("F2"), this))
    , m_remove(new IconButton(Icon::Trash, tr("Remove note"), tr("Del"), this))
{
    setObjectName(QStringLiteral("noteRow"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    m_text->setWordWrap(true);
    m_by->setWordWrap(true);
    m_edit->setObjectName(QStringLiteral("editNote"));
    m_remove->setObjectName(QStringLiteral("removeNote"));
    for (IconButton *button : {m_edit, m_remove}) {
        button->setFaceSize(14);
        button->setFocusPolicy(Qt::NoFocus); // F2 and Del do it from the row
    }
    m_time->setMinimumWidth(px(38)); // texts of all notes begin at one line
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(px(6), px(5), px(4), px(5));
    grid->setHorizontalSpacing(px(8));
    grid->setVerticalSpacing(px(1));
    grid->addWidget(m_time, 0, 0, Qt::AlignTop);
    grid->addWidget(m_text, 0, 1, Qt::AlignTop);
    grid->addWidget(m_by, 1, 1, Qt::AlignTop);
    grid->addWidget(m_edit, 0, 2, 2, 1, Qt::AlignTop);
    grid->addWidget(m_remove, 0, 3, 2, 1, Qt::AlignTop);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 1); // the buttons are higher than a line of text

    connect(m_time, &QToolButton::clicked, this, [this] { emit seekRequested(m_note.range.begin); });
    connect(m_edit, &IconButton::clicked, this, [this] { emit editRequested(m_note.id); });
    connect(m_remove, &IconButton::clicked, this, [this] { emit removeRequested(m_note.id); });
    showActions();
}

void NoteRow::setNote(const domain::Annotation &note, int rate)
{
    m_note = note;
    const QString at = waveform::clockText(base::framesToMs(note.range.begin, rate));
    m_time->setText(at);
    const QString end = waveform::clockText(base::framesToMs(note.range.end, rate));
    const QString place = note.range.isEmpty() ? at : tr("%1 to %2", "a range").arg(at, end);
    m_time->setToolTip(tr("Go to %1").arg(place));
    m_text->setText(note.text);
    m_by->setText(byLine(note));
    setAccessibleName(QStringLiteral("%1. %2. %3").arg(place, note.text, m_by->text()));
}

void NoteRow::setEditable(bool editable)
{
    m_editable = editable;
    for (IconButton *button : {m_edit, m_remove}) {
        // The text does not jump when the mouse comes; where nobody edits, the room is the text's.
        QSizePolicy policy = button->sizePolicy();
        policy.setRetainSizeWhenHidden(editable);
        button->setSizePolicy(policy);
    }
    showActions();
}

void NoteRow::setCurrent(bool current)
{
    m_current = current;
    update();
}

void NoteRow::showActions()
{
    const bool visible = m_editable && (hasFocus() || underMouse());
    m_edit->setVisible(visible);
    m_remove->setVisible(visible);
}

bool NoteRow::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::HoverLeave:
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        QMetaObject::invokeMethod(this, &NoteRow::showActions, Qt::QueuedConnection);
        update();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void NoteRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit seekRequested(m_note.range.begin);
    else if (event->key() == Qt::Key_F2 && m_editable)
        emit editRequested(m_note.id);
    else if (event->key() == Qt::Key_Delete && m_editable)
        emit removeRequested(m_note.id);
    else if (event->matches(QKeySequence::Copy))
        copyText();
    else
        QWidget::keyPressEvent(event);
}

void NoteRow::mouseDoubleClickEvent(QMouseEvent *)
{
    emit seekRequested(m_note.range.begin);
}

void NoteRow::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(theme::icon(Icon::Play), tr("Go there"), this, [this] { emit seekRequested(m_note.range.begin); });
    menu->addAction(theme::icon(Icon::Copy), tr("Copy the text"), this, &NoteRow::copyText);
    if (m_editable) {
        menu->addSeparator();
        menu->addAction(theme::icon(Icon::Edit), tr("Edit note"), this, [this] { emit editRequested(m_note.id); });
        menu->addAction(theme::icon(Icon::Trash), tr("Remove note"), this, [this] { emit removeRequested(m_note.id); });
    }
    menu->popup(event->globalPos());
}

void NoteRow::copyText() const
{
    QApplication::clipboard()->setText(m_note.text);
}

void NoteRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int radius = px(theme::fieldRadius);
    if (m_current)
        theme::paintBox(&painter, rect(), radius, theme::color(Token::AccentWash), {});
    else if (underMouse())
        theme::paintBox(&painter, rect(), radius, theme::color(Token::Hover), {});
    if (hasFocus())
        theme::paintFocusRing(&painter, rect(), radius);
}

} // namespace earshot::ui::player
