#include "app/cli/command.h"
#include "app/cli/password.h"
#include "core/base/durable.h"
#include "core/witness/witness.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace earshot::cli {

namespace {

using witness::Witness;

constexpr qint64 largestRequest = 256 * 1024;

Result<SecretBytes> passwordOfWitness(Call &call, const QString &prompt)
{
    const QString file = call.arguments.has("password-file") ? call.arguments.value("password-file")
                                                             : qEnvironmentVariable("EARSHOT_PASSWORD_FILE");
    return file.isEmpty() ? passwordFromTerminal(prompt) : passwordFromFile(file);
}

Exit keyAnswer(Call &call)
{
    const auto key = Witness::keyOf(call.arguments.word(0));
    if (!key)
        return call.out.failure(key.error());
    call.out.line(key->toText());
    call.out.result(QJsonObject{{QStringLiteral("name"), key->name}, {QStringLiteral("key"), key->toText()}});
    return Exit::Done;
}

Exit init(Call &call)
{
    auto password = passwordOfWitness(call, QStringLiteral("New password of the witness: "));
    if (!password)
        return call.out.failure(password.error());
    if (const auto made = Witness::create(call.arguments.word(0), call.arguments.value("name"), *password); !made)
        return call.out.failure(made.error());
    call.out.note(QStringLiteral("Name it in the store with: earshot-cli checkpoint name-witness KEY"));
    return keyAnswer(call);
}

Exit trust(Call &call)
{
    const auto key = audit::NoteKey::fromText(call.arguments.word(1));
    if (!key)
        return call.out.failure(key.error());
    // A person's key bears the name of the store's log and theirs; a log that signs for itself bears its own.
    const QString origin = call.arguments.value("origin", key->name.left(key->name.lastIndexOf(u'/')));
    if (const auto done = Witness::trust(call.arguments.word(0), origin, *key); !done)
        return call.out.failure(done.error());
    call.out.line(QStringLiteral("Believes %1 for the log %2.").arg(key->name, origin));
    call.out.result(QJsonObject{{QStringLiteral("origin"), origin}, {QStringLiteral("signer"), key->name}});
    return Exit::Done;
}

Exit list(Call &call)
{
    const auto logs = Witness::logs(call.arguments.word(0));
    if (!logs)
        return call.out.failure(logs.error());
    QJsonArray rows;
    for (const auto &log : *logs) {
        const qint64 size = log.last ? static_cast<qint64>(log.last->size) : 0;
        call.out.line(log.last
                          ? QStringLiteral("%1  %2 entries  %3").arg(log.origin).arg(size).arg(log.cosignedAt.iso())
                          : QStringLiteral("%1  nothing cosigned yet").arg(log.origin));
        rows.append(QJsonObject{{QStringLiteral("origin"), log.origin},
                                {QStringLiteral("size"), size},
                                {QStringLiteral("keys"), log.keys.size()}});
    }
    call.out.result(rows);
    return Exit::Done;
}

Result<QByteArray> requestBytes(const QString &file)
{
    if (file != QLatin1String("-"))
        return base::readFileLimited(file, largestRequest);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(ErrorCode::Io, QStringLiteral("cannot read standard input"));
    return input.read(largestRequest);
}

/// The status of the specification as an exit status: a request that is none, a log that is not known, and the record
/// or its signature at fault.
Exit exitFor(int status)
{
    switch (status) {
    case 200:
        return Exit::Done;
    case 400:
        return Exit::Usage;
    case 404:
        return Exit::Other;
    default:
        return Exit::Integrity;
    }
}

Exit cosign(Call &call)
{
    const auto request = requestBytes(call.arguments.word(1));
    if (!request)
        return call.out.failure(request.error());
    auto password = passwordOfWitness(call, QStringLiteral("Password of the witness: "));
    if (!password)
        return call.out.failure(password.error());
    auto opened = Witness::open(call.arguments.word(0), *password);
    if (!opened)
        return call.out.failure(opened.error());
    const auto answer = opened->addCheckpoint(*request, call.environment.clock->now());
    if (!answer)
        return call.out.failure(answer.error());
    if (answer->status != 200)
        call.out.note(QStringLiteral("%1: %2").arg(answer->status).arg(answer->reason));
    const QString to = call.arguments.value("to");
    if (answer->status == 200 && !to.isEmpty()) {
        if (const auto written = base::writeFileDurably(to, answer->body); !written)
            return call.out.failure(written.error());
    } else if (!call.out.isJson()) {
        call.out.raw(answer->body);
    }
    call.out.result(QJsonObject{{QStringLiteral("status"), answer->status},
                                {QStringLiteral("body"), QString::fromUtf8(answer->body)},
                                {QStringLiteral("reason"), answer->reason}});
    return exitFor(answer->status);
}

} // namespace

QList<Command> witnessCommands()
{
    return {
        {QStringLiteral("witness init"),
         QStringLiteral("DIR --name NAME"),
         QStringLiteral("make a witness of other machines' records; says its public key"),
         {{QStringLiteral("name"), QStringLiteral("NAME"), QStringLiteral("e.g. witness.ig.westmarch.example"), true}},
         1,
         1,
         false,
         init},
        {QStringLiteral("witness key"),
         QStringLiteral("DIR"),
         QStringLiteral("the witness's public key"),
         {},
         1,
         1,
         false,
         keyAnswer},
        {QStringLiteral("witness trust"),
         QStringLiteral("DIR KEY"),
         QStringLiteral("believe heads of a record that this person signs (their key: checkpoint key)"),
         {{QStringLiteral("origin"), QStringLiteral("NAME"),
           QStringLiteral("the log's name, if it is not in the key")}},
         2,
         2,
         false,
         trust},
        {QStringLiteral("witness list"),
         QStringLiteral("DIR"),
         QStringLiteral("the records it knows, and how far it cosigned them"),
         {},
         1,
         1,
         false,
         list},
        {QStringLiteral("witness cosign"),
         QStringLiteral("DIR REQUEST|- [--to FILE]"),
         QStringLiteral("cosign what continues what it saw before; else 409 and the size (exit 4), 403, 422 (4), 404 "
                        "(6), 400 (2)"),
         {{QStringLiteral("to"), QStringLiteral("FILE"), QStringLiteral("the answer into a file")}},
         2,
         2,
         false,
         cosign},
    };
}

} // namespace earshot::cli
