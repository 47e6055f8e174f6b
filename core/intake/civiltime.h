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

/// Reconciles a server's civil time with a UTC epoch of the same call. `now` is the moment of the import, after which
/// no call began (but for the quarter of an hour by which clocks differ); without it nothing is too late.
///
/// - Up to the tolerance apart (the name is made when the dial plan runs, the id when the channel opens) or a number of
///   whole hours (the server's zone is another one: server-zone-differs): the epoch, which is exact.
/// - An epoch before 2001, of a clock that was never set, or after the import: the civil time, if that is possible
///   (epoch-implausible). Without a civil time nothing is settled then.
/// - Further apart than any two zones, the epoch the older one: a clock that lags is put forward while calls run,
///   hardly ever back, and no call may become due for disposal (§7) by the older of two dates. The civil time
///   (epoch-older).
/// - Anything else is for a person to look at, and the epoch counts meanwhile (time-differs).
///
/// Warnings carry both moments, civil time first, as Instant::iso().
[[nodiscard]] SettledTime settleTime(const std::optional<CivilTime> &civil, const std::optional<Instant> &epoch,
                                     TimeSource epochSource, const QTimeZone &zone, int toleranceSeconds,
                                     const std::optional<Instant> &now = std::nullopt);

/// The warning about a moment at which no call can have been, seen from its import: "time-in-future" (by more than
/// domain::clocksDifferMs), "clock-not-set" (before domain::clocksSetSince); else empty.
[[nodiscard]] QString doubtOf(Instant started, Instant now);

} // namespace earshot::intake
