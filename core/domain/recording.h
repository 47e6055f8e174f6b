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

/// Clocks that were never set begin in 1970, 1980 or 2000: a date before 2001-01-01T00:00:00Z tells nothing.
inline constexpr Instant clocksSetSince{978'307'200'000};
/// By which two machines differ whose clocks were set by hand.
inline constexpr qint64 clocksDifferMs = 15 * 60'000;

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
    /// Codes (core/intake/callfacts.h), those about the time with the moments that disagree behind them:
    /// "clock-not-set", "time-differs 2026-03-16T14:05:09.000Z 2016-01-01T00:00:09.000Z".
    QStringList warnings;
    Instant importedAt;
    PersonId importedBy;
    int noteCount = 0;
    QByteArray salt; ///< 16 random bytes: the log's hash of names and numbers cannot be tried against guesses once they
                     ///< and the salt are erased

    [[nodiscard]] qint64 durationMs() const { return base::framesToMs(frames, rate); }
    /// Whether the call cannot have begun when its date says: the recorder's clock was never set, or was ahead. It may
    /// be of any day up to that on which it came in. Of an import by a clock that was not set nothing can be told.
    [[nodiscard]] bool isDateImpossible() const
    {
        return startedAt < clocksSetSince ||
               (importedAt >= clocksSetSince && startedAt.ms > importedAt.ms + clocksDifferMs);
    }
    /// The moment from which the policy's periods count (§7): the start, or the import where the start is of a clock
    /// that was never set, on whose word nobody may delete, or later than the import, which cannot be true.
    /// core/store/sql/recording_columns.h says the same in SQL (KEPT_FROM).
    [[nodiscard]] Instant keptFrom() const
    {
        const bool unset = startedAt < clocksSetSince && startedAt < importedAt;
        const bool ahead = importedAt >= clocksSetSince && importedAt < startedAt;
        return unset || ahead ? importedAt : startedAt;
    }
    bool operator==(const Recording &) const = default;
};

/// Of one of Recording::warnings.
[[nodiscard]] inline QString warningCode(const QString &warning)
{
    return warning.section(QLatin1Char(' '), 0, 0);
}

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
