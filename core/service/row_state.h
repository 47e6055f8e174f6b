#pragma once

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QString>

namespace earshot::service {

// What the states of rows.h are made of. Internal to this room.

/// Every state holds only strings, integers, booleans and arrays of strings. Canonical JSON has no place for half a
/// surrogate pair or a byte order mark; they stand there as U+FFFD, so that a row of anybody's making has a state.
[[nodiscard]] QByteArray canonicalState(QJsonObject row);
/// What cannot be tried against guesses once the salt is erased.
[[nodiscard]] QString saltedDigest(const QByteArray &salt, const QJsonObject &words);
[[nodiscard]] QString hexText(const QByteArray &bytes);
[[nodiscard]] QString isoDay(const QDate &date); ///< empty for an invalid one

} // namespace earshot::service
