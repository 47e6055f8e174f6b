#pragma once

#include "core/service/disposal_service.h"
#include "core/service/hold_service.h"
#include "ui/widgets/chip.h"

#include <QDate>
#include <QList>
#include <QString>

namespace earshot::ui::retention {

[[nodiscard]] QString kindName(domain::HoldKind kind);    ///< "Hold", "Freeze, subject access"
[[nodiscard]] QString scopeName(domain::HoldScope scope); ///< "Telephone number"
/// "Until 14 March 2027", "Until it is lifted".
[[nodiscard]] QString untilText(const domain::Hold &hold);
/// "1 recording", "1,204 recordings"
[[nodiscard]] QString recordings(qint64 count);

/// What stands out first: missing guidance, an overdue review, guidance that is awaited; "In force" when all is well.
[[nodiscard]] QList<widgets::ChipSpec> stateChips(const service::HoldStanding &standing, const QDate &today);
[[nodiscard]] QString guidanceName(policy::GuidanceState state); ///< "Missing"
/// What it does today and what has to be done about it.
[[nodiscard]] QStringList standingSentences(const service::HoldStanding &standing, const QDate &today);

/// What a draft would do, in sentences, before anybody signs it.
[[nodiscard]] QString outlookText(const service::HoldOutlook &outlook, const service::HoldDraft &draft,
                                  const QDate &today);

/// What is wrong with the field that `where` names; empty when it names none that is known here.
[[nodiscard]] QString fieldProblem(const Error &error);

} // namespace earshot::ui::retention
