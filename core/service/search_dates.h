#pragma once

#include <QDate>
#include <QString>
#include <optional>

namespace earshot::service {

/// First and last day, both included.
struct DateRange
{
    QDate first;
    QDate last;
    bool operator==(const DateRange &) const = default;
};

/// A day or a span as people type it: 14/3/2026, 14/3, 2026-03-14, 14 Mar 2026, 14 March, March 2026, 2026, today,
/// yesterday, last week|month|year, this week|month|year, and the same in Welsh. Without a year the latest such day
/// that is not after `today`. Weeks begin on Monday. None for anything else. Pure.
[[nodiscard]] std::optional<DateRange> dateRangeOf(const QString &text, const QDate &today);

} // namespace earshot::service
