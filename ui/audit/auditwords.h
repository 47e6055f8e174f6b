#pragma once

#include "core/domain/audit_entry.h"
#include "core/policy/profile.h"
#include "ui/widgets/chip.h"

#include <QString>
#include <QStringList>

namespace earshot::ui::audit {

/// Action ids to filter by, in the order of the list; "release." stands for all that begin so.
[[nodiscard]] QStringList filterActions();
[[nodiscard]] QString filterActionName(const QString &action);

[[nodiscard]] widgets::ChipSpec outcomeChip(bool permitted);
/// "Played": that it was refused is the outcome's to say.
[[nodiscard]] QString whatText(const domain::AuditEntry &entry);
/// "Dispute or complaint · C-2026-0412"; empty when neither was needed.
[[nodiscard]] QString whyText(const policy::Profile &profile, const domain::AuditEntry &entry);
/// The rule that decided, in words: why it was refused, or the clause that allows it.
[[nodiscard]] QString ruleText(const policy::Profile &profile, const domain::AuditEntry &entry);

} // namespace earshot::ui::audit
