#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QHash>
#include <QMutex>
#include <QString>
#include <memory>

namespace earshot::service {

/// Slows down whoever tries passwords at this computer: per store and user, each wrong attempt after the third doubles
/// the wait, up to five minutes; a day without one, or the right password, and it is forgotten. Nobody is locked out
/// for good, so nobody can lock a colleague out.
///
/// It is kept in this computer's own state folder, outside the store: who can write the store cannot reset it, and a
/// store on a share does not slow down the other computers. It stops somebody at the keyboard. It does not stop who
/// can delete the state folder, or copies the key slot and tries at home: against that stand Argon2id and the strength
/// that new passwords need. Thread-safe, and safe between processes.
class SignInDelay
{
public:
    /// Empty: remembered in memory only.
    explicit SignInDelay(QString folder = {});
    /// $XDG_STATE_HOME/earshot, or ~/.local/state/earshot.
    [[nodiscard]] static QString defaultFolder();

    static constexpr int freeAttempts = 3;
    static constexpr qint64 longestMs = 5LL * 60 * 1000;
    /// The wait that follows this many wrong attempts in a row: 0, 0, 0, 0, then 2 s, 4 s, 8 s … 5 min.
    [[nodiscard]] static qint64 delayMs(int failures);

    /// Before a password is looked at. 0: it may be, and the attempt counts as wrong until it succeeds, so that one
    /// which is cut off counts too. Otherwise how long this user still has to wait here, and nothing is counted. A
    /// clock that was put back makes it no longer.
    [[nodiscard]] qint64 attempt(const QString &store, const QString &user, Instant now);
    /// The password was right.
    void succeeded(const QString &store, const QString &user);

private:
    friend class SignInAttempt;
    struct Attempts
    {
        int failures = 0;
        qint64 lastMs = 0;
    };
    /// By the digest of store and user: the state folder names nobody.
    using Table = QHash<QByteArray, Attempts>;
    class Guard;
    [[nodiscard]] Table read() const;
    void write(const Table &table);
    [[nodiscard]] QString path() const;

    QString m_folder;
    QMutex m_mutex;
    QMutex m_turn;      ///< held while a password is looked at
    Table m_remembered; ///< without a folder, or with one that cannot be written
};

/// One look at a password. While it lives, whoever else wants to look at one on this computer waits for its outcome:
/// until it is known the attempt counts as wrong, and programs that start together, each with the right password, would
/// count as guesses for one another. Whoever waited half a minute goes on without; the count stands all the same. Lives
/// and dies on one thread.
class SignInAttempt
{
public:
    ~SignInAttempt();
    Q_DISABLE_COPY_MOVE(SignInAttempt)

    /// The password was right; the next one may be looked at.
    void succeeded();

private:
    friend Result<std::unique_ptr<SignInAttempt>> mayAttempt(SignInDelay *delay, const QString &store,
                                                             const QString &user, const Clock &clock);
    class Turn;
    SignInAttempt(SignInDelay *delay, QString store, QString user);

    SignInDelay *m_delay;
    QString m_store;
    QString m_user;
    std::unique_ptr<Turn> m_turn;
};

/// `SignInDelay::attempt` when it is this one's turn, as an error of signing in; nothing is slowed where there is no
/// `delay`.
[[nodiscard]] Result<std::unique_ptr<SignInAttempt>> mayAttempt(SignInDelay *delay, const QString &store,
                                                                const QString &user, const Clock &clock);
/// Whole seconds to wait if this error is of that kind; otherwise 0.
[[nodiscard]] inline int secondsToWait(const Error &error)
{
    return error.code == ErrorCode::SignIn && error.where == QLatin1String("wait") ? error.native : 0;
}

} // namespace earshot::service
