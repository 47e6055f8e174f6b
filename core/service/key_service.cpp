#include "core/service/key_service.h"

#include "core/policy/decision.h"
#include "core/service/answers.h"
#include "core/service/context.h"
#include "core/service/departure.h"
#include "core/service/key_ring.h"
#include "core/service/record_memory.h"
#include "core/service/recorder.h"
#include "core/service/recovery_access.h"
#include "core/service/recovery_seal.h"
#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/store/areas_repository.h"
#include "core/store/people_repository.h"
#include "core/store/recording_repository.h"
#include "core/store/recovery_repository.h"

#include <QSet>
#include <algorithm>

namespace earshot::service {

namespace {

constexpr int objectsAtOnce = 100;

/// Somebody else's: who makes a new key knows it.
Result<domain::Person> leaverNamed(DoorContext &context, const QString &user)
{
    auto person = context.trust->personByUser(user.trimmed().toLower());
    if (!person && person.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound, QStringLiteral("nobody has this user name"), QStringLiteral("user"));
    if (!person)
        return person;
    if (person->id == context.session->person().id)
        return fail(ErrorCode::Invalid,
                    QStringLiteral("somebody else has to do this: whoever makes the new key knows it"),
                    QStringLiteral("user"));
    return person;
}

/// With `area`, in it: an office of another area gives no right there.
Result<ActRequest> requestFor(DoorContext &context, policy::Act act, const char *action, const QString &object,
                              domain::AreaId area = {})
{
    EARSHOT_TRY(facts, context.recorder->factsFor(act, context.session->person(), nullptr, area));
    ActRequest request;
    request.facts = facts;
    request.actor = context.self();
    request.entry.action = QLatin1String(action);
    request.entry.object = object;
    return request;
}

/// The areas of which this person has a grant or a key, or knows the key from a recovery ceremony.
Result<QSet<domain::AreaId>> areasOf(DoorContext &context, domain::PersonId person)
{
    QSet<domain::AreaId> areas;
    EARSHOT_TRY(wraps, context.store->areas().wrapsFor(person));
    for (const auto &wrap : std::as_const(wraps))
        areas.insert(wrap.area);
    EARSHOT_TRY(grants, context.store->people().grantsOf(person));
    for (const auto &grant : std::as_const(grants))
        areas.insert(grant.area);
    EARSHOT_TRY(recoveries, context.store->recovery().all());
    for (const auto &recovery : std::as_const(recoveries)) {
        if (!recovery.isFor(person))
            continue;
        EARSHOT_TRY(standing, standingOf(context, recovery));
        EARSHOT_TRY(current, context.store->areas().currentKey(recovery.area));
        if (standing.counts && standing.done && current.version <= standing.version)
            areas.insert(recovery.area);
    }
    return areas;
}

/// Ending an office is as much as giving it.
Result<void> mayEndOffices(DoorContext &context, const domain::Person &person)
{
    EARSHOT_TRY(appointments, context.store->people().appointmentsOf(person.id));
    for (const auto &appointment : std::as_const(appointments)) {
        if (!isOpen(appointment, context.today()))
            continue;
        EARSHOT_TRY(request, requestFor(context, policy::Act::Appoint, "appointment.end", objectName(appointment),
                                        appointment.area));
        request.facts.officeConcerned = domain::officeBehind(appointment.office);
        EARSHOT_CHECK(context.recorder->check(request));
    }
    return {};
}

} // namespace

KeyService::KeyService(DoorContext &context)
    : m_context(context)
{}

Result<QList<domain::ServiceArea>> KeyService::allAreas()
{
    EARSHOT_TRY(areas, m_context.trust->areas());
    EARSHOT_TRY(quarantine, m_context.store->areas().quarantineArea());
    areas << quarantine;
    return areas;
}

Result<AreaKeeping> KeyService::keepingOf(const domain::ServiceArea &area)
{
    HoldingReasons reasons(m_context);
    return keepingOf(area, reasons);
}

Result<AreaKeeping> KeyService::keepingOf(const domain::ServiceArea &area, HoldingReasons &reasons)
{
    EARSHOT_TRY(current, m_context.store->areas().currentKey(area.id));
    EARSHOT_TRY(wraps, m_context.store->areas().wrapsOf(area.id, current.version));
    AreaKeeping keeping{area};
    for (const auto &wrap : std::as_const(wraps)) {
        EARSHOT_TRY(reason, reasons.of(wrap.person, area));
        keeping.holders += reason ? 1 : 0;
    }
    EARSHOT_TRY(members, without(area));
    keeping.without = static_cast<int>(members.size());
    EARSHOT_TRY(behind, m_context.store->recordings().behindCount(area.id, current.version));
    keeping.behind = behind;
    return keeping;
}

Result<QList<domain::Person>> KeyService::without(const domain::ServiceArea &area)
{
    QList<domain::Person> members;
    EARSHOT_TRY(current, m_context.store->areas().currentKey(area.id));
    EARSHOT_TRY(wraps, m_context.store->areas().wrapsOf(area.id, current.version));
    EARSHOT_TRY(grants, m_context.store->people().grants());
    for (const auto &grant : std::as_const(grants)) {
        const bool sealed = std::any_of(wraps.cbegin(), wraps.cend(),
                                        [&](const domain::AreaKeyWrap &wrap) { return wrap.person == grant.person; });
        if (grant.area != area.id || sealed)
            continue;
        EARSHOT_TRY(counts, m_context.trust->counts(grant));
        const auto person = m_context.trust->person(grant.person);
        if (counts && person && person->active)
            members << *person;
    }
    return members;
}

Result<void> KeyService::giveAgain(const domain::ServiceArea &area, RewrapReport &report)
{
    EARSHOT_TRY(members, without(area));
    EARSHOT_TRY(current, m_context.store->areas().currentKey(area.id));
    const auto holds = m_context.keyRing->holds(area.id, current.version);
    if (members.isEmpty() || !holds || !*holds)
        return {};
    for (const auto &member : std::as_const(members)) {
        EARSHOT_CHECK(m_context.store->transaction([&]() -> Result<void> {
            return m_context.keyRing->giveAgain(area.id, member, domain::KeyHolding::Member);
        }));
        ++report.given;
    }
    return {};
}

Result<QList<AreaKeeping>> KeyService::keepings()
{
    EARSHOT_CHECK(m_context.requireSession());
    QList<AreaKeeping> list;
    EARSHOT_TRY(areas, allAreas());
    HoldingReasons reasons(m_context);
    for (const auto &area : std::as_const(areas)) {
        EARSHOT_TRY(keeping, keepingOf(area, reasons));
        EARSHOT_TRY(waits, recoveryWaits(m_context, area));
        keeping.recoveryWaits = waits;
        list << keeping;
    }
    return list;
}

Result<AreaKeeping> KeyService::keeping(const QString &name)
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_TRY(area, m_context.trust->areaByName(name.trimmed()));
    return keepingOf(area);
}

Result<AreaKeeping> KeyService::newKey(const QString &name)
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_TRY(areas, allAreas());
    const auto area = std::find_if(areas.cbegin(), areas.cend(), [&](const domain::ServiceArea &each) {
        return each.name.compare(name.simplified(), Qt::CaseInsensitive) == 0;
    });
    if (area == areas.cend())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no service area of this name"),
                    QStringLiteral("area"));
    EARSHOT_CHECK(renewKey(m_context, *area));
    return keepingOf(*area);
}

Result<AreaKeeping> KeyService::ungrant(const QString &user, const QString &areaName)
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_TRY(person, leaverNamed(m_context, user));
    EARSHOT_TRY(area, areaNamed(m_context, areaName));
    const QString grant = objectName(domain::Grant{person.id, area.id, {}, {}, {}});
    EARSHOT_TRY(request, requestFor(m_context, policy::Act::Grant, "grant.end", grant, area.id));
    request.entry.area = area.id;
    EARSHOT_TRY(decision, m_context.recorder->check(request));
    EARSHOT_TRY(grants, m_context.store->people().grantsOf(person.id));
    if (std::none_of(grants.cbegin(), grants.cend(), [&](const domain::Grant &g) { return g.area == area.id; }))
        return fail(ErrorCode::NotFound, QStringLiteral("this person was not given this area"), QStringLiteral("user"));
    EARSHOT_CHECK(m_context.store->transaction(
        [&]() -> Result<void> { return Departure(m_context, request, decision, person).takeArea(area); }));
    m_context.memory->noted(policy::Act::Grant);
    return keepingOf(area);
}

Result<QList<AreaKeeping>> KeyService::leave(const QString &user)
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_TRY(person, leaverNamed(m_context, user));
    EARSHOT_TRY(request, requestFor(m_context, policy::Act::ManagePeople, "person.leave", objectName(person.id)));
    request.entry.detail = person.user;
    EARSHOT_TRY(decision, m_context.recorder->check(request));
    QList<AreaKeeping> list;
    if (!person.active) {
        EARSHOT_CHECK(removeSlot(m_context.session->layout(), person.user));
        return list;
    }
    EARSHOT_CHECK(mayEndOffices(m_context, person));
    EARSHOT_TRY(areas, allAreas());
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
        EARSHOT_CHECK(withdrawKitsOf(m_context, person.id)); // first: no new key is sealed to them
        EARSHOT_TRY(held, areasOf(m_context, person.id));
        Departure departure(m_context, request, decision, person);
        for (const auto &area : std::as_const(areas)) {
            if (!held.contains(area.id))
                continue;
            EARSHOT_CHECK(departure.takeArea(area));
            EARSHOT_TRY(keeping, keepingOf(area));
            list << keeping;
        }
        EARSHOT_CHECK(departure.takeOffices());
        EARSHOT_TRY(gone, departure.closeAccount());
        entry.state = stateOf(gone);
        return {};
    }));
    // After the commit: a slot without an account opens no session, an account without its slot would be lost.
    EARSHOT_CHECK(removeSlot(m_context.session->layout(), person.user));
    return list;
}

Result<QString> KeyService::rewrapBatch(const domain::ServiceArea &area, const QString &after, RewrapReport &report)
{
    QString last;
    int done = 0;
    EARSHOT_CHECK(m_context.store->transaction([&]() -> Result<void> {
        auto &recordings = m_context.store->recordings();
        EARSHOT_TRY(current, m_context.trust->currentKey(area.id));
        EARSHOT_TRY(objects, recordings.behind(area.id, current.version, after, objectsAtOnce));
        for (const auto &object : std::as_const(objects)) {
            last = object.objectId;
            // What does not open, or was damaged, is left to others and to verify: it must not stop the rest.
            const auto moved = m_context.keyRing->rewrap(object, area.id);
            if (!moved)
                continue;
            EARSHOT_TRY(changed, recordings.rewrap(*moved, object.keyVersion));
            done += changed ? 1 : 0;
        }
        if (done == 0)
            return {};
        EARSHOT_TRY(left, recordings.behindCount(area.id, current.version));
        return recordKeyUpkeep(
            m_context, "area.rewrap", area.id,
            QStringLiteral("version %1: %2 headers, %3 left").arg(current.version).arg(done).arg(left));
    }));
    report.rewrapped += done;
    return last;
}

Result<RewrapReport> KeyService::rewrap(const std::function<bool(int, int)> &progress)
{
    EARSHOT_CHECK(m_context.requireSession());
    RewrapReport report;
    EARSHOT_TRY(recovery, keepUpRecovery(m_context));
    report.sealed = recovery.sealed;
    report.rotated = recovery.rotated;
    EARSHOT_TRY(before, keepings());
    int total = 0;
    for (const auto &keeping : std::as_const(before))
        total += keeping.behind;
    for (const auto &keeping : std::as_const(before)) {
        EARSHOT_CHECK(giveAgain(keeping.area, report));
        QString after;
        while (keeping.behind > 0 && !report.stopped) {
            EARSHOT_CHECK(m_context.requireSession()); // locked meanwhile
            EARSHOT_TRY(last, rewrapBatch(keeping.area, after, report));
            if (last.isEmpty())
                break;
            after = last;
            report.stopped = progress && !progress(report.rewrapped, total);
        }
    }
    EARSHOT_TRY(now, keepings());
    for (const auto &keeping : std::as_const(now))
        report.left += keeping.behind;
    // Another reader may be in the way: then the last one to close the database does it.
    if (report.rewrapped > 0)
        (void)m_context.store->truncateLog();
    return report;
}

} // namespace earshot::service
