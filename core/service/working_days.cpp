#include "core/service/working_days.h"

#include "core/service/context.h"
#include "core/service/trust.h"

namespace earshot::service {

Result<policy::PublicHolidays> publicHolidays(DoorContext &context)
{
    const auto settings = context.trust->settings();
    if (!settings && settings.error().code != ErrorCode::Integrity)
        return fail(settings.error());
    const auto special = settings ? domain::SpecialDays::fromText(settings->specialDays)
                                  : Result<domain::SpecialDays>(fail(settings.error()));
    return special ? policy::PublicHolidays::ofEnglandAndWales(*special) : policy::PublicHolidays();
}

} // namespace earshot::service
