#include "core/store/sql/folder_store.h"

#include "core/store/sql/connection.h"
#include "core/store/sql/migrations.h"
#include "core/store/sql/repositories.h"
#include "core/store/sql/schema_check.h"
#include "core/store/sql/transaction.h"

#include <QFile>
#include <QScopeGuard>

static void initSchemaResource()
{
    Q_INIT_RESOURCE(store_schema); // a static library's resources are not registered by themselves
}

namespace earshot::store::sql {

namespace {

Result<QList<Migration>> ourMigrations()
{
    return migrationsIn(QStringLiteral(":/store/schema"));
}

/// What the index is made of is in the rows: misindexed() tells of it, and remakeIndex() mends it.
bool isOfTheSearchIndex(const QString &problem)
{
    return problem.contains(QLatin1String("FTS5 table main.recording_"));
}

class FolderStore final : public Store
{
public:
    explicit FolderStore(std::unique_ptr<Connection> db)
        : m_db(std::move(db))
        , m_settings(*m_db)
        , m_people(*m_db)
        , m_areas(*m_db)
        , m_recordings(*m_db)
        , m_annotations(*m_db)
        , m_custody(*m_db)
        , m_releases(*m_db)
        , m_quarantine(*m_db)
        , m_audit(*m_db)
        , m_personal(*m_db)
        , m_policies(*m_db)
        , m_recovery(*m_db)
        , m_holds(*m_db)
        , m_disposals(*m_db)
        , m_subjectAccess(*m_db)
        , m_earlyDeletions(*m_db)
    {}

    Result<void> transaction(const std::function<Result<void>()> &work) override
    {
        if (m_reading)
            return fail(ErrorCode::Internal,
                        QStringLiteral("nothing is written while the store of one moment is read"));
        if (m_db->inTransaction())
            return work();
        EARSHOT_TRY(transaction, Transaction::begin(*m_db));
        EARSHOT_CHECK(work());
        const auto committed = transaction.commit();
        m_inDoubt = !committed;
        if (!committed) {
            transaction.rollback();
            (void)settle();
        }
        return committed;
    }
    Result<void> snapshot(const std::function<Result<void>()> &work) override
    {
        if (m_db->inTransaction() || !m_db->usesWal())
            return work();
        EARSHOT_TRY(transaction, Transaction::beginReading(*m_db));
        EARSHOT_CHECK(m_db->run(QStringLiteral("PRAGMA query_only = ON"))); // a write would be lost in silence
        m_reading = true;
        const auto over = qScopeGuard([this] {
            m_reading = false;
            (void)m_db->run(QStringLiteral("PRAGMA query_only = OFF"));
        });
        return work();
    }
    bool inDoubt() const override { return m_inDoubt; }

    bool inTransaction() const override { return m_db->inTransaction() && !m_reading; }

    SettingsRepository &settings() override { return m_settings; }
    PeopleRepository &people() override { return m_people; }
    AreasRepository &areas() override { return m_areas; }
    RecordingRepository &recordings() override { return m_recordings; }
    AnnotationRepository &annotations() override { return m_annotations; }
    CustodyRepository &custody() override { return m_custody; }
    ReleaseRepository &releases() override { return m_releases; }
    QuarantineRepository &quarantine() override { return m_quarantine; }
    AuditRepository &audit() override { return m_audit; }
    PersonalRepository &personal() override { return m_personal; }
    PolicyRepository &policies() override { return m_policies; }
    RecoveryRepository &recovery() override { return m_recovery; }
    HoldRepository &holds() override { return m_holds; }
    DisposalRepository &disposals() override { return m_disposals; }
    SubjectAccessRepository &subjectAccess() override { return m_subjectAccess; }
    EarlyDeletionRepository &earlyDeletions() override { return m_earlyDeletions; }

    Result<QStringList> checkIntegrity() override
    {
        // The pages are read beside the log, where another program may be moving them from it: what is not there in
        // every round was a page half-written, not damage. A sound store is read once.
        QStringList lasting;
        for (int round = 0; round < 3; ++round) {
            EARSHOT_TRY(found, checkOnce());
            if (round == 0)
                lasting = found;
            else
                lasting.removeIf([&found](const QString &problem) { return !found.contains(problem); });
            if (lasting.isEmpty())
                break;
        }
        return lasting;
    }
    Result<QList<SchemaDifference>> schemaDifferences() override
    {
        EARSHOT_TRY(migrations, ourMigrations());
        static const Result<Schema> made = schemaMadeBy(migrations);
        if (!made)
            return fail(made.error());
        QList<SchemaDifference> found;
        EARSHOT_CHECK(snapshot([&]() -> Result<void> {
            EARSHOT_CHECK(migrate(*m_db, migrations)); // in here it only asks whether another program has gone on
            EARSHOT_TRY(differences, sql::schemaDifferences(*m_db, *made));
            found = differences;
            return {};
        }));
        return found;
    }
    Result<void> truncateLog() override { return m_db->truncateWal(); }

private:
    Result<QStringList> checkOnce()
    {
        EARSHOT_CHECK(m_db->moveWal());
        QStringList found;
        EARSHOT_CHECK(snapshot([this, &found]() -> Result<void> {
            EARSHOT_TRY(pages, m_db->cipherIntegrityCheck());
            found = pages;
            if (!found.isEmpty())
                return {};
            EARSHOT_TRY(structure, m_db->integrityCheck());
            structure.removeIf(isOfTheSearchIndex);
            found = structure;
            return {};
        }));
        return found;
    }

    /// A later transaction, durable, is written over whatever the failed one left in the log. It has to change
    /// something: a row that stays as it is dirties no page, and SQLite commits that without a write and without a
    /// sync.
    Result<void> settle()
    {
        EARSHOT_TRY(transaction, Transaction::begin(*m_db));
        EARSHOT_CHECK(
            m_db->run(QStringLiteral("INSERT INTO settings (name, value) VALUES ('settled', randomblob(16)) ON "
                                     "CONFLICT (name) DO UPDATE SET value = excluded.value")));
        EARSHOT_CHECK(transaction.commit());
        m_inDoubt = false;
        return {};
    }

    std::unique_ptr<Connection> m_db;
    bool m_inDoubt = false;
    bool m_reading = false; ///< a snapshot
    SqlSettings m_settings;
    SqlPeople m_people;
    SqlAreas m_areas;
    SqlRecordings m_recordings;
    SqlAnnotations m_annotations;
    SqlCustody m_custody;
    SqlReleases m_releases;
    SqlQuarantine m_quarantine;
    SqlAudit m_audit;
    SqlPersonal m_personal;
    SqlPolicies m_policies;
    SqlRecovery m_recovery;
    SqlHolds m_holds;
    SqlDisposals m_disposals;
    SqlSubjectAccess m_subjectAccess;
    SqlEarlyDeletions m_earlyDeletions;
};

} // namespace

Result<std::unique_ptr<Store>> openFolderStore(const QString &databasePath, const SecretBytes &key, OpenMode mode)
{
    initSchemaResource();
    EARSHOT_TRY(db, Connection::open(databasePath, key, mode == OpenMode::Create ? Mode::Create : Mode::Open));
    EARSHOT_TRY(migrations, ourMigrations());
    EARSHOT_CHECK(migrate(*db, migrations));
    return std::unique_ptr<Store>(std::make_unique<FolderStore>(std::move(db)));
}

} // namespace earshot::store::sql
