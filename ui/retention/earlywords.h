#pragma once

#include "core/policy/profile.h"
#include "core/service/early_deletion_service.h"
#include "ui/widgets/chip.h"

#include <QString>

namespace earshot::ui::retention {

[[nodiscard]] widgets::ChipSpec earlyChip(const service::EarlyDeletionStanding &standing);
/// What it waits for, or what became of it.
[[nodiscard]] QString earlySentence(const service::EarlyDeletionStanding &standing, const policy::Profile &profile);
/// "Recording 17 of 14 March 2026, 15:17 (3:23), Housing Repairs"
[[nodiscard]] QString earlyCall(const service::EarlyDeletionStanding &standing);

/// The same, with who asked and why.
[[nodiscard]] QString earlyAbout(const service::EarlyDeletionStanding &standing);

} // namespace earshot::ui::retention
