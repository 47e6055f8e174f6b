#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QString>

namespace earshot::service {

struct Environment;

/// Of the file beside it: what the first member made of a request, with the same fields and a signature
/// (ReadmissionService).
inline constexpr char renewalSuffix[] = ".renewal";

/// What somebody who forgot their password left in front of the sign-in: new keys under a new password, in
/// `keyslots/<user>.request`. It opens nothing (see crypto::makeClosedSlot), and nobody vouches for it: whoever may
/// write the folder can leave one in anybody's name. What it is worth is decided by two members (ReadmissionService).
struct ReadmissionRequest
{
    QString user;
    QByteArray slot;
    Instant at;
    QString fingerprint; ///< of the keys in the slot, as PublicKeys::fingerprint writes it
};

/// Makes new keys and leaves them for the members; replaces what waits. Slow (Argon2id). Without a session: the old
/// password still opens the old keys until the second member has signed. NotFound when nobody has this user name;
/// Invalid at "password" for one that is too easy to guess.
[[nodiscard]] Result<ReadmissionRequest> askForReadmission(const Environment &environment, const QString &folder,
                                                           const QString &user, const SecretBytes &newPassword);

/// What waits for the first member. NotFound when nothing does; Integrity when it is damaged.
[[nodiscard]] Result<ReadmissionRequest> readmissionRequest(const QString &folder, const QString &user);

/// Whether keys of this person wait for the first or the second member; says nothing of what they are worth.
[[nodiscard]] bool waitsForReadmission(const QString &folder, const QString &user);

/// The waiting keys again, for somebody who did not note their fingerprint: only by their own new password, since what
/// lies in the folder may have been exchanged, and its fingerprint would be read to the members in good faith. SignIn
/// for another password, also for one that comes too soon (see secondsToWait); NotFound when nothing waits. Slow.
[[nodiscard]] Result<ReadmissionRequest> openReadmissionRequest(const Environment &environment, const QString &folder,
                                                                const QString &user, const SecretBytes &newPassword);

void removeReadmissionRequest(const QString &folder, const QString &user);

} // namespace earshot::service
