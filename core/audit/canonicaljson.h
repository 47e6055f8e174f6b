#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>

/// Canonical JSON (RFC 8785, JCS), narrowed to what has one writing only: strings, whole numbers within ±(2^53 − 1),
/// booleans, arrays and objects. What is hashed or signed is written this way. Re-entrant.
namespace earshot::audit {

/// Keys sorted by UTF-16 code units, no blanks, UTF-8. Invalid naming the key for null, a fraction, a number that is
/// too large, a lone surrogate, a text that starts with U+FEFF, or nesting deeper than 64.
[[nodiscard]] Result<QByteArray> canonical(const QJsonObject &object);

/// Reads `bytes` only if they are exactly what `canonical` writes; Invalid otherwise.
[[nodiscard]] Result<QJsonObject> parseCanonical(const QByteArray &bytes);

} // namespace earshot::audit
