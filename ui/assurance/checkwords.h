#pragma once

#include "core/service/audit_service.h"
#include "ui/widgets/chip.h"

#include <QString>

namespace earshot::ui::assurance {

[[nodiscard]] widgets::ChipSpec levelChip(service::Finding::Level level);
/// What a check looks at: "The log" for "log".
[[nodiscard]] QString checkName(const QString &check);
/// What to do about a finding; empty for a green one.
[[nodiscard]] QString findingAdvice(const service::Finding &finding);

} // namespace earshot::ui::assurance
