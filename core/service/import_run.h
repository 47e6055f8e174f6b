#pragma once

#include "core/service/intake_service.h"
#include "core/service/recorder.h"

namespace earshot::service {

/// One import that was permitted by `decision`, on the Door's thread; see IntakeService::import.
[[nodiscard]] Result<ImportReport> runImport(DoorContext &context, const ActRequest &request,
                                             const policy::Decision &decision, const QStringList &paths,
                                             const std::function<void(const ImportProgress &)> &progress,
                                             std::stop_token stop);

} // namespace earshot::service
