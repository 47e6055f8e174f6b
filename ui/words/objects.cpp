#include "ui/words/names.h"

#include "ui/words/entry.h"

#include <QCoreApplication>
#include <array>

namespace earshot::ui::words {

namespace {

struct Audit
{
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

constexpr std::array objects{
    Entry{"recording", QT_TRANSLATE_NOOP("Audit", "Recording %1")},
    Entry{"release", QT_TRANSLATE_NOOP("Audit", "Release %1")},
    Entry{"release-event", QT_TRANSLATE_NOOP("Audit", "Step %1 of a release")},
    Entry{"release-key", QT_TRANSLATE_NOOP("Audit", "Key to the call of release %1")},
    Entry{"deciding-keys", QT_TRANSLATE_NOOP("Audit", "Keys to decide on release %1")},
    Entry{"note", QT_TRANSLATE_NOOP("Audit", "Note %1")},
    Entry{"annotation", QT_TRANSLATE_NOOP("Audit", "Note %1")},
    Entry{"download", QT_TRANSLATE_NOOP("Audit", "Download %1")},
    Entry{"clip", QT_TRANSLATE_NOOP("Audit", "Clip %1")},
    Entry{"quarantine", QT_TRANSLATE_NOOP("Audit", "Quarantined file %1")},
    Entry{"hold", QT_TRANSLATE_NOOP("Audit", "Hold %1")},
    Entry{"disposal", QT_TRANSLATE_NOOP("Audit", "Disposal %1")},
    Entry{"guidance", QT_TRANSLATE_NOOP("Audit", "Guidance %1")},
    Entry{"subject-access", QT_TRANSLATE_NOOP("Audit", "Subject access request %1")},
    Entry{"subject-access-step", QT_TRANSLATE_NOOP("Audit", "Step %1 of a subject access request")},
    Entry{"early-deletion", QT_TRANSLATE_NOOP("Audit", "Request %1 to delete early")},
    Entry{"early-deletion-answer", QT_TRANSLATE_NOOP("Audit", "Answer %1 to a request to delete early")},
    Entry{"early-deletion-withdrawal", QT_TRANSLATE_NOOP("Audit", "Withdrawal of request %1 to delete early")},
    Entry{"area", QT_TRANSLATE_NOOP("Audit", "Service area %1")},
    Entry{"area-key", QT_TRANSLATE_NOOP("Audit", "Key of service area %1")},
    Entry{"person", QT_TRANSLATE_NOOP("Audit", "Person %1")},
    Entry{"extension", QT_TRANSLATE_NOOP("Audit", "Extension %1")},
    Entry{"appointment", QT_TRANSLATE_NOOP("Audit", "Appointment")},
    Entry{"nomination", QT_TRANSLATE_NOOP("Audit", "Nomination")},
    Entry{"grant", QT_TRANSLATE_NOOP("Audit", "Access to an area")},
    Entry{"log", QT_TRANSLATE_NOOP("Audit", "The audit list")},
    Entry{"witness", QT_TRANSLATE_NOOP("Audit", "Witness %1")},
    Entry{"subtree", QT_TRANSLATE_NOOP("Audit", "Subtree %1")},
    Entry{"entry", QT_TRANSLATE_NOOP("Audit", "Entry %1")},
    Entry{"release-log", QT_TRANSLATE_NOOP("Audit", "The Release Log")},
    Entry{"policy", QT_TRANSLATE_NOOP("Audit", "Version %1 of the policy")},
    Entry{"recovery-kit", QT_TRANSLATE_NOOP("Audit", "Recovery kit %1")},
    Entry{"recovery", QT_TRANSLATE_NOOP("Audit", "Recovery ceremony %1")},
    Entry{"recovery-signature", QT_TRANSLATE_NOOP("Audit", "Signature %1 in a recovery ceremony")},
    Entry{"recovery-end", QT_TRANSLATE_NOOP("Audit", "End of recovery ceremony %1")},
    Entry{"recovery-seal", QT_TRANSLATE_NOOP("Audit", "What is sealed for recovery %1")},
    Entry{"recovery-notices", QT_TRANSLATE_NOOP("Audit", "Notices about recovery")},
    Entry{"settings", QT_TRANSLATE_NOOP("Audit", "The settings of the store")},
    Entry{"schema", QT_TRANSLATE_NOOP("Audit", "Part of the database: %1")},
    Entry{"store", QT_TRANSLATE_NOOP("Audit", "The whole store")},
};

} // namespace

QString objectName(const QString &object)
{
    const QString kind = object.section(u':', 0, 0);
    const QString which = object.section(u':', 1);
    const Entry *found = entryOf(objects, kind);
    if (!found)
        return object;
    const QString words = Audit::tr(found->text);
    return words.contains(QLatin1String("%1")) ? words.arg(which) : words;
}

} // namespace earshot::ui::words
