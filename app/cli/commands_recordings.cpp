#include "app/cli/command.h"
#include "app/cli/json.h"
#include "app/cli/searchwords.h"
#include "app/cli/values.h"
#include "core/domain/states.h"
#include "core/service/custody_service.h"
#include "core/service/review_service.h"
#include "ui/words/words.h"

#include <QJsonArray>

namespace earshot::cli {

namespace {

Result<domain::RecordingId> recordingId(const QString &word)
{
    EARSHOT_TRY(value, numberFrom(word, QStringLiteral("a recording's ID is a number; see earshot-cli search")));
    return domain::RecordingId{value};
}

/// --at and --to as frames of the recording.
Result<FrameRange> rangeOf(const Arguments &arguments, const domain::Recording &recording)
{
    EARSHOT_TRY(at, momentMs(arguments.value("at"), QStringLiteral("--at")));
    qint64 to = at;
    if (arguments.has("to")) {
        EARSHOT_TRY(end, momentMs(arguments.value("to"), QStringLiteral("--to")));
        to = end;
    }
    return FrameRange{base::msToFrames(at, recording.rate), base::msToFrames(to, recording.rate)};
}

/// The recording that the first word names, for the purpose that the call declares.
Result<domain::RecordingId> askedRecording(Call &call)
{
    EARSHOT_TRY(id, recordingId(call.arguments.word(0)));
    EARSHOT_CHECK(declarePurpose(call));
    return id;
}

struct CallPart
{
    domain::Recording call;
    FrameRange range;
};

/// The same, and what --at and --to say of it.
Result<CallPart> askedPart(Call &call)
{
    EARSHOT_TRY(id, askedRecording(call));
    EARSHOT_TRY(detail, call.door->review().show(id));
    EARSHOT_TRY(range, rangeOf(call.arguments, detail.recording));
    return CallPart{detail.recording, range};
}

QString columns(const QString &id, const QString &when, const QString &staff, const QString &customer,
                const QString &length, const QString &area, const QString &notes)
{
    return QStringLiteral("%1 %2 %3 %4 %5 %6 %7")
        .arg(id, -6)
        .arg(when, -18)
        .arg(staff, -20)
        .arg(customer, -16)
        .arg(length, 7)
        .arg(area, -20)
        .arg(notes)
        .trimmed();
}

QString heading()
{
    return columns(QStringLiteral("ID"), QStringLiteral("When"), QStringLiteral("Staff"), QStringLiteral("Customer"),
                   QStringLiteral("Length"), QStringLiteral("Area"), QStringLiteral("Notes"));
}

QString row(const domain::Recording &r, const QString &area)
{
    return columns(QString::number(r.id.value), ui::words::shortDateTime(r.startedAt),
                   r.staffName.isEmpty() ? r.extension : r.staffName,
                   ui::words::telephone(r.customerE164, r.customerDialled), ui::words::length(r.durationMs()), area,
                   r.noteCount == 0 ? QString() : QString::number(r.noteCount));
}

/// As little as the list says of what was deleted; `show` tells by whom and why.
QJsonObject tombstoneJson(const domain::Recording &r, const QString &area)
{
    return {{QStringLiteral("id"), r.id.value},
            {QStringLiteral("state"), domain::toName(r.state)},
            {QStringLiteral("area"), area},
            {QStringLiteral("startedAt"), r.startedAt.iso()},
            {QStringLiteral("durationMs"), r.durationMs()}};
}

Exit search(Call &call)
{
    bool good = true;
    const int limit = call.arguments.value("limit", QStringLiteral("50")).toInt(&good);
    if (!good || limit < 1 || limit > 10000)
        return call.out.failure(
            base::error(ErrorCode::Invalid, QStringLiteral("a number from 1 to 10000"), QStringLiteral("--limit")));
    const QString text = call.arguments.words().join(u' ');
    const auto parsed = service::parseSearch(text, call.environment.clock->now().london().date());
    for (const auto &token : parsed.tokens) {
        if (token.kind == service::SearchToken::Kind::Problem)
            return call.out.failure(
                base::error(ErrorCode::Invalid, searchProblem(token, text.mid(token.begin, token.end - token.begin))));
    }
    auto areas = call.door->review().myAreas();
    if (!areas)
        return call.out.failure(areas.error());
    QHash<domain::AreaId, QString> names;
    for (const auto &area : std::as_const(*areas))
        names.insert(area.id, area.name);
    QJsonArray rows;
    std::optional<store::RecordingCursor> cursor;
    int left = limit;
    do {
        auto page = call.door->review().search(parsed, cursor, std::min(left, 500));
        if (!page)
            return call.out.failure(page.error());
        if (rows.isEmpty() && !page->rows.isEmpty())
            call.out.line(heading());
        for (const auto &recording : std::as_const(page->rows)) {
            call.out.line(row(recording, names.value(recording.area)));
            rows.append(parsed.query.deleted ? tombstoneJson(recording, names.value(recording.area))
                                             : toJson(recording, names.value(recording.area)));
        }
        left -= static_cast<int>(page->rows.size());
        cursor = page->next;
    } while (cursor && left > 0);
    if (rows.isEmpty())
        call.out.line(QStringLiteral("No recording is found."));
    else if (cursor && !call.out.isJson())
        call.out.note(QStringLiteral("There are more; ask for more rows with --limit, or for less in the query."));
    call.out.result(QJsonObject{{QStringLiteral("recordings"), rows}, {QStringLiteral("more"), cursor.has_value()}});
    return Exit::Done;
}

/// Of a deleted recording there is only that it was deleted: nothing that its row still holds tells of the call.
Exit showDeleted(Call &call, const service::RecordingDetail &detail)
{
    const auto &gone = *detail.deletion;
    const QString what = QStringLiteral("Recording %1 of %2")
                             .arg(detail.recording.id.value)
                             .arg(detail.areaName.isEmpty() ? QStringLiteral("no known area") : detail.areaName);
    if (gone.at.ms == 0) {
        call.out.line(what + QStringLiteral(" was deleted; the audit list has no entry of it."));
    } else {
        call.out.line(QStringLiteral("%1 was deleted on %2 by %3 under %4: its key and its sound are gone.")
                          .arg(what, ui::words::dateTime(gone.at), gone.by, ui::words::clauseLabel(gone.clause)));
        if (gone.early) {
            QStringList yeses;
            for (const auto &yes : gone.early->approvals())
                yeses << QStringLiteral("%1 (%2)").arg(yes.byName,
                                                       ui::words::officeName(call.out.profile(), yes.office));
            call.out.line(QStringLiteral("%1, before its time: %2. Asked by %3, approved by %4.")
                              .arg(gone.early->number(),
                                   ui::words::exceptionName(call.out.profile(), gone.early->exception),
                                   gone.early->requestedByName, yeses.join(QStringLiteral(", "))));
        }
        call.out.line(QStringLiteral("Why: %1").arg(gone.reason));
    }
    QJsonObject document = toJson(detail.recording, detail.areaName);
    QJsonObject deletion{{QStringLiteral("at"), gone.at.ms == 0 ? QString() : gone.at.iso()},
                         {QStringLiteral("by"), gone.by},
                         {QStringLiteral("reason"), gone.reason},
                         {QStringLiteral("clause"), gone.clause}};
    if (gone.early) {
        QJsonArray yeses;
        for (const auto &yes : gone.early->approvals())
            yeses.append(QJsonObject{{QStringLiteral("by"), yes.byName}, {QStringLiteral("office"), yes.office}});
        deletion.insert(QStringLiteral("early"),
                        QJsonObject{{QStringLiteral("number"), gone.early->number()},
                                    {QStringLiteral("exception"), gone.early->exception},
                                    {QStringLiteral("requestedBy"), gone.early->requestedByName},
                                    {QStringLiteral("approvedBy"), yeses}});
    }
    document.insert(QStringLiteral("deletion"), deletion);
    call.out.result(document);
    return Exit::Done;
}

Exit show(Call &call)
{
    const auto id = askedRecording(call);
    if (!id)
        return call.out.failure(id.error());
    auto detail = call.door->review().show(*id);
    if (!detail)
        return call.out.failure(detail.error());
    const auto &r = detail->recording;
    if (detail->deletion)
        return showDeleted(call, *detail);
    call.out.line(heading());
    call.out.line(row(r, detail->areaName));
    call.out.line(QStringLiteral("%1, %2").arg(ui::words::name(r.direction), r.originalName));
    for (const QString &warning : r.warnings)
        call.out.line(QStringLiteral("warning: ") + ui::words::warningText(warning));
    call.out.line(QStringLiteral("kept until %1, due on %2 (§7)")
                      .arg(ui::words::date(detail->life.protectedUntil), ui::words::date(detail->life.dueOn)));
    QJsonArray held;
    for (const auto &hold : std::as_const(detail->heldBy)) {
        call.out.line(QStringLiteral("held by %1, review %2").arg(hold.number, ui::words::date(hold.reviewOn)));
        held.append(hold.number);
    }
    if (detail->holdsInDoubt)
        call.out.line(QStringLiteral("kept until it is settled what holds it: run earshot-cli verify"));
    QJsonArray notes;
    for (const auto &note : std::as_const(detail->notes)) {
        // As --at takes it, so that a moment which was noted is found again.
        const QString at = ui::words::position(base::framesToMs(note.range.begin, r.rate));
        const QStringList lines = note.text.split(u'\n');
        for (const QString &line : lines)
            call.out.line(QStringLiteral("  %1 %2").arg(&line == &lines.first() ? at : QString(), -8).arg(line));
        call.out.line(QStringLiteral("  %1 (%2)").arg(QString(), -8).arg(note.authorName));
        notes.append(toJson(note, r.rate));
    }
    QJsonObject abilities;
    for (auto it = detail->abilities.cbegin(); it != detail->abilities.cend(); ++it) {
        abilities.insert(policy::actName(it.key()),
                         QJsonObject{{QStringLiteral("permitted"), it->permitted},
                                     {QStringLiteral("clause"), it->clause},
                                     {QStringLiteral("rule"), it->rule},
                                     {QStringLiteral("missing"), QJsonArray::fromStringList(it->missing)}});
    }
    QJsonArray clips;
    for (const auto &clip : std::as_const(detail->clips))
        clips.append(toJson(clip, r.rate));
    QJsonArray releases;
    for (const auto &release : std::as_const(detail->releases))
        releases.append(toJson(release));
    QJsonObject document = toJson(r, detail->areaName);
    document.insert(QStringLiteral("annotations"), notes);
    document.insert(QStringLiteral("clips"), clips);
    document.insert(QStringLiteral("releases"), releases);
    document.insert(QStringLiteral("abilities"), abilities);
    document.insert(QStringLiteral("protectedUntil"), detail->life.protectedUntil.toString(Qt::ISODate));
    document.insert(QStringLiteral("disposableFrom"), detail->life.disposableFrom.toString(Qt::ISODate));
    document.insert(QStringLiteral("heldBy"), held);
    document.insert(QStringLiteral("holdsInDoubt"), detail->holdsInDoubt);
    document.insert(QStringLiteral("dueOn"), detail->life.dueOn.toString(Qt::ISODate));
    call.out.result(document);
    return Exit::Done;
}

Exit annotate(Call &call)
{
    const auto part = askedPart(call);
    if (!part)
        return call.out.failure(part.error());
    service::NoteDraft draft{part->range, call.arguments.value("text"),
                             call.arguments.value("tags").split(u',', Qt::SkipEmptyParts)};
    auto note = call.door->review().addNote(part->call.id, draft);
    if (!note)
        return call.out.failure(note.error());
    call.out.line(
        QStringLiteral("Noted at %1.").arg(ui::words::position(base::framesToMs(note->range.begin, part->call.rate))));
    call.out.result(toJson(*note, part->call.rate));
    return Exit::Done;
}

Exit copy(Call &call)
{
    const auto part = askedPart(call);
    if (!part)
        return call.out.failure(part.error());
    domain::PersonId colleague;
    if (call.arguments.has("colleague")) {
        auto members = call.door->custody().colleagues(part->call.id);
        if (!members)
            return call.out.failure(members.error());
        for (const auto &person : std::as_const(*members)) {
            if (person.user == call.arguments.value("colleague").toLower())
                colleague = person.id;
        }
        if (!colleague.isValid())
            return call.out.failure(base::error(ErrorCode::NotFound,
                                                QStringLiteral("nobody of this area has this user name"),
                                                QStringLiteral("--colleague")));
    }
    auto clip = call.door->custody().copyClip(part->call.id, part->range, call.arguments.value("title"),
                                              call.arguments.value("reference"), colleague);
    if (!clip)
        return call.out.failure(clip.error());
    call.out.line(QStringLiteral("Clip %1 made; no second file exists.").arg(clip->id.value));
    call.out.result(toJson(*clip, part->call.rate));
    return Exit::Done;
}

Exit download(Call &call)
{
    auto id = recordingId(call.arguments.word(0));
    if (!id)
        return call.out.failure(id.error());
    const QDate until = QDate::fromString(call.arguments.value("until"), Qt::ISODate);
    if (!until.isValid())
        return call.out.failure(
            base::error(ErrorCode::Invalid, QStringLiteral("a date is written 2026-12-31"), QStringLiteral("--until")));
    if (auto declared = declarePurpose(call); !declared)
        return call.out.failure(declared.error());
    auto saved = call.door->custody().download(*id, call.arguments.value("to"), until);
    if (!saved)
        return call.out.failure(saved.error());
    call.out.line(QStringLiteral("Saved %1; delete it by %2, then: earshot-cli downloads --confirm %3")
                      .arg(saved->destination, ui::words::date(saved->until))
                      .arg(saved->id.value));
    call.out.result(toJson(*saved));
    return Exit::Done;
}

Exit downloads(Call &call)
{
    if (call.arguments.has("confirm")) {
        auto number = numberFrom(call.arguments.value("confirm"),
                                 QStringLiteral("a download's ID is a number; see earshot-cli downloads"));
        if (!number)
            return call.out.failure(number.error());
        const domain::DownloadId id{*number};
        if (auto confirmed = call.door->custody().confirmDeleted(id); !confirmed)
            return call.out.failure(confirmed.error());
        call.out.line(QStringLiteral("Recorded that download %1 is deleted.").arg(id.value));
        call.out.result(QJsonObject{{QStringLiteral("confirmed"), id.value}});
        return Exit::Done;
    }
    auto open = call.door->custody().myOpenDownloads();
    if (!open)
        return call.out.failure(open.error());
    QJsonArray rows;
    for (const auto &download : std::as_const(*open)) {
        call.out.line(QStringLiteral("%1 by %2: %3")
                          .arg(download.id.value, 5)
                          .arg(ui::words::date(download.until), download.destination));
        rows.append(toJson(download));
    }
    call.out.result(rows);
    return Exit::Done;
}

Exit remove(Call &call)
{
    const auto id = askedRecording(call);
    if (!id)
        return call.out.failure(id.error());
    if (call.arguments.has("early"))
        return requestEarly(call, *id);
    const auto before = call.door->review().show(*id);
    if (auto removed = call.door->custody().remove(*id, call.arguments.value("reason")); !removed)
        return call.out.failure(removed.error());
    call.out.line(QStringLiteral("Recording %1 is deleted: its key is gone, its object is gone.").arg(id->value));
    QJsonArray ended;
    for (const auto &release : before ? before->releases : QList<domain::Release>()) {
        if (!domain::isOnItsWay(release.state))
            continue;
        call.out.line(QStringLiteral("%1 was on its way and has ended with it.").arg(release.number));
        ended.append(release.number);
    }
    call.out.result(QJsonObject{{QStringLiteral("deleted"), id->value}, {QStringLiteral("endedReleases"), ended}});
    return Exit::Done;
}

} // namespace

QList<Command> recordingCommands()
{
    const Option at{QStringLiteral("at"), QStringLiteral("TIME"), QStringLiteral("a moment in the call, 2:11"), true};
    const Option to{QStringLiteral("to"), QStringLiteral("TIME"), QStringLiteral("end of a range")};
    auto needed = [](Option option) {
        option.required = true;
        return option;
    };
    const Option until{QStringLiteral("until"), QStringLiteral("DATE"), QStringLiteral("delete it by, 2026-12-31"),
                       true};
    return {
        {QStringLiteral("search"),
         QStringLiteral("QUERY"),
         QStringLiteral("find recordings by words and fields; see search --help"),
         {{QStringLiteral("limit"), QStringLiteral("N"), QStringLiteral("at most N rows (50)")}},
         0,
         -1,
         true,
         search,
         searchGrammar()},
        {QStringLiteral("show"), QStringLiteral("ID"), QStringLiteral("everything about one recording"),
         purposeOptions(), 1, 1, true, show},
        {QStringLiteral("annotate"), QStringLiteral("ID --at TIME --text TEXT"), QStringLiteral("write a note"),
         QList<Option>{at,
                       to,
                       {QStringLiteral("text"), QStringLiteral("TEXT"), QStringLiteral("the note"), true},
                       {QStringLiteral("tags"), QStringLiteral("LIST"), QStringLiteral("comma-separated")}} +
             purposeOptions(),
         1, 1, true, annotate},
        {QStringLiteral("copy"), QStringLiteral("ID --at TIME --to TIME --title TEXT"),
         QStringLiteral("make a clip for a case or colleague; no second file (§6)"),
         QList<Option>{at,
                       needed(to),
                       {QStringLiteral("title"), QStringLiteral("TEXT"), QStringLiteral("what the clip shows"), true},
                       {QStringLiteral("colleague"), QStringLiteral("USER"), QStringLiteral("for one colleague")}} +
             purposeOptions(),
         1, 1, true, copy},
        {QStringLiteral("download"), QStringLiteral("ID --to PATH --until DATE"),
         QStringLiteral("save a call for use inside the area (§6)"),
         QList<Option>{{QStringLiteral("to"), QStringLiteral("PATH"), QStringLiteral("folder or new file"), true},
                       until} +
             purposeOptions(),
         1, 1, true, download},
        {QStringLiteral("downloads"),
         QStringLiteral("[--confirm ID]"),
         QStringLiteral("downloads to be deleted; confirm that one is"),
         {{QStringLiteral("confirm"), QStringLiteral("ID"), QStringLiteral("the file is deleted")}},
         0,
         0,
         true,
         downloads},
        {QStringLiteral("delete"), QStringLiteral("ID --reason TEXT [--early EXCEPTION]"),
         QStringLiteral("delete a recording after 12 months, key first; before, ask for it by an exception (§7)"),
         QList<Option>{{QStringLiteral("reason"), QStringLiteral("TEXT"), QStringLiteral("why"), true},
                       {QStringLiteral("early"), QStringLiteral("EXCEPTION"),
                        QStringLiteral("card-security-code or erasure-upheld: another person has to approve it")}} +
             purposeOptions(),
         1, 1, true, remove},
    };
}

} // namespace earshot::cli
