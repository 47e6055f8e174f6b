#pragma once

#include "core/domain/hold.h"
#include "core/policy/keeping.h"

#include <QString>

namespace earshot::ui::words {

/// "Held by H-0007 until 14 March 2027, to be looked at again on 1 December 2026." A freeze says what it is.
[[nodiscard]] QString heldByText(const policy::HeldBy &held);
/// What the hold is on: "07700 900149, calls from 1 March 2026 to 31 March 2026", "Recording 17".
[[nodiscard]] QString holdOn(const domain::Hold &hold);
/// §7 on the guidance; empty where there is nothing to be said.
[[nodiscard]] QString guidanceText(policy::GuidanceState state);

} // namespace earshot::ui::words
