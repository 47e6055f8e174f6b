#pragma once

#include "core/base/result.h"
#include "core/domain/release.h"
#include "core/domain/release_conditions.h"
#include "core/service/release_answers.h"
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

/// By which right somebody hears what would leave under a release.
enum class HearsAs {
    Nobody,
    Member,       ///< of the call's area, for a declared purpose
    Decider,      ///< who authorises or advises on it while it waits
    NotSealedYet, ///< the same, whose office began after the request: as soon as its requester opens Earshot again
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
    [[nodiscard]] ReleaseAnswers shareTogether(const QList<domain::ReleaseId> &ids);

    /// Released to this person, newest first; ended and recalled ones stay for a month, to be read about.
    [[nodiscard]] Result<QList<SharedCall>> withMe();

    /// Decided for the release's own purpose; the audit entry, under the release's number, is durable before any byte
    /// is decrypted. What is handed out holds the authorised ranges and nothing else; its frames count from their
    /// beginning. Names and numbers of the caller are not in it. Unsupported: parts of more than two hours.
    [[nodiscard]] Result<OpenedRecording> openForListening(domain::ReleaseId id);
    /// Exactly what would leave, with what is redacted in it and, while it is not decided, under `part`: for whoever
    /// may listen to the call itself, as ReviewService::openForListening; and for who decides or advises on it now, for
    /// the release's own purpose, without the names and numbers of the call (release_keys.h). On record as such; frames
    /// count from the beginning of what would leave. Conflict when nothing would; NotFound when it is not sealed to
    /// them yet.
    [[nodiscard]] Result<OpenedRecording> openAsItLeaves(domain::ReleaseId id,
                                                         const domain::ReleaseConditions &part = {});
    [[nodiscard]] Result<HearsAs> hearsAs(domain::ReleaseId id); ///< nothing is logged
    /// The same before it is asked for. Invalid as request() says it.
    [[nodiscard]] Result<OpenedRecording> openAsItLeaves(const ReleaseDraft &draft);
    /// Whether it could be played now, for whoever holds it open: nothing is logged.
    [[nodiscard]] Result<policy::Decision> mayListen(domain::ReleaseId id);

private:
    [[nodiscard]] Result<OpenedRecording> openTreated(const domain::Release &release,
                                                      const domain::Recording &recording);
    [[nodiscard]] Result<OpenedRecording> openToDecide(const domain::Release &release, const domain::Release &heard,
                                                       const domain::Recording &recording);

    DoorContext &m_context;
};

} // namespace earshot::service
