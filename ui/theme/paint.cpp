#include "ui/theme/paint.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace earshot::ui::theme {

void paintBox(QPainter *painter, const QRectF &rect, double radius, const QColor &fill, const QColor &border,
              double width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double inset = border.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter->restore();
}

void paintGroove(QPainter *painter, const QRectF &rect)
{
    const bool same = contrast(color(Token::Line), color(Token::Accent)) < 1.5;
    paintBox(painter, rect, rect.height() < rect.width() ? rect.height() / 2 : rect.width() / 2,
             color(same ? Token::Surface : Token::Line), same ? color(Token::Line) : QColor());
}

bool washesAreFlat()
{
    return color(Token::AccentWash) == color(Token::Surface);
}

void paintFocusRing(QPainter *painter, const QRectF &rect, double radius)
{
    paintBox(painter, rect, radius, {}, color(Token::Accent), 2.0);
}

} // namespace earshot::ui::theme
