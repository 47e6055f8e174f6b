#include "core/service/session.h"

#include "core/base/durable.h"
#include "core/crypto/keyslot.h"
#include "core/domain/states.h"
#include "core/service/administration_service.h"
#include "core/service/door.h"
#include "core/service/founding.h"
#include "core/service/password_strength.h"
#include "core/service/policy_rules.h"
#include "core/service/replaced_slots.h"
#include "core/service/sign_in_delay.h"
#include "core/store/people_repository.h"

#include <QDir>
#include <QFileInfo>
#include <QMutexLocker>

namespace earshot::service {

Session::Session(Layout layout, domain::Person person, crypto::PersonKeys keys, SecretBytes storeKey,
                 crypto::TrustRoot trustRoot)
    : m_layout(std::move(layout))
    , m_person(std::move(person))
    , m_keys(std::move(keys))
    , m_storeKey(std::move(storeKey))
    , m_trustRoot(std::move(trustRoot))
{}

Session::~Session() = default;

Declaration Session::declaration() const
{
    const QMutexLocker lock(&m_mutex);
    return m_declaration;
}

void Session::declare(const Declaration &declaration)
{
    const QMutexLocker lock(&m_mutex);
    m_declaration = declaration;
}

bool Session::beginsToLook(const QString &list)
{
    const QMutexLocker lock(&m_mutex);
    if (m_looked.contains(list))
        return false;
    m_looked.insert(list);
    return true;
}

void Session::forgetLook(const QString &list)
{
    const QMutexLocker lock(&m_mutex);
    m_looked.remove(list);
}

bool Session::isActive() const
{
    const QMutexLocker lock(&m_mutex);
    return m_active;
}

void Session::end()
{
    const QMutexLocker lock(&m_mutex);
    m_active = false;
}

Result<QStringList> accounts(const QString &folder)
{
    const Layout layout{folder};
    if (!QFileInfo::exists(layout.database()))
        return fail(ErrorCode::NotFound, QStringLiteral("there is no Earshot store here; earshot-cli init makes one"),
                    folder);
    return crypto::slotUsers(layout.keySlots());
}

namespace {

/// The password is here in clear, so this is the moment to hash it at today's cost. Nothing depends on it: a slot that
/// cannot be made or written stays as it was, and whoever changed it meanwhile has the last word.
void raiseCost(const Environment &environment, const Layout &layout, const QByteArray &slot,
               const crypto::Unlocked &unlocked, const SecretBytes &password)
{
    const auto info = crypto::readSlotInfo(slot);
    if (!info || !info->kdf.isBelow(environment.kdfTarget))
        return;
    const auto raised = crypto::makeSlot(unlocked.user, password, unlocked.keys, unlocked.storeKey, unlocked.root,
                                         info->kdf.raisedTo(environment.kdfTarget));
    const auto now = crypto::readSlotFile(layout.keySlots(), unlocked.user);
    if (raised && now && *now == slot)
        (void)crypto::writeSlotFile(layout.keySlots(), unlocked.user, *raised);
}

/// A key slot that cannot be read is damage in the store, not something that was typed wrongly.
Error slotError(const Error &error, const Layout &layout, const QString &user)
{
    if (error.code != ErrorCode::Invalid && error.code != ErrorCode::Integrity)
        return error;
    return base::error(ErrorCode::Integrity,
                       QStringLiteral("this person's key slot is damaged or somebody else's: put the file back from a "
                                      "backup, or have them given new keys (earshot-cli person renew)"),
                       QStringLiteral("%1/%2.keyslot").arg(layout.keySlots(), user));
}

} // namespace

Result<std::shared_ptr<Session>> signIn(const Environment &environment, const QString &folder, const QString &user,
                                        const SecretBytes &password)
{
    const Layout layout{folder};
    if (!QFileInfo::exists(layout.database()))
        return fail(ErrorCode::NotFound, QStringLiteral("there is no Earshot store here; earshot-cli init makes one"),
                    folder);

    // Somebody who guesses user names must not learn which exist: the same answer, after the same work.
    const auto wrong = [] {
        return fail(ErrorCode::SignIn, QStringLiteral("the user name or the password is not right"));
    };
    const QString name = user.trimmed().toLower();
    // The same for names that do not exist; the right password has to wait too, or waiting would tell which it is.
    EARSHOT_TRY(attempt, mayAttempt(environment.signInDelay, folder, name, *environment.clock));
    auto slot = crypto::isUserName(name) ? crypto::readSlotFile(layout.keySlots(), name)
                                         : Result<QByteArray>(fail(ErrorCode::NotFound, QStringLiteral("no slot")));
    if (!slot) {
        if (slot.error().code != ErrorCode::NotFound)
            return fail(slotError(slot.error(), layout, name));
        auto spent = crypto::derivePasswordKey(password, crypto::KdfParams::fresh(environment.kdfTarget));
        Q_UNUSED(spent)
        return wrong();
    }
    auto unlocked = crypto::openSlot(*slot, password);
    if (!unlocked)
        return unlocked.error().code == ErrorCode::SignIn ? wrong() : fail(slotError(unlocked.error(), layout, name));
    attempt->succeeded();

    EARSHOT_TRY(store, environment.openStore(layout.database(), unlocked->storeKey, store::OpenMode::Open));
    auto person = store->people().byUser(name);
    if (!person && person.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::Integrity, QStringLiteral("this key slot belongs to nobody in the store"));
    if (!person)
        return fail(person.error());
    // A slot that somebody put there with keys of their own must not become this person.
    const auto &keys = unlocked->keys.publicKeys();
    if (keys.box32 != person->boxKey || keys.sign32 != person->signKey)
        return fail(ErrorCode::Integrity, QStringLiteral("the key slot's keys are not those the store knows"));
    if (!person->active)
        return wrong();
    EARSHOT_TRY(replaced, wasReplaced(*store, *person, *slot));
    if (replaced) // first: a raised one would be another
        return fail(ErrorCode::Integrity,
                    QStringLiteral("this password was changed since, and somebody put the key slot of before back: put "
                                   "the newest file back from a backup, or have the person given new keys (earshot-cli "
                                   "person renew), and tell the IG Unit"),
                    QStringLiteral("%1/%2.keyslot").arg(layout.keySlots(), name));
    raiseCost(environment, layout, *slot, *unlocked, password);
    auto session = std::make_shared<Session>(layout, *person, std::move(unlocked->keys), std::move(unlocked->storeKey),
                                             unlocked->root);
    // Before its first release Earshot signed too little for such a store to be believed; nothing in it would count.
    if (!session->trustRoot().isValid())
        return fail(ErrorCode::Unsupported,
                    QStringLiteral("this store was made by a trial version of Earshot, whose entries prove too little: "
                                   "make a new one (earshot-cli init) and import its recordings there"),
                    QString::fromLatin1(domain::trialStore));
    const QDate today = environment.clock->now().london().date();
    EARSHOT_TRY(policies,
                readPolicies(*store, *environment.profile, session->trustRoot(), session->trustMemo(), today));
    session->policies().setBuiltIn(*environment.profile);
    session->policies().set(policies.entries, policies.lost, today);
    Trust trust(*store, session->policies(), session->trustRoot(), session->trustMemo());
    EARSHOT_TRY(counts, trust.counts(*person));
    if (!counts)
        return fail(ErrorCode::Integrity,
                    QStringLiteral("nobody who may has signed that these are this person's keys"));
    return session;
}

Result<void> initStore(const Environment &environment, const QString &folder, InitOptions options)
{
    const QString user = options.adminUser.trimmed().toLower();
    if (!crypto::isUserName(user))
        return fail(ErrorCode::Invalid, QStringLiteral("a user name has small letters, digits, dots and dashes"),
                    QStringLiteral("admin"));
    if (options.organisation.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("the organisation needs a name"),
                    QStringLiteral("organisation"));
    const QFileInfo there(folder);
    if (there.exists() && (!there.isDir() || !QDir(folder).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot |
                                                                   QDir::Hidden | QDir::System)))
        return fail(ErrorCode::Exists,
                    QStringLiteral("there is something here already; choose a new or an empty folder"), folder);

    EARSHOT_CHECK(checkNewPassword(options.adminPassword, {user, options.adminName, options.organisation}));

    // Built beside its place and renamed: a half-made store never bears the name.
    const QString target = QDir::cleanPath(there.absoluteFilePath());
    const QString staging = target + QStringLiteral(".making");
    QDir(staging).removeRecursively();
    const auto made = found(environment, staging, user, options);
    if (!made) {
        QDir(staging).removeRecursively();
        return made;
    }
    if (there.exists())
        QDir().rmdir(target);
    if (!QDir().rename(staging, target)) {
        QDir(staging).removeRecursively();
        return fail(ErrorCode::Io, QStringLiteral("cannot move the new store into place"), target);
    }
    return base::syncFolder(QFileInfo(target).absolutePath());
}

} // namespace earshot::service
