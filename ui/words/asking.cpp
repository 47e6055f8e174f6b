#include "ui/words/asking.h"

#include "ui/words/refusal.h"
#include "ui/words/text.h"

namespace earshot::ui::words {

QStringList officesToAsk(const Refusal &refusal, const policy::Profile &profile)
{
    QStringList offices;
    for (const QString &id : refusal.unblockedBy) {
        if (profile.office(id))
            offices << id;
    }
    return offices;
}

QString requestForHelp(const Refusal &refusal, const policy::Profile &profile, const QString &what, const QString &why,
                       const QString &from)
{
    QStringList lines{Text::tr("Hello,"), QString()};
    lines << Text::tr("I need your help with something that Earshot does not let me do.") << QString();
    if (!what.isEmpty())
        lines << Text::tr("What: %1").arg(what);
    if (!why.isEmpty())
        lines << Text::tr("Why: %1", "purpose and reference").arg(why);
    lines << Text::tr("Refused: %1").arg(refusalReason(refusal, profile));
    const QStringList missing = missingTexts(refusal);
    if (!missing.isEmpty())
        lines << Text::tr("Missing: %1").arg(missing.join(Text::tr("; ", "between things that are missing")));
    lines << QString() << Text::tr("Can you help, or tell me why not?");
    if (!from.isEmpty())
        lines << QString() << from;
    return lines.join(u'\n') + u'\n';
}

} // namespace earshot::ui::words
