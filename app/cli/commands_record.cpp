#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/values.h"
#include "core/service/audit_service.h"
#include "ui/words/words.h"

#include <QJsonArray>

namespace earshot::cli {

namespace {

Exit audit(Call &call)
{
    bool good = true;
    const int limit = call.arguments.value("limit", QStringLiteral("100")).toInt(&good);
    if (!good || limit < 1)
        return call.out.failure(
            base::error(ErrorCode::Invalid, QStringLiteral("a number above 0"), QStringLiteral("--limit")));
    store::AuditFilter filter;
    filter.actor = call.arguments.value("actor");
    filter.action = call.arguments.value("action");
    filter.area = call.arguments.value("area");
    if (call.arguments.has("recording")) {
        auto number = numberFrom(call.arguments.value("recording"),
                                 QStringLiteral("a recording's ID is a number; see earshot-cli search"));
        if (!number)
            return call.out.failure(number.error());
        filter.recording = {*number};
    }
    filter.refusedOnly = call.arguments.has("refused");
    auto entries = call.door->audit().page(filter, 0, limit);
    if (!entries)
        return call.out.failure(entries.error());
    QJsonArray rows;
    for (const auto &entry : std::as_const(*entries)) {
        call.out.line(QStringLiteral("%1 %2 %3 %4 %5 %6 %7")
                          .arg(entry.sequence, 6)
                          .arg(ui::words::shortDateTime(entry.at), -18)
                          .arg(entry.actor, -14)
                          .arg(ui::words::actionName(entry.action), -26)
                          .arg(entry.object, -16)
                          .arg(entry.clause, -8)
                          .arg(entry.permitted ? QString() : QStringLiteral("REFUSED: ") + entry.rule));
        rows.append(toJson(entry));
    }
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
    for (const auto &finding : std::as_const(report->findings)) {
        const QString level = levels[static_cast<int>(finding.level)];
        call.out.line(
            QStringLiteral("%1 %2 %3 %4").arg(level, -6).arg(finding.check, -12).arg(finding.subject, finding.text));
        findings.append(QJsonObject{{QStringLiteral("level"), level.toLower()},
                                    {QStringLiteral("check"), finding.check},
                                    {QStringLiteral("subject"), finding.subject},
                                    {QStringLiteral("text"), finding.text}});
    }
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
    };
}

} // namespace earshot::cli
