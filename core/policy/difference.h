#pragma once

#include "core/policy/profile.h"

#include <QList>
#include <QString>

namespace earshot::policy {

/// One thing that is otherwise in another version of the policy, to be put into words by who shows it.
struct Change
{
    enum class Kind { Added = 1, Removed, Changed };
    Kind kind = Kind::Changed;
    /// What it is about: "keep-months", "right:import", "authorisers.inside", "purpose", "office", "clause", …
    QString part;
    QString clause;  ///< it belongs under
    QString subject; ///< id of the office, purpose, law, … that is added, removed or changed; may be empty
    QString aspect;  ///< of a changed subject: "name", "text", "law", "needs-advice", …
    QString before;  ///< value before, as it stands in the profile (numbers, "true", ids joined with ", ")
    QString after;
    bool operator==(const Change &) const = default;
};

/// Everything by which `after` differs from `before` in what it says or rules; the name of the version and its day are
/// not among it. Empty exactly when both decide and read the same. In the order of the policy's clauses.
[[nodiscard]] QList<Change> difference(const Profile &before, const Profile &after);

} // namespace earshot::policy
