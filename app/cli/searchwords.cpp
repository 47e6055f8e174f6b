#include "app/cli/searchwords.h"

#include <array>
#include <utility>

namespace earshot::cli {

QString searchProblem(const service::SearchToken &token, const QString &text)
{
    if (token.problem == QLatin1String("unknown-field"))
        return QStringLiteral("there is no field “%1”; the fields are %2. Words with a colon in them stand in quotes")
            .arg(token.field, service::searchFields().join(u' '));
    if (token.problem == QLatin1String("bad-date"))
        return QStringLiteral("“%1” is not a day; write 14/3/2026, 2026-03-14, “14 Mar 2026”, yesterday or last month")
            .arg(token.value);
    if (token.problem == QLatin1String("bad-length"))
        return QStringLiteral("“%1” is not a length; write 2m, 90s or 1:30").arg(token.value);
    if (token.problem == QLatin1String("bad-direction"))
        return QStringLiteral("“%1” is not a direction; write incoming, outgoing or internal").arg(token.value);
    if (token.problem == QLatin1String("bad-has"))
        return QStringLiteral("“%1” cannot be asked for; only has:note can").arg(token.value);
    if (token.problem == QLatin1String("bad-is"))
        return QStringLiteral("“%1” cannot be asked for; only is:deleted can").arg(token.value);
    if (token.problem == QLatin1String("too-short"))
        return QStringLiteral("“%1” is too short; give at least three digits of the number").arg(token.value);
    if (token.problem == QLatin1String("empty"))
        return QStringLiteral("write a value behind “%1:”").arg(token.field);
    if (token.problem == QLatin1String("dates-reversed"))
        return QStringLiteral("the last day is before the first one; write from: the earlier day to: the later one");
    if (token.problem == QLatin1String("repeated"))
        return QStringLiteral("“%1:” is there already, and a call has only one; search for one after the other")
            .arg(token.field);
    return QStringLiteral("“%1” cannot be read (%2)").arg(text, token.problem);
}

QString searchGrammar()
{
    static constexpr std::array<std::pair<const char *, const char *>, 15> lines{{
        {"WORD  “SOME WORDS”", "in names, numbers and notes; each has to be there"},
        {"07700 900149", "part of any number of the call"},
        {"agent:NAME", "name of the member of staff, “agent:Priya Okafor” in quotes"},
        {"ext:2001", "extension"},
        {"number:900149", "at least three digits of a number"},
        {"from:DAY to:DAY", "both included: 14/3/2026, 2026-03-14, 14 Mar 2026, yesterday, last month"},
        {"on:DAY", "that day, week, month or year"},
        {"direction:WHICH", "incoming, outgoing or internal"},
        {"longer:2m  shorter:1:30", "2m, 90s, 1h30m or 1:30"},
        {"has:note", "calls with notes"},
        {"tag:TAG", "tag of a note; several: all of them"},
        {"case:REFERENCE", "what was heard, noted, copied, downloaded or released under it"},
        {"is:deleted", "calls that were deleted, of which hardly anything is left"},
        {"area:“HOUSING REPAIRS”", "service area"},
        {"", "Conditions side by side all have to hold. Field names are read in English and Welsh."},
    }};
    QString text = QStringLiteral("QUERY:\n");
    for (const auto &[form, meaning] : lines)
        text += QStringLiteral("  %1 %2\n").arg(QString::fromUtf8(form), -26).arg(QString::fromUtf8(meaning));
    return text;
}

} // namespace earshot::cli
