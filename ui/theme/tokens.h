#pragma once

#include <QColor>
#include <QPalette>
#include <array>
#include <span>

namespace earshot::ui::theme {

/// What a colour is for. The only place in the program that knows colour values is tokens.cpp.
enum class Token {
    Window = 1, ///< behind panels
    Surface,    ///< panels, tables, fields
    Hover,      ///< a row or flat button under the pointer
    Line,       ///< separators, panel and button borders: decoration
    Edge,       ///< borders of fields and indicators: a mark, so 3:1
    Text,
    Muted,    ///< captions, units, secondary text
    Disabled, ///< what may not be used now
    Accent,   ///< primary button, selection mark, focus
    OnAccent,
    AccentWash, ///< selected row, chips
    Staff,      ///< the staff lane, always blue
    Customer,   ///< the customer lane, always orange
    Amber,      ///< due soon, cannot be known
    AmberWash,
    Red, ///< held, refused, playhead
    RedWash,
    Green, ///< holds, verified, heard line
    GreenWash,
};
inline constexpr int tokenCount = static_cast<int>(Token::GreenWash);

/// One colour for each token. A value; copy freely.
class TokenTable
{
public:
    [[nodiscard]] QColor operator[](Token token) const { return m_colors[static_cast<std::size_t>(token) - 1]; }
    void set(Token token, const QColor &color) { m_colors[static_cast<std::size_t>(token) - 1] = color; }
    [[nodiscard]] bool isDark() const;

private:
    std::array<QColor, tokenCount> m_colors;
};

[[nodiscard]] TokenTable lightTable();
[[nodiscard]] TokenTable darkTable();
/// Made from the system's palette; meanings that the palette does not have (amber, red, staff …) take whichever of the
/// light or dark colour reads at 7:1 on the palette's base, else its text colour.
[[nodiscard]] TokenTable highContrastTable(const QPalette &system);

/// WCAG 2.2 contrast ratio, 1 … 21. Alpha is ignored.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);
/// `a` with `part` (0 … 1) of `b` mixed in.
[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, double part);

/// Every foreground/background pair that the kit paints; the contrast test walks them.
struct TokenPair
{
    Token foreground;
    Token background;
};
[[nodiscard]] std::span<const TokenPair> textPairs(); ///< must reach 4.5:1
[[nodiscard]] std::span<const TokenPair> markPairs(); ///< must reach 3:1

} // namespace earshot::ui::theme
