#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace earshot::ui::theme {

/// A rounded rectangle with a crisp one-pixel border inside `rect`; an invalid colour leaves fill or border out.
/// `radius` and `width` in logical pixels. Saves and restores the painter.
void paintBox(QPainter *painter, const QRectF &rect, double radius, const QColor &fill, const QColor &border,
              double width = 1.0);
/// The focus mark: a two-pixel accent ring just inside `rect`.
void paintFocusRing(QPainter *painter, const QRectF &rect, double radius);

} // namespace earshot::ui::theme
