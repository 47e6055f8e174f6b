#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QFont>
#include <QObject>

class QApplication;

namespace earshot::ui::theme {

enum class Mode {
    System = 1, ///< light, dark or high contrast, whichever the desktop's palette is
    Light,
    Dark,
    HighContrast, ///< the system's own colours, whatever they are
};

enum class FontRole {
    Body = 1, ///< 13 px at 100 %
    Strong,   ///< body, semi-bold: section titles, selected names
    Caption,  ///< 11 px: secondary lines, chips
    CaptionStrong,
    Heading, ///< 16 px: the title of an inspector or dialog
    Display, ///< 18 px bold: product name, the big time
    Digest,  ///< 12 px of the system's fixed width: hashes, which are compared sign by sign
};

/// Dresses the application: style, palette, font. Make one after QApplication and keep it; the GUI thread only.
/// Widgets read color(), px() and font() when they paint, so they follow every change by themselves.
class Theme : public QObject
{
    Q_OBJECT
public:
    /// Remembers the system's palette and font, then applies Mode::System at 100 %.
    explicit Theme(QApplication &application);
    ~Theme() override;

    [[nodiscard]] Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// Per cent, 100 … 300 (clamped), on top of the system's own font size.
    [[nodiscard]] int scale() const { return m_scale; }
    void setScale(int percent);
    /// For tests and for a desktop that changes its colours while we run.
    void setSystemPalette(const QPalette &palette);
    [[nodiscard]] bool isDark() const;

private:
    void apply();
    [[nodiscard]] TokenTable tableForMode() const;

    QPalette m_system;
    QFont m_systemFont;
    Mode m_mode = Mode::System;
    int m_scale = 100;
};

/// Tells that colours or sizes changed; always there, even without a Theme.
class Notifier : public QObject
{
    Q_OBJECT
signals:
    void changed();
};
[[nodiscard]] Notifier *notifier();

/// The present colour of a token (the light table when no Theme was made).
[[nodiscard]] QColor color(Token token);
[[nodiscard]] const TokenTable &currentTable();
[[nodiscard]] QPalette paletteOf(const TokenTable &table);

/// Design pixels (at a 13 px body font) in the present font size, rounded. All sizes go through this.
[[nodiscard]] int px(double designPixels);
/// Steps of 4 design pixels: space(2) is 8.
[[nodiscard]] int space(int steps);
[[nodiscard]] QFont font(FontRole role);

inline constexpr int panelRadius = 8; ///< design pixels
inline constexpr int fieldRadius = 6;
inline constexpr int rowHeight = 36;
inline constexpr int compactRowHeight = 28;
inline constexpr int fieldHeight = 32;
inline constexpr int chipHeight = 22;

} // namespace earshot::ui::theme
