#pragma once

#include "core/base/result.h"
#include "core/service/context.h"

#include <QString>

namespace earshot::service {

// What the person signed in has taken note of, by object (rows.h): their own affair, kept as their columns are and not
// on record. Internal to this room.

[[nodiscard]] Result<bool> isNoted(DoorContext &context, const QString &object);
[[nodiscard]] Result<void> setNoted(DoorContext &context, const QString &object);

} // namespace earshot::service
