#include "app/cli/command.h"
#include "core/policy/profile.h"
#include "core/service/early_deletion_service.h"
#include "ui/words/words.h"

#include <QJsonArray>
#include <QJsonObject>

namespace earshot::cli {

namespace {

using service::EarlyDeletionStanding;

QString stateOf(EarlyDeletionStanding::State state)
{
    switch (state) {
    case EarlyDeletionStanding::State::Waiting:
        break;
    case EarlyDeletionStanding::State::Refused:
        return QStringLiteral("refused");
    case EarlyDeletionStanding::State::Deleted:
        return QStringLiteral("deleted");
    case EarlyDeletionStanding::State::Overtaken:
        return QStringLiteral("overtaken");
    case EarlyDeletionStanding::State::Withdrawn:
        return QStringLiteral("withdrawn");
    }
    return QStringLiteral("waiting");
}

QJsonObject toJson(const EarlyDeletionStanding &standing)
{
    const auto &r = standing.request;
    QJsonArray answers;
    for (const auto &answer : r.answers)
        answers.append(QJsonObject{{QStringLiteral("answer"), domain::toName(answer.kind)},
                                   {QStringLiteral("by"), answer.byName},
                                   {QStringLiteral("office"), answer.office},
                                   {QStringLiteral("at"), answer.at.iso()},
                                   {QStringLiteral("words"), answer.words}});
    return {{QStringLiteral("number"), r.number()},
            {QStringLiteral("state"), stateOf(standing.state)},
            {QStringLiteral("counts"), standing.counts},
            {QStringLiteral("recording"), r.recording.value},
            {QStringLiteral("area"), standing.areaName},
            {QStringLiteral("startedAt"), standing.startedAt.iso()},
            {QStringLiteral("exception"), r.exception},
            {QStringLiteral("reason"), r.reason},
            {QStringLiteral("purpose"), r.purpose},
            {QStringLiteral("reference"), r.reference},
            {QStringLiteral("requestedBy"), r.requestedByName},
            {QStringLiteral("requestedAt"), r.requestedAt.iso()},
            {QStringLiteral("answers"), answers},
            {QStringLiteral("withdrawnAt"), r.withdrawal ? r.withdrawal->at.iso() : QString()},
            {QStringLiteral("waits"), standing.waits()},
            {QStringLiteral("blockedBy"), standing.deletion.permitted ? QString() : standing.deletion.rule}};
}

QString line(const Call &call, const EarlyDeletionStanding &standing)
{
    const auto &r = standing.request;
    QString text = QStringLiteral("%1 recording %2, %3: %4 (%5), asked by %6, %7")
                       .arg(r.number())
                       .arg(r.recording.value)
                       .arg(standing.areaName, ui::words::exceptionName(call.out.profile(), r.exception), r.reason,
                            r.requestedByName, stateOf(standing.state));
    for (const auto &answer : r.answers)
        text += QStringLiteral("; %1 by %2, %3")
                    .arg(domain::toName(answer.kind), answer.byName,
                         ui::words::officeName(call.out.profile(), answer.office));
    return standing.counts ? text : text + QStringLiteral("; it is not what its record says: run earshot-cli verify");
}

Exit done(Call &call, const Result<EarlyDeletionStanding> &standing)
{
    if (!standing)
        return call.out.failure(standing.error());
    call.out.line(line(call, *standing));
    if (standing->state == EarlyDeletionStanding::State::Deleted)
        call.out.line(QStringLiteral("Recording %1 is deleted: its key is gone, its object is gone.")
                          .arg(standing->request.recording.value));
    else if (standing->state == EarlyDeletionStanding::State::Withdrawn)
        call.out.line(QStringLiteral("The recording is kept. Another request may be made."));
    else if (standing->state == EarlyDeletionStanding::State::Waiting)
        call.out.line(QStringLiteral("Nothing is deleted yet. Another person approves it (delete approve %1): %2.")
                          .arg(standing->request.number(),
                               ui::words::approverNames(call.out.profile(), standing->request.exception)
                                   .join(QStringLiteral(", "))));
    call.out.result(toJson(*standing));
    return Exit::Done;
}

Exit approve(Call &call)
{
    auto standing = call.door->earlyDeletions().byNumber(call.arguments.words().constFirst());
    return standing ? done(call, call.door->earlyDeletions().approve(standing->request.id))
                    : call.out.failure(standing.error());
}

Exit refuse(Call &call)
{
    auto standing = call.door->earlyDeletions().byNumber(call.arguments.words().constFirst());
    return standing
               ? done(call, call.door->earlyDeletions().refuse(standing->request.id, call.arguments.value("reason")))
               : call.out.failure(standing.error());
}

Exit withdraw(Call &call)
{
    auto standing = call.door->earlyDeletions().byNumber(call.arguments.words().constFirst());
    return standing ? done(call, call.door->earlyDeletions().withdraw(standing->request.id))
                    : call.out.failure(standing.error());
}

Exit list(Call &call)
{
    auto all = call.door->earlyDeletions().list();
    if (!all)
        return call.out.failure(all.error());
    QJsonArray rows;
    for (const auto &standing : std::as_const(*all)) {
        call.out.line(line(call, standing));
        rows.append(toJson(standing));
    }
    if (all->isEmpty())
        call.out.line(QStringLiteral("Nobody has asked to delete a recording early."));
    call.out.result(rows);
    return Exit::Done;
}

} // namespace

Exit requestEarly(Call &call, domain::RecordingId id)
{
    return done(call, call.door->earlyDeletions().request(
                          {id, call.arguments.value("early").trimmed(), call.arguments.value("reason")}));
}

QList<Command> earlyDeletionCommands()
{
    const Option reason{QStringLiteral("reason"), QStringLiteral("TEXT"), QStringLiteral("why"), true};
    return {
        {QStringLiteral("delete requests"),
         QString(),
         QStringLiteral("requests to delete early and their answers"),
         {},
         0,
         0,
         true,
         list},
        {QStringLiteral("delete approve"),
         QStringLiteral("NUMBER"),
         QStringLiteral("the second person's yes to a request to delete early: the recording is deleted"),
         {},
         1,
         1,
         true,
         approve},
        {QStringLiteral("delete refuse"),
         QStringLiteral("NUMBER --reason TEXT"),
         QStringLiteral("no to a request to delete early"),
         {reason},
         1,
         1,
         true,
         refuse},
        {QStringLiteral("delete withdraw"),
         QStringLiteral("NUMBER"),
         QStringLiteral("take back a request to delete early of your own, while it waits: the recording is kept"),
         {},
         1,
         1,
         true,
         withdraw},
    };
}

} // namespace earshot::cli
