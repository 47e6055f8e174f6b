#include "core/service/administration_service.h"

#include "core/crypto/keyslot.h"
#include "core/domain/states.h"
#include "core/intake/extensions.h"
#include "core/intake/phone.h"
#include "core/policy/profile.h"
#include "core/service/answers.h"
#include "core/service/context.h"
#include "core/service/departure.h"
#include "core/service/disposal_service.h"
#include "core/service/early_deletion_service.h"
#include "core/service/hold_service.h"
#include "core/service/key_ring.h"
#include "core/service/password_strength.h"
#include "core/service/policy_service.h"
#include "core/service/recorder.h"
#include "core/service/recovery_access.h"
#include "core/service/recovery_service.h"
#include "core/service/release_service.h"
#include "core/service/replaced_slots.h"
#include "core/service/return_service.h"
#include "core/service/rows.h"
#include "core/service/sharing_service.h"
#include "core/service/sign_in_delay.h"
#include "core/service/subject_access_service.h"
#include "core/service/trust.h"
#include "core/service/working_days.h"
#include "core/store/areas_repository.h"
#include "core/store/custody_repository.h"
#include "core/store/people_repository.h"
#include "core/store/quarantine_repository.h"
#include "core/store/settings_repository.h"

#include <QRegularExpression>
#include <QTimeZone>
#include <algorithm>

namespace earshot::service {

AdministrationService::AdministrationService(DoorContext &context)
    : m_context(context)
{}

namespace {

/// An act of administration by the signed-in person; with `area`, in it: an office of another area gives no right
/// there.
Result<ActRequest> requestFor(DoorContext &context, policy::Act act, domain::AreaId area = {})
{
    EARSHOT_TRY(facts, context.recorder->factsFor(act, context.session->person(), nullptr, area));
    ActRequest request;
    request.facts = facts;
    request.actor = context.self();
    return request;
}

Result<bool> may(DoorContext &context, policy::Act act)
{
    EARSHOT_TRY(facts, context.recorder->factsFor(act, context.session->person()));
    if (act == policy::Act::ReleaseQuarantine)
        facts.state = domain::RecordingState::Quarantined; // of some recording that is in quarantine
    return context.recorder->preview(facts).permitted;
}

/// The other area whose ranges overlap, if any.
Result<QString> overlapping(DoorContext &context, const intake::ExtensionSet &ranges)
{
    EARSHOT_TRY(areas, context.trust->areas());
    for (const auto &area : std::as_const(areas)) {
        const auto others = intake::ExtensionSet::parse(area.extensions);
        if (others && others->overlaps(ranges))
            return area.name;
    }
    return QString();
}

/// A new password of this person's.
Result<void> checkFor(DoorContext &context, const domain::Person &person, const SecretBytes &password)
{
    const auto settings = context.trust->settings();
    return checkNewPassword(password, {person.user, person.name, settings ? settings->organisation : QString()});
}

/// A name as it stands in lists and on papers: of one line, and nothing in it that a reader does not see.
Result<QString> tidyName(const QString &name)
{
    constexpr qsizetype longest = 100;
    const QString tidy = name.simplified();
    const bool shown = std::none_of(tidy.cbegin(), tidy.cend(), [](QChar c) {
        const auto way = c.direction();
        return c.category() == QChar::Other_Control || (way >= QChar::DirLRE && way <= QChar::DirPDF) ||
               (way >= QChar::DirLRI && way <= QChar::DirPDI);
    });
    if (!shown || tidy.size() > longest)
        return fail(ErrorCode::Invalid,
                    QStringLiteral("a name has up to %1 characters, and none that cannot be seen").arg(longest),
                    QStringLiteral("name"));
    return tidy;
}

void sign(DoorContext &context, domain::ServiceArea &area)
{
    area.signedBy = context.session->person().id;
    area.signedAt = context.now();
    area.signature = context.session->keys().sign(QLatin1String(areaContext), stateOf(area));
}

/// As it fits on the head of a paper.
Result<void> tidyLetterhead(domain::StoreSettings &settings)
{
    constexpr qsizetype longest = 100, mostLines = 6;
    QStringList lines;
    const QStringList typed = settings.address.split(u'\n');
    for (const QString &line : typed) {
        if (const QString tidy = line.simplified(); !tidy.isEmpty())
            lines << tidy;
    }
    settings.address = lines.join(u'\n');
    if (lines.size() > mostLines)
        return fail(ErrorCode::Invalid, QStringLiteral("an address has up to %1 lines").arg(mostLines),
                    QStringLiteral("address"));
    const std::initializer_list<std::pair<const char *, QString &>> texts{{"organisation-cy", settings.organisationCy},
                                                                          {"telephone", settings.telephone},
                                                                          {"email", settings.email},
                                                                          {"web", settings.web}};
    for (const auto &[name, text] : texts) {
        text = text.simplified();
        if (text.size() > longest)
            return fail(ErrorCode::Invalid, QStringLiteral("this is too long for the head of a paper"),
                        QLatin1String(name));
    }
    if (std::any_of(lines.cbegin(), lines.cend(), [](const QString &line) { return line.size() > longest; }))
        return fail(ErrorCode::Invalid, QStringLiteral("a line of the address is too long for the head of a paper"),
                    QStringLiteral("address"));
    static const QRegularExpression mail(QStringLiteral("^[^@ ]+@[^@ ]+$"));
    if (!settings.email.isEmpty() && !mail.match(settings.email).hasMatch())
        return fail(ErrorCode::Invalid, QStringLiteral("an address for mail is written office@council.example"),
                    QStringLiteral("email"));
    if (settings.web.contains(u' '))
        return fail(ErrorCode::Invalid, QStringLiteral("a web address is written www.council.example"),
                    QStringLiteral("web"));
    return {};
}

} // namespace

Result<Me> AdministrationService::me()
{
    Me me;
    me.person = m_context.session->person();
    // Settings that do not count are said where something is done by them; who is signed in can still work, and verify.
    const auto settings = m_context.trust->settings();
    if (!settings && settings.error().code != ErrorCode::Integrity)
        return fail(settings.error());
    if (settings)
        me.letterhead = settings->letterhead();
    me.organisation = me.letterhead.organisation;
    const QDate today = m_context.today();

    EARSHOT_TRY(grants, m_context.trust->grantsOf(me.person.id));
    for (const auto &grant : std::as_const(grants)) {
        const auto area = m_context.trust->area(grant.area);
        if (!area && area.error().code != ErrorCode::NotFound)
            return fail(area.error());
        if (area)
            me.areas << *area;
    }
    EARSHOT_CHECK(addRecovered(m_context, me.areas));
    std::sort(me.areas.begin(), me.areas.end(),
              [](const auto &a, const auto &b) { return a.name.localeAwareCompare(b.name) < 0; });
    EARSHOT_TRY(appointments, m_context.trust->appointmentsOf(me.person.id));
    for (const auto &a : std::as_const(appointments)) {
        if (domain::isDeputy(a.office)) {
            if (!m_context.profile().deputisedOffices().contains(domain::officeBehind(a.office)))
                continue;
            me.isOrWillBeDeputy = me.isOrWillBeDeputy || isOpen(a, today);
        }
        if ((!a.from.isValid() || a.from <= today) && isOpen(a, today))
            me.appointments << a;
    }
    EARSHOT_TRY(nominations, m_context.trust->nominationsOf(me.person.id));
    for (const auto &n : std::as_const(nominations)) {
        if (n.from <= today && (!n.until.isValid() || today <= n.until))
            me.nominations << n;
    }
    EARSHOT_TRY(audit, may(m_context, policy::Act::ReadAudit));
    EARSHOT_TRY(log, may(m_context, policy::Act::ReadReleaseLog));
    EARSHOT_TRY(import, may(m_context, policy::Act::Import));
    EARSHOT_TRY(lift, may(m_context, policy::Act::ReleaseQuarantine));
    me.mayReadAudit = audit;
    me.mayReadReleaseLog = log;
    me.mayImport = import;
    EARSHOT_TRY(recovery, may(m_context, policy::Act::OpenRecovery));
    me.mayLiftQuarantine = lift;
    me.mayOpenRecovery = recovery;
    EARSHOT_TRY(received, SharingService(m_context).withMe());
    me.hasReceived = !received.isEmpty();
    for (const auto &exception : m_context.profile().exceptions())
        me.mayApproveEarly = me.mayApproveEarly || me.actsIn(exception.approvers);
    me.mayAdvise = me.actsIn(m_context.profile().igUnit());
    return me;
}

bool Me::actsIn(const QStringList &offices) const
{
    return std::any_of(appointments.cbegin(), appointments.cend(), [&](const domain::Appointment &held) {
        return offices.contains(domain::officeBehind(held.office));
    });
}

Result<WaitingCounts> AdministrationService::waiting()
{
    WaitingCounts counts;
    ReleaseService releases(m_context);
    EARSHOT_TRY(inbox, releases.inbox());
    counts.releases = static_cast<int>(inbox.toAdvise.size() + inbox.toAuthorise.size() + inbox.toIssue.size());
    EARSHOT_TRY(returns, ReturnService(m_context).inbox());
    counts.releases += static_cast<int>(returns.toAnswer.size() + returns.toExtend.size() + returns.comingBack.size() +
                                        returns.toNote.size());
    EARSHOT_TRY(downloads, m_context.store->custody().openDownloads(m_context.session->person().id));
    counts.downloads = static_cast<int>(downloads.size());
    EARSHOT_TRY(mayLift, may(m_context, policy::Act::ReleaseQuarantine));
    if (mayLift) {
        EARSHOT_TRY(open, m_context.store->quarantine().openCount());
        counts.quarantine = open;
    }
    EARSHOT_TRY(toApprove, PolicyService(m_context).toApprove());
    counts.policies = toApprove;
    EARSHOT_TRY(notices, RecoveryService(m_context).notices());
    counts.notices = static_cast<int>(notices.size());
    // A row that was tampered with is said where it is met, and does not take the other numbers along.
    HoldService holding(m_context);
    const auto holds = holding.waiting();
    const auto disposals = DisposalService(m_context).waiting();
    const auto requests = SubjectAccessService(m_context, holding).waiting();
    const auto early = EarlyDeletionService(m_context).waiting();
    for (const auto *each : {&holds, &disposals, &requests, &early}) {
        if (!*each && each->error().code != ErrorCode::Integrity)
            return fail(each->error());
        counts.retention += each->value_or(0);
    }
    return counts;
}

Result<QList<domain::ServiceArea>> AdministrationService::areas()
{
    return m_context.trust->areas();
}

Result<QList<domain::Person>> AdministrationService::people()
{
    return m_context.trust->people();
}

Result<QList<Holder>> AdministrationService::holdersOf(const QStringList &offices, domain::AreaId area)
{
    EARSHOT_CHECK(m_context.requireSession());
    const QDate today = m_context.today();
    QList<Holder> holders;
    EARSHOT_TRY(people, m_context.trust->people());
    for (const auto &person : std::as_const(people)) {
        if (!person.active || person.id == m_context.session->person().id)
            continue;
        EARSHOT_TRY(appointments, m_context.trust->appointmentsOf(person.id));
        for (const auto &a : std::as_const(appointments)) {
            const bool here = !area.isValid() || !a.area.isValid() || a.area == area;
            const bool now = (!a.from.isValid() || a.from <= today) && (!a.until.isValid() || today <= a.until);
            const Holder holder{person.name, a.office};
            if (here && now && offices.contains(a.office) && !holders.contains(holder))
                holders << holder;
        }
    }
    std::stable_sort(holders.begin(), holders.end(), [&](const Holder &a, const Holder &b) {
        return offices.indexOf(a.office) < offices.indexOf(b.office);
    });
    return holders;
}

Result<domain::ServiceArea> AdministrationService::addArea(const QString &name, const QString &extensions,
                                                           bool businessCaseComplete)
{
    EARSHOT_TRY(tidy, tidyName(name));
    if (tidy.isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("a service area needs a name"), QStringLiteral("name"));
    EARSHOT_TRY(ranges, intake::ExtensionSet::parse(extensions));
    EARSHOT_TRY(request, requestFor(m_context, policy::Act::ManageAreas));
    EARSHOT_CHECK(m_context.recorder->check(request)); // a refusal comes first, and is recorded
    EARSHOT_TRY(other, overlapping(m_context, ranges));
    if (!other.isEmpty())
        return fail(ErrorCode::Conflict, QStringLiteral("some of these extensions belong to %1").arg(other),
                    QStringLiteral("extensions"));
    EARSHOT_TRY(quarantine, m_context.store->areas().quarantineArea());
    if (m_context.store->areas().byName(tidy) || quarantine.name.compare(tidy, Qt::CaseInsensitive) == 0)
        return fail(ErrorCode::Exists, QStringLiteral("there is a service area of this name"), QStringLiteral("name"));

    domain::ServiceArea area;
    area.name = tidy;
    area.extensions = ranges.format();
    area.businessCaseComplete = businessCaseComplete;
    area.createdAt = m_context.now();
    request.entry.action = QStringLiteral("area.add");
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
        EARSHOT_TRY(id, m_context.store->areas().nextId());
        area.id = id;
        sign(m_context, area);
        EARSHOT_TRY(added, m_context.store->areas().add(area));
        Q_UNUSED(added)
        // Who sets an area up keeps its key as custodian, so as to pass it on: the policy gives them no right to
        // listen.
        EARSHOT_CHECK(m_context.keyRing->makeKey(id, {{m_context.session->person(), domain::KeyHolding::Custodian}}));
        entry.object = objectName(id);
        entry.area = id;
        entry.state = stateOf(area);
        return {};
    }));
    return area;
}

Result<domain::ServiceArea> AdministrationService::completeBusinessCase(const QString &name)
{
    EARSHOT_TRY(area, areaNamed(m_context, name));
    EARSHOT_TRY(request, requestFor(m_context, policy::Act::ManageAreas));
    area.businessCaseComplete = true;
    sign(m_context, area);
    request.entry = {QStringLiteral("area.business-case"), objectName(area.id), {}, area.id, {}, stateOf(area)};
    EARSHOT_CHECK(m_context.recorder->perform(
        request, [&](Entry &) -> Result<void> { return m_context.store->areas().update(area); }));
    return area;
}

Result<domain::Person> AdministrationService::addPerson(const QString &user, const QString &name, SecretBytes password)
{
    EARSHOT_TRY(tidy, tidyName(name));
    domain::Person person;
    person.user = user.trimmed().toLower();
    person.name = tidy;
    if (!crypto::isUserName(person.user))
        return fail(ErrorCode::Invalid, QStringLiteral("a user name has small letters, digits, dots and dashes"),
                    QStringLiteral("user"));
    if (person.name.isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("a person needs a name"), QStringLiteral("name"));
    EARSHOT_TRY(request, requestFor(m_context, policy::Act::ManagePeople));
    EARSHOT_CHECK(m_context.recorder->check(request)); // before the slow key derivation, and before any file
    if (m_context.store->people().byUser(person.user))
        return fail(ErrorCode::Exists, QStringLiteral("this user name is taken"), QStringLiteral("user"));
    EARSHOT_CHECK(checkFor(m_context, person, password));

    const auto keys = crypto::PersonKeys::generate();
    EARSHOT_TRY(slot, crypto::makeSlot(person.user, password, keys, m_context.session->storeKey(),
                                       m_context.session->trustRoot(),
                                       crypto::KdfParams::fresh(m_context.environment.kdfTarget)));
    person.boxKey = keys.publicKeys().box32;
    person.signKey = keys.publicKeys().sign32;
    person.createdAt = m_context.now();
    request.entry.action = QStringLiteral("person.add");
    // The slot inside the transaction: without the row it opens nothing, and a row without it would lock the name.
    const QString folder = m_context.session->layout().keySlots();
    bool ownName = false; // nobody else's slot can be there
    const auto added = m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
        EARSHOT_TRY(id, m_context.store->people().nextId());
        person.id = id;
        person.signedBy = m_context.session->person().id;
        person.signedAt = m_context.now();
        person.signature = m_context.session->keys().sign(QLatin1String(personContext), stateOf(person));
        EARSHOT_TRY(row, m_context.store->people().add(person));
        Q_UNUSED(row)
        ownName = true;
        entry.object = objectName(id);
        entry.state = stateOf(person);
        return crypto::writeSlotFile(folder, person.user, slot);
    });
    if (!added) {
        if (ownName && !m_context.store->inDoubt())
            crypto::removeSlotFile(folder, person.user); // of nobody: the screen for signing in would list it
        return fail(added.error());
    }
    return person;
}

Result<void> AdministrationService::grant(const QString &user, const QString &areaName)
{
    EARSHOT_TRY(person, personNamed(m_context, user));
    EARSHOT_TRY(area, areaNamed(m_context, areaName));
    EARSHOT_TRY(request, requestFor(m_context, policy::Act::Grant, area.id));
    EARSHOT_CHECK(m_context.recorder->check(request));
    EARSHOT_TRY(grants, m_context.store->people().grantsOf(person.id));
    for (const auto &given : std::as_const(grants)) {
        if (given.area == area.id)
            return fail(ErrorCode::Exists, QStringLiteral("this person was given this area already"),
                        QStringLiteral("area"));
    }
    domain::Grant grant{person.id, area.id, m_context.now(), m_context.session->person().id, {}};
    grant.signature = m_context.session->keys().sign(QLatin1String(grantContext), stateOf(grant));
    request.entry = {{}, objectName(grant), {}, area.id, person.user, stateOf(grant)};
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &) -> Result<void> {
        EARSHOT_CHECK(m_context.store->people().grant(grant));
        return m_context.keyRing->share(area.id, person, domain::KeyHolding::Member);
    }));
    return {};
}

Result<void> AdministrationService::nominate(const QString &user, const QString &areaName, domain::NominatedActs acts,
                                             const QDate &until)
{
    EARSHOT_TRY(person, personNamed(m_context, user));
    EARSHOT_TRY(area, areaNamed(m_context, areaName));
    const QDate today = m_context.today();
    if (!until.isValid() || until < today)
        return fail(ErrorCode::Invalid, QStringLiteral("a nomination ends on a day that is still to come"),
                    QStringLiteral("until"));
    EARSHOT_TRY(request, requestFor(m_context, policy::Act::Nominate, area.id));
    request.facts.until = until;
    domain::Nomination nomination{person.id, area.id, acts, today, until, m_context.session->person().id, {}};
    nomination.signedAt = m_context.now();
    nomination.signature = m_context.session->keys().sign(QLatin1String(nominationContext), stateOf(nomination));
    request.entry = {{},
                     objectName(nomination),
                     {},
                     area.id,
                     QStringLiteral("%1: %2").arg(person.user, domain::toNames(acts).join(u',')),
                     stateOf(nomination)};
    EARSHOT_CHECK(m_context.recorder->perform(
        request, [&](Entry &) -> Result<void> { return m_context.store->people().nominate(nomination); }));
    return {};
}

Result<void> AdministrationService::appoint(const QString &user, const QString &officeId, const QString &areaName)
{
    const policy::Office *office = m_context.profile().office(officeId);
    if (!office) {
        QStringList known;
        for (const auto &each : m_context.profile().offices())
            known << each.id;
        return fail(ErrorCode::Invalid,
                    QStringLiteral("no such office; the policy has %1").arg(known.join(QStringLiteral(", "))),
                    QStringLiteral("office"));
    }
    EARSHOT_TRY(person, personNamed(m_context, user));
    domain::Appointment appointment;
    appointment.person = person.id;
    appointment.office = officeId;
    appointment.from = m_context.today();
    appointment.appointedBy = m_context.session->person().id;
    EARSHOT_TRY(area, areaOfOffice(m_context, *office, areaName));
    appointment.area = area;
    EARSHOT_TRY(request, requestFor(m_context, policy::Act::Appoint, area));
    request.facts.officeConcerned = officeId;
    appointment.signedAt = m_context.now();
    appointment.signature = m_context.session->keys().sign(QLatin1String(appointmentContext), stateOf(appointment));
    request.entry = {{}, objectName(appointment), {}, appointment.area, person.user, stateOf(appointment)};
    EARSHOT_TRY(quarantine, m_context.store->areas().quarantineArea());
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &) -> Result<void> {
        EARSHOT_CHECK(m_context.store->people().appoint(appointment));
        // Whoever may let recordings out of quarantine needs its key to do so.
        const auto &lifters = m_context.profile().rights(policy::actName(policy::Act::ReleaseQuarantine));
        if (lifters.contains(officeId))
            return m_context.keyRing->share(quarantine.id, person, domain::KeyHolding::Custodian);
        return {};
    }));
    return {};
}

Result<void> AdministrationService::setExtensionHolder(const QString &extension, const QString &name)
{
    EARSHOT_TRY(request, requestFor(m_context, policy::Act::ManagePeople));
    EARSHOT_CHECK(m_context.recorder->check(request)); // a refusal comes first, and is recorded
    static const QRegularExpression digits(QStringLiteral("^[0-9]{1,12}$"));
    const QString number = extension.trimmed();
    if (!digits.match(number).hasMatch())
        return fail(ErrorCode::Invalid, QStringLiteral("an extension is made of up to 12 digits"),
                    QStringLiteral("extension"));
    EARSHOT_TRY(tidy, tidyName(name));
    request.entry.action = QStringLiteral("extension.holder");
    request.entry.object = QStringLiteral("extension:%1").arg(number);
    request.entry.detail = tidy;
    EARSHOT_CHECK(m_context.recorder->perform(
        request, [&](Entry &) { return m_context.store->people().setExtensionHolder(number, tidy); }));
    return {};
}

Result<domain::StoreSettings> AdministrationService::settings()
{
    EARSHOT_CHECK(m_context.requireSession());
    return m_context.trust->settings();
}

Result<domain::StoreSettings> AdministrationService::changeSettings(domain::StoreSettings settings)
{
    EARSHOT_TRY(request, requestFor(m_context, policy::Act::ManageAreas));
    request.entry.action = QStringLiteral("settings.change");
    request.entry.object = objectName(settings);
    EARSHOT_CHECK(m_context.recorder->check(request)); // a refusal comes first, and is recorded
    settings.organisation = settings.organisation.simplified();
    settings.timeZone = settings.timeZone.trimmed();
    settings.country = settings.country.trimmed().toUpper();
    settings.outsideLine = settings.outsideLine.trimmed();
    EARSHOT_CHECK(tidyLetterhead(settings));
    if (settings.organisation.isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("the organisation needs a name"),
                    QStringLiteral("organisation"));
    if (!QTimeZone::isTimeZoneIdAvailable(settings.timeZone.toLatin1()))
        return fail(ErrorCode::Invalid, QStringLiteral("there is no such time zone; one is written Europe/London"),
                    QStringLiteral("time-zone"));
    if (!intake::PhoneNormaliser::knowsRegion(settings.country))
        return fail(ErrorCode::Invalid, QStringLiteral("there is no such country; one is written GB"),
                    QStringLiteral("country"));
    static const QRegularExpression digits(QStringLiteral("^[0-9]{0,4}$"));
    if (!digits.match(settings.outsideLine).hasMatch())
        return fail(ErrorCode::Invalid, QStringLiteral("an outside line is reached by up to four digits"),
                    QStringLiteral("outside-line"));
    EARSHOT_TRY(special, domain::SpecialDays::fromWords(settings.specialDays));
    EARSHOT_CHECK(policy::checkSpecialDays(special));
    settings.specialDays = special.toText();
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
        settings.setBy = m_context.session->person().id;
        settings.setAt = m_context.now();
        settings.signature = m_context.session->keys().sign(QLatin1String(storeSettingsContext), stateOf(settings));
        entry.state = stateOf(settings);
        return m_context.store->settings().setGoverned(settings);
    }));
    return settings;
}

Result<policy::Decision> AdministrationService::mayChangeSettings()
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_TRY(request, requestFor(m_context, policy::Act::ManageAreas));
    return m_context.recorder->preview(request.facts);
}

Result<policy::PublicHolidays> AdministrationService::publicHolidays()
{
    EARSHOT_CHECK(m_context.requireSession());
    return service::publicHolidays(m_context);
}

Result<void> AdministrationService::changePassword(const SecretBytes &oldPassword, SecretBytes newPassword)
{
    const QString folder = m_context.session->layout().keySlots();
    const QString user = m_context.session->person().user;
    EARSHOT_TRY(slot, crypto::readSlotFile(folder, user));
    EARSHOT_CHECK(checkFor(m_context, m_context.session->person(), newPassword));
    // Somebody at a window that was left open must not guess faster here than at the door.
    EARSHOT_TRY(attempt, mayAttempt(m_context.environment.signInDelay, m_context.session->layout().folder, user,
                                    *m_context.environment.clock));
    EARSHOT_TRY(changed, crypto::changePassword(slot, oldPassword, newPassword, m_context.environment.kdfTarget));
    attempt->succeeded();
    EARSHOT_TRY(request, requestFor(m_context, policy::Act::SeeMetadata));
    request.entry.action = QStringLiteral("person.password");
    request.entry.object = objectName(m_context.session->person().id);
    request.entry.detail = replacedSlot(slot);
    // Everybody may change their own: nothing to decide, but it is on record.
    policy::Decision decision;
    decision.permitted = true;
    decision.clause = QStringLiteral("§6");
    decision.rule = QStringLiteral("own-password");
    const auto done = m_context.store->transaction([&]() -> Result<void> {
        EARSHOT_CHECK(m_context.recorder->append(request, decision));
        return crypto::writeSlotFile(folder, user, changed);
    });
    if (!done && !m_context.store->inDoubt())
        (void)crypto::writeSlotFile(folder, user, slot); // the old password, since there is no entry of a new one
    return done;
}

} // namespace earshot::service
