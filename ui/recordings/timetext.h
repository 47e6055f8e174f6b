#pragma once

#include "core/domain/recording.h"

#include <QString>
#include <optional>

namespace earshot::ui::recordings {

/// A place in a call as people type it: 83, 1:23, 1:02:03, each with an optional fraction ("1:23.5"). Milliseconds.
[[nodiscard]] std::optional<qint64> parseTime(const QString &text);

/// "07700 900149, to Dylan Marsh, 14 March 2026, 15:17": which call a dialog is about.
[[nodiscard]] QString callText(const domain::Recording &recording);
/// "to Dylan Marsh, ext. 2001 · incoming".
[[nodiscard]] QString sidesText(const domain::Recording &recording);
/// The customer's number, grouped; in words where none is known.
[[nodiscard]] QString customerText(const domain::Recording &recording);

} // namespace earshot::ui::recordings
