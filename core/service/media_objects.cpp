#include "core/service/media_objects.h"

#include "core/service/holds.h"
#include "core/service/recorder.h"
#include "core/service/rows.h"
#include "core/store/recording_repository.h"

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

Result<QByteArray> destroyKey(DoorContext &context, const domain::Recording &recording, policy::Facts &facts)
{
    EARSHOT_CHECK(requireAsLogged(context, recording));
    EARSHOT_CHECK(judgeAgain(context, recording, facts));
    EARSHOT_CHECK(context.store->recordings().entomb(recording.id, context.now()));
    EARSHOT_TRY(tombstone, context.store->recordings().byId(recording.id));
    return stateOf(tombstone, {});
}

} // namespace earshot::service
