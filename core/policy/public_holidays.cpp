#include "core/policy/public_holidays.h"

#include <array>

namespace earshot::policy {

namespace {

/// Proclaimed for one year; `inPlaceOf` invalid: besides all others.
struct Proclaimed
{
    QDate day, inPlaceOf;
    Holiday holiday;
};

const std::array<Proclaimed, 5> &proclaimed()
{
    static const std::array<Proclaimed, 5> all{{
        {QDate(2020, 5, 8), QDate(2020, 5, 4), Holiday::EarlyMay}, // 75 years of VE Day
        {QDate(2022, 6, 2), QDate(2022, 5, 30), Holiday::Spring},
        {QDate(2022, 6, 3), {}, Holiday::Special},  // Platinum Jubilee
        {QDate(2022, 9, 19), {}, Holiday::Special}, // State Funeral of Queen Elizabeth II
        {QDate(2023, 5, 8), {}, Holiday::Special},  // Coronation of King Charles III
    }};
    return all;
}

bool isWeekend(const QDate &day)
{
    return day.dayOfWeek() >= Qt::Saturday;
}

QDate firstMonday(int year, int month)
{
    const QDate first(year, month, 1);
    return first.addDays((Qt::Monday - first.dayOfWeek() + 7) % 7);
}

QDate lastMonday(int year, int month)
{
    const QDate last(year, month, QDate(year, month, 1).daysInMonth());
    return last.addDays(Qt::Monday - last.dayOfWeek());
}

/// What the rule has it on; invalid for a weekend's day, in whose place others stand.
std::optional<Holiday> byRule(const QDate &day)
{
    const int year = day.year();
    const auto monthDay = std::pair(day.month(), day.day());
    const auto weekday = day.dayOfWeek();
    const QDate easter = easterSunday(year);
    if (day == easter.addDays(-2))
        return Holiday::GoodFriday;
    if (day == easter.addDays(1))
        return Holiday::EasterMonday;
    if (monthDay == std::pair(1, 1) ||
        (weekday == Qt::Monday && (monthDay == std::pair(1, 2) || monthDay == std::pair(1, 3))))
        return Holiday::NewYear;
    if (day == firstMonday(year, 5))
        return Holiday::EarlyMay;
    if (day == lastMonday(year, 5))
        return Holiday::Spring;
    if (day == lastMonday(year, 8))
        return Holiday::Summer;
    if (monthDay == std::pair(12, 25))
        return Holiday::Christmas;
    if (monthDay == std::pair(12, 26))
        return Holiday::Boxing;
    // Christmas Day on a Saturday or Sunday moves to the 27th, the 26th on one of them to the 28th.
    if (monthDay == std::pair(12, 27) && (weekday == Qt::Monday || weekday == Qt::Tuesday))
        return Holiday::Christmas;
    if (monthDay == std::pair(12, 28) && (weekday == Qt::Monday || weekday == Qt::Tuesday))
        return Holiday::Boxing;
    return std::nullopt;
}

std::optional<Holiday> byRuleAndProclamation(const QDate &day)
{
    for (const Proclaimed &one : proclaimed()) {
        if (day == one.day)
            return one.holiday;
        if (day == one.inPlaceOf)
            return std::nullopt;
    }
    return byRule(day);
}

} // namespace

QDate easterSunday(int year)
{
    const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25,
              g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
    return {year, n / 31, n % 31 + 1};
}

PublicHolidays PublicHolidays::ofEnglandAndWales(const domain::SpecialDays &special)
{
    PublicHolidays holidays;
    holidays.m_byRule = true;
    holidays.m_special = special;
    return holidays;
}

std::optional<Holiday> PublicHolidays::on(const QDate &day) const
{
    if (!m_byRule || !day.isValid() || isWeekend(day) || m_special.workingDays.contains(day))
        return std::nullopt;
    return m_special.holidays.contains(day) ? Holiday::Special : byRuleAndProclamation(day);
}

QList<std::pair<QDate, Holiday>> PublicHolidays::ofYear(int year) const
{
    QList<std::pair<QDate, Holiday>> days;
    for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1)) {
        if (const auto holiday = on(day))
            days.append({day, *holiday});
    }
    return days;
}

bool PublicHolidays::isWorkingDay(const QDate &day) const
{
    return !isWeekend(day) && !on(day);
}

QDate PublicHolidays::workingDayFrom(QDate day) const
{
    while (!isWorkingDay(day))
        day = day.addDays(1);
    return day;
}

Result<void> checkSpecialDays(const domain::SpecialDays &special)
{
    const auto wrong = [](const QString &what, const QDate &day) {
        return fail(ErrorCode::Invalid, what.arg(day.toString(Qt::ISODate)), QStringLiteral("special-days"));
    };
    for (const QDate &day : special.holidays) {
        if (isWeekend(day))
            return wrong(QStringLiteral("%1 is at a weekend, and no working day anyhow"), day);
        if (byRuleAndProclamation(day))
            return wrong(QStringLiteral("%1 is a public holiday already"), day);
    }
    for (const QDate &day : special.workingDays) {
        if (isWeekend(day) || !byRuleAndProclamation(day))
            return wrong(QStringLiteral("%1 is not a public holiday by the rule, so nothing is in its place"), day);
    }
    return {};
}

} // namespace earshot::policy
