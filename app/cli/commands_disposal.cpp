#include "app/cli/command.h"
#include "core/base/durable.h"
#include "core/service/administration_service.h"
#include "core/service/disposal_service.h"
#include "ui/papers/disposal_notice.h"
#include "ui/papers/disposal_paper.h"
#include "ui/words/words.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <array>

namespace earshot::cli {

namespace {

using service::DisposalStanding;

QString isoOf(const QDate &day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QString stateOf(const DisposalStanding &standing)
{
    if (!standing.counts)
        return QStringLiteral("does not count");
    if (standing.disposal.isFinished())
        return QStringLiteral("finished");
    return standing.disposal.isApproved() ? QStringLiteral("approved") : QStringLiteral("waits for the IG Unit");
}

QJsonObject toJson(const DisposalStanding &standing)
{
    const auto &d = standing.disposal;
    return {{QStringLiteral("number"), standing.number},
            {QStringLiteral("area"), d.areaName},
            {QStringLiteral("state"), stateOf(standing)},
            {QStringLiteral("dueBy"), isoOf(d.dueBy)},
            {QStringLiteral("runFrom"), isoOf(d.runFrom)},
            {QStringLiteral("recordings"), static_cast<qint64>(d.recordings.size())},
            {QStringLiteral("left"), standing.left},
            {QStringLiteral("plannedBy"), d.plannedByName},
            {QStringLiteral("approvedBy"), d.approvedByName},
            {QStringLiteral("approvedOffice"), d.approvedOffice},
            {QStringLiteral("backupDays"), d.backupDays},
            {QStringLiteral("finishedBy"), d.finishedByName},
            {QStringLiteral("mayRun"), standing.mayRun},
            {QStringLiteral("toNote"), standing.toNote}};
}

QString counted(qsizetype recordings)
{
    return recordings == 1 ? QStringLiteral("1 recording") : QStringLiteral("%1 recordings").arg(recordings);
}

QString line(const DisposalStanding &standing)
{
    const auto &d = standing.disposal;
    return QStringLiteral("%1 %2: %3 due by %4, from %5, %6")
        .arg(standing.number, d.areaName, counted(d.recordings.size()))
        .arg(ui::words::date(d.dueBy), ui::words::date(d.runFrom), stateOf(standing));
}

Result<domain::AreaId> areaNamed(Call &call)
{
    EARSHOT_TRY(areas, call.door->disposals().areas());
    for (const auto &area : std::as_const(areas)) {
        if (area.name.compare(call.arguments.value("area").simplified(), Qt::CaseInsensitive) == 0)
            return area.id;
    }
    return fail(ErrorCode::NotFound, QStringLiteral("name a service area that there is"), QStringLiteral("--area"));
}

/// The disposal that is the command's only word.
Result<DisposalStanding> named(Call &call)
{
    if (call.arguments.words().isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("which disposal? Give its number, such as D-0001"));
    return call.door->disposals().byNumber(call.arguments.words().constFirst());
}

Exit rehearse(Call &call)
{
    auto area = areaNamed(call);
    if (!area)
        return call.out.failure(area.error());
    auto rehearsal = call.door->disposals().rehearse(*area);
    if (!rehearsal)
        return call.out.failure(rehearsal.error());
    QJsonArray goes, stays;
    for (const auto &item : std::as_const(rehearsal->items)) {
        QStringList holds;
        for (const auto &held : item.keeping.heldBy)
            holds << held.number;
        QJsonObject row{{QStringLiteral("recording"), item.recording.id.value},
                        {QStringLiteral("startedAt"), item.recording.startedAt.iso()},
                        {QStringLiteral("dueOn"), isoOf(item.keeping.life.dueOn)}};
        const QString head =
            QStringLiteral("%1 %2, due %3: ")
                .arg(item.recording.id.value, 6)
                .arg(ui::words::shortDateTime(item.recording.startedAt), ui::words::date(item.keeping.life.dueOn));
        if (item.goes) {
            row.insert(QStringLiteral("objects"), QJsonArray::fromStringList(item.objects));
            row.insert(QStringLiteral("notes"), item.notes);
            row.insert(QStringLiteral("clips"), item.clips);
            row.insert(QStringLiteral("openDownloads"), item.openDownloads);
            row.insert(QStringLiteral("releases"), item.releases);
            row.insert(QStringLiteral("shares"), item.shares);
            row.insert(QStringLiteral("undecidedReleases"), QJsonArray::fromStringList(item.undecided));
            QString text = QStringLiteral("would go, with its key, %1, %2 notes, %3 clips")
                               .arg(item.objects.join(QStringLiteral(", ")))
                               .arg(item.notes)
                               .arg(item.clips);
            if (item.openDownloads + item.releases > 0)
                text += QStringLiteral("; outside there are %1 downloads and %2 releases")
                            .arg(item.openDownloads)
                            .arg(item.releases);
            if (item.shares > 0)
                text += QStringLiteral("; it ends for %1 who hear it inside").arg(item.shares);
            if (!item.undecided.isEmpty())
                text += QStringLiteral("; releases on their way end with it: %1")
                            .arg(item.undecided.join(QStringLiteral(", ")));
            call.out.line(head + text);
            goes.append(row);
        } else {
            row.insert(QStringLiteral("rule"), item.decision.rule);
            row.insert(QStringLiteral("clause"), item.decision.clause);
            row.insert(QStringLiteral("heldBy"), QJsonArray::fromStringList(holds));
            call.out.line(head + QStringLiteral("stays. ") +
                          ui::words::refusalReason(item.decision.refusal(), call.out.profile()) +
                          (holds.isEmpty() ? QString() : u' ' + holds.join(QStringLiteral(", "))));
            stays.append(row);
        }
    }
    call.out.line(QStringLiteral("%1 of %2 recordings due in %3 would go.%4")
                      .arg(rehearsal->going())
                      .arg(rehearsal->items.size())
                      .arg(rehearsal->areaName,
                           rehearsal->more ? QStringLiteral(" There are more than one run takes.") : QString()));
    call.out.result(QJsonObject{{QStringLiteral("area"), rehearsal->areaName},
                                {QStringLiteral("dueBy"), isoOf(rehearsal->dueBy)},
                                {QStringLiteral("goes"), goes},
                                {QStringLiteral("stays"), stays},
                                {QStringLiteral("more"), rehearsal->more}});
    return Exit::Done;
}

Exit done(Call &call, const Result<DisposalStanding> &standing)
{
    if (!standing)
        return call.out.failure(standing.error());
    call.out.line(line(*standing));
    call.out.result(toJson(*standing));
    return Exit::Done;
}

Exit plan(Call &call)
{
    auto area = areaNamed(call);
    return area ? done(call, call.door->disposals().plan(*area)) : call.out.failure(area.error());
}

Exit approve(Call &call)
{
    bool good = true;
    const int days =
        call.arguments.value("backup-days", QString::number(service::DisposalService::usualBackupDays)).toInt(&good);
    if (!good)
        return call.out.failure(
            base::error(ErrorCode::Invalid, QStringLiteral("a number of days"), QStringLiteral("--backup-days")));
    auto standing = named(call);
    if (!standing)
        return call.out.failure(standing.error());
    return done(call, call.door->disposals().approve(standing->disposal.id, days));
}

/// One, or everything that may run now: what a timer asks for.
Exit run(Call &call)
{
    QList<DisposalStanding> wanted;
    if (!call.arguments.words().isEmpty()) {
        auto standing = named(call);
        if (!standing)
            return call.out.failure(standing.error());
        wanted << *standing;
    } else {
        auto all = call.door->disposals().list();
        if (!all)
            return call.out.failure(all.error());
        std::copy_if(all->cbegin(), all->cend(), std::back_inserter(wanted),
                     [](const DisposalStanding &standing) { return standing.mayRun; });
    }
    QJsonArray rows;
    bool someKept = false;
    for (const auto &standing : std::as_const(wanted)) {
        auto run = call.door->disposals().run(standing.disposal.id);
        if (!run)
            return call.out.failure(run.error());
        QJsonArray kept;
        for (const auto &[id, refusal] : std::as_const(run->kept)) {
            kept.append(QJsonObject{{QStringLiteral("recording"), id.value},
                                    {QStringLiteral("rule"), refusal.rule},
                                    {QStringLiteral("clause"), refusal.clause}});
            call.out.line(QStringLiteral("%1 stays. %2")
                              .arg(id.value, 6)
                              .arg(ui::words::refusalReason(refusal, call.out.profile())));
        }
        someKept = someKept || !run->kept.isEmpty();
        call.out.line(QStringLiteral("%1: %2 disposed of, %3 kept; %4")
                          .arg(standing.number, counted(run->disposed))
                          .arg(run->kept.size())
                          .arg(run->standing.disposal.isFinished()
                                   ? QStringLiteral("certified")
                                   : QStringLiteral("another program is reading: run it again to finish")));
        QJsonObject row = toJson(run->standing);
        row.insert(QStringLiteral("disposed"), run->disposed);
        row.insert(QStringLiteral("kept"), kept);
        rows.append(row);
    }
    if (wanted.isEmpty())
        call.out.line(QStringLiteral("Nothing is to be run today."));
    call.out.result(rows);
    return someKept ? Exit::SomeRefused : Exit::Done;
}

Exit certificate(Call &call)
{
    auto standing = named(call);
    if (!standing)
        return call.out.failure(standing.error());
    if (!standing->disposal.isFinished() || !standing->counts)
        return call.out.failure(
            base::error(ErrorCode::Conflict, QStringLiteral("there is no certificate of it yet"), standing->number));
    if (call.arguments.has("pdf") && call.arguments.has("to"))
        return call.out.failure(base::error(ErrorCode::Invalid, QStringLiteral("one of --to and --pdf at a time")));
    if (call.arguments.has("pdf")) {
        const auto me = call.door->administration().me();
        if (!me)
            return call.out.failure(me.error());
        return savePaper(call, QStringLiteral("The certificate of %1").arg(standing->number), "pdf", [&] {
            return ui::papers::disposalPaper(me->letterhead, standing->disposal.certificate,
                                             standing->disposal.certificateSignature);
        });
    }
    const auto document = QJsonDocument::fromJson(standing->disposal.certificate).object();
    const QJsonObject sealed{
        {QStringLiteral("certificate"), QString::fromUtf8(standing->disposal.certificate)},
        {QStringLiteral("signature"), QString::fromLatin1(standing->disposal.certificateSignature.toHex())}};
    const QString path = call.arguments.value("to");
    if (!path.isEmpty()) {
        if (QFileInfo::exists(path))
            return call.out.failure(
                base::error(ErrorCode::Exists, QStringLiteral("there is such a file already"), path));
        if (auto written = base::writeFileDurably(path, QJsonDocument(sealed).toJson()); !written)
            return call.out.failure(written.error());
        call.out.line(QStringLiteral("Certificate of %1 written to %2").arg(standing->number, path));
    } else {
        call.out.line(QString::fromUtf8(QJsonDocument(document).toJson()).trimmed());
    }
    call.out.result(sealed);
    return Exit::Done;
}

/// The two weeks' notice to the owners, as the window saves it.
Exit notice(Call &call)
{
    const auto standing = named(call);
    if (!standing)
        return call.out.failure(standing.error());
    if (!call.arguments.has("to"))
        return call.out.failure(
            base::error(ErrorCode::Invalid, QStringLiteral("name the file to write"), QStringLiteral("--to")));
    const auto me = call.door->administration().me();
    if (!me)
        return call.out.failure(me.error());
    return savePaper(call, QStringLiteral("The notice of %1").arg(standing->number), "to", [&] {
        return ui::papers::disposalNotice(
            {me->letterhead, standing->disposal, standing->left, me->person.name, call.environment.clock->now()});
    });
}

Exit note(Call &call)
{
    const auto standing = named(call);
    if (!standing)
        return call.out.failure(standing.error());
    if (const auto noted = call.door->disposals().note(standing->disposal.id); !noted)
        return call.out.failure(noted.error());
    return done(call, call.door->disposals().disposal(standing->disposal.id));
}

Exit list(Call &call)
{
    auto all = call.door->disposals().list();
    if (!all)
        return call.out.failure(all.error());
    QJsonArray rows;
    for (const auto &standing : std::as_const(*all)) {
        call.out.line(line(standing));
        rows.append(toJson(standing));
    }
    if (all->isEmpty())
        call.out.line(QStringLiteral("No notice of a disposal was given."));
    call.out.result(rows);
    return Exit::Done;
}

Exit dispose(Call &call)
{
    struct Mode
    {
        const char *option;
        Exit (*run)(Call &);
    };
    constexpr std::array modes{
        Mode{"rehearse", rehearse}, Mode{"plan", plan}, Mode{"notice", notice}, Mode{"note", note},
        Mode{"approve", approve},   Mode{"run", run},   Mode{"list", list},     Mode{"certificate", certificate}};
    const Mode *chosen = nullptr;
    for (const Mode &mode : modes) {
        if (!call.arguments.has(mode.option))
            continue;
        if (chosen)
            return call.out.failure(base::error(ErrorCode::Invalid, QStringLiteral("one of these at a time")));
        chosen = &mode;
    }
    if (!chosen)
        return call.out.failure(base::error(
            ErrorCode::Invalid,
            QStringLiteral(
                "what? --rehearse, --plan, --notice, --note, --approve, --run, --list or --certificate; see --help")));
    return chosen->run(call);
}

} // namespace

QList<Command> disposalCommands()
{
    const auto option = [](const char *name, const char *value, const char *help) {
        return Option{QString::fromUtf8(name), QString::fromUtf8(value), QString::fromUtf8(help)};
    };
    return {
        {QStringLiteral("dispose"),
         QStringLiteral("--rehearse|--plan --area AREA | --notice NUMBER --to FILE | --note NUMBER | --approve NUMBER "
                        "| --run [NUMBER] | --certificate NUMBER [--to FILE | --pdf FILE]"),
         QStringLiteral("what is due: rehearse it, give notice, approve it, dispose of it, show its certificate"),
         {option("rehearse", "", "what would go and what stays, and why; changes nothing"),
          option("plan", "", "give two weeks' notice of what would go, as a nominated deleter"),
          option("notice", "", "the notice to the owners, as a PDF"),
          option("note", "", "you know of a notice to your area: it does not wait for you any more"),
          option("approve", "", "the IG Unit's yes to a notice"),
          option("run", "", "dispose of what was approved and is still due; without a number, all that may run"),
          option("list", "", "notices and what became of them"),
          option("certificate", "", "what became of each recording, signed"),
          option("area", "AREA",
                 "the service area to rehearse or plan for; Quarantine: what lies there and nobody knows whose it is"),
          option("backup-days", "DAYS", "with --approve: how long backups of the store are kept; 90 otherwise"),
          option("to", "FILE", "with --certificate and --notice: write it to a file"),
          option("pdf", "FILE", "with --certificate: the same to read and to print"), languageOption()},
         0,
         1,
         true,
         dispose}};
}

} // namespace earshot::cli
