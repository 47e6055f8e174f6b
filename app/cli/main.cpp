#include "app/cli/command.h"
#include "app/cli/password.h"
#include "app/composition/composition.h"
#include "app/composition/translations.h"
#include "core/base/durable.h"
#include "core/service/checkpoint_service.h"
#include "core/service/policy_service.h"
#include "core/service/review_service.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonObject>
#include <QLocale>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <optional>

namespace earshot::cli {

namespace {

QList<Option> commonOptions()
{
    return {{QStringLiteral("store"), QStringLiteral("DIR"), QStringLiteral("the store folder (EARSHOT_STORE)")},
            {QStringLiteral("user"), QStringLiteral("NAME"), QStringLiteral("who signs in (EARSHOT_USER)")},
            {QStringLiteral("password-file"), QStringLiteral("FILE"),
             QStringLiteral("first line is the password (EARSHOT_PASSWORD_FILE); asked on the terminal otherwise")},
            {QStringLiteral("json"), {}, QStringLiteral("standard output is one JSON document")},
            {QStringLiteral("help"), {}, QStringLiteral("this text, or that of a command")}};
}

QList<Command> allCommands()
{
    return setupCommands() + keyCommands() + importCommands() + recordingCommands() + releaseCommands() +
           returnCommands() + recordCommands() + checkpointCommands() + witnessCommands() + policyCommands() +
           recoveryCommands() + holdCommands() + earlyDeletionCommands() + disposalCommands() + upcomingCommands() +
           accessCommands() + accessRegisterCommands();
}

QString optionLines(const QList<Option> &options)
{
    QString text;
    for (const Option &option : options) {
        const QString left = QStringLiteral("--%1 %2").arg(option.name, option.value).trimmed();
        text += QStringLiteral("  %1 %2%3\n")
                    .arg(left, -28)
                    .arg(option.help, option.required ? QStringLiteral(" (needed)") : QString());
    }
    return text;
}

QString generalHelp()
{
    QString text = QStringLiteral("earshot-cli: review and govern recorded telephone calls from the command line.\n\n"
                                  "Usage: earshot-cli COMMAND [OPTIONS]\n\nCommands:\n");
    const auto commands = allCommands();
    for (const Command &command : commands)
        text += QStringLiteral("  %1 %2\n").arg(command.name, -18).arg(command.summary);
    text += QStringLiteral("\nCommon options:\n") + optionLines(commonOptions());
    text += QStringLiteral("\nWithout --password-file the password is asked on the terminal.\nExit status: 0 done, 1 "
                           "done but some items refused or quarantined, 2 usage, 3 refused by "
                           "policy,\n4 integrity failure, 5 sign-in failed, 6 anything else.\n"
                           "earshot-cli COMMAND --help says more.");
    return text;
}

/// "release" alone: the commands that begin with it. Empty: none does.
QString helpForGroup(const QList<Command> &commands, const QStringList &words)
{
    QString text;
    for (const Command &command : commands) {
        if (!words.isEmpty() && command.name.startsWith(words.join(u' ') + u' '))
            text += QStringLiteral("earshot-cli %1 %2\n    %3\n").arg(command.name, command.synopsis, command.summary);
    }
    return text.trimmed();
}

QString helpFor(const Command &command)
{
    return QStringLiteral("earshot-cli %1 %2\n\n%3\n\n%4%5\nCommon options:\n%6")
        .arg(command.name, command.synopsis, command.summary, command.more.isEmpty() ? QString() : command.more + u'\n',
             command.options.isEmpty() ? QString() : QStringLiteral("Options:\n") + optionLines(command.options),
             optionLines(commonOptions()))
        .trimmed();
}

/// The command whose words the arguments begin with; the longest name wins ("release list" before "release").
const Command *commandFor(const QList<Command> &commands, const QStringList &words)
{
    const Command *found = nullptr;
    for (const Command &command : commands) {
        const QStringList name = command.name.split(u' ');
        if (words.mid(0, name.size()) == name && (!found || name.size() > found->name.split(u' ').size()))
            found = &command;
    }
    return found;
}

QString setting(const Arguments &arguments, const char *option, const char *variable)
{
    return arguments.has(option) ? arguments.value(option) : qEnvironmentVariable(variable);
}

Result<std::shared_ptr<service::Session>> signIn(const service::Environment &environment, const Arguments &arguments)
{
    const QString store = setting(arguments, "store", "EARSHOT_STORE");
    const QString user = setting(arguments, "user", "EARSHOT_USER");
    const QString file = setting(arguments, "password-file", "EARSHOT_PASSWORD_FILE");
    if (store.isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("which store? Give --store DIR or set EARSHOT_STORE"));
    if (user.isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("who signs in? Give --user NAME or set EARSHOT_USER"));
    auto password =
        file.isEmpty() ? passwordFromTerminal(QStringLiteral("Password of %1: ").arg(user)) : passwordFromFile(file);
    if (!password)
        return fail(password.error());
    return service::signIn(environment, store, user, *password);
}

Exit runCommand(const Command &command, const Arguments &arguments, const service::Environment &environment,
                Output &out)
{
    for (const Option &option : command.options) {
        // An empty value is a shell variable that was never set.
        if (option.required && arguments.value(option.name.toLatin1().constData()).trimmed().isEmpty())
            return out.failure(base::error(ErrorCode::Invalid, QStringLiteral("--%1 %2 is needed; see earshot-cli %3 "
                                                                              "--help")
                                                                   .arg(option.name, option.value, command.name)));
    }
    const auto words = arguments.words().size();
    if (words < command.minimumWords || (command.maximumWords >= 0 && words > command.maximumWords))
        return out.failure(base::error(ErrorCode::Invalid,
                                       QStringLiteral("usage: earshot-cli %1 %2").arg(command.name, command.synopsis)));
    Call call{environment, arguments, out, nullptr};
    if (!command.signIn)
        return command.run(call);
    auto session = signIn(environment, arguments);
    if (!session)
        return out.failure(session.error());
    auto door = service::Door::open(environment, *session);
    if (!door)
        return out.failure(door.error());
    call.door = door->get();
    if (const auto &standing = call.door->checkpoints().standing(); standing.isDisputed())
        out.note(standing.text());
    auto policy = (*door)->policies().current();
    if (!policy)
        return out.failure(policy.error());
    out.setProfile(**policy);
    return command.run(call);
}

/// With --json the text is in a document as well: standard output is one, whatever was asked.
Exit say(Output &out, const char *key, const QString &text, Exit exit = Exit::Done)
{
    if (out.isJson())
        out.result(QJsonObject{{QLatin1String(key), text}});
    else
        out.raw(text.toUtf8() + '\n');
    return exit;
}

Exit unknown(Output &out, const QList<Command> &commands, const QStringList &words)
{
    QStringList near;
    for (const Command &command : commands) {
        if (command.name.startsWith(words.first() + u' '))
            near << command.name;
    }
    const QString what = QStringLiteral("there is no command “%1”; ").arg(words.mid(0, 2).join(u' '));
    return out.failure(base::error(ErrorCode::Invalid, what + (near.isEmpty() ? QStringLiteral("see earshot-cli --help")
                                                                              : near.join(QStringLiteral(", ")))));
}

Exit help(Output &out, const QList<Command> &commands, const QStringList &words)
{
    if (words.isEmpty())
        return say(out, "help", generalHelp());
    if (const Command *command = commandFor(commands, words))
        return say(out, "help", helpFor(*command));
    if (const QString group = helpForGroup(commands, words); !group.isEmpty())
        return say(out, "help", group);
    return unknown(out, commands, words);
}

/// Whether --json is meant as the option: not behind --, and not as the value of another option.
bool wantsJson(const QStringList &given, const QList<Option> &options)
{
    for (qsizetype i = 0; i < given.size() && given[i] != QLatin1String("--"); ++i) {
        if (given[i] == QLatin1String("--json"))
            return true;
        const bool takesNext = std::any_of(options.cbegin(), options.cend(), [&](const Option &option) {
            return !option.value.isEmpty() && given[i] == QStringLiteral("--") + option.name;
        });
        i += takesNext ? 1 : 0;
    }
    return false;
}

Exit run(QStringList given)
{
    for (QString &word : given) {
        if (word == QLatin1String("-h"))
            word = QStringLiteral("--help");
    }
    // Words may stand before or after options, so options of all commands are known while the command is looked for.
    const auto commands = allCommands();
    QList<Option> anyOptions = commonOptions();
    anyOptions << Option{QStringLiteral("version"), {}, {}};
    for (const Command &command : commands)
        anyOptions += command.options;
    const bool json = wantsJson(given, anyOptions);

    auto composition = app::Composition::make();
    if (!composition) {
        const policy::Profile nothing;
        return Output(json, nothing).failure(composition.error());
    }
    const auto &environment = (*composition)->environment();
    Output out(json, *environment.profile);
    if (given.isEmpty())
        return say(out, "help", generalHelp(), Exit::Usage);
    auto first = Arguments::parse(given, anyOptions);
    if (!first)
        return out.failure(first.error());
    const QStringList words = first->words();
    if (first->has("version") && words.isEmpty())
        return say(out, "version", QStringLiteral("earshot-cli " EARSHOT_VERSION));
    if (first->has("help"))
        return help(out, commands, words);
    if (words.value(0) == QLatin1String("help"))
        return help(out, commands, words.mid(1));
    if (words.isEmpty())
        return out.failure(base::error(ErrorCode::Invalid, QStringLiteral("which command? See earshot-cli --help")));
    const Command *command = commandFor(commands, words);
    if (!command)
        return unknown(out, commands, words);
    auto arguments = Arguments::parse(given, commonOptions() + command->options);
    if (!arguments)
        return out.failure(arguments.error());
    arguments->dropWords(static_cast<int>(command->name.split(u' ').size()));
    return runCommand(*command, *arguments, environment, out);
}

} // namespace

QList<Option> purposeOptions()
{
    return {{QStringLiteral("purpose"), QStringLiteral("ID"),
             QStringLiteral("purpose of §6; remembered until changed: service-quality, training, complaint, abuse,\n"
                            "                               agreement, or other once the IG Unit has advised")},
            {QStringLiteral("reference"), QStringLiteral("TEXT"), QStringLiteral("case, coaching plan or sample")}};
}

Option languageOption()
{
    return option("language", "en|cy", "of the paper: English, or cy for Welsh");
}

Result<ui::words::Language> paperLanguage(const Call &call)
{
    const QString wanted = call.arguments.value("language", QStringLiteral("en"));
    if (wanted == QLatin1String("en"))
        return ui::words::Language::English;
    if (wanted == QLatin1String("cy"))
        return ui::words::Language::Welsh;
    return fail(ErrorCode::Invalid, QStringLiteral("en (English) or cy (Welsh)"), QStringLiteral("--language"));
}

Exit savePaper(Call &call, const QString &what, const char *option, const std::function<Result<QByteArray>()> &make)
{
    const QString path = call.arguments.value(option);
    const auto language = paperLanguage(call);
    if (!language)
        return call.out.failure(language.error());
    if (QFileInfo::exists(path))
        return call.out.failure(base::error(ErrorCode::Exists, QStringLiteral("there is such a file already"), path));
    const auto pdf = [&] {
        const ui::words::LanguageScope speaking(*language);
        return make();
    }();
    if (!pdf)
        return call.out.failure(pdf.error());
    if (const auto written = base::writeFileDurably(path, *pdf); !written)
        return call.out.failure(written.error());
    call.out.line(QStringLiteral("%1 is written to %2").arg(what, path));
    call.out.result(QJsonObject{{QStringLiteral("path"), path}});
    return Exit::Done;
}

Result<void> declarePurpose(Call &call)
{
    auto &review = call.door->review();
    EARSHOT_TRY(remembered, review.rememberedDeclaration());
    if (!call.arguments.has("purpose") && !call.arguments.has("reference")) {
        call.door->session()->declare(remembered);
        return {};
    }
    const QString purpose = call.arguments.value("purpose", remembered.purpose);
    if (!purpose.isEmpty() && !call.out.profile().purpose(purpose)) {
        QStringList known;
        for (const auto &each : call.out.profile().purposes())
            known << each.id;
        return fail(
            ErrorCode::Invalid,
            QStringLiteral("the policy has no purpose “%1”; it has %2").arg(purpose, known.join(QStringLiteral(", "))),
            QStringLiteral("--purpose"));
    }
    return review.declare({purpose, call.arguments.value("reference", remembered.reference)});
}

} // namespace earshot::cli

int main(int argc, char *argv[])
{
    earshot::app::hardenProcess();
    // A release note, a letter or a recovery kit is a PDF, which needs fonts, hence QGuiApplication; no window is ever
    // shown, so no display is needed.
    const QByteArrayList given(argv + 1, argv + argc);
    const bool makesPapers = std::any_of(given.cbegin(), given.cend(), [](const QByteArray &word) {
        static const QByteArrayList those{"issue",    "demo",  "enrol",         "letter",
                                          "--notice", "--pdf", "recall-letter", "destruction-form"};
        return those.contains(word) || word.startsWith("--pdf=");
    });
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt looks there for a display, even without one, and complains where cron or sudo gave no such folder.
    std::optional<QTemporaryDir> runtime;
    if (makesPapers && qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR") && runtime.emplace().isValid())
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime->path()));
    const std::unique_ptr<QCoreApplication> application(makesPapers ? new QGuiApplication(argc, argv)
                                                                    : new QCoreApplication(argc, argv));
    QCoreApplication::setApplicationName(QStringLiteral("earshot-cli"));
    // Its words are English: names of offices and purposes must not come in another language between them.
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (makesPapers)
        earshot::app::installTranslations();
    return static_cast<int>(earshot::cli::run(QCoreApplication::arguments().mid(1)));
}
