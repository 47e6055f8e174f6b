#include "app/cli/command.h"
#include "app/cli/password.h"
#include "app/cli/values.h"
#include "core/base/durable.h"
#include "core/crypto/personkeys.h"
#include "core/crypto/recoverykit.h"
#include "core/service/recovery_service.h"
#include "ui/papers/recovery_kit.h"
#include "ui/words/names.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QScopeGuard>
#include <unistd.h>

namespace earshot::cli {

namespace {

namespace words = ui::words;

QJsonObject toJson(const domain::RecoveryKit &kit)
{
    return {{QStringLiteral("number"), kit.number},
            {QStringLiteral("officer"), kit.officer},
            {QStringLiteral("office"), kit.office},
            {QStringLiteral("fingerprint"), crypto::PublicKeys{kit.boxKey, kit.signKey}.fingerprint()},
            {QStringLiteral("madeAt"), kit.enrolledAt.iso()}};
}

QString stateOf(const service::Ceremony &ceremony)
{
    if (!ceremony.counts)
        return QStringLiteral("does-not-count");
    if (ceremony.isOpen)
        return QStringLiteral("open");
    return ceremony.awaitsKits ? QStringLiteral("awaits-kits") : QStringLiteral("over");
}

QJsonObject toJson(const service::Ceremony &ceremony)
{
    return {{QStringLiteral("id"), ceremony.recovery.id.value},
            {QStringLiteral("area"), ceremony.areaName},
            {QStringLiteral("reason"), ceremony.recovery.reason},
            {QStringLiteral("openedBy"), ceremony.openedByName},
            {QStringLiteral("openedAt"), ceremony.recovery.openedAt.iso()},
            {QStringLiteral("receivers"), QJsonArray{ceremony.firstName, ceremony.secondName}},
            {QStringLiteral("until"), ceremony.recovery.until.toString(Qt::ISODate)},
            {QStringLiteral("withIdentity"), ceremony.recovery.withIdentity},
            {QStringLiteral("signedBy"), QJsonArray::fromStringList(ceremony.signedBy)},
            {QStringLiteral("state"), stateOf(ceremony)},
            {QStringLiteral("newKeyDue"), ceremony.rotationDue}};
}

void say(Call &call, const service::Ceremony &ceremony)
{
    const QString state = stateOf(ceremony);
    QString sentence;
    if (state == QLatin1String("open"))
        sentence = QStringLiteral("open");
    else if (state == QLatin1String("awaits-kits"))
        sentence = ceremony.signedBy.isEmpty() ? QStringLiteral("waits for two kits")
                                               : QStringLiteral("waits for the second kit");
    else
        sentence =
            state == QLatin1String("over") ? QStringLiteral("over") : QStringLiteral("does not count: run verify");
    call.out.line(QStringLiteral("%1  %2, for %3 and %4 until %5: %6")
                      .arg(ceremony.recovery.id.value)
                      .arg(ceremony.areaName, ceremony.firstName, ceremony.secondName,
                           ceremony.recovery.until.toString(Qt::ISODate), sentence));
    if (ceremony.rotationDue)
        call.out.note(
            QStringLiteral("warning: %1 still has the key that ceremony %2 opened. Somebody who may grant the "
                           "area runs “earshot-cli recovery rotate %2”.")
                .arg(ceremony.areaName)
                .arg(ceremony.recovery.id.value));
}

Exit answer(Call &call, const Result<service::Ceremony> &ceremony)
{
    if (!ceremony)
        return call.out.failure(ceremony.error());
    say(call, *ceremony);
    call.out.result(toJson(*ceremony));
    return Exit::Done;
}

Result<domain::RecoveryId> ceremonyFrom(Call &call)
{
    EARSHOT_TRY(id, numberFrom(call.arguments.word(0), QStringLiteral("a ceremony is named by its number")));
    return domain::RecoveryId{id};
}

Exit status(Call &call)
{
    auto status = call.door->recovery().status();
    if (!status)
        return call.out.failure(status.error());
    QJsonArray kits;
    for (const auto &kit : std::as_const(status->kits)) {
        call.out.line(QStringLiteral("kit %1  %2, made %3, %4")
                          .arg(kit.number)
                          .arg(kit.officer, kit.enrolledAt.london().date().toString(Qt::ISODate),
                               crypto::PublicKeys{kit.boxKey, kit.signKey}.fingerprint()));
        kits.append(toJson(kit));
    }
    if (!status->exists())
        call.out.note(QStringLiteral("warning: it takes the kits of at least two officers before a lost key can be "
                                     "recovered; make five"));
    QJsonArray areas;
    for (const auto &area : std::as_const(status->areas)) {
        if (status->exists())
            call.out.line(
                QStringLiteral("%1 %2")
                    .arg(area.area.name, -30)
                    .arg(area.damaged
                             ? QStringLiteral(
                                   "DAMAGED: run verify, then a holder who may grant the area runs recovery seal")
                         : area.isWaiting() ? QStringLiteral("waits until somebody who holds its key signs in")
                                            : QStringLiteral("any two kits open it")));
        areas.append(QJsonObject{{QStringLiteral("area"), area.area.name},
                                 {QStringLiteral("quarantine"), area.area.quarantine},
                                 {QStringLiteral("versions"), area.versions},
                                 {QStringLiteral("ready"), area.ready},
                                 {QStringLiteral("damaged"), area.damaged}});
    }
    call.out.result(QJsonObject{{QStringLiteral("kits"), kits}, {QStringLiteral("areas"), areas}});
    return Exit::Done;
}

/// A new file that nobody else may read, or Exists: a kit must not fall into a file that is there, nor over another.
Result<void> writeNew(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return fail(QFileInfo::exists(path) ? ErrorCode::Exists : ErrorCode::Io,
                    QStringLiteral("a kit is written to a new file"), path);
    if (file.write(bytes) != bytes.size() || !file.flush() || ::fsync(file.handle()) != 0) {
        file.remove();
        return fail(ErrorCode::Io, QStringLiteral("cannot write the kit"), path);
    }
    return base::syncFolder(QFileInfo(path).absolutePath());
}

Exit enrol(Call &call)
{
    const QString path = call.arguments.value("out");
    const auto language = paperLanguage(call);
    if (!language)
        return call.out.failure(language.error());
    bool written = false;
    auto kit = call.door->recovery().enrol(call.arguments.word(0), call.arguments.value("office"),
                                           call.arguments.value("officer-user"),
                                           [&](const domain::KitSheet &sheet) -> Result<void> {
                                               const ui::words::LanguageScope speaking(*language);
                                               EARSHOT_TRY(paper, ui::papers::recoveryKitPaper(sheet));
                                               const auto wiped = qScopeGuard([&] { base::wipe(paper); });
                                               EARSHOT_CHECK(writeNew(path, paper));
                                               written = true;
                                               return {};
                                           });
    if (!kit) {
        if (written)
            QFile::remove(path); // of a kit that does not exist
        return call.out.failure(kit.error());
    }
    call.out.line(
        QStringLiteral("Kit %1 for %2 is in %3. Print it, give it to nobody else, and delete the file: whoever "
                       "has it is one of two.")
            .arg(kit->number)
            .arg(kit->officer, path));
    QJsonObject document = toJson(*kit);
    document.insert(QStringLiteral("file"), path);
    call.out.result(document);
    return Exit::Done;
}

Exit withdraw(Call &call)
{
    auto number = numberFrom(call.arguments.word(0), QStringLiteral("a kit is named by its number, 1 to 5"));
    if (!number)
        return call.out.failure(number.error());
    if (const auto done = call.door->recovery().withdraw(static_cast<int>(std::min<qint64>(*number, 1000))); !done)
        return call.out.failure(done.error());
    call.out.line(
        QStringLiteral("Kit %1 opens nothing in this store any more. With another kit it still opens copies of "
                       "the folder that were made before; if it is in wrong hands, give each area a new key "
                       "(earshot-cli area new-key AREA), so that these copies do not open what comes later.")
            .arg(*number));
    call.out.result(
        QJsonObject{{QStringLiteral("number"), *number}, {QStringLiteral("state"), QStringLiteral("withdrawn")}});
    return Exit::Done;
}

Exit seal(Call &call)
{
    auto sealed = call.door->recovery().sealAgain(call.arguments.word(0));
    if (!sealed)
        return call.out.failure(sealed.error());
    call.out.line(
        QStringLiteral("%1: %2 keys are sealed to every pair of kits anew.").arg(call.arguments.word(0)).arg(*sealed));
    call.out.result(QJsonObject{{QStringLiteral("area"), call.arguments.word(0)}, {QStringLiteral("sealed"), *sealed}});
    return Exit::Done;
}

Exit list(Call &call)
{
    auto ceremonies = call.door->recovery().ceremonies();
    if (!ceremonies)
        return call.out.failure(ceremonies.error());
    QJsonArray rows;
    for (const auto &ceremony : std::as_const(*ceremonies)) {
        say(call, ceremony);
        rows.append(toJson(ceremony));
    }
    if (rows.isEmpty())
        call.out.line(QStringLiteral("No ceremony was begun here."));
    call.out.result(rows);
    return Exit::Done;
}

Exit open(Call &call)
{
    const QDate until = QDate::fromString(call.arguments.value("until"), Qt::ISODate);
    if (!until.isValid())
        return call.out.failure(
            base::error(ErrorCode::Invalid, QStringLiteral("a date such as 2027-01-01"), QStringLiteral("--until")));
    return answer(call, call.door->recovery().open({call.arguments.word(0), call.arguments.value("reason"),
                                                    call.arguments.value("first"), call.arguments.value("second"),
                                                    until, call.arguments.has("with-identity")}));
}

Result<SecretBytes> kitFrom(Call &call)
{
    if (!call.arguments.has("kit-file"))
        return passwordFromTerminal(QStringLiteral("Words of the kit (they do not show): "));
    EARSHOT_TRY(text, base::readFileLimited(call.arguments.value("kit-file"), crypto::RecoveryKit::longestText));
    auto kit = SecretBytes::copyOf(text);
    base::wipe(text);
    return kit;
}

Exit sign(Call &call)
{
    auto id = ceremonyFrom(call);
    if (!id)
        return call.out.failure(id.error());
    auto kit = kitFrom(call);
    if (!kit)
        return call.out.failure(kit.error());
    return answer(call, call.door->recovery().sign(*id, *kit));
}

Exit end(Call &call)
{
    auto id = ceremonyFrom(call);
    return id ? answer(call, call.door->recovery().end(*id)) : call.out.failure(id.error());
}

Exit rotate(Call &call)
{
    auto id = ceremonyFrom(call);
    if (!id)
        return call.out.failure(id.error());
    const Exit exit = answer(call, call.door->recovery().rotate(*id));
    if (exit == Exit::Done)
        call.out.note(QStringLiteral("The recordings are locked with the new key in the background of every holder's "
                                     "Earshot, or by “earshot-cli rewrap”."));
    return exit;
}

Exit handOver(Call &call)
{
    auto id = ceremonyFrom(call);
    if (!id)
        return call.out.failure(id.error());
    auto out = call.door->recovery().handOver(*id, call.arguments.word(1));
    if (!out)
        return call.out.failure(out.error());
    call.out.line(QStringLiteral("%1 has the area's identity and the headers of %2 recordings; recordings.csv says "
                                 "which is which. With age alone, for the object AB/CDEF…:")
                      .arg(out->folder)
                      .arg(out->headers));
    call.out.line(QStringLiteral("    cat headers/AB/CDEF… STORE/vault/AB/CDEF… | age -d -i identity.txt > call"));
    call.out.line(QStringLiteral("Whoever has this folder and the store's vault can listen to all of them."));
    call.out.result(QJsonObject{{QStringLiteral("folder"), out->folder},
                                {QStringLiteral("identities"), out->versions},
                                {QStringLiteral("headers"), out->headers}});
    return Exit::Done;
}

Exit notices(Call &call)
{
    auto waiting = call.door->recovery().notices();
    if (!waiting)
        return call.out.failure(waiting.error());
    QJsonArray rows;
    for (const auto &notice : std::as_const(*waiting)) {
        const QString what = notice.permitted ? words::actionName(notice.action)
                                              : QStringLiteral("Refused: %1").arg(words::actionName(notice.action));
        call.out.line(QStringLiteral("%1  %2: %3%4%5")
                          .arg(notice.at.iso(), notice.who, what,
                               notice.area.isEmpty() ? QString() : QStringLiteral(", ") + notice.area,
                               notice.detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(notice.detail)));
        rows.append(QJsonObject{{QStringLiteral("sequence"), notice.sequence},
                                {QStringLiteral("at"), notice.at.iso()},
                                {QStringLiteral("action"), notice.action},
                                {QStringLiteral("object"), notice.object},
                                {QStringLiteral("permitted"), notice.permitted},
                                {QStringLiteral("who"), notice.who},
                                {QStringLiteral("area"), notice.area},
                                {QStringLiteral("detail"), notice.detail}});
    }
    if (rows.isEmpty())
        call.out.line(QStringLiteral("Nothing that you have not read."));
    if (call.arguments.has("read") && !waiting->isEmpty()) {
        if (const auto read = call.door->recovery().markRead(waiting->first().sequence); !read)
            return call.out.failure(read.error());
    }
    call.out.result(rows);
    return Exit::Done;
}

} // namespace

QList<Command> recoveryCommands()
{
    return {
        {QStringLiteral("recovery status"),
         {},
         QStringLiteral("the officers' kits, and whether any two of them open every area"),
         {},
         0,
         0,
         true,
         status},
        {QStringLiteral("recovery enrol"),
         QStringLiteral("NAME --office OFFICE --out FILE"),
         QStringLiteral("make a recovery kit for a named officer, as a PDF to be printed"),
         {{QStringLiteral("office"), QStringLiteral("OFFICE"), QStringLiteral("the officer's office, as in the policy"),
           true},
          {QStringLiteral("out"), QStringLiteral("FILE"), QStringLiteral("a new file for the PDF"), true},
          {QStringLiteral("officer-user"), QStringLiteral("USER"),
           QStringLiteral("the officer's user name, if they have one: their kit goes when they leave")},
          languageOption()},
         1,
         1,
         true,
         enrol},
        {QStringLiteral("recovery withdraw"),
         QStringLiteral("NUMBER"),
         QStringLiteral("a kit is lost, or its officer goes: it opens nothing any more"),
         {},
         1,
         1,
         true,
         withdraw},
        {QStringLiteral("recovery seal"),
         QStringLiteral("AREA"),
         QStringLiteral(
             "seal an area's keys to all pairs of kits anew, by somebody who holds them and may grant the area"),
         {},
         1,
         1,
         true,
         seal},
        {QStringLiteral("recovery list"), {}, QStringLiteral("the ceremonies, newest first"), {}, 0, 0, true, list},
        {QStringLiteral("recovery open"),
         QStringLiteral("AREA --reason TEXT --first USER --second USER --until DATE"),
         QStringLiteral("begin a ceremony: one area's key for two named people until a day"),
         {{QStringLiteral("reason"), QStringLiteral("TEXT"), QStringLiteral("why; the SIRO and the IG Unit read it"),
           true},
          {QStringLiteral("first"), QStringLiteral("USER"), QStringLiteral("one of the two who receive the key"), true},
          {QStringLiteral("second"), QStringLiteral("USER"), QStringLiteral("the other"), true},
          {QStringLiteral("until"), QStringLiteral("DATE"), QStringLiteral("its last day, at most a month from today"),
           true},
          {QStringLiteral("with-identity"),
           {},
           QStringLiteral("they may also hand over the area's age identity (recovery hand-over)")}},
         1,
         1,
         true,
         open},
        {QStringLiteral("recovery sign"),
         QStringLiteral("ID"),
         QStringLiteral("an officer enters a kit where one of the two is signed in; the second opens the area"),
         {{QStringLiteral("kit-file"), QStringLiteral("FILE"),
           QStringLiteral("words or QR text of the kit; asked on the terminal otherwise")}},
         1,
         1,
         true,
         sign},
        {QStringLiteral("recovery end"),
         QStringLiteral("ID"),
         QStringLiteral("end a ceremony before its day: the two hold nothing more"),
         {},
         1,
         1,
         true,
         end},
        {QStringLiteral("recovery rotate"),
         QStringLiteral("ID"),
         QStringLiteral("give the area a new key after a ceremony that is over"),
         {},
         1,
         1,
         true,
         rotate},
        {QStringLiteral("recovery hand-over"),
         QStringLiteral("ID FOLDER"),
         QStringLiteral("write the area's age identity and headers, to read its recordings with age alone"),
         {},
         2,
         2,
         true,
         handOver},
        {QStringLiteral("recovery notices"),
         {},
         QStringLiteral("what the SIRO and the IG Unit have to know of recovery and have not read"),
         {{QStringLiteral("read"), {}, QStringLiteral("mark them as read")}},
         0,
         0,
         true,
         notices},
    };
}

} // namespace earshot::cli
