#pragma once

#include "core/base/result.h"
#include "core/domain/early_deletion.h"

#include <QList>

namespace earshot::store {

/// Requests to delete early, the answers to them and their withdrawals. Rows are only added; reads bring answers,
/// withdrawal and names along.
class EarlyDeletionRepository
{
public:
    virtual ~EarlyDeletionRepository();

    /// The next ids; call them in the transaction that adds the row.
    [[nodiscard]] virtual Result<domain::EarlyDeletionId> nextId() = 0;
    [[nodiscard]] virtual Result<domain::EarlyAnswerId> nextAnswerId() = 0;
    [[nodiscard]] virtual Result<void> add(const domain::EarlyDeletion &request) = 0; ///< without answers; Exists
    /// Conflict for an answer of the person who asked, and once it is withdrawn. Exists for a second one of a person.
    [[nodiscard]] virtual Result<void> addAnswer(const domain::EarlyAnswer &answer) = 0;
    /// Conflict once it was refused. Exists the second time.
    [[nodiscard]] virtual Result<void> withdraw(domain::EarlyDeletionId id,
                                                const domain::EarlyWithdrawal &withdrawal) = 0;
    [[nodiscard]] virtual Result<domain::EarlyDeletion> byId(domain::EarlyDeletionId id) = 0;
    [[nodiscard]] virtual Result<QList<domain::EarlyDeletion>> all() = 0; ///< in the order of their numbers
    [[nodiscard]] virtual Result<QList<domain::EarlyDeletion>> ofRecording(domain::RecordingId recording) = 0;
};

} // namespace earshot::store
