#include "app/window/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace earshot::app {

bool setLanguage(const QString &wanted)
{
    if (!wanted.isEmpty() && wanted != QLatin1String("en") && wanted != QLatin1String("cy"))
        return false;
    const bool welsh =
        wanted.isEmpty() ? QLocale::system().language() == QLocale::Welsh : wanted == QLatin1String("cy");
    QLocale::setDefault(QLocale(welsh ? QLocale::Welsh : QLocale::English, QLocale::UnitedKingdom));
    auto *translator = new QTranslator(QCoreApplication::instance());
    const QString file = welsh ? QStringLiteral("earshot_cy") : QStringLiteral("earshot_en");
    if (translator->load(QStringLiteral(":/earshot/i18n/") + file))
        QCoreApplication::installTranslator(translator);
    return true;
}

} // namespace earshot::app
