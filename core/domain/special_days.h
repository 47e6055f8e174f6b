#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QList>
#include <QString>

namespace earshot::domain {

/// Where the public holidays of one year are others than the rule has it: the Crown proclaims days besides and in place
/// of them (Banking and Financial Dealings Act 1971 s.1(2) and (3)). Kept in the store's settings as its text.
struct SpecialDays
{
    QList<QDate> holidays;    ///< ascending; public holidays in this one year
    QList<QDate> workingDays; ///< ascending; by the rule public holidays, and not in this year

    [[nodiscard]] bool isEmpty() const { return holidays.isEmpty() && workingDays.isEmpty(); }
    /// "2027-06-04,-2027-05-31": holidays first, then with a minus the days that are none; empty when there is none.
    [[nodiscard]] QString toText() const;
    /// Exactly what toText() writes, else Invalid.
    [[nodiscard]] static Result<SpecialDays> fromText(const QString &text);
    /// As somebody writes it: in any order, with spaces or semicolons. Invalid at "special-days" for what is no day.
    [[nodiscard]] static Result<SpecialDays> fromWords(const QString &words);

    bool operator==(const SpecialDays &) const = default;
};

} // namespace earshot::domain
