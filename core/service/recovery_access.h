#pragma once

#include "core/base/result.h"
#include "core/crypto/age.h"
#include "core/domain/areas.h"
#include "core/domain/recovery.h"
#include "core/service/context.h"
#include "core/service/recorder.h"

#include <QList>
#include <optional>

namespace earshot::service {

// What of recovery's rows counts, and who gets what from it. Internal to this room.
//
// Whoever is signed in holds the database's key and could put a kit or a ceremony into it with other software. As with
// all rows that give power (see Trust), one counts only if who made it held an office with the right to, and it is what
// the newest entry of the log about it says, in the same hand.

/// Enrolled by who might, and, if it is withdrawn, withdrawn by who might.
[[nodiscard]] Result<bool> counts(DoorContext &context, const domain::RecoveryKit &kit);
/// Kits in use that count, by number.
[[nodiscard]] Result<QList<domain::RecoveryKit>> kitsInUse(DoorContext &context);
/// The same; Conflict while they are too few for a ceremony.
[[nodiscard]] Result<QList<domain::RecoveryKit>> requireKits(DoorContext &context);

/// Opened by who might, exactly so.
[[nodiscard]] Result<bool> counts(DoorContext &context, const domain::Recovery &recovery);

/// A signature that verifies, with its kit, which was in use when it was made.
struct Consent
{
    domain::RecoverySignature signature;
    domain::RecoveryKit kit;
    qint64 place = 0;                       ///< of its entry in the log
    std::optional<qint64> withdrawnPlace{}; ///< of the entry by which the kit was withdrawn since
};
/// How it stands with a ceremony.
struct RecoveryStanding
{
    bool counts = false;
    QList<Consent> consents; ///< of different officers, in their order; at most two
    bool done = false;       ///< two officers have signed
    bool ended = false;      ///< before its last day was over, or cleaned up since
    bool over = false;       ///< ended, or its last day is past
    int version = 0;         ///< of the area's key, that is open with it; 0 unless done

    [[nodiscard]] bool isOpen() const { return counts && done && !over; }
    [[nodiscard]] bool awaitsKits() const { return counts && !done && !over; }
};
[[nodiscard]] Result<RecoveryStanding> standingOf(DoorContext &context, const domain::Recovery &recovery);
/// Its end was signed by one of the two, by an office that may open ceremonies, or after its last day.
[[nodiscard]] Result<bool> counts(DoorContext &context, const domain::RecoveryEnd &end,
                                  const domain::Recovery &recovery);

/// The person still is who was named: known, not gone, with the keys of that day.
[[nodiscard]] Result<bool> canReceive(DoorContext &context, const domain::Recovery &recovery, domain::PersonId person);
/// Ceremonies that are open today and are for this person.
[[nodiscard]] Result<QList<domain::Recovery>> openFor(DoorContext &context, domain::PersonId person);
/// Adds the areas that are open to the session's person through a ceremony and not in `areas` yet.
[[nodiscard]] Result<void> addRecovered(DoorContext &context, QList<domain::ServiceArea> &areas);
/// Whether the area still has the key that the ceremony opened, though it is over.
[[nodiscard]] Result<bool> rotationDue(DoorContext &context, const domain::Recovery &recovery,
                                       const RecoveryStanding &standing);

/// What an area key is sealed for, on its way: to a pair of kits, to one of the two between the signatures, and at
/// last.
[[nodiscard]] QByteArray wrapPurpose(domain::AreaId area, int version);
[[nodiscard]] QByteArray halfPurpose(domain::RecoveryId recovery, int version, domain::KitId kit);
[[nodiscard]] QByteArray recoveredPurpose(domain::RecoveryId recovery, int version);

/// An act that follows from another one that was decided: its entry, in the caller's transaction.
[[nodiscard]] Result<void> recordRecovery(DoorContext &context, const Entry &entry, const char *rule);

} // namespace earshot::service
