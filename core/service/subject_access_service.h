#pragma once

#include "core/domain/hold.h"
#include "core/domain/recording.h"
#include "core/domain/subject_access.h"
#include "core/policy/access_clock.h"
#include "core/policy/decision.h"
#include "core/service/release_service.h"
#include "core/service/session.h"

#include <QList>
#include <functional>
#include <optional>

namespace earshot::service {

class HoldService;
struct ActRequest;
struct DoorContext;
struct Entry;
struct HoldDraft;

struct AccessDraft
{
    QDate receivedOn;
    QString asker;
    QStringList numbers; ///< as people write them
    QStringList names;
    QStringList references;
    domain::AreaId area; ///< invalid: the whole authority
};

struct SearchEffort
{
    QString place; ///< where; of `gather`: filled in
    QString terms; ///< with which words; of `gather`: filled in
    QString why;   ///< why that is reasonable and proportionate
    QDate on;      ///< invalid: today
};

/// A request as it stands today.
struct AccessStanding
{
    enum class Due {
        Closed = 1,
        NotStarted, ///< nobody knows yet who asks
        Paused,
        Open,
        Soon, ///< within a week
        Overdue,
    };
    domain::SubjectAccess request;
    policy::AccessClock clock; ///< of a closed one: on the day on which it was closed
    Due due = Due::Open;
    bool inDoubt = false;    ///< a row is not what its record says: nothing is done about it until that is settled
    policy::Decision mayAct; ///< the person signed in
    int undecided = 0;       ///< calls that nobody has marked
    int toRedact = 0;        ///< calls with a third party in them
    QStringList freezes;     ///< numbers of those in force for it
    [[nodiscard]] bool waits() const { return due == Due::Soon || due == Due::Overdue; }
};

/// One call of a request, to be shown. `recording` is a tombstone, or empty but for its id, when it is gone.
struct AccessCallRow
{
    domain::AccessCall call;
    domain::Recording recording;
    QString areaName;
    policy::Decision mayRelease; ///< the person signed in may ask for its release to who asks for access
    /// The newest request for its release under this one's number that its signature and the log bear out; none: nobody
    /// has asked.
    std::optional<domain::Release> release;
};

/// How to let a person have one of their calls: everything that the register knows of it, filled in.
struct AccessRelease
{
    ReleaseDraft draft;   ///< external, to who asks, until the answer is due; what the register says of third parties
    Declaration declared; ///< purpose and reference of such a request, whatever is declared in the session
    QString thirdParties; ///< why the call is marked so; empty: no third party is in it
};

/// The register of subject access requests: UK GDPR Art. 12, 12A and 15, DPA 2018. Everything in it is done by who may
/// freeze for disclosure in the request's area (§2: the IG Unit). From the day on which it is opened nothing that was
/// asked for is destroyed (DPA 2018 s.173): a freeze is on each of its numbers, on each call found otherwise, and is
/// lifted when it is closed.
///
/// No day given may be after today or before the request came; days of steps that stop the clock are the law's, so what
/// is written down late counts from the day on which it was done, and the log has both.
class SubjectAccessService
{
public:
    static constexpr int soonDays = 7;
    static constexpr int mostCalls = 1000; ///< of one search

    SubjectAccessService(DoorContext &context, HoldService &holds);

    /// What the person signed in could do at all: open a request for the whole authority or an area of theirs.
    [[nodiscard]] Result<policy::Decision> mayOpen();
    /// Invalid, naming the field, for a draft that is not complete.
    [[nodiscard]] Result<AccessStanding> open(const AccessDraft &draft);

    /// Searches what is known of the calls (numbers, names, notes; no audio) for all that is known of the person, and
    /// for `words` besides; records it as a search effort, with what it found, and freezes that. Invalid, naming the
    /// field "words", for more than `mostCalls`.
    [[nodiscard]] Result<AccessStanding> gather(domain::SubjectAccessId id, const QStringList &words,
                                                const QString &why);
    /// A search somewhere else.
    [[nodiscard]] Result<AccessStanding> addEffort(domain::SubjectAccessId id, const SearchEffort &effort);
    /// Out and ThirdParty need a reason: why it is not theirs to have, or who is in it and what is to be cut out. A
    /// call that no search has found is added by it.
    [[nodiscard]] Result<AccessStanding> mark(domain::SubjectAccessId id, domain::RecordingId recording,
                                              domain::CallMark mark, const QString &reason);

    [[nodiscard]] Result<AccessStanding> askIdentity(domain::SubjectAccessId id, const QDate &on, const QString &words);
    [[nodiscard]] Result<AccessStanding> identityShown(domain::SubjectAccessId id, const QDate &on,
                                                       const QString &words);
    [[nodiscard]] Result<AccessStanding> askClarification(domain::SubjectAccessId id, const QDate &on,
                                                          const QString &question);
    [[nodiscard]] Result<AccessStanding> clarified(domain::SubjectAccessId id, const QDate &on, const QString &answer);
    /// The person was told of two further months. Invalid after the last day for telling them: that extends nothing.
    [[nodiscard]] Result<AccessStanding> extend(domain::SubjectAccessId id, const QDate &toldOn, const QString &reason);
    /// Lifts its freezes. Answered only once every call is marked; Answered and NothingHeld only once a search is
    /// recorded. Answered, and not all that is theirs was released under its number: `otherwise` says why, or how they
    /// got it; Invalid at "unreleased" without. The step has that in its `terms`, and those calls in `found`.
    [[nodiscard]] Result<AccessStanding> close(domain::SubjectAccessId id, domain::AccessOutcome outcome,
                                               const QDate &on, const QString &words, const QString &otherwise = {});

    /// Those that this person may know of, by the working days of today's settings: due first, those without a due day
    /// next, closed ones last if wanted.
    [[nodiscard]] Result<QList<AccessStanding>> list(bool withClosed);
    [[nodiscard]] Result<int> waiting(); ///< due within a week, or overdue
    [[nodiscard]] Result<AccessStanding> request(domain::SubjectAccessId id);
    /// "SA-2026-0007" (case does not matter); NotFound.
    [[nodiscard]] Result<AccessStanding> byNumber(const QString &number);
    [[nodiscard]] Result<QList<AccessCallRow>> calls(domain::SubjectAccessId id);
    /// For ReleaseService::request, which holds it against the register again. Invalid at "mark" for a call that nobody
    /// has decided on; Conflict for one that is not theirs to have or deleted, and for a closed request.
    [[nodiscard]] Result<AccessRelease> releaseOf(domain::SubjectAccessId id, domain::RecordingId recording);

private:
    [[nodiscard]] Result<ActRequest> requestFor(const domain::SubjectAccess &request, const char *action);
    [[nodiscard]] Result<policy::Decision> mayAct(const domain::SubjectAccess &request);
    /// Nothing for whom it does not concern: who asked is nobody's business but theirs who answer.
    [[nodiscard]] Result<std::optional<AccessStanding>> standingOf(const domain::SubjectAccess &request,
                                                                   const policy::PublicHolidays &holidays);
    [[nodiscard]] Result<bool> isGood(const domain::SubjectAccess &request);
    [[nodiscard]] Result<domain::SubjectAccess> openOne(domain::SubjectAccessId id, ActRequest &request,
                                                        const char *action);
    [[nodiscard]] Result<AccessStanding> take(const domain::SubjectAccess &access, const ActRequest &request,
                                              domain::AccessStep step, const std::function<Result<void>()> &also = {});
    [[nodiscard]] Result<QList<domain::Recording>> found(const domain::SubjectAccess &access, const QString &term);
    [[nodiscard]] Result<int> inQuarantine(const domain::SubjectAccess &access);
    [[nodiscard]] Result<void> freeze(const domain::SubjectAccess &access, const QList<domain::Recording> &recordings);
    [[nodiscard]] HoldDraft freezeFor(const domain::SubjectAccess &access) const;
    [[nodiscard]] Result<void> freezeNumbers(const domain::SubjectAccess &access);
    [[nodiscard]] Result<QList<domain::Hold>> freezesOf(const domain::SubjectAccess &access);
    [[nodiscard]] QDate reviewOf(const domain::SubjectAccess &access) const;

    DoorContext &m_context;
    HoldService &m_holds;
};

} // namespace earshot::service
