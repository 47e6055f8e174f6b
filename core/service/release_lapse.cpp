#include "core/service/release_lapse.h"

#include "core/audit/leaf.h"
#include "core/crypto/digest.h"
#include "core/service/recorder.h"
#include "core/service/release_facts.h"
#include "core/service/rows.h"
#include "core/store/audit_repository.h"
#include "core/store/recording_repository.h"
#include "core/store/release_repository.h"

namespace earshot::service {

using domain::Release;
using domain::ReleaseState;

namespace {

store::ReleaseFilter onTheirWay()
{
    store::ReleaseFilter filter;
    filter.states = {ReleaseState::AwaitingAdvice, ReleaseState::AwaitingAuthoriser, ReleaseState::Authorised,
                     ReleaseState::Issuing};
    return filter;
}

Result<void> lapse(DoorContext &context, Release release, const QString &clause, Instant deletedAt)
{
    const auto asLogged = context.recorder->requireAsLogged(objectName(release.id), stateOf(release));
    if (!asLogged)
        return asLogged.error().code == ErrorCode::Integrity ? Result<void>() : asLogged;
    const ReleaseState before = release.state;
    release.state = ReleaseState::Lapsed;
    release.lapsedAt = deletedAt;
    release.lapsedClause = clause;
    EARSHOT_CHECK(context.store->releases().advance(release, before));
    policy::Facts facts;
    facts.purpose = release.purpose;
    facts.reference = release.reference;
    auto request = actOn(facts, context.self(), release);
    request.entry.action = QStringLiteral("release.lapse");
    request.entry.detail = release.number;
    request.entry.state = stateOf(release);
    policy::Decision decision; // a consequence of the deletion, which was decided
    decision.permitted = true;
    decision.clause = clause;
    decision.rule = QStringLiteral("went-with-the-recording");
    return context.recorder->append(request, decision);
}

} // namespace

Result<void> lapseReleases(DoorContext &context, domain::RecordingId recording, const QString &clause,
                           Instant deletedAt)
{
    auto filter = onTheirWay();
    filter.recording = recording;
    EARSHOT_TRY(releases, context.store->releases().list(filter));
    for (const auto &release : std::as_const(releases))
        EARSHOT_CHECK(lapse(context, release, clause, deletedAt));
    return {};
}

void lapseLeftOver(DoorContext &context)
{
    const auto releases = context.store->releases().list(onTheirWay());
    if (!releases)
        return;
    for (const auto &release : *releases) {
        const auto recording = context.store->recordings().byId(release.recording);
        if (!recording || recording->state != domain::RecordingState::Deleted)
            continue;
        const auto row = context.store->audit().latestLeafOf(objectName(release.recording));
        const auto leaf = audit::parseLeaf(row && *row ? (*row)->leaf : QByteArray());
        if (!leaf || leaf->stateHash != crypto::sha256(stateOf(*recording, {})).toHex())
            continue; // the record does not say that it was deleted: verify does
        (void)context.store->transaction([&] { return lapse(context, release, leaf->clause, leaf->at); });
    }
}

} // namespace earshot::service
