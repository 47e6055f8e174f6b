#include "ui/widgets/chip.h"

#include "ui/theme/paint.h"

#include <QPainter>

namespace earshot::ui::widgets {

using theme::color;
using theme::px;
using theme::Token;

namespace {

constexpr int padding = 8;
constexpr int iconSide = 13;
constexpr int iconGap = 4;

} // namespace

Token chipInk(ChipKind kind)
{
    switch (kind) {
    case ChipKind::Neutral:
        return Token::Muted;
    case ChipKind::Accent:
        return Token::Accent;
    case ChipKind::Red:
        return Token::Red;
    case ChipKind::Amber:
        return Token::Amber;
    case ChipKind::Green:
        return Token::Green;
    }
    return Token::Muted;
}

Token chipWash(ChipKind kind)
{
    switch (kind) {
    case ChipKind::Neutral:
        return Token::Hover;
    case ChipKind::Accent:
        return Token::AccentWash;
    case ChipKind::Red:
        return Token::RedWash;
    case ChipKind::Amber:
        return Token::AmberWash;
    case ChipKind::Green:
        return Token::GreenWash;
    }
    return Token::Hover;
}

QSize chipSize(const ChipSpec &chip)
{
    const QFontMetrics metrics(theme::font(theme::FontRole::CaptionStrong));
    int width = metrics.horizontalAdvance(chip.text) + 2 * px(padding);
    if (chip.icon)
        width += px(iconSide + iconGap);
    return {width, px(theme::chipHeight)};
}

QRect paintChip(QPainter *painter, const QRect &rect, const ChipSpec &chip)
{
    if (chip.text.isEmpty() || rect.width() <= 0)
        return {};
    const QSize size = chipSize(chip).boundedTo(rect.size());
    const QRect box(rect.left(), rect.top() + (rect.height() - size.height()) / 2, size.width(), size.height());
    const QColor ink = color(chipInk(chip.kind));
    const QColor wash = color(chipWash(chip.kind));
    // On a wash of its own colour (a selected row, high contrast) the chip keeps its shape by an outline.
    theme::paintBox(painter, box, box.height() / 2.0, wash, theme::mixed(wash, ink, 0.28));
    QRect inner = box.adjusted(px(padding), 0, -px(padding), 0);
    if (chip.icon) {
        theme::paintIcon(painter,
                         QRect(inner.left() - px(1), box.center().y() - px(iconSide) / 2, px(iconSide), px(iconSide)),
                         *chip.icon, ink);
        inner.setLeft(inner.left() + px(iconSide + iconGap));
    }
    painter->save();
    painter->setFont(theme::font(theme::FontRole::CaptionStrong));
    painter->setPen(ink);
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(chip.text, Qt::ElideRight, inner.width() + 1));
    painter->restore();
    return box;
}

Chip::Chip(const ChipSpec &spec, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setSpec(spec);
    connect(theme::notifier(), &theme::Notifier::changed, this, [this] { updateGeometry(); });
}

void Chip::setSpec(const ChipSpec &spec)
{
    m_spec = spec;
    setAccessibleName(spec.text);
    setToolTip(spec.text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return chipSize(m_spec);
}

QSize Chip::minimumSizeHint() const
{
    return {qMin(chipSize(m_spec).width(), px(200)), px(theme::chipHeight)};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(&painter, rect(), m_spec);
}

} // namespace earshot::ui::widgets
