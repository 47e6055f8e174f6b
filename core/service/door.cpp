#include "core/service/door.h"

#include "core/service/administration_service.h"
#include "core/service/audit_service.h"
#include "core/service/checkpoint_service.h"
#include "core/service/context.h"
#include "core/service/custody_service.h"
#include "core/service/departure.h"
#include "core/service/deputy_service.h"
#include "core/service/disposal_service.h"
#include "core/service/early_deletion_service.h"
#include "core/service/hold_service.h"
#include "core/service/intake_service.h"
#include "core/service/key_ring.h"
#include "core/service/key_service.h"
#include "core/service/log_tree.h"
#include "core/service/outgoing.h"
#include "core/service/policy_service.h"
#include "core/service/readmission_service.h"
#include "core/service/record_memory.h"
#include "core/service/recorder.h"
#include "core/service/recovery_seal.h"
#include "core/service/recovery_service.h"
#include "core/service/release_keys.h"
#include "core/service/release_lapse.h"
#include "core/service/release_service.h"
#include "core/service/return_service.h"
#include "core/service/review_service.h"
#include "core/service/sharing_service.h"
#include "core/service/subject_access_service.h"
#include "core/service/unlinking.h"
#include "core/service/upcoming_service.h"
#include "core/store/recording_repository.h"
#include "core/vault/directoryvault.h"

namespace earshot::service {

Result<std::unique_ptr<Door>> Door::open(const Environment &environment, std::shared_ptr<Session> session)
{
    if (!session || !session->isActive())
        return fail(ErrorCode::SignIn, QStringLiteral("nobody is signed in"));
    auto context = std::make_unique<DoorContext>();
    context->environment = environment;
    context->session = std::move(session);
    const Layout &layout = context->session->layout();
    EARSHOT_TRY(store, environment.openStore(layout.database(), context->session->storeKey(), store::OpenMode::Open));
    context->store = std::move(store);
    context->vault = std::make_unique<vault::DirectoryVault>(layout.vault());
    context->session->policies().setBuiltIn(*environment.profile);
    context->trust = std::make_unique<Trust>(*context->store, context->session->policies(),
                                             context->session->trustRoot(), context->session->trustMemo());
    context->keyRing = std::make_unique<KeyRing>(*context);
    context->recorder = std::make_unique<Recorder>(*context);
    context->memory = std::make_unique<RecordMemory>(*context);
    EARSHOT_CHECK(context->readPoliciesAgain());
    EARSHOT_CHECK(completeLogTree(*context->store));
    EARSHOT_CHECK(context->memory->compare());
    if (!context->memory->isDisputed()) {
        EARSHOT_CHECK(unlinkDisposed(*context)); // a disposal that was interrupted
        EARSHOT_CHECK(finishDepartures(*context));
        finishReadmissions(*context);
        EARSHOT_CHECK(endOverdueRecoveries(*context));
        clearOutgoings(*context);
        lapseLeftOver(*context);
        endReleases(*context);
        keepDecidingKeys(*context);
    }
    return std::unique_ptr<Door>(new Door(std::move(context)));
}

Door::Door(std::unique_ptr<DoorContext> context)
    : m_context(std::move(context))
    , m_review(std::make_unique<ReviewService>(*m_context))
    , m_custody(std::make_unique<CustodyService>(*m_context))
    , m_disposals(std::make_unique<DisposalService>(*m_context))
    , m_earlyDeletions(std::make_unique<EarlyDeletionService>(*m_context))
    , m_holds(std::make_unique<HoldService>(*m_context))
    , m_intake(std::make_unique<IntakeService>(*m_context))
    , m_release(std::make_unique<ReleaseService>(*m_context))
    , m_sharing(std::make_unique<SharingService>(*m_context))
    , m_returns(std::make_unique<ReturnService>(*m_context))
    , m_subjectAccess(std::make_unique<SubjectAccessService>(*m_context, *m_holds))
    , m_upcoming(std::make_unique<UpcomingService>(*m_context))
    , m_audit(std::make_unique<AuditService>(*m_context))
    , m_checkpoints(std::make_unique<CheckpointService>(*m_context))
    , m_administration(std::make_unique<AdministrationService>(*m_context))
    , m_deputies(std::make_unique<DeputyService>(*m_context))
    , m_policies(std::make_unique<PolicyService>(*m_context))
    , m_keys(std::make_unique<KeyService>(*m_context))
    , m_readmissions(std::make_unique<ReadmissionService>(*m_context))
    , m_recovery(std::make_unique<RecoveryService>(*m_context))
{}

Door::~Door()
{
    m_context->memory->remember();
}

const std::shared_ptr<Session> &Door::session() const
{
    return m_context->session;
}
ReviewService &Door::review()
{
    return *m_review;
}
CustodyService &Door::custody()
{
    return *m_custody;
}
DisposalService &Door::disposals()
{
    return *m_disposals;
}
EarlyDeletionService &Door::earlyDeletions()
{
    return *m_earlyDeletions;
}
HoldService &Door::holds()
{
    return *m_holds;
}
IntakeService &Door::intake()
{
    return *m_intake;
}
ReleaseService &Door::release()
{
    return *m_release;
}
SharingService &Door::sharing()
{
    return *m_sharing;
}
ReturnService &Door::returns()
{
    return *m_returns;
}
SubjectAccessService &Door::subjectAccess()
{
    return *m_subjectAccess;
}
UpcomingService &Door::upcoming()
{
    return *m_upcoming;
}
AuditService &Door::audit()
{
    return *m_audit;
}
CheckpointService &Door::checkpoints()
{
    return *m_checkpoints;
}
AdministrationService &Door::administration()
{
    return *m_administration;
}
DeputyService &Door::deputies()
{
    return *m_deputies;
}

PolicyService &Door::policies()
{
    return *m_policies;
}
KeyService &Door::keys()
{
    return *m_keys;
}
ReadmissionService &Door::readmissions()
{
    return *m_readmissions;
}
RecoveryService &Door::recovery()
{
    return *m_recovery;
}

} // namespace earshot::service
