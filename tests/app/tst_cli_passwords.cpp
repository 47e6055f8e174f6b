#include "tests/app/cli.h"

#include <QTest>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace earshot;
using namespace earshot::tests;

namespace {

constexpr int patienceMs = 120000;
const QByteArray words = "kestrels over the old harbour";
const QByteArray otherWords = "kestrels over the new harbour";

/// A run of the program at a terminal of its own.
struct Talk
{
    int exit = -1;
    QByteArray seen; ///< everything that stood on the terminal
    qsizetype asked = 0;
};

/// Each answer is typed when a prompt ("…: ") has come; more prompts than answers end the program.
Talk onTerminal(const QStringList &arguments, const QList<QByteArray> &answers)
{
    QList<QByteArray> command{QByteArrayLiteral(EARSHOT_CLI)};
    for (const QString &argument : arguments)
        command << argument.toUtf8();
    QList<char *> raw;
    for (QByteArray &part : command)
        raw << part.data();
    raw << nullptr;
    int terminal = -1;
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        ::execv(raw.constFirst(), raw.data());
        ::_exit(127);
    }
    Talk talk;
    QByteArray tail; // since the last answer
    char piece[256];
    pollfd ready{terminal, POLLIN, 0};
    while (::poll(&ready, 1, patienceMs) > 0) {
        const ssize_t got = ::read(terminal, piece, sizeof piece);
        if (got <= 0)
            break; // the program has ended
        talk.seen.append(piece, got);
        tail.append(piece, got);
        if (!tail.endsWith(": "))
            continue;
        tail.clear();
        const QByteArray line = answers.value(talk.asked++) + '\n';
        if (talk.asked > answers.size() || ::write(terminal, line.constData(), static_cast<size_t>(line.size())) < 0)
            break;
    }
    ::close(terminal); // hangs up on a program that goes on asking
    int status = 0;
    ::waitpid(child, &status, 0);
    talk.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return talk;
}

} // namespace

/// A new password is typed where nobody sees it, so a slip of the finger would lock its owner out: it is asked twice.
class TestCliPasswords : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder.filePath(QStringLiteral("state"))));
        for (const char *setting : {"EARSHOT_STORE", "EARSHOT_USER", "EARSHOT_PASSWORD_FILE"})
            qunsetenv(setting);
    }

    void whoMakesAStoreTypesThePasswordTwice()
    {
        const QStringList init = at({QStringLiteral("init"), QStringLiteral("--organisation"),
                                     QStringLiteral("Borough of Westmarch"), QStringLiteral("--admin"), admin});
        const Talk slip = onTerminal(init, {words, otherWords});
        QVERIFY2(slip.exit == 2, slip.seen);
        QVERIFY2(slip.seen.contains("not the same"), slip.seen);
        QVERIFY2(!QFileInfo::exists(store()), "nothing is made with a password that nobody knows");

        const Talk made = onTerminal(init, {words, words});
        QVERIFY2(made.exit == 0, made.seen);
        QCOMPARE(made.asked, 2);
        QVERIFY2(!made.seen.contains(words), "a password must not be seen");
        QCOMPARE(onTerminal(signedIn({QStringLiteral("area"), QStringLiteral("list")}), {words}).exit, 0);
    }

    void aPersonsFirstPassword()
    {
        const QStringList add = signedIn({QStringLiteral("person"), QStringLiteral("add"), QStringLiteral("lead"),
                                          QStringLiteral("--name"), QStringLiteral("Delyth Lloyd")});
        const Talk slip = onTerminal(add, {words, otherWords, words});
        QVERIFY2(slip.exit == 2, slip.seen);
        const Talk added = onTerminal(add, {words, otherWords, otherWords});
        QVERIFY2(added.exit == 0, added.seen);
        QVERIFY(!added.seen.contains(otherWords));
    }

    void newKeysForSomebodyWhoForgot()
    {
        const Talk begun =
            onTerminal(signedIn({QStringLiteral("person"), QStringLiteral("renew"), QStringLiteral("lead")}),
                       {words, "owls under the old bridge", "owls under the old bridge"});
        QVERIFY2(begun.exit == 0, begun.seen);
        QCOMPARE(begun.asked, 3);
    }

    void onesOwnPassword()
    {
        const QStringList change = signedIn({QStringLiteral("passwd")});
        const Talk slip = onTerminal(change, {words, words, otherWords, words});
        QVERIFY2(slip.exit == 2, slip.seen);
        const Talk changed = onTerminal(change, {words, words, otherWords, otherWords});
        QVERIFY2(changed.exit == 0, changed.seen);
        QCOMPARE(onTerminal(signedIn({QStringLiteral("area"), QStringLiteral("list")}), {words}).exit, 5);
        QCOMPARE(onTerminal(signedIn({QStringLiteral("area"), QStringLiteral("list")}), {otherWords}).exit, 0);
    }

private:
    [[nodiscard]] QString store() const { return m_folder.filePath(QStringLiteral("Westmarch.earshot")); }
    [[nodiscard]] QStringList at(const QStringList &arguments) const
    {
        return arguments + QStringList{QStringLiteral("--store"), store()};
    }
    [[nodiscard]] QStringList signedIn(const QStringList &arguments) const
    {
        return at(arguments) + QStringList{QStringLiteral("--user"), admin};
    }

    const QString admin = QStringLiteral("admin");
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCliPasswords)
#include "tst_cli_passwords.moc"
