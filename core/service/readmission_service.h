#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/domain/people.h"

#include <QList>
#include <QString>

namespace earshot::service {

struct DoorContext;

/// New keys for somebody who forgot their password, as they wait for a second member.
struct Renewal
{
    domain::Person person;
    QString fingerprint; ///< of the new keys, as PublicKeys::fingerprint writes it
    domain::Person begunBy;
    Instant begunAt;
};

/// The way back for somebody who forgot their password. Nobody can set it back: the keys under it are lost with it. So
/// they get new ones, and two members vouch that these are theirs:
///
/// 1. At the first member's Earshot the person chooses a new password (`begin`), and takes the fingerprint of the new
///    keys along. What was made waits as `<user>.renewal` among the key slots; it opens nothing yet.
/// 2. The second member, at their own, asks the person for the fingerprint and types it in (`admit`). Only if it is
///    that of the waiting keys, and the first member's signature on them is good, do they become the person's: a
///    renewal that somebody put there, or exchanged, is found out here.
///
/// The person keeps grants, offices and nominations, and what they signed stays good. Area keys were sealed to keys
/// that are gone, so everybody who holds one seals it to them again: `admit` at once for whatever the second member
/// holds, the upkeep of every other holder's Earshot for the rest (KeyService::rewrap).
class ReadmissionService
{
public:
    explicit ReadmissionService(DoorContext &context);

    /// A renewal is good for this long: the fingerprint is fresh in mind, and a forgotten file no way in.
    static constexpr int validDays = 7;

    /// By whoever may manage people or grant areas. Replaces one that waits. NotFound for nobody, or somebody who has
    /// left; Invalid for oneself and, at "password", for one that is too easy to guess.
    [[nodiscard]] Result<Renewal> begin(const QString &user, const SecretBytes &newPassword);
    /// Those that wait, by user name; without what is damaged, too old, or not signed by who might begin it.
    [[nodiscard]] Result<QList<Renewal>> waiting();
    /// By whoever may manage people, and did not begin it: Refused otherwise ("two-people"). NotFound when none waits;
    /// Integrity when it is not what the first member signed; Invalid at "fingerprint" when it is that of other keys.
    /// Blanks and capitals in it do not matter.
    [[nodiscard]] Result<domain::Person> admit(const QString &user, const QString &fingerprint);

private:
    DoorContext &m_context;
};

} // namespace earshot::service
