#pragma once

#include "core/base/secret.h"
#include "core/domain/release.h"
#include "core/service/context.h"
#include "core/service/session.h"

namespace earshot::service {

/// Another person signs in at this seat for one act on a release: the same way in as at the window of sign-in, with the
/// same checks and the same silence about who exists. A wrong password is on record (§6), a try that had to wait is
/// not. Internal to this room.
[[nodiscard]] Result<std::shared_ptr<Session>> signInHere(DoorContext &context, const domain::Release &release,
                                                          const QString &user, const SecretBytes &password);

} // namespace earshot::service
