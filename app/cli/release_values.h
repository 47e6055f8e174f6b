#pragma once

#include "app/cli/command.h"
#include "core/domain/release_conditions.h"

namespace earshot::cli {

/// The release that the call's first word names: "R-2026-0031" or a plain id.
[[nodiscard]] Result<domain::Release> releaseOf(Call &call);
[[nodiscard]] Result<domain::Release> releaseNamed(Call &call, const QString &word);
/// "2:05-3:10" in frames; empty for an empty text. Invalid names `option`.
[[nodiscard]] Result<FrameRange> rangeOf(const QString &text, int rate, const QString &option);
/// An ISO day; invalid for an empty text.
[[nodiscard]] Result<QDate> dayOf(const Call &call, const char *option);
/// --only, --without, --redact, --no-copies, --mark, --inaudible-mark and --until, as far as the command has them.
[[nodiscard]] Result<domain::ReleaseConditions> conditionsOf(const Call &call, const domain::Release &release);

/// --redact, --silence and --no-third-party.
[[nodiscard]] Result<domain::Redactions> redactionsOf(const Call &call, int rate);
/// The options that redactionsOf() reads.
[[nodiscard]] QList<Option> redactionOptions();

[[nodiscard]] QString row(const domain::Release &release); ///< one line for a person
/// What is redacted, a line each; nothing of a release as it is.
void tellRedactions(Call &call, const domain::Release &release);
[[nodiscard]] Exit answer(Call &call, const Result<domain::Release> &release);

} // namespace earshot::cli
