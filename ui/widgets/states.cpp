#include "ui/widgets/states.h"

#include "ui/theme/paint.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace earshot::ui::widgets {

using theme::color;
using theme::FontRole;
using theme::Icon;
using theme::px;
using theme::Token;

namespace {

constexpr int skeletonDelayMs = 150;

struct NoticeLook
{
    Icon icon;
    Token ink;
    Token wash;
};

NoticeLook lookOf(NoticeBar::Kind kind)
{
    switch (kind) {
    case NoticeBar::Kind::Good:
        return {Icon::Check, Token::Green, Token::GreenWash};
    case NoticeBar::Kind::Warning:
        return {Icon::Warning, Token::Amber, Token::AmberWash};
    case NoticeBar::Kind::Error:
        return {Icon::Error, Token::Red, Token::RedWash};
    case NoticeBar::Kind::Info:
        break;
    }
    return {Icon::Info, Token::Accent, Token::AccentWash};
}

} // namespace

class EmptyState::IconArea : public QWidget
{
public:
    using QWidget::QWidget;
    Icon icon = Icon::Empty;
    [[nodiscard]] QSize sizeHint() const override { return {px(40), px(40)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        theme::paintIcon(&painter, rect(), icon, color(Token::Muted));
    }
};

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconArea(this))
    , m_sentence(new Label({}, FontRole::Heading, Token::Text, this))
    , m_detail(new Label({}, FontRole::Body, Token::Muted, this))
    , m_action(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme::space(3));
    column->addStretch(2);
    m_icon->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column->addWidget(m_icon);
    for (Label *label : {m_sentence, m_detail}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    setContent(Icon::Empty, {});
}

void EmptyState::setContent(Icon icon, const QString &sentence, const QString &detail, const QString &action)
{
    m_icon->icon = icon;
    m_icon->update();
    m_sentence->setText(sentence);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setFocusProxy(action.isEmpty() ? nullptr : m_action);
    setAccessibleName(sentence);
    setAccessibleDescription(detail);
}

SkeletonRows::SkeletonRows(QWidget *parent)
    : QWidget(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(skeletonDelayMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_showing = true;
        update();
    });
}

void SkeletonRows::start()
{
    setAccessibleName(tr("Loading"));
    if (!m_showing && !m_timer.isActive())
        m_timer.start();
}

void SkeletonRows::stop()
{
    m_timer.stop();
    m_showing = false;
    setAccessibleName({});
    update();
}

void SkeletonRows::setCompact(bool compact)
{
    m_compact = compact;
    update();
}

QSize SkeletonRows::sizeHint() const
{
    return {px(480), px(theme::rowHeight) * 4};
}

void SkeletonRows::paintEvent(QPaintEvent *)
{
    if (!m_showing)
        return;
    QPainter painter(this);
    // Widths of words in a table, repeated so that it looks like text and not like a bar code.
    constexpr int cells[][4] = {{110, 92, 84, 40}, {104, 116, 88, 36}, {112, 78, 84, 44}, {98, 104, 90, 38}};
    constexpr int columns[] = {10, 160, 310, 440};
    const int row = px(m_compact ? theme::compactRowHeight : theme::rowHeight);
    const int thick = px(10);
    for (int i = 0; i * row < height(); ++i) {
        for (int c = 0; c < 4; ++c) {
            const QRectF bar(px(columns[c]), i * row + (row - thick) / 2.0, px(cells[i % 4][c]), thick);
            if (bar.right() < width())
                theme::paintBox(&painter, bar, thick / 2.0,
                                theme::mixed(color(Token::Muted), color(Token::Surface), 0.8), {});
        }
    }
}

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new Label({}, FontRole::Body, Token::Text, this))
    , m_action(new QPushButton(this))
    , m_close(new IconButton(Icon::Clear, tr("Dismiss"), {}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(px(38), px(6), px(6), px(6));
    row->setSpacing(px(8));
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    m_text->setWordWrap(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    connect(m_action, &QPushButton::clicked, this, &NoticeBar::actionTriggered);
    connect(m_close, &IconButton::clicked, this, &NoticeBar::dismiss);
    hide();
}

void NoticeBar::showNotice(Kind kind, const QString &text, const QString &action, bool dismissable)
{
    m_kind = kind;
    m_icon = lookOf(kind).icon;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_close->setVisible(dismissable);
    setAccessibleName(text);
    show();
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeBar::setIcon(Icon icon)
{
    m_icon = icon;
    update();
}

void NoticeBar::dismiss()
{
    hide();
    emit dismissed();
}

QString NoticeBar::text() const
{
    return m_text->text();
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const NoticeLook look = lookOf(m_kind);
    theme::paintBox(&painter, rect(), px(theme::panelRadius), color(look.wash),
                    theme::mixed(color(look.wash), color(look.ink), 0.4));
    const int side = px(16);
    theme::paintIcon(&painter, QRect(px(12), (height() - side) / 2, side, side), m_icon, color(look.ink));
}

} // namespace earshot::ui::widgets
