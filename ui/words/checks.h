#pragma once

#include <QString>

namespace earshot::ui::words {

/// What a check of the record found; its ids are those of service::Finding.
enum class CheckLevel { Green = 1, Amber, Red };

/// What a check looks at: "The log and its order" for "log". An unknown id stands for itself.
[[nodiscard]] QString checkName(const QString &check);
/// What to do next; empty for green.
[[nodiscard]] QString checkAdvice(const QString &check, CheckLevel level);

} // namespace earshot::ui::words
