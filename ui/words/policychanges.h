#pragma once

#include "core/policy/difference.h"

#include <QString>
#include <QStringList>

namespace earshot::ui::words {

/// A change of the policy as a person reads it, with its clause: "Kept for 12 months → 18 months, §7"; "SIRO may no
/// longer authorise a release to an external agency, §6". Names come from the two profiles.
[[nodiscard]] QString changeText(const policy::Change &change, const policy::Profile &before,
                                 const policy::Profile &after);

/// The wording before and after, where a text was rewritten: two lines; empty for any other change.
[[nodiscard]] QStringList changedWording(const policy::Change &change);

/// What an office with this right may do, after "may": "import recordings". Knows the keys of a profile's "rights" and
/// "delete.approve".
[[nodiscard]] QString listedAct(const QString &act);

} // namespace earshot::ui::words
