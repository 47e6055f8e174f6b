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

} // namespace earshot::domain
