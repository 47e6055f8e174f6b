#pragma once

class QPainter;
class QStyleOption;

// Pieces that style.cpp and stylecontrols.cpp share; not for others.
namespace earshot::ui::theme {

/// The person moves by keyboard and is here.
[[nodiscard]] bool showsFocus(const QStyleOption *option);
/// Background and border of a line edit, combo box or spin box.
void paintField(QPainter *painter, const QStyleOption *option);

} // namespace earshot::ui::theme
