#pragma once

#include "core/policy/profile.h"
#include "ui/widgets/chip.h"

namespace earshot::ui::recordings {

/// How many days ahead a recording's disposal is shown as due soon.
inline constexpr int dueSoonDays = 30;

/// What is worth saying about a row, most pressing first. `downloadUntil` invalid: this person has no download open.
[[nodiscard]] QList<widgets::ChipSpec> rowChips(const policy::Life &life, const QDate &today, bool releaseWaiting,
                                                const QDate &downloadUntil);

/// Their words in one line.
[[nodiscard]] QString chipWords(const QList<widgets::ChipSpec> &chips);

} // namespace earshot::ui::recordings
