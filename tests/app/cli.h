#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <memory>

namespace earshot::tests {

/// What a run of earshot-cli said.
struct Answer
{
    int exit = -1;
    QByteArray out;
    QByteArray err;
    QJsonDocument json; ///< null unless standard output is exactly one JSON document

    [[nodiscard]] QJsonObject object() const { return json.object(); }
    [[nodiscard]] QJsonArray array(const char *key) const { return object().value(QLatin1String(key)).toArray(); }
    [[nodiscard]] QString clause() const
    {
        return object().value(QLatin1String("error")).toObject().value(QLatin1String("clause")).toString();
    }
};

/// Runs the real executable on one store, with password files in a folder of its own.
class Cli
{
public:
    explicit Cli(const QString &store);

    /// Where this "computer" remembers what it saw of stores; a Cli has its own.
    [[nodiscard]] QString stateFolder() const { return m_passwords.filePath(QStringLiteral("state")); }
    [[nodiscard]] QString store() const { return m_store; }
    /// Makes the password file of a user; `setPassword` before `as`.
    QString setPassword(const QString &user, const QString &password);
    /// Signed in as `user`, with --json.
    [[nodiscard]] Answer as(const QString &user, const QStringList &arguments) const;
    /// The arguments alone.
    [[nodiscard]] Answer run(const QStringList &arguments,
                             const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment()) const;

private:
    QString m_store;
    QTemporaryDir m_passwords;
};

/// A test that drives the program on a store of its own, each user with a password file.
class CliTest : public QObject
{
protected:
    CliTest();

    /// Makes the store; `admin` is the first administrator.
    [[nodiscard]] bool makeStore();
    /// Adds people, each with a password file.
    [[nodiscard]] bool addPeople(std::initializer_list<const char *> users);
    /// Imports a call of one second at extension 2001, three days old.
    [[nodiscard]] bool importCall();

    [[nodiscard]] Answer as(const char *user, std::initializer_list<const char *> words) const;
    /// Whether that succeeded; says why not.
    [[nodiscard]] bool does(const char *user, std::initializer_list<const char *> words) const;
    /// The password file of a user, made anew.
    [[nodiscard]] QString passwordFile(const char *user) const;
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    QTemporaryDir m_folder;
    std::unique_ptr<Cli> m_cli;
};

} // namespace earshot::tests
