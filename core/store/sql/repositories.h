#pragma once

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
#include "core/store/sql/connection.h"
#include "core/store/subject_access_repository.h"

// The repositories over one Connection. Internal to this room; made by FolderStore.
namespace earshot::store::sql {

class Query;

class SqlSettings final : public SettingsRepository
{
public:
    explicit SqlSettings(Connection &db)
        : m_db(db)
    {}
    Result<QByteArray> value(const QString &name) override;
    Result<void> setValue(const QString &name, const QByteArray &value) override;
    Result<std::optional<domain::StoreSettings>> governed() override;
    Result<void> setGoverned(const domain::StoreSettings &settings) override;

private:
    Connection &m_db;
};

class SqlPeople final : public PeopleRepository
{
public:
    explicit SqlPeople(Connection &db)
        : m_db(db)
    {}
    Result<domain::PersonId> nextId() override;
    Result<domain::PersonId> add(const domain::Person &person) override;
    Result<void> update(const domain::Person &person) override;
    Result<QList<domain::Person>> former(domain::PersonId id) override;
    Result<QList<domain::Appointment>> formerAppointmentsOf(domain::PersonId person) override;
    Result<domain::Person> byId(domain::PersonId id) override;
    Result<domain::Person> byUser(const QString &user) override;
    Result<QList<domain::Person>> all() override;
    Result<void> appoint(const domain::Appointment &appointment) override;
    Result<QList<domain::Appointment>> appointments() override;
    Result<QList<domain::Appointment>> appointmentsOf(domain::PersonId person) override;
    Result<void> nominate(const domain::Nomination &nomination) override;
    Result<QList<domain::Nomination>> nominations() override;
    Result<QList<domain::Nomination>> nominationsOf(domain::PersonId person) override;
    Result<void> grant(const domain::Grant &grant) override;
    Result<QList<domain::Grant>> grants() override;
    Result<QList<domain::Grant>> grantsOf(domain::PersonId person) override;
    Result<void> removeGrant(domain::PersonId person, domain::AreaId area) override;
    Result<void> removeNomination(domain::PersonId person, domain::AreaId area) override;
    Result<void> setExtensionHolder(const QString &extension, const QString &name) override;
    Result<QHash<QString, QString>> extensionHolders() override;

private:
    Connection &m_db;
};

class SqlAreas final : public AreasRepository
{
public:
    explicit SqlAreas(Connection &db)
        : m_db(db)
    {}
    Result<domain::AreaId> nextId() override;
    Result<domain::AreaId> add(const domain::ServiceArea &area) override;
    Result<void> update(const domain::ServiceArea &area) override;
    Result<domain::ServiceArea> byId(domain::AreaId id) override;
    Result<domain::ServiceArea> byName(const QString &name) override;
    Result<QList<domain::ServiceArea>> all() override;
    Result<domain::ServiceArea> quarantineArea() override;
    Result<void> addKey(const domain::AreaKey &key) override;
    Result<domain::AreaKey> currentKey(domain::AreaId area) override;
    Result<domain::AreaKey> key(domain::AreaId area, int version) override;
    Result<void> addWrap(const domain::AreaKeyWrap &wrap) override;
    Result<QList<domain::AreaKeyWrap>> wrapsFor(domain::PersonId person) override;
    Result<QList<domain::AreaKeyWrap>> wrapsOf(domain::AreaId area, int version) override;
    Result<void> removeWraps(domain::AreaId area, domain::PersonId person) override;

private:
    Connection &m_db;
};

class SqlRecordings final : public RecordingRepository
{
public:
    explicit SqlRecordings(Connection &db)
        : m_db(db)
    {}
    Result<domain::RecordingId> add(const domain::Recording &recording,
                                    const QList<domain::MediaObject> &objects) override;
    Result<domain::Recording> byId(domain::RecordingId id) override;
    Result<std::optional<domain::Recording>> bySha256(const QByteArray &sha256) override;
    Result<std::optional<domain::Recording>> deletedBySha256(const QByteArray &sha256) override;
    Result<QList<domain::MediaObject>> objectsOf(domain::RecordingId id) override;
    Result<QList<domain::RecordingId>> ids(domain::RecordingId after, int limit) override;
    Result<QList<domain::RecordingId>> misindexed() override;
    Result<int> remakeIndex() override;
    Result<QList<domain::MediaObject>> objects(const QString &after, int limit) override;
    Result<RecordingPage> page(const RecordingQuery &query, const std::optional<RecordingCursor> &after,
                               int limit) override;
    Result<int> count(const RecordingQuery &query, int limit) override;
    Result<QStringList> completeStaff(const QList<domain::AreaId> &areas, const QString &prefix, int limit) override;
    Result<QStringList> completeTags(const QList<domain::AreaId> &areas, const QString &prefix, int limit) override;
    Result<void> admit(domain::RecordingId id, domain::AreaId area, const QList<domain::MediaObject> &objects) override;
    Result<QList<domain::MediaObject>> behind(domain::AreaId area, int version, const QString &after,
                                              int limit) override;
    Result<int> behindCount(domain::AreaId area, int version) override;
    Result<QList<int>> versionsInUse(domain::AreaId area) override;
    Result<bool> rewrap(const domain::MediaObject &object, int before) override;
    Result<QList<domain::MediaObject>> entomb(domain::RecordingId id, Instant at) override;
    Result<QList<QString>> pendingUnlinks() override;
    Result<void> confirmUnlinked(const QString &objectId, Instant at) override;

private:
    Result<void> addObject(domain::RecordingId id, const domain::MediaObject &object);
    Connection &m_db;
};

class SqlAnnotations final : public AnnotationRepository
{
public:
    explicit SqlAnnotations(Connection &db)
        : m_db(db)
    {}
    Result<domain::AnnotationId> add(const domain::Annotation &annotation) override;
    Result<void> revise(const domain::Annotation &annotation) override;
    Result<domain::Annotation> byId(domain::AnnotationId id) override;
    Result<QList<domain::Annotation>> ofRecording(domain::RecordingId recording) override;
    Result<QList<domain::Annotation>> removedOf(domain::RecordingId recording) override;
    Result<QList<domain::Annotation>> history(domain::AnnotationId id) override;

private:
    Result<void> keepRevision(const domain::Annotation &annotation);
    Connection &m_db;
};

class SqlCustody final : public CustodyRepository
{
public:
    explicit SqlCustody(Connection &db)
        : m_db(db)
    {}
    Result<domain::DownloadId> addDownload(const domain::Download &download) override;
    Result<domain::Download> download(domain::DownloadId id) override;
    Result<QList<domain::Download>> openDownloads(domain::PersonId person) override;
    Result<QList<domain::Download>> downloadsOf(domain::RecordingId recording) override;
    Result<void> confirmDeleted(domain::DownloadId id, Instant at) override;
    Result<domain::ClipId> addClip(const domain::Clip &clip) override;
    Result<QList<domain::Clip>> clipsOf(domain::RecordingId recording) override;
    Result<QList<domain::Clip>> clipsFor(domain::PersonId person) override;
    Result<domain::OutgoingId> addOutgoing(const domain::Outgoing &outgoing) override;
    Result<QList<domain::Outgoing>> outgoings(const QString &machine) override;
    Result<void> removeOutgoing(domain::OutgoingId id) override;

private:
    Connection &m_db;
};

class SqlReleases final : public ReleaseRepository
{
public:
    explicit SqlReleases(Connection &db)
        : m_db(db)
    {}
    Result<QString> nextNumber(int year) override;
    Result<domain::ReleaseId> add(const domain::Release &release) override;
    Result<domain::Release> byId(domain::ReleaseId id) override;
    Result<domain::Release> byNumber(const QString &number) override;
    Result<void> advance(const domain::Release &release, domain::ReleaseState expected) override;
    Result<QList<domain::Release>> list(const ReleaseFilter &filter) override;
    Result<QList<domain::Release>> askedForLonger() override;
    Result<QList<domain::Release>> recalled() override;
    Result<QList<domain::ReleaseEvent>> events(domain::ReleaseId release) override;
    Result<domain::ReleaseEventId> nextEventId() override;
    Result<void> addEvent(const domain::ReleaseEvent &event) override;
    Result<void> addKey(const domain::ReleaseKey &key) override;
    Result<domain::ReleaseKey> key(domain::ReleaseId release) override;
    Result<QList<domain::ReleaseKey>> keys() override;
    Result<bool> removeKey(domain::ReleaseId release) override;
    Result<QList<domain::ReleaseKey>> decidingKeys(domain::ReleaseId release) override;
    Result<QList<domain::ReleaseKey>> decidingKeys() override;
    Result<void> setDecidingKeys(domain::ReleaseId release, const QList<domain::ReleaseKey> &keys) override;
    [[nodiscard]] static QString byReferenceSql(); ///< a test asks how it is run

private:
    Connection &m_db;
};

class SqlQuarantine final : public QuarantineRepository
{
public:
    explicit SqlQuarantine(Connection &db)
        : m_db(db)
    {}
    Result<domain::QuarantineId> add(const domain::QuarantineItem &item) override;
    Result<domain::QuarantineItem> byId(domain::QuarantineId id) override;
    Result<std::optional<domain::QuarantineItem>> openBySha256(const QByteArray &sha256) override;
    Result<QList<domain::QuarantineItem>> open() override;
    Result<int> openCount() override;
    Result<void> lift(domain::QuarantineId id, domain::PersonId by, Instant at) override;

private:
    Connection &m_db;
};

class SqlRecovery final : public RecoveryRepository
{
public:
    explicit SqlRecovery(Connection &db)
        : m_db(db)
    {}
    Result<domain::KitId> nextKitId() override;
    Result<void> addKit(const domain::RecoveryKit &kit) override;
    Result<void> withdrawKit(const domain::RecoveryKit &kit) override;
    Result<QList<domain::RecoveryKit>> kits() override;
    Result<void> addWrap(const domain::RecoveryWrap &wrap) override;
    Result<void> removeWraps(domain::AreaId area, int version) override;
    Result<QList<domain::RecoveryWrap>> wraps(domain::AreaId area, int version) override;
    Result<QList<domain::RecoveryWrap>> wrapsOf(domain::KitId kit) override;
    Result<domain::RecoveryId> nextId() override;
    Result<void> add(const domain::Recovery &recovery) override;
    Result<domain::Recovery> byId(domain::RecoveryId id) override;
    Result<QList<domain::Recovery>> all() override;
    Result<QList<domain::Recovery>> forPerson(domain::PersonId person, const QDate &today) override;
    Result<void> addSignature(const domain::RecoverySignature &signature) override;
    Result<QList<domain::RecoverySignature>> signatures(domain::RecoveryId recovery) override;
    Result<void> addEnd(const domain::RecoveryEnd &end) override;
    Result<std::optional<domain::RecoveryEnd>> end(domain::RecoveryId recovery) override;
    Result<QList<domain::RecoveryId>> overdue(const QDate &today) override;
    Result<void> addKey(const domain::RecoveredKey &key) override;
    Result<QList<domain::RecoveredKey>> keys(domain::RecoveryId recovery, domain::PersonId person) override;
    Result<void> removeKeys(domain::RecoveryId recovery, bool onlyHalves) override;
    Result<void> setRead(const domain::NoticesRead &read) override;
    Result<QList<domain::NoticesRead>> read() override;

private:
    Connection &m_db;
};

class SqlAudit final : public AuditRepository
{
public:
    explicit SqlAudit(Connection &db)
        : m_db(db)
    {}
    Result<AuditHead> head() override;
    Result<void> append(const domain::AuditEntry &entry, const QByteArray &leaf, const QByteArray &newFrontier,
                        const QList<AuditNode> &completed, bool hasState) override;
    Result<void> addNodes(const QList<AuditNode> &nodes) override;
    Result<QByteArray> node(int level, qint64 place) override;
    Result<void> forEachNode(const std::function<Result<void>(const AuditNode &)> &visit) override;
    Result<QList<domain::AuditEntry>> page(const AuditFilter &filter, qint64 beforeSequence, int limit) override;
    Result<void>
    forEachLeaf(qint64 from,
                const std::function<Result<void>(qint64, const QByteArray &, const QByteArray &)> &visit) override;
    Result<QList<WitnessRow>> witnesses() override;
    Result<void> addWitness(const WitnessRow &witness) override;
    Result<void> updateWitness(const WitnessRow &witness) override;
    Result<std::optional<LeafRow>> latestLeafOf(const QString &object, qint64 before) override;
    Result<QList<LeafRow>> leavesOf(const QString &object) override;
    Result<int> countObjects(const QString &kind) override;
    Result<void> forEachMoment(const std::function<void(Instant)> &visit) override;
    Result<void> forEachListed(const std::function<Result<void>(const ListedLeaf &)> &visit) override;
    Result<qint64> writtenByOthers() override;

private:
    Connection &m_db;
};

class SqlPersonal final : public PersonalRepository
{
public:
    explicit SqlPersonal(Connection &db)
        : m_db(db)
    {}
    Result<QList<SavedSearch>> savedSearches(domain::PersonId person) override;
    Result<domain::SavedSearchId> saveSearch(domain::PersonId person, const QString &name,
                                             const QString &text) override;
    Result<void> renameSearch(domain::PersonId person, domain::SavedSearchId id, const QString &name) override;
    Result<void> removeSearch(domain::PersonId person, domain::SavedSearchId id) override;
    Result<QString> preference(domain::PersonId person, const QString &name) override;
    Result<void> setPreference(domain::PersonId person, const QString &name, const QString &value) override;

private:
    Connection &m_db;
};

class SqlPolicies final : public PolicyRepository
{
public:
    explicit SqlPolicies(Connection &db)
        : m_db(db)
    {}
    Result<void> add(const domain::PolicyVersion &version) override;
    Result<domain::PolicyVersion> byVersion(const QString &version) override;
    Result<QList<domain::PolicyVersion>> all() override;
    Result<void> approve(const domain::PolicyVersion &version) override;

private:
    Connection &m_db;
};

class SqlHolds final : public HoldRepository
{
public:
    explicit SqlHolds(Connection &db)
        : m_db(db)
    {}
    Result<domain::HoldId> nextId() override;
    Result<void> add(const domain::Hold &hold) override;
    Result<domain::Hold> byId(domain::HoldId id) override;
    Result<QList<domain::Hold>> all() override;
    Result<QList<domain::Hold>> open() override;
    Result<int> count() override;
    Result<void> lift(const domain::Hold &hold) override;
    Result<domain::GuidanceId> nextGuidanceId() override;
    Result<void> addGuidance(const domain::HoldGuidance &guidance) override;
    Result<int> guidanceCount() override;
    Result<bool> isUsedUnder(domain::RecordingId recording, const QString &reference) override;
    Result<HoldReach> reachOf(const domain::Hold &hold) override;

private:
    Result<void> addGuidanceTo(QList<domain::Hold> &holds);
    Connection &m_db;
};

class SqlSubjectAccess final : public SubjectAccessRepository
{
public:
    explicit SqlSubjectAccess(Connection &db)
        : m_db(db)
    {}
    Result<domain::SubjectAccessId> nextId() override;
    Result<domain::AccessStepId> nextStepId() override;
    Result<void> add(const domain::SubjectAccess &request) override;
    Result<void> addStep(const domain::AccessStep &step) override;
    Result<domain::SubjectAccess> byId(domain::SubjectAccessId id) override;
    Result<QList<domain::SubjectAccess>> all() override;
    Result<QList<domain::SubjectAccess>> open() override;
    [[nodiscard]] static QString openSql(); ///< a test asks how it is run
    Result<QList<domain::RecordingId>> usedUnder(const QString &reference, domain::AreaId area, int limit) override;

private:
    Result<void> addStepsTo(QList<domain::SubjectAccess> &requests);
    Connection &m_db;
};

class SqlEarlyDeletions final : public EarlyDeletionRepository
{
public:
    explicit SqlEarlyDeletions(Connection &db)
        : m_db(db)
    {}
    Result<domain::EarlyDeletionId> nextId() override;
    Result<domain::EarlyAnswerId> nextAnswerId() override;
    Result<void> add(const domain::EarlyDeletion &request) override;
    Result<void> addAnswer(const domain::EarlyAnswer &answer) override;
    Result<void> withdraw(domain::EarlyDeletionId id, const domain::EarlyWithdrawal &withdrawal) override;
    Result<domain::EarlyDeletion> byId(domain::EarlyDeletionId id) override;
    Result<QList<domain::EarlyDeletion>> all() override;
    Result<QList<domain::EarlyDeletion>> ofRecording(domain::RecordingId recording) override;

private:
    Result<void> addWhatCame(QList<domain::EarlyDeletion> &requests); ///< answers and withdrawals
    Connection &m_db;
};

class SqlDisposals final : public DisposalRepository
{
public:
    explicit SqlDisposals(Connection &db)
        : m_db(db)
    {}
    Result<domain::DisposalId> nextId() override;
    Result<void> add(const domain::Disposal &disposal) override;
    Result<domain::Disposal> byId(domain::DisposalId id) override;
    Result<QList<domain::Disposal>> all() override;
    Result<QList<domain::Disposal>> unfinished() override;
    Result<void> approve(const domain::Disposal &disposal) override;
    Result<void> finish(const domain::Disposal &disposal) override;
    Result<QList<domain::RecordingId>> dueIn(domain::AreaId area, Instant before, domain::RecordingId after,
                                             int limit) override;
    Result<int> countKeptFrom(domain::AreaId area, Instant from, Instant before, int limit,
                              domain::RecordingState upTo) override;

    [[nodiscard]] static QString countSql(); ///< of countKeptFrom; a test asks how it is run

private:
    Result<QList<domain::Disposal>> withItems(Query &rows);
    Result<void> addItems(domain::Disposal &disposal);
    Connection &m_db;
};

/// Words of a recording's notes as they are now, for the index. Used by recordings and notes.
[[nodiscard]] Result<void> reindex(Connection &db, domain::RecordingId id);
[[nodiscard]] Result<void> unindex(Connection &db, domain::RecordingId id);

/// What a call is sorted and found by besides: made from its row.
[[nodiscard]] QString staffKeyOf(const domain::Recording &recording);
[[nodiscard]] QString customerKeyOf(const domain::Recording &recording);

} // namespace earshot::store::sql
