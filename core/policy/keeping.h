#pragma once

#include "core/base/clock.h"
#include "core/domain/hold.h"
#include "core/domain/recording.h"
#include "core/policy/profile.h"

#include <QDate>
#include <QList>

namespace earshot::policy {

/// §7 on a hold over one recording: "Guidance must be obtained from the Information Governance Unit before retaining
/// recordings longer than 24 months."
enum class GuidanceState {
    NotNeeded = 1, ///< a disclosure freeze, or a hold that ends, or was lifted, before the recording is due
    Awaited,       ///< the hold goes on beyond the day on which the recording is due, which has not come yet
    Given,         ///< before that day
    Late,          ///< on that day or after it: the policy was broken, and guidance does not undo it
    Missing,       ///< the day has come and nobody has given any: the policy is being broken
};

/// One hold, as it bears on one recording.
struct HeldBy
{
    domain::HoldId hold;
    QString number; ///< "H-0007"
    bool freeze = false;
    QDate until; ///< invalid: until it is lifted
    QDate reviewOn;
    GuidanceState guidance = GuidanceState::NotNeeded;

    bool operator==(const HeldBy &) const = default;
};

/// The life of one recording on one day: everything that its life line says.
struct Keeping
{
    Life life;
    QList<HeldBy> heldBy; ///< what is in force, freezes first, then by number

    [[nodiscard]] bool isFrozen() const { return !heldBy.isEmpty() && heldBy.constFirst().freeze; }
    [[nodiscard]] bool isHeld() const { return !heldBy.isEmpty() && !heldBy.constLast().freeze; }
};

/// `holds`: those that cover the recording, in force or not. Pure. `today` is a day in London; the recording's own day
/// is taken from `keptFrom` (domain::Recording), in London as well, so that a call at half past midnight of British
/// Summer Time counts for the day that people in Britain wrote then.
[[nodiscard]] Keeping keepingOf(const Profile &profile, Instant keptFrom, const QList<domain::Hold> &holds,
                                const QDate &today);

/// What the guidance on a hold is worth for a recording that is due on `dueOn`.
[[nodiscard]] GuidanceState guidanceState(const domain::Hold &hold, const QDate &dueOn, const QDate &today);

/// Whether the hold is on this recording, whatever its dates say of today. Of scope Case, `usedUnderReference` says
/// whether the recording was used under the hold's reference. A tombstone is covered by nothing.
///
/// Of a recording whose date is impossible (Recording::isDateImpossible) nobody knows the day, only that it was not
/// after its import. A hold from one day to another is on it if the stated day is between them, or if any day up to the
/// import is: a hold too many can be lifted, a call that was destroyed does not come back.
/// For the same reason a hold on one area is on what lies in quarantine and may be of any.
/// core/store/sql/holds_sql.cpp counts by the same rules.
[[nodiscard]] bool covers(const domain::Hold &hold, const domain::Recording &recording, bool usedUnderReference);

/// How a name is compared: case and blanks do not matter.
[[nodiscard]] QString nameKey(const QString &name);

} // namespace earshot::policy
