#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

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

} // namespace earshot::tests
