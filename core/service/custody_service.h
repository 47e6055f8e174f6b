#pragma once

#include "core/base/result.h"
#include "core/domain/custody.h"
#include "core/domain/people.h"

#include <QDate>

namespace earshot::service {

struct DoorContext;

/// §6: download, copy and delete, each for nominated staff only and each with its own record.
class CustodyService
{
public:
    explicit CustodyService(DoorContext &context);

    /// Saves the original bytes as a file for use inside the area, to be deleted by `until`. The file appears under its
    /// final name only when complete; an existing file is not overwritten (Exists). The log entry comes first.
    /// `path` may be a folder (the original name is used) or a file name.
    [[nodiscard]] Result<domain::Download> download(domain::RecordingId id, const QString &path, const QDate &until);
    [[nodiscard]] Result<QList<domain::Download>> myOpenDownloads(); ///< to be asked about, by due date
    /// Only by who downloaded. Conflict while the file is still there: delete it first.
    [[nodiscard]] Result<void> confirmDeleted(domain::DownloadId id);

    /// A clip for a case or a colleague of the area (granted it, else Invalid); no second file.
    [[nodiscard]] Result<domain::Clip> copyClip(domain::RecordingId id, FrameRange range, const QString &title,
                                                const QString &reference, domain::PersonId forColleague);
    /// The text of a note, for the clipboard: with the right to copy a clip, and on record.
    [[nodiscard]] Result<QString> copyNote(domain::AnnotationId id);
    [[nodiscard]] Result<QList<domain::Clip>> clipsForMe();
    /// Members of a recording's area, to choose a colleague from.
    [[nodiscard]] Result<QList<domain::Person>> colleagues(domain::RecordingId id);

    /// §7 delete between 12 and 24 months (and after): key first, then the object, then absence verified. `reason` goes
    /// to the record. An interrupted one is finished at the next `Door::open`. Conflict while the clock is further
    /// ahead than the record can account for.
    [[nodiscard]] Result<void> remove(domain::RecordingId id, const QString &reason);

private:
    DoorContext &m_context;
};

} // namespace earshot::service
