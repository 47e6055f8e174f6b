#pragma once

#include "core/base/clock.h"
#include "core/intake/callfacts.h"

#include <QDate>
#include <QTime>
#include <QTimeZone>
#include <optional>

namespace earshot::intake {

/// A date and time as a clock on the wall shows it, zone unknown.
struct CivilTime
{
    QDate date;
    QTime time;

    bool operator==(const CivilTime &) const = default;
    [[nodiscard]] bool isValid() const { return date.isValid() && time.isValid(); }
};

/// "20261025-013000" halves: yyyymmdd and hhmmss. Nothing when they are no date or time.
[[nodiscard]] std::optional<CivilTime> civilFromDigits(QStringView yyyymmdd, QStringView hhmmss);

/// A date and time of a CDR column: ISO (space or T, optional fraction) or dd/mm/yyyy as Excel saves it in Britain.
/// With an offset or Z in it the moment itself is known.
struct StampedTime
{
    std::optional<CivilTime> civil;
    std::optional<Instant> instant;
};
[[nodiscard]] std::optional<StampedTime> parseStamp(const QString &text);

/// The moments at which clocks of the zone showed `civil`: none in the skipped hour, two in the repeated one, earlier
/// first. Right for zones whose offset changes at most once in two days.
[[nodiscard]] QList<Instant> instantsOf(const CivilTime &civil, const QTimeZone &zone);

struct SettledTime
{
    std::optional<Instant> at;
    TimeSource source = TimeSource::Unknown;
    QList<Warning> warnings;
};

/// Reconciles a server's civil time with a UTC epoch of the same call. The epoch wins for the moment; a difference of
/// up to the tolerance is normal (the name is made when the dial plan runs, the id when the channel opens), one of
/// whole hours says that the server's zone is another one (warning), anything else is for a person to look at. An
/// epoch before 1999, when Asterisk was first published, is a clock that was never set: then the civil time counts.
[[nodiscard]] SettledTime settleTime(const std::optional<CivilTime> &civil, const std::optional<Instant> &epoch,
                                     TimeSource epochSource, const QTimeZone &zone, int toleranceSeconds);

/// No recorder's call can be older than this: clocks that were never set begin in 1970, 1980 or 2000.
constexpr Instant clocksSetFrom{978'307'200'000}; // 2001-01-01T00:00:00Z

/// The warning about a moment at which no call can have been, seen from its import: "time-in-future" (more than the
/// quarter of an hour by which clocks differ), "clock-not-set" (before `clocksSetFrom`); else empty.
[[nodiscard]] QString doubtOf(Instant started, Instant now);

} // namespace earshot::intake
