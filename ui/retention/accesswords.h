#pragma once

#include "core/service/subject_access_service.h"
#include "ui/widgets/chip.h"

#include <QString>

namespace earshot::ui::retention {

/// When the answer is due: amber within a week, red when that day is over.
[[nodiscard]] widgets::ChipSpec accessChip(const service::AccessStanding &standing);
/// How the clock stands and what it waits for.
[[nodiscard]] QStringList accessSentences(const service::AccessStanding &standing);
[[nodiscard]] QString calls(qint64 count); ///< "1 call", "1,204 calls"
[[nodiscard]] widgets::ChipSpec markChip(domain::CallMark mark);
/// How far its release to who asks is: "Not asked for", "R-2026-0031 waits", "R-2026-0031 issued".
[[nodiscard]] widgets::ChipSpec releaseChip(const service::AccessCallRow &row);
[[nodiscard]] QString outcomeName(domain::AccessOutcome outcome);
/// "Asked who they are", and for a search where and with which words.
[[nodiscard]] QString stepText(const domain::AccessStep &step);
/// What is wrong with the field that `where` names; empty when it names none that is known here.
[[nodiscard]] QString accessFieldProblem(const Error &error);

} // namespace earshot::ui::retention
