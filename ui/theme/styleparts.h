#pragma once

class QPainter;
class QStyleOption;
class QStyleOptionToolButton;

// Pieces that style.cpp and stylecontrols.cpp share; not for others.
namespace earshot::ui::theme {

/// The person moves by keyboard and is here.
[[nodiscard]] bool showsFocus(const QStyleOption *option);
constexpr int menuArrow = 15; ///< design pixels that a tool button's menu arrow takes beside its words
/// The whole button opens its menu.
[[nodiscard]] bool opensMenu(const QStyleOptionToolButton *button);
/// Background and border of a line edit, combo box or spin box.
void paintField(QPainter *painter, const QStyleOption *option);

} // namespace earshot::ui::theme
