#pragma once

#include "core/domain/areas.h"
#include "core/domain/disposal.h"
#include "core/domain/recording.h"
#include "core/policy/decision.h"
#include "core/policy/keeping.h"

#include <QJsonObject>
#include <QList>
#include <functional>

namespace earshot::service {

struct DoorContext;

/// One recording in a rehearsal: everything that would go with it, or why it stays.
struct RehearsedItem
{
    domain::Recording recording;
    policy::Keeping keeping;
    QStringList objects; ///< kinds of what the vault holds of it: "audio", "peaks"
    int notes = 0;       ///< removed ones and their former wordings too
    int clips = 0;
    int openDownloads = 0; ///< files outside the store: they are asked back, not destroyed
    int releases = 0;      ///< packages that have left and are not said to be destroyed: as open downloads
    int shares = 0;        ///< releases inside Earshot that are heard until then: they end with the recording
    QStringList undecided; ///< numbers of releases that were asked for or authorised: they end with the recording
    bool goes = false;
    policy::Decision decision; ///< as if the IG Unit had approved; not permitted: why it stays
};

struct Rehearsal
{
    domain::AreaId area;
    QString areaName;
    QDate dueBy;                ///< what was due on this day or before
    QList<RehearsedItem> items; ///< the oldest first
    bool more = false;          ///< there are others: a run takes so many at a time

    [[nodiscard]] int going() const;
};

struct DisposalStanding
{
    domain::Disposal disposal;
    QString number;      ///< "D-0003"
    bool counts = false; ///< its signatures and the record agree; otherwise nothing is done on its word
    int left = 0;        ///< recordings that are still there
    policy::Decision mayApprove;
    bool mayRun = false; ///< approved by another, the notice is over, and this person is a nominated deleter
    bool toNote = false; ///< notice to the person signed in, as of their area: they have not said that they know of it

    /// For the person signed in: to be approved, run or taken note of.
    [[nodiscard]] bool waits() const
    {
        return mayRun || toNote || (counts && !disposal.isApproved() && mayApprove.permitted);
    }
};

/// What one call of `run` did.
struct DisposalRun
{
    DisposalStanding standing;
    int disposed = 0;
    QList<std::pair<domain::RecordingId, Refusal>> kept; ///< refused now: held, frozen, …
};

/// §7 "All recordings will be deleted after 24 months": rehearsal, notice, approval, run, certificate. What lies in
/// quarantine is due like all else: with its area, or, where that is not known, as the quarantine's own, for which who
/// may let calls out of it gives notice and runs, in place of a nominated deleter of no known area. A recording goes
/// in steps that each survive a crash: key shredded with its tombstone and entry (one transaction, in which the holds
/// are asked once more) → write-ahead log truncated → objects unlinked → absence verified. What was cut off is unlinked
/// when the store is next opened by anybody, and the run goes on when it is run again.
class DisposalService
{
public:
    explicit DisposalService(DoorContext &context);

    /// At most this many at a time.
    static constexpr int mostAtOnce = 5000;
    static constexpr int noticeDays = 14;
    static constexpr int usualBackupDays = 90;

    /// Where this person may know what is due, by name; the quarantine last, where it is theirs to keep.
    [[nodiscard]] Result<QList<domain::ServiceArea>> areas();
    /// What is due in an area that this person may dispose in, or see as the IG Unit. Reads only.
    [[nodiscard]] Result<Rehearsal> rehearse(domain::AreaId area);
    /// Whether this person could give notice in the area: a nominated deleter of it.
    [[nodiscard]] Result<policy::Decision> mayPlan(domain::AreaId area);
    /// Gives notice of all that a rehearsal says would go. Invalid when nothing is due; Conflict while the clock is not
    /// to be trusted (clock_evidence.h).
    [[nodiscard]] Result<DisposalStanding> plan(domain::AreaId area);
    /// The IG Unit's yes. `backupDays`: how long backups of the store are kept, for the certificate.
    [[nodiscard]] Result<DisposalStanding> approve(domain::DisposalId id, int backupDays);
    /// Disposes of what is still due and not held, and makes the certificate when nothing is left to be done. Refused
    /// before its day and without another person's approval. `progress(done, all)` false stops it between two
    /// recordings; run it again to go on.
    [[nodiscard]] Result<DisposalRun> run(domain::DisposalId id, const std::function<bool(int, int)> &progress = {});

    [[nodiscard]] Result<QList<DisposalStanding>> list();   ///< of this person's areas; the IG Unit: all; newest first
    [[nodiscard]] Result<int> waiting();                    ///< how many wait for this person
    [[nodiscard]] Result<void> note(domain::DisposalId id); ///< this person knows of the notice: it waits no more
    [[nodiscard]] Result<DisposalStanding> disposal(domain::DisposalId id);
    [[nodiscard]] Result<DisposalStanding> byNumber(const QString &number); ///< "D-0003"

private:
    [[nodiscard]] Result<DisposalStanding> standingOf(const domain::Disposal &disposal);
    /// All of it but what is left.
    [[nodiscard]] Result<DisposalStanding> rightsIn(const domain::Disposal &disposal);
    [[nodiscard]] Result<bool> mayKnow(domain::AreaId area);
    [[nodiscard]] Result<void> disposeOf(const domain::Disposal &disposal, domain::RecordingId id, DisposalRun &run);
    [[nodiscard]] Result<void> finish(domain::Disposal disposal);

    DoorContext &m_context;
};

} // namespace earshot::service
