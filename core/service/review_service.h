#pragma once

#include "core/base/result.h"
#include "core/domain/annotation.h"
#include "core/domain/areas.h"
#include "core/domain/custody.h"
#include "core/domain/early_deletion.h"
#include "core/domain/recording.h"
#include "core/domain/release.h"
#include "core/policy/decision.h"
#include "core/policy/keeping.h"
#include "core/policy/profile.h"
#include "core/service/early_deletion_service.h"
#include "core/service/search_text.h"
#include "core/store/personal_repository.h"
#include "core/store/recording_repository.h"

#include <QIODevice>
#include <QMap>
#include <functional>
#include <memory>
#include <optional>

namespace earshot::service {

struct DoorContext;
struct Declaration;

/// Everything the inspector shows about a recording.
/// How a recording came to be a tombstone, as the log has it.
struct Deletion
{
    Instant at;     ///< 0: the log's list has no entry of it
    QString by;     ///< name of who deleted it
    QString reason; ///< in their words
    QString clause;
    std::optional<domain::EarlyDeletion> early; ///< the approved request by which it went before its time
};

struct RecordingDetail
{
    domain::Recording recording;
    std::optional<Deletion> deletion; ///< set for a deleted one, of which nothing else tells of a call
    QString areaName;
    policy::Life life;
    QList<policy::HeldBy> heldBy; ///< what keeps it today beyond that
    bool holdsInDoubt = false;    ///< the record contradicts the rows about holds: it is kept until that is settled
    QList<domain::Annotation> notes;
    QList<domain::Annotation> removedNotes; ///< the one removed last first; editedBy removed it
    QList<domain::Release> releases;
    QList<domain::Download> downloads;
    QList<domain::Clip> clips;
    /// What this person may do with it now, and if not, why: Play, Annotate, Download, Copy, RequestRelease, Delete,
    /// PlaceHold.
    QMap<policy::Act, policy::Decision> abilities;
    /// Where only its age stands in the way of Delete: the exceptions by which this person could ask for it.
    QList<EarlyWay> earlyWays;
    std::optional<EarlyDeletionStanding> earlyRequest; ///< the newest, of what is there still
};

/// A recording opened for listening: the entry is in the log by the time this exists.
struct OpenedRecording
{
    domain::Recording recording;
    std::unique_ptr<QIODevice> audio; ///< decrypting, seekable; may be moved to another thread, used by one at a time
    std::unique_ptr<QIODevice> view;  ///< the same once more, under the same entry: to draw from while `audio` plays
    QByteArray peaks;                 ///< media::Peaks::parse
};

struct NoteDraft
{
    FrameRange range; ///< empty range: a moment
    QString text;
    QStringList tags;
};

/// Finding, listening and notes: what the Recordings desk does.
class ReviewService
{
public:
    explicit ReviewService(DoorContext &context);

    /// Areas this person was granted: all that any list shows.
    [[nodiscard]] Result<QList<domain::ServiceArea>> myAreas();

    [[nodiscard]] Result<store::RecordingPage> search(const ParsedSearch &search,
                                                      const std::optional<store::RecordingCursor> &after, int limit);
    [[nodiscard]] Result<int> count(const ParsedSearch &search, int limit);
    [[nodiscard]] Result<QStringList> complete(const QString &field, const QString &prefix, int limit);

    [[nodiscard]] Result<RecordingDetail> show(domain::RecordingId id);

    /// Declares purpose and reference for the session and remembers them for this person. Invalid: not in the profile.
    [[nodiscard]] Result<void> declare(const Declaration &declaration);
    [[nodiscard]] Result<Declaration> rememberedDeclaration();
    /// References used before for a purpose, newest first, to choose from.
    [[nodiscard]] Result<QStringList> recentReferences(const QString &purpose);

    /// Play: decided under the session's declaration; the audit entry is durable before any byte is decrypted.
    [[nodiscard]] Result<OpenedRecording> openForListening(domain::RecordingId id);

    [[nodiscard]] Result<domain::Annotation> addNote(domain::RecordingId id, const NoteDraft &draft);
    /// Conflict when somebody wrote revision `baseRevision + 1` first.
    [[nodiscard]] Result<domain::Annotation> editNote(domain::AnnotationId id, int baseRevision,
                                                      const NoteDraft &draft);
    [[nodiscard]] Result<domain::Annotation> removeNote(domain::AnnotationId id, int baseRevision);
    [[nodiscard]] Result<domain::Annotation> restoreNote(domain::AnnotationId id, int baseRevision); ///< undo of remove
    [[nodiscard]] Result<QList<domain::Annotation>> noteHistory(domain::AnnotationId id);

    [[nodiscard]] Result<QList<store::SavedSearch>> savedSearches();
    [[nodiscard]] Result<void> saveSearch(const QString &name, const QString &text);
    [[nodiscard]] Result<void> renameSearch(domain::SavedSearchId id, const QString &name); ///< Exists: name taken
    [[nodiscard]] Result<void> removeSearch(domain::SavedSearchId id);

private:
    [[nodiscard]] Result<store::RecordingQuery> within(const ParsedSearch &search);
    [[nodiscard]] Result<domain::Annotation> revise(domain::AnnotationId id, int baseRevision, const QString &action,
                                                    const std::function<void(domain::Annotation &)> &change);

    DoorContext &m_context;
};

} // namespace earshot::service
