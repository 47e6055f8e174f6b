#include "core/service/departure.h"

#include "core/base/durable.h"
#include "core/crypto/keyslot.h"
#include "core/crypto/personkeys.h"
#include "core/policy/profile.h"
#include "core/service/key_ring.h"
#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/store/areas_repository.h"
#include "core/store/people_repository.h"

#include <QFile>
#include <algorithm>
#include <cerrno>

namespace earshot::service {

namespace {

/// The offices that give a reason to keep the area's key without being a member.
QStringList custodianOffices(const policy::Profile &profile, const domain::ServiceArea &area)
{
    if (area.quarantine)
        return profile.rights(policy::actName(policy::Act::ReleaseQuarantine));
    return profile.rights(policy::actName(policy::Act::Grant)) +
           profile.rights(policy::actName(policy::Act::ManageAreas));
}

} // namespace

bool isOpen(const domain::Appointment &appointment, const QDate &today)
{
    return !appointment.until.isValid() || today <= appointment.until;
}

Result<const HoldingReasons::Known *> HoldingReasons::known(domain::PersonId id)
{
    if (const auto found = m_known.constFind(id); found != m_known.cend())
        return &*found;
    Known known;
    const auto person = m_context.trust->person(id);
    if (!person && person.error().code != ErrorCode::NotFound)
        return fail(person.error());
    known.counts = person && person->active;
    if (known.counts) {
        EARSHOT_TRY(grants, m_context.trust->grantsOf(id));
        known.grants = grants;
        EARSHOT_TRY(appointments, m_context.trust->appointmentsOf(id));
        const QDate today = m_context.today();
        for (const auto &appointment : std::as_const(appointments)) {
            if (isOpen(appointment, today) && (!appointment.from.isValid() || appointment.from <= today))
                known.appointments << appointment;
        }
    }
    return &*m_known.insert(id, known);
}

Result<std::optional<domain::KeyHolding>> HoldingReasons::of(domain::PersonId person, const domain::ServiceArea &area)
{
    using Reason = std::optional<domain::KeyHolding>;
    EARSHOT_TRY(known, this->known(person));
    if (std::any_of(known->grants.cbegin(), known->grants.cend(),
                    [&](const domain::Grant &grant) { return grant.area == area.id; }))
        return Reason(domain::KeyHolding::Member);
    const QStringList offices = custodianOffices(m_context.profile(), area);
    const bool custodian =
        std::any_of(known->appointments.cbegin(), known->appointments.cend(), [&](const domain::Appointment &held) {
            const bool here = !held.area.isValid() || held.area == area.id || area.quarantine;
            return here && offices.contains(domain::officeBehind(held.office));
        });
    return custodian ? Reason(domain::KeyHolding::Custodian) : Reason();
}

Result<QList<std::pair<domain::Person, domain::KeyHolding>>>
stayingHolders(DoorContext &context, const domain::ServiceArea &area, domain::PersonId leaver)
{
    QList<std::pair<domain::Person, domain::KeyHolding>> staying;
    EARSHOT_TRY(current, context.store->areas().currentKey(area.id));
    EARSHOT_TRY(wraps, context.store->areas().wrapsOf(area.id, current.version));
    EARSHOT_TRY(people, context.trust->people());
    HoldingReasons reasons(context);
    for (const auto &person : std::as_const(people)) {
        if (person.id == leaver)
            continue;
        EARSHOT_TRY(reason, reasons.of(person.id, area));
        const bool holds = std::any_of(wraps.cbegin(), wraps.cend(),
                                       [&](const domain::AreaKeyWrap &wrap) { return wrap.person == person.id; });
        if (reason && (holds || *reason == domain::KeyHolding::Member))
            staying << std::pair(person, *reason);
    }
    return staying;
}

Departure::Departure(DoorContext &context, ActRequest request, policy::Decision decision, domain::Person leaver)
    : m_context(context)
    , m_request(std::move(request))
    , m_decision(std::move(decision))
    , m_leaver(std::move(leaver))
{}

Result<void> Departure::log(const char *action, const QString &object, domain::AreaId area, const QByteArray &state)
{
    ActRequest request = m_request;
    request.entry = {QLatin1String(action), object, {}, area, m_leaver.user, state};
    return m_context.recorder->append(request, m_decision);
}

Result<void> Departure::takeNomination(const domain::Nomination &nomination)
{
    EARSHOT_CHECK(m_context.store->people().removeNomination(m_leaver.id, nomination.area));
    const QString object = objectName(nomination);
    return log("nomination.end", object, nomination.area, removedState(object));
}

Result<void> Departure::takeArea(const domain::ServiceArea &area)
{
    auto &people = m_context.store->people();
    EARSHOT_TRY(staying, stayingHolders(m_context, area, m_leaver.id));
    if (staying.isEmpty())
        return fail(ErrorCode::Conflict,
                    QStringLiteral("nobody else holds the key of %1: grant it to somebody first, or its recordings are "
                                   "lost")
                        .arg(area.name),
                    QStringLiteral("area"));
    EARSHOT_TRY(grants, people.grantsOf(m_leaver.id));
    for (const auto &grant : std::as_const(grants)) {
        if (grant.area != area.id)
            continue;
        EARSHOT_CHECK(people.removeGrant(m_leaver.id, area.id));
        EARSHOT_CHECK(log("grant.end", objectName(grant), area.id, removedState(objectName(grant))));
    }
    EARSHOT_TRY(nominations, people.nominationsOf(m_leaver.id));
    for (const auto &nomination : std::as_const(nominations)) {
        if (nomination.area == area.id) {
            EARSHOT_CHECK(takeNomination(nomination));
        }
    }
    EARSHOT_CHECK(m_context.store->areas().removeWraps(area.id, m_leaver.id));
    return m_context.keyRing->makeKey(area.id, staying);
}

Result<void> Departure::takeOffices()
{
    auto &people = m_context.store->people();
    EARSHOT_TRY(nominations, people.nominationsOf(m_leaver.id));
    for (const auto &nomination : std::as_const(nominations)) {
        EARSHOT_CHECK(takeNomination(nomination));
    }
    const QDate today = m_context.today();
    EARSHOT_TRY(appointments, people.appointmentsOf(m_leaver.id));
    for (auto &appointment : appointments) {
        if (!isOpen(appointment, today))
            continue;
        appointment.until = today.addDays(-1);
        appointment.appointedBy = m_context.session->person().id;
        appointment.signedAt = m_context.now();
        appointment.signature = m_context.session->keys().sign(QLatin1String(appointmentContext), stateOf(appointment));
        EARSHOT_CHECK(people.appoint(appointment));
        EARSHOT_CHECK(log("appointment.end", objectName(appointment), appointment.area, stateOf(appointment)));
    }
    return {};
}

Result<domain::Person> Departure::closeAccount()
{
    // A key of an area that does not count itself: it goes without a new version, which nobody could trust.
    EARSHOT_TRY(wraps, m_context.store->areas().wrapsFor(m_leaver.id));
    for (const auto &wrap : std::as_const(wraps)) {
        EARSHOT_CHECK(m_context.store->areas().removeWraps(wrap.area, m_leaver.id));
    }
    m_leaver.active = false;
    m_leaver.signedBy = m_context.session->person().id;
    m_leaver.signedAt = m_context.now();
    m_leaver.signature = m_context.session->keys().sign(QLatin1String(personContext), stateOf(m_leaver));
    EARSHOT_CHECK(m_context.store->people().update(m_leaver));
    return m_leaver;
}

Result<void> removeSlot(const Layout &layout, const QString &user)
{
    EARSHOT_TRY(path, crypto::slotPath(layout.keySlots(), user));
    if (!QFile::exists(path))
        return {};
    if (!QFile::remove(path))
        return fail(base::ioError(QStringLiteral("cannot remove the key slot"), path, errno));
    return base::syncFolder(layout.keySlots());
}

Result<void> finishDepartures(DoorContext &context)
{
    const QStringList users = crypto::slotUsers(context.session->layout().keySlots());
    EARSHOT_TRY(people, context.store->people().all());
    for (const auto &person : std::as_const(people)) {
        if (person.active || !users.contains(person.user))
            continue;
        // A row that somebody edited must not take a colleague's only key.
        EARSHOT_TRY(left, context.trust->counts(person));
        if (left) {
            EARSHOT_CHECK(removeSlot(context.session->layout(), person.user));
        }
    }
    return {};
}

} // namespace earshot::service
