#pragma once

#include "core/base/clock.h"
#include "core/domain/recording.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <optional>

namespace earshot::intake {

/// How the start of a call was settled, best first.
enum class TimeSource {
    UniqueId = 1,             ///< the UTC seconds inside Asterisk's unique id
    CdrEpoch,                 ///< a UTC column of a call detail record
    LocalUnambiguous,         ///< civil time of the server, which happened once
    LocalFirstOfRepeatedHour, ///< civil time that happened twice (autumn); the first was taken
    LocalInSkippedHour,       ///< civil time that did not happen (spring); read with the offset before the change
    FileTime,                 ///< modification time of the file
    FolderDate,               ///< noon of the date in the folders YYYY/MM/DD; the file's own time contradicts it
    Unknown,
};

/// Stable text for the store (domain::Recording::startedHow): "unique-id", "cdr", "local", "repeated-hour",
/// "skipped-hour", "file-time", "folder-date", "unknown".
[[nodiscard]] QString timeSourceName(TimeSource source);

/// Something a person should know of. `code` is stable and translated by the user interface; `values` are plain and may
/// hold numbers of people, so they go to the screen, never to a log.
///
/// Codes: name-time-invalid, name-type-unknown, name-parties-unclear, time-in-repeated-hour, time-in-skipped-hour,
/// server-zone-differs, time-differs, epoch-older, epoch-implausible (local time, call id, in ISO form; of the last
/// only the id's where no local time is known), time-from-file, time-from-folder-date, folder-date-differs (folder,
/// name), cdr-time-differs (taken, cdr), cdr-customer-differs (name, cdr), cdr-extension-differs (name, cdr),
/// cdr-direction-differs (name, cdr), cdr-several-legs (extensions …), time-in-future, clock-not-set.
struct Warning
{
    QString code;
    QStringList values;

    bool operator==(const Warning &) const = default;
};

/// Where a fact was read.
enum class Origin { Name = 1, Cdr, Folder, File };
enum class Fact { CallId = 1, Started, Duration, Direction, Extension, StaffName, Customer, Called, Queue };

/// All that is known of one call before its audio is opened. Empty means unknown. A value; re-entrant.
struct CallFacts
{
    QString source = QStringLiteral("none"); ///< "freepbx", "issabel", "asterisk" (CDR only), "fusionpbx", "none"
    QString callId;                          ///< unique id, the system's name in front of it included
    std::optional<Instant> started;
    TimeSource startedFrom = TimeSource::Unknown;
    std::optional<int> durationSeconds; ///< a hint from the CDR; the audio decides
    domain::Direction direction = domain::Direction::Unknown;
    QString extension;      ///< staff side; decides the area
    QString otherExtension; ///< the second extension of an internal call
    QString staffName;
    QString customerDialled; ///< as the telephone system wrote it, the words for a withheld number included
    QString customerE164;    ///< empty when it is no telephone number
    bool customerWithheld = false;
    QString customerName;  ///< as the network or the directory showed it
    QString calledNumber;  ///< what was called: DID, extension, queue, conference or the customer
    QString queue;         ///< queue or ring group
    QString recordingType; ///< "in", "out", "q" … as the recorder wrote it
    QList<Warning> warnings;
    QMap<Fact, Origin> origins;

    void warn(const QString &code, const QStringList &values = {}) { warnings.append(Warning{code, values}); }
    [[nodiscard]] QStringList warningCodes() const; ///< without repeats, in order
    /// As domain::Recording::warnings keeps them: without repeats; a code whose values are moments or dates, which tell
    /// of nobody, has them behind it ("time-differs 2026-03-16T14:05:09.000Z 2016-01-01T00:00:09.000Z").
    [[nodiscard]] QStringList storedWarnings() const;
};

} // namespace earshot::intake
