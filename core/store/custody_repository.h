#pragma once

#include "core/base/result.h"
#include "core/domain/custody.h"

#include <QList>

namespace earshot::store {

/// Downloads that must come back to nothing, and clips (copies without a second file).
class CustodyRepository
{
public:
    virtual ~CustodyRepository();

    [[nodiscard]] virtual Result<domain::DownloadId> addDownload(const domain::Download &download) = 0;
    [[nodiscard]] virtual Result<domain::Download> download(domain::DownloadId id) = 0;
    /// Open ones, by due date; of one person, or of all when `person` is invalid.
    [[nodiscard]] virtual Result<QList<domain::Download>> openDownloads(domain::PersonId person) = 0;
    [[nodiscard]] virtual Result<QList<domain::Download>> downloadsOf(domain::RecordingId recording) = 0;
    [[nodiscard]] virtual Result<void> confirmDeleted(domain::DownloadId id, Instant at) = 0; ///< Conflict: already

    [[nodiscard]] virtual Result<domain::ClipId> addClip(const domain::Clip &clip) = 0;
    [[nodiscard]] virtual Result<QList<domain::Clip>> clipsOf(domain::RecordingId recording) = 0;
    /// Clips made for this person, newest first.
    [[nodiscard]] virtual Result<QList<domain::Clip>> clipsFor(domain::PersonId person) = 0;

    [[nodiscard]] virtual Result<domain::OutgoingId> addOutgoing(const domain::Outgoing &outgoing) = 0;
    /// Oldest first; of one machine, or of all when `machine` is empty.
    [[nodiscard]] virtual Result<QList<domain::Outgoing>> outgoings(const QString &machine) = 0;
    /// Nothing happens when it is gone already.
    [[nodiscard]] virtual Result<void> removeOutgoing(domain::OutgoingId id) = 0;
};

} // namespace earshot::store
