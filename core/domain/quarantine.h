#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"

#include <QByteArray>
#include <QString>

namespace earshot::domain {

enum class QuarantineReason {
    Unreadable = 1, ///< no audio in it that can be decoded; the bytes are not kept
    NoArea,         ///< its extension belongs to no area, or none is known
    NoBusinessCase, ///< §3: the area may not record yet
};

/// A file that was not let in, why, and what a person can do about it.
struct QuarantineItem
{
    QuarantineId id;
    QuarantineReason reason = QuarantineReason::NoArea;
    /// For Unreadable the stable code of why, to which words and advice belong (core/media/fault.h and
    /// core/service/passed_over.h list them); empty in rows of former versions, which have English words for a detail.
    QString cause;
    QString detail; ///< extension, area name or the value in the cause's words; no customer data
    QString path;   ///< as found
    QByteArray sha256;
    RecordingId recording; ///< the stored recording; invalid for Unreadable
    AreaId area;           ///< the area it would go to, where that is known
    Instant since;
    Instant liftedAt; ///< 0: still here
    PersonId liftedBy;

    [[nodiscard]] bool isOpen() const { return liftedAt.ms == 0; }
    bool operator==(const QuarantineItem &) const = default;
};

} // namespace earshot::domain
