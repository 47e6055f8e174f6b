#pragma once

#include "core/service/session.h"

#include <memory>

namespace earshot::service {

class AdministrationService;
class AuditService;
class CheckpointService;
class CustodyService;
class DeputyService;
class DisposalService;
class EarlyDeletionService;
class HoldService;
class IntakeService;
class KeyService;
class PolicyService;
class ReadmissionService;
class RecoveryService;
class ReleaseService;
class ReturnService;
class ReviewService;
class SharingService;
class SubjectAccessService;
class UpcomingService;
struct DoorContext;

/// The one door: all services for one signed-in person on one thread, over one database connection. Destroy it on the
/// thread that opened it.
///
/// Opening holds the store against what this computer remembers of it (RecordMemory). A store that does not continue
/// that opens *disputed*: `checkpoints().standing()` says how, the record can be read and checked, every act is refused
/// with Integrity and nothing is written. Closing remembers the log's head.
class Door
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Door>> open(const Environment &environment,
                                                            std::shared_ptr<Session> session);
    ~Door();
    Door(const Door &) = delete;
    Door &operator=(const Door &) = delete;

    [[nodiscard]] const std::shared_ptr<Session> &session() const;
    [[nodiscard]] ReviewService &review();
    [[nodiscard]] CustodyService &custody();
    [[nodiscard]] DisposalService &disposals();
    [[nodiscard]] EarlyDeletionService &earlyDeletions();
    [[nodiscard]] HoldService &holds();
    [[nodiscard]] IntakeService &intake();
    [[nodiscard]] ReleaseService &release();
    [[nodiscard]] SharingService &sharing();
    [[nodiscard]] ReturnService &returns();
    [[nodiscard]] SubjectAccessService &subjectAccess();
    [[nodiscard]] UpcomingService &upcoming();
    [[nodiscard]] AuditService &audit();
    [[nodiscard]] CheckpointService &checkpoints();
    [[nodiscard]] AdministrationService &administration();
    [[nodiscard]] DeputyService &deputies();
    [[nodiscard]] PolicyService &policies();
    [[nodiscard]] KeyService &keys();
    [[nodiscard]] ReadmissionService &readmissions();
    [[nodiscard]] RecoveryService &recovery();

private:
    explicit Door(std::unique_ptr<DoorContext> context);
    std::unique_ptr<DoorContext> m_context;
    std::unique_ptr<ReviewService> m_review;
    std::unique_ptr<CustodyService> m_custody;
    std::unique_ptr<DisposalService> m_disposals;
    std::unique_ptr<EarlyDeletionService> m_earlyDeletions;
    std::unique_ptr<HoldService> m_holds;
    std::unique_ptr<IntakeService> m_intake;
    std::unique_ptr<ReleaseService> m_release;
    std::unique_ptr<SharingService> m_sharing;
    std::unique_ptr<ReturnService> m_returns;
    std::unique_ptr<SubjectAccessService> m_subjectAccess;
    std::unique_ptr<UpcomingService> m_upcoming;
    std::unique_ptr<AuditService> m_audit;
    std::unique_ptr<CheckpointService> m_checkpoints;
    std::unique_ptr<AdministrationService> m_administration;
    std::unique_ptr<DeputyService> m_deputies;
    std::unique_ptr<PolicyService> m_policies;
    std::unique_ptr<KeyService> m_keys;
    std::unique_ptr<ReadmissionService> m_readmissions;
    std::unique_ptr<RecoveryService> m_recovery;
};

} // namespace earshot::service
