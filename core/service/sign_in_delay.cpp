#include "core/service/sign_in_delay.h"

#include "core/base/durable.h"
#include "core/crypto/digest.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QMutexLocker>
#include <algorithm>

namespace earshot::service {

namespace {

constexpr qint64 firstDelayMs = 2000;
constexpr qint64 forgottenAfterMs = 24LL * 3600 * 1000;
constexpr int mostFailures = 1000; ///< counted; the delay is at its longest long before
constexpr qsizetype mostNames = 200;
constexpr qint64 largestTable = 64 * 1024;
constexpr int lockPatienceMs = 5000;
constexpr int turnPatienceMs = 30000; ///< many times what looking at a password takes
constexpr int turnLookMs = 20;

/// The same store by whichever path.
QByteArray nameOf(const QString &store, const QString &user)
{
    const QString canonical = QFileInfo(store).canonicalFilePath();
    return crypto::sha256((canonical.isEmpty() ? store : canonical).toUtf8() + '\n' + user.toUtf8()).toHex();
}

void makeFolder(const QString &folder)
{
    if (!QFileInfo::exists(folder) && QDir().mkpath(folder))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace

/// One at a time, also between processes: or a hundred programs started at once would all find no wait. A lock that
/// cannot be had (a full disk, a read-only home) keeps nobody out.
class SignInDelay::Guard
{
public:
    explicit Guard(SignInDelay &delay)
        : m_lock(&delay.m_mutex)
        , m_file(delay.path() + QStringLiteral(".lock"))
    {
        if (delay.m_folder.isEmpty())
            return;
        makeFolder(delay.m_folder);
        (void)m_file.tryLock(lockPatienceMs);
    }

private:
    QMutexLocker<QMutex> m_lock;
    QLockFile m_file;
};

SignInDelay::SignInDelay(QString folder)
    : m_folder(std::move(folder))
{}

QString SignInDelay::defaultFolder()
{
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state)) // the specification: a relative path is to be ignored
        state = QDir::homePath() + QStringLiteral("/.local/state");
    return state + QStringLiteral("/earshot");
}

qint64 SignInDelay::delayMs(int failures)
{
    if (failures <= freeAttempts)
        return 0;
    const int doublings = std::min(failures - freeAttempts - 1, 20);
    return std::min(firstDelayMs << doublings, longestMs);
}

QString SignInDelay::path() const
{
    return m_folder + QStringLiteral("/attempts");
}

/// What the file says, and what is remembered where that is more. A damaged line counts for nothing.
SignInDelay::Table SignInDelay::read() const
{
    Table table = m_remembered;
    if (m_folder.isEmpty())
        return table;
    const auto bytes = base::readFileLimited(path(), largestTable);
    const auto lines = bytes ? bytes->split('\n') : QList<QByteArray>();
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() != 3)
            continue;
        const Attempts attempts{std::clamp(words[1].toInt(), 0, mostFailures), std::max(0LL, words[2].toLongLong())};
        if (attempts.failures >= table.value(words[0]).failures)
            table.insert(words[0], attempts);
    }
    return table;
}

void SignInDelay::write(const Table &table)
{
    if (m_folder.isEmpty()) {
        m_remembered = table;
        return;
    }
    // Names that nobody has must not push out the one that is being guessed: the most tried stay.
    QList<QByteArray> names = table.keys();
    std::sort(names.begin(), names.end(), [&](const QByteArray &a, const QByteArray &b) {
        const Attempts &x = *table.constFind(a);
        const Attempts &y = *table.constFind(b);
        return x.failures != y.failures ? x.failures > y.failures : x.lastMs > y.lastMs;
    });
    QByteArray text;
    for (const QByteArray &name : names.first(std::min(names.size(), mostNames))) {
        const Attempts &attempts = *table.constFind(name);
        text += name + ' ' + QByteArray::number(attempts.failures) + ' ' + QByteArray::number(attempts.lastMs) + '\n';
    }
    // A full disk must not keep anybody out: it is remembered here until it can be written.
    m_remembered = base::writeFileDurably(path(), text) ? Table() : table;
}

qint64 SignInDelay::attempt(const QString &store, const QString &user, Instant now)
{
    const Guard guard(*this);
    Table table = read();
    table.removeIf([&](Table::iterator each) { return now.ms - each.value().lastMs > forgottenAfterMs; });
    Attempts &attempts = table[nameOf(store, user)];
    const qint64 delay = delayMs(attempts.failures);
    if (attempts.lastMs > now.ms) { // the clock was put back: the wait begins now, it does not last until then
        attempts.lastMs = now.ms;
        write(table);
    }
    const qint64 wait = std::clamp<qint64>(attempts.lastMs + delay - now.ms, 0, delay);
    if (wait > 0)
        return wait;
    attempts = {std::min(attempts.failures + 1, mostFailures), now.ms};
    write(table);
    return 0;
}

void SignInDelay::succeeded(const QString &store, const QString &user)
{
    const Guard guard(*this);
    Table table = read();
    if (table.remove(nameOf(store, user)))
        write(table);
}

/// Also between processes. A place that cannot be locked keeps nobody out, like that of the count.
class SignInAttempt::Turn
{
public:
    explicit Turn(SignInDelay &delay)
        : m_mutex(delay.m_turn)
        , m_file(delay.path() + QStringLiteral(".turn"))
    {
        const QDeadlineTimer patience(turnPatienceMs);
        m_locked = m_mutex.tryLock(turnPatienceMs);
        if (delay.m_folder.isEmpty())
            return;
        makeFolder(delay.m_folder);
        // In short waits, since a long one looks less and less often.
        while (!m_file.tryLock(turnLookMs) && m_file.error() == QLockFile::LockFailedError && !patience.hasExpired())
            ;
    }
    ~Turn()
    {
        m_file.unlock();
        if (m_locked)
            m_mutex.unlock();
    }
    Q_DISABLE_COPY_MOVE(Turn)

private:
    QMutex &m_mutex;
    QLockFile m_file;
    bool m_locked = false;
};

SignInAttempt::SignInAttempt(SignInDelay *delay, QString store, QString user)
    : m_delay(delay)
    , m_store(std::move(store))
    , m_user(std::move(user))
    , m_turn(delay ? std::make_unique<Turn>(*delay) : nullptr)
{}

SignInAttempt::~SignInAttempt() = default;

void SignInAttempt::succeeded()
{
    if (m_delay)
        m_delay->succeeded(m_store, m_user);
    m_turn.reset();
}

Result<std::unique_ptr<SignInAttempt>> mayAttempt(SignInDelay *delay, const QString &store, const QString &user,
                                                  const Clock &clock)
{
    std::unique_ptr<SignInAttempt> attempt(new SignInAttempt(delay, store, user));
    const qint64 waitMs = delay ? delay->attempt(store, user, clock.now()) : 0;
    if (waitMs == 0)
        return attempt;
    const int seconds = static_cast<int>((waitMs + 999) / 1000);
    return fail(ErrorCode::SignIn,
                QStringLiteral("too many wrong passwords: the next attempt is possible in %1 seconds").arg(seconds),
                QStringLiteral("wait"), seconds);
}

} // namespace earshot::service
