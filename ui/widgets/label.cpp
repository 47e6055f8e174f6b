#include "ui/widgets/label.h"

#include <QPainter>

namespace earshot::ui::widgets {

Label::Label(const QString &text, theme::FontRole role, theme::Token color, QWidget *parent)
    : QLabel(text, parent)
    , m_role(role)
    , m_color(color)
{
    setTextFormat(Qt::PlainText);
    dress();
    connect(theme::notifier(), &theme::Notifier::changed, this, &Label::dress);
}

void Label::setRole(theme::FontRole role)
{
    m_role = role;
    dress();
}

void Label::setToken(theme::Token color)
{
    m_color = color;
    dress();
}

void Label::setElided(bool elided)
{
    m_elided = elided;
    updateGeometry();
    update();
}

QSize Label::minimumSizeHint() const
{
    QSize hint = QLabel::minimumSizeHint();
    if (m_elided)
        hint.setWidth(qMin(hint.width(), theme::px(40)));
    return hint;
}

void Label::dress()
{
    setFont(theme::font(m_role));
    QPalette own = palette();
    own.setColor(QPalette::Active, foregroundRole(), theme::color(m_color));
    own.setColor(QPalette::Inactive, foregroundRole(), theme::color(m_color));
    own.setColor(QPalette::Disabled, foregroundRole(), theme::color(theme::Token::Disabled));
    setPalette(own);
}

void Label::paintEvent(QPaintEvent *event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    setToolTip(shown == text() ? QString() : text());
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), static_cast<int>(alignment()), shown);
}

Label *wrapped(const QString &text, theme::FontRole role, theme::Token color)
{
    auto *label = new Label(text, role, color);
    label->setWordWrap(true);
    return label;
}

Label *wrapped(const QString &text, theme::Token color)
{
    return wrapped(text, theme::FontRole::Body, color);
}

Label *wrappedSelectable(const QString &text, theme::FontRole role, theme::Token color)
{
    Label *label = wrapped(text, role, color);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

Label *wrappedSelectable(const QString &text, theme::Token color)
{
    return wrappedSelectable(text, theme::FontRole::Body, color);
}

} // namespace earshot::ui::widgets
