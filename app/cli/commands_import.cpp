#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/values.h"
#include "core/service/administration_service.h"
#include "core/service/intake_service.h"
#include "ui/words/words.h"

#include <QJsonArray>
#include <QScopeGuard>
#include <csignal>
#include <stop_token>

namespace earshot::cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;

/// The first Ctrl+C ends the import between two files and says what was done; a second one ends the program.
extern "C" void interrupt(int signal)
{
    interrupted = 1;
    std::signal(signal, SIG_DFL);
}

QJsonArray listOf(const QList<service::DuplicateFile> &files)
{
    QJsonArray rows;
    for (const auto &file : files) {
        QJsonObject row{{QStringLiteral("path"), file.path}, {QStringLiteral("id"), file.recording.value}};
        if (file.deleted)
            row.insert(QStringLiteral("deleted"), true);
        rows.append(row);
    }
    return rows;
}

QJsonArray listOf(const QList<service::QuarantinedFile> &files)
{
    QJsonArray rows;
    for (const auto &file : files) {
        QJsonObject row = toJson(file.item);
        row.insert(QStringLiteral("path"), file.path);
        rows.append(row);
    }
    return rows;
}

/// The code is for programs.
QString spoken(const intake::TableProblem &problem)
{
    const QString what = problem.line > 0 ? QStringLiteral("line %1 of %2").arg(problem.line).arg(problem.file)
                                          : QStringLiteral("the table %1").arg(problem.file);
    return what + QStringLiteral(" could not be read and was left out; details of some calls may be missing");
}

QString coded(const intake::TableProblem &problem)
{
    return QStringLiteral("%1:%2: %3").arg(problem.file).arg(problem.line).arg(problem.code);
}

Exit tell(Output &out, const service::ImportReport &report)
{
    QJsonArray imported;
    for (const auto &file : report.imported) {
        QJsonObject row{{QStringLiteral("path"), file.path}, {QStringLiteral("id"), file.recording.value}};
        QJsonArray doubts;
        for (const QString &doubt : file.doubts) {
            const QString text = ui::words::warningText(doubt);
            out.note(QStringLiteral("warning: recording %1, %2: %3").arg(file.recording.value).arg(file.path, text));
            doubts.append(text);
        }
        if (!doubts.isEmpty())
            row.insert(QStringLiteral("doubts"), doubts);
        imported.append(row);
    }
    for (const auto &file : report.duplicates) {
        if (file.deleted)
            out.line(QStringLiteral("not taken again %1: recording %2 was deleted (§7)")
                         .arg(file.path)
                         .arg(file.recording.value));
    }
    for (const auto &file : report.quarantined)
        out.line(QStringLiteral("quarantined %1: %2 %3")
                     .arg(file.path, ui::words::quarantineReason(file.item), ui::words::quarantineAdvice(file.item)));
    QJsonArray problems;
    for (const auto &problem : report.problems) {
        out.note(QStringLiteral("warning: ") + spoken(problem));
        problems.append(coded(problem));
    }
    if (report.imported.isEmpty() && report.duplicates.isEmpty() && report.quarantined.isEmpty() && !report.cancelled)
        out.line(QStringLiteral("No recording was found there."));
    out.line(QStringLiteral("%1 imported, %2 duplicates, %3 in quarantine")
                 .arg(report.imported.size())
                 .arg(report.duplicates.size())
                 .arg(report.quarantined.size()));
    QJsonObject document{{QStringLiteral("imported"), imported},
                         {QStringLiteral("duplicates"), listOf(report.duplicates)},
                         {QStringLiteral("quarantined"), listOf(report.quarantined)},
                         {QStringLiteral("tables"), QJsonArray::fromStringList(report.tables)},
                         {QStringLiteral("warnings"), problems}};
    if (report.cancelled) {
        out.note(QStringLiteral("Stopped; %1 files were not looked at. Run it again to go on.").arg(report.remaining));
        document.insert(QStringLiteral("cancelled"), true);
        document.insert(QStringLiteral("remaining"), report.remaining);
    }
    out.result(document);
    return report.cancelled ? Exit::Other : report.quarantined.isEmpty() ? Exit::Done : Exit::SomeRefused;
}

Exit import(Call &call)
{
    std::stop_source stop;
    const auto give = [](void (*handler)(int)) {
        std::signal(SIGINT, handler);
        std::signal(SIGTERM, handler);
    };
    give(interrupt);
    const auto restore = qScopeGuard([&] { give(SIG_DFL); });
    auto report = call.door->intake().import(
        call.arguments.words(),
        [&](const service::ImportProgress &progress) {
            if (interrupted != 0)
                stop.request_stop();
            if (progress.total > 0 && progress.done % 25 == 0 && !call.out.isJson())
                call.out.note(QStringLiteral("%1 of %2").arg(progress.done).arg(progress.total));
        },
        stop.get_token());
    if (!report)
        return call.out.failure(report.error());
    return tell(call.out, *report);
}

Exit quarantine(Call &call)
{
    auto items = call.door->intake().quarantined();
    if (!items)
        return call.out.failure(items.error());
    const auto dueDays = call.door->intake().dueDays();
    if (!dueDays)
        return call.out.failure(dueDays.error());
    QJsonArray rows;
    if (items->isEmpty())
        call.out.line(QStringLiteral("Nothing is in quarantine."));
    for (const auto &item : std::as_const(*items)) {
        call.out.line(QStringLiteral("%1 %2: %3 %4")
                          .arg(item.id.value, 5)
                          .arg(item.path, ui::words::quarantineReason(item), ui::words::quarantineAdvice(item)));
        auto row = toJson(item);
        if (const QDate due = dueDays->value(item.id); due.isValid()) {
            call.out.line(QStringLiteral("      It is due for disposal on %1 (§7).").arg(ui::words::date(due)));
            row.insert(QStringLiteral("dueOn"), due.toString(Qt::ISODate));
        }
        rows.append(row);
    }
    call.out.result(rows);
    return Exit::Done;
}

Result<domain::QuarantineId> itemId(const QString &word)
{
    EARSHOT_TRY(number, numberFrom(word, QStringLiteral("an item's ID is a number; see earshot-cli quarantine")));
    return domain::QuarantineId{number};
}

Exit dismiss(Call &call)
{
    auto id = itemId(call.arguments.word(0));
    if (!id)
        return call.out.failure(id.error());
    if (auto dismissed = call.door->intake().dismiss(*id, call.arguments.value("reason")); !dismissed)
        return call.out.failure(dismissed.error());
    call.out.line(QStringLiteral("Item %1 waits no more.").arg(id->value));
    call.out.result(QJsonObject{{QStringLiteral("dismissed"), id->value}});
    return Exit::Done;
}

Exit liftQuarantine(Call &call)
{
    auto item = itemId(call.arguments.word(0));
    if (!item)
        return call.out.failure(item.error());
    const domain::QuarantineId id = *item;
    domain::AreaId area;
    if (call.arguments.has("area")) {
        auto areas = call.door->administration().areas();
        if (!areas)
            return call.out.failure(areas.error());
        for (const auto &each : std::as_const(*areas)) {
            if (each.name.compare(call.arguments.value("area"), Qt::CaseInsensitive) == 0)
                area = each.id;
        }
        if (!area.isValid())
            return call.out.failure(base::error(ErrorCode::NotFound,
                                                QStringLiteral("there is no service area of this name"),
                                                QStringLiteral("--area")));
    }
    auto recording = call.door->intake().lift(id, area);
    if (!recording)
        return call.out.failure(recording.error());
    call.out.line(QStringLiteral("Released from quarantine as recording %1.").arg(recording->id.value));
    call.out.result(toJson(*recording));
    return Exit::Done;
}

} // namespace

QList<Command> importCommands()
{
    return {
        {QStringLiteral("import"),
         QStringLiteral("PATH…"),
         QStringLiteral("bring recordings in from files and folders; run again, it goes on where it was"),
         {},
         1,
         -1,
         true,
         import},
        {QStringLiteral("quarantine"), {}, QStringLiteral("list what waits in quarantine"), {}, 0, 0, true, quarantine},
        {QStringLiteral("quarantine dismiss"),
         QStringLiteral("ID --reason TEXT"),
         QStringLiteral("take an unreadable file off the list; recorded"),
         {{QStringLiteral("reason"), QStringLiteral("TEXT"), QStringLiteral("why it need not wait"), true}},
         1,
         1,
         true,
         dismiss},
        {QStringLiteral("lift-quarantine"),
         QStringLiteral("ID [--area AREA]"),
         QStringLiteral("let a quarantined recording into its area"),
         {{QStringLiteral("area"), QStringLiteral("AREA"), QStringLiteral("where no area was known")}},
         1,
         1,
         true,
         liftQuarantine},
    };
}

} // namespace earshot::cli
