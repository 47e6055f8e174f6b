#pragma once

#include "core/base/result.h"
#include "core/domain/release.h"

#include <QList>

namespace earshot::store {

struct ReleaseFilter
{
    QList<domain::ReleaseState> states; ///< empty: all
    QList<domain::AreaId> areas;        ///< empty: all
    domain::RecordingId recording;      ///< invalid: all
    domain::PersonId requestedBy;       ///< invalid: all
};

/// Release requests and what became of them; issued and refused rows are the Release of Recording Log.
class ReleaseRepository
{
public:
    virtual ~ReleaseRepository();

    /// Next number of a year, "R-2026-0031"; call it in the transaction that adds the request.
    [[nodiscard]] virtual Result<QString> nextNumber(int year) = 0;
    [[nodiscard]] virtual Result<domain::ReleaseId> add(const domain::Release &release) = 0;
    [[nodiscard]] virtual Result<domain::Release> byId(domain::ReleaseId id) = 0;
    [[nodiscard]] virtual Result<domain::Release> byNumber(const QString &number) = 0;
    /// Writes advice, decision and issue fields and the new state; Conflict unless the row is still in `expected`.
    [[nodiscard]] virtual Result<void> advance(const domain::Release &release, domain::ReleaseState expected) = 0;
    [[nodiscard]] virtual Result<QList<domain::Release>> list(const ReleaseFilter &filter) = 0; ///< newest first
};

} // namespace earshot::store
