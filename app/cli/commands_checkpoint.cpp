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

Exit signerKey(Call &call)
{
    const auto key = call.door->checkpoints().signerKey();
    if (!key)
        return call.out.failure(key.error());
    call.out.line(*key);
    call.out.result(QJsonObject{{QStringLiteral("key"), *key}});
    return Exit::Done;
}

Exit nameWitness(Call &call)
{
    if (const auto done = call.door->checkpoints().nameWitness(call.arguments.word(0)); !done)
        return call.out.failure(done.error());
    call.out.line(QStringLiteral("Named, and on record. Next: checkpoint witness-request."));
    call.out.result(QJsonObject{{QStringLiteral("key"), call.arguments.word(0)}});
    return Exit::Done;
}

QJsonObject witnessJson(const service::WitnessStanding &witness)
{
    static const QString states[] = {QString(), QStringLiteral("never"), QStringLiteral("holds"),
                                     QStringLiteral("broken"), QStringLiteral("unnamed")};
    return {{QStringLiteral("name"), witness.name},
            {QStringLiteral("key"), witness.key},
            {QStringLiteral("state"), states[static_cast<int>(witness.state)]},
            {QStringLiteral("size"), witness.size}};
}

QString witnessLine(const service::WitnessStanding &witness)
{
    const QString state = witnessJson(witness).value(QStringLiteral("state")).toString();
    return witness.size > 0 ? QStringLiteral("%1  %2  %3 entries  %4")
                                  .arg(witness.name, state)
                                  .arg(witness.size)
                                  .arg(witness.cosignedAt.iso())
                            : QStringLiteral("%1  %2").arg(witness.name, state);
}

Exit witnesses(Call &call)
{
    const auto all = call.door->checkpoints().witnesses();
    if (!all)
        return call.out.failure(all.error());
    QJsonArray rows;
    for (const auto &witness : *all) {
        call.out.line(witnessLine(witness));
        rows.append(witnessJson(witness));
    }
    call.out.result(rows);
    return Exit::Done;
}

Exit witnessRequest(Call &call)
{
    std::optional<qint64> from;
    if (call.arguments.has("old")) {
        bool good = false;
        from = call.arguments.value("old").toLongLong(&good);
        if (!good || *from < 0)
            return call.out.failure(
                base::error(ErrorCode::Invalid, QStringLiteral("a number of entries"), QStringLiteral("--old")));
    }
    const auto request = call.door->checkpoints().witnessRequest(call.arguments.word(0), from);
    return request ? put(call, *request, QStringLiteral("Request")) : call.out.failure(request.error());
}

Exit addCosignature(Call &call)
{
    const auto answer = base::readFileLimited(call.arguments.word(0), largestText);
    if (!answer)
        return call.out.failure(answer.error());
    const auto standing = call.door->checkpoints().addCosignature(*answer);
    if (!standing)
        return call.out.failure(standing.error());
    call.out.line(witnessLine(*standing));
    call.out.result(witnessJson(*standing));
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
        {QStringLiteral("checkpoint key"),
         {},
         QStringLiteral("this person's public key, for a witness to believe (witness trust)"),
         {},
         0,
         0,
         true,
         signerKey},
        {QStringLiteral("checkpoint name-witness"),
         QStringLiteral("KEY"),
         QStringLiteral("the IG Unit names a witness by its public key; goes on record"),
         {},
         1,
         1,
         true,
         nameWitness},
        {QStringLiteral("checkpoint witnesses"),
         {},
         QStringLiteral("who witnesses this record, and how far"),
         {},
         0,
         0,
         true,
         witnesses},
        {QStringLiteral("checkpoint witness-request"),
         QStringLiteral("NAME [--old N] [--to FILE]"),
         QStringLiteral("what to hand to the witness (witness cosign)"),
         {{QStringLiteral("old"), QStringLiteral("N"), QStringLiteral("the size it answered with 409")}, to},
         1,
         1,
         true,
         witnessRequest},
        {QStringLiteral("checkpoint add-cosignature"),
         QStringLiteral("FILE"),
         QStringLiteral("keep a witness's answer"),
         {},
         1,
         1,
         true,
         addCosignature},
    };
}

} // namespace earshot::cli
