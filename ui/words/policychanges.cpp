#include "ui/words/policychanges.h"

#include "ui/words/format.h"
#include "ui/words/names.h"
#include "ui/words/text.h"

namespace earshot::ui::words {

namespace {

using Kind = policy::Change::Kind;

QString months(const QString &number)
{
    return number == QLatin1String("1") ? Text::tr("1 month") : Text::tr("%1 months").arg(number);
}

QString people(const QString &number)
{
    return number == QLatin1String("1") ? Text::tr("1 person") : Text::tr("%1 people").arg(number);
}

QString day(const QString &iso)
{
    return date(QDate::fromString(iso, Qt::ISODate));
}

/// A period or a number that became another one.
QString numberText(const policy::Change &c)
{
    if (c.part == QLatin1String("keep-months"))
        return Text::tr("Kept for %1 → %2").arg(months(c.before), months(c.after));
    if (c.part == QLatin1String("dispose-months"))
        return Text::tr("Deleted after %1 → %2").arg(months(c.before), months(c.after));
    if (c.part == QLatin1String("reminder-months"))
        return Text::tr("Staff are reminded every %1 → %2").arg(months(c.before), months(c.after));
    if (c.part == QLatin1String("deputy-months"))
        return Text::tr("A deputy acts for at most %1 → %2").arg(months(c.before), months(c.after));
    if (c.part == QLatin1String("break-glass-people"))
        return Text::tr("Listening in an emergency takes %1 → %2").arg(people(c.before), people(c.after));
    if (c.part == QLatin1String("law-as-of"))
        return Text::tr("The law as it stood on %1 → %2").arg(day(c.before), day(c.after));
    if (c.part == QLatin1String("nominated-may-delete"))
        return c.after == QLatin1String("true")
                   ? Text::tr("Nominated staff may delete before deletion is due")
                   : Text::tr("Nominated staff may no longer delete before deletion is due");
    if (c.part == QLatin1String("missing-day"))
        return c.after == QLatin1String("next-day") ? Text::tr("29 February counts as 1 March in other years")
                                                    : Text::tr("29 February counts as 28 February in other years");
    if (c.part == QLatin1String("title"))
        return Text::tr("Called “%1” → “%2”").arg(c.before, c.after);
    if (c.part == QLatin1String("title-cy"))
        return Text::tr("Called in Welsh “%1” → “%2”").arg(c.before, c.after);
    return {};
}

/// What an office on a list may do; empty: the part is not a list of offices.
QString powerOf(const QString &part)
{
    if (part.startsWith(QLatin1String("right:")))
        return listedAct(part.mid(6));
    if (part == QLatin1String("authorisers.inside"))
        return Text::tr("authorise a release inside the authority");
    if (part == QLatin1String("authorisers.external"))
        return Text::tr("authorise a release to an external agency");
    if (part == QLatin1String("ig-unit"))
        return Text::tr("advise for the Information Governance Unit");
    if (part == QLatin1String("business-case-permission"))
        return Text::tr("permit a service area to record");
    if (part == QLatin1String("other-systems"))
        return Text::tr("agree to another recording system");
    if (part == QLatin1String("told-by"))
        return Text::tr("tell staff about recording");
    if (part == QLatin1String("deputies"))
        return Text::tr("have a deputy");
    if (part == QLatin1String("release-log-keepers"))
        return Text::tr("keep the Release Log");
    return {};
}

QString useName(const QString &act)
{
    if (act == QLatin1String("play"))
        return Text::tr("playing a recording");
    if (act == QLatin1String("annotate"))
        return Text::tr("writing a note");
    if (act == QLatin1String("evaluate"))
        return Text::tr("scoring a call");
    if (act == QLatin1String("download"))
        return Text::tr("downloading a recording");
    if (act == QLatin1String("copy"))
        return Text::tr("copying a recording");
    if (act == QLatin1String("delete"))
        return Text::tr("deleting a recording");
    return Text::tr("sharing a recording");
}

/// A code of a list that is not about offices; empty: the part is no such list.
QString codeText(const policy::Change &c, const QString &purpose)
{
    const bool added = c.kind == Kind::Added;
    if (c.part == QLatin1String("nominations"))
        return (added ? Text::tr("A nomination is needed for %1") : Text::tr("No nomination is needed any more for %1"))
            .arg(useName(c.subject));
    if (c.part == QLatin1String("told-before"))
        return (added ? Text::tr("Staff must have been told about recording before %1")
                      : Text::tr("Staff need no longer have been told about recording before %1"))
            .arg(useName(c.subject));
    if (c.part == QLatin1String("evaluation"))
        return (added ? Text::tr("Calls may be scored for “%1”") : Text::tr("Calls may no longer be scored for “%1”"))
            .arg(purpose);
    return {};
}

QString kindOfEntry(const QString &part)
{
    if (part == QLatin1String("purpose"))
        return Text::tr("Purpose");
    if (part == QLatin1String("office"))
        return Text::tr("Office");
    if (part == QLatin1String("law"))
        return Text::tr("Law");
    if (part == QLatin1String("clause"))
        return Text::tr("Clause");
    if (part == QLatin1String("exception"))
        return Text::tr("Reason to delete early");
    if (part == QLatin1String("business-case"))
        return Text::tr("Part of the business case");
    if (part == QLatin1String("staff-topic"))
        return Text::tr("What staff are told");
    return Text::tr("How callers are told");
}

QString namesOf(const policy::Profile &profile, const QString &ids)
{
    QStringList names;
    for (const QString &id : ids.split(QStringLiteral(", "), Qt::SkipEmptyParts)) {
        const policy::Law *law = nullptr;
        for (const policy::Law &each : profile.law())
            law = each.id == id ? &each : law;
        names << (law ? (isWelsh() ? law->cy : law->en) : shortOfficeName(profile, id));
    }
    return names.isEmpty() ? Text::tr("nobody in particular") : names.join(QStringLiteral(", "));
}

template <class T> QString nameIn(const QList<T> &list, const QString &id)
{
    for (const T &entry : list) {
        if (entry.id == id)
            return isWelsh() ? entry.cy : entry.en;
    }
    return id;
}

/// The name of an entry; of a clause its number, as its text is what changes.
QString subjectName(const policy::Change &c, const policy::Profile &profile)
{
    if (c.part == QLatin1String("purpose"))
        return purposeName(profile, c.subject);
    if (c.part == QLatin1String("office"))
        return officeName(profile, c.subject);
    if (c.part == QLatin1String("law"))
        return nameIn(profile.law(), c.subject);
    if (c.part == QLatin1String("exception"))
        return nameIn(profile.exceptions(), c.subject);
    if (c.part == QLatin1String("business-case"))
        return nameIn(profile.businessCase(), c.subject);
    if (c.part == QLatin1String("staff-topic"))
        return nameIn(profile.staffTopics(), c.subject);
    if (c.part == QLatin1String("caller-told"))
        return nameIn(profile.waysToTellCallers(), c.subject);
    return c.subject;
}

QString entryText(const policy::Change &c, const policy::Profile &before, const policy::Profile &after)
{
    const QString kind = kindOfEntry(c.part);
    if (c.kind == Kind::Added)
        return Text::tr("%1 “%2” is new").arg(kind, subjectName(c, after));
    const QString name = subjectName(c, before);
    if (c.kind == Kind::Removed)
        return Text::tr("%1 “%2” is gone").arg(kind, name);
    if (c.part == QLatin1String("clause") && c.aspect == QLatin1String("name"))
        return Text::tr("The wording is new");
    if (c.part == QLatin1String("clause") && c.aspect == QLatin1String("name-cy"))
        return Text::tr("The Welsh wording is new");
    if (c.aspect == QLatin1String("needs-advice"))
        return c.after == QLatin1String("true")
                   ? Text::tr("“%1” needs advice of the Information Governance Unit first").arg(name)
                   : Text::tr("“%1” needs no advice of the Information Governance Unit any more").arg(name);
    if (c.aspect == QLatin1String("per-area"))
        return c.after == QLatin1String("true") ? Text::tr("%1 is held for one service area").arg(name)
                                                : Text::tr("%1 is held for the whole authority").arg(name);
    if (c.aspect == QLatin1String("people"))
        return Text::tr("“%1” takes %2 → %3").arg(name, people(c.before), people(c.after));
    if (c.aspect == QLatin1String("appointed-by"))
        return Text::tr("%1 is appointed by: %2 → %3").arg(name, namesOf(before, c.before), namesOf(after, c.after));
    if (c.aspect == QLatin1String("confirmed-by"))
        return Text::tr("“%1” is confirmed by: %2 → %3").arg(name, namesOf(before, c.before), namesOf(after, c.after));
    if (c.aspect == QLatin1String("approvers"))
        return Text::tr("“%1” may be agreed to by: %2 → %3")
            .arg(name, namesOf(before, c.before), namesOf(after, c.after));
    if (c.aspect == QLatin1String("law"))
        return Text::tr("%1 rests on: %2 → %3").arg(name, namesOf(before, c.before), namesOf(after, c.after));
    if (c.aspect == QLatin1String("clause"))
        return Text::tr("“%1” stands under %2 → %3").arg(name, c.before, c.after);
    if (c.aspect == QLatin1String("reference"))
        return Text::tr("“%1” asks for: %2 → %3").arg(name, referenceKind(c.before), referenceKind(c.after));
    if (c.aspect == QLatin1String("replaces"))
        return Text::tr("“%1” stands for: %2 → %3").arg(name, c.before, c.after);
    if (c.aspect.endsWith(QLatin1String("-cy")))
        return Text::tr("%1 “%2” is called in Welsh “%3” → “%4”").arg(kind, name, c.before, c.after);
    return Text::tr("%1 “%2” is called “%3”").arg(kind, c.before, c.after);
}

QString sentence(const policy::Change &c, const policy::Profile &before, const policy::Profile &after)
{
    const QString number = numberText(c);
    if (!number.isEmpty())
        return number;
    const QString power = powerOf(c.part);
    if (!power.isEmpty()) {
        const QString office = shortOfficeName(c.kind == Kind::Added ? after : before, c.subject);
        return c.kind == Kind::Added ? Text::tr("%1 may %2").arg(office, power)
                                     : Text::tr("%1 may no longer %2").arg(office, power);
    }
    const QString code = codeText(c, purposeName(c.kind == Kind::Added ? after : before, c.subject));
    return code.isEmpty() ? entryText(c, before, after) : code;
}

} // namespace

QString listedAct(const QString &act)
{
    if (act == QLatin1String("import"))
        return Text::tr("import recordings");
    if (act == QLatin1String("quarantine.release"))
        return Text::tr("let recordings in from quarantine");
    if (act == QLatin1String("manage-areas"))
        return Text::tr("change service areas");
    if (act == QLatin1String("manage-people"))
        return Text::tr("add or change people");
    if (act == QLatin1String("grant"))
        return Text::tr("give access to a service area");
    if (act == QLatin1String("nominate"))
        return Text::tr("nominate staff");
    if (act == QLatin1String("appoint"))
        return Text::tr("appoint people to offices");
    if (act == QLatin1String("read-audit"))
        return Text::tr("read the audit list");
    if (act == QLatin1String("read-release-log"))
        return Text::tr("read the Release Log");
    if (act == QLatin1String("hold.place"))
        return Text::tr("put a recording on hold");
    if (act == QLatin1String("hold.lift"))
        return Text::tr("end a hold");
    if (act == QLatin1String("freeze.place"))
        return Text::tr("freeze a recording for disclosure");
    if (act == QLatin1String("freeze.lift"))
        return Text::tr("end a freeze");
    if (act == QLatin1String("deputise"))
        return Text::tr("name a deputy");
    if (act == QLatin1String("break-glass"))
        return Text::tr("listen in an emergency");
    if (act == QLatin1String("delete.approve"))
        return Text::tr("agree to an early deletion");
    if (act == QLatin1String("policy.propose"))
        return Text::tr("propose a version of the policy");
    if (act == QLatin1String("policy.approve"))
        return Text::tr("approve a version of the policy");
    if (act == QLatin1String("recovery.open"))
        return Text::tr("make recovery kits and begin a recovery ceremony");
    return Text::tr("do this");
}

QString changeText(const policy::Change &change, const policy::Profile &before, const policy::Profile &after)
{
    return Text::tr("%1, %2", "a change of the policy, its clause")
        .arg(sentence(change, before, after), clauseLabel(change.clause));
}

QStringList changedWording(const policy::Change &change)
{
    const bool text = change.part == QLatin1String("clause") &&
                      (change.aspect == QLatin1String("name") || change.aspect == QLatin1String("name-cy"));
    return text ? QStringList{change.before, change.after} : QStringList();
}

} // namespace earshot::ui::words
