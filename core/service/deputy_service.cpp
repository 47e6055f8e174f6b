#include "core/service/deputy_service.h"

#include "core/policy/profile.h"
#include "core/service/answers.h"
#include "core/service/context.h"
#include "core/service/departure.h"
#include "core/service/key_ring.h"
#include "core/service/recorder.h"
#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/store/areas_repository.h"
#include "core/store/people_repository.h"

#include <algorithm>

namespace earshot::service {

using policy::Act;

namespace {

struct Named
{
    domain::Person person;
    domain::AreaId area; ///< invalid: the whole authority
};

Result<Named> named(DoorContext &context, const QString &user, const QString &officeId, const QString &areaName)
{
    const policy::Office *office = context.profile().office(officeId);
    if (!office)
        return fail(ErrorCode::Invalid,
                    QStringLiteral("no such office; the policy lets these have a deputy: %1")
                        .arg(context.profile().deputisedOffices().join(QStringLiteral(", "))),
                    QStringLiteral("office"));
    EARSHOT_TRY(person, personNamed(context, user));
    EARSHOT_TRY(area, areaOfOffice(context, *office, areaName));
    return Named{person, area};
}

Result<ActRequest> requestFor(DoorContext &context, const Named &named, const QString &office, const QDate &until)
{
    ActRequest request;
    EARSHOT_TRY(facts, context.recorder->factsFor(Act::Deputise, context.session->person(), nullptr, named.area));
    request.facts = facts;
    request.facts.officeConcerned = office;
    request.facts.until = until;
    request.facts.isSubject = named.person.id == context.session->person().id;
    request.actor = context.self();
    if (facts.offices.contains(office))
        request.actor.office = office;
    request.entry.area = named.area;
    request.entry.detail = named.person.user;
    return request;
}

domain::Appointment signedBy(DoorContext &context, domain::Appointment deputy)
{
    deputy.appointedBy = context.session->person().id;
    deputy.signedAt = context.now();
    deputy.signature = context.session->keys().sign(QLatin1String(appointmentContext), stateOf(deputy));
    return deputy;
}

} // namespace

DeputyService::DeputyService(DoorContext &context)
    : m_context(context)
{}

Result<void> DeputyService::name(const QString &user, const QString &office, const QDate &from, const QDate &until,
                                 const QString &areaName)
{
    EARSHOT_TRY(about, named(m_context, user, office, areaName));
    EARSHOT_TRY(request, requestFor(m_context, about, office, until));
    EARSHOT_CHECK(m_context.recorder->check(request)); // a refusal comes first, and is recorded
    domain::Appointment deputy;
    deputy.person = about.person.id;
    deputy.office = domain::deputyOf(office);
    deputy.area = about.area;
    deputy.from = from.isValid() ? from : m_context.today();
    deputy.until = until;
    if (deputy.until < deputy.from || deputy.until < m_context.today())
        return fail(ErrorCode::Invalid, QStringLiteral("the last day has passed, or lies before the first"),
                    QStringLiteral("until"));
    EARSHOT_TRY(facts, m_context.recorder->factsFor(Act::Deputise, about.person, nullptr, about.area));
    if (facts.offices.contains(office))
        return fail(ErrorCode::Invalid, QStringLiteral("%1 holds this office").arg(about.person.name),
                    QStringLiteral("user"));
    deputy = signedBy(m_context, deputy);
    request.entry.object = objectName(deputy);
    request.entry.state = stateOf(deputy);
    EARSHOT_TRY(quarantine, m_context.store->areas().quarantineArea());
    return m_context.recorder
        ->perform(request,
                  [&](Entry &) -> Result<void> {
                      EARSHOT_CHECK(m_context.store->people().appoint(deputy));
                      // As for who holds it: letting a recording out of quarantine takes its key. Not everybody who
                      // names a deputy has it.
                      const auto &lifters = m_context.profile().rights(policy::actName(Act::ReleaseQuarantine));
                      EARSHOT_TRY(current, m_context.trust->currentKey(quarantine.id));
                      EARSHOT_TRY(holds, m_context.keyRing->holds(quarantine.id, current.version));
                      if (holds && lifters.contains(office))
                          return m_context.keyRing->share(quarantine.id, about.person, domain::KeyHolding::Custodian);
                      return {};
                  })
        .transform([](const auto &) {});
}

Result<void> DeputyService::end(const QString &user, const QString &office, const QString &areaName)
{
    EARSHOT_TRY(about, named(m_context, user, office, areaName));
    EARSHOT_TRY(request, requestFor(m_context, about, office, m_context.today()));
    request.entry.action = QStringLiteral("deputise.end");
    request.facts.isSubject = false; // who may end it may end their own
    EARSHOT_CHECK(m_context.recorder->check(request));
    EARSHOT_TRY(appointments, m_context.trust->appointmentsOf(about.person.id));
    const auto deputy = std::find_if(appointments.cbegin(), appointments.cend(), [&](const auto &each) {
        return each.office == domain::deputyOf(office) && each.area == about.area;
    });
    if (deputy == appointments.cend() || !isOpen(*deputy, m_context.today()))
        return fail(ErrorCode::Conflict, QStringLiteral("%1 is no deputy in this office").arg(about.person.name),
                    QStringLiteral("user"));
    domain::Appointment ended = *deputy;
    ended.until = m_context.today().addDays(-1);
    ended = signedBy(m_context, ended);
    request.entry.object = objectName(ended);
    request.entry.state = stateOf(ended);
    return m_context.recorder->perform(request, [&](Entry &) { return m_context.store->people().appoint(ended); })
        .transform([](const auto &) {});
}

Result<QList<Deputy>> DeputyService::list()
{
    EARSHOT_CHECK(m_context.requireSession());
    const auto &me = m_context.session->person();
    EARSHOT_TRY(facts, m_context.recorder->factsFor(Act::Deputise, me));
    const auto &rights = m_context.profile().rights(policy::actName(Act::Deputise));
    const bool every = std::any_of(rights.cbegin(), rights.cend(),
                                   [&](const QString &office) { return facts.offices.contains(office); });
    QList<Deputy> deputies;
    EARSHOT_TRY(people, m_context.trust->people());
    for (const auto &person : std::as_const(people)) {
        EARSHOT_TRY(appointments, m_context.trust->appointmentsOf(person.id));
        for (const auto &each : std::as_const(appointments)) {
            const QString office = domain::officeBehind(each.office);
            if (!domain::isDeputy(each.office) || !person.active || !isOpen(each, m_context.today()))
                continue;
            if (!every && person.id != me.id && !facts.offices.contains(office))
                continue;
            Deputy deputy{person, office, {}, each.from, each.until, {}};
            if (const auto area = m_context.trust->area(each.area); each.area.isValid() && area)
                deputy.area = *area;
            if (const auto by = m_context.trust->person(each.appointedBy))
                deputy.namedBy = by->name;
            deputies << deputy;
        }
    }
    std::sort(deputies.begin(), deputies.end(), [](const Deputy &one, const Deputy &other) {
        return std::pair(one.office, one.person.name) < std::pair(other.office, other.person.name);
    });
    return deputies;
}

} // namespace earshot::service
