#pragma once

#include "core/service/audit_service.h"
#include "ui/widgets/chip.h"

namespace earshot::ui::assurance {

[[nodiscard]] widgets::ChipSpec levelChip(service::Finding::Level level);

} // namespace earshot::ui::assurance
