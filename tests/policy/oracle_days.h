#pragma once

#include <QDate>
#include <algorithm>
#include <cstdio>
#include <string>

/// Calendar arithmetic of its own: is `today` before the day `months` after `start`?
struct Day
{
    int year, month, day;
};

inline int lastDayOf(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

inline Day yearsAfter(const QDate &date, int years)
{
    Day d{date.year() + years, date.month(), date.day()};
    d.day = std::min(d.day, lastDayOf(d.year, d.month));
    return d;
}

inline Day oneYearAfter(const QDate &date)
{
    return yearsAfter(date, 1);
}

inline bool before(const QDate &a, const Day &b)
{
    if (a.year() != b.year)
        return a.year() < b.year;
    if (a.month() != b.month)
        return a.month() < b.month;
    return a.day() < b.day;
}

inline std::string iso(const Day &d)
{
    char text[40]; // as large as three ints can write, so that no compiler has to reckon with less
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", d.year, d.month, d.day);
    return text;
}
