#pragma once

#include "core/base/clock.h"
#include "core/base/range.h"
#include "core/domain/ids.h"

#include <QDate>
#include <QString>

namespace earshot::domain {

/// §6 download: a file saved for use inside the area, with a day by which it must be deleted again.
struct Download
{
    DownloadId id;
    RecordingId recording;
    AreaId area;
    PersonId person;
    QString personName; ///< filled when read
    QString purpose;
    QString reference;
    QString destination; ///< where it was saved
    QByteArray sha256;   ///< of the saved file
    Instant at;
    QDate until;
    Instant confirmedAt; ///< when the person said it is deleted; 0: not yet
    [[nodiscard]] bool isOpen() const { return confirmedAt.ms == 0; }

    bool operator==(const Download &) const = default;
};

/// §6 copy: a clip of a recording for a case or a colleague of the area. No second file exists.
struct Clip
{
    ClipId id;
    RecordingId recording;
    AreaId area;
    FrameRange range;
    QString title;
    QString reference;     ///< case or coaching plan
    PersonId forColleague; ///< invalid: for everybody of the area
    PersonId madeBy;
    QString madeByName; ///< filled when read
    Instant at;

    bool operator==(const Clip &) const = default;
};

/// Something readable that is on its way to a place outside the store: on record from before its first byte until it is
/// whole under its final name, so that an interrupted one is found and cleared away.
struct Outgoing
{
    OutgoingId id;
    DownloadId download; ///< what it is: this, or …
    ReleaseId release;   ///< … the package of this
    QString staging;     ///< absolute path of the file or folder that is written
    QString target;      ///< absolute path that it will have
    QString machine;     ///< where these paths mean something
    Instant begunAt;

    bool operator==(const Outgoing &) const = default;
};

} // namespace earshot::domain
