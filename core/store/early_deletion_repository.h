#pragma once

#include "core/base/result.h"
#include "core/domain/early_deletion.h"

#include <QList>

namespace earshot::store {

/// Requests to delete early and the answers to them. Rows are only added; reads bring the answers and the names along.
class EarlyDeletionRepository
{
public:
    virtual ~EarlyDeletionRepository();

    /// The next ids; call them in the transaction that adds the row.
    [[nodiscard]] virtual Result<domain::EarlyDeletionId> nextId() = 0;
    [[nodiscard]] virtual Result<domain::EarlyAnswerId> nextAnswerId() = 0;
    [[nodiscard]] virtual Result<void> add(const domain::EarlyDeletion &request) = 0; ///< without answers; Exists
    /// Conflict for a yes of the person who asked. Exists for a second answer of one person.
    [[nodiscard]] virtual Result<void> addAnswer(const domain::EarlyAnswer &answer) = 0;
    [[nodiscard]] virtual Result<domain::EarlyDeletion> byId(domain::EarlyDeletionId id) = 0;
    [[nodiscard]] virtual Result<QList<domain::EarlyDeletion>> all() = 0; ///< in the order of their numbers
    [[nodiscard]] virtual Result<QList<domain::EarlyDeletion>> ofRecording(domain::RecordingId recording) = 0;
};

} // namespace earshot::store
