#include "core/service/search_dates.h"

#include <QHash>
#include <QRegularExpression>

namespace earshot::service {

namespace {

int monthOf(const QString &word)
{
    static const QHash<QString, int> months{
        {QStringLiteral("jan"), 1},    {QStringLiteral("january"), 1},    {QStringLiteral("ionawr"), 1},
        {QStringLiteral("feb"), 2},    {QStringLiteral("february"), 2},   {QStringLiteral("chwefror"), 2},
        {QStringLiteral("mar"), 3},    {QStringLiteral("march"), 3},      {QStringLiteral("mawrth"), 3},
        {QStringLiteral("apr"), 4},    {QStringLiteral("april"), 4},      {QStringLiteral("ebrill"), 4},
        {QStringLiteral("may"), 5},    {QStringLiteral("mai"), 5},        {QStringLiteral("jun"), 6},
        {QStringLiteral("june"), 6},   {QStringLiteral("mehefin"), 6},    {QStringLiteral("jul"), 7},
        {QStringLiteral("july"), 7},   {QStringLiteral("gorffennaf"), 7}, {QStringLiteral("aug"), 8},
        {QStringLiteral("august"), 8}, {QStringLiteral("awst"), 8},       {QStringLiteral("sep"), 9},
        {QStringLiteral("sept"), 9},   {QStringLiteral("september"), 9},  {QStringLiteral("medi"), 9},
        {QStringLiteral("oct"), 10},   {QStringLiteral("october"), 10},   {QStringLiteral("hydref"), 10},
        {QStringLiteral("nov"), 11},   {QStringLiteral("november"), 11},  {QStringLiteral("tachwedd"), 11},
        {QStringLiteral("dec"), 12},   {QStringLiteral("december"), 12},  {QStringLiteral("rhagfyr"), 12},
        {QStringLiteral("ion"), 1},    {QStringLiteral("chwe"), 2},       {QStringLiteral("chwef"), 2},
        {QStringLiteral("maw"), 3},    {QStringLiteral("ebr"), 4},        {QStringLiteral("meh"), 6},
        {QStringLiteral("gorff"), 7},  {QStringLiteral("hyd"), 10},       {QStringLiteral("tach"), 11},
        {QStringLiteral("rhag"), 12}};
    return months.value(word.toLower(), 0);
}

std::optional<DateRange> oneDay(const QDate &day)
{
    return day.isValid() ? std::optional(DateRange{day, day}) : std::nullopt;
}

std::optional<DateRange> monthRange(int year, int month)
{
    const QDate first(year, month, 1);
    return first.isValid() ? std::optional(DateRange{first, first.addMonths(1).addDays(-1)}) : std::nullopt;
}

DateRange yearRange(int year)
{
    return {QDate(year, 1, 1), QDate(year, 12, 31)};
}

DateRange weekRange(const QDate &day)
{
    const QDate monday = day.addDays(1 - day.dayOfWeek());
    return {monday, monday.addDays(6)};
}

/// A day without a year: this year's, or last year's where that is still to come. 29 February seeks a leap year.
std::optional<DateRange> latestDay(int month, int day, const QDate &today)
{
    for (int year = today.year(); year > today.year() - 9; --year) {
        const QDate date(year, month, day);
        if (date.isValid() && date <= today)
            return DateRange{date, date};
    }
    return std::nullopt;
}

int fullYear(const QString &digits)
{
    return digits.size() == 2 ? 2000 + digits.toInt() : digits.toInt();
}

std::optional<DateRange> spokenRange(const QString &text, const QDate &today)
{
    if (text == QLatin1String("today") || text == QLatin1String("heddiw"))
        return oneDay(today);
    if (text == QLatin1String("yesterday") || text == QLatin1String("ddoe"))
        return oneDay(today.addDays(-1));
    if (text == QLatin1String("this week") || text == QLatin1String("wythnos hon"))
        return weekRange(today);
    if (text == QLatin1String("last week") || text == QLatin1String("wythnos diwethaf"))
        return weekRange(today.addDays(-7));
    if (text == QLatin1String("this month") || text == QLatin1String("mis hwn"))
        return monthRange(today.year(), today.month());
    if (text == QLatin1String("last month") || text == QLatin1String("mis diwethaf")) {
        const QDate before = today.addMonths(-1);
        return monthRange(before.year(), before.month());
    }
    if (text == QLatin1String("this year") || text == QLatin1String("eleni"))
        return yearRange(today.year());
    if (text == QLatin1String("last year") || text == QLatin1String("llynedd"))
        return yearRange(today.year() - 1);
    return std::nullopt;
}

} // namespace

std::optional<DateRange> dateRangeOf(const QString &given, const QDate &today)
{
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"));
    static const QRegularExpression slashes(QStringLiteral("^(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{4}|\\d{2}))?$"));
    static const QRegularExpression dayMonth(QStringLiteral("^(\\d{1,2}) ?(\\p{L}+)(?: (\\d{4}))?$"));
    static const QRegularExpression monthYear(QStringLiteral("^(\\p{L}+) (\\d{4})$"));
    static const QRegularExpression yearOnly(QStringLiteral("^(19|20)\\d{2}$"));

    const QString text = given.simplified().toLower();
    if (const auto spoken = spokenRange(text, today))
        return spoken;
    if (const auto m = iso.match(text); m.hasMatch())
        return oneDay(QDate(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt()));
    if (const auto m = slashes.match(text); m.hasMatch()) {
        const int day = m.captured(1).toInt();
        const int month = m.captured(2).toInt();
        return m.captured(3).isEmpty() ? latestDay(month, day, today)
                                       : oneDay(QDate(fullYear(m.captured(3)), month, day));
    }
    if (const auto m = dayMonth.match(text); m.hasMatch()) {
        const int month = monthOf(m.captured(2));
        if (month == 0)
            return std::nullopt;
        const int day = m.captured(1).toInt();
        return m.captured(3).isEmpty() ? latestDay(month, day, today)
                                       : oneDay(QDate(m.captured(3).toInt(), month, day));
    }
    if (const auto m = monthYear.match(text); m.hasMatch() && monthOf(m.captured(1)) != 0)
        return monthRange(m.captured(2).toInt(), monthOf(m.captured(1)));
    if (yearOnly.match(text).hasMatch())
        return yearRange(text.toInt());
    return std::nullopt;
}

} // namespace earshot::service
