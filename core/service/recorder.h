#pragma once

#include "core/audit/leaf.h"
#include "core/domain/audit_entry.h"
#include "core/policy/decision.h"
#include "core/service/context.h"

#include <QHash>
#include <functional>
#include <optional>
#include <vector>

namespace earshot::service {

/// The record of one act, as the log will have it. `perform` fills actor, time, purpose, clause and decision; the act
/// itself fills what only it knows (an id that was just given, the row's state after).
struct Entry
{
    QString action;                ///< empty: policy::actName(facts.act)
    QString object;                ///< e.g. "recording:17"; see rows.h
    domain::RecordingId recording; ///< the recording concerned, if any
    domain::AreaId area;
    QString detail;   ///< plain words or values beside the log; erasable, never in the leaf itself
    QByteArray state; ///< canonical JSON of the governed row after the act (rows.h); its SHA-256 goes into the leaf
};

struct ActRequest
{
    policy::Facts facts;
    Actor actor;
    Entry entry;
};

/// What a leaf commits to of its row: reference, rule and detail.
[[nodiscard]] QByteArray committedDetail(const domain::AuditEntry &entry);

/// The bytes of one leaf of the log; empty: there is none.
[[nodiscard]] QByteArray leafAt(store::Store &store, qint64 sequence);
/// Whether the list says of recording, reference, rule and detail what the leaf of this entry committed to.
[[nodiscard]] bool isAsCommitted(const audit::Leaf &leaf, const domain::AuditEntry &entry);

/// The only way an act happens: decide, and act and log in one transaction. Nothing else appends to the log. While the
/// store is disputed (RecordMemory) everything but reading and checking the record gives Integrity.
///
/// An act is judged by what stood in the log before it (Trust), and others write to it at the same time. So a permitted
/// entry is only made by somebody whose row is still the one they signed in with (SignIn otherwise), and `perform`
/// gives Conflict if what its actor may do was changed after the facts were read. Before what cannot be taken back
/// (something is destroyed, leaves, or is opened to somebody) the list by which that log is read is held against its
/// leaves (checkListTells), unless nobody else has written into the store since it was: Integrity.
class Recorder
{
public:
    explicit Recorder(DoorContext &context);

    /// Permitted: runs `act` and appends the leaf in one transaction, durable on return. Refused by policy: appends the
    /// refusal in a transaction of its own and gives Refused. An error of `act` rolls back and is not logged.
    [[nodiscard]] Result<policy::Decision> perform(ActRequest request,
                                                   const std::function<Result<void>(Entry &)> &act = {});

    /// Several acts of one person, all or none: each is decided on its own before any happens, the first that is
    /// refused is logged and gives Refused; then `act(i, entry)` and its leaf in turn, in one transaction. `factsFrom`:
    /// how long the log was before the facts of the first were read.
    [[nodiscard]] Result<QList<policy::Decision>>
    performTogether(std::vector<ActRequest> requests, qint64 factsFrom,
                    const std::function<Result<void>(std::size_t, Entry &)> &act);

    /// Looking at a list of the record, for oversight: a refusal is on record each time, a permitted look once a
    /// sitting and list (`entry.object`), durable before anything is shown. A disputed store is looked at without an
    /// entry.
    [[nodiscard]] Result<void> look(const ActRequest &request);

    /// For acts of many items in one transaction (import batches): decide once with `check`, then, inside an own
    /// store transaction, append one leaf an item.
    [[nodiscard]] Result<policy::Decision> check(const ActRequest &request); ///< logs a refusal, never a permission
    [[nodiscard]] Result<void> append(const ActRequest &request, const policy::Decision &decision);

    /// Integrity unless `state` is what the log says `object` came to: what was edited beside the program must not be
    /// recorded anew as if it were true. For acts whose row nobody signs; inside their transaction.
    [[nodiscard]] Result<void> requireAsLogged(const QString &object, const QByteArray &state);

    /// What could be done, without doing or logging anything: for showing what is disabled and why.
    [[nodiscard]] policy::Decision preview(const policy::Facts &facts) const;

    /// The facts of an act by `person`, from the rows that count (see Trust); with a recording its area, age, state;
    /// without one, `area` if it is valid; to destroy it, what holds it. Purpose and reference are the session's.
    /// Release facts are left for the caller.
    [[nodiscard]] Result<policy::Facts> factsFor(policy::Act act, const domain::Person &person,
                                                 const domain::Recording *recording = nullptr,
                                                 domain::AreaId area = {});

    /// The same without what holds the recording, for who reads the holds anyhow (holds.h): `held` and `frozen` are
    /// theirs to set before anything is decided.
    [[nodiscard]] Result<policy::Facts> factsWithoutHolds(policy::Act act, const domain::Person &person,
                                                          const domain::Recording *recording = nullptr,
                                                          domain::AreaId area = {});

private:
    [[nodiscard]] Result<void> requireStillThemselves(const domain::Person &person) const;
    [[nodiscard]] Result<void> requireFactsStand(const domain::Person &person, qint64 from) const;
    /// The policy of the day for which the facts are: midnight may come between them and the entry.
    [[nodiscard]] const policy::Profile &profileFor(const policy::Facts &facts) const;
    [[nodiscard]] Result<void> requireKnownPolicy(policy::Act act) const;
    [[nodiscard]] Result<void> requireListTells();

    DoorContext &m_context;
    QHash<domain::PersonId, qint64> m_factsAt; ///< how long the log was when somebody's facts were read last
    std::optional<qint64> m_listTold; ///< what others had written when the list was held against the leaves last
};

} // namespace earshot::service
