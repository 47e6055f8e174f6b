#pragma once

#include "core/base/result.h"
#include "core/crypto/keyslot.h"
#include "core/domain/areas.h"
#include "core/domain/people.h"

#include <QList>
#include <QMutex>
#include <QSet>
#include <QStringList>
#include <optional>

namespace earshot::store {
class Store;
}

namespace earshot::service {

class PolicyBook;

/// What was found good in a session: statements whose signature verified and whose signer was allowed to make them.
/// Both are facts of the past, so they are worked out once, whichever Door of the session asks. Thread-safe.
class TrustMemo
{
public:
    [[nodiscard]] bool contains(const QByteArray &statement) const;
    void insert(const QByteArray &statement);

private:
    mutable QMutex m_mutex;
    QSet<QByteArray> m_good;
};

/// When a signing key was somebody's, as far as it counts.
struct KeyPeriod
{
    QString name; ///< the person's
    QByteArray sign32;
    Instant from;
    std::optional<Instant> until; ///< replaced, or the person left, at that moment; none: still theirs
};

/// Which rows of the store count. Everybody who is signed in holds the database's key and could write into it with
/// other software, so a row that gives power is not believed because it is there:
///
/// - it is signed by a person whose own row counts, and who held an office with the right to do this at that moment
///   (rights "manage-people", "appoint", "grant", "nominate", "manage-areas" of the policy that was in force then); a
///   person may also sign new keys of their own with the ones before;
/// - it is what the newest entry of the log about it says, made at that time: a row that was signed once, and ended
///   since, cannot be put back;
/// - the chain ends at the founder's key and moment of founding, which stand in the key slot of the person signed in,
///   under their password, where no row can change them. What the founder says of themself counts at that moment only:
///   afterwards they need the office like anybody else.
///
/// What does not count is treated as if it were not there, and verify names it. A store from before signatures, or a
/// slot without a root, has nothing that counts. One thread: belongs to a Door, or to one reading of the policies.
class Trust
{
public:
    /// `policies` must know every version that was in force when something asked about was signed.
    Trust(store::Store &store, const PolicyBook &policies, crypto::TrustRoot root, TrustMemo &memo);

    [[nodiscard]] Result<bool> counts(const domain::Person &person);
    [[nodiscard]] Result<bool> counts(const domain::ServiceArea &area);
    [[nodiscard]] Result<bool> counts(const domain::AreaKey &key); ///< of any version
    [[nodiscard]] Result<bool> counts(const domain::Appointment &appointment);
    [[nodiscard]] Result<bool> counts(const domain::Nomination &nomination);
    [[nodiscard]] Result<bool> counts(const domain::Grant &grant);

    // The repositories' reads, without what does not count; by id or name: NotFound.
    [[nodiscard]] Result<domain::Person> person(domain::PersonId id);
    [[nodiscard]] Result<domain::Person> personByUser(const QString &user);
    [[nodiscard]] Result<QList<domain::Person>> people();
    [[nodiscard]] Result<domain::ServiceArea> area(domain::AreaId id);
    [[nodiscard]] Result<domain::ServiceArea> areaByName(const QString &name);
    [[nodiscard]] Result<QList<domain::ServiceArea>> areas();
    [[nodiscard]] Result<QList<domain::Appointment>> appointmentsOf(domain::PersonId person);
    [[nodiscard]] Result<QList<domain::Nomination>> nominationsOf(domain::PersonId person);
    [[nodiscard]] Result<QList<domain::Grant>> grantsOf(domain::PersonId person);
    [[nodiscard]] Result<QList<domain::Grant>> grants();
    /// The key that new recordings of the area are encrypted to. Integrity if the newest version does not count, or is
    /// older than the log knows: an older one might be known to people who have left.
    [[nodiscard]] Result<domain::AreaKey> currentKey(domain::AreaId area);

    /// The signing keys that this user had, oldest first; none for somebody whose row does not count.
    [[nodiscard]] Result<QList<KeyPeriod>> keysOf(const QString &user);
    /// Whether `signer` counted at that moment and this is their signature.
    [[nodiscard]] Result<bool> signedBy(domain::PersonId signer, Instant at, const char *signatureContext,
                                        const QByteArray &message, const QByteArray &signature);
    /// The same, and the signer held one of `offices` for this area or the whole authority at that moment.
    [[nodiscard]] Result<bool> signedInOffice(domain::PersonId signer, Instant at, const QStringList &offices,
                                              domain::AreaId area, const char *signatureContext,
                                              const QByteArray &message, const QByteArray &signature);
    /// Whether this is the log's newest state of the object, entered within minutes of that time.
    [[nodiscard]] Result<bool> isLogged(const QString &object, const QByteArray &state, Instant at);

private:
    struct Statement
    {
        domain::PersonId by;
        Instant at;
        const char *context = nullptr;
        QByteArray state;
        QByteArray signature;
    };
    /// Signed by somebody with one of these rights at that moment; where `area` is valid, in it. Memoised when true.
    [[nodiscard]] Result<bool> holds(const Statement &statement, const QStringList &rights, domain::AreaId area = {});
    [[nodiscard]] static Statement statementOf(const domain::Person &person);
    [[nodiscard]] static Statement statementOf(const domain::ServiceArea &area);
    [[nodiscard]] static Statement statementOf(const domain::AreaKey &key);
    [[nodiscard]] static Statement statementOf(const domain::Appointment &appointment);
    [[nodiscard]] static Statement statementOf(const domain::Nomination &nomination);
    [[nodiscard]] static Statement statementOf(const domain::Grant &grant);
    /// The log's newest state of the object, in an entry of about that time that the same hand has signed.
    [[nodiscard]] Result<bool> isLogged(const QString &object, const Statement &statement);
    [[nodiscard]] Result<bool> verifies(const Statement &statement);
    [[nodiscard]] Result<bool> heldOffice(domain::PersonId person, const QStringList &offices, domain::AreaId area,
                                          Instant at);
    [[nodiscard]] Result<QList<domain::Person>> keysAt(domain::PersonId id, Instant at);
    [[nodiscard]] Result<bool> isGood(const domain::Person &version, const QList<domain::Person> &before);
    [[nodiscard]] Result<bool> isGood(const domain::Appointment &version);
    [[nodiscard]] QStringList officesWith(const QStringList &rights, Instant at) const;
    /// An Ed25519 signature that verified once is not worked out again.
    [[nodiscard]] bool isSignature(const QByteArray &key32, const char *signatureContext, const QByteArray &message,
                                   const QByteArray &signature);
    [[nodiscard]] bool isFounding(const Statement &statement);
    template <class T> [[nodiscard]] Result<QList<T>> onlyCounting(Result<QList<T>> rows);
    template <class T> [[nodiscard]] Result<T> onlyIfCounting(Result<T> row);

    store::Store &m_store;
    const PolicyBook &m_policies;
    crypto::TrustRoot m_root;
    TrustMemo &m_memo;
    QSet<QByteArray> m_asking; ///< statements being worked out: who vouches for each other in a ring vouches for nobody
};

} // namespace earshot::service
