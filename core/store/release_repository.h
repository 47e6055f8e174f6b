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
    domain::PersonId recipient;         ///< invalid: all
    Instant requestedAt;                ///< of 0: whenever
    QString reference{};                ///< asked for under it, case does not matter; empty: all
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

    /// Issued ones for which somebody has ever asked for a later end, whatever was answered; in no order.
    [[nodiscard]] virtual Result<QList<domain::Release>> askedForLonger() = 0;

    /// Those that somebody has ever recalled, whoever it was; in no order.
    [[nodiscard]] virtual Result<QList<domain::Release>> recalled() = 0;

    /// What came about it; of one release or, when it is invalid, of all. Oldest first.
    [[nodiscard]] virtual Result<QList<domain::ReleaseEvent>> events(domain::ReleaseId release) = 0;
    /// The number that the next event will have; inside the transaction that adds it.
    [[nodiscard]] virtual Result<domain::ReleaseEventId> nextEventId() = 0;
    [[nodiscard]] virtual Result<void> addEvent(const domain::ReleaseEvent &event) = 0;

    [[nodiscard]] virtual Result<void> addKey(const domain::ReleaseKey &key) = 0; ///< Exists: it has one
    /// NotFound: it has none, or none any more.
    [[nodiscard]] virtual Result<domain::ReleaseKey> key(domain::ReleaseId release) = 0;
    [[nodiscard]] virtual Result<QList<domain::ReleaseKey>> keys() = 0;
    /// Whether there was one.
    [[nodiscard]] virtual Result<bool> removeKey(domain::ReleaseId release) = 0;

    /// Those of who decides about a release, by person; empty: none. All of them: by release and person.
    [[nodiscard]] virtual Result<QList<domain::ReleaseKey>> decidingKeys(domain::ReleaseId release) = 0;
    [[nodiscard]] virtual Result<QList<domain::ReleaseKey>> decidingKeys() = 0;
    /// In place of those it has; none: takes them away. In the caller's transaction.
    [[nodiscard]] virtual Result<void> setDecidingKeys(domain::ReleaseId release,
                                                       const QList<domain::ReleaseKey> &keys) = 0;
};

} // namespace earshot::store
