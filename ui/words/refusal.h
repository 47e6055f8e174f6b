#pragma once

#include "core/base/error.h"
#include "core/policy/profile.h"

#include <QString>
#include <QStringList>

namespace earshot::ui::words {

/// Why the policy said no and who can help, for a person: one sentence that names the clause, and one on whom to ask
/// where somebody can. "Only nominated staff may download recordings (§6). Ask the Head of Service or Administrator."
[[nodiscard]] QString refusalText(const Refusal &refusal, const policy::Profile &profile);
/// The first sentence alone, for the line under a disabled button.
[[nodiscard]] QString refusalReason(const Refusal &refusal, const policy::Profile &profile);
/// "Ask the SIRO or Chief Executive."; empty where nobody can help.
[[nodiscard]] QString whoCanHelp(const Refusal &refusal, const policy::Profile &profile);
/// Everything that stands in the way, one short phrase each, in the order of `Refusal::missing`.
[[nodiscard]] QStringList missingTexts(const Refusal &refusal);

/// What happened, what is safe and what to do, with the error's own English words where they help.
[[nodiscard]] QString errorText(const Error &error);
/// The same; a refusal in full.
[[nodiscard]] QString errorText(const Error &error, const policy::Profile &profile);

} // namespace earshot::ui::words
