#pragma once

#include "core/policy/profile.h"
#include "core/service/recovery_service.h"
#include "ui/widgets/chip.h"

#include <QString>

namespace earshot::ui::assurance {

// What the window says of recovery. Pure, but for the language.

[[nodiscard]] widgets::ChipSpec ceremonyChip(const service::Ceremony &ceremony);
/// For whom, until when, why, who signed.
[[nodiscard]] QString ceremonyText(const service::Ceremony &ceremony);
/// One notice, e.g. "16 November 2026, 10:02: Elin Howells began a recovery ceremony …".
[[nodiscard]] QString noticeText(const service::RecoveryNotice &notice);
/// How it stands with the kits, in a sentence or two.
[[nodiscard]] QString kitsText(const service::RecoveryStatus &status);
/// Which areas two kits open, and which wait for somebody.
[[nodiscard]] QString areasText(const service::RecoveryStatus &status);
/// What went wrong with a kit that was typed or scanned.
[[nodiscard]] QString kitErrorText(const Error &error, const policy::Profile &profile);

} // namespace earshot::ui::assurance
