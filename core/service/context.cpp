#include "core/service/context.h"

#include "core/service/key_ring.h"
#include "core/service/policy_rules.h"
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

Result<void> DoorContext::refreshPolicies()
{
    return session->policies().isReadOn(today()) ? Result<void>() : readPoliciesAgain();
}

Result<void> DoorContext::readPoliciesAgain()
{
    EARSHOT_TRY(reading,
                readPolicies(*store, *environment.profile, session->trustRoot(), session->trustMemo(), today()));
    session->policies().set(reading.entries, reading.lost, today());
    return {};
}

QDate DoorContext::today() const
{
    return now().london().date();
}

} // namespace earshot::service
