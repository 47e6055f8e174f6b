#include "ui/player/note_row.h"

#include "ui/theme/paint.h"
#include "ui/waveform/timetext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/words/format.h"

#include <QContextMenuEvent>
#include <QGridLayout>
#include <QHBoxLayout>
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

/// The buttons, over the end of the row while it is hovered or has the focus: the text keeps the whole width.
class Tools : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        theme::paintBox(&painter, rect(), px(theme::fieldRadius), theme::color(Token::Surface),
                        theme::color(Token::Line));
    }
};

QString byLine(const domain::Annotation &note)
{
    QString line =
        note.authorName.isEmpty()
            ? words::shortDateTime(note.createdAt)
            : NoteRow::tr("%1, %2", "author, date").arg(note.authorName, words::shortDateTime(note.createdAt));
    const QString day = words::shortDateTime(note.editedAt);
    if (note.removed)
        line += QStringLiteral(" · ") + NoteRow::tr("removed by %1, %2", "person, date").arg(note.editedByName, day);
    else if (note.revision > 1)
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
    , m_tools(new Tools(this))
    , m_history(new IconButton(Icon::Clock, tr("What the note said before"), QStringLiteral("H"), m_tools))
    , m_edit(new IconButton(Icon::Edit, tr("Edit note"), QStringLiteral("F2"), m_tools))
    , m_remove(new IconButton(Icon::Trash, tr("Remove note"), tr("Del"), m_tools))
    , m_restore(new IconButton(Icon::Undo, tr("Bring the note back"), {}, m_tools))
{
    setObjectName(QStringLiteral("noteRow"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    m_text->setWordWrap(true);
    m_by->setWordWrap(true);
    m_history->setObjectName(QStringLiteral("noteHistoryButton"));
    m_edit->setObjectName(QStringLiteral("editNote"));
    m_remove->setObjectName(QStringLiteral("removeNote"));
    m_restore->setObjectName(QStringLiteral("restoreNote"));
    auto *across = new QHBoxLayout(m_tools);
    across->setContentsMargins(px(2), px(1), px(2), px(1));
    across->setSpacing(0);
    for (IconButton *button : {m_history, m_edit, m_remove, m_restore}) {
        button->setFaceSize(14);
        button->setFocusPolicy(Qt::NoFocus); // F2, Del, H and the row's menu do it from the row
        across->addWidget(button);
    }
    m_tools->hide();
    m_time->setMinimumWidth(px(38)); // texts of all notes begin at one line
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(px(6), px(5), px(4), px(5));
    grid->setHorizontalSpacing(px(8));
    grid->setVerticalSpacing(px(1));
    grid->addWidget(m_time, 0, 0, Qt::AlignTop);
    grid->addWidget(m_text, 0, 1, Qt::AlignTop);
    grid->addWidget(m_by, 1, 1, Qt::AlignTop);
    grid->setRowStretch(1, 1);
    grid->setColumnStretch(1, 1);

    connect(m_time, &QToolButton::clicked, this, [this] { emit seekRequested(m_note.range.begin); });
    connect(m_history, &IconButton::clicked, this, [this] { emit historyRequested(m_note.id); });
    connect(m_edit, &IconButton::clicked, this, [this] { emit editRequested(m_note.id); });
    connect(m_remove, &IconButton::clicked, this, [this] { emit removeRequested(m_note.id); });
    connect(m_restore, &IconButton::clicked, this, [this] { emit restoreRequested(m_note.id); });
    showTools();
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
    m_text->setToken(note.removed ? Token::Muted : Token::Text);
    m_by->setText(byLine(note));
    showTools();
    setAccessibleName(QStringLiteral("%1. %2. %3").arg(place, note.text, m_by->text()));
}

void NoteRow::setEditable(bool editable)
{
    m_editable = editable;
    showTools();
}

void NoteRow::setCopyRefused(const QString &why)
{
    m_copyRefused = why;
}

void NoteRow::setCurrent(bool current)
{
    m_current = current;
    update();
}

void NoteRow::showTools()
{
    m_history->setVisible(m_note.revision > 1); // H shows who wrote a note that nobody changed
    m_edit->setVisible(m_editable && !m_note.removed);
    m_remove->setVisible(m_editable && !m_note.removed);
    m_restore->setVisible(m_editable && m_note.removed);
    const bool any = !m_history->isHidden() || m_editable;
    m_tools->setVisible(any && (hasFocus() || underMouse()));
    placeTools();
}

/// Where the line of author and date is, which matters less than the text.
void NoteRow::placeTools()
{
    const QSize size = m_tools->sizeHint();
    m_tools->setGeometry(QRect(QPoint(width() - size.width() - px(4), height() - size.height() - px(2)), size));
}

void NoteRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeTools();
}

bool NoteRow::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::HoverLeave:
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        QMetaObject::invokeMethod(this, &NoteRow::showTools, Qt::QueuedConnection);
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
    else if (event->key() == Qt::Key_F2 && m_editable && !m_note.removed)
        emit editRequested(m_note.id);
    else if (event->key() == Qt::Key_Delete && m_editable && !m_note.removed)
        emit removeRequested(m_note.id);
    else if (event->key() == Qt::Key_H && event->modifiers() == Qt::NoModifier)
        emit historyRequested(m_note.id);
    else if (event->matches(QKeySequence::Copy))
        emit copyRequested(m_note.id);
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
    menu->setToolTipsVisible(true);
    QAction *copy =
        menu->addAction(theme::icon(Icon::Copy), tr("Copy the text"), this, [this] { emit copyRequested(m_note.id); });
    copy->setObjectName(QStringLiteral("copyNote"));
    copy->setEnabled(m_copyRefused.isEmpty());
    copy->setToolTip(m_copyRefused);
    menu->addAction(theme::icon(Icon::Clock), tr("What the note said before"), this,
                    [this] { emit historyRequested(m_note.id); });
    if (m_editable && m_note.removed) {
        menu->addSeparator();
        menu->addAction(theme::icon(Icon::Undo), tr("Bring the note back"), this,
                        [this] { emit restoreRequested(m_note.id); });
    } else if (m_editable) {
        menu->addSeparator();
        menu->addAction(theme::icon(Icon::Edit), tr("Edit note"), this, [this] { emit editRequested(m_note.id); });
        menu->addAction(theme::icon(Icon::Trash), tr("Remove note"), this, [this] { emit removeRequested(m_note.id); });
    }
    menu->popup(event->globalPos());
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
