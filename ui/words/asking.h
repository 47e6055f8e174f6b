#pragma once

#include "core/base/error.h"
#include "core/policy/profile.h"

#include <QString>
#include <QStringList>

namespace earshot::ui::words {

/// The offices that can be asked to help with what was refused; empty where it is nobody's office (the person
/// themself, the requester, a day that has to come).
[[nodiscard]] QStringList officesToAsk(const Refusal &refusal, const policy::Profile &profile);

/// A message to those who can help, ready to be sent: what was refused, under which clause, what is missing. `what` is
/// what was wanted ("Download: Recording 17"), `why` the declared purpose and reference, `from` who asks; the last two
/// may be empty. Nothing about a caller is in it.
[[nodiscard]] QString requestForHelp(const Refusal &refusal, const policy::Profile &profile, const QString &what,
                                     const QString &why, const QString &from);

} // namespace earshot::ui::words
