#include "ui/widgets/railparts.h"

#include "ui/theme/paint.h"
#include "ui/widgets/buttons.h"

#include <QKeyEvent>
#include <QPainter>

namespace earshot::ui::widgets {

using theme::color;
using theme::FontRole;
using theme::px;
using theme::Token;

RailButton::RailButton(const RailEntry &entry, QWidget *parent)
    : QAbstractButton(parent)
    , m_entry(entry)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setText(entry.label);
    describe();
    connect(theme::notifier(), &theme::Notifier::changed, this, [this] { updateGeometry(); });
}

void RailButton::setCount(int count)
{
    m_count = count;
    describe();
    updateGeometry();
    update();
}

void RailButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    updateGeometry();
    update();
}

void RailButton::describe()
{
    const QString name =
        m_count > 0 ? tr("%1, %n waiting for you", nullptr, m_count).arg(m_entry.label) : m_entry.label;
    setAccessibleName(name);
    setToolTip(tipWithShortcut(name, m_entry.shortcut.toString(QKeySequence::NativeText)));
}

QSize RailButton::sizeHint() const
{
    const int side = px(34);
    if (m_collapsed)
        return {side + px(4), side};
    const int text = QFontMetrics(theme::font(FontRole::Strong)).horizontalAdvance(m_entry.label);
    return {text + px(36 + 12 + 40), side};
}

void RailButton::keyPressEvent(QKeyEvent *event)
{
    // QAbstractButton's own arrows would also press the next button; on the rail they only move.
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        const auto siblings = parentWidget()->findChildren<RailButton *>(QString(), Qt::FindDirectChildrenOnly);
        QList<RailButton *> shown;
        for (RailButton *button : siblings)
            if (!button->isHidden())
                shown.append(button);
        const qsizetype next = shown.indexOf(this) + (event->key() == Qt::Key_Up ? -1 : 1);
        if (next >= 0 && next < shown.size())
            shown[next]->setFocus(Qt::TabFocusReason);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect box = rect();
    const bool active = isChecked();
    if (active)
        theme::paintBox(&painter, box, px(theme::fieldRadius), color(Token::AccentWash), {});
    else if (underMouse())
        theme::paintBox(&painter, box, px(theme::fieldRadius), color(Token::Hover), {});
    if (active) // a mark besides the wash, for high contrast and for those who do not see the colour
        theme::paintBox(&painter, QRectF(box.left(), box.top() + px(8), px(3), box.height() - px(16)), px(2) * 0.75,
                        color(Token::Accent), {});
    const int side = px(16);
    const int iconX = m_collapsed ? (box.width() - side) / 2 : px(11);
    theme::paintIcon(&painter, QRect(iconX, box.center().y() - side / 2, side, side), m_entry.icon,
                     color(active ? Token::Accent : Token::Muted));
    QRect badge;
    if (m_count > 0) {
        const QString text = m_count > 999 ? QStringLiteral("999+") : QString::number(m_count);
        painter.setFont(theme::font(FontRole::CaptionStrong));
        const int height = px(m_collapsed ? 15 : 20);
        if (m_collapsed)
            painter.setFont([&] {
                QFont small = painter.font();
                small.setPixelSize(px(9.5));
                return small;
            }());
        const int width = qMax(height, painter.fontMetrics().horizontalAdvance(text) + px(m_collapsed ? 7 : 12));
        badge = m_collapsed ? QRect(box.right() - width + 1, box.top(), width, height)
                            : QRect(box.right() - width - px(7), box.center().y() - height / 2 + 1, width, height);
        theme::paintBox(&painter, badge, height / 2.0, color(m_collapsed ? Token::Accent : Token::AccentWash),
                        active && !m_collapsed ? color(Token::Accent) : QColor());
        painter.setPen(color(m_collapsed ? Token::OnAccent : Token::Accent));
        painter.drawText(badge, Qt::AlignCenter, text);
    }
    if (!m_collapsed) {
        const QFont font = theme::font(active ? FontRole::Strong : FontRole::Body);
        const int right = badge.isValid() ? badge.left() - px(6) : box.right() - px(6);
        const QRect room(px(36), box.top(), right - px(36), box.height());
        painter.setFont(font);
        painter.setPen(color(active ? Token::Accent : Token::Text));
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(font).elidedText(m_entry.label, Qt::ElideRight, room.width()));
    }
    if (hasFocus())
        theme::paintFocusRing(&painter, box, px(theme::fieldRadius));
}

QString initialsOf(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    QString initials = words.first().left(1);
    if (words.size() > 1)
        initials += words.last().left(1);
    return initials.toUpper();
}

PersonButton::PersonButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PersonButton::setPerson(const QString &name, const QString &office)
{
    m_name = name;
    m_office = office;
    setAccessibleName(tr("Signed in as %1, %2").arg(name, office));
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

void PersonButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    updateGeometry();
    update();
}

QSize PersonButton::sizeHint() const
{
    if (m_collapsed)
        return {px(38), px(38)};
    // Names may elide; the rail is as wide as its desks, not as its longest office.
    return {px(130), px(42)};
}

void PersonButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect box = rect();
    if (underMouse())
        theme::paintBox(&painter, box, px(theme::fieldRadius), color(Token::Hover), {});
    const int side = px(28);
    const QRect disc(m_collapsed ? (box.width() - side) / 2 : px(3), box.center().y() - side / 2, side, side);
    theme::paintBox(&painter, disc, side / 2.0, color(Token::AccentWash), color(Token::Accent));
    painter.setFont(theme::font(FontRole::CaptionStrong));
    painter.setPen(color(Token::Accent));
    painter.drawText(disc, Qt::AlignCenter, initialsOf(m_name));
    if (!m_collapsed) {
        const QFont strong = theme::font(FontRole::Strong);
        const QFont caption = theme::font(FontRole::Caption);
        const QRect room(disc.right() + px(8), box.top(), box.right() - disc.right() - px(7), box.height());
        painter.setFont(strong);
        painter.setPen(color(Token::Text));
        painter.drawText(room.adjusted(0, 0, 0, -room.height() / 2), Qt::AlignLeft | Qt::AlignBottom,
                         QFontMetrics(strong).elidedText(m_name, Qt::ElideRight, room.width()));
        painter.setFont(caption);
        painter.setPen(color(Token::Muted));
        painter.drawText(room.adjusted(0, room.height() / 2 + 1, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                         QFontMetrics(caption).elidedText(m_office, Qt::ElideRight, room.width()));
    }
    if (hasFocus())
        theme::paintFocusRing(&painter, box, px(theme::fieldRadius));
}

} // namespace earshot::ui::widgets
