#include "core/service/context.h"

#include "core/service/key_ring.h"
#include "core/service/record_memory.h"
#include "core/service/recorder.h"
#include "core/service/trust.h"
#include "core/vault/vault.h"

namespace earshot::service {

DoorContext::DoorContext() = default;
DoorContext::~DoorContext() = default;

Actor DoorContext::self() const
{
    return {session->person(), &session->keys(), {}};
}

Result<void> DoorContext::requireSession() const
{
    if (session->isActive())
        return {};
    return fail(ErrorCode::SignIn, QStringLiteral("this session has ended; sign in again"));
}

QDate DoorContext::today() const
{
    return now().london().date();
}

} // namespace earshot::service
