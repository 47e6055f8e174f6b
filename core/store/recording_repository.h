#pragma once

#include "core/base/result.h"
#include "core/domain/recording.h"

#include <QList>
#include <QVariant>
#include <optional>

namespace earshot::store {

enum class RecordingOrder { When = 1, Length, Staff, Customer };

/// What the list shows: every condition holds (AND). Areas are always given by the service; an empty list of areas
/// finds nothing.
struct RecordingQuery
{
    QList<domain::AreaId> areas;
    QStringList words;             ///< each must occur (as a word prefix) in names, numbers or notes; full-text
    QString staff;                 ///< part of the staff name, full-text word prefixes
    QString extension;             ///< exactly
    QString number;                ///< three digits or more, anywhere in any of the numbers of the call
    std::optional<Instant> from;   ///< inclusive
    std::optional<Instant> before; ///< exclusive
    std::optional<domain::Direction> direction;
    std::optional<qint64> longerThanMs;  ///< >=
    std::optional<qint64> shorterThanMs; ///< <=
    std::optional<bool> hasNote;
    QStringList tags;  ///< each on some note
    QString reference; ///< of a case: what was heard, noted, copied, downloaded or released under it; case-insensitive
    /// Tombstones instead of what is kept: of them only area, time, length and extension are left.
    bool deleted = false;
    RecordingOrder order = RecordingOrder::When;
    bool descending = true;

    bool operator==(const RecordingQuery &) const = default;
};

/// Where the next page begins: the sort value and id of the last row shown (keyset paging; never OFFSET).
struct RecordingCursor
{
    QVariant value;
    domain::RecordingId id;
};

struct RecordingPage
{
    QList<domain::Recording> rows;
    std::optional<RecordingCursor> next; ///< empty: no more
};

/// Recordings, where their bytes are, and what can be found about them. `page` finds state Kept, or
/// Deleted where that is asked for.
class RecordingRepository
{
public:
    virtual ~RecordingRepository();

    /// Exists: these bytes (SHA-256) are in the store already, in whatever state but Deleted.
    [[nodiscard]] virtual Result<domain::RecordingId> add(const domain::Recording &recording,
                                                          const QList<domain::MediaObject> &objects) = 0;
    [[nodiscard]] virtual Result<domain::Recording> byId(domain::RecordingId id) = 0;
    /// Ids of all recordings, of every state, in their order; `after` exclusive.
    [[nodiscard]] virtual Result<QList<domain::RecordingId>> ids(domain::RecordingId after, int limit) = 0;
    /// Those that the search index does not hold as row and notes have them, or holds though they are not there to be
    /// found: whoever can write into the database can hide a call from every search. Makes the index anew, in memory.
    /// Integrity when the index cannot be read.
    [[nodiscard]] virtual Result<QList<domain::RecordingId>> misindexed() = 0;
    /// Makes the index anew from rows and notes, whatever it was; how many recordings are in it.
    [[nodiscard]] virtual Result<int> remakeIndex() = 0;
    /// The recording with these bytes that is not deleted, or none.
    [[nodiscard]] virtual Result<std::optional<domain::Recording>> bySha256(const QByteArray &sha256) = 0;
    /// The last recording with these bytes that was deleted, or none.
    [[nodiscard]] virtual Result<std::optional<domain::Recording>> deletedBySha256(const QByteArray &sha256) = 0;
    [[nodiscard]] virtual Result<QList<domain::MediaObject>> objectsOf(domain::RecordingId id) = 0;
    /// All committed objects, for the orphan sweep and for verify; in order of object id, `after` exclusive.
    [[nodiscard]] virtual Result<QList<domain::MediaObject>> objects(const QString &after, int limit) = 0;

    [[nodiscard]] virtual Result<RecordingPage> page(const RecordingQuery &query,
                                                     const std::optional<RecordingCursor> &after, int limit) = 0;
    /// How many rows `query` has, counting no further than `limit`.
    [[nodiscard]] virtual Result<int> count(const RecordingQuery &query, int limit) = 0;
    /// Completion: distinct staff names (or extensions) of these areas that start with `prefix`.
    [[nodiscard]] virtual Result<QStringList> completeStaff(const QList<domain::AreaId> &areas, const QString &prefix,
                                                            int limit) = 0;
    [[nodiscard]] virtual Result<QStringList> completeTags(const QList<domain::AreaId> &areas, const QString &prefix,
                                                           int limit) = 0;

    /// Quarantine → area: new state, area and re-wrapped headers in one step.
    [[nodiscard]] virtual Result<void> admit(domain::RecordingId id, domain::AreaId area,
                                             const QList<domain::MediaObject> &objects) = 0;
    /// Objects whose header is wrapped to an older version of this area's key than `version`, in order of
    /// object id, `after` exclusive; at most `limit`.
    [[nodiscard]] virtual Result<QList<domain::MediaObject>> behind(domain::AreaId area, int version,
                                                                    const QString &after, int limit) = 0;
    [[nodiscard]] virtual Result<int> behindCount(domain::AreaId area, int version) = 0;
    /// The versions of this area's key to which headers are wrapped now; ascending.
    [[nodiscard]] virtual Result<QList<int>> versionsInUse(domain::AreaId area) = 0;
    /// Replaces the header, if the object's is still the one for `before`; false when somebody else was faster or the
    /// object is gone.
    [[nodiscard]] virtual Result<bool> rewrap(const domain::MediaObject &object, int before) = 0;
    /// Makes a tombstone: headers gone, notes and personal fields emptied, search entries removed. Gives the objects
    /// whose files are now to be unlinked.
    [[nodiscard]] virtual Result<QList<domain::MediaObject>> entomb(domain::RecordingId id, Instant at) = 0;
    /// Objects of tombstones whose absence was not verified yet (a disposal that was interrupted).
    [[nodiscard]] virtual Result<QList<QString>> pendingUnlinks() = 0;
    [[nodiscard]] virtual Result<void> confirmUnlinked(const QString &objectId, Instant at) = 0;
};

} // namespace earshot::store
