#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/domain/people.h"

#include <QList>
#include <QString>

namespace earshot::service {

struct DoorContext;

/// New keys for somebody who forgot their password, as they wait for a member.
struct Renewal
{
    domain::Person person;
    QString fingerprint;    ///< of the new keys, as PublicKeys::fingerprint writes it
    domain::Person begunBy; ///< the first member; nobody yet: not valid, the person asked by themselves
    Instant begunAt;        ///< or asked

    [[nodiscard]] bool isVouched() const { return begunBy.id.isValid(); }
};

/// The way back for somebody who forgot their password. Nobody can set it back: the keys under it are lost with it. So
/// they get new ones, and two members vouch that these are theirs:
///
/// 1. The person makes new keys under a new password: alone, in front of the sign-in (askForReadmission), or at the
///    first member's Earshot (`begin`). They keep the fingerprint of these keys.
/// 2. The first member asks the person for the fingerprint, types it in and signs (`vouch`); with `begin` the person
///    sits beside them. What was made waits as `<user>.renewal` among the key slots, without the store key in it: it
///    opens nothing, whatever software reads it.
/// 3. The second member asks for the fingerprint as well, and types it in (`admit`). Only if it is that of the waiting
///    keys, and the first member's signature on them is good, do they become the person's, and get the store key:
///    keys that somebody put there, or exchanged, are found out here.
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
    /// By whoever may begin it, for what the person asked for by themselves. Replaces one that waits for the second.
    /// NotFound when nothing was asked; Integrity when it is damaged, too old or of another store; Invalid for oneself
    /// and at "fingerprint" when it is that of other keys. Blanks and capitals in it do not matter.
    [[nodiscard]] Result<Renewal> vouch(const QString &user, const QString &fingerprint);
    /// Those that wait for the second member, by user name; without what is damaged, too old, or not signed by who
    /// might begin it.
    [[nodiscard]] Result<QList<Renewal>> waiting();
    /// Those that wait for the first, by user name: anybody who may write the folder can ask in anybody's name.
    [[nodiscard]] Result<QList<Renewal>> asked();
    /// By whoever may manage people, and did not begin it: Refused otherwise ("two-people"). NotFound when none waits;
    /// Integrity when it is not what the first member signed; Invalid at "fingerprint" when it is that of other keys.
    /// Blanks and capitals in it do not matter.
    [[nodiscard]] Result<domain::Person> admit(const QString &user, const QString &fingerprint);

private:
    DoorContext &m_context;
};

/// Key slots of people who were admitted, where the program stopped before the slot was there. Best effort.
void finishReadmissions(DoorContext &context);

} // namespace earshot::service
