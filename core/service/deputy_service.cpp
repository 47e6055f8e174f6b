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

#include <QHash>
#include <algorithm>
#include <tuple>

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

/// The term as it would be signed.
Result<domain::Appointment> DeputyService::drafted(const domain::Person &person, const QString &office,
                                                   domain::AreaId area, const QDate &from, const QDate &until)
{
    domain::Appointment deputy;
    deputy.person = person.id;
    deputy.office = domain::deputyOf(office);
    deputy.area = area;
    deputy.from = from.isValid() ? from : m_context.today();
    deputy.until = until;
    if (deputy.until < deputy.from || deputy.until < m_context.today())
        return fail(ErrorCode::Invalid, QStringLiteral("the last day has passed, or lies before the first"),
                    QStringLiteral("until"));
    EARSHOT_TRY(facts, m_context.recorder->factsFor(Act::Deputise, person, nullptr, area));
    if (facts.offices.contains(office))
        return fail(ErrorCode::Invalid, QStringLiteral("%1 holds this office").arg(person.name),
                    QStringLiteral("user"));
    return deputy;
}

Result<DeputyOutlook> DeputyService::outlook(const QString &user, const QString &office, const QDate &from,
                                             const QDate &until, const QString &areaName)
{
    EARSHOT_TRY(about, named(m_context, user, office, areaName));
    EARSHOT_TRY(request, requestFor(m_context, about, office, until));
    DeputyOutlook outlook{m_context.recorder->preview(request.facts), {}};
    if (!outlook.decision.permitted)
        return outlook;
    EARSHOT_CHECK(drafted(about.person, office, about.area, from, until));
    EARSHOT_TRY(open, list());
    const auto before = std::find_if(open.cbegin(), open.cend(), [&](const Deputy &each) {
        return each.person.id == about.person.id && each.office == office && each.area.id == about.area;
    });
    if (before != open.cend())
        outlook.instead = *before;
    return outlook;
}

Result<void> DeputyService::name(const QString &user, const QString &office, const QDate &from, const QDate &until,
                                 const QString &areaName)
{
    EARSHOT_TRY(about, named(m_context, user, office, areaName));
    EARSHOT_TRY(request, requestFor(m_context, about, office, until));
    EARSHOT_CHECK(m_context.recorder->check(request)); // a refusal comes first, and is recorded
    EARSHOT_TRY(deputy, drafted(about.person, office, about.area, from, until));
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

namespace {

/// Who holds which office today, for which area.
struct Post
{
    domain::Person person;
    domain::Appointment held;
};

Result<QList<Post>> postsToday(DoorContext &context, const QList<domain::Person> &people)
{
    const QDate today = context.today();
    QList<Post> posts;
    for (const auto &person : people) {
        EARSHOT_TRY(appointments, person.active ? context.trust->appointmentsOf(person.id)
                                                : Result<QList<domain::Appointment>>(QList<domain::Appointment>()));
        for (const auto &each : std::as_const(appointments)) {
            const bool begun = !each.from.isValid() || each.from <= today;
            if (!domain::isDeputy(each.office) && begun && isOpen(each, today))
                posts << Post{person, each};
        }
    }
    return posts;
}

/// Of the office there: an office of the whole authority is held everywhere.
QList<domain::Person> holdersOf(const QList<Post> &posts, const QString &office, domain::AreaId area)
{
    QList<domain::Person> holders;
    for (const Post &post : posts) {
        const bool here = !post.held.area.isValid() || !area.isValid() || post.held.area == area;
        if (post.held.office == office && here && !holders.contains(post.person))
            holders << post.person;
    }
    return holders;
}

QStringList namesOf(const QList<domain::Person> &people)
{
    QStringList names;
    for (const auto &person : people)
        names << person.name;
    return names;
}

/// Signed when its last day was over: it put an end to what was said before, as Trust reads it.
bool isEnding(const domain::Appointment &term)
{
    return term.until < term.signedAt.london().date();
}

/// What was said of one person in one office, oldest first, as terms: each with what ended it before its time.
QList<std::pair<domain::Appointment, const domain::Appointment *>> termsOf(const QList<domain::Appointment> &versions)
{
    QList<std::pair<domain::Appointment, const domain::Appointment *>> terms;
    for (qsizetype i = 0; i < versions.size(); ++i) {
        if (isEnding(versions[i]))
            continue;
        const auto *next = i + 1 < versions.size() ? &versions[i + 1] : nullptr;
        const bool early = next && next->signedAt.london().date() <= versions[i].until;
        terms.append({versions[i], early ? next : nullptr});
    }
    return terms;
}

Deputy::When whenOf(const domain::Appointment &term, bool ended, const QDate &today)
{
    if (ended || term.until < today)
        return Deputy::When::Former;
    return term.from.isValid() && today < term.from ? Deputy::When::Later : Deputy::When::Now;
}

} // namespace

Result<QList<Deputy>> DeputyService::read(bool withFormer)
{
    EARSHOT_CHECK(m_context.requireSession());
    const auto &me = m_context.session->person();
    EARSHOT_TRY(people, m_context.trust->people());
    EARSHOT_TRY(posts, postsToday(m_context, people));
    QHash<domain::AreaId, policy::Facts> mine; // what I hold there
    QList<Deputy> deputies;
    for (const auto &person : std::as_const(people)) {
        EARSHOT_TRY(versions, withFormer ? m_context.trust->formerAppointmentsOf(person.id)
                                         : Result<QList<domain::Appointment>>(QList<domain::Appointment>()));
        EARSHOT_TRY(current, m_context.trust->appointmentsOf(person.id));
        for (const auto &newest : std::as_const(current)) {
            if (!domain::isDeputy(newest.office) ||
                (!withFormer && !(person.active && isOpen(newest, m_context.today()))))
                continue;
            const QString office = domain::officeBehind(newest.office);
            if (!mine.contains(newest.area)) {
                EARSHOT_TRY(facts, m_context.recorder->factsFor(Act::Deputise, me, nullptr, newest.area));
                mine.insert(newest.area, facts);
            }
            policy::Facts facts = mine.value(newest.area);
            facts.officeConcerned = office;
            facts.until = m_context.today();
            const auto mayEnd = m_context.recorder->preview(facts);
            // An office that the policy lets have none any more had some.
            const bool mine = mayEnd.permitted || mayEnd.rule == QLatin1String("no-deputy-for-this-office");
            if (!mine && person.id != me.id)
                continue;
            QList<domain::Appointment> said;
            std::copy_if(versions.cbegin(), versions.cend(), std::back_inserter(said),
                         [&](const auto &each) { return each.office == newest.office && each.area == newest.area; });
            said << newest;
            Deputy deputy{person, office, {},    {}, {}, {}, {}, namesOf(holdersOf(posts, office, newest.area)),
                          {},     {},     mayEnd};
            if (const auto area = m_context.trust->area(newest.area); newest.area.isValid() && area)
                deputy.area = *area;
            const auto nameOf = [&](domain::PersonId id) {
                const auto by = m_context.trust->person(id);
                return by ? by->name : QString();
            };
            const auto terms = termsOf(said);
            for (const auto &[term, next] : terms) {
                deputy.from = term.from;
                deputy.until = term.until;
                deputy.namedBy = nameOf(term.appointedBy);
                deputy.namedAt = term.signedAt;
                deputy.when = whenOf(term, next, m_context.today());
                deputy.ended.reset();
                if (next)
                    deputy.ended = Deputy::Ending{nameOf(next->appointedBy), next->signedAt, !isEnding(*next)};
                if (withFormer || deputy.when != Deputy::When::Former)
                    deputies << deputy;
            }
        }
    }
    return deputies;
}

Result<QList<Deputy>> DeputyService::list()
{
    EARSHOT_TRY(deputies, read(false));
    std::sort(deputies.begin(), deputies.end(), [](const Deputy &one, const Deputy &other) {
        return std::pair(one.office, one.person.name) < std::pair(other.office, other.person.name);
    });
    return deputies;
}

Result<QList<Deputy>> DeputyService::history()
{
    EARSHOT_TRY(deputies, read(true));
    std::stable_sort(deputies.begin(), deputies.end(), [](const Deputy &one, const Deputy &other) {
        if (one.when != other.when)
            return one.when < other.when;
        if (one.when == Deputy::When::Former && one.until != other.until)
            return one.until > other.until;
        return std::tuple(one.from, one.office, one.person.name) <
               std::tuple(other.from, other.office, other.person.name);
    });
    return deputies;
}

Result<DeputyChoices> DeputyService::choices()
{
    EARSHOT_CHECK(m_context.requireSession());
    const auto &me = m_context.session->person();
    const auto &profile = m_context.profile();
    EARSHOT_TRY(everybody, m_context.trust->people());
    EARSHOT_TRY(held, postsToday(m_context, everybody));
    EARSHOT_TRY(areas, m_context.trust->areas());
    EARSHOT_TRY(facts, m_context.recorder->factsFor(Act::Deputise, me));
    DeputyChoices choices;
    facts.until = m_context.today();
    const auto mayName = [&](const QString &office) {
        facts.officeConcerned = office;
        return m_context.recorder->preview(facts);
    };
    // A deputy, or who holds nothing, is told why by the office that they would name one for.
    const QStringList &offices = profile.deputisedOffices();
    const auto acting = std::find_if(offices.cbegin(), offices.cend(),
                                     [&](const QString &office) { return facts.deputyOf.contains(office); });
    choices.mayName = mayName(acting == offices.cend() ? offices.value(0) : *acting);
    const auto add = [&](const QString &office, const domain::ServiceArea &area) {
        DeputyPost post{office, area, {}, {}};
        const auto holders = holdersOf(held, office, area.id);
        post.holders = namesOf(holders);
        for (const auto &holder : holders)
            post.holderUsers << holder.user;
        const bool own = post.holderUsers.contains(me.user);
        const bool known = std::any_of(choices.posts.cbegin(), choices.posts.cend(), [&](const DeputyPost &each) {
            return each.office == office && each.area.id == area.id;
        });
        if (!known)
            choices.posts.insert(own ? 0 : choices.posts.size(), post);
    };
    for (const QString &office : offices) {
        const policy::Office *known = profile.office(office);
        if (!known || !mayName(office).permitted)
            continue;
        if (!known->perArea) {
            add(office, {});
            continue;
        }
        for (const auto &area : std::as_const(areas)) {
            EARSHOT_TRY(there, m_context.recorder->factsFor(Act::Deputise, me, nullptr, area.id));
            there.officeConcerned = office;
            there.until = facts.until;
            if (m_context.recorder->preview(there).permitted)
                add(office, area);
        }
    }
    if (!choices.posts.isEmpty())
        choices.mayName = policy::Decision{true, choices.mayName.clause, {}, {}, {}, {}, {}};
    for (const auto &person : std::as_const(everybody)) {
        if (person.active && person.id != me.id)
            choices.people << person;
    }
    return choices;
}

} // namespace earshot::service
