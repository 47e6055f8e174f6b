#include "core/service/disposal_service.h"

#include "core/service/clock_evidence.h"
#include "core/service/context.h"
#include "core/service/disposal_certificate.h"
#include "core/service/holds.h"
#include "core/service/limits.h"
#include "core/service/media_objects.h"
#include "core/service/noted.h"
#include "core/service/offices.h"
#include "core/service/recorder.h"
#include "core/service/release_facts.h"
#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/service/unlinking.h"
#include "core/service/visibility.h"
#include "core/store/annotation_repository.h"
#include "core/store/areas_repository.h"
#include "core/store/custody_repository.h"
#include "core/store/disposal_repository.h"
#include "core/store/recording_repository.h"
#include "core/store/release_repository.h"

#include <QRegularExpression>
#include <algorithm>

namespace earshot::service {

using domain::Disposal;
using policy::Act;

namespace {

constexpr int unlinkEvery = 50; ///< keys that go before the write-ahead log is truncated once for all of them
constexpr int longestBackupDays = 3650;

auto unknownDisposal()
{
    return fail(ErrorCode::NotFound, QStringLiteral("there is no such disposal for you"));
}

Result<ActRequest> areaRequest(DoorContext &context, Act act, domain::AreaId area)
{
    ActRequest request;
    EARSHOT_TRY(facts, context.recorder->factsFor(act, context.session->person(), nullptr, area));
    request.facts = facts;
    request.facts.purpose.clear();
    request.facts.reference.clear();
    request.actor = context.self();
    request.entry.area = area;
    const auto &profile = context.profileAt(facts.today);
    if (act == Act::ApproveDisposal)
        request.actor.office = officeHeld(profile, facts, profile.igUnit());
    return request;
}

/// Before this moment began what can be due on `today`: a few days more, since months are of different lengths.
Instant latestToLookAt(const policy::Profile &profile, const QDate &today)
{
    return Instant::from(today.addMonths(-profile.disposeMonths()).addDays(4).startOfDay(base::londonZone()));
}

/// What everybody in the area could dispose of who is nominated, once the IG Unit has approved.
Result<policy::Decision> judged(DoorContext &context, const domain::Recording &recording,
                                const policy::Keeping &keeping)
{
    EARSHOT_TRY(facts, context.recorder->factsWithoutHolds(Act::Dispose, context.session->person(), &recording));
    facts.held = keeping.isHeld();
    facts.frozen = keeping.isFrozen();
    facts.areaMember = true;
    facts.nominated |= domain::NominatedAct::Delete;
    if (facts.areaUnknown)
        facts.offices += context.profileAt(facts.today).rights(policy::actName(Act::ReleaseQuarantine));
    facts.approvals = context.profileAt(facts.today).igUnit().mid(0, 1);
    return context.recorder->preview(facts);
}

/// Releases of the call: of those that have left something is outside, those that are heard inside
/// end with the key, and those on their way have nothing left to release.
Result<void> countReleases(DoorContext &context, RehearsedItem &item)
{
    using domain::ReleaseState;
    store::ReleaseFilter filter;
    filter.recording = item.recording.id;
    EARSHOT_TRY(releases, context.store->releases().list(filter));
    for (const auto &release : std::as_const(releases)) {
        if (domain::isOnItsWay(release.state)) {
            item.undecided << release.number;
            continue;
        }
        if (release.state != ReleaseState::Issued)
            continue;
        EARSHOT_TRY(course, courseOf(context, release));
        if (release.isShared() && !course.isOver(release, context.today()))
            ++item.shares;
        else if (!release.isShared() && !course.attested)
            ++item.releases;
    }
    return {};
}

Result<RehearsedItem> rehearsed(DoorContext &context, const domain::Recording &recording)
{
    RehearsedItem item;
    item.recording = recording;
    EARSHOT_TRY(keeping, keepingOf(context, recording));
    item.keeping = keeping;
    EARSHOT_TRY(decision, judged(context, recording, keeping));
    item.decision = decision;
    item.goes = decision.permitted;
    EARSHOT_TRY(objects, context.store->recordings().objectsOf(recording.id));
    for (const auto &object : std::as_const(objects))
        item.objects << object.kind;
    EARSHOT_TRY(notes, context.store->annotations().ofRecording(recording.id));
    EARSHOT_TRY(removed, context.store->annotations().removedOf(recording.id));
    item.notes = static_cast<int>(notes.size() + removed.size());
    EARSHOT_TRY(clips, context.store->custody().clipsOf(recording.id));
    item.clips = static_cast<int>(clips.size());
    EARSHOT_TRY(downloads, context.store->custody().downloadsOf(recording.id));
    item.openDownloads = static_cast<int>(
        std::count_if(downloads.cbegin(), downloads.cend(), [](const auto &each) { return each.isOpen(); }));
    EARSHOT_CHECK(countReleases(context, item));
    return item;
}

} // namespace

int Rehearsal::going() const
{
    return static_cast<int>(std::count_if(items.cbegin(), items.cend(), [](const auto &item) { return item.goes; }));
}

DisposalService::DisposalService(DoorContext &context)
    : m_context(context)
{}

Result<bool> DisposalService::mayKnow(domain::AreaId area)
{
    return mayKnowArea(m_context, area);
}

Result<QList<domain::ServiceArea>> DisposalService::areas()
{
    EARSHOT_TRY(all, m_context.trust->areas());
    EARSHOT_TRY(quarantine, m_context.store->areas().quarantineArea());
    all << quarantine;
    QList<domain::ServiceArea> known;
    for (const auto &area : std::as_const(all)) {
        EARSHOT_TRY(may, mayKnow(area.id));
        if (may)
            known << area;
    }
    return known;
}

Result<Rehearsal> DisposalService::rehearse(domain::AreaId area)
{
    EARSHOT_TRY(known, mayKnow(area));
    if (!known)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such service area for you"));
    EARSHOT_CHECK(requireTrustedClock(m_context));
    EARSHOT_TRY(row, m_context.trust->area(area));
    Rehearsal rehearsal{area, row.name, m_context.today(), {}, false};
    const auto &profile = m_context.profileAt(rehearsal.dueBy);
    const Instant before = latestToLookAt(profile, rehearsal.dueBy);
    const domain::AreaId where = row.quarantine ? domain::AreaId() : area; // in quarantine, and of no known area
    domain::RecordingId after;
    for (;;) {
        EARSHOT_TRY(ids, m_context.store->disposals().dueIn(where, before, after, pageSize));
        for (const auto id : std::as_const(ids)) {
            after = id;
            EARSHOT_TRY(recording, m_context.store->recordings().byId(id));
            const QDate due = policy::lifeOf(profile, recording.keptFrom().london().date()).dueOn;
            if (!due.isValid() || due > rehearsal.dueBy)
                continue;
            if (rehearsal.items.size() >= mostAtOnce) {
                rehearsal.more = true;
                return rehearsal;
            }
            EARSHOT_TRY(item, rehearsed(m_context, recording));
            rehearsal.items << item;
        }
        if (ids.size() < pageSize)
            return rehearsal;
    }
}

Result<policy::Decision> DisposalService::mayPlan(domain::AreaId area)
{
    EARSHOT_TRY(request, areaRequest(m_context, Act::PlanDisposal, area));
    return m_context.recorder->preview(request.facts);
}

Result<DisposalStanding> DisposalService::plan(domain::AreaId area)
{
    EARSHOT_TRY(request, areaRequest(m_context, Act::PlanDisposal, area));
    request.entry.object = objectName(area);
    EARSHOT_CHECK(m_context.recorder->check(request));
    EARSHOT_TRY(rehearsal, rehearse(area));
    Disposal disposal;
    disposal.area = area;
    disposal.dueBy = rehearsal.dueBy;
    disposal.runFrom = rehearsal.dueBy.addDays(noticeDays);
    disposal.plannedBy = m_context.session->person().id;
    for (const auto &item : std::as_const(rehearsal.items)) {
        if (item.goes)
            disposal.recordings << item.recording.id;
    }
    if (disposal.recordings.isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("nothing of this service area is to be disposed of now"),
                    QStringLiteral("area"));
    std::sort(disposal.recordings.begin(), disposal.recordings.end(),
              [](const auto &a, const auto &b) { return a.value < b.value; });
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
        EARSHOT_TRY(id, m_context.store->disposals().nextId());
        disposal.id = id;
        disposal.plannedAt = m_context.now();
        disposal.planSignature = m_context.session->keys().sign(QLatin1String(disposalPlanContext), planOf(disposal));
        entry.object = objectName(id);
        entry.detail = QStringLiteral("%1: %2 recordings, from %3")
                           .arg(domain::disposalNumber(id))
                           .arg(disposal.recordings.size())
                           .arg(disposal.runFrom.toString(Qt::ISODate));
        entry.state = stateOf(disposal);
        return m_context.store->disposals().add(disposal);
    }));
    return this->disposal(disposal.id);
}

Result<DisposalStanding> DisposalService::approve(domain::DisposalId id, int backupDays)
{
    EARSHOT_TRY(standing, disposal(id));
    Disposal approved = standing.disposal;
    EARSHOT_TRY(request, areaRequest(m_context, Act::ApproveDisposal, approved.area));
    request.facts.isRequester = approved.plannedBy == m_context.session->person().id;
    request.entry.object = objectName(id);
    EARSHOT_CHECK(m_context.recorder->check(request));
    if (!standing.counts)
        return fail(ErrorCode::Integrity, QStringLiteral("the notice is not what its record says"), objectName(id));
    if (approved.isApproved())
        return fail(ErrorCode::Conflict, QStringLiteral("this disposal was approved already"));
    if (backupDays < 0 || backupDays > longestBackupDays)
        return fail(ErrorCode::Invalid,
                    QStringLiteral("say for how many days backups are kept, up to %1").arg(longestBackupDays),
                    QStringLiteral("backup-days"));
    approved.approvedBy = m_context.session->person().id;
    approved.approvedOffice = request.actor.office;
    approved.backupDays = backupDays;
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
        approved.approvedAt = m_context.now();
        approved.approvalSignature =
            m_context.session->keys().sign(QLatin1String(disposalApprovalContext), approvalOf(approved));
        entry.detail = standing.number;
        entry.state = stateOf(approved);
        return m_context.store->disposals().approve(approved);
    }));
    return disposal(id);
}

/// One recording; a refusal goes into `run`, and is on record.
Result<void> DisposalService::disposeOf(const Disposal &disposal, domain::RecordingId id, DisposalRun &run)
{
    EARSHOT_TRY(recording, m_context.store->recordings().byId(id));
    if (recording.state == domain::RecordingState::Deleted)
        return {};
    ActRequest request;
    EARSHOT_TRY(facts, m_context.recorder->factsWithoutHolds(Act::Dispose, m_context.session->person(), &recording));
    request.facts = facts;
    request.facts.purpose.clear();
    request.facts.reference = domain::disposalNumber(disposal.id);
    if (disposal.isApproved() && disposal.approvedBy != m_context.session->person().id)
        request.facts.approvals = QStringList{domain::officeBehind(disposal.approvedOffice)};
    request.actor = m_context.self();
    request.entry.object = objectName(id);
    request.entry.recording = id;
    request.entry.area = recording.area;
    // The holds are read once: in the transaction that destroys it, where it is the last word. A recording that does
    // not come so far is refused by all that stands in the way, and a hold comes first.
    if (!m_context.recorder->preview(request.facts).permitted) {
        EARSHOT_TRY(keeping, keepingOf(m_context, recording));
        request.facts.held = keeping.isHeld();
        request.facts.frozen = keeping.isFrozen();
    }
    bool held = false;
    const auto done = m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
        auto tombstone = destroyKey(m_context, recording, request.facts);
        held = !tombstone && tombstone.error().code == ErrorCode::Refused;
        if (!tombstone)
            return fail(tombstone.error());
        entry.detail = domain::disposalNumber(disposal.id);
        entry.state = *tombstone;
        return {};
    });
    if (done) {
        ++run.disposed;
        return {};
    }
    if (done.error().code != ErrorCode::Refused)
        return fail(done.error());
    if (held) // the transaction was undone with its entry: the refusal is recorded by itself
        (void)m_context.recorder->check(request);
    run.kept << std::pair(id, done.error().refusal.value_or(Refusal()));
    return {};
}

/// When every recording is settled: what became of each, signed.
Result<void> DisposalService::finish(Disposal disposal)
{
    EARSHOT_TRY(request, areaRequest(m_context, Act::PlanDisposal, disposal.area));
    request.entry.action = QStringLiteral("disposal.finish");
    request.entry.object = objectName(disposal.id);
    disposal.finishedBy = m_context.session->person().id;
    disposal.finishedByName = m_context.session->person().name;
    return m_context.recorder
        ->perform(request,
                  [&](Entry &entry) -> Result<void> {
                      disposal.finishedAt = m_context.now();
                      EARSHOT_TRY(certificate, certificateOf(m_context, disposal));
                      disposal.certificate = certificate;
                      disposal.certificateSignature =
                          m_context.session->keys().sign(QLatin1String(disposalCertificateContext), certificate);
                      entry.detail = domain::disposalNumber(disposal.id);
                      entry.state = stateOf(disposal);
                      return m_context.store->disposals().finish(disposal);
                  })
        .map([](const policy::Decision &) {});
}

Result<DisposalRun> DisposalService::run(domain::DisposalId id, const std::function<bool(int, int)> &progress)
{
    DisposalRun run;
    EARSHOT_TRY(standing, disposal(id));
    const Disposal &disposal = standing.disposal;
    EARSHOT_TRY(request, areaRequest(m_context, Act::PlanDisposal, disposal.area));
    request.entry.object = objectName(id);
    EARSHOT_CHECK(m_context.recorder->check(request)); // a nominated deleter of the area
    if (!standing.counts)
        return fail(ErrorCode::Integrity, QStringLiteral("this disposal is not what its record says"), objectName(id));
    if (disposal.isFinished())
        return fail(ErrorCode::Conflict, QStringLiteral("this disposal is finished"));
    EARSHOT_CHECK(requireTrustedClock(m_context));
    if (m_context.today() < disposal.runFrom)
        return fail(
            ErrorCode::Conflict,
            QStringLiteral("the owners have notice until %1").arg(disposal.runFrom.addDays(-1).toString(Qt::ISODate)));
    EARSHOT_CHECK(requireCasesAsLogged(m_context)); // for all of them
    int done = 0;
    const auto all = static_cast<int>(disposal.recordings.size());
    bool stopped = false;
    for (const auto recording : disposal.recordings) {
        if (stopped = progress && !progress(done, all); stopped)
            break;
        EARSHOT_CHECK(disposeOf(disposal, recording, run));
        if (!run.kept.isEmpty() && run.kept.constLast().second.rule == QLatin1String("disposal-approval-needed"))
            return fail(base::refused(run.kept.constLast().second)); // it would be said of each
        if (++done % unlinkEvery == 0)
            EARSHOT_CHECK(unlinkDisposed(m_context));
    }
    EARSHOT_CHECK(unlinkDisposed(m_context));
    EARSHOT_TRY(waiting, m_context.store->recordings().pendingUnlinks());
    if (!stopped && waiting.isEmpty())
        EARSHOT_CHECK(finish(disposal));
    EARSHOT_TRY(after, this->disposal(id));
    run.standing = after;
    return run;
}

Result<DisposalStanding> DisposalService::rightsIn(const Disposal &disposal)
{
    DisposalStanding standing;
    standing.disposal = disposal;
    standing.number = domain::disposalNumber(disposal.id);
    EARSHOT_TRY(counts, m_context.trust->counts(disposal));
    standing.counts = counts;
    const auto me = m_context.session->person().id;
    EARSHOT_TRY(approving, areaRequest(m_context, Act::ApproveDisposal, disposal.area));
    approving.facts.isRequester = disposal.plannedBy == me;
    standing.mayApprove = m_context.recorder->preview(approving.facts);
    EARSHOT_TRY(running, areaRequest(m_context, Act::PlanDisposal, disposal.area));
    standing.mayRun = counts && disposal.isApproved() && disposal.approvedBy != me && !disposal.isFinished() &&
                      m_context.today() >= disposal.runFrom && m_context.recorder->preview(running.facts).permitted;
    if (counts && !disposal.isFinished() && disposal.plannedBy != me && running.facts.areaMember) {
        EARSHOT_TRY(noted, isNoted(m_context, objectName(disposal.id)));
        standing.toNote = !noted;
    }
    return standing;
}

Result<void> DisposalService::note(domain::DisposalId id)
{
    EARSHOT_CHECK(disposal(id)); // NotFound for whom it does not concern
    return setNoted(m_context, objectName(id));
}

Result<DisposalStanding> DisposalService::standingOf(const Disposal &disposal)
{
    EARSHOT_TRY(standing, rightsIn(disposal));
    if (!disposal.isFinished()) {
        for (const auto id : disposal.recordings) {
            EARSHOT_TRY(recording, m_context.store->recordings().byId(id));
            standing.left += recording.state == domain::RecordingState::Deleted ? 0 : 1;
        }
    }
    return standing;
}

Result<int> DisposalService::waiting()
{
    EARSHOT_TRY(rows, m_context.store->disposals().unfinished());
    int waiting = 0;
    for (const auto &row : std::as_const(rows)) {
        EARSHOT_TRY(known, mayKnow(row.area));
        EARSHOT_TRY(standing, rightsIn(row));
        waiting += known && standing.waits() ? 1 : 0;
    }
    return waiting;
}

Result<QList<DisposalStanding>> DisposalService::list()
{
    EARSHOT_TRY(rows, m_context.store->disposals().all());
    QList<DisposalStanding> list;
    for (const auto &row : std::as_const(rows)) {
        EARSHOT_TRY(known, mayKnow(row.area));
        if (!known)
            continue;
        EARSHOT_TRY(standing, standingOf(row));
        list << standing;
    }
    return list;
}

Result<DisposalStanding> DisposalService::disposal(domain::DisposalId id)
{
    const auto row = m_context.store->disposals().byId(id);
    if (!row)
        return row.error().code == ErrorCode::NotFound ? unknownDisposal() : fail(row.error());
    EARSHOT_TRY(known, mayKnow(row->area));
    return known ? standingOf(*row) : unknownDisposal();
}

Result<DisposalStanding> DisposalService::byNumber(const QString &number)
{
    static const QRegularExpression form(QStringLiteral("^[Dd]-0*([0-9]{1,9})$"));
    const auto match = form.match(number.trimmed());
    return match.hasMatch() ? disposal(domain::DisposalId{match.captured(1).toLongLong()}) : unknownDisposal();
}

} // namespace earshot::service
