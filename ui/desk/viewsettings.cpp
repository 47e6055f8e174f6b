#include "ui/desk/viewsettings.h"

#include <QStandardPaths>

namespace earshot::ui::desk {

std::unique_ptr<ViewSettings> ViewSettings::ofPerson(const QString &user)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return std::make_unique<ViewSettings>(folder + QStringLiteral("/earshot/desks.ini"), user);
}

ViewSettings::ViewSettings(const QString &file, const QString &user)
    : m_settings(file, QSettings::IniFormat)
    , m_user(user)
{}

QString ViewSettings::key(const QString &name) const
{
    return m_user + QLatin1Char('/') + name;
}

QByteArray ViewSettings::value(const QString &name) const
{
    return m_settings.value(key(name)).toByteArray();
}

void ViewSettings::setValue(const QString &name, const QByteArray &value)
{
    m_settings.setValue(key(name), value);
    m_settings.sync(); // a crash later in the day does not undo it
}

} // namespace earshot::ui::desk
