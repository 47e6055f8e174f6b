#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <functional>
#include <memory>

namespace earshot::store {

class AnnotationRepository;
class AreasRepository;
class AuditRepository;
class CustodyRepository;
class DisposalRepository;
class EarlyDeletionRepository;
class HoldRepository;
class PeopleRepository;
class PersonalRepository;
class PolicyRepository;
class QuarantineRepository;
class RecordingRepository;
class RecoveryRepository;
class ReleaseRepository;
class SettingsRepository;
class SubjectAccessRepository;

/// One way in which a database is not built as Earshot builds it.
struct SchemaDifference
{
    enum class Kind { Missing = 1, Added, Altered };
    Kind kind = Kind::Missing;
    QString type; ///< "table", "index", "trigger" or "view"
    QString name;
    QString table; ///< to which an index or a trigger belongs; else the name

    bool operator==(const SchemaDifference &) const = default;
};

/// One open database. Confined to the thread that opened it; open a second one for a second thread.
///
/// Every repository call outside `transaction` is a transaction of its own. A call that finds nothing by id gives
/// NotFound; a broken rule of the schema gives Conflict or Exists; no error text holds a stored value.
class Store
{
public:
    virtual ~Store();

    /// Unit of work: runs `work` between BEGIN IMMEDIATE and COMMIT; durable when this returns success. Any error from
    /// `work`, and any exception, rolls back and is passed on. Not nestable: a nested call runs in the outer one.
    [[nodiscard]] virtual Result<void> transaction(const std::function<Result<void>()> &work) = 0;

    /// What `work` reads is the store of one moment, whatever other programs write meanwhile. It writes nothing: a
    /// transaction in it is Internal. Others are not held up; only their truncateLog may be Busy for that long. A store
    /// without a write-ahead log is read as it changes.
    [[nodiscard]] virtual Result<void> snapshot(const std::function<Result<void>()> &work) = 0;

    /// Whether `work` of a transaction runs now: what is read may never become durable.
    [[nodiscard]] virtual bool inTransaction() const = 0;
    /// Whether the last transaction failed in its COMMIT so that its outcome is not certain: it has not happened for
    /// anybody who asks, but its pages may be on the disk, and a crash before the next successful transaction can bring
    /// it back. Nothing that it refers to may be removed as long as this is so.
    [[nodiscard]] virtual bool inDoubt() const = 0;

    [[nodiscard]] virtual SettingsRepository &settings() = 0;
    [[nodiscard]] virtual PeopleRepository &people() = 0;
    [[nodiscard]] virtual AreasRepository &areas() = 0;
    [[nodiscard]] virtual RecordingRepository &recordings() = 0;
    [[nodiscard]] virtual AnnotationRepository &annotations() = 0;
    [[nodiscard]] virtual CustodyRepository &custody() = 0;
    [[nodiscard]] virtual ReleaseRepository &releases() = 0;
    [[nodiscard]] virtual QuarantineRepository &quarantine() = 0;
    [[nodiscard]] virtual AuditRepository &audit() = 0;
    [[nodiscard]] virtual PersonalRepository &personal() = 0;
    [[nodiscard]] virtual PolicyRepository &policies() = 0;
    [[nodiscard]] virtual RecoveryRepository &recovery() = 0;
    [[nodiscard]] virtual HoldRepository &holds() = 0;
    [[nodiscard]] virtual DisposalRepository &disposals() = 0;
    [[nodiscard]] virtual SubjectAccessRepository &subjectAccess() = 0;
    [[nodiscard]] virtual EarlyDeletionRepository &earlyDeletions() = 0;

    /// Findings of the engine's own checks (SQLCipher: cipher_integrity_check, then integrity_check); empty is good.
    /// What is wrong with the search index alone is not among them (see RecordingRepository::misindexed). Other
    /// programs may be writing meanwhile.
    [[nodiscard]] virtual Result<QStringList> checkIntegrity() = 0;
    /// In what the database is built otherwise than Earshot builds one: whoever has its key can take out the triggers
    /// that keep the log append-only, or put one in that rewrites what is written. Reads only.
    [[nodiscard]] virtual Result<QList<SchemaDifference>> schemaDifferences() = 0;
    /// Moves the write-ahead log into the database and truncates it, so that deleted rows are gone from both.
    [[nodiscard]] virtual Result<void> truncateLog() = 0;
};

enum class OpenMode { Create = 1, Open };

/// Opens the database file with its 32-byte raw key; given by the composition root (store/sql::openFolderStore).
using Opener =
    std::function<Result<std::unique_ptr<Store>>(const QString &databasePath, const SecretBytes &key, OpenMode mode)>;

} // namespace earshot::store
