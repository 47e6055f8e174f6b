#pragma once

#include "core/domain/subject_access.h"
#include "core/policy/public_holidays.h"

#include <QDate>
#include <QList>

namespace earshot::policy {

/// A question to the person, without whose answer their request for access cannot be searched for.
struct Clarification
{
    QDate askedOn;
    QDate answeredOn; ///< invalid: still awaited

    bool operator==(const Clarification &) const = default;
};

/// What the time for answering a subject access request hangs on. All days are civil days in Europe/London.
struct AccessTimes
{
    QDate receivedOn;           ///< working day or not
    bool identityAsked = false; ///< the authority has asked who the person is (Art. 12(6))
    QDate identityOn;           ///< what was asked for came on this day; invalid: awaited, where it was asked for
    QList<Clarification> asked; ///< in any order; they may overlap
    QDate extensionToldOn;      ///< the person was told of two further months, and why; invalid: they were not

    bool operator==(const AccessTimes &) const = default;
};

enum class ClockState {
    NotStarted = 1, ///< nobody knows yet who is asking: no time runs
    Running,
    Paused,  ///< an answer to a question is awaited; `dueOn` moves by a day each day
    Overdue, ///< the last day is over, whether or not a question was asked after it
};

/// The clock of one request on one day. Where it is NotStarted, every day is invalid.
struct AccessClock
{
    ClockState state = ClockState::NotStarted;
    QDate startedOn;       ///< the "relevant time"
    QDate tellBy;          ///< last day on which the person may be told of an extension
    QDate endsOn;          ///< last day of the time itself, working day or not
    QDate dueOn;           ///< last day for the answer: `endsOn`, or the next working day
    qint64 pausedDays = 0; ///< days up to today that do not count
    bool extended = false; ///< false as well where the person was told too late or too early: that extends nothing

    bool operator==(const AccessClock &) const = default;
};

/// What the steps of a request say of its times.
[[nodiscard]] AccessTimes accessTimesOf(const domain::SubjectAccess &request);

/// UK GDPR Art. 12(3) and 12A (Data (Use and Access) Act 2025, s.76, in force since 5 February 2026: SI 2026/82 reg.
/// 2(h)), as the Information Commissioner reads them:
/// - One month from the day of receipt, or from the day on which the person's identity was shown, whichever is later;
///   it ends on the corresponding day, or on the last day of a month that has none. Asking who they are does not pause
///   the month, it begins it: the "relevant time" is the latest of the receipt of the request and that of what was
///   asked for under Art. 12(6). Art. 12A says so in the words of DPA 2018 s.54(3), its twin for law enforcement, whose
///   text as amended (legislation.gov.uk) this was held against. A fee (there too) is not charged for calls.
/// - Two further months where the person was told of them within the first.
/// - Days on which an answer to a question was awaited do not count, towards either. The Act leaves out the day of the
///   question and that of the answer; here the day of the answer counts, so that no due day is ever a day too late, and
///   a question answered at once stops nothing. A question asked after the due day stops nothing either.
/// - A last day on a Saturday, Sunday or public holiday is moved to the next working day (the Commissioner's guidance
///   of 8 December 2025; Regulation 1182/71 Art. 3(4)), that for telling of an extension is not. A holiday missing from
///   `publicHolidays` makes the due day early, never late.
/// The months are the law's, and no profile changes them. Pure. What happens after `today` is not counted yet.
[[nodiscard]] AccessClock accessClock(const AccessTimes &times, const PublicHolidays &publicHolidays,
                                      const QDate &today);

} // namespace earshot::policy
