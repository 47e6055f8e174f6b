#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/release_values.h"
#include "app/cli/values.h"
#include "core/service/administration_service.h"
#include "core/service/audit_service.h"
#include "ui/words/checks.h"
#include "ui/words/words.h"

#include <QJsonArray>

namespace earshot::cli {

namespace {

/// A slip of the finger must not look like "nothing happened": what cannot be is an error.
Result<store::AuditFilter> filterOf(Call &call)
{
    store::AuditFilter filter;
    filter.actor = call.arguments.value("actor").toLower();
    if (!filter.actor.isEmpty()) {
        EARSHOT_TRY(people, call.door->administration().people());
        if (std::none_of(people.cbegin(), people.cend(), [&](const auto &each) { return each.user == filter.actor; }))
            return fail(ErrorCode::Invalid, QStringLiteral("nobody has the user name “%1”").arg(filter.actor),
                        QStringLiteral("--actor"));
    }
    filter.actions = call.arguments.value("action");
    const QStringList actions = ui::words::knownActions();
    if (std::none_of(actions.cbegin(), actions.cend(),
                     [&](const QString &each) { return each.startsWith(filter.actions); }))
        return fail(ErrorCode::Invalid,
                    QStringLiteral("there is no action “%1”; there are %2")
                        .arg(filter.actions, actions.join(QStringLiteral(", "))),
                    QStringLiteral("--action"));
    if (call.arguments.has("area")) {
        EARSHOT_TRY(areas, call.door->administration().areas());
        for (const auto &area : std::as_const(areas)) {
            if (area.name.compare(call.arguments.value("area"), Qt::CaseInsensitive) == 0)
                filter.area = area.name;
        }
        if (filter.area.isEmpty())
            return fail(ErrorCode::Invalid,
                        QStringLiteral("there is no service area “%1”").arg(call.arguments.value("area")),
                        QStringLiteral("--area"));
    }
    if (call.arguments.has("recording")) {
        EARSHOT_TRY(number, numberFrom(call.arguments.value("recording"),
                                       QStringLiteral("a recording's ID is a number; see earshot-cli search")));
        filter.recording = {number};
    }
    filter.refusedOnly = call.arguments.has("refused");
    filter.words = call.arguments.value("words");
    EARSHOT_TRY(from, dayOf(call, "from"));
    EARSHOT_TRY(to, dayOf(call, "to"));
    if (from.isValid())
        filter.from = Instant::from(from.startOfDay(base::londonZone()));
    if (to.isValid())
        filter.before = Instant::from(to.addDays(1).startOfDay(base::londonZone()));
    return filter;
}

/// Why, and what it was about besides the object; empty where the entry has none of it.
QString circumstances(const domain::AuditEntry &entry, const policy::Profile &profile)
{
    QStringList parts;
    if (!entry.purpose.isEmpty())
        parts << QStringLiteral("for ") + ui::words::purposeName(profile, entry.purpose);
    if (!entry.reference.isEmpty())
        parts << QStringLiteral("reference ") + entry.reference;
    if (entry.recording.isValid() && entry.object != QStringLiteral("recording:%1").arg(entry.recording.value))
        parts << QStringLiteral("recording %1").arg(entry.recording.value);
    if (!entry.area.isEmpty())
        parts << QStringLiteral("in ") + entry.area;
    if (!entry.office.isEmpty())
        parts << QStringLiteral("as ") + ui::words::shortOfficeName(profile, entry.office);
    return parts.join(QStringLiteral("; "));
}

/// What they were told who were refused.
QString refusal(const domain::AuditEntry &entry, const policy::Profile &profile)
{
    Refusal refused;
    refused.clause = entry.clause;
    refused.rule = entry.rule;
    refused.missing = {QStringLiteral("nomination.") + entry.action, QStringLiteral("right.") + entry.action};
    return ui::words::refusalReason(refused, profile);
}

/// As it was read when this was done; `now` for a version that is not there any more.
const policy::Profile &profileOf(const Call &call, const domain::AuditEntry &entry)
{
    const policy::Profile *then = call.door->session()->policies().byVersion(entry.policyVersion);
    return then ? *then : call.out.profile();
}

void tell(Output &out, const domain::AuditEntry &entry, const policy::Profile &profile)
{
    const QString what = entry.permitted
                             ? ui::words::actionName(entry.action)
                             : QStringLiteral("REFUSED: wanted to %1").arg(ui::words::wantedAct(entry.action));
    out.line(QStringLiteral("%1 %2 %3 %4 %5 %6")
                 .arg(entry.sequence, 6)
                 .arg(ui::words::shortDateTime(entry.at), -18)
                 .arg(entry.actor, -14)
                 .arg(what, -30)
                 .arg(ui::words::objectName(entry.object), -20)
                 .arg(entry.clause)
                 .trimmed());
    const QString indent(7, u' ');
    if (const QString more = circumstances(entry, profile); !more.isEmpty())
        out.line(indent + more);
    if (!entry.permitted)
        out.line(indent + refusal(entry, profile));
}

Exit audit(Call &call)
{
    bool good = true;
    const int limit = call.arguments.value("limit", QStringLiteral("100")).toInt(&good);
    if (!good || limit < 1)
        return call.out.failure(
            base::error(ErrorCode::Invalid, QStringLiteral("a number above 0"), QStringLiteral("--limit")));
    auto filter = filterOf(call);
    if (!filter)
        return call.out.failure(filter.error());
    auto entries = call.door->audit().page(*filter, 0, limit);
    if (!entries)
        return call.out.failure(entries.error());
    QJsonArray rows;
    for (const auto &entry : std::as_const(*entries)) {
        tell(call.out, entry, profileOf(call, entry));
        rows.append(toJson(entry));
    }
    if (rows.isEmpty())
        call.out.line(QStringLiteral("No entry is found."));
    call.out.result(rows);
    return Exit::Done;
}

Exit verify(Call &call)
{
    auto report = call.door->audit().verify();
    if (!report)
        return call.out.failure(report.error());
    static const QString levels[] = {QString(), QStringLiteral("green"), QStringLiteral("amber"),
                                     QStringLiteral("RED")};
    QJsonArray findings;
    QStringList advised; // once for each check and level
    for (const auto &finding : std::as_const(report->findings)) {
        const QString level = levels[static_cast<int>(finding.level)];
        // "missing" is the check's id: beside a stored file that is missing, a green one reads like a contradiction.
        const QString check = finding.check == QLatin1String("missing") ? QStringLiteral("rows") : finding.check;
        call.out.line(QStringLiteral("%1 %2 %3 %4").arg(level, -6).arg(check, -12).arg(finding.subject, finding.text));
        const QString next = ui::words::checkAdvice(finding.check, finding.level);
        findings.append(QJsonObject{{QStringLiteral("level"), level.toLower()},
                                    {QStringLiteral("check"), finding.check},
                                    {QStringLiteral("subject"), finding.subject},
                                    {QStringLiteral("text"), finding.text},
                                    {QStringLiteral("advice"), next}});
        const QString advice = QStringLiteral("What to do, %1 %2: %3").arg(level, check, next);
        if (finding.level != service::Finding::Level::Green && !advised.contains(advice))
            advised << advice;
    }
    for (const QString &advice : std::as_const(advised))
        call.out.line(advice);
    call.out.line(QStringLiteral("%1 log entries, %2 media objects, root %3")
                      .arg(report->leaves)
                      .arg(report->objects)
                      .arg(QString::fromLatin1(report->root.toHex())));
    call.out.result(QJsonObject{{QStringLiteral("good"), report->isGood()},
                                {QStringLiteral("leaves"), report->leaves},
                                {QStringLiteral("objects"), report->objects},
                                {QStringLiteral("root"), QString::fromLatin1(report->root.toHex())},
                                {QStringLiteral("findings"), findings}});
    return report->isGood() ? Exit::Done : Exit::Integrity;
}

Exit reindex(Call &call)
{
    const auto remade = call.door->audit().remakeIndex();
    if (!remade)
        return call.out.failure(remade.error());
    call.out.line(QStringLiteral("The search index was made anew from %1 recordings and their notes; %2.")
                      .arg(remade->recordings)
                      .arg(!remade->mended       ? QStringLiteral("before, it could not be read")
                           : *remade->mended > 0 ? QStringLiteral("it told something else of %1").arg(*remade->mended)
                                                 : QStringLiteral("nothing was wrong with it")));
    call.out.result(
        QJsonObject{{QStringLiteral("recordings"), remade->recordings},
                    {QStringLiteral("mended"), remade->mended ? QJsonValue(*remade->mended) : QJsonValue()}});
    return Exit::Done;
}

} // namespace

QList<Command> recordCommands()
{
    return {
        {QStringLiteral("audit"),
         {},
         QStringLiteral("who did what, to which recording, why, under which clause"),
         {{QStringLiteral("actor"), QStringLiteral("USER"), QStringLiteral("only by this person")},
          {QStringLiteral("action"), QStringLiteral("ID"), QStringLiteral("only this action, or its beginning")},
          {QStringLiteral("area"), QStringLiteral("AREA"), QStringLiteral("only of this area")},
          {QStringLiteral("recording"), QStringLiteral("ID"), QStringLiteral("only about this recording")},
          {QStringLiteral("from"), QStringLiteral("DATE"), QStringLiteral("only of this day and later")},
          {QStringLiteral("to"), QStringLiteral("DATE"), QStringLiteral("only up to this day")},
          {QStringLiteral("words"), QStringLiteral("TEXT"),
           QStringLiteral("only with these in object, reference or detail")},
          {QStringLiteral("refused"), {}, QStringLiteral("only what was refused")},
          {QStringLiteral("limit"), QStringLiteral("N"), QStringLiteral("at most N entries (100)")}},
         0,
         0,
         true,
         audit},
        {QStringLiteral("verify"),
         {},
         QStringLiteral("check database pages, log, signatures and every media object"),
         {},
         0,
         0,
         true,
         verify},
        {QStringLiteral("reindex"),
         {},
         QStringLiteral("make what searches find recordings by anew, where verify finds it wrong"),
         {},
         0,
         0,
         true,
         reindex,
         QStringLiteral("Nothing but the search index is changed. Who looks after the store (the policy's right to "
                        "manage areas) may do it; that it was done, and how much was wrong, is on record.")},
    };
}

} // namespace earshot::cli
