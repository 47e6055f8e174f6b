#pragma once

#include "core/service/context.h"

// What people write and name, checked in one way wherever they are asked. Internal to this room.

namespace earshot::service {

constexpr int longestWords = 4000; ///< characters of one answer

/// Invalid, naming `field`, for a text that says nothing (`what` tells what to write) or is too long.
[[nodiscard]] Result<void> checkWords(const QString &text, const char *field, const char *what);

/// The service area of this name, as the signed record has it; NotFound, naming the field "area".
[[nodiscard]] Result<domain::ServiceArea> areaNamed(DoorContext &context, const QString &name);

/// Who has this user name, as the signed record has them; NotFound, naming the field "user". Who has left is given
/// nothing, and not found.
[[nodiscard]] Result<domain::Person> personNamed(DoorContext &context, const QString &user);

/// What somebody is called; empty where nobody has this id.
[[nodiscard]] QString nameOf(DoorContext &context, domain::PersonId id);

/// For which area somebody is to hold the office: the one of this name, or none (an invalid id) for the whole
/// authority. Invalid, naming the field "area", for an office that is held per area and a name that is empty.
[[nodiscard]] Result<domain::AreaId> areaOfOffice(DoorContext &context, const policy::Office &office,
                                                  const QString &areaName);

} // namespace earshot::service
