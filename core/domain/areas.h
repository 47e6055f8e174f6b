#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"

#include <QByteArray>
#include <QString>

namespace earshot::domain {

/// A service area: it owns extensions, and its recordings are encrypted to its own key.
struct ServiceArea
{
    AreaId id;
    QString name;
    QString extensions; ///< e.g. "2000-2099,5001"; ranges of two areas never overlap
    /// §3: (a) to (e) confirmed and the Director of Corporate Services' permission given. Without it, an area's
    /// recordings go to quarantine.
    bool businessCaseComplete = false;
    /// The store's own area that holds what is in quarantine; never listed among service areas.
    bool quarantine = false;
    Instant createdAt;
    PersonId signedBy; ///< whose word the row is: extensions and business case decide where recordings go
    Instant signedAt;
    QByteArray signature; ///< Ed25519 by `signedBy` over the canonical row

    bool operator==(const ServiceArea &) const = default;
};

/// One version of an area's key. The recipient is public, so that importers can add without being able to listen.
struct AreaKey
{
    AreaId area;
    int version = 1;
    QString recipient; ///< age1…
    Instant createdAt;
    PersonId signedBy{}; ///< a recipient that nobody signed could be anybody's: nothing is encrypted to it
    Instant signedAt{};
    QByteArray signature{}; ///< Ed25519 by `signedBy` over the canonical row

    bool operator==(const AreaKey &) const = default;
};

/// Why somebody has an area key.
enum class KeyHolding {
    Member = 1, ///< granted the area: may listen, as far as the policy allows
    Custodian,  ///< keeps the key so that it can be passed on; the policy gives no right to listen
};

/// An area key sealed (X25519 sealed box) to one person.
struct AreaKeyWrap
{
    AreaId area;
    int version = 1;
    PersonId person;
    KeyHolding holding = KeyHolding::Member;
    QByteArray sealed;

    bool operator==(const AreaKeyWrap &) const = default;
};

} // namespace earshot::domain
