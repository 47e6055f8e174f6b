#include "ui/audit/auditwords.h"

#include "ui/words/words.h"

#include <QCoreApplication>
#include <array>

namespace earshot::ui::audit {

using service::Finding;
using theme::Icon;
using widgets::ChipKind;
using widgets::ChipSpec; // lupdate loses the thread at a qualified type before a function

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

struct Entry
{
    const char *code;
    const char *text;
};

constexpr std::array groups{
    Entry{"release.", QT_TRANSLATE_NOOP("Audit", "Everything about releases")},
    Entry{"annotate", QT_TRANSLATE_NOOP("Audit", "Everything about notes")},
};

constexpr std::array checks{
    Entry{"database", QT_TRANSLATE_NOOP("Audit", "The database")},
    Entry{"log", QT_TRANSLATE_NOOP("Audit", "The log and its order")},
    Entry{"tree", QT_TRANSLATE_NOOP("Audit", "The log's tree")},
    Entry{"checkpoint", QT_TRANSLATE_NOOP("Audit", "What this computer saw before")},
    Entry{"witness", QT_TRANSLATE_NOOP("Audit", "Witnesses")},
    Entry{"entries", QT_TRANSLATE_NOOP("Audit", "The list and the log agree")},
    Entry{"governance", QT_TRANSLATE_NOOP("Audit", "People, offices and areas")},
    Entry{"signatures", QT_TRANSLATE_NOOP("Audit", "Signatures")},
    Entry{"state", QT_TRANSLATE_NOOP("Audit", "What the log says it became")},
    Entry{"releases", QT_TRANSLATE_NOOP("Audit", "Releases")},
    Entry{"recordings", QT_TRANSLATE_NOOP("Audit", "Recordings")},
    Entry{"missing", QT_TRANSLATE_NOOP("Audit", "Nothing is missing")},
    Entry{"objects", QT_TRANSLATE_NOOP("Audit", "Stored files")},
    Entry{"content", QT_TRANSLATE_NOOP("Audit", "What is in the recordings")},
    Entry{"orphans", QT_TRANSLATE_NOOP("Audit", "Files that belong to nothing")},
};

constexpr std::array objects{
    Entry{"recording", QT_TRANSLATE_NOOP("Audit", "Recording %1")},
    Entry{"release", QT_TRANSLATE_NOOP("Audit", "Release %1")},
    Entry{"note", QT_TRANSLATE_NOOP("Audit", "Note %1")},
    Entry{"annotation", QT_TRANSLATE_NOOP("Audit", "Note %1")},
    Entry{"download", QT_TRANSLATE_NOOP("Audit", "Download %1")},
    Entry{"clip", QT_TRANSLATE_NOOP("Audit", "Clip %1")},
    Entry{"quarantine", QT_TRANSLATE_NOOP("Audit", "Quarantined file %1")},
    Entry{"area", QT_TRANSLATE_NOOP("Audit", "Service area %1")},
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
    Entry{"store", QT_TRANSLATE_NOOP("Audit", "The whole store")},
};

template <std::size_t N> const char *find(const std::array<Entry, N> &table, const QString &code)
{
    for (const Entry &entry : table) {
        if (code == QLatin1String(entry.code))
            return entry.text;
    }
    return nullptr;
}

} // namespace

QStringList filterActions()
{
    static constexpr std::array ids{
        "play",
        "annotate",
        "download",
        "download.confirm-deletion",
        "copy",
        "delete",
        "release.",
        "release.request",
        "release.advise",
        "release.authorise",
        "release.refuse",
        "release.sign-in",
        "release.issue",
        "release.withdraw",
        "import",
        "quarantine.release",
        "grant",
        "nominate",
        "appoint",
        "person.add",
        "person.password",
        "area.add",
        "area.business-case",
        "extension.holder",
        "read-audit",
        "read-release-log",
        "verify",
        "checkpoint.accept-rollback",
        "checkpoint.witness",
    };
    QStringList list;
    for (const char *id : ids)
        list << QLatin1String(id);
    return list;
}

QString filterActionName(const QString &action)
{
    const char *group = find(groups, action);
    return group ? Text::tr(group) : words::actionName(action);
}

ChipSpec outcomeChip(bool permitted)
{
    return permitted ? ChipSpec{ChipKind::Neutral, Text::tr("Done"), Icon::Check}
                     : ChipSpec{ChipKind::Red, Text::tr("Refused"), Icon::Error};
}

QString whatText(const domain::AuditEntry &entry)
{
    const QString act = words::actionName(entry.action);
    return entry.permitted ? act : Text::tr("Refused: %1").arg(act);
}

QString subjectName(const QString &object)
{
    const QString kind = object.section(u':', 0, 0);
    const QString which = object.section(u':', 1);
    const char *text = find(objects, kind);
    if (!text)
        return object;
    const QString words = Text::tr(text);
    return words.contains(QLatin1String("%1")) ? words.arg(which) : words;
}

QString whyText(const policy::Profile &profile, const domain::AuditEntry &entry)
{
    const QString purpose = entry.purpose.isEmpty() ? QString() : words::purposeName(profile, entry.purpose);
    if (purpose.isEmpty() || entry.reference.isEmpty())
        return purpose + entry.reference;
    return Text::tr("%1 · %2", "purpose, reference").arg(purpose, entry.reference);
}

QString ruleText(const policy::Profile &profile, const domain::AuditEntry &entry)
{
    if (entry.permitted)
        return words::clauseText(profile, entry.clause);
    Refusal refusal;
    refusal.clause = entry.clause;
    refusal.rule = entry.rule;
    // The act that the rule was about is the entry's own; the record keeps no more of it.
    refusal.missing = {QStringLiteral("nomination.") + entry.action, QStringLiteral("right.") + entry.action};
    return words::refusalReason(refusal, profile);
}

ChipSpec levelChip(Finding::Level level)
{
    switch (level) {
    case Finding::Level::Red:
        return {ChipKind::Red, Text::tr("Wrong"), Icon::Error};
    case Finding::Level::Amber:
        return {ChipKind::Amber, Text::tr("Look at it"), Icon::Warning};
    case Finding::Level::Green:
        break;
    }
    return {ChipKind::Green, Text::tr("Holds"), Icon::Check};
}

QString checkName(const QString &check)
{
    const char *text = find(checks, check);
    return text ? Text::tr(text) : check;
}

QString findingAdvice(const Finding &finding)
{
    if (finding.level == Finding::Level::Green)
        return {};
    if (finding.level == Finding::Level::Amber) {
        if (finding.check == QLatin1String("orphans"))
            return Text::tr("Nothing is lost. They are left over from an interrupted step and can stay.");
        if (finding.check == QLatin1String("content"))
            return Text::tr("Nothing is wrong with it. Somebody with access to those areas can check the rest.");
        if (finding.check == QLatin1String("checkpoint"))
            return Text::tr(
                "Check a checkpoint that was saved or printed elsewhere. From now on this computer remembers.");
        if (finding.check == QLatin1String("witness"))
            return Text::tr("Ask it to cosign, then bring its answer back.");
        if (finding.check == QLatin1String("log"))
            return Text::tr("Check the clock of the computer from which it was written.");
        if (finding.check == QLatin1String("governance"))
            return Text::tr("Give a second person access, so that the recordings stay readable.");
        return Text::tr("The record still holds. Find out how it came about and note it with this check.");
    }
    if (finding.check == QLatin1String("checkpoint"))
        return Text::tr("Nothing is written to this store. Keep the folder as it is, restore the newest copy beside it "
                        "and tell the Information Governance Unit. A copy that was restored on purpose is accepted by "
                        "the Unit, with a reason.");
    if (finding.check == QLatin1String("database"))
        return Text::tr("Stop working in this store, keep the folder as it is and restore the last backup beside it. "
                        "Tell the Information Governance Unit.");
    if (finding.check == QLatin1String("objects") || finding.check == QLatin1String("content"))
        return Text::tr("Do not use this recording. Look for it in the backup, and tell the Information Governance "
                        "Unit before anything is restored.");
    return Text::tr("Somebody may have changed the record. Keep the folder as it is, copy these findings, and tell the "
                    "Information Governance Unit and the SIRO.");
}

} // namespace earshot::ui::audit
