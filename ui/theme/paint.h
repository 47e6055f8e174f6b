#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace earshot::ui::theme {

/// A rounded rectangle with a crisp one-pixel border inside `rect`; an invalid colour leaves fill or border out.
/// `radius` and `width` in logical pixels. Saves and restores the painter.
void paintBox(QPainter *painter, const QRectF &rect, double radius, const QColor &fill, const QColor &border,
              double width = 1.0);
/// An empty groove of a slider or progress bar; outlined where its colour could be taken for the filled part.
void paintGroove(QPainter *painter, const QRectF &rect);
/// Washes cannot be told from the surface (high contrast): selection needs a frame.
[[nodiscard]] bool washesAreFlat();
/// The focus mark: a two-pixel accent ring just inside `rect`.
void paintFocusRing(QPainter *painter, const QRectF &rect, double radius);

} // namespace earshot::ui::theme
