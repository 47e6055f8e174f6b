#include "core/policy/keeping.h"

#include "core/domain/states.h"

#include <algorithm>

namespace earshot::policy {

using domain::Hold;
using domain::HoldScope;

QString nameKey(const QString &name)
{
    return name.simplified().toCaseFolded();
}

GuidanceState guidanceState(const Hold &hold, const QDate &dueOn, const QDate &today)
{
    if (hold.isFreeze())
        return GuidanceState::NotNeeded;
    if (!hold.guidance.isEmpty()) {
        const QDate first = hold.guidance.constFirst().givenAt.london().date();
        return dueOn.isValid() && first >= dueOn ? GuidanceState::Late : GuidanceState::Given;
    }
    QDate last = hold.lastDay();
    if (hold.isLifted()) { // it has kept nothing since: what counts is whether it went on until then
        const QDate lifted = hold.liftedAt.london().date();
        last = last.isValid() ? std::min(last, lifted) : lifted;
        if (!dueOn.isValid())
            return GuidanceState::NotNeeded;
    }
    // Without an end, or without a known date, it may go on beyond the day on which the recording is due.
    if (last.isValid() && dueOn.isValid() && last < dueOn)
        return GuidanceState::NotNeeded;
    return dueOn.isValid() && today.isValid() && today >= dueOn ? GuidanceState::Missing : GuidanceState::Awaited;
}

namespace {

bool isInDays(const Hold &hold, const domain::Recording &recording)
{
    const QDate day = recording.startedAt.london().date();
    if ((!hold.from.isValid() || hold.from <= day) && (!hold.to.isValid() || day <= hold.to))
        return true;
    if (!recording.isDateImpossible())
        return false;
    return !hold.from.isValid() || recording.importedAt < domain::clocksSetSince ||
           hold.from <= recording.importedAt.london().date();
}

} // namespace

bool covers(const Hold &hold, const domain::Recording &recording, bool usedUnderReference)
{
    if (recording.state == domain::RecordingState::Deleted)
        return false;
    if (hold.scope == HoldScope::Recording)
        return hold.recording == recording.id;
    // Whose a call in quarantine is may not be known: it may be of any area.
    if (hold.area.isValid() && recording.area.isValid() && hold.area != recording.area)
        return false;
    if (!isInDays(hold, recording))
        return false;
    switch (hold.scope) {
    case HoldScope::Case:
        return usedUnderReference;
    case HoldScope::Number:
        return !hold.subject.isEmpty() && recording.customerE164 == hold.subject;
    case HoldScope::Person:
        return !hold.subject.isEmpty() && nameKey(recording.staffName) == nameKey(hold.subject);
    case HoldScope::Area:
        return hold.area.isValid();
    case HoldScope::Recording:
        break;
    }
    return false;
}

Keeping keepingOf(const Profile &profile, Instant keptFrom, const QList<Hold> &holds, const QDate &today)
{
    Keeping keeping{lifeOf(profile, keptFrom.london().date()), {}};
    for (const Hold &hold : holds) {
        if (hold.isInForce(today))
            keeping.heldBy << HeldBy{hold.id,         domain::holdNumber(hold),
                                     hold.isFreeze(), hold.lastDay(),
                                     hold.review(),   guidanceState(hold, keeping.life.dueOn, today)};
    }
    std::sort(keeping.heldBy.begin(), keeping.heldBy.end(), [](const HeldBy &a, const HeldBy &b) {
        return a.freeze != b.freeze ? a.freeze : a.hold.value < b.hold.value;
    });
    return keeping;
}

} // namespace earshot::policy
