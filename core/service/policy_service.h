#pragma once

#include "core/domain/policy_version.h"
#include "core/policy/decision.h"
#include "core/policy/difference.h"
#include "core/policy/profile.h"

#include <QList>
#include <memory>
#include <optional>

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
    bool mayApprove = false;                 ///< by the person signed in, now
    std::optional<Refusal> refusal;          ///< of a proposed one: why the person signed in may not approve it
    QList<policy::Change> changes;           ///< from `before`
    const policy::Profile *before = nullptr; ///< the version before it; of one that may still begin, that in force
};

/// A profile that could be proposed, before anybody signs it.
struct PolicyDraft
{
    std::shared_ptr<const policy::Profile> profile;
    const policy::Profile *inForce = nullptr; ///< lives as long as the session
    QList<policy::Change> changes;            ///< from the one in force
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
    [[nodiscard]] Result<int> toApprove(); ///< how many versions wait for the second signature of the person signed in
    /// The profile's text, byte for byte as signed; of the built-in one, as the program has it.
    [[nodiscard]] Result<QByteArray> text(const QString &version);

    /// What the policy in force says to the person signed in proposing another. Writes nothing.
    [[nodiscard]] Result<policy::Decision> mayPropose();
    /// Everything that `propose` looks at, without signing or writing anything, and what it would change.
    [[nodiscard]] Result<PolicyDraft> examine(const QByteArray &json);
    /// Puts a version forward, signed by the person signed in, for the day that its text names. Invalid or Conflict,
    /// with the place in the profile, for one that cannot be: broken, retroactive, of a number used before, or leaving
    /// nobody able to act. Refused to whom the policy in force does not let propose.
    [[nodiscard]] Result<domain::PolicyVersion> propose(const QByteArray &json, const QDate &from);
    /// The second signature. What `propose` looked at is looked at again: days have gone by.
    [[nodiscard]] Result<domain::PolicyVersion> approve(const QString &version);

private:
    [[nodiscard]] Result<PolicyDraft> draftOf(const QByteArray &json, std::optional<QDate> from);

    DoorContext &m_context;
};

} // namespace earshot::service
