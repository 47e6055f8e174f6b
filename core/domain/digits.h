#pragma once

#include <QString>

namespace earshot::domain {

/// What of a telephone number a search compares: its digits, however it is grouped.
[[nodiscard]] inline QString digitsOf(const QString &number)
{
    QString digits;
    for (const QChar c : number) {
        if (c.isDigit())
            digits += c;
    }
    return digits;
}

} // namespace earshot::domain
