#pragma once

#include "core/base/result.h"
#include "core/crypto/keyslot.h"
#include "core/domain/areas.h"
#include "core/domain/disposal.h"
#include "core/domain/early_deletion.h"
#include "core/domain/hold.h"
#include "core/domain/people.h"
#include "core/domain/store_settings.h"
#include "core/domain/subject_access.h"

#include <QList>
#include <QMutex>
#include <QSet>
#include <QStringList>
#include <optional>

namespace earshot::store {
class Store;
struct LeafRow;
} // namespace earshot::store

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

/// Where in the log a signing key was somebody's, as far as it counts.
struct KeyPeriod
{
    QString name; ///< the person's
    QByteArray sign32;
    qint64 from = 0;
    std::optional<qint64> until; ///< replaced, or the person left, by the entry of that place; none: still theirs
};

/// An act as far as it is judged: when its signer says that it was, and where the log has it. Clocks are the clients'
/// own: they differ by minutes between honest people, and say what somebody wants between others. What comes before
/// what is told by the log alone; `at` decides nothing but dates (the last day of an office, the policy of a day).
struct Moment
{
    Instant at;
    QString object;                ///< whose entry tells of it
    QList<QByteArray> states{};    ///< what the object became by it, one of these; empty: what was signed
    std::optional<qint64> place{}; ///< of the entry, where it is known; then the object is not asked

    /// The act that is this entry.
    [[nodiscard]] static Moment ofEntry(Instant at, qint64 sequence) { return {at, {}, {}, sequence}; }
    /// An act that has no entry: whoever signed it must still be who they were.
    [[nodiscard]] static Moment now(Instant at);
};

/// Which rows of the store count. Everybody who is signed in holds the database's key and could write into it with
/// other software, so a row that gives power is not believed because it is there:
///
/// - it is what the newest entry of the log about it says, and the hand that signed the row signed that entry: a row
///   that was signed once, and ended since, cannot be put back;
/// - it is signed by a person whose own row counted, and who held an office with the right to do this, before that
///   entry (rights "manage-people", "appoint", "grant", "nominate", "manage-areas" of the policy that was in force
///   then); a person may also sign new keys of their own with the ones before. Entries decide what was before: whoever
///   lost an office or left gains nothing by a date of when they had it, and no clock has to agree with another;
/// - the chain ends at the founder's key and moment of founding, which stand in the key slot of the person signed in,
///   under their password, where no row can change them. What the founder says of themself counts in the log's first
///   entries only: afterwards they need the office like anybody else.
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
    [[nodiscard]] Result<bool> counts(const domain::StoreSettings &settings);
    /// Placed, and lifted if it was, by people who had the right to; and the log's newest word on it. Its guidance is
    /// asked for by itself.
    [[nodiscard]] Result<bool> counts(const domain::Hold &hold);
    [[nodiscard]] Result<bool> counts(const domain::HoldGuidance &guidance, const domain::Hold &hold);
    /// Notice, approval and certificate by people who were there, the approval by another one, of the IG Unit; and the
    /// log's newest word on it. Whether the deleter was nominated is asked when it runs.
    [[nodiscard]] Result<bool> counts(const domain::Disposal &disposal);
    /// Opened, or done, by who had the right to freeze in its area then; and the log's newest word on it.
    [[nodiscard]] Result<bool> counts(const domain::SubjectAccess &request);
    [[nodiscard]] Result<bool> counts(const domain::AccessStep &step, const domain::SubjectAccess &request);
    /// Asked by who it says; answered by another person who held one of its exception's offices then; and the log's
    /// newest word on it. Whether who asks was nominated is judged when it is approved.
    [[nodiscard]] Result<bool> counts(const domain::EarlyDeletion &request);
    [[nodiscard]] Result<bool> counts(const domain::EarlyAnswer &answer, const domain::EarlyDeletion &request);
    /// Of `request`: by who asked, before anything had ended it. An answer that comes after it counts for nothing, as a
    /// withdrawal after the end does: the log says which was first.
    [[nodiscard]] Result<bool> counts(const domain::EarlyWithdrawal &withdrawal, const domain::EarlyDeletion &request);
    /// The request and all its answers count, and as many people said yes as its exception takes, and nobody no.
    [[nodiscard]] Result<bool> wasApproved(const domain::EarlyDeletion &request);
    /// Whether it was lifted by somebody who had the right to, on record: that is final, whatever the log says since.
    [[nodiscard]] Result<bool> isLifted(const domain::Hold &hold);

    // The repositories' reads, without what does not count; by id or name: NotFound.
    [[nodiscard]] Result<domain::Person> person(domain::PersonId id);
    [[nodiscard]] Result<domain::Person> personByUser(const QString &user);
    [[nodiscard]] Result<QList<domain::Person>> people();
    [[nodiscard]] Result<domain::ServiceArea> area(domain::AreaId id);
    [[nodiscard]] Result<domain::ServiceArea> areaByName(const QString &name);
    [[nodiscard]] Result<QList<domain::ServiceArea>> areas();
    [[nodiscard]] Result<QList<domain::Appointment>> appointmentsOf(domain::PersonId person);
    /// What those replaced, oldest first, of which the log has that somebody who had the right to said so then.
    [[nodiscard]] Result<QList<domain::Appointment>> formerAppointmentsOf(domain::PersonId person);
    [[nodiscard]] Result<QList<domain::Nomination>> nominationsOf(domain::PersonId person);
    [[nodiscard]] Result<QList<domain::Grant>> grantsOf(domain::PersonId person);
    [[nodiscard]] Result<QList<domain::Grant>> grants();
    /// The key that new recordings of the area are encrypted to. Integrity if the newest version does not count, or is
    /// older than the log knows: an older one might be known to people who have left.
    [[nodiscard]] Result<domain::AreaKey> currentKey(domain::AreaId area);

    /// What the authority set. Integrity when it is not what somebody who may has signed, or was taken away. A store of
    /// before settings were signed has what it was founded with, by nobody.
    [[nodiscard]] Result<domain::StoreSettings> settings();

    /// The signing keys that this user had, oldest first; none for somebody whose row does not count.
    [[nodiscard]] Result<QList<KeyPeriod>> keysOf(const QString &user);
    /// Whether the log has this act, its `signer` counted then, and this is their signature.
    [[nodiscard]] Result<bool> signedBy(domain::PersonId signer, const Moment &moment, const char *signatureContext,
                                        const QByteArray &message, const QByteArray &signature);
    /// The same, and the signer held one of `offices` for this area or the whole authority then.
    [[nodiscard]] Result<bool> signedInOffice(domain::PersonId signer, const Moment &moment, const QStringList &offices,
                                              domain::AreaId area, const char *signatureContext,
                                              const QByteArray &message, const QByteArray &signature);
    /// Whether this is the log's newest state of the object, entered within minutes of that time.
    [[nodiscard]] Result<bool> isLogged(const QString &object, const QByteArray &state, Instant at);
    /// The same, and that entry is signed with the key that made this signature, which was `by`'s once.
    [[nodiscard]] Result<bool> isLoggedBy(const QString &object, domain::PersonId by, Instant at,
                                          const char *signatureContext, const QByteArray &state,
                                          const QByteArray &signature);

private:
    struct Statement
    {
        domain::PersonId by;
        Moment moment;
        const char *context = nullptr;
        QByteArray state; ///< what is signed
        QByteArray signature;
    };
    /// Signed by somebody who had one of these rights before it; where `area` is valid, in it. False without an entry.
    /// Memoised when true.
    /// `own`: an office whose holder may do it, too; then nobody does it as a deputy.
    [[nodiscard]] Result<bool> holds(const Statement &statement, const QStringList &rights, domain::AreaId area = {},
                                     const QString &own = {});
    [[nodiscard]] bool countsAs(const QString &held, const QStringList &offices, const Moment &placed) const;
    [[nodiscard]] static Statement statementOf(const domain::Person &person);
    [[nodiscard]] static Statement statementOf(const domain::ServiceArea &area);
    [[nodiscard]] static Statement statementOf(const domain::AreaKey &key);
    [[nodiscard]] static Statement statementOf(const domain::Appointment &appointment);
    [[nodiscard]] static Statement statementOf(const domain::Nomination &nomination);
    [[nodiscard]] static Statement statementOf(const domain::Grant &grant);
    [[nodiscard]] static Statement statementOf(const domain::StoreSettings &settings);
    [[nodiscard]] static Statement placing(const domain::Hold &hold);
    [[nodiscard]] static Statement lifting(const domain::Hold &hold);
    /// The statement with its place, if the log's newest entry about its object says it in the same hand; nothing
    /// otherwise.
    [[nodiscard]] Result<std::optional<Statement>> newest(Statement statement);
    /// The same of the newest entry that says it, whatever the log says of the object since.
    [[nodiscard]] Result<std::optional<Statement>> placed(Statement statement);
    [[nodiscard]] Result<bool> isEntryOf(const store::LeafRow &row, const Statement &statement);
    [[nodiscard]] Result<bool> verifies(const Statement &placed);
    [[nodiscard]] Result<bool> heldOffice(domain::PersonId person, const QStringList &offices, domain::AreaId area,
                                          const Moment &placed, bool inPerson = false);
    [[nodiscard]] Result<std::optional<domain::Person>> personBefore(domain::PersonId id, qint64 place);
    /// Where the log has the withdrawal that who asked signed, whatever it says of it since; nothing: there is none.
    [[nodiscard]] Result<std::optional<qint64>> withdrawnAt(const domain::EarlyDeletion &request);
    [[nodiscard]] Result<bool> isGood(const domain::Person &version, qint64 place);
    [[nodiscard]] Result<bool> isGood(const domain::Appointment &version, qint64 place);
    [[nodiscard]] QStringList officesWith(const QStringList &rights, const Moment &placed) const;
    /// An Ed25519 signature that verified once is not worked out again.
    [[nodiscard]] bool isSignature(const QByteArray &key32, const char *signatureContext, const QByteArray &message,
                                   const QByteArray &signature);
    [[nodiscard]] bool isFounding(const Statement &placed);
    template <class T> [[nodiscard]] Result<QList<T>> onlyCounting(Result<QList<T>> rows);
    template <class T> [[nodiscard]] Result<T> onlyIfCounting(Result<T> row);

    store::Store &m_store;
    const PolicyBook &m_policies;
    crypto::TrustRoot m_root;
    TrustMemo &m_memo;
    int m_depth = 0; ///< of the chain of signatures that is followed now
};

} // namespace earshot::service
