#include "app/composition/translations.h"

#include "ui/words/language.h"

#include <QString>

/// A static library's resources are not linked unless they are asked for; the macro wants the global namespace.
static void pullInTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace earshot::app {

void installTranslations()
{
    pullInTranslations();
    if (!ui::words::installLanguages(QStringLiteral(":/earshot/i18n")))
        qFatal("this program was built without its translations");
}

} // namespace earshot::app
