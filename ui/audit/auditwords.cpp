#include "ui/audit/auditwords.h"

#include "ui/words/words.h"

#include <QCoreApplication>
#include <array>

namespace earshot::ui::audit {

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
        "release.share",
        "release.play",
        "release.extend",
        "release.recall",
        "release.attest",
        "import",
        "quarantine.release",
        "grant",
        "nominate",
        "appoint",
        "person.add",
        "person.password",
        "person.renew",
        "person.readmit",
        "person.leave",
        "grant.end",
        "nomination.end",
        "appointment.end",
        "area.key",
        "area.new-key",
        "area.rewrap",
        "area.give",
        "area.seal",
        "area.add",
        "area.business-case",
        "extension.holder",
        "read-audit",
        "read-release-log",
        "verify",
        "search.remake",
        "checkpoint.accept-rollback",
        "checkpoint.witness",
        "recovery.enrol",
        "recovery.withdraw",
        "recovery.open",
        "recovery.sign",
        "recovery.done",
        "recovery.identity",
        "recovery.end",
        "recovery.rotate",
        "notices.read",
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
    if (entry.permitted)
        return words::actionName(entry.action);
    const std::optional<QString> wanted = words::wantedActIfKnown(entry.action);
    return wanted ? Text::tr("Wanted to %1", "an act that was refused").arg(*wanted)
                  : Text::tr("Refused: %1", "an act, in the past tense").arg(words::actionName(entry.action));
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

} // namespace earshot::ui::audit
