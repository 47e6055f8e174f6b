#pragma once

#include "core/base/result.h"
#include "core/crypto/age.h"
#include "core/domain/areas.h"
#include "core/domain/recovery.h"
#include "core/service/context.h"

#include <QList>

namespace earshot::service {

// Area keys sealed to pairs of kits. Internal to this room. What is sealed has an entry with the SHA-256 of each wrap,
// so that one that is damaged, exchanged or taken away is found before it is needed.
//
// Whoever holds a key may add what is missing, without a right of their own, and their Earshot does: it is sealed to
// the public keys of kits that count, so it gives nothing to anybody, and it must not wait for somebody in office. To
// replace what is there is another matter: RecoveryService::sealAgain.

struct SealStanding
{
    bool complete = false; ///< every pair of the kits in use has it
    bool asLogged = false;
    bool byHolder = false; ///< who sealed it holds the key: what others sealed may be anything
    [[nodiscard]] bool isReady() const { return complete && asLogged; }
};
[[nodiscard]] Result<SealStanding> sealOf(DoorContext &context, domain::AreaId area, int version,
                                          const QList<domain::RecoveryKit> &kits);
/// Whether the version is sealed to this person, which what a ceremony brought is not.
[[nodiscard]] Result<bool> holdsItself(DoorContext &context, domain::PersonId person, domain::AreaId area, int version);
/// Versions of the area's key that recovery has to be able to open: the current one and those of recordings.
[[nodiscard]] Result<QList<int>> versionsToSeal(DoorContext &context, domain::AreaId area);

/// Seals a version of an area's key to every pair of kits in use that it is not sealed to yet, or (`anew`) to all of
/// them anew; how many wraps were made. Fewer than two kits: none. Integrity for wraps that are not as logged, unless
/// anew. In the caller's transaction; leaves its entry.
[[nodiscard]] Result<int> sealForRecovery(DoorContext &context, domain::AreaId area, int version,
                                          const crypto::age::Identity &identity, bool anew);
/// Writes what is left into the log after wraps of a kit were taken away. In the caller's transaction.
[[nodiscard]] Result<void> recordSeal(DoorContext &context, domain::AreaId area, int version, const char *rule);

/// Takes a kit out of use, signed by this person, with everything that is sealed to it and whatever its signature has
/// begun. The caller has decided; inside their transaction, leaves its entries.
[[nodiscard]] Result<void> withdrawKit(DoorContext &context, domain::RecoveryKit kit);
/// The kits of somebody who leaves.
[[nodiscard]] Result<void> withdrawKitsOf(DoorContext &context, domain::PersonId person);

/// What waited for somebody who can do it: new kits get the keys that this person holds; the areas of ceremonies that
/// are over get a new key, if this person may give one.
struct RecoveryUpkeep
{
    int sealed = 0;  ///< versions of area keys
    int rotated = 0; ///< areas
};
[[nodiscard]] Result<RecoveryUpkeep> keepUpRecovery(DoorContext &context);
/// Whether there is something of it to do in this area, for somebody who can.
[[nodiscard]] Result<bool> recoveryWaits(DoorContext &context, const domain::ServiceArea &area);
/// A ceremony whose last day is over is ended, whoever opens the store first.
[[nodiscard]] Result<void> endOverdueRecoveries(DoorContext &context);
/// Marks a ceremony as ended and takes away what it brought. In the caller's transaction; leaves its entry.
[[nodiscard]] Result<void> endRecovery(DoorContext &context, const domain::Recovery &recovery, const char *rule);
/// A new version of the area's key for its members and custodians. Refused by policy unless this person may grant
/// there; Conflict when nobody would hold it; Invalid for one of the two of a ceremony who is no holder otherwise, and
/// would know it: of this ceremony, and of any one that was ever held for the area.
[[nodiscard]] Result<void> rotateAfter(DoorContext &context, const domain::Recovery &recovery);
[[nodiscard]] Result<void> renewKey(DoorContext &context, const domain::ServiceArea &area);

} // namespace earshot::service
