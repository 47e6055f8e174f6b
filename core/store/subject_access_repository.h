#pragma once

#include "core/base/result.h"
#include "core/domain/subject_access.h"

#include <QList>

namespace earshot::store {

/// Requests for access and what came about them. Rows are only added; reads bring the steps and the names along.
class SubjectAccessRepository
{
public:
    virtual ~SubjectAccessRepository();

    /// The next ids; call them in the transaction that adds the row.
    [[nodiscard]] virtual Result<domain::SubjectAccessId> nextId() = 0;
    [[nodiscard]] virtual Result<domain::AccessStepId> nextStepId() = 0;
    [[nodiscard]] virtual Result<void> add(const domain::SubjectAccess &request) = 0; ///< without its steps; Exists
    /// One that closes it takes it off those that are open.
    [[nodiscard]] virtual Result<void> addStep(const domain::AccessStep &step) = 0;
    [[nodiscard]] virtual Result<domain::SubjectAccess> byId(domain::SubjectAccessId id) = 0;
    [[nodiscard]] virtual Result<QList<domain::SubjectAccess>> all() = 0; ///< in the order of their numbers
    /// Those that no step has closed through this repository, in the same order; the others are not read.
    [[nodiscard]] virtual Result<QList<domain::SubjectAccess>> open() = 0;

    /// Recordings of this area (invalid: of any) that were used under this reference (HoldRepository::isUsedUnder) and
    /// are in state Kept, by id; at most `limit`.
    [[nodiscard]] virtual Result<QList<domain::RecordingId>> usedUnder(const QString &reference, domain::AreaId area,
                                                                       int limit) = 0;
};

} // namespace earshot::store
