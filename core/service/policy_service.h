#pragma once

#include "core/domain/policy_version.h"
#include "core/policy/difference.h"
#include "core/policy/profile.h"

#include <QList>
#include <memory>

namespace earshot::service {

struct DoorContext;

/// A version of the policy as it stands today.
struct PolicyStanding
{
    enum class State { Proposed = 1, Coming, InForce, Past, DoesNotCount };
    State state = State::Proposed;
    bool isBuiltIn = false;                   ///< the program's own: has no signatures
    domain::PolicyVersion row;                ///< of the built-in one: version and day only
    const policy::Profile *profile = nullptr; ///< lives as long as the session; null: it cannot be read
    QString fault;                            ///< why it does not count, in plain English
    QString proposedName, approvedName;
    bool mayApprove = false;       ///< by the person signed in, now
    QList<policy::Change> changes; ///< from the version before it: of a coming one, from that in force
};

/// The policy itself: every version, what each changes, and how a new one comes into force. Anybody who is signed in
/// may read it; two people change it.
class PolicyService
{
public:
    explicit PolicyService(DoorContext &context);

    /// The one in force, for whoever keeps no session of their own.
    [[nodiscard]] Result<const policy::Profile *> current();
    /// All versions, the newest first; the built-in one last.
    [[nodiscard]] Result<QList<PolicyStanding>> versions();
    [[nodiscard]] Result<PolicyStanding> version(const QString &version); ///< NotFound
    /// The profile's text, byte for byte as signed; of the built-in one, as the program has it.
    [[nodiscard]] Result<QByteArray> text(const QString &version);

    /// Puts a version forward, signed by the person signed in, for the day that its text names. Invalid or Conflict,
    /// with the place in the profile, for one that cannot be: broken, retroactive, of a number used before, or leaving
    /// nobody able to act. Refused to whom the policy in force does not let propose.
    [[nodiscard]] Result<domain::PolicyVersion> propose(const QByteArray &json, const QDate &from);
    /// The second signature. What `propose` looked at is looked at again: days have gone by.
    [[nodiscard]] Result<domain::PolicyVersion> approve(const QString &version);

private:
    DoorContext &m_context;
};

} // namespace earshot::service
