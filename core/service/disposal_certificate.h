#pragma once

#include "core/domain/disposal.h"
#include "core/service/context.h"

namespace earshot::service {

/// What became of every recording of a disposal, as canonical JSON (RFC 8785): what, why, under which clause, when, by
/// whom, and from which day even backups cannot be read. No names or numbers of callers. Its format is
/// "earshot-disposal-certificate-1". Internal to this room; inside the transaction that finishes the disposal.
[[nodiscard]] Result<QByteArray> certificateOf(DoorContext &context, const domain::Disposal &disposal);

} // namespace earshot::service
