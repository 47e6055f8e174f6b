#pragma once

#include "core/release/proof.h"
#include "core/service/release_facts.h"

namespace earshot::service {

/// Internal to this room: what of the record goes with a package, so that it can be checked without the store.

/// The statements that requester, IG Unit and authoriser signed.
[[nodiscard]] release::Approvals approvalsOf(const LoadedRelease &loaded);

/// The release's entries in the log, those that made its people's keys and the offices they acted in, and of whoever
/// signed those in turn up to the founder's; all with their inclusion in the log as it is now, and its checkpoint
/// signed by the person signed in; or, given a saved `checkpoint`, as that one has it (Conflict when it is older than
/// the release's last entry, Integrity when the log does not begin with it). Rows are given as they are now: one that
/// the log tells otherwise goes without its state, and the check says so.
[[nodiscard]] Result<release::PackageProof> proofOf(DoorContext &context, const domain::Release &release,
                                                    const QByteArray &checkpoint = {});

} // namespace earshot::service
