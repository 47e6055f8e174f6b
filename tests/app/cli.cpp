#include "tests/app/cli.h"

#include "tests/support/wav.h"

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

} // namespace earshot::tests
