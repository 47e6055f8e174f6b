#pragma once

#include "core/domain/custody.h"
#include "core/service/context.h"

namespace earshot::service {

// The journal of what is on its way out of the store in readable form (domain::Outgoing). The order of every act that
// writes outside: staging made, empty and locked → one transaction {the act's log entry, journal row} → the bytes →
// final name → row removed. A row whose staging nobody holds is therefore what a crash left.

/// A row for this machine, to be added in the transaction of the act.
[[nodiscard]] domain::Outgoing outgoingFrom(const DoorContext &context, const QString &staging, const QString &target);

/// Invalid where `folder` (links followed) is the store or lies in it: whoever copies the store, to keep a backup, must
/// not carry readable recordings along. A folder that does not exist is none of its.
[[nodiscard]] Result<void> requireOutsideStore(const DoorContext &context, const QString &folder);

/// Clears away what crashed runs on this machine left: half-written files and folders go, a download that never was
/// finished is recorded as failed, a package that the log has as issued is put in place. What another process is at
/// work on, or what cannot be done now, is left for the next time: no error keeps a Door shut.
void clearOutgoings(DoorContext &context);

} // namespace earshot::service
