#pragma once

#include "core/base/result.h"
#include "core/domain/release.h"
#include "core/domain/release_conditions.h"
#include "core/service/review_service.h"

#include <QList>

namespace earshot::service {

struct DoorContext;
struct ReleaseDraft;

/// A call that was released to the person signed in.
struct SharedCall
{
    domain::Release release;
    QString areaName;
    qint64 lengthMs = 0; ///< of what may be heard
    QDate until;         ///< last day, extensions included
    bool recalled = false;
    QString recallReason;
    policy::Decision listening; ///< whether it can be played now, and if not, why
};

/// §6, out of the area but inside the authority: no file leaves. The recipient listens in their own Earshot, under the
/// release, to the ranges that were authorised, until its last day. The key of the recording is sealed to them for so
/// long; it is deleted at the end, with a recall at once.
class SharingService
{
public:
    explicit SharingService(DoorContext &context);

    /// By the requester, once it is authorised: seals the key. Conflict: it is not to somebody with an account.
    [[nodiscard]] Result<domain::Release> share(domain::ReleaseId id);

    /// Released to this person, newest first; ended and recalled ones stay for a month, to be read about.
    [[nodiscard]] Result<QList<SharedCall>> withMe();

    /// Decided for the release's own purpose; the audit entry, under the release's number, is durable before any byte
    /// is decrypted. What is handed out holds the authorised ranges and nothing else; its frames count from their
    /// beginning. Names and numbers of the caller are not in it. Unsupported: parts of more than two hours.
    [[nodiscard]] Result<OpenedRecording> openForListening(domain::ReleaseId id);
    /// For whoever may listen to the call itself, above all who decides on its release: exactly what would leave, with
    /// what is redacted in it and, while it is not decided, under `part`. As ReviewService::openForListening, on record
    /// as such; frames count from the beginning of what would leave. Conflict when nothing would.
    [[nodiscard]] Result<OpenedRecording> openAsItLeaves(domain::ReleaseId id,
                                                         const domain::ReleaseConditions &part = {});
    /// The same before it is asked for. Invalid as request() says it.
    [[nodiscard]] Result<OpenedRecording> openAsItLeaves(const ReleaseDraft &draft);
    /// Whether it could be played now, for whoever holds it open: nothing is logged.
    [[nodiscard]] Result<policy::Decision> mayListen(domain::ReleaseId id);

private:
    [[nodiscard]] Result<OpenedRecording> openTreated(const domain::Release &release,
                                                      const domain::Recording &recording);

    DoorContext &m_context;
};

/// Deletes the keys of releases that have ended. Internal to this room: whoever opens a door does it, as
/// clearOutgoings; what cannot be done now waits for the next time.
void endReleases(DoorContext &context);
/// The key of this release goes, in the caller's transaction; nothing happens when there is none.
[[nodiscard]] Result<void> removeReleaseKey(DoorContext &context, const domain::Release &release, const QString &rule);

} // namespace earshot::service
