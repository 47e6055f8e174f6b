#pragma once

#include "core/base/result.h"
#include "core/domain/areas.h"
#include "core/domain/people.h"

#include <QList>
#include <QString>
#include <functional>

namespace earshot::service {

struct DoorContext;
class HoldingReasons;

/// How it stands with an area's key.
struct AreaKeeping
{
    domain::ServiceArea area; ///< the quarantine area too
    int holders = 0; ///< people to whom the current version is sealed, by a grant or office that counts: a row that
                     ///< somebody put there makes no holder
    int without = 0; ///< members to whom it is not sealed, since they have new keys; a holder's `rewrap` does it
    int behind = 0;  ///< media objects whose header is still wrapped to an older version
    bool recoveryWaits = false; ///< for `rewrap`: to be sealed to new kits, or given a new key after a ceremony

    /// One holder who leaves, falls ill or forgets the password, and the recordings cannot be read any more.
    [[nodiscard]] bool needsAnotherHolder() const { return holders < 2; }
};

struct RewrapReport
{
    int given = 0;   ///< members who got a key of an area again
    int rotated = 0; ///< areas with a new key after a recovery ceremony
    int sealed = 0;  ///< keys sealed for recovery that had waited for this person
    int rewrapped = 0;
    int left = 0; ///< this person has no key that opens them: another holder's Earshot does the rest
    bool stopped = false;
};

/// Leaving, and what keys it changes.
///
/// Taking an area from somebody removes their wraps and makes a new version of the area's key for those who stay;
/// afterwards every media object's header is wrapped to the new version (`rewrap`, in the background). Once that is
/// through, the keys that the leaver had open nothing in the store as it is then: no header is wrapped to them.
///
/// What it does not do, and cannot: a copy of the store folder that was made before stays readable to whoever held the
/// keys then, headers and all; so does what they downloaded or recorded. An object's file key stays the same (the
/// object is not encrypted anew), so a leaver who took single file keys out of the program while they had access could
/// open exactly those objects later; no part of Earshot shows or stores file keys. The store key stays the same too:
/// who leaves the authority and can still read the folder can read the database (names, numbers, notes, the log), not
/// the audio. Keep the folder where leavers cannot read it.
class KeyService
{
public:
    explicit KeyService(DoorContext &context);

    /// Takes the area from the person: grant, nomination there, keys. Everything in one transaction, signed and logged.
    /// NotFound when it was not granted to them; Conflict when nobody else would hold the key; Invalid for oneself, who
    /// would know the new key. Policy: who may grant may take away.
    [[nodiscard]] Result<AreaKeeping> ungrant(const QString &user, const QString &area);

    /// The person leaves the authority: all areas as with `ungrant`, also those whose key a recovery ceremony gave
    /// them, the quarantine's key, their recovery kit, nominations, appointments, the account and its key slot. Errors
    /// as above; again for somebody who has left already it removes the slot, if a disk kept it. Who does it may manage
    /// people and, if there are offices to end, appoint.
    [[nodiscard]] Result<QList<AreaKeeping>> leave(const QString &user);

    /// A new version of the area's key for everybody who keeps it, as after a leaver, though nobody leaves: a recovery
    /// kit or a copy of the key may be in wrong hands. The quarantine area too. NotFound for an unknown area; Conflict
    /// when nobody holds the key; Invalid for somebody to whom only a ceremony gave it. Policy: who may grant.
    [[nodiscard]] Result<AreaKeeping> newKey(const QString &area);

    /// Every area and the quarantine area, by name.
    [[nodiscard]] Result<QList<AreaKeeping>> keepings();
    [[nodiscard]] Result<AreaKeeping> keeping(const QString &area);

    /// Does first what recovery waits for (see keepUpRecovery). Gives members who have new keys what they are without,
    /// and wraps what is behind to the current versions, as far as this person holds keys. May stop at any point (also
    /// by power loss) and goes on from there at the next call: what is left is found in the rows themselves. Two people
    /// may do it at once. `progress(done, total)` is called after each batch of a hundred, on this thread; false stops.
    /// Each batch is one transaction with its log entry. Superseded headers do not stay in the database file
    /// (secure_delete) nor in its write-ahead log, which is truncated at the end, or when the last program closes it.
    [[nodiscard]] Result<RewrapReport> rewrap(const std::function<bool(int done, int total)> &progress = {});

private:
    [[nodiscard]] Result<AreaKeeping> keepingOf(const domain::ServiceArea &area);
    [[nodiscard]] Result<AreaKeeping> keepingOf(const domain::ServiceArea &area, HoldingReasons &reasons);
    [[nodiscard]] Result<QList<domain::ServiceArea>> allAreas();
    [[nodiscard]] Result<void> giveAgain(const domain::ServiceArea &area, RewrapReport &report);
    /// Members of the area to whom the current version of its key is not sealed.
    [[nodiscard]] Result<QList<domain::Person>> without(const domain::ServiceArea &area);
    /// One batch; the last object id looked at, empty when there was none.
    [[nodiscard]] Result<QString> rewrapBatch(const domain::ServiceArea &area, const QString &after,
                                              RewrapReport &report);

    DoorContext &m_context;
};

} // namespace earshot::service
