#pragma once

#include "core/base/result.h"
#include "core/domain/people.h"
#include "core/store/store.h"

#include <QByteArray>
#include <QString>

namespace earshot::service {

// Changing a password makes a new key slot for the same keys. The one before still opens with the old password, and
// whoever may write the folder can put it back; so the entry of the change names it, and it opens nothing here again.
// Internal to this room.
//
// It keeps out who knows an old password and has an old file, with Earshot. Other software opens the old slot wherever
// it lies: against somebody like that only new keys help (ReadmissionService). A slot that was replaced before entries
// named it, or whose cost a sign-in had raised before the password was changed, is not known.

/// The detail of the entry that replaces this slot.
[[nodiscard]] QString replacedSlot(const QByteArray &slot);
/// Whether this person's own signed entry says that this slot was replaced.
[[nodiscard]] Result<bool> wasReplaced(store::Store &store, const domain::Person &person, const QByteArray &slot);

} // namespace earshot::service
