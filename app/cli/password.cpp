#include "app/cli/password.h"

#include "core/base/durable.h"

#include <QFile>
#include <QScopeGuard>
#include <csignal>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace earshot::cli {

namespace {

constexpr qint64 longestPassword = 4096;

Result<SecretBytes> fromLine(QByteArray line)
{
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    QString text = QString::fromUtf8(line);
    auto secret = SecretBytes::fromPassword(text);
    base::wipe(text);
    base::wipe(line);
    if (secret.isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("the password is empty"));
    return secret;
}

// What a signal's handler needs to know; one prompt at a time.
int promptTerminal = -1;
termios beforePrompt{};

/// A prompt that is interrupted must not leave a terminal on which nobody sees what they type.
extern "C" void restoreTerminal(int signal)
{
    tcsetattr(promptTerminal, TCSAFLUSH, &beforePrompt);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

} // namespace

Result<SecretBytes> passwordFromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::Io, QStringLiteral("cannot read the password file"), path);
    QByteArray line = file.readLine(longestPassword + 1);
    if (line.size() >= longestPassword) {
        base::wipe(line);
        return fail(ErrorCode::Invalid, QStringLiteral("the password file's first line is too long"), path);
    }
    return fromLine(std::move(line));
}

Result<SecretBytes> passwordFromTerminal(const QString &prompt)
{
    std::FILE *terminal = std::fopen("/dev/tty", "r+");
    if (!terminal)
        return fail(ErrorCode::Invalid,
                    QStringLiteral("no terminal to ask for a password on; give it in a file, as --help says"));
    const auto close = qScopeGuard([&] { std::fclose(terminal); });
    std::setvbuf(terminal, nullptr, _IONBF, 0); // or a copy of the password stays in the stream's memory
    termios before{};
    if (tcgetattr(fileno(terminal), &before) != 0)
        return fail(ErrorCode::Invalid,
                    QStringLiteral("the terminal cannot be asked; give the password in a file, as --help says"));
    termios silent = before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    promptTerminal = fileno(terminal);
    beforePrompt = before;
    const auto give = [](void (*handler)(int)) {
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT})
            std::signal(signal, handler);
    };
    give(restoreTerminal);
    tcsetattr(fileno(terminal), TCSAFLUSH, &silent); // before the prompt: what is typed behind it is not thrown away
    std::fputs(prompt.toUtf8().constData(), terminal);
    std::fflush(terminal);
    QByteArray line(static_cast<int>(longestPassword), '\0');
    const char *got = std::fgets(line.data(), static_cast<int>(line.size()), terminal);
    tcsetattr(fileno(terminal), TCSAFLUSH, &before);
    give(SIG_DFL);
    std::fputs("\n", terminal);
    if (!got)
        return fail(ErrorCode::Cancelled, QStringLiteral("no password was typed"));
    line.truncate(static_cast<int>(qstrlen(line.constData())));
    return fromLine(std::move(line));
}

Result<SecretBytes> newPassword(const QString &file, const QString &user)
{
    if (!file.isEmpty())
        return passwordFromFile(file);
    EARSHOT_TRY(first, passwordFromTerminal(QStringLiteral("New password of %1: ").arg(user)));
    EARSHOT_TRY(second, passwordFromTerminal(QStringLiteral("The new password once more: ")));
    if (!first.equals(second.view()))
        return fail(ErrorCode::Invalid, QStringLiteral("the two passwords are not the same; nothing was changed"));
    return first;
}

} // namespace earshot::cli
