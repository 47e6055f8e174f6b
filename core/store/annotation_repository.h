#pragma once

#include "core/base/result.h"
#include "core/domain/annotation.h"

#include <QList>

namespace earshot::store {

/// Notes with all their revisions. Search entries and the recording's note count follow by themselves.
class AnnotationRepository
{
public:
    virtual ~AnnotationRepository();

    [[nodiscard]] virtual Result<domain::AnnotationId> add(const domain::Annotation &annotation) = 0;
    /// Adds revision `annotation.revision` (one above the current one, else Conflict); also removes and restores.
    [[nodiscard]] virtual Result<void> revise(const domain::Annotation &annotation) = 0;
    [[nodiscard]] virtual Result<domain::Annotation> byId(domain::AnnotationId id) = 0; ///< current revision
    /// Current revisions that are not removed, by begin of range.
    [[nodiscard]] virtual Result<QList<domain::Annotation>> ofRecording(domain::RecordingId recording) = 0;
    /// Current revisions of those that are removed, the one removed last first: editedBy and editedAt tell of the
    /// removal.
    [[nodiscard]] virtual Result<QList<domain::Annotation>> removedOf(domain::RecordingId recording) = 0;
    [[nodiscard]] virtual Result<QList<domain::Annotation>> history(domain::AnnotationId id) = 0; ///< oldest first
};

} // namespace earshot::store
