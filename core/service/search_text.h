#pragma once

#include "core/store/recording_repository.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace earshot::service {

/// One part of the search line as it stands in the text, for chips and for messages.
struct SearchToken
{
    enum class Kind { Word = 1, Field, Problem };
    Kind kind = Kind::Word;
    int begin = 0; ///< UTF-16 positions in the text, half-open
    int end = 0;
    QString field; ///< canonical field name, e.g. "from"; empty for words
    QString value;
    /// Code for Problem: "unknown-field", "empty", "bad-date", "bad-length", "bad-direction", "bad-has", "bad-is",
    /// "too-short", "dates-reversed" (to: lies before from:), "repeated" (a second, other value of what a call has one
    /// of).
    QString problem;
};

struct ParsedSearch
{
    store::RecordingQuery query; ///< without areas: the service fills them in
    QString area;                ///< `area:` as typed; the service resolves it
    QList<SearchToken> tokens;
    [[nodiscard]] bool hasProblems() const;
};

/// Reads the search line: free words, "quoted words", and fields
///   agent: (staff:) ext: number: from: to: (dates inclusive, London days) on: direction:incoming|outgoing|internal
///   longer: shorter: (2m, 90s, 1:30, 1h) has:note tag: case: is:deleted area:
/// Digits alone are part of a number; one in groups that begins with 0, + or ( is read whole: 07700 900149. What begins
/// with a quote is words.
/// Dates as 14/3/2026, 2026-03-14, 14 Mar 2026 (the value of a field runs on over a following date's words), today,
/// yesterday, last week|month|year. Field names in English and Welsh. Never fails: what it cannot read is a Problem
/// token and no condition. Pure.
[[nodiscard]] ParsedSearch parseSearch(const QString &text, const QDate &today);

/// Canonical text for a date range, as the range picker writes it into the line.
[[nodiscard]] QString withDateRange(const QString &text, const QDate &from, const QDate &to, const QDate &today);

/// Field names to offer while `prefix` is typed.
[[nodiscard]] QStringList searchFields();

} // namespace earshot::service
