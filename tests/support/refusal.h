#pragma once

#include <QString>

namespace earshot::tests {

/// The rule that refused it, "permitted", or what else went wrong.
[[nodiscard]] QString refusalOf(const auto &result)
{
    return result                   ? QStringLiteral("permitted")
           : result.error().refusal ? result.error().refusal->rule
                                    : result.error().toString();
}

} // namespace earshot::tests
