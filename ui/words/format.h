#pragma once

#include "core/base/clock.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace earshot::ui::words {

// Times are shown in Europe/London, on a 24-hour clock. An invalid date and a moment that is not set (0) give "".

[[nodiscard]] QString date(const QDate &day);        ///< 14 March 2026
[[nodiscard]] QString dateFormat();                  ///< that of date(), for a field in which a day is chosen
[[nodiscard]] QString shortDate(const QDate &day);   ///< 14 Mar 2026
[[nodiscard]] QString dateTime(Instant moment);      ///< 14 March 2026, 15:17
[[nodiscard]] QString shortDateTime(Instant moment); ///< 14 Mar 2026 15:17

/// As wide as shortDateTime gets in this language, to measure a column by.
[[nodiscard]] QString widestDateTime();

/// Lengths round to the nearest second, but a length that is not 0 never shows as 0:00. Negative counts as 0.
[[nodiscard]] QString length(qint64 ms);       ///< 3:23, 1:02:03
[[nodiscard]] QString spokenLength(qint64 ms); ///< 3 min 23 s
/// Positions are cut to the tenth that has begun: 2:22.4.
[[nodiscard]] QString position(qint64 ms);

/// A telephone number grouped as people in Britain write it: 07700 900149, 020 7946 0018, 01632 960555; numbers of
/// other countries keep their "+". Without an E.164 number the dialled text stands as it is.
[[nodiscard]] QString telephone(const QString &e164, const QString &dialled = {});

[[nodiscard]] QString count(qint64 number);   ///< 1,000,000
[[nodiscard]] QString fileSize(qint64 bytes); ///< 3.2 MB
/// A hash in groups of eight digits, so that it wraps, can be compared by eye and read aloud.
[[nodiscard]] QString hash(const QByteArray &bytes);
/// The same to the eye, with places inside very long words where a line may break: names of machines, ids, paths.
[[nodiscard]] QString breakable(const QString &text);
/// Whether every one of `words` stands somewhere in `text`, in capitals or not: how a list is narrowed down.
[[nodiscard]] bool hasWords(const QString &text, const QStringList &words);
[[nodiscard]] QString anyOf(const QStringList &of); ///< "a, b or c"

/// Whether the profile's Welsh texts are to be shown.
[[nodiscard]] bool isWelsh();

} // namespace earshot::ui::words
