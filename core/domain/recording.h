#pragma once

#include "core/base/clock.h"
#include "core/base/range.h"
#include "core/domain/ids.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <algorithm>

namespace earshot::domain {

enum class Direction { Incoming = 1, Outgoing, Internal, Unknown };

enum class RecordingState {
    Kept = 1,    ///< in its area, can be played
    Quarantined, ///< stored, not yet in an area (see QuarantineItem)
    Deleted,     ///< tombstone: key and object are gone
};

/// One recorded call. Everything but the audio; personal fields are emptied in a tombstone.
struct Recording
{
    RecordingId id;
    RecordingState state = RecordingState::Kept;
    AreaId area; ///< invalid while in quarantine without a known area
    Instant startedAt;
    QString startedHow; ///< how the time was settled: "unique-id", "cdr", "local", "repeated-hour", "file-time"
    Direction direction = Direction::Unknown;
    QString extension;       ///< staff side
    QString staffName;       ///< from the register or the telephone system; may be empty
    QString customerDialled; ///< as the telephone system wrote it
    QString customerE164;    ///< normalised, or empty when it is no number
    QString calledNumber;    ///< number or queue that was called
    QString callId;          ///< the telephone system's own id
    QString source;          ///< connector, e.g. "freepbx"
    QString originalName;    ///< file name as found, without folders
    QByteArray sha256;       ///< of the original bytes, 32 bytes
    qint64 size = 0;         ///< of the original bytes
    QString container;       ///< as the decoder names it; headerless forms need it to be opened again
    QString codec;
    bool seekable = true; ///< false: a seek decodes from the start
    int rate = 0;         ///< Hz
    int channels = 0;
    qint64 frames = 0;
    int staffChannel = -1; ///< channel that carries the staff side, -1 unknown
    QStringList warnings;  ///< codes, e.g. "server-zone-differs"
    Instant importedAt;
    PersonId importedBy;
    int noteCount = 0;
    QByteArray salt; ///< 16 random bytes: the log's hash of names and numbers cannot be tried against guesses once they
                     ///< and the salt are erased

    [[nodiscard]] qint64 durationMs() const { return base::framesToMs(frames, rate); }
    /// The moment from which the policy's periods count (§7). Of a recorder whose clock was never set ("clock-not-set")
    /// the call may be of any day up to that on which it came in, and nobody may delete it on the word of that clock.
    [[nodiscard]] Instant keptFrom() const
    {
        return warnings.contains(QLatin1String("clock-not-set")) ? std::max(startedAt, importedAt) : startedAt;
    }
    bool operator==(const Recording &) const = default;
};

/// Where a recording's bytes are: vault objects and the age headers that open them (design: the header lives here,
/// deleting it shreds every copy of the object).
struct MediaObject
{
    RecordingId recording;
    QString kind;     ///< "audio" or "peaks"
    QString objectId; ///< vault name
    AreaId keyArea;   ///< whose key the header is wrapped to
    int keyVersion = 1;
    QByteArray header; ///< age v1 header
    qint64 plainSize = 0;
    qint64 storedSize = 0;
    QByteArray storedSha256; ///< of the encrypted bytes, to check without keys

    bool operator==(const MediaObject &) const = default;
};

} // namespace earshot::domain
