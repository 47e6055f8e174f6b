#include "app/cli/command.h"
#include "app/cli/json.h"
#include "core/base/durable.h"
#include "core/service/checkpoint_service.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace earshot::cli {

namespace {

using service::CheckpointVerdict;

constexpr qint64 largestText = 256 * 1024;

QString outcomeName(CheckpointVerdict::Outcome outcome)
{
    switch (outcome) {
    case CheckpointVerdict::Outcome::Same:
        return QStringLiteral("same");
    case CheckpointVerdict::Outcome::Continues:
        return QStringLiteral("continues");
    case CheckpointVerdict::Outcome::Shorter:
        return QStringLiteral("shorter");
    case CheckpointVerdict::Outcome::Contradicts:
        return QStringLiteral("contradicts");
    }
    return {};
}

QJsonObject headJson(const audit::Checkpoint &head)
{
    return {{QStringLiteral("origin"), head.origin},
            {QStringLiteral("size"), static_cast<qint64>(head.size)},
            {QStringLiteral("root"), QString::fromLatin1(head.root.toHex())}};
}

/// A text to a file, durably, or to standard output.
Exit put(Call &call, const QByteArray &text, const QString &what)
{
    const QString file = call.arguments.value("to");
    if (file.isEmpty()) {
        if (!call.out.isJson())
            call.out.raw(text);
        call.out.result(QJsonObject{{QStringLiteral("text"), QString::fromUtf8(text)}});
        return Exit::Done;
    }
    if (const auto written = base::writeFileDurably(file, text); !written)
        return call.out.failure(written.error());
    call.out.line(QStringLiteral("%1 written to %2").arg(what, file));
    call.out.result(QJsonObject{{QStringLiteral("file"), file}, {QStringLiteral("text"), QString::fromUtf8(text)}});
    return Exit::Done;
}

Exit exportCheckpoint(Call &call)
{
    const auto note = call.door->checkpoints().exportNote();
    return note ? put(call, *note, QStringLiteral("Checkpoint")) : call.out.failure(note.error());
}

Exit checkCheckpoint(Call &call)
{
    const auto text = base::readFileLimited(call.arguments.word(0), largestText);
    if (!text)
        return call.out.failure(text.error());
    const auto verdict = call.door->checkpoints().check(*text);
    if (!verdict)
        return call.out.failure(verdict.error());
    call.out.line(verdict->text());
    call.out.result(QJsonObject{{QStringLiteral("outcome"), outcomeName(verdict->outcome)},
                                {QStringLiteral("holds"), verdict->holds()},
                                {QStringLiteral("checkpoint"), headJson(verdict->note)},
                                {QStringLiteral("record"), headJson(verdict->now)},
                                {QStringLiteral("signers"), QJsonArray::fromStringList(verdict->signers)}});
    return verdict->holds() ? Exit::Done : Exit::Integrity;
}

Exit acceptRollback(Call &call)
{
    if (const auto done = call.door->checkpoints().acceptRollback(call.arguments.value("reason")); !done)
        return call.out.failure(done.error());
    const auto &standing = call.door->checkpoints().standing();
    call.out.line(
        QStringLiteral("Accepted, and on record. This computer goes on from %1 entries.").arg(standing.seen.size));
    call.out.result(headJson(standing.now));
    return Exit::Done;
}

} // namespace

QList<Command> checkpointCommands()
{
    const Option to{QStringLiteral("to"), QStringLiteral("FILE"),
                    QStringLiteral("into a file instead of standard "
                                   "output")};
    return {
        {QStringLiteral("checkpoint export"),
         QStringLiteral("[--to FILE]"),
         QStringLiteral("the record's head as signed text: keep it elsewhere, print it, e-mail it"),
         {to},
         0,
         0,
         true,
         exportCheckpoint},
        {QStringLiteral("checkpoint check"),
         QStringLiteral("FILE"),
         QStringLiteral("does the record still begin with this saved checkpoint? (4: it does not)"),
         {},
         1,
         1,
         true,
         checkCheckpoint},
        {QStringLiteral("checkpoint accept-rollback"),
         QStringLiteral("--reason TEXT"),
         QStringLiteral("the IG Unit accepts a restored copy of the store on this computer; goes on record"),
         {{QStringLiteral("reason"), QStringLiteral("TEXT"), QStringLiteral("why this copy is the one to go on with"),
           true}},
         0,
         0,
         true,
         acceptRollback},
    };
}

} // namespace earshot::cli
