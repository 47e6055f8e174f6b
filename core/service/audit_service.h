#pragma once

#include "core/base/result.h"
#include "core/domain/audit_entry.h"
#include "core/domain/finding_level.h"
#include "core/store/audit_repository.h"

#include <QList>
#include <functional>
#include <optional>

namespace earshot::service {

struct DoorContext;

struct Finding
{
    using Level = domain::FindingLevel;
    Level level = Level::Green;
    QString check;   ///< stable id: "database", "schema", "search", "log", "tree", "checkpoint", "witness", "entries",
                     ///< "governance", "keys", "settings", "recovery", "releases", "holds", "disposals",
                     ///< "subject-access", "recordings", "missing", "strangers", "objects", "content", "orphans"
    QString subject; ///< what it is about, e.g. "recording:17"; empty for the whole check
    QString text;    ///< English, no personal data
};

struct VerifyReport
{
    QList<Finding> findings; ///< one green line a check that found nothing, or its amber and red lines
    qint64 leaves = 0;
    qint64 objects = 0;
    QByteArray root;                   ///< Merkle root over the leaves as they are
    [[nodiscard]] bool isGood() const; ///< no red
};

/// The search index, made anew.
struct RemadeIndex
{
    int recordings = 0;        ///< that are in it now
    std::optional<int> mended; ///< of how many it told something else before; none: it could not be read
};

/// The steps of a check. In the last of them each stored file counts as well.
inline constexpr int stepsOfCheck = 19;

/// Reading the record, and proving it.
class AuditService
{
public:
    explicit AuditService(DoorContext &context);

    /// Newest first, before that sequence (0: the newest). That this person looked is on record, once a sitting.
    [[nodiscard]] Result<QList<domain::AuditEntry>> page(const store::AuditFilter &filter, qint64 beforeSequence,
                                                         int limit);
    /// Database pages, the log's tree from its leaves, signatures of governance rows, every media object's presence and
    /// hash, the content of those this person holds keys for, orphans. `progress` gets steps and stored files, is
    /// called often, and may return false to stop (Cancelled).
    [[nodiscard]] Result<VerifyReport> verify(const std::function<bool(int done, int total)> &progress = {});

    /// Makes what searches find recordings by anew from their rows and notes: where `verify` says that it tells
    /// something else, or it cannot be read. Nothing else is changed, and how much was wrong is on record. Policy: who
    /// may manage areas, that is, who looks after the store.
    [[nodiscard]] Result<RemadeIndex> remakeIndex();

private:
    DoorContext &m_context;
};

} // namespace earshot::service
