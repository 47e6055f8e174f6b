#include "core/policy/access_clock.h"

#include <algorithm>

namespace earshot::policy {

namespace {

constexpr int answerMonths = 1;
constexpr int extendedMonths = answerMonths + 2;

/// Half open: days from `first` on that do not count, up to the day before `next`.
struct Pause
{
    QDate first, next;
    bool awaited = false;
};

/// As they stand on this day, in order, none touching a day of another.
QList<Pause> pausesOf(const AccessTimes &times, const QDate &start, const QDate &today)
{
    QList<Pause> pauses;
    for (const Clarification &one : times.asked) {
        if (!one.askedOn.isValid() || one.askedOn > today)
            continue;
        const bool awaited = !one.answeredOn.isValid() || one.answeredOn > today;
        // Before the month has begun there is nothing to stop.
        const Pause pause{std::max(one.askedOn, start), awaited ? today : one.answeredOn, awaited};
        if (pause.awaited || pause.first < pause.next)
            pauses.append(pause);
    }
    std::sort(pauses.begin(), pauses.end(), [](const Pause &a, const Pause &b) { return a.first < b.first; });
    QList<Pause> apart;
    for (const Pause &pause : std::as_const(pauses)) {
        if (apart.isEmpty() || pause.first > apart.constLast().next) {
            apart.append(pause);
            continue;
        }
        Pause &last = apart.last();
        last.next = std::max(last.next, pause.next);
        last.awaited = last.awaited || pause.awaited;
    }
    return apart;
}

struct End
{
    QDate day;     ///< moved to a working day, where that is asked for
    QDate ownLast; ///< as it was before that
    qint64 pausedDays = 0;
    bool awaited = false; ///< the last pause goes on
};

/// `start` and so many months, moved by the pauses that began before the time was over. For the answer, the time goes
/// on to a working day; for the notice of an extension `publicHolidays` is null.
End endOf(const QDate &start, int months, const QList<Pause> &pauses, const PublicHolidays *publicHolidays)
{
    // Counted from the start each time: a month added to a day that was cut short is a day too short.
    const QDate whole = start.addMonths(months);
    const auto last = [&](const QDate &day) { return publicHolidays ? publicHolidays->workingDayFrom(day) : day; };
    End end{last(whole), whole};
    for (const Pause &pause : pauses) {
        if (pause.first > end.day)
            break;
        end.pausedDays += pause.first.daysTo(pause.next);
        end.awaited = pause.awaited;
        end.ownLast = whole.addDays(end.pausedDays);
        end.day = last(end.ownLast);
    }
    return end;
}

} // namespace

AccessTimes accessTimesOf(const domain::SubjectAccess &request)
{
    using Kind = domain::AccessStepKind;
    AccessTimes times;
    times.receivedOn = request.receivedOn;
    for (const auto &step : request.steps) {
        switch (step.kind) {
        case Kind::IdentityAsked:
            times.identityAsked = true;
            break;
        case Kind::IdentityShown:
            times.identityOn = step.on;
            break;
        case Kind::ClarificationAsked:
            times.asked.append({step.on, {}});
            break;
        case Kind::ClarificationAnswered:
            if (!times.asked.isEmpty())
                times.asked.last().answeredOn = step.on;
            break;
        case Kind::Extended:
            times.extensionToldOn = step.on;
            break;
        case Kind::Searched:
        case Kind::Marked:
        case Kind::Closed:
            break;
        }
    }
    return times;
}

AccessClock accessClock(const AccessTimes &times, const PublicHolidays &publicHolidays, const QDate &today)
{
    const bool nobodyYet = times.identityAsked && (!times.identityOn.isValid() || times.identityOn > today);
    if (!times.receivedOn.isValid() || nobodyYet)
        return {};
    AccessClock clock;
    clock.startedOn = times.identityAsked ? std::max(times.receivedOn, times.identityOn) : times.receivedOn;
    const QList<Pause> pauses = pausesOf(times, clock.startedOn, today);
    clock.tellBy = endOf(clock.startedOn, answerMonths, pauses, nullptr).day;
    const QDate &told = times.extensionToldOn;
    clock.extended = told.isValid() && told >= times.receivedOn && told <= today && told <= clock.tellBy;
    const End end = endOf(clock.startedOn, clock.extended ? extendedMonths : answerMonths, pauses, &publicHolidays);
    clock.endsOn = end.ownLast;
    clock.dueOn = end.day;
    clock.pausedDays = end.pausedDays;
    clock.state = end.awaited ? ClockState::Paused : today > end.day ? ClockState::Overdue : ClockState::Running;
    return clock;
}

} // namespace earshot::policy
