#pragma once

#include "core/policy/profile.h"
#include "core/service/checkpoint_service.h"
#include "ui/widgets/chip.h"

#include <QString>

namespace earshot::ui::assurance {

[[nodiscard]] QString number(quint64 entries);

/// How the record stands to what this computer saw of it.
[[nodiscard]] widgets::ChipSpec standingChip(const service::RecordStanding &standing);
[[nodiscard]] QString standingText(const service::RecordStanding &standing);

/// Who has to be told of a disputed store, by name where the store knows them.
[[nodiscard]] QString whomToTell(const service::Dispute &dispute);
/// What accepting this copy does, and what cannot be undone.
[[nodiscard]] QString acceptanceText(const service::RecordStanding &standing);

[[nodiscard]] widgets::ChipSpec witnessChip(const service::WitnessStanding &witness);
[[nodiscard]] QString witnessText(const service::WitnessStanding &witness);

/// What a checkpoint that was checked in says about the record, and what to do about it; no advice where all is well.
[[nodiscard]] QString verdictText(const service::CheckpointVerdict &verdict);
[[nodiscard]] QString verdictAdvice(const service::CheckpointVerdict &verdict);
/// Why a text could not be held against the record.
[[nodiscard]] QString checkInError(const Error &error, const policy::Profile &profile);

} // namespace earshot::ui::assurance
