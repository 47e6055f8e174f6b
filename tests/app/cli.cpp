#include "tests/app/cli.h"

#include "tests/support/wav.h"

#include <QDateTime>
#include <QDir>
#include <algorithm>

namespace earshot::tests {

Cli::Cli(const QString &store)
    : m_store(store)
{}

QString Cli::setPassword(const QString &user, const QString &password)
{
    return writeFile(m_passwords.path(), user, password.toUtf8() + '\n');
}

Answer Cli::as(const QString &user, const QStringList &arguments) const
{
    return run(arguments + QStringList{QStringLiteral("--store"), m_store, QStringLiteral("--user"), user,
                                       QStringLiteral("--password-file"), m_passwords.filePath(user),
                                       QStringLiteral("--json")});
}

Answer Cli::run(const QStringList &arguments, const QProcessEnvironment &environment) const
{
    QProcess process;
    QProcessEnvironment here = environment;
    here.insert(QStringLiteral("XDG_STATE_HOME"), stateFolder()); // never what the developer's own computer remembers
    process.setProcessEnvironment(here);
    process.start(QStringLiteral(EARSHOT_CLI), arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(120000))
        qFatal("earshot-cli did not finish: %s", qPrintable(arguments.join(u' ')));
    Answer answer;
    answer.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    answer.out = process.readAllStandardOutput();
    answer.err = process.readAllStandardError();
    answer.json = QJsonDocument::fromJson(answer.out);
    return answer;
}

CliTest::CliTest()
    : m_cli(std::make_unique<Cli>(path("Westmarch.earshot")))
{}

bool CliTest::makeStore()
{
    (void)passwordFile("admin");
    return m_folder.isValid() && does("admin", {"init", "--organisation", "Borough of Westmarch", "--admin", "admin"});
}

bool CliTest::addPeople(std::initializer_list<const char *> users)
{
    return std::all_of(users.begin(), users.end(), [this](const char *user) {
        const QByteArray file = QFile::encodeName(passwordFile(user));
        return does("admin", {"person", "add", user, "--name", user, "--new-password-file", file.constData()});
    });
}

bool CliTest::importCall()
{
    QDir().mkpath(path("calls"));
    (void)makeWav(path("calls"),
                  incomingName(QStringLiteral("2001"), 149, QDateTime::currentDateTimeUtc().addDays(-3), 1), 1.0);
    return does("admin", {"import", QFile::encodeName(path("calls")).constData()});
}

Answer CliTest::as(const char *user, std::initializer_list<const char *> words) const
{
    QStringList arguments;
    for (const char *word : words)
        arguments << QString::fromUtf8(word);
    return m_cli->as(QLatin1String(user), arguments);
}

bool CliTest::does(const char *user, std::initializer_list<const char *> words) const
{
    const Answer answer = as(user, words);
    if (answer.exit != 0)
        qWarning("%s", (answer.out + answer.err).constData());
    return answer.exit == 0;
}

QString CliTest::passwordFile(const char *user) const
{
    return m_cli->setPassword(QLatin1String(user),
                              QStringLiteral("the passphrase of %1, at length").arg(QLatin1String(user)));
}

} // namespace earshot::tests
