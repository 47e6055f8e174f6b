#include "core/service/media_objects.h"

#include "core/service/holds.h"
#include "core/service/recorder.h"
#include "core/service/release_lapse.h"
#include "core/service/rows.h"
#include "core/store/quarantine_repository.h"
#include "core/store/recording_repository.h"

#include <optional>

namespace earshot::service {

Result<domain::MediaObject> mediaObjectOf(DoorContext &context, domain::RecordingId id, const QString &kind)
{
    EARSHOT_TRY(objects, context.store->recordings().objectsOf(id));
    for (const auto &object : std::as_const(objects)) {
        if (object.kind == kind)
            return object;
    }
    return fail(ErrorCode::Integrity, QStringLiteral("the recording has no %1 object").arg(kind), objectName(id));
}

Result<void> requireAsLogged(DoorContext &context, const domain::Recording &recording)
{
    EARSHOT_TRY(objects, context.store->recordings().objectsOf(recording.id));
    return context.recorder->requireAsLogged(objectName(recording.id), stateOf(recording, objects));
}

namespace {

/// What lies in quarantine is on record with its item, which is settled when it goes.
Result<domain::QuarantineItem> quarantined(DoorContext &context, const domain::Recording &recording)
{
    EARSHOT_TRY(item, context.store->quarantine().openBySha256(recording.sha256));
    if (!item || item->recording != recording.id)
        return fail(ErrorCode::Integrity,
                    QStringLiteral("the recording lies in quarantine, but nothing says since when and why"),
                    objectName(recording.id));
    EARSHOT_TRY(objects, context.store->recordings().objectsOf(recording.id));
    EARSHOT_CHECK(context.recorder->requireAsLogged(objectName(item->id), stateOf(*item, stateOf(recording, objects))));
    return *item;
}

Result<void> settle(DoorContext &context, domain::QuarantineItem item, const domain::Recording &recording,
                    const QString &clause)
{
    item.liftedAt = context.now();
    item.liftedBy = context.session->person().id;
    EARSHOT_CHECK(context.store->quarantine().lift(item.id, item.liftedBy, item.liftedAt));
    ActRequest request;
    request.actor = context.self();
    request.entry = {
        QStringLiteral("quarantine.end"), objectName(item.id), recording.id, recording.area, {}, stateOf(item)};
    policy::Decision decision; // a consequence of the act that was decided, with no decision of its own
    decision.permitted = true;
    decision.clause = clause;
    decision.rule = QStringLiteral("went-with-the-recording");
    return context.recorder->append(request, decision);
}

} // namespace

Result<QByteArray> destroyKey(DoorContext &context, const domain::Recording &recording, policy::Facts &facts)
{
    std::optional<domain::QuarantineItem> item;
    if (recording.state == domain::RecordingState::Quarantined) {
        EARSHOT_TRY(lying, quarantined(context, recording));
        item = lying;
    } else {
        EARSHOT_CHECK(requireAsLogged(context, recording));
    }
    EARSHOT_TRY(decision, judgeAgain(context, recording, facts));
    EARSHOT_CHECK(context.store->recordings().entomb(recording.id, context.now()));
    EARSHOT_TRY(tombstone, context.store->recordings().byId(recording.id));
    if (item)
        EARSHOT_CHECK(settle(context, *item, recording, decision.clause));
    EARSHOT_CHECK(lapseReleases(context, recording.id, decision.clause, context.now()));
    return stateOf(tombstone, {});
}

} // namespace earshot::service
