#pragma once

#include "core/policy/conditions.h"

#include <span>

namespace earshot::policy {

// The rules as a table that can be handed on: `decide` goes by `ruleBook()`; tests/policy takes rules out of a copy and
// turns them round, to see that each is noticed. Internal to the room.

/// What a rule looks at. A Door that is shut hides everything about the call: who may not know of it learns nothing.
enum class About { Door = 1, Asker, Call };

struct Rule
{
    const char *id;
    const char
        *clause; ///< or "@act", "@purpose", "@release", "@advice", "@exception": depends on the facts, see cite()
    Acts acts;
    About about;
    bool (*broken)(const Case &);
    const char *missing; ///< a final "*" stands for the nomination or right that the act needs
    QStringList (*help)(const Case &);
    QString (*detail)(const Case &) = noDetail;
};

/// The rules of every profile, in the order in which they are asked. Lives as long as the program.
[[nodiscard]] std::span<const Rule> ruleBook();
/// `decide`, by these rules.
[[nodiscard]] Decision decideBy(std::span<const Rule> rules, const Profile &profile, const Facts &facts);

} // namespace earshot::policy
