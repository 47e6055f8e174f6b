#include "ui/theme/theme.h"

#include "ui/theme/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QStyleHints>
#include <QToolTip>
#include <algorithm>

namespace earshot::ui::theme {
namespace {

constexpr int bodyPixels = 13;

struct Current
{
    TokenTable table = lightTable();
    double factor = 1.0; ///< size of the body font over 13 px
    QFont body;
    bool dressed = false;
};

Current &current()
{
    static Current instance;
    return instance;
}

/// A desktop in high contrast gives pure (or nearly pure) black on white or the reverse for windows and fields alike;
/// ordinary themes have a grey window.
bool isHighContrast(const QPalette &palette)
{
    return contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) > 20.0 &&
           contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) > 20.0;
}

QFont bodyFont(const QFont &system, int percent)
{
    const int base = std::max(bodyPixels, QFontInfo(system).pixelSize());
    QFont body = system;
    const QString inter = QStringLiteral("Inter");
    if (QFontDatabase::families().contains(inter))
        body.setFamilies({inter, system.family()});
    body.setPixelSize(base * percent / 100);
    body.setStyleStrategy(QFont::PreferAntialias);
    return body;
}

} // namespace

Notifier *notifier()
{
    static Notifier instance;
    return &instance;
}

Theme::Theme(QApplication &application)
    : m_system(application.palette())
    , m_systemFont(QApplication::font())
{
    apply();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] { apply(); });
#endif
}

Theme::~Theme() = default;

void Theme::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    apply();
}

void Theme::setScale(int percent)
{
    percent = std::clamp(percent, 100, 300);
    if (m_scale == percent)
        return;
    m_scale = percent;
    apply();
}

void Theme::setSystemPalette(const QPalette &palette)
{
    m_system = palette;
    apply();
}

bool Theme::isDark() const
{
    return currentTable().isDark();
}

TokenTable Theme::tableForMode() const
{
    switch (m_mode) {
    case Mode::Light:
        return lightTable();
    case Mode::Dark:
        return darkTable();
    case Mode::HighContrast:
        return highContrastTable(m_system);
    case Mode::System:
        break;
    }
    if (isHighContrast(m_system))
        return highContrastTable(m_system);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (const auto scheme = QGuiApplication::styleHints()->colorScheme(); scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark ? darkTable() : lightTable();
#endif
    const bool dark = m_system.color(QPalette::WindowText).lightnessF() > m_system.color(QPalette::Window).lightnessF();
    return dark ? darkTable() : lightTable();
}

void Theme::apply()
{
    Current &now = current();
    now.table = tableForMode();
    now.body = bodyFont(m_systemFont, m_scale);
    now.factor = double(now.body.pixelSize()) / bodyPixels;
    now.dressed = true;
    QApplication::setStyle(new Style); // a fresh one, because buttons keep their size hint over a font change
    const QPalette palette = paletteOf(now.table);
    QApplication::setFont(now.body);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QToolTip::setFont(now.body);
    emit notifier()->changed();
}

const TokenTable &currentTable()
{
    return current().table;
}

QColor color(Token token)
{
    return current().table[token];
}

int px(double designPixels)
{
    return qRound(designPixels * current().factor);
}

int space(int steps)
{
    return px(4.0 * steps);
}

QFont font(FontRole role)
{
    const Current &now = current();
    QFont result = now.dressed ? now.body : QApplication::font();
    switch (role) {
    case FontRole::Body:
        result.setPixelSize(px(13));
        break;
    case FontRole::Strong:
        result.setPixelSize(px(13));
        result.setWeight(QFont::DemiBold);
        break;
    case FontRole::Caption:
        result.setPixelSize(px(11.5));
        break;
    case FontRole::CaptionStrong:
        result.setPixelSize(px(11.5));
        result.setWeight(QFont::DemiBold);
        break;
    case FontRole::Heading:
        result.setPixelSize(px(16));
        result.setWeight(QFont::DemiBold);
        break;
    case FontRole::Display:
        result.setPixelSize(px(18));
        result.setWeight(QFont::Bold);
        break;
    case FontRole::Digest:
        result = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        result.setPixelSize(px(12));
        break;
    }
    return result;
}

QPalette paletteOf(const TokenTable &t)
{
    QPalette palette;
    const auto all = [&palette](QPalette::ColorRole role, const QColor &color) { palette.setColor(role, color); };
    all(QPalette::Window, t[Token::Window]);
    all(QPalette::WindowText, t[Token::Text]);
    all(QPalette::Base, t[Token::Surface]);
    all(QPalette::AlternateBase, t[Token::Surface]);
    all(QPalette::Text, t[Token::Text]);
    all(QPalette::PlaceholderText, t[Token::Muted]);
    all(QPalette::Button, t[Token::Surface]);
    all(QPalette::ButtonText, t[Token::Text]);
    all(QPalette::BrightText, t[Token::Red]);
    all(QPalette::Light, t[Token::Surface]);
    all(QPalette::Midlight, t[Token::Hover]);
    all(QPalette::Mid, t[Token::Line]);
    all(QPalette::Dark, t[Token::Line]);
    all(QPalette::Shadow, t[Token::Line]);
    all(QPalette::Highlight, t[Token::Accent]);
    all(QPalette::HighlightedText, t[Token::OnAccent]);
    all(QPalette::Link, t[Token::Accent]);
    all(QPalette::LinkVisited, t[Token::Accent]);
    all(QPalette::ToolTipBase, t[Token::Surface]);
    all(QPalette::ToolTipText, t[Token::Text]);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t[Token::Disabled]);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t[Token::Line]);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, t[Token::Text]);
    return palette;
}

} // namespace earshot::ui::theme
