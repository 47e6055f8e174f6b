#pragma once

#include "core/base/result.h"
#include "core/domain/quarantine.h"
#include "core/domain/recording.h"
#include "core/intake/cdrindex.h"

#include <QDate>
#include <QHash>
#include <QStringList>
#include <functional>
#include <stop_token>

namespace earshot::service {

struct DoorContext;

struct ImportedFile
{
    QString path;
    domain::RecordingId recording;
    /// Those of the recording's warnings that make its date doubtful, as it keeps them.
    QStringList doubts = {};
};

struct DuplicateFile
{
    QString path;
    domain::RecordingId recording; ///< the one that is there already
    bool deleted = false;          ///< it was deleted (§7) and does not come back
};

struct QuarantinedFile
{
    QString path;
    domain::QuarantineItem item;
};

/// Every file that was found is in exactly one of the three lists, unless the import was cancelled. Not in them: call
/// detail records that were read (`tables`) and what desktops and file servers strew (.DS_Store, Thumbs.db).
struct ImportReport
{
    QList<ImportedFile> imported;
    QList<DuplicateFile> duplicates;
    QList<QuarantinedFile> quarantined;   ///< also what is no recording or could not be reached: those without an id
    QStringList tables;                   ///< call detail records that were read, absolute
    QList<intake::TableProblem> problems; ///< lines of tables that could not be used; line 0: the whole table
    bool cancelled = false;
    int remaining = 0; ///< files not looked at because it was cancelled
};

struct ImportProgress
{
    int done = 0;
    int total = 0; ///< 0 while the folder is being read
    qint64 bytesDone = 0;
    qint64 bytesTotal = 0;
    QString current; ///< file name without folders
};

/// Recordings come in: read, hashed, described, encrypted to their area, committed with their log entry, file by file.
/// Run again after a crash it goes on: what was committed is a duplicate, what was not is imported.
class IntakeService
{
public:
    explicit IntakeService(DoorContext &context);

    /// Files and folders. `progress` is called on this thread. Errors are of the whole import (no right, disk full,
    /// store broken); what was imported by then stays. A single bad file is quarantined, never an error.
    [[nodiscard]] Result<ImportReport> import(const QStringList &paths,
                                              const std::function<void(const ImportProgress &)> &progress = {},
                                              std::stop_token stop = {});

    [[nodiscard]] Result<QList<domain::QuarantineItem>> quarantined(); ///< open ones
    /// Of the open ones with which a recording lies here, by item: the day on which that is due for disposal (§7).
    [[nodiscard]] Result<QHash<domain::QuarantineId, QDate>> dueDays();
    /// Lets a stored recording into its area (or `area`, where none was known). §3: refused while the area's business
    /// case is not complete. Unreadable items have no bytes here: Conflict, saying to import a good copy.
    [[nodiscard]] Result<domain::Recording> lift(domain::QuarantineId id, domain::AreaId area = {});
    /// An unreadable file waits no more: there is no better copy, or it was no recording. Whoever may lift may dismiss;
    /// the reason is recorded, the item stays as a closed one. Offered again, the file is looked at anew. Conflict for
    /// an item that is closed, or with which a recording lies here. Invalid without a reason.
    [[nodiscard]] Result<void> dismiss(domain::QuarantineId id, const QString &reason);

private:
    DoorContext &m_context;
};

} // namespace earshot::service
