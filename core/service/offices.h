#pragma once

#include "core/policy/decision.h"

#include <QString>
#include <QStringList>

namespace earshot::policy {
class Profile;
}

namespace earshot::service {

// Offices as people act in them. Internal to this room. Records name an office that somebody holds as a deputy
// "deputy:siro" (domain::deputyOf), rows and entries alike, so that each says so; the policy decides by the office
// itself.

/// The first of `offices` that this person holds, in person before as a deputy, as records name it; empty: none.
[[nodiscard]] QString officeHeld(const policy::Profile &profile, const policy::Facts &facts,
                                 const QStringList &offices);
/// The office that somebody acts in, as records name it: `said` if they say so ("siro" of its deputy is "deputy:siro"),
/// else as officeHeld().
[[nodiscard]] QString officeActedIn(const policy::Profile &profile, const policy::Facts &facts,
                                    const QStringList &offices, const QString &said);

} // namespace earshot::service
