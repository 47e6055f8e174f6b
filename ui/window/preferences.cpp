#include "ui/window/preferences.h"

#include <QStandardPaths>
#include <algorithm>

namespace earshot::ui::window {

namespace {

QString fileOr(const QString &file)
{
    return file.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                                QStringLiteral("/earshot/window.ini")
                          : file;
}

} // namespace

Preferences::Preferences(const QString &file)
    : m_settings(fileOr(file), QSettings::IniFormat)
{}

theme::Mode Preferences::mode() const
{
    const int mode = m_settings.value(QStringLiteral("view/theme")).toInt();
    const bool known =
        mode >= static_cast<int>(theme::Mode::System) && mode <= static_cast<int>(theme::Mode::HighContrast);
    return known ? static_cast<theme::Mode>(mode) : theme::Mode::System;
}

void Preferences::setMode(theme::Mode mode)
{
    m_settings.setValue(QStringLiteral("view/theme"), static_cast<int>(mode));
}

int Preferences::zoom() const
{
    return std::clamp(m_settings.value(QStringLiteral("view/zoom"), 100).toInt(), 100, 300);
}

void Preferences::setZoom(int percent)
{
    m_settings.setValue(QStringLiteral("view/zoom"), percent);
}

bool Preferences::compactRows() const
{
    return m_settings.value(QStringLiteral("view/compactRows")).toBool();
}

void Preferences::setCompactRows(bool compact)
{
    m_settings.setValue(QStringLiteral("view/compactRows"), compact);
}

QString Preferences::language() const
{
    return m_settings.value(QStringLiteral("view/language")).toString();
}

void Preferences::setLanguage(const QString &language)
{
    m_settings.setValue(QStringLiteral("view/language"), language);
}

QByteArray Preferences::geometry() const
{
    return m_settings.value(QStringLiteral("window/geometry")).toByteArray();
}

void Preferences::setGeometry(const QByteArray &geometry)
{
    m_settings.setValue(QStringLiteral("window/geometry"), geometry);
}

QString Preferences::lastStore() const
{
    return m_settings.value(QStringLiteral("store/last")).toString();
}

void Preferences::setLastStore(const QString &folder)
{
    m_settings.setValue(QStringLiteral("store/last"), folder);
}

} // namespace earshot::ui::window
