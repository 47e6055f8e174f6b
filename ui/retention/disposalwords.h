#pragma once

#include "core/policy/profile.h"
#include "core/service/disposal_service.h"
#include "ui/widgets/chip.h"

#include <QDate>
#include <QString>

namespace earshot::ui::retention {

[[nodiscard]] widgets::ChipSpec disposalChip(const service::DisposalStanding &standing, const QDate &today);
/// What it waits for, or what became of it.
[[nodiscard]] QString disposalSentence(const service::DisposalStanding &standing, const QDate &today);
/// "With its key: sound, picture of it, 2 notes, 1 clip. Outside Earshot: 1 download, to be asked back."
[[nodiscard]] QString goesText(const service::RehearsedItem &item);
/// Why it stays, with the holds' numbers.
[[nodiscard]] QString staysText(const service::RehearsedItem &item, const policy::Profile &profile);

} // namespace earshot::ui::retention
