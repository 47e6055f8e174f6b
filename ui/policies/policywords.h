#pragma once

#include "core/service/policy_service.h"
#include "ui/widgets/chip.h"

namespace earshot::ui::policies {

/// How a version stands, as a chip: "In force", "Waits for approval".
[[nodiscard]] widgets::ChipSpec stateChip(service::PolicyStanding::State state);

/// "Rhian Bevan as IG Manager, 14 March 2026, 15:17"; empty for nobody. The office is named as `profile` names it.
[[nodiscard]] QString signature(const QString &name, const QString &office, Instant at, const policy::Profile &profile);

/// Why a profile cannot be proposed or a version not approved: what is wrong, and at which place of the file.
[[nodiscard]] QString profileError(const Error &error, const policy::Profile &inForce);

} // namespace earshot::ui::policies
