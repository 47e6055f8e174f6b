#pragma once

#include "core/domain/special_days.h"

#include <QDate>
#include <QList>
#include <optional>
#include <utility>

namespace earshot::policy {

/// Which public holiday a day is; a substitute day is the one that it stands for.
enum class Holiday { NewYear = 1, GoodFriday, EasterMonday, EarlyMay, Spring, Summer, Christmas, Boxing, Special };

/// The public holidays of England and Wales. By their rule:
/// - Christmas Day and Good Friday by common law;
/// - Easter Monday, the last Mondays in May and August, 26 December, and 27 December where Christmas Day or the 26th is
///   a Sunday, by the Banking and Financial Dealings Act 1971, Schedule 1 paragraph 1;
/// - New Year's Day (since 1974), the first Monday in May (since 1978) and the days in place of those that fall on a
///   weekend, by royal proclamation each year (s.1(2) and (3) of the Act), as GOV.UK lists them.
/// What was proclaimed for single years since 2017 is known here: VE Day 2020, the Platinum Jubilee and the State
/// Funeral of 2022, the Coronation of 2023. What is proclaimed after this program was made an authority sets
/// (SpecialDays).
///
/// One by default knows no holiday but weekends: a day that is missing makes what is due early, never late. Immutable.
class PublicHolidays
{
public:
    PublicHolidays() = default;
    [[nodiscard]] static PublicHolidays ofEnglandAndWales(const domain::SpecialDays &special = {});

    /// Nothing for an ordinary day; and for one at a weekend, which is none to work on anyhow.
    [[nodiscard]] std::optional<Holiday> on(const QDate &day) const;
    /// Those of a year on which people would work otherwise, in order.
    [[nodiscard]] QList<std::pair<QDate, Holiday>> ofYear(int year) const;
    [[nodiscard]] bool isWorkingDay(const QDate &day) const;
    [[nodiscard]] QDate workingDayFrom(QDate day) const; ///< this day, or the first working day after it

private:
    bool m_byRule = false;
    domain::SpecialDays m_special;
};

/// Gregorian, 1583 and later: by the anonymous algorithm in Meeus, Astronomical Algorithms (1991), chapter 8.
[[nodiscard]] QDate easterSunday(int year);
/// Invalid at "special-days" for a holiday at a weekend or that is one by the rule, and for a day to work on that is
/// none: a day that is mistyped makes an answer late.
[[nodiscard]] Result<void> checkSpecialDays(const domain::SpecialDays &special);

} // namespace earshot::policy
