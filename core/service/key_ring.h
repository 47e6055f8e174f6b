#pragma once

#include "core/base/result.h"
#include "core/domain/areas.h"
#include "core/domain/people.h"
#include "core/domain/recording.h"
#include "core/service/context.h"

#include <QIODevice>
#include <memory>

namespace earshot::service {

/// The area keys that the session's person holds, opened when needed. Internal to this room: whoever calls `open` has
/// written the audit entry before.
class KeyRing
{
public:
    explicit KeyRing(DoorContext &context);
    ~KeyRing();

    /// A new key for an area: stored as version 1 (or the next), sealed to `holders` and for recovery, signed by this
    /// person and on record. In the caller's transaction.
    [[nodiscard]] Result<void> makeKey(domain::AreaId area,
                                       const QList<std::pair<domain::Person, domain::KeyHolding>> &holders);
    /// Seals the current key, which this person must hold (else Refused-like NotFound), to another one; with it the
    /// older versions to which recordings are still wrapped.
    /// Integrity when nobody who may has signed that `with` has these keys.
    [[nodiscard]] Result<void> share(domain::AreaId area, const domain::Person &with, domain::KeyHolding holding);
    /// The same to somebody who was given the area before and has nothing that opens it: on record by itself. In the
    /// caller's transaction.
    [[nodiscard]] Result<void> giveAgain(domain::AreaId area, const domain::Person &with, domain::KeyHolding holding);
    /// By a wrap of one's own, or through a recovery ceremony as long as it is open.
    [[nodiscard]] Result<bool> holds(domain::AreaId area, int version);

    /// See service::sealForRecovery; NotFound when this person holds no key.
    [[nodiscard]] Result<int> sealForRecovery(domain::AreaId area, int version, bool anew);
    /// The identity as `age` reads it; NotFound when this person holds no key. Whoever calls it has written the entry.
    [[nodiscard]] Result<SecretBytes> identityText(domain::AreaId area, int version);

    /// Plaintext of an object, seekable; NotFound when this person has no key for it, Integrity when it is damaged.
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> open(const domain::MediaObject &object);
    /// The object's key, sealed to somebody outside its area. NotFound when this person has no key for it; Integrity
    /// when nobody who may has signed that `person` has these keys.
    [[nodiscard]] Result<QByteArray> sealFor(const domain::MediaObject &object, const domain::Person &person,
                                             domain::ReleaseId release);
    /// As open(), with a key that was sealed to this person under a release.
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> openReleased(const domain::MediaObject &object,
                                                                  domain::ReleaseId release, const QByteArray &sealed);
    /// The same object wrapped to another area's current key (quarantine → area), or to its own area's: only the
    /// header changes.
    [[nodiscard]] Result<domain::MediaObject> rewrap(const domain::MediaObject &object, domain::AreaId to);

private:
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> reader(const domain::MediaObject &object,
                                                            const SecretBytes &fileKey);
    struct Private;
    std::unique_ptr<Private> d;
};

/// Upkeep of what was decided when an area was given or taken away, which every holder's Earshot does: its entry, in
/// the caller's transaction.
[[nodiscard]] Result<void> recordKeyUpkeep(DoorContext &context, const char *action, domain::AreaId area,
                                           const QString &detail);

} // namespace earshot::service
