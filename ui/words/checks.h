#pragma once

#include "core/domain/finding_level.h"

#include <QString>

namespace earshot::ui::words {

// What a check of the record found; its ids are those of service::Finding.

/// What a check looks at: "The log and its order" for "log". An unknown id stands for itself.
[[nodiscard]] QString checkName(const QString &check);
/// What to do next; empty for green.
[[nodiscard]] QString checkAdvice(const QString &check, domain::FindingLevel level);

} // namespace earshot::ui::words
