#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

namespace earshot::domain {

using EarlyDeletionId = base::Id<struct EarlyDeletionTag>;
using EarlyAnswerId = base::Id<struct EarlyAnswerTag>;

enum class EarlyAnswerKind {
    Approved = 1,
    Refused,
};

/// What another person said to a request to delete early. Written once.
struct EarlyAnswer
{
    EarlyAnswerId id;
    EarlyDeletionId request;
    EarlyAnswerKind kind = EarlyAnswerKind::Approved;
    QString words; ///< Refused: why
    PersonId by;
    QString office; ///< one of the exception's approvers
    Instant at;
    QByteArray signature; ///< Ed25519 by `by`, over the request as it was asked and this answer
    QString byName;       ///< filled when read

    bool operator==(const EarlyAnswer &) const = default;
};

/// Who asked took it back while it waited. Written once.
struct EarlyWithdrawal
{
    Instant at;
    QByteArray signature; ///< Ed25519 by EarlyDeletion::requestedBy, over the request as it was asked and `at`

    bool operator==(const EarlyWithdrawal &) const = default;
};

/// A nominated deleter's request to delete one recording before its twelve months are over, under one of the profile's
/// exceptions (§7). It is fixed when it is asked; the rest is in its answers and its withdrawal.
struct EarlyDeletion
{
    EarlyDeletionId id;
    RecordingId recording;
    AreaId area;       ///< of the recording, when it was asked
    QString exception; ///< policy::DeletionException::id
    QString purpose;   ///< as declared by who asks
    QString reference;
    QString reason;
    QByteArray salt; ///< as Recording::salt, for the words in the log's hashes
    PersonId requestedBy;
    Instant requestedAt;
    QByteArray signature; ///< Ed25519 by `requestedBy`

    QList<EarlyAnswer> answers; ///< oldest first
    std::optional<EarlyWithdrawal> withdrawal;
    QString requestedByName, areaName; ///< filled when read

    [[nodiscard]] QString number() const; ///< "E-0003"
    /// Null: nobody has refused.
    [[nodiscard]] const EarlyAnswer *refusal() const;
    [[nodiscard]] QList<EarlyAnswer> approvals() const;
    bool operator==(const EarlyDeletion &) const = default;
};

[[nodiscard]] QString toName(EarlyAnswerKind kind); ///< "approved", "refused"

} // namespace earshot::domain
