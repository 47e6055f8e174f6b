#include "app/cli/command.h"
#include "app/cli/release_values.h"
#include "app/cli/values.h"
#include "core/domain/states.h"
#include "core/service/administration_service.h"
#include "core/service/release_service.h"
#include "core/service/review_service.h"
#include "core/service/subject_access_service.h"
#include "ui/words/words.h"

#include <QJsonArray>
#include <QJsonObject>

namespace earshot::cli {

namespace {

using domain::AccessStepKind;
using domain::CallMark;
using service::AccessStanding;
using Due = service::AccessStanding::Due;

QString isoOf(const QDate &day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QString dueName(Due due)
{
    switch (due) {
    case Due::Closed:
        return QStringLiteral("closed");
    case Due::NotStarted:
        return QStringLiteral("not-started");
    case Due::Paused:
        return QStringLiteral("paused");
    case Due::Open:
        return QStringLiteral("open");
    case Due::Soon:
        return QStringLiteral("soon");
    case Due::Overdue:
        break;
    }
    return QStringLiteral("overdue");
}

QString dueWords(const AccessStanding &standing)
{
    const QString day = ui::words::date(standing.clock.dueOn);
    switch (standing.due) {
    case Due::Closed: {
        const auto *closed = standing.request.last(AccessStepKind::Closed);
        return QStringLiteral("closed on %1 (%2)").arg(ui::words::date(closed->on), domain::toName(closed->outcome));
    }
    case Due::NotStarted:
        return QStringLiteral("the month begins when they have shown who they are");
    case Due::Paused:
        return QStringLiteral("paused: an answer is awaited; if it came today, due %1").arg(day);
    case Due::Open:
    case Due::Soon:
        return QStringLiteral("due %1").arg(day);
    case Due::Overdue:
        break;
    }
    return QStringLiteral("overdue since %1").arg(day);
}

QString line(const AccessStanding &standing)
{
    const auto &request = standing.request;
    const auto calls = request.calls().size();
    QString text = QStringLiteral("%1 %2, received %3, %4, %5 calls")
                       .arg(request.number(), request.asker, ui::words::date(request.receivedOn), dueWords(standing))
                       .arg(calls);
    if (standing.undecided > 0)
        text += QStringLiteral(", %1 to decide").arg(standing.undecided);
    if (standing.toRedact > 0)
        text += QStringLiteral(", %1 to redact").arg(standing.toRedact);
    if (standing.inDoubt)
        text += QStringLiteral("; in doubt: run earshot-cli verify");
    return text;
}

QJsonObject toJson(const domain::AccessStep &step)
{
    QJsonObject row{{QStringLiteral("kind"), domain::toName(step.kind)},
                    {QStringLiteral("on"), isoOf(step.on)},
                    {QStringLiteral("words"), step.words},
                    {QStringLiteral("by"), step.byName},
                    {QStringLiteral("office"), step.office},
                    {QStringLiteral("at"), step.at.iso()}};
    if (step.kind == AccessStepKind::Searched) {
        QJsonArray found;
        for (const auto id : step.found)
            found.append(id.value);
        row.insert(QStringLiteral("place"), step.place);
        row.insert(QStringLiteral("terms"), step.terms);
        row.insert(QStringLiteral("found"), found);
    }
    if (step.kind == AccessStepKind::Marked) {
        row.insert(QStringLiteral("recording"), step.recording.value);
        row.insert(QStringLiteral("mark"), domain::toName(step.mark));
    }
    if (step.kind == AccessStepKind::Closed)
        row.insert(QStringLiteral("outcome"), domain::toName(step.outcome));
    return row;
}

QJsonObject toJson(const AccessStanding &standing)
{
    const auto &request = standing.request;
    QJsonArray calls, steps;
    for (const auto &call : request.calls())
        calls.append(QJsonObject{{QStringLiteral("recording"), call.recording.value},
                                 {QStringLiteral("mark"), domain::toName(call.mark)},
                                 {QStringLiteral("reason"), call.reason}});
    for (const auto &step : request.steps)
        steps.append(toJson(step));
    return {{QStringLiteral("number"), request.number()},
            {QStringLiteral("area"), request.areaName},
            {QStringLiteral("received"), isoOf(request.receivedOn)},
            {QStringLiteral("asker"), request.asker},
            {QStringLiteral("numbers"), QJsonArray::fromStringList(request.numbers)},
            {QStringLiteral("names"), QJsonArray::fromStringList(request.names)},
            {QStringLiteral("references"), QJsonArray::fromStringList(request.references)},
            {QStringLiteral("openedBy"), request.openedByName},
            {QStringLiteral("openedAt"), request.openedAt.iso()},
            {QStringLiteral("state"), dueName(standing.due)},
            {QStringLiteral("startedOn"), isoOf(standing.clock.startedOn)},
            {QStringLiteral("tellBy"), isoOf(standing.clock.tellBy)},
            {QStringLiteral("dueOn"), isoOf(standing.clock.dueOn)},
            {QStringLiteral("pausedDays"), standing.clock.pausedDays},
            {QStringLiteral("extended"), standing.clock.extended},
            {QStringLiteral("inDoubt"), standing.inDoubt},
            {QStringLiteral("undecided"), standing.undecided},
            {QStringLiteral("toRedact"), standing.toRedact},
            {QStringLiteral("freezes"), QJsonArray::fromStringList(standing.freezes)},
            {QStringLiteral("calls"), calls},
            {QStringLiteral("steps"), steps}};
}

Exit done(Call &call, const Result<AccessStanding> &standing)
{
    if (!standing)
        return call.out.failure(standing.error());
    call.out.line(line(*standing));
    call.out.result(toJson(*standing));
    return Exit::Done;
}

Result<domain::SubjectAccessId> idOf(Call &call)
{
    EARSHOT_TRY(standing, call.door->subjectAccess().byNumber(call.arguments.word(0)));
    return standing.request.id;
}

/// --on, today without it.
Result<QDate> onDay(Call &call)
{
    EARSHOT_TRY(day, dayOf(call, "on"));
    return day.isValid() ? day : call.environment.clock->now().london().date();
}

/// Several values in one option, semicolons between: names have commas.
QStringList listOf(const Call &call, const char *option)
{
    return call.arguments.value(option).split(u';', Qt::SkipEmptyParts);
}

Result<AccessStanding> openOf(Call &call)
{
    service::AccessDraft draft;
    EARSHOT_TRY(received, dayOf(call, "received"));
    draft.receivedOn = received;
    draft.asker = call.arguments.value("asker");
    draft.numbers = listOf(call, "numbers");
    draft.names = listOf(call, "names");
    draft.references = listOf(call, "references");
    if (call.arguments.has("area")) {
        EARSHOT_TRY(areas, call.door->administration().areas());
        for (const auto &area : std::as_const(areas)) {
            if (area.name.compare(call.arguments.value("area").simplified(), Qt::CaseInsensitive) == 0)
                draft.area = area.id;
        }
        if (!draft.area.isValid())
            return fail(ErrorCode::NotFound, QStringLiteral("there is no service area of this name"),
                        QStringLiteral("--area"));
    }
    return call.door->subjectAccess().open(draft);
}

Result<AccessStanding> gathered(Call &call)
{
    EARSHOT_TRY(id, idOf(call));
    return call.door->subjectAccess().gather(id, listOf(call, "words"), call.arguments.value("why"));
}

Result<AccessStanding> searched(Call &call)
{
    EARSHOT_TRY(id, idOf(call));
    EARSHOT_TRY(on, onDay(call));
    return call.door->subjectAccess().addEffort(
        id, {call.arguments.value("place"), call.arguments.value("terms"), call.arguments.value("why"), on});
}

Result<AccessStanding> marked(Call &call)
{
    EARSHOT_TRY(id, idOf(call));
    EARSHOT_TRY(recording, numberFrom(call.arguments.word(1), QStringLiteral("a recording's ID is a number; see "
                                                                             "earshot-cli subject-access show")));
    EARSHOT_TRY(mark, domain::callMarkFrom(call.arguments.word(2)));
    return call.door->subjectAccess().mark(id, domain::RecordingId{recording}, mark, call.arguments.value("reason"));
}

/// The first word after the number says which of two steps it is.
bool isFirst(const Call &call, const char *first)
{
    return call.arguments.word(1) == QLatin1String(first);
}

Error neither(const char *first, const char *second)
{
    return base::error(ErrorCode::Invalid, QStringLiteral("%1 or %2").arg(QLatin1String(first), QLatin1String(second)));
}

Result<AccessStanding> identified(Call &call)
{
    EARSHOT_TRY(id, idOf(call));
    EARSHOT_TRY(on, onDay(call));
    auto &service = call.door->subjectAccess();
    if (isFirst(call, "asked"))
        return service.askIdentity(id, on, call.arguments.value("words"));
    if (isFirst(call, "shown"))
        return service.identityShown(id, on, call.arguments.value("words"));
    return fail(neither("asked", "shown"));
}

Result<AccessStanding> clarified(Call &call)
{
    EARSHOT_TRY(id, idOf(call));
    EARSHOT_TRY(on, onDay(call));
    auto &service = call.door->subjectAccess();
    if (isFirst(call, "asked"))
        return service.askClarification(id, on, call.arguments.value("words"));
    if (isFirst(call, "answered"))
        return service.clarified(id, on, call.arguments.value("words"));
    return fail(neither("asked", "answered"));
}

Result<AccessStanding> extended(Call &call)
{
    EARSHOT_TRY(id, idOf(call));
    EARSHOT_TRY(on, onDay(call));
    return call.door->subjectAccess().extend(id, on, call.arguments.value("reason"));
}

Result<AccessStanding> closed(Call &call)
{
    EARSHOT_TRY(id, idOf(call));
    EARSHOT_TRY(on, onDay(call));
    EARSHOT_TRY(outcome, domain::accessOutcomeFrom(call.arguments.value("outcome")));
    return call.door->subjectAccess().close(id, outcome, on, call.arguments.value("words"),
                                            call.arguments.value("unreleased"));
}

template <Result<AccessStanding> (*act)(Call &)> Exit run(Call &call)
{
    return done(call, act(call));
}

Exit list(Call &call)
{
    const auto requests = call.door->subjectAccess().list(call.arguments.has("all"));
    if (!requests)
        return call.out.failure(requests.error());
    QJsonArray rows;
    for (const auto &standing : *requests) {
        call.out.line(line(standing));
        rows.append(toJson(standing));
    }
    if (requests->isEmpty())
        call.out.line(QStringLiteral("No request is open that you may know of."));
    call.out.result(rows);
    return Exit::Done;
}

QString stepWords(const domain::AccessStep &step)
{
    QString text = QStringLiteral("  %1 %2").arg(ui::words::date(step.on), domain::toName(step.kind));
    if (step.kind == AccessStepKind::Searched)
        text += QStringLiteral(" %1: %2 (%3 calls)").arg(step.place, step.terms).arg(step.found.size());
    if (step.kind == AccessStepKind::Marked)
        text += QStringLiteral(" %1 %2").arg(step.recording.value).arg(domain::toName(step.mark));
    if (step.kind == AccessStepKind::Closed)
        text += QStringLiteral(" %1").arg(domain::toName(step.outcome));
    if (step.kind == AccessStepKind::Closed && !step.found.isEmpty())
        text += QStringLiteral(" (not released from here, though theirs: %1 calls; %2)")
                    .arg(step.found.size())
                    .arg(step.terms);
    if (!step.words.isEmpty())
        text += QStringLiteral(": %1").arg(step.words);
    return text + QStringLiteral(" (%1)").arg(step.byName);
}

QString releaseWords(const service::AccessCallRow &row)
{
    return row.release ? QStringLiteral("; %1 %2").arg(row.release->number, ui::words::name(row.release->state))
                       : QString();
}

Exit show(Call &call)
{
    const auto standing = call.door->subjectAccess().byNumber(call.arguments.word(0));
    if (!standing)
        return call.out.failure(standing.error());
    const auto calls = call.door->subjectAccess().calls(standing->request.id);
    if (!calls)
        return call.out.failure(calls.error());
    call.out.line(line(*standing));
    if (!standing->freezes.isEmpty())
        call.out.line(QStringLiteral("Frozen meanwhile: %1").arg(standing->freezes.join(QStringLiteral(", "))));
    call.out.line(QStringLiteral("Calls:"));
    for (const auto &row : *calls)
        call.out.line(QStringLiteral("  %1 %2 %3 %4%5%6")
                          .arg(row.call.recording.value)
                          .arg(row.recording.startedAt.ms ? ui::words::dateTime(row.recording.startedAt) : QString(),
                               row.areaName, domain::toName(row.call.mark),
                               row.call.reason.isEmpty() ? QString() : QStringLiteral(": %1").arg(row.call.reason),
                               releaseWords(row)));
    call.out.line(QStringLiteral("What was done:"));
    for (const auto &step : standing->request.steps)
        call.out.line(stepWords(step));
    QJsonObject document = toJson(*standing);
    QJsonArray rows;
    for (const auto &row : *calls) {
        QJsonObject each{{QStringLiteral("recording"), row.call.recording.value},
                         {QStringLiteral("mark"), domain::toName(row.call.mark)},
                         {QStringLiteral("reason"), row.call.reason}};
        if (row.release) {
            each.insert(QStringLiteral("release"), row.release->number);
            each.insert(QStringLiteral("releaseState"), domain::toName(row.release->state));
        }
        rows.append(each);
    }
    document.insert(QStringLiteral("calls"), rows);
    call.out.result(document);
    return Exit::Done;
}

/// Everything is filled in from the register but what is said otherwise.
Exit release(Call &call)
{
    const auto standing = call.door->subjectAccess().byNumber(call.arguments.word(0));
    if (!standing)
        return call.out.failure(standing.error());
    const auto number = numberFrom(call.arguments.word(1), QStringLiteral("a recording's ID is a number; see "
                                                                          "earshot-cli subject-access show"));
    if (!number)
        return call.out.failure(number.error());
    const domain::RecordingId id{*number};
    const auto known = call.door->subjectAccess().releaseOf(standing->request.id, id);
    if (!known)
        return call.out.failure(known.error());
    const auto detail = call.door->review().show(id);
    if (!detail)
        return call.out.failure(detail.error());
    const auto format = domain::audioFormatFrom(call.arguments.value("format", domain::toName(known->draft.format)));
    const auto redactions = redactionsOf(call, detail->recording.rate);
    const auto until = dayOf(call, "until");
    for (const Error *error : {format ? nullptr : &format.error(), redactions ? nullptr : &redactions.error(),
                               until ? nullptr : &until.error()}) {
        if (error)
            return call.out.failure(*error);
    }
    service::ReleaseDraft draft = known->draft;
    draft.format = *format;
    if (call.arguments.has("recipient"))
        draft.recipient = call.arguments.value("recipient");
    if (until->isValid())
        draft.until = *until;
    if (!redactions->isEmpty())
        draft.redactions = *redactions;
    return answer(call, call.door->release().request(draft));
}

Option onOption(const char *help)
{
    return option("on", "DATE", help);
}

} // namespace

QList<Command> accessRegisterCommands()
{
    const Option words = option("words", "TEXT", "what was asked or said");
    return {
        {QStringLiteral("subject-access open"),
         QStringLiteral(
             "--received DATE --asker NAME [--numbers LIST] [--names LIST] [--references LIST] [--area AREA]"),
         QStringLiteral("open a subject access request; nothing with its numbers is disposed of meanwhile"),
         {option("received", "DATE", "the day on which it came, working day or not", true),
          option("asker", "NAME", "who asks", true),
          option("numbers", "LIST", "their telephone numbers, semicolons between"),
          option("names", "LIST", "names that notes may have for them, semicolons between"),
          option("references", "LIST", "references of their cases, semicolons between"),
          option("area", "AREA", "only calls of this service area")},
         0,
         0,
         true,
         run<openOf>},
        {QStringLiteral("subject-access list"),
         {},
         QStringLiteral("subject access requests, the one that is due first"),
         {option("all", "", "closed ones as well")},
         0,
         0,
         true,
         list},
        {QStringLiteral("subject-access show"),
         QStringLiteral("NUMBER"),
         QStringLiteral("one request: its clock, its calls, where was searched"),
         {},
         1,
         1,
         true,
         show},
        {QStringLiteral("subject-access gather"),
         QStringLiteral("NUMBER --why TEXT [--words LIST]"),
         QStringLiteral("search numbers, names and notes of all calls for the person, record it, and freeze what is "
                        "found"),
         {option("why", "TEXT", "why this search is reasonable and proportionate", true),
          option("words", "LIST", "words to search for besides, semicolons between")},
         1,
         1,
         true,
         run<gathered>},
        {QStringLiteral("subject-access effort"),
         QStringLiteral("NUMBER --place TEXT --terms TEXT --why TEXT"),
         QStringLiteral("record where else was searched"),
         {option("place", "TEXT", "where", true), option("terms", "TEXT", "with which words", true),
          option("why", "TEXT", "why that is reasonable and proportionate", true),
          onOption("the day on which it was; today otherwise")},
         1,
         1,
         true,
         run<searched>},
        {QStringLiteral("subject-access mark"),
         QStringLiteral("NUMBER RECORDING in|out|third-party [--reason TEXT]"),
         QStringLiteral("whether the person gets a call; with a third party in it, it is redacted first"),
         {option("reason", "TEXT", "of out: why not; of third-party: who, and what is to be cut out")},
         3,
         3,
         true,
         run<marked>},
        {QStringLiteral("subject-access release"), QStringLiteral("NUMBER RECORDING [--recipient NAME]"),
         QStringLiteral("ask for the release of a call to the person, filled in from the register (§6)"),
         QList<Option>{option("recipient", "NAME", "who receives it for them; the person otherwise"),
                       option("format", "F", "wav (default), original, flac or opus"),
                       option("until", "DATE", "last day; otherwise the day on which the answer is due")} +
             redactionOptions(),
         2, 2, true, release},
        {QStringLiteral("subject-access identity"),
         QStringLiteral("NUMBER asked|shown [--on DATE] [--words TEXT]"),
         QStringLiteral("the month begins when they have shown who they are (UK GDPR Art. 12(6), 12A)"),
         {onOption("the day on which it was; today otherwise"), words},
         2,
         2,
         true,
         run<identified>},
        {QStringLiteral("subject-access clarify"),
         QStringLiteral("NUMBER asked|answered --words TEXT [--on DATE]"),
         QStringLiteral("the clock stands still until a needed question is answered (Art. 12A)"),
         {onOption("the day on which it was; today otherwise"),
          option("words", "TEXT", "the question, or its answer", true)},
         2,
         2,
         true,
         run<clarified>},
        {QStringLiteral("subject-access extend"),
         QStringLiteral("NUMBER --reason TEXT [--on DATE]"),
         QStringLiteral("the person was told of two further months"),
         {option("reason", "TEXT", "how complex it is, or how many requests they have made", true),
          onOption("the day on which they were told; today otherwise")},
         1,
         1,
         true,
         run<extended>},
        {QStringLiteral("subject-access close"),
         QStringLiteral("NUMBER --outcome OUTCOME --words TEXT [--unreleased TEXT] [--on DATE]"),
         QStringLiteral("close a request; its freezes end"),
         {option("outcome", "OUTCOME", "answered, nothing-held, refused or withdrawn", true),
          option("words", "TEXT", "what they were sent or told", true),
          option("unreleased", "TEXT",
                 "answered, but a call that is theirs was not released from here: why, or how they got it"),
          onOption("the day on which it was; today otherwise")},
         1,
         1,
         true,
         run<closed>},
    };
}

} // namespace earshot::cli
