#pragma once

#include "core/service/search_text.h"

#include <QString>

namespace earshot::cli {

/// Why a part of a search line is not understood, as a sentence that says what to write instead; `text` is the part.
[[nodiscard]] QString searchProblem(const service::SearchToken &token, const QString &text);
/// The fields of the search line, for `search --help`.
[[nodiscard]] QString searchGrammar();

} // namespace earshot::cli
