#include "core/service/holds.h"

#include "core/audit/leaf.h"
#include "core/service/limits.h"
#include "core/service/recorder.h"
#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/store/audit_repository.h"
#include "core/store/hold_repository.h"

#include <algorithm>

namespace earshot::service {

namespace {

auto broken(const QString &object)
{
    return fail(ErrorCode::Integrity,
                QStringLiteral("what the store says of the holds is not what its record says: nothing is disposed of. "
                               "Run verify, and tell the IG Unit"),
                object);
}

/// Integrity naming `object` unless the list says of all these entries what was logged.
Result<void> requireAsLogged(DoorContext &context, const store::AuditFilter &filter, const QString &object)
{
    qint64 before = 0;
    for (;;) {
        EARSHOT_TRY(page, context.store->audit().page(filter, before, pageSize));
        for (const auto &entry : std::as_const(page)) {
            const auto leaf = audit::parseLeaf(leafAt(*context.store, entry.sequence));
            if (!leaf || !isAsCommitted(*leaf, entry))
                return broken(object);
        }
        if (page.size() < pageSize)
            return {};
        before = page.constLast().sequence;
        if (before <= 0)
            return {};
    }
}

/// Under which references a call was used, the list of entries tells: a reference that was taken out of it must not end
/// a hold on that case. What is deleted has nothing to hold any more, and its references went with it.
Result<void> requireUsesAsLogged(DoorContext &context, const domain::Recording &recording)
{
    if (recording.state == domain::RecordingState::Deleted)
        return {};
    store::AuditFilter filter;
    filter.recording = recording.id;
    return requireAsLogged(context, filter, objectName(recording.id));
}

} // namespace

Result<QList<domain::Hold>> openHolds(DoorContext &context)
{
    EARSHOT_TRY(holds, context.store->holds().all());
    EARSHOT_TRY(logged, context.store->audit().countObjects(QStringLiteral("hold")));
    if (logged != holds.size())
        return broken(QStringLiteral("hold"));
    EARSHOT_TRY(guidance, context.store->holds().guidanceCount());
    EARSHOT_TRY(loggedGuidance, context.store->audit().countObjects(QStringLiteral("guidance")));
    if (loggedGuidance != guidance)
        return broken(QStringLiteral("guidance"));
    QList<domain::Hold> open;
    for (const auto &hold : std::as_const(holds)) {
        EARSHOT_TRY(good, hold.isLifted() ? context.trust->isLifted(hold) : context.trust->counts(hold));
        if (!good)
            return broken(objectName(hold.id));
        if (hold.isLifted())
            continue;
        for (const auto &each : hold.guidance) {
            EARSHOT_TRY(counts, context.trust->counts(each, hold));
            if (!counts)
                return broken(objectName(each.id));
        }
        open << hold;
    }
    return open;
}

Result<QList<domain::Hold>> holdsOver(DoorContext &context, const domain::Recording &recording)
{
    EARSHOT_TRY(holds, openHolds(context));
    if (std::any_of(holds.cbegin(), holds.cend(),
                    [](const auto &hold) { return hold.scope == domain::HoldScope::Case; }))
        EARSHOT_CHECK(requireUsesAsLogged(context, recording));
    QList<domain::Hold> over;
    for (const auto &hold : std::as_const(holds)) {
        bool used = false;
        if (hold.scope == domain::HoldScope::Case) {
            EARSHOT_TRY(found, context.store->holds().isUsedUnder(recording.id, hold.subject));
            used = found;
        }
        if (policy::covers(hold, recording, used))
            over << hold;
    }
    return over;
}

Result<void> requireCasesAsLogged(DoorContext &context)
{
    EARSHOT_TRY(holds, context.store->holds().open()); // whether these are all of them, holdsOver() asks
    for (const auto &hold : std::as_const(holds)) {
        if (hold.scope != domain::HoldScope::Case)
            continue;
        store::AuditFilter filter;
        filter.reference = hold.subject;
        EARSHOT_CHECK(requireAsLogged(context, filter, objectName(hold.id)));
    }
    return {};
}

Result<policy::Keeping> keepingOf(DoorContext &context, const domain::Recording &recording)
{
    EARSHOT_TRY(holds, holdsOver(context, recording));
    return policy::keepingOf(context.profile(), recording.keptFrom(), holds, context.today());
}

Result<void> addHolds(DoorContext &context, const domain::Recording &recording, policy::Facts &facts)
{
    const auto keeping = keepingOf(context, recording);
    if (!keeping && keeping.error().code != ErrorCode::Integrity)
        return fail(keeping.error());
    facts.held = !keeping || keeping->isHeld();
    facts.frozen = keeping && keeping->isFrozen();
    return {};
}

Result<void> addEnd(DoorContext &context, const domain::Recording &recording, const QDate &until, policy::Facts &facts)
{
    facts.until = until;
    facts.held = facts.frozen = false;
    const auto keeping = keepingOf(context, recording);
    if (!keeping)
        return keeping.error().code == ErrorCode::Integrity ? Result<void>() : fail(keeping.error());
    for (const auto &held : keeping->heldBy) {
        if (!held.until.isValid() || held.until >= until)
            (held.freeze ? facts.frozen : facts.held) = true;
    }
    return {};
}

Result<policy::Decision> judgeAgain(DoorContext &context, const domain::Recording &recording, policy::Facts &facts)
{
    EARSHOT_TRY(keeping, keepingOf(context, recording));
    facts.held = keeping.isHeld();
    facts.frozen = keeping.isFrozen();
    const policy::Decision decision = context.recorder->preview(facts);
    return decision.permitted ? Result<policy::Decision>(decision) : fail(base::refused(decision.refusal()));
}

} // namespace earshot::service
