#include "core/store/store.h"

#include "core/store/annotation_repository.h"
#include "core/store/areas_repository.h"
#include "core/store/audit_repository.h"
#include "core/store/custody_repository.h"
#include "core/store/disposal_repository.h"
#include "core/store/early_deletion_repository.h"
#include "core/store/hold_repository.h"
#include "core/store/people_repository.h"
#include "core/store/personal_repository.h"
#include "core/store/policy_repository.h"
#include "core/store/quarantine_repository.h"
#include "core/store/recording_repository.h"
#include "core/store/recovery_repository.h"
#include "core/store/release_repository.h"
#include "core/store/settings_repository.h"
#include "core/store/subject_access_repository.h"

namespace earshot::store {

Store::~Store() = default;
SettingsRepository::~SettingsRepository() = default;

Result<domain::StoreSettings> SettingsRepository::foundedWith()
{
    domain::StoreSettings settings;
    EARSHOT_TRY(organisation, value(QStringLiteral("organisation")));
    EARSHOT_TRY(zone, value(QStringLiteral("time-zone")));
    EARSHOT_TRY(country, value(QStringLiteral("country")));
    settings.organisation = QString::fromUtf8(organisation);
    settings.timeZone = QString::fromLatin1(zone);
    settings.country = QString::fromLatin1(country);
    return settings;
}

PeopleRepository::~PeopleRepository() = default;
AreasRepository::~AreasRepository() = default;
RecordingRepository::~RecordingRepository() = default;
AnnotationRepository::~AnnotationRepository() = default;
CustodyRepository::~CustodyRepository() = default;
ReleaseRepository::~ReleaseRepository() = default;
QuarantineRepository::~QuarantineRepository() = default;
AuditRepository::~AuditRepository() = default;
PersonalRepository::~PersonalRepository() = default;
PolicyRepository::~PolicyRepository() = default;
RecoveryRepository::~RecoveryRepository() = default;
HoldRepository::~HoldRepository() = default;
DisposalRepository::~DisposalRepository() = default;
SubjectAccessRepository::~SubjectAccessRepository() = default;
EarlyDeletionRepository::~EarlyDeletionRepository() = default;

} // namespace earshot::store
