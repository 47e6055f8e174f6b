#include "ui/theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace earshot::ui::theme {
namespace {

struct Row
{
    Token token;
    QRgb light;
    QRgb dark;
};

// The whole palette of the program.
constexpr Row rows[] = {
    {Token::Window, 0xfff4f6f8, 0xff11161d},     {Token::Surface, 0xffffffff, 0xff19202a},
    {Token::Hover, 0xffeef2f6, 0xff212a36},      {Token::Line, 0xffdce1e7, 0xff2d3745},
    {Token::Edge, 0xff808c9b, 0xff677689},       {Token::Text, 0xff17202c, 0xffe7ecf2},
    {Token::Muted, 0xff576373, 0xff9ba8b8},      {Token::Disabled, 0xff7b8693, 0xff748396},
    {Token::Accent, 0xff0b5cad, 0xff6cb4f5},     {Token::OnAccent, 0xffffffff, 0xff0c1218},
    {Token::AccentWash, 0xffe3effb, 0xff17324c}, {Token::Staff, 0xff1f6fb2, 0xff62aef0},
    {Token::Customer, 0xffb9560a, 0xfff0a35c},   {Token::Amber, 0xff7a5200, 0xfff1c66b},
    {Token::AmberWash, 0xfffff3d6, 0xff3a2f14},  {Token::Red, 0xffb3261e, 0xfff2938c},
    {Token::RedWash, 0xfffce8e6, 0xff43201e},    {Token::Green, 0xff14693c, 0xff7fd6a3},
    {Token::GreenWash, 0xffe2f4e9, 0xff17362a},
};
static_assert(std::size(rows) == tokenCount);

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

constexpr TokenPair textTable[] = {
    {Token::Text, Token::Window},     {Token::Text, Token::Surface},      {Token::Text, Token::Hover},
    {Token::Text, Token::AccentWash}, {Token::Text, Token::AmberWash},    {Token::Text, Token::RedWash},
    {Token::Text, Token::GreenWash},  {Token::Muted, Token::Window},      {Token::Muted, Token::Surface},
    {Token::Muted, Token::Hover},     {Token::Muted, Token::AccentWash},  {Token::Muted, Token::AmberWash},
    {Token::Accent, Token::Surface},  {Token::Accent, Token::AccentWash}, {Token::OnAccent, Token::Accent},
    {Token::Staff, Token::Surface},   {Token::Customer, Token::Surface},  {Token::Amber, Token::Surface},
    {Token::Amber, Token::AmberWash}, {Token::Red, Token::Surface},       {Token::Red, Token::RedWash},
    {Token::Green, Token::Surface},   {Token::Green, Token::GreenWash},   {Token::Accent, Token::Window},
};

constexpr TokenPair markTable[] = {
    {Token::Edge, Token::Surface},        {Token::Edge, Token::Window},       {Token::Accent, Token::Surface},
    {Token::Accent, Token::Window},       {Token::Accent, Token::AccentWash}, {Token::Accent, Token::Hover},
    {Token::Staff, Token::Surface},       {Token::Customer, Token::Surface},  {Token::Staff, Token::AccentWash},
    {Token::Customer, Token::AccentWash}, {Token::Red, Token::Surface},       {Token::Red, Token::AccentWash},
    {Token::Green, Token::Surface},       {Token::Amber, Token::AmberWash},   {Token::Disabled, Token::Surface},
    {Token::Disabled, Token::Window},
};

QColor readable(QRgb light, QRgb dark, const QColor &base, const QColor &otherwise)
{
    const QColor first = QColor::fromRgb(light);
    const QColor second = QColor::fromRgb(dark);
    const QColor &better = contrast(first, base) > contrast(second, base) ? first : second;
    return contrast(better, base) >= 7.0 ? better : otherwise;
}

} // namespace

bool TokenTable::isDark() const
{
    return luminance((*this)[Token::Text]) > luminance((*this)[Token::Surface]);
}

TokenTable lightTable()
{
    TokenTable table;
    for (const Row &row : rows)
        table.set(row.token, QColor::fromRgb(row.light));
    return table;
}

TokenTable darkTable()
{
    TokenTable table;
    for (const Row &row : rows)
        table.set(row.token, QColor::fromRgb(row.dark));
    return table;
}

TokenTable highContrastTable(const QPalette &system)
{
    const QColor base = system.color(QPalette::Active, QPalette::Base);
    const QColor text = system.color(QPalette::Active, QPalette::Text);
    TokenTable table;
    for (const Row &row : rows)
        table.set(row.token, readable(row.light, row.dark, base, text));
    // One background everywhere: no wash may take contrast away. Selection shows by its mark.
    for (const Token background : {Token::Window, Token::Surface, Token::Hover, Token::AccentWash, Token::AmberWash,
                                   Token::RedWash, Token::GreenWash})
        table.set(background, base);
    for (const Token foreground : {Token::Text, Token::Muted, Token::Line, Token::Edge})
        table.set(foreground, text);
    const QColor highlight = system.color(QPalette::Active, QPalette::Highlight);
    table.set(Token::Accent, contrast(highlight, base) >= 4.5 ? highlight : text);
    const QColor on = system.color(QPalette::Active, QPalette::HighlightedText);
    table.set(Token::OnAccent, contrast(on, table[Token::Accent]) >= 4.5 ? on : base);
    const QColor disabled = system.color(QPalette::Disabled, QPalette::Text);
    table.set(Token::Disabled, contrast(disabled, base) >= 4.5 ? disabled : mixed(text, base, 0.4));
    return table;
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

QColor mixed(const QColor &a, const QColor &b, double part)
{
    const auto mix = [part](double x, double y) { return x + (y - x) * part; };
    return QColor::fromRgbF(static_cast<float>(mix(a.redF(), b.redF())),
                            static_cast<float>(mix(a.greenF(), b.greenF())),
                            static_cast<float>(mix(a.blueF(), b.blueF())));
}

std::span<const TokenPair> textPairs()
{
    return textTable;
}

std::span<const TokenPair> markPairs()
{
    return markTable;
}

} // namespace earshot::ui::theme
