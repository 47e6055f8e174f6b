#pragma once

#include "core/base/clock.h"
#include "core/base/range.h"
#include "core/domain/ids.h"

#include <QString>
#include <QStringList>

namespace earshot::domain {

/// A note at a moment (empty range) or over a range of a recording. Edits make revisions; nothing is overwritten.
struct Annotation
{
    AnnotationId id;
    RecordingId recording;
    int revision = 1;
    FrameRange range; ///< frames of the recording, half-open
    QString text;
    QStringList tags;
    PersonId author;
    QString authorName; ///< filled when read
    Instant createdAt;
    Instant editedAt; ///< of this revision
    PersonId editedBy;
    QString editedByName; ///< filled when read
    bool removed = false;

    bool operator==(const Annotation &) const = default;
};

} // namespace earshot::domain
