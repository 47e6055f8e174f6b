#include "app/window/language.h"

#include "app/composition/translations.h"

#include <QLocale>

namespace earshot::app {

bool setLanguage(const QString &wanted)
{
    if (!wanted.isEmpty() && wanted != QLatin1String("en") && wanted != QLatin1String("cy"))
        return false;
    const bool welsh =
        wanted.isEmpty() ? QLocale::system().language() == QLocale::Welsh : wanted == QLatin1String("cy");
    QLocale::setDefault(QLocale(welsh ? QLocale::Welsh : QLocale::English, QLocale::UnitedKingdom));
    installTranslations();
    return true;
}

} // namespace earshot::app
