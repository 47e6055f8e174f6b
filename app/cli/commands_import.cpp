#include "app/cli/command.h"
#include "app/cli/json.h"
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
        row.insert(QStringLiteral("code"), row.value(QStringLiteral("reason")));
        row.insert(QStringLiteral("reason"), ui::words::quarantineReason(file.item.reason, file.item.detail));
        row.insert(QStringLiteral("advice"), ui::words::quarantineAdvice(file.item.reason));
        row.insert(QStringLiteral("path"), file.path);
        rows.append(row);
    }
    return rows;
}

Exit tell(Output &out, const service::ImportReport &report)
{
    QJsonArray imported;
    for (const auto &file : report.imported)
        imported.append(QJsonObject{{QStringLiteral("path"), file.path}, {QStringLiteral("id"), file.recording.value}});
    for (const auto &file : report.duplicates) {
        if (file.deleted)
            out.line(QStringLiteral("not taken again %1: recording %2 was deleted (§7)")
                         .arg(file.path)
                         .arg(file.recording.value));
    }
    for (const auto &file : report.quarantined)
        out.line(QStringLiteral("quarantined %1: %2")
                     .arg(file.path, ui::words::quarantineReason(file.item.reason, file.item.detail)));
    for (const QString &warning : report.warnings)
        out.note(QStringLiteral("warning: ") + warning);
    out.line(QStringLiteral("%1 imported, %2 duplicates, %3 in quarantine")
                 .arg(report.imported.size())
                 .arg(report.duplicates.size())
                 .arg(report.quarantined.size()));
    QJsonObject document{{QStringLiteral("imported"), imported},
                         {QStringLiteral("duplicates"), listOf(report.duplicates)},
                         {QStringLiteral("quarantined"), listOf(report.quarantined)},
                         {QStringLiteral("tables"), QJsonArray::fromStringList(report.tables)},
                         {QStringLiteral("warnings"), QJsonArray::fromStringList(report.warnings)}};
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

} // namespace

QList<Command> importCommands()
{
    return {{QStringLiteral("import"),
             QStringLiteral("PATH…"),
             QStringLiteral("bring recordings in from files and folders; run again, it goes on where it was"),
             {},
             1,
             -1,
             true,
             import}};
}

} // namespace earshot::cli
