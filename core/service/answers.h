#pragma once

#include "core/service/context.h"

// What people write and name, checked in one way wherever they are asked. Internal to this room.

namespace earshot::service {

constexpr int longestWords = 4000; ///< characters of one answer

/// Invalid, naming `field`, for a text that says nothing (`what` tells what to write) or is too long.
[[nodiscard]] Result<void> checkWords(const QString &text, const char *field, const char *what);

/// The service area of this name, as the signed record has it; NotFound, naming the field "area".
[[nodiscard]] Result<domain::ServiceArea> areaNamed(DoorContext &context, const QString &name);

} // namespace earshot::service
