#include "ui/widgets/searchline.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QToolTip>

namespace earshot::ui::widgets {

using theme::color;
using theme::px;
using theme::Token;

namespace {

constexpr int pauseMs = 250;

} // namespace

SearchLine::SearchLine(QWidget *parent)
    : QLineEdit(parent)
    , m_completer(new QCompleter(this))
    , m_rows(new QStandardItemModel(this))
{
    setAccessibleName(tr("Search"));
    dress();
    connect(theme::notifier(), &theme::Notifier::changed, this, &SearchLine::dress);
    connect(this, &QLineEdit::textChanged, this, &SearchLine::dress);
    setToolTip(tr("Search (Ctrl+F)"));
    addAction(theme::icon(theme::Icon::Search, Token::Muted), QLineEdit::LeadingPosition);
    QAction *clearAction = addAction(theme::icon(theme::Icon::Clear, Token::Muted), QLineEdit::TrailingPosition);
    clearAction->setToolTip(tr("Clear the search (Esc)"));
    clearAction->setVisible(false);
    connect(clearAction, &QAction::triggered, this, [this] { search({}); });
    connect(this, &QLineEdit::textChanged, clearAction,
            [clearAction](const QString &t) { clearAction->setVisible(!t.isEmpty()); });

    // The owner has filtered already, so the popup shows all that it was given.
    m_completer->setModel(m_rows);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(8);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { take(index.row()); });

    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SearchLine::fire);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_spans = m_parser ? m_parser(text) : QList<TokenSpan>();
        update();
    });
    connect(this, &QLineEdit::textEdited, this, &SearchLine::textWasEdited);
}

/// A little air between words, so that chips side by side stay apart; the hint of an empty line is a sentence and
/// needs none.
void SearchLine::dress()
{
    QFont wanted = theme::font(theme::FontRole::Body);
    if (!text().isEmpty())
        wanted.setWordSpacing(px(5));
    if (font() != wanted)
        setFont(wanted);
}

void SearchLine::setParser(Parser parser)
{
    m_parser = std::move(parser);
    m_spans = m_parser ? m_parser(text()) : QList<TokenSpan>();
    update();
}

void SearchLine::setCompletions(Completions completions)
{
    m_completions = std::move(completions);
}

void SearchLine::search(const QString &text)
{
    setText(text);
    fire();
}

void SearchLine::fire()
{
    m_pause.stop();
    emit searchRequested(text());
}

void SearchLine::textWasEdited()
{
    m_pause.start();
    suggest();
}

void SearchLine::suggest()
{
    m_suggestions = m_completions ? m_completions(text(), cursorPosition()) : QList<Suggestion>();
    m_rows->clear();
    for (const Suggestion &suggestion : std::as_const(m_suggestions))
        m_rows->appendRow(
            new QStandardItem(suggestion.detail.isEmpty()
                                  ? suggestion.text.trimmed()
                                  : QStringLiteral("%1    %2").arg(suggestion.text.trimmed(), suggestion.detail)));
    if (m_suggestions.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete();
}

void SearchLine::take(int row)
{
    if (row < 0 || row >= m_suggestions.size())
        return;
    const Suggestion chosen = m_suggestions[row];
    QString changed = text();
    changed.replace(chosen.begin, chosen.length, chosen.text);
    setText(changed);
    setCursorPosition(chosen.begin + static_cast<int>(chosen.text.size()));
    textWasEdited();
}

void SearchLine::keyPressEvent(QKeyEvent *event)
{
    const bool popup = m_completer->popup()->isVisible();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (popup && m_completer->popup()->currentIndex().isValid()) {
            take(m_completer->popup()->currentIndex().row());
            return;
        }
        m_completer->popup()->hide();
        fire();
        return;
    case Qt::Key_Escape:
        if (popup) {
            m_completer->popup()->hide();
            return;
        }
        if (!text().isEmpty()) {
            search({});
            return;
        }
        break;
    case Qt::Key_Space:
        if (event->modifiers() == Qt::ControlModifier) {
            suggest();
            return;
        }
        break;
    case Qt::Key_Down:
        if (!popup && m_completions) {
            suggest();
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

QRect SearchLine::spanRect(const TokenSpan &span) const
{
    // The cursor's rectangle is the one thing that a line edit tells about where it scrolled to; its centre is the
    // cursor's x.
    const QFontMetricsF metrics(font());
    const double origin = cursorRect().center().x() - metrics.horizontalAdvance(text().left(cursorPosition()));
    const double left = origin + metrics.horizontalAdvance(text().left(span.begin));
    const double right = origin + metrics.horizontalAdvance(text().left(span.begin + span.length));
    const int tall = qMin(height() - px(8), px(theme::chipHeight));
    return QRect(qRound(left) - px(3), (height() - tall) / 2, qRound(right - left) + px(6), tall);
}

void SearchLine::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_spans.isEmpty())
        return;
    QPainter painter(this);
    // Behind the text is the line edit's own business; a wash that only darkens (or only lightens) leaves the text as
    // it is and colours the ground.
    painter.setClipRect(rect().adjusted(px(34), 0, -px(30), 0));
    for (const TokenSpan &span : std::as_const(m_spans)) {
        const Token wash = span.valid ? Token::AccentWash : Token::RedWash;
        const Token edge = span.valid ? Token::Accent : Token::Red;
        painter.setCompositionMode(theme::currentTable().isDark() ? QPainter::CompositionMode_Lighten
                                                                  : QPainter::CompositionMode_Darken);
        theme::paintBox(&painter, spanRect(span), px(5), color(wash), theme::mixed(color(wash), color(edge), 0.35));
    }
}

bool SearchLine::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (const TokenSpan &span : std::as_const(m_spans)) {
            if (!span.problem.isEmpty() && spanRect(span).contains(help->pos())) {
                QToolTip::showText(help->globalPos(), span.problem, this);
                return true;
            }
        }
    }
    return QLineEdit::event(event);
}

} // namespace earshot::ui::widgets
