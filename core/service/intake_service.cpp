#include "core/service/intake_service.h"

#include "core/policy/profile.h"
#include "core/service/context.h"
#include "core/service/import_run.h"
#include "core/service/key_ring.h"
#include "core/service/recorder.h"
#include "core/service/rows.h"
#include "core/store/quarantine_repository.h"
#include "core/store/recording_repository.h"

namespace earshot::service {

namespace {

constexpr qsizetype longestReason = 2000;

} // namespace

IntakeService::IntakeService(DoorContext &context)
    : m_context(context)
{}

Result<ImportReport> IntakeService::import(const QStringList &paths,
                                           const std::function<void(const ImportProgress &)> &progress,
                                           std::stop_token stop)
{
    ActRequest request;
    EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::Import, m_context.session->person()));
    request.facts = facts;
    request.actor = m_context.self();
    EARSHOT_TRY(decision, m_context.recorder->check(request));
    return runImport(m_context, request, decision, paths, progress, std::move(stop));
}

Result<QList<domain::QuarantineItem>> IntakeService::quarantined()
{
    ActRequest request;
    EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::ReleaseQuarantine, m_context.session->person()));
    facts.state = domain::RecordingState::Quarantined; // it is about those that are, whichever they are
    request.facts = facts;
    request.actor = m_context.self();
    EARSHOT_CHECK(m_context.recorder->check(request));
    return m_context.store->quarantine().open();
}

Result<QHash<domain::QuarantineId, QDate>> IntakeService::dueDays()
{
    QHash<domain::QuarantineId, QDate> days;
    EARSHOT_TRY(items, quarantined());
    for (const auto &item : std::as_const(items)) {
        if (!item.recording.isValid())
            continue;
        EARSHOT_TRY(recording, m_context.store->recordings().byId(item.recording));
        days.insert(item.id, policy::lifeOf(m_context.profile(), recording.keptFrom().london().date()).dueOn);
    }
    return days;
}

Result<domain::Recording> IntakeService::lift(domain::QuarantineId id, domain::AreaId area)
{
    EARSHOT_TRY(item, m_context.store->quarantine().byId(id));
    if (!item.isOpen())
        return fail(ErrorCode::Conflict, QStringLiteral("this item was released from quarantine already"),
                    objectName(id));
    if (!item.recording.isValid())
        return fail(ErrorCode::Conflict,
                    QStringLiteral("this file could not be read, so its bytes are not here; import a good copy"),
                    objectName(id));
    EARSHOT_TRY(recording, m_context.store->recordings().byId(item.recording));
    const domain::AreaId target = area.isValid() ? area : item.area;
    if (!target.isValid())
        return fail(ErrorCode::Invalid, QStringLiteral("its area is not known; name one"), QStringLiteral("area"));

    ActRequest request;
    EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::ReleaseQuarantine, m_context.session->person(),
                                                    nullptr, target));
    facts.state = recording.state;
    facts.recordedOn = recording.keptFrom().london().date();
    request.facts = facts;
    request.actor = m_context.self();
    request.entry.recording = recording.id;
    request.entry.area = target;
    request.entry.object = objectName(recording.id);
    EARSHOT_TRY(decision, m_context.recorder->check(request));

    EARSHOT_TRY(objects, m_context.store->recordings().objectsOf(recording.id));
    QList<domain::MediaObject> moved;
    for (const auto &object : std::as_const(objects)) {
        EARSHOT_TRY(rewrapped, m_context.keyRing->rewrap(object, target));
        moved << rewrapped;
    }
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
        EARSHOT_CHECK(m_context.recorder->requireAsLogged(objectName(id), stateOf(item, stateOf(recording, objects))));
        EARSHOT_CHECK(m_context.store->recordings().admit(recording.id, target, moved));
        item.liftedAt = m_context.now();
        item.liftedBy = m_context.session->person().id;
        EARSHOT_CHECK(m_context.store->quarantine().lift(id, item.liftedBy, item.liftedAt));
        auto ofItem = request;
        ofItem.entry.action = QStringLiteral("quarantine.lift");
        ofItem.entry.object = objectName(id);
        ofItem.entry.state = stateOf(item);
        EARSHOT_CHECK(m_context.recorder->append(ofItem, decision));
        recording.state = domain::RecordingState::Kept;
        recording.area = target;
        entry.state = stateOf(recording, moved);
        return {};
    }));
    return m_context.store->recordings().byId(recording.id);
}

Result<void> IntakeService::dismiss(domain::QuarantineId id, const QString &reason)
{
    EARSHOT_TRY(item, m_context.store->quarantine().byId(id));
    ActRequest request;
    EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::ReleaseQuarantine, m_context.session->person()));
    facts.state = domain::RecordingState::Quarantined;
    request.facts = facts;
    request.actor = m_context.self();
    request.entry.action = QStringLiteral("quarantine.dismiss");
    request.entry.object = objectName(id);
    request.entry.detail = reason.simplified();
    EARSHOT_CHECK(m_context.recorder->check(request));
    if (!item.isOpen())
        return fail(ErrorCode::Conflict, QStringLiteral("this item waits no more"), objectName(id));
    if (item.recording.isValid())
        return fail(ErrorCode::Conflict,
                    QStringLiteral("a recording lies here, which is let into its area or waits; it is not dismissed"),
                    objectName(id));
    if (request.entry.detail.isEmpty() || request.entry.detail.size() > longestReason)
        return fail(ErrorCode::Invalid, QStringLiteral("say in a sentence why it is dismissed"),
                    QStringLiteral("reason"));
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
        EARSHOT_CHECK(m_context.recorder->requireAsLogged(objectName(id), stateOf(item)));
        item.liftedAt = m_context.now();
        item.liftedBy = m_context.session->person().id;
        EARSHOT_CHECK(m_context.store->quarantine().lift(id, item.liftedBy, item.liftedAt));
        entry.state = stateOf(item);
        return {};
    }));
    return {};
}

} // namespace earshot::service
