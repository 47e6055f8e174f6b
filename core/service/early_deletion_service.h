#pragma once

#include "core/domain/early_deletion.h"
#include "core/domain/recording.h"
#include "core/policy/decision.h"

#include <QList>
#include <optional>

namespace earshot::service {

struct ActRequest;
struct DoorContext;

struct EarlyDeletionDraft
{
    domain::RecordingId recording;
    QString exception; ///< policy::DeletionException::id
    QString reason;    ///< a sentence; it stays on record, so it names nobody who is to be forgotten
};

/// One of the profile's exceptions, for one recording and the person signed in.
struct EarlyWay
{
    QString exception;
    policy::Decision mayAsk; ///< as if others had approved; permitted by "delete-by-exception" only
};

/// A request as it stands today.
struct EarlyDeletionStanding
{
    enum class State {
        Waiting = 1,
        Refused,
        Deleted,   ///< by this request
        Overtaken, ///< the recording went another way
        Withdrawn, ///< by who asked
    };
    domain::EarlyDeletion request;
    State state = State::Waiting;
    bool counts = false; ///< its signatures and the record agree; otherwise nothing is done on its word
    int left = 0;        ///< Waiting: how many more people have to say yes
    policy::Decision mayAnswer;
    /// Waiting: what the policy says of the deletion today, once it is approved. Not permitted: a hold, a freeze.
    policy::Decision deletion;
    bool askerLost = false;   ///< Waiting: who asked may not delete in the area any more
    bool mayWithdraw = false; ///< for the person signed in: they asked, and it waits still
    /// Of the call there is for who has to answer: when, how long, which area. A tombstone once it is gone.
    Instant startedAt;
    qint64 durationMs = 0;
    QString areaName;

    /// For the person signed in.
    [[nodiscard]] bool waits() const { return state == State::Waiting && counts && mayAnswer.permitted; }
};

/// §7 "All recordings will be retained for 12 months", and the policy's exceptions to it. A nominated deleter asks for
/// one recording, naming an exception; another person whom the exception names answers. The last yes that it takes and
/// the deletion are one transaction, in which the policy, the holds and the freezes are asked once more: the key goes
/// first, then the object, then absence is verified, as CustodyService::remove does, and what was cut off there is
/// finished at the next `Door::open`. A no ends the request, as who asked does by taking it back; another may be made.
class EarlyDeletionService
{
public:
    explicit EarlyDeletionService(DoorContext &context);

    /// The exceptions by which this person could ask for the recording now, or why not. Empty once §7 lets it be
    /// deleted without one. NotFound for who may not know of it.
    [[nodiscard]] Result<QList<EarlyWay>> ways(domain::RecordingId recording);
    /// Invalid, naming the field, for a draft that is not complete; Conflict while another request waits, and once the
    /// keeping period is over.
    [[nodiscard]] Result<EarlyDeletionStanding> request(const EarlyDeletionDraft &draft);

    /// Another person's yes, and if it is the last one that it takes: gone. Refused, and nothing is written but that,
    /// while the policy does not let it be deleted. Conflict for what is settled, while the clock is not to be trusted
    /// (clock_evidence.h), and when who asked may not delete any more.
    [[nodiscard]] Result<EarlyDeletionStanding> approve(domain::EarlyDeletionId id);
    [[nodiscard]] Result<EarlyDeletionStanding> refuse(domain::EarlyDeletionId id, const QString &reason);

    /// Who asked takes it back. Conflict for anybody else, for what is settled, and when it is answered at that moment:
    /// of an approval and a withdrawal there is one, whichever was first. It needs no nomination: nothing goes by it.
    [[nodiscard]] Result<EarlyDeletionStanding> withdraw(domain::EarlyDeletionId id);

    /// Those that this person may know of: their own, of their areas (IG Unit: all), and those that they could answer.
    /// The newest first, what waits for them before everything else.
    [[nodiscard]] Result<QList<EarlyDeletionStanding>> list();
    [[nodiscard]] Result<int> waiting(); ///< how many wait for this person
    [[nodiscard]] Result<EarlyDeletionStanding> earlyDeletion(domain::EarlyDeletionId id);
    [[nodiscard]] Result<EarlyDeletionStanding> byNumber(const QString &number); ///< "E-0003"
    /// The newest request for a recording; none, or none that this person may know of: nothing.
    [[nodiscard]] Result<std::optional<EarlyDeletionStanding>> of(domain::RecordingId recording);

private:
    [[nodiscard]] Result<ActRequest> answering(const domain::EarlyDeletion &request, const domain::Recording &recording,
                                               const char *action);
    [[nodiscard]] Result<ActRequest> deleting(const domain::EarlyDeletion &request, const domain::Recording &recording);
    [[nodiscard]] Result<std::optional<EarlyDeletionStanding>> standingOf(const domain::EarlyDeletion &request);
    [[nodiscard]] Result<void> addAnswer(domain::EarlyAnswer &answer, const domain::EarlyDeletion &request,
                                         const ActRequest &act);
    [[nodiscard]] Result<void> requireWhole();
    [[nodiscard]] Result<void> requireAsRead(const domain::EarlyDeletion &request);

    DoorContext &m_context;
};

} // namespace earshot::service
