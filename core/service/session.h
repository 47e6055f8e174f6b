#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/crypto/personkeys.h"
#include "core/domain/people.h"
#include "core/service/environment.h"
#include "core/service/policy_book.h"
#include "core/service/trust.h"

#include <QMutex>
#include <QSet>
#include <QStringList>
#include <memory>

namespace earshot::service {

/// Why somebody listens: chosen once, kept until changed; every audit entry about audio carries it.
struct Declaration
{
    QString purpose; ///< purpose id of the profile; empty: not declared
    QString reference;
    bool operator==(const Declaration &) const = default;
};

/// A signed-in person: who, with which keys, on which store. Shared by the Doors of several threads; what changes is
/// behind a mutex. After `end()` every act answers SignIn; the keys are wiped when the last Door lets go of the
/// session.
class Session
{
public:
    Session(Layout layout, domain::Person person, crypto::PersonKeys keys, SecretBytes storeKey,
            crypto::TrustRoot trustRoot);
    ~Session();

    [[nodiscard]] const Layout &layout() const { return m_layout; }
    [[nodiscard]] const domain::Person &person() const { return m_person; }
    [[nodiscard]] const crypto::PersonKeys &keys() const { return m_keys; }
    [[nodiscard]] const SecretBytes &storeKey() const { return m_storeKey; }

    [[nodiscard]] const crypto::TrustRoot &trustRoot() const { return m_trustRoot; } ///< from the person's key slot
    [[nodiscard]] TrustMemo &trustMemo() { return m_trustMemo; }

    [[nodiscard]] Declaration declaration() const;
    void declare(const Declaration &declaration);

    /// The versions of the policy; filled by signing in and by each Door that opens.
    [[nodiscard]] PolicyBook &policies() { return m_policies; }

    /// Whether this is the first look at that list in this sitting, over all Doors of it.
    [[nodiscard]] bool beginsToLook(const QString &list);
    void forgetLook(const QString &list); ///< it came to nothing: the next is the first

    [[nodiscard]] bool isActive() const;
    void end();

private:
    Layout m_layout;
    domain::Person m_person;
    crypto::PersonKeys m_keys;
    SecretBytes m_storeKey;
    crypto::TrustRoot m_trustRoot;
    TrustMemo m_trustMemo;
    mutable QMutex m_mutex;
    Declaration m_declaration;
    PolicyBook m_policies;
    QSet<QString> m_looked;
    bool m_active = true;
};

struct InitOptions
{
    QString organisation;
    QString adminUser; ///< becomes "administrator" office
    QString adminName; ///< empty: the user name
    SecretBytes adminPassword;
};

/// Makes a store folder that can import at once: keys, schema, quarantine area, the administrator. Exists when there is
/// anything at `folder` already (an empty folder is taken). Invalid at "password" for one that is too easy to guess
/// (see checkNewPassword). Nothing half-made stays: built beside and renamed.
[[nodiscard]] Result<void> initStore(const Environment &environment, const QString &folder, InitOptions options);

/// User names that have a key slot, for the sign-in screen; sorted.
[[nodiscard]] Result<QStringList> accounts(const QString &folder);

/// SignIn for a wrong name or password (the same text for both) and for an attempt that comes too soon after others
/// (see secondsToWait), Integrity for a store that does not open with the
/// slot's key or whose person row does not match the slot or does not count (see Trust).
[[nodiscard]] Result<std::shared_ptr<Session>> signIn(const Environment &environment, const QString &folder,
                                                      const QString &user, const SecretBytes &password);

} // namespace earshot::service
