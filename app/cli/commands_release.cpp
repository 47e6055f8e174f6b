#include "app/cli/json.h"
#include "app/cli/password.h"
#include "app/cli/proof_words.h"
#include "app/cli/release_values.h"
#include "app/cli/values.h"
#include "core/base/durable.h"
#include "core/domain/states.h"
#include "core/service/administration_service.h"
#include "core/service/release_service.h"
#include "core/service/return_service.h"
#include "ui/papers/log_paper.h"
#include "ui/words/words.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace earshot::cli {

Result<domain::Release> releaseOf(Call &call)
{
    return releaseNamed(call, call.arguments.word(0));
}

Result<domain::Release> releaseNamed(Call &call, const QString &word)
{
    bool plain = false;
    const qint64 id = word.toLongLong(&plain);
    return plain ? call.door->release().byId({id}) : call.door->release().byNumber(word);
}

QString row(const domain::Release &r)
{
    return QStringLiteral("%1 %2 %3 recording %4, for %5, asked by %6")
        .arg(r.number, ui::words::name(r.state), ui::words::name(r.kind))
        .arg(r.recording.value)
        .arg(r.recipient, r.requester);
}

Exit answer(Call &call, const Result<domain::Release> &release)
{
    if (!release)
        return call.out.failure(release.error());
    call.out.line(row(*release));
    tellRedactions(call, *release);
    call.out.result(toJson(*release));
    return Exit::Done;
}

void tellRedactions(Call &call, const domain::Release &release)
{
    const QStringList texts = ui::words::redactionTexts(release.redactions, release.callRate);
    for (const QString &text : texts)
        call.out.line(QStringLiteral("  not heard in it: ") + text);
}

Result<FrameRange> rangeOf(const QString &text, int rate, const QString &option)
{
    if (text.isEmpty())
        return FrameRange{};
    const QStringList ends = text.split(u'-');
    const auto wrong = base::error(ErrorCode::Invalid, QStringLiteral("a range is written 2:05-3:10"), option);
    if (ends.size() != 2)
        return fail(wrong);
    EARSHOT_TRY(begin, momentMs(ends.first(), option));
    EARSHOT_TRY(end, momentMs(ends.last(), option));
    if (end <= begin)
        return fail(wrong);
    return FrameRange{base::msToFrames(begin, rate), base::msToFrames(end, rate)};
}

Result<QDate> dayOf(const Call &call, const char *option)
{
    const QString text = call.arguments.value(option);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !day.isValid())
        return fail(ErrorCode::Invalid, QStringLiteral("a day is written 2026-11-30"),
                    QStringLiteral("--") + QLatin1String(option));
    return day;
}

Result<domain::ReleaseConditions> conditionsOf(const Call &call, const domain::Release &release)
{
    domain::ReleaseConditions conditions;
    EARSHOT_TRY(only, rangeOf(call.arguments.value("only"), release.callRate, QStringLiteral("--only")));
    EARSHOT_TRY(until, dayOf(call, "until"));
    conditions.only = only;
    conditions.until = until;
    conditions.redactThirdParties = call.arguments.has("redact");
    conditions.noFile = call.arguments.has("no-copies");
    conditions.mark = call.arguments.has("mark");
    conditions.hiddenMark = call.arguments.has("inaudible-mark");
    const QStringList ranges = call.arguments.value("without").split(u',', Qt::SkipEmptyParts);
    for (const QString &text : ranges) {
        EARSHOT_TRY(range, rangeOf(text.trimmed(), release.callRate, QStringLiteral("--without")));
        conditions.without << range;
    }
    return conditions;
}

namespace {

constexpr qint64 largestCheckpoint = 256 * 1024;

tl::unexpected<Error> wrongOption(const QString &what, const char *option)
{
    return fail(ErrorCode::Invalid, what, QStringLiteral("--") + QLatin1String(option));
}

/// What the words name, and what binds all of it: parts of a call are a matter of one.
struct Answering
{
    QList<domain::ReleaseId> ids;
    domain::ReleaseConditions conditions;
};

Result<Answering> answering(Call &call)
{
    Answering found;
    domain::Release release;
    for (const QString &word : call.arguments.words()) {
        EARSHOT_TRY(named, releaseNamed(call, word));
        if (!found.ids.contains(named.id))
            found.ids << named.id;
        release = named;
    }
    for (const char *part : {"only", "without"}) {
        if (found.ids.size() > 1 && call.arguments.has(part))
            return wrongOption(QStringLiteral("a part of one call: name one release"), part);
    }
    EARSHOT_TRY(conditions, conditionsOf(call, release));
    found.conditions = conditions;
    return found;
}

Exit tellAnswers(Call &call, const service::ReleaseAnswers &answers)
{
    const bool one = answers.done.size() == 1 && call.arguments.words().size() == 1;
    QJsonArray rows;
    for (const auto &release : answers.done) {
        call.out.line(row(release));
        tellRedactions(call, release);
        rows.append(toJson(release));
    }
    if (!answers.error) {
        if (one)
            call.out.result(rows.first().toObject());
        else
            call.out.result(rows);
        return Exit::Done;
    }
    Error error = *answers.error;
    if (call.arguments.words().size() > 1 && error.where.isEmpty())
        error.where = answers.failed;
    return call.out.failure(error);
}

Exit advise(Call &call)
{
    const auto about = answering(call);
    if (!about)
        return call.out.failure(about.error());
    return tellAnswers(
        call, call.door->release().adviseTogether(about->ids, call.arguments.value("text"), about->conditions));
}

Exit authorise(Call &call)
{
    const auto about = answering(call);
    if (!about)
        return call.out.failure(about.error());
    return tellAnswers(call, call.door->release().decideTogether(
                                 about->ids, {call.arguments.value("office"), std::nullopt, about->conditions}));
}

Exit refuse(Call &call)
{
    const auto about = answering(call);
    if (!about)
        return call.out.failure(about.error());
    return tellAnswers(call, call.door->release().decideTogether(
                                 about->ids, {call.arguments.value("office"), call.arguments.value("reason"), {}}));
}

Exit withdraw(Call &call)
{
    auto release = releaseOf(call);
    return answer(call, release ? call.door->release().withdraw(release->id) : release);
}

/// A passphrase that is made is shown before anything is made with it: were it shown afterwards, a crash in between
/// would leave a package that nobody can open.
Result<SecretBytes> packagePassphrase(Call &call)
{
    if (!call.arguments.has("make-passphrase"))
        return newPassword(call.arguments.value("passphrase-file"), QStringLiteral("the package"));
    if (call.out.isJson())
        return wrongOption(QStringLiteral("with --json, bring a passphrase in a file"), "make-passphrase");
    auto made = service::generatePassphrase();
    call.out.raw("Passphrase of the package, shown this once and kept nowhere. Tell it to the recipient by another way "
                 "than the package:\n    ");
    call.out.raw(QByteArray::fromRawData(made.view().data(), made.view().size()));
    call.out.raw("\n");
    return made;
}

Result<service::PackageForm> packageForm(Call &call)
{
    service::PackageForm form;
    const QString as = call.arguments.value("as", QStringLiteral("folder"));
    const bool toKey = call.arguments.has("to-key");
    form.zip = as != u"folder";
    if (as == u"age" && toKey) {
        form.protection = service::Protection::AgeRecipient;
        form.recipient = call.arguments.value("to-key").trimmed();
    } else if (as == u"age") {
        form.protection = service::Protection::AgePassphrase;
    } else if (as == u"zip-aes") {
        form.protection = service::Protection::ZipPassphrase;
    } else if (as != u"folder" && as != u"zip") {
        return wrongOption(QStringLiteral("folder, zip, age or zip-aes"), "as");
    }
    if (toKey && as != u"age")
        return wrongOption(QStringLiteral("goes with --as age"), "to-key");
    if (!form.hasPassphrase() && (call.arguments.has("make-passphrase") || call.arguments.has("passphrase-file")))
        return wrongOption(QStringLiteral("nothing is encrypted with a passphrase here"),
                           call.arguments.has("make-passphrase") ? "make-passphrase" : "passphrase-file");
    if (form.hasPassphrase()) {
        EARSHOT_TRY(passphrase, packagePassphrase(call));
        form.passphrase = std::move(passphrase);
    }
    return form;
}

Exit issue(Call &call)
{
    QList<domain::ReleaseId> ids;
    for (const QString &word : call.arguments.words()) {
        auto release = releaseNamed(call, word);
        if (!release)
            return call.out.failure(release.error());
        if (!ids.contains(release->id))
            ids << release->id;
    }
    const auto language = paperLanguage(call);
    if (!language)
        return call.out.failure(language.error());
    auto form = packageForm(call);
    if (!form)
        return call.out.failure(form.error());
    QJsonArray documents;
    for (const auto id : std::as_const(ids)) {
        auto issued = [&] {
            const ui::words::LanguageScope speaking(*language); // the release note
            return call.door->release().issue(id, call.arguments.value("to"), {}, *form);
        }();
        if (!issued)
            return call.out.failure(issued.error());
        call.out.line(QStringLiteral("Issued %1: %2").arg(issued->release.number, issued->path));
        QJsonObject document = toJson(issued->release);
        document.insert(QStringLiteral("path"), issued->path);
        documents.append(document);
    }
    if (documents.size() == 1)
        call.out.result(documents.first().toObject());
    else
        call.out.result(documents);
    return Exit::Done;
}

Exit tellProof(Call &call, const QByteArray &made)
{
    const auto proof = ui::words::readProof(made);
    if (!proof)
        return call.out.failure(proof.error());
    const auto lines = proofLines(*proof);
    for (const QString &line : lines)
        call.out.line(line);
    call.out.result(proofDocument(*proof));
    return Exit::Done;
}

Exit proof(Call &call)
{
    auto release = releaseOf(call);
    if (!release)
        return call.out.failure(release.error());
    const bool saved = call.arguments.has("checkpoint");
    const QString path = call.arguments.value("out");
    if (saved && path.isEmpty())
        return call.out.failure(base::error(ErrorCode::Invalid,
                                            QStringLiteral("name a file for the proof against that checkpoint"),
                                            QStringLiteral("--out")));
    QByteArray checkpoint; // empty: the record as it is now
    if (saved) {
        const auto read = base::readFileLimited(call.arguments.value("checkpoint"), largestCheckpoint);
        if (!read)
            return call.out.failure(read.error());
        if (read->isEmpty())
            return call.out.failure(base::error(ErrorCode::Invalid, QStringLiteral("this file is empty"),
                                                call.arguments.value("checkpoint")));
        checkpoint = *read;
    }
    const auto made = call.door->release().proof(release->id, checkpoint);
    if (!made)
        return call.out.failure(made.error());
    if (path.isEmpty())
        return tellProof(call, *made);
    if (const auto written = base::writeFileDurably(path, *made); !written)
        return call.out.failure(written.error());
    call.out.line(
        QStringLiteral("Written: %1. Whoever has the package checks it with earshot-verify --proof.").arg(path));
    call.out.result(QJsonObject{{QStringLiteral("path"), path}});
    return Exit::Done;
}

Exit list(Call &call)
{
    auto inbox = call.door->release().inbox();
    if (!inbox)
        return call.out.failure(inbox.error());
    QJsonObject document;
    const auto part = [&](const char *key, const QString &title, const QList<domain::Release> &releases) {
        QJsonArray rows;
        if (!releases.isEmpty())
            call.out.line(title);
        for (const auto &release : releases) {
            call.out.line(QStringLiteral("  ") + row(release));
            rows.append(toJson(release));
        }
        document.insert(QLatin1String(key), rows);
    };
    part("toAdvise", QStringLiteral("Waiting for your advice:"), inbox->toAdvise);
    part("toAuthorise", QStringLiteral("Waiting for your decision:"), inbox->toAuthorise);
    part("toIssue", QStringLiteral("Authorised, to be issued by you:"), inbox->toIssue);
    part("waiting", QStringLiteral("Your requests that wait for somebody else:"), inbox->waiting);
    const auto returns = call.door->returns().inbox();
    if (!returns)
        return call.out.failure(returns.error());
    QJsonArray news;
    if (!returns->toNote.isEmpty())
        call.out.line(QStringLiteral("Ended before its time, to be noted (release note NUMBER):"));
    for (const auto &standing : returns->toNote) {
        const auto &release = standing.release;
        call.out.line(
            QStringLiteral("  %1; %2")
                .arg(row(release),
                     standing.recalled
                         ? QStringLiteral("recalled by %1: %2").arg(standing.recalled->byName, standing.recalled->text)
                         : ui::words::lapsed(release)));
        auto entry = toJson(release);
        entry.insert(QStringLiteral("needsLetter"), standing.needsLetter());
        news.append(entry);
    }
    document.insert(QStringLiteral("toNote"), news);
    call.out.result(document);
    return Exit::Done;
}

/// Who said what to a request.
QString decision(const domain::Release &release, const policy::Profile &profile)
{
    const QString who = release.decidedOffice.isEmpty()
                            ? release.decidedByName
                            : QStringLiteral("%1, %2").arg(release.decidedByName,
                                                           ui::words::shortOfficeName(profile, release.decidedOffice));
    if (release.state == domain::ReleaseState::Refused)
        return QStringLiteral("refused by %1: %2").arg(who, release.refusalReason);
    if (release.state == domain::ReleaseState::Withdrawn)
        return QStringLiteral("withdrawn, not decided");
    if (release.state == domain::ReleaseState::Lapsed)
        return ui::words::lapsed(release);
    return release.decidedByName.isEmpty() ? QStringLiteral("not decided yet") : QStringLiteral("authorised by ") + who;
}

Exit trace(Call &call)
{
    QFile file(call.arguments.word(0));
    if (!file.open(QIODevice::ReadOnly))
        return call.out.failure(
            base::error(ErrorCode::NotFound, QStringLiteral("this file cannot be read"), call.arguments.word(0)));
    const QString name = QFileInfo(file).fileName();
    const auto traced = call.door->release().trace(file, name);
    if (!traced)
        return call.out.failure(traced.error());
    const auto &[release, search] = *traced;
    call.out.line(release::markSentence(search, name));
    QJsonObject document{{QStringLiteral("tried"), search.tried}, {QStringLiteral("lengthMs"), search.lengthMs}};
    if (release) {
        call.out.line(QStringLiteral("  ") + row(*release));
        QStringList facts{decision(*release, call.out.profile())};
        if (release->issuedAt.ms != 0)
            facts << QStringLiteral("issued ") + ui::words::dateTime(release->issuedAt);
        call.out.line(QStringLiteral("    ") + facts.join(QStringLiteral("; ")));
        document.insert(QStringLiteral("release"), toJson(*release));
        document.insert(QStringLiteral("mark"), search.found->name);
        document.insert(QStringLiteral("chanceBelow"), search.found->chance);
    } else {
        call.out.line(QStringLiteral("  Releases tried: %1.").arg(search.tried));
    }
    call.out.result(document);
    return release ? Exit::Done : Exit::SomeRefused;
}

Exit logAsPaper(Call &call)
{
    const auto rows = call.door->release().logRows();
    if (!rows)
        return call.out.failure(rows.error());
    const auto me = call.door->administration().me();
    if (!me)
        return call.out.failure(me.error());
    return savePaper(call, QStringLiteral("The Release of Recording Log"), "pdf", [&] {
        return ui::papers::logPaper({me->letterhead, {}, me->person.name, call.environment.clock->now()}, *rows);
    });
}

Exit log(Call &call)
{
    if (call.arguments.has("csv") && call.arguments.has("pdf"))
        return call.out.failure(base::error(ErrorCode::Invalid, QStringLiteral("one of --csv and --pdf at a time")));
    if (call.arguments.has("pdf"))
        return logAsPaper(call);
    if (call.arguments.has("csv")) {
        auto csv = call.door->release().logCsv();
        if (!csv)
            return call.out.failure(csv.error());
        if (call.out.isJson())
            call.out.result(QJsonObject{{QStringLiteral("csv"), QString::fromUtf8(*csv)}});
        else
            call.out.raw(*csv);
        return Exit::Done;
    }
    auto rows = call.door->release().log();
    if (!rows)
        return call.out.failure(rows.error());
    QJsonArray document;
    for (const auto &release : std::as_const(*rows)) {
        call.out.line(row(release));
        QStringList facts{QStringLiteral("recorded ") + ui::words::dateTime(release.callStartedAt),
                          QStringLiteral("for ") + ui::words::purposeName(call.out.profile(), release.purpose)};
        if (!release.reference.isEmpty())
            facts << QStringLiteral("reference ") + release.reference;
        facts << decision(release, call.out.profile());
        call.out.line(QStringLiteral("    ") + facts.join(QStringLiteral("; ")));
        document.append(toJson(release));
    }
    if (document.isEmpty())
        call.out.line(QStringLiteral("Nothing has been released."));
    call.out.result(document);
    return Exit::Done;
}

} // namespace

QList<Command> releaseCommands()
{
    const Option office{QStringLiteral("office"), QStringLiteral("OFFICE"), QStringLiteral("office acted in")};
    const QList<Option> conditions{
        {QStringLiteral("only"), QStringLiteral("A-B"), QStringLiteral("no more than this part, 2:05-3:10")},
        {QStringLiteral("without"), QStringLiteral("A-B,…"), QStringLiteral("these parts are left out")},
        {QStringLiteral("until"), QStringLiteral("DATE"), QStringLiteral("no longer than to this day")}};
    return {
        releaseRequestCommand(),
        {QStringLiteral("release advise"), QStringLiteral("NUMBER… --text TEXT"),
         QStringLiteral("record the IG Unit's advice"),
         QList<Option>{{QStringLiteral("text"), QStringLiteral("TEXT"), QStringLiteral("the advice"), true},
                       {QStringLiteral("redact"), {}, QStringLiteral("condition: third parties are left out")},
                       {QStringLiteral("no-copies"), {}, QStringLiteral("condition: no file leaves")}} +
             conditions,
         1, -1, true, advise},
        {QStringLiteral("release authorise"), QStringLiteral("NUMBER… [--office OFFICE]"),
         QStringLiteral("say yes, in an office of the policy's list; to a part with --only, --without or --until"),
         QList<Option>{office,
                       {QStringLiteral("mark"), {}, QStringLiteral("the file says its number, in dialling tones")},
                       {QStringLiteral("inaudible-mark"),
                        {},
                        QStringLiteral("the file bears a mark that cannot be heard, for release trace")}} +
             conditions,
         1, -1, true, authorise},
        {QStringLiteral("release refuse"),
         QStringLiteral("NUMBER… --reason TEXT"),
         QStringLiteral("say no, and why"),
         {{QStringLiteral("reason"), QStringLiteral("TEXT"), QStringLiteral("why"), true}, office},
         1,
         -1,
         true,
         refuse},
        {QStringLiteral("release withdraw"),
         QStringLiteral("NUMBER"),
         QStringLiteral("take one's own request back"),
         {},
         1,
         1,
         true,
         withdraw},
        {QStringLiteral("release issue"),
         QStringLiteral("NUMBER… --to FOLDER [--as FORM]"),
         QStringLiteral("make the package of each authorised release"),
         {{QStringLiteral("to"), QStringLiteral("FOLDER"), QStringLiteral("an existing folder"), true},
          {QStringLiteral("as"), QStringLiteral("FORM"),
           QStringLiteral("folder (default), zip, age (encrypted) or zip-aes (encrypted, for 7-Zip)")},
          {QStringLiteral("to-key"), QStringLiteral("AGE1"), QStringLiteral("the recipient's age key, with --as age")},
          {QStringLiteral("passphrase-file"), QStringLiteral("FILE"),
           QStringLiteral("first line is the package's passphrase; asked on the terminal otherwise")},
          {QStringLiteral("make-passphrase"), {}, QStringLiteral("make a passphrase and show it, once")},
          languageOption()},
         1,
         -1,
         true,
         issue},
        {QStringLiteral("release proof"),
         QStringLiteral("NUMBER [--checkpoint FILE] [--out FILE]"),
         QStringLiteral("what the record says of a release, proved; or a proof for a recipient's checkpoint"),
         {{QStringLiteral("checkpoint"), QStringLiteral("FILE"),
           QStringLiteral("the recipient's checkpoint; otherwise the record as it is now")},
          {QStringLiteral("out"), QStringLiteral("FILE"),
           QStringLiteral("where the proof goes; otherwise it is told in words")}},
         1,
         1,
         true,
         proof},
        {QStringLiteral("release trace"),
         QStringLiteral("FILE"),
         QStringLiteral("which release a sound file that turned up comes from, by its inaudible mark; status 1: none "
                        "was found"),
         {},
         1,
         1,
         true,
         trace},
        {QStringLiteral("release list"),
         {},
         QStringLiteral("what waits for you, and your own requests"),
         {},
         0,
         0,
         true,
         list},
        {QStringLiteral("log"),
         QStringLiteral("[--csv | --pdf FILE [--language en|cy]]"),
         QStringLiteral("the Release of Recording Log (§6)"),
         {{QStringLiteral("csv"), {}, QStringLiteral("as CSV on standard output")},
          {QStringLiteral("pdf"), QStringLiteral("FILE"), QStringLiteral("as a paper, with all that is known of each")},
          languageOption()},
         0,
         0,
         true,
         log},
    };
}

} // namespace earshot::cli
