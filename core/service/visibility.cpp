#include "core/service/visibility.h"

#include "core/service/recorder.h"
#include "core/service/release_facts.h"
#include "core/service/rows.h"
#include "core/store/recording_repository.h"

namespace earshot::service {

Result<domain::Recording> visibleRecording(DoorContext &context, domain::RecordingId id)
{
    const auto nothing = [&] {
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such recording in your areas"), objectName(id));
    };
    auto recording = context.store->recordings().byId(id);
    if (!recording)
        return recording.error().code == ErrorCode::NotFound ? nothing() : fail(recording.error());
    EARSHOT_TRY(facts, context.recorder->factsFor(policy::Act::SeeMetadata, context.session->person(), &*recording));
    if (!context.recorder->preview(facts).permitted)
        return nothing();
    return recording;
}

Result<bool> mayKnowArea(DoorContext &context, domain::AreaId area)
{
    EARSHOT_TRY(facts, context.recorder->factsFor(policy::Act::SeeMetadata, context.session->person(), nullptr, area));
    return area.isValid() && context.recorder->preview(facts).permitted;
}

Result<domain::Release> visibleRelease(DoorContext &context, Result<domain::Release> release)
{
    const auto nothing = [] { return fail(ErrorCode::NotFound, QStringLiteral("there is no such release for you")); };
    if (!release)
        return release.error().code == ErrorCode::NotFound ? nothing() : fail(release.error());
    const auto &me = context.session->person();
    if (release->state == domain::ReleaseState::Issued && release->isShared() && release->recipientPerson == me.id)
        return release;
    if (release->requestedBy == me.id || release->decidedBy == me.id || release->advisedBy == me.id)
        return release;
    EARSHOT_TRY(recording, context.store->recordings().byId(release->recording));
    EARSHOT_TRY(facts, context.recorder->factsFor(policy::Act::SeeMetadata, me, &recording));
    if (context.recorder->preview(facts).permitted)
        return release;
    if (!firstFittingOffice(context.profile(), *release, facts).isEmpty())
        return release;
    facts.act = policy::Act::ReadReleaseLog;
    return context.recorder->preview(facts).permitted ? release : nothing();
}

} // namespace earshot::service
