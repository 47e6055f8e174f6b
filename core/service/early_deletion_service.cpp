#include "core/service/early_deletion_service.h"

#include "core/base/secret.h"
#include "core/service/answers.h"
#include "core/service/clock_evidence.h"
#include "core/service/context.h"
#include "core/service/holds.h"
#include "core/service/limits.h"
#include "core/service/media_objects.h"
#include "core/service/offices.h"
#include "core/service/recorder.h"
#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/service/unlinking.h"
#include "core/service/visibility.h"
#include "core/store/audit_repository.h"
#include "core/store/early_deletion_repository.h"
#include "core/store/recording_repository.h"

#include <QRegularExpression>
#include <algorithm>

namespace earshot::service {

using domain::EarlyAnswer;
using domain::EarlyAnswerKind;
using domain::EarlyDeletion;
using policy::Act;
using EarlyState = EarlyDeletionStanding::State;

namespace {

auto unknownRequest()
{
    return fail(ErrorCode::NotFound, QStringLiteral("there is no such request to delete early for you"));
}
auto conflict(const QString &what)
{
    return fail(ErrorCode::Conflict, what);
}

/// As if everybody whom it takes had said yes.
QStringList everyYes(const policy::DeletionException &exception)
{
    return QStringList(exception.people - 1, exception.approvers.value(0));
}

/// By the person signed in, to ask for it.
Result<ActRequest> asking(DoorContext &context, const domain::Recording &recording, const QString &exception)
{
    ActRequest request;
    EARSHOT_TRY(facts, context.recorder->factsFor(Act::Delete, context.session->person(), &recording));
    request.facts = facts;
    request.facts.exception = exception;
    if (const auto *known = context.profileAt(facts.today).exception(exception))
        request.facts.approvals = everyYes(*known);
    request.actor = context.self();
    request.entry.action = QStringLiteral("delete.request");
    request.entry.object = objectName(recording.id);
    request.entry.recording = recording.id;
    request.entry.area = recording.area;
    return request;
}

/// What is about who asked and not about the call.
bool isAboutWhoAsked(const policy::Decision &decision)
{
    return decision.rule == QLatin1String("outside-area") || decision.rule == QLatin1String("nomination-needed");
}

} // namespace

EarlyDeletionService::EarlyDeletionService(DoorContext &context)
    : m_context(context)
{}

/// A row that was taken away would give its number to another, or an ended request its life back.
Result<void> EarlyDeletionService::requireWhole()
{
    EARSHOT_TRY(requests, m_context.store->earlyDeletions().all());
    EARSHOT_TRY(logged, m_context.store->audit().countObjects(QStringLiteral("early-deletion")));
    EARSHOT_TRY(loggedAnswers, m_context.store->audit().countObjects(QStringLiteral("early-deletion-answer")));
    EARSHOT_TRY(loggedEnds, m_context.store->audit().countObjects(QStringLiteral("early-deletion-withdrawal")));
    qsizetype answers = 0, ends = 0;
    for (const auto &request : std::as_const(requests)) {
        answers += request.answers.size();
        ends += request.withdrawal ? 1 : 0;
    }
    if (logged == requests.size() && loggedAnswers == answers && loggedEnds == ends)
        return {};
    return fail(ErrorCode::Integrity,
                QStringLiteral("what the store says of the requests to delete early is not what its record says: "
                               "nothing is deleted by one. Run verify, and tell the IG Unit"),
                QStringLiteral("early-deletion"));
}

/// In the transaction that ends it: nobody else has, since it was read.
Result<void> EarlyDeletionService::requireAsRead(const EarlyDeletion &request)
{
    EARSHOT_CHECK(requireWhole());
    EARSHOT_TRY(now, m_context.store->earlyDeletions().byId(request.id));
    return now == request ? Result<void>()
                          : conflict(QStringLiteral("somebody else answered it, or who asked took it back, at this "
                                                    "moment: look at it again"));
}

Result<QList<EarlyWay>> EarlyDeletionService::ways(domain::RecordingId id)
{
    EARSHOT_TRY(recording, visibleRecording(m_context, id));
    QList<EarlyWay> ways;
    for (const auto &exception : m_context.profile().exceptions()) {
        EARSHOT_TRY(request, asking(m_context, recording, exception.id));
        const auto decision = m_context.recorder->preview(request.facts);
        if (decision.permitted && decision.rule != QLatin1String("delete-by-exception"))
            return QList<EarlyWay>();
        ways << EarlyWay{exception.id, decision};
    }
    return ways;
}

Result<EarlyDeletionStanding> EarlyDeletionService::request(const EarlyDeletionDraft &draft)
{
    EARSHOT_TRY(recording, visibleRecording(m_context, draft.recording));
    if (draft.exception.isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("name the exception by which it is to be deleted"),
                    QStringLiteral("exception"));
    EARSHOT_CHECK(requireCasesAsLogged(m_context)); // in doubt: nothing is judged
    EARSHOT_CHECK(holdsOver(m_context, recording));
    EARSHOT_TRY(request, asking(m_context, recording, draft.exception));
    EARSHOT_TRY(decision, m_context.recorder->check(request));
    if (decision.rule != QLatin1String("delete-by-exception"))
        return conflict(QStringLiteral("its keeping period is over: it is deleted without an exception (§7)"));
    EarlyDeletion early;
    early.recording = recording.id;
    early.area = recording.area;
    early.exception = draft.exception;
    early.purpose = request.facts.purpose;
    early.reference = request.facts.reference;
    early.reason = draft.reason.simplified();
    EARSHOT_CHECK(checkWords(early.reason, "reason", "say in a sentence why it is to be deleted before its time"));
    early.salt = SecretBytes::random(saltSize).view().toByteArray();
    early.requestedBy = m_context.session->person().id;
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
        EARSHOT_CHECK(requireWhole());
        EARSHOT_TRY(before, m_context.store->earlyDeletions().ofRecording(recording.id));
        for (const auto &each : std::as_const(before)) {
            EARSHOT_TRY(withdrawn,
                        each.withdrawal ? m_context.trust->counts(*each.withdrawal, each) : Result<bool>(false));
            if (!each.refusal() && !withdrawn)
                return conflict(QStringLiteral("%1 asks for the same already").arg(each.number()));
        }
        EARSHOT_TRY(id, m_context.store->earlyDeletions().nextId());
        early.id = id;
        early.requestedAt = m_context.now();
        early.signature = m_context.session->keys().sign(QLatin1String(earlyDeletionContext), stateOf(early));
        EARSHOT_CHECK(m_context.store->earlyDeletions().add(early));
        entry.object = objectName(id);
        entry.detail = early.number();
        entry.state = stateOf(early);
        return {};
    }));
    return earlyDeletion(early.id);
}

/// By the person signed in, in the first office of theirs that the exception names.
Result<ActRequest> EarlyDeletionService::answering(const EarlyDeletion &request, const domain::Recording &recording,
                                                   const char *action)
{
    ActRequest act;
    EARSHOT_TRY(facts, m_context.recorder->factsFor(Act::ApproveDeletion, m_context.session->person(), &recording));
    act.facts = facts;
    act.facts.exception = request.exception;
    act.facts.isRequester = request.requestedBy == m_context.session->person().id;
    act.facts.purpose = request.purpose;
    act.facts.reference = request.reference;
    act.actor = m_context.self();
    const auto &profile = m_context.profileAt(facts.today);
    if (const auto *exception = profile.exception(request.exception))
        act.actor.office = officeHeld(profile, facts, exception->approvers);
    act.entry.action = QLatin1String(action);
    act.entry.object = objectName(request.id);
    act.entry.recording = recording.id;
    act.entry.area = recording.area;
    return act;
}

/// Judged by what who asked may do today, and by those who said yes; in the name of who is signed in.
Result<ActRequest> EarlyDeletionService::deleting(const EarlyDeletion &request, const domain::Recording &recording)
{
    ActRequest act;
    auto asker = m_context.trust->person(request.requestedBy);
    if (!asker && asker.error().code != ErrorCode::NotFound)
        return fail(asker.error());
    if (asker && asker->active) {
        EARSHOT_TRY(facts, m_context.recorder->factsFor(Act::Delete, *asker, &recording));
        act.facts = facts;
    } else {
        act.facts.act = Act::Delete; // who has left holds nothing
        act.facts.today = m_context.today();
    }
    act.facts.exception = request.exception;
    act.facts.purpose = request.purpose;
    act.facts.reference = request.reference;
    const auto yeses = request.approvals();
    for (const auto &yes : yeses)
        act.facts.approvals << domain::officeBehind(yes.office);
    act.actor = m_context.self();
    act.entry.object = objectName(recording.id);
    act.entry.recording = recording.id;
    act.entry.area = recording.area;
    return act;
}

/// In the transaction that runs, or one of its own.
Result<void> EarlyDeletionService::addAnswer(EarlyAnswer &answer, const EarlyDeletion &request, const ActRequest &act)
{
    answer.request = request.id;
    answer.by = act.actor.person.id;
    answer.office = act.actor.office;
    return m_context.recorder
        ->perform(act,
                  [&](Entry &entry) -> Result<void> {
                      EARSHOT_CHECK(requireAsRead(request));
                      EARSHOT_TRY(id, m_context.store->earlyDeletions().nextAnswerId());
                      answer.id = id;
                      answer.at = m_context.now();
                      answer.signature =
                          m_context.session->keys().sign(QLatin1String(earlyAnswerContext), stateOf(answer, request));
                      EARSHOT_CHECK(m_context.store->earlyDeletions().addAnswer(answer));
                      entry.object = objectName(id);
                      entry.detail = request.number();
                      entry.state = stateOf(answer, request);
                      return {};
                  })
        .map([](const policy::Decision &) {});
}

namespace {

Result<void> requireOpen(const EarlyDeletionStanding &standing)
{
    if (!standing.counts)
        return fail(ErrorCode::Integrity, QStringLiteral("this request is not what its record says"),
                    objectName(standing.request.id));
    switch (standing.state) {
    case EarlyState::Waiting:
        return {};
    case EarlyState::Refused:
        return conflict(QStringLiteral("this request was refused already"));
    case EarlyState::Withdrawn:
        return conflict(QStringLiteral("this request was withdrawn by who made it"));
    case EarlyState::Deleted:
        return conflict(QStringLiteral("this request was approved already, and the recording is gone"));
    case EarlyState::Overtaken:
        break;
    }
    return conflict(QStringLiteral("the recording is gone already"));
}

} // namespace

Result<EarlyDeletionStanding> EarlyDeletionService::approve(domain::EarlyDeletionId id)
{
    EARSHOT_TRY(standing, earlyDeletion(id));
    const EarlyDeletion &request = standing.request;
    EARSHOT_TRY(recording, m_context.store->recordings().byId(request.recording));
    if (standing.state == EarlyState::Deleted)
        EARSHOT_CHECK(requireOpen(standing)); // what came of it tells more than that it is gone
    EARSHOT_TRY(yes, answering(request, recording, "delete.approve"));
    EARSHOT_CHECK(m_context.recorder->check(yes));
    EARSHOT_CHECK(requireOpen(standing));
    const auto me = m_context.session->person().id;
    const auto given = request.approvals();
    if (std::any_of(given.cbegin(), given.cend(), [&](const auto &each) { return each.by == me; }))
        return conflict(QStringLiteral("you approved it already: it takes another person still"));
    EARSHOT_CHECK(requireTrustedClock(m_context));
    EARSHOT_CHECK(requireCasesAsLogged(m_context)); // in doubt: nothing is judged
    EARSHOT_CHECK(holdsOver(m_context, recording));
    const bool last = standing.left <= 1;
    EARSHOT_TRY(deletion, deleting(request, recording));
    deletion.facts.approvals << domain::officeBehind(yes.actor.office);
    deletion.actor = yes.actor;
    if (last) {
        if (const auto decision = m_context.recorder->preview(deletion.facts); isAboutWhoAsked(decision))
            return conflict(QStringLiteral("%1, who asked, may not delete in this area any more: refuse it, and "
                                           "somebody who is nominated has to ask anew")
                                .arg(request.requestedByName));
        EARSHOT_CHECK(m_context.recorder->check(deletion));
    }
    EarlyAnswer answer;
    const auto entomb = [&](Entry &entry) -> Result<void> {
        EARSHOT_TRY(tombstone, destroyKey(m_context, recording, deletion.facts));
        entry.detail = QStringLiteral("%1: %2").arg(request.number(), request.exception);
        entry.state = tombstone;
        return {};
    };
    const auto done = m_context.store->transaction([&]() -> Result<void> {
        EARSHOT_CHECK(addAnswer(answer, request, yes));
        return last ? m_context.recorder->perform(deletion, entomb).map([](const policy::Decision &) {})
                    : Result<void>();
    });
    if (!done) {
        if (done.error().code == ErrorCode::Refused) // held meanwhile: a refusal like any other, and on record
            EARSHOT_CHECK(m_context.recorder->check(deletion));
        return fail(done.error());
    }
    EARSHOT_CHECK(unlinkDisposed(m_context));
    return earlyDeletion(id);
}

Result<EarlyDeletionStanding> EarlyDeletionService::refuse(domain::EarlyDeletionId id, const QString &reason)
{
    EARSHOT_TRY(standing, earlyDeletion(id));
    EARSHOT_TRY(recording, m_context.store->recordings().byId(standing.request.recording));
    EARSHOT_TRY(act, answering(standing.request, recording, "delete.refuse"));
    EARSHOT_CHECK(m_context.recorder->check(act));
    EARSHOT_CHECK(requireOpen(standing));
    EarlyAnswer answer;
    answer.kind = EarlyAnswerKind::Refused;
    answer.words = reason.simplified();
    EARSHOT_CHECK(checkWords(answer.words, "reason", "say in a sentence why it is not deleted"));
    EARSHOT_CHECK(addAnswer(answer, standing.request, act));
    return earlyDeletion(id);
}

Result<EarlyDeletionStanding> EarlyDeletionService::withdraw(domain::EarlyDeletionId id)
{
    EARSHOT_TRY(standing, earlyDeletion(id));
    const EarlyDeletion &request = standing.request;
    if (request.requestedBy != m_context.session->person().id)
        return conflict(
            QStringLiteral("only %1, who made this request, can withdraw it (§7)").arg(request.requestedByName));
    EARSHOT_CHECK(requireOpen(standing));
    ActRequest act;
    act.facts.act = Act::Delete;
    act.facts.today = m_context.today();
    act.facts.purpose = request.purpose;
    act.facts.reference = request.reference;
    act.actor = m_context.self();
    act.entry.action = QStringLiteral("delete.withdraw");
    act.entry.object = withdrawalName(id);
    act.entry.recording = request.recording;
    act.entry.area = request.area;
    act.entry.detail = request.number();
    // Nothing goes by it: it must stay possible after a nomination has ended.
    policy::Decision decision;
    decision.permitted = true;
    decision.clause = QStringLiteral("§7");
    decision.rule = QStringLiteral("withdraw-own-request");
    EARSHOT_CHECK(m_context.store->transaction([&]() -> Result<void> {
        EARSHOT_CHECK(requireAsRead(request));
        EARSHOT_TRY(recording, m_context.store->recordings().byId(request.recording));
        if (recording.state == domain::RecordingState::Deleted)
            return conflict(QStringLiteral("the recording is gone already"));
        domain::EarlyWithdrawal withdrawal{m_context.now(), {}};
        act.entry.state = stateOf(withdrawal, request);
        withdrawal.signature = m_context.session->keys().sign(QLatin1String(earlyWithdrawalContext), act.entry.state);
        EARSHOT_CHECK(m_context.store->earlyDeletions().withdraw(id, withdrawal));
        return m_context.recorder->append(act, decision);
    }));
    return earlyDeletion(id);
}

/// Nothing for whom it does not concern.
Result<std::optional<EarlyDeletionStanding>> EarlyDeletionService::standingOf(const EarlyDeletion &request)
{
    EarlyDeletionStanding standing;
    standing.request = request;
    EARSHOT_TRY(recording, m_context.store->recordings().byId(request.recording));
    EARSHOT_TRY(act, answering(request, recording, "delete.approve"));
    standing.mayAnswer = m_context.recorder->preview(act.facts);
    const auto me = m_context.session->person().id;
    if (request.requestedBy != me && act.actor.office.isEmpty()) {
        EARSHOT_TRY(mine, mayKnowArea(m_context, request.area));
        if (!mine)
            return std::optional<EarlyDeletionStanding>();
    }
    const auto yeses = request.approvals();
    const bool gone = recording.state == domain::RecordingState::Deleted;
    EARSHOT_TRY(counts, m_context.trust->counts(request));
    standing.counts = counts;
    for (const auto &answer : request.answers) {
        EARSHOT_TRY(good, m_context.trust->counts(answer, request));
        standing.counts = standing.counts && good;
    }
    bool withdrawn = false;
    if (const auto &withdrawal = request.withdrawal) {
        EARSHOT_TRY(good, m_context.trust->counts(*withdrawal, request));
        withdrawn = good;
        standing.counts = standing.counts && good;
    }
    if (withdrawn)
        standing.state = EarlyState::Withdrawn;
    else if (request.refusal())
        standing.state = EarlyState::Refused;
    else if (gone) {
        EARSHOT_TRY(approved, m_context.trust->wasApproved(request));
        standing.state = approved ? EarlyState::Deleted : EarlyState::Overtaken;
    }
    if (standing.state == EarlyState::Waiting) {
        standing.mayWithdraw = standing.counts && request.requestedBy == me;
        const auto *exception = m_context.profile().exception(request.exception);
        standing.left = exception ? std::max(1, exception->people - 1 - static_cast<int>(yeses.size())) : 1;
        const bool answered =
            std::any_of(yeses.cbegin(), yeses.cend(), [&](const auto &each) { return each.by == me; });
        if (answered)
            standing.mayAnswer.permitted = false;
        EARSHOT_TRY(deletion, deleting(request, recording));
        if (exception)
            deletion.facts.approvals = everyYes(*exception);
        standing.deletion = m_context.recorder->preview(deletion.facts);
        standing.askerLost = isAboutWhoAsked(standing.deletion);
    }
    standing.startedAt = recording.startedAt;
    standing.durationMs = recording.durationMs();
    standing.areaName = request.areaName;
    return std::optional(standing);
}

Result<QList<EarlyDeletionStanding>> EarlyDeletionService::list()
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_TRY(rows, m_context.store->earlyDeletions().all());
    QList<EarlyDeletionStanding> list;
    for (auto row = rows.crbegin(); row != rows.crend(); ++row) {
        EARSHOT_TRY(standing, standingOf(*row));
        if (standing)
            list << *standing;
    }
    std::stable_partition(list.begin(), list.end(), [](const auto &standing) { return standing.waits(); });
    return list;
}

Result<int> EarlyDeletionService::waiting()
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_TRY(rows, m_context.store->earlyDeletions().all());
    int count = 0;
    for (const auto &row : std::as_const(rows)) {
        if (row.refusal() || row.withdrawal)
            continue;
        EARSHOT_TRY(recording, m_context.store->recordings().byId(row.recording));
        if (recording.state == domain::RecordingState::Deleted)
            continue; // settled ones are read again where they are listed, not with every count
        EARSHOT_TRY(standing, standingOf(row));
        count += standing && standing->waits() ? 1 : 0;
    }
    return count;
}

Result<EarlyDeletionStanding> EarlyDeletionService::earlyDeletion(domain::EarlyDeletionId id)
{
    EARSHOT_CHECK(m_context.requireSession());
    const auto row = m_context.store->earlyDeletions().byId(id);
    if (!row)
        return row.error().code == ErrorCode::NotFound ? unknownRequest() : fail(row.error());
    EARSHOT_TRY(standing, standingOf(*row));
    if (!standing)
        return unknownRequest();
    return *standing;
}

Result<EarlyDeletionStanding> EarlyDeletionService::byNumber(const QString &number)
{
    static const QRegularExpression form(QStringLiteral("^[Ee]-0*([0-9]{1,9})$"));
    const auto match = form.match(number.trimmed());
    return match.hasMatch() ? earlyDeletion(domain::EarlyDeletionId{match.captured(1).toLongLong()}) : unknownRequest();
}

Result<std::optional<EarlyDeletionStanding>> EarlyDeletionService::of(domain::RecordingId recording)
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_TRY(rows, m_context.store->earlyDeletions().ofRecording(recording));
    return rows.isEmpty() ? std::optional<EarlyDeletionStanding>() : standingOf(rows.constLast());
}

} // namespace earshot::service
