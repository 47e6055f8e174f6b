#pragma once

#include "core/base/result.h"
#include "core/policy/public_holidays.h"

namespace earshot::service {

struct DoorContext;

/// Internal to this room: the public holidays by their rule and the store's settings. Where the settings are not what
/// their record says, weekends alone: what is due is then early, never late.
[[nodiscard]] Result<policy::PublicHolidays> publicHolidays(DoorContext &context);

} // namespace earshot::service
