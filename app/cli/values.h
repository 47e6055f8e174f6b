#pragma once

#include "core/base/result.h"

#include <QString>

namespace earshot::cli {

/// A number above 0, or Invalid with `otherwise`.
[[nodiscard]] Result<qint64> numberFrom(const QString &word, const QString &otherwise);

/// A moment in a call in milliseconds: 2:11, 2:11.5, 1:02:03 or seconds; Invalid, naming `option`, for anything else
/// and beyond 100 hours.
[[nodiscard]] Result<qint64> momentMs(const QString &text, const QString &option);

} // namespace earshot::cli
