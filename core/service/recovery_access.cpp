#include "core/service/recovery_access.h"

#include "core/crypto/personkeys.h"
#include "core/policy/decision.h"
#include "core/policy/profile.h"
#include "core/service/recorder.h"
#include "core/service/recovery_rows.h"
#include "core/service/trust.h"
#include "core/store/areas_repository.h"
#include "core/store/audit_repository.h"
#include "core/store/people_repository.h"
#include "core/store/recovery_repository.h"
#include "core/store/settings_repository.h"

#include <algorithm>

namespace earshot::service {

namespace {

/// Offices with one of these rights on that day.
QStringList officesFor(const DoorContext &context, std::initializer_list<policy::Act> acts, Instant at)
{
    const policy::Profile &profile = context.profileAt(at.london().date());
    QStringList offices;
    for (const policy::Act act : acts)
        offices << profile.rights(policy::actName(act));
    return offices;
}

/// Where in the log the newest word on something stands; none: nowhere. Clocks are the clients' own, so what came first
/// is told by the log alone.
Result<std::optional<qint64>> placeOf(DoorContext &context, const QString &object)
{
    EARSHOT_TRY(row, context.store->audit().latestLeafOf(object));
    return row ? std::optional(row->sequence) : std::nullopt;
}

bool withdrawnBefore(const Consent &consent, qint64 place)
{
    return consent.withdrawnPlace && *consent.withdrawnPlace < place;
}

bool sameOfficer(const domain::RecoveryKit &one, const domain::RecoveryKit &other)
{
    return one.id == other.id || one.officer.compare(other.officer, Qt::CaseInsensitive) == 0;
}

Result<QList<Consent>> consentsOf(DoorContext &context, const domain::Recovery &recovery)
{
    QList<Consent> consents;
    EARSHOT_TRY(signatures, context.store->recovery().signatures(recovery.id));
    if (signatures.isEmpty())
        return consents;
    EARSHOT_TRY(storeId, context.store->settings().value(QStringLiteral("store-id")));
    EARSHOT_TRY(kits, context.store->recovery().kits());
    for (const auto &signature : std::as_const(signatures)) {
        const auto kit = std::find_if(kits.cbegin(), kits.cend(),
                                      [&](const domain::RecoveryKit &each) { return each.id == signature.kit; });
        if (kit == kits.cend() || !recovery.isFor(signature.enteredBy))
            continue;
        EARSHOT_TRY(enrolled, counts(context, *kit));
        EARSHOT_TRY(logged, context.trust->isLogged(objectName(signature), stateOf(signature), signature.at));
        EARSHOT_TRY(place, placeOf(context, objectName(signature)));
        if (!enrolled || !logged || !place ||
            !crypto::verify({kit->boxKey, kit->signKey}, QLatin1String(recoveryConsentContext),
                            consentOf(signature, recovery, storeId), signature.signature))
            continue;
        Consent consent{signature, *kit, *place, {}};
        if (!kit->inUse()) {
            EARSHOT_TRY(withdrawn, placeOf(context, objectName(kit->id)));
            consent.withdrawnPlace = withdrawn;
        }
        if (!withdrawnBefore(consent, consent.place))
            consents << consent;
    }
    std::sort(consents.begin(), consents.end(),
              [](const Consent &one, const Consent &other) { return one.place < other.place; });
    return consents;
}

/// Once the log tells of an end there is one, whatever became of the row.
Result<bool> isEnded(DoorContext &context, domain::RecoveryId id)
{
    EARSHOT_TRY(row, context.store->recovery().end(id));
    if (row)
        return true;
    EARSHOT_TRY(leaf, context.store->audit().latestLeafOf(objectName(domain::RecoveryEnd{id, {}, {}, {}})));
    return leaf.has_value();
}

} // namespace

Result<bool> counts(DoorContext &context, const domain::RecoveryKit &kit)
{
    Trust &trust = *context.trust;
    const domain::RecoveryKit enrolled = enrolmentOf(kit);
    EARSHOT_TRY(made, trust.signedInOffice(kit.enrolledBy, {kit.enrolledAt, objectName(kit.id)},
                                           officesFor(context, {policy::Act::OpenRecovery}, kit.enrolledAt), {},
                                           kitContext, stateOf(enrolled), kit.signature));
    if (!made)
        return false;
    if (kit == enrolled)
        return trust.isLoggedBy(objectName(kit.id), kit.enrolledBy, kit.enrolledAt, kitContext, stateOf(kit),
                                kit.signature);
    EARSHOT_TRY(logged, trust.isLoggedBy(objectName(kit.id), kit.withdrawnBy, kit.withdrawnAt, kitWithdrawalContext,
                                         stateOf(kit), kit.withdrawal));
    if (!logged)
        return false;
    const QStringList offices =
        officesFor(context, {policy::Act::OpenRecovery, policy::Act::ManagePeople}, kit.withdrawnAt);
    return trust.signedInOffice(kit.withdrawnBy, {kit.withdrawnAt, objectName(kit.id)}, offices, {},
                                kitWithdrawalContext, stateOf(kit), kit.withdrawal);
}

Result<QList<domain::RecoveryKit>> kitsInUse(DoorContext &context)
{
    QList<domain::RecoveryKit> good;
    EARSHOT_TRY(kits, context.store->recovery().kits());
    for (const auto &kit : std::as_const(kits)) {
        if (!kit.inUse())
            continue;
        EARSHOT_TRY(does, counts(context, kit));
        if (does)
            good << kit;
    }
    std::sort(good.begin(), good.end(), [](const auto &a, const auto &b) { return a.number < b.number; });
    return good;
}

Result<QList<domain::RecoveryKit>> requireKits(DoorContext &context)
{
    EARSHOT_TRY(kits, kitsInUse(context));
    if (kits.size() < domain::fewestKits)
        return fail(ErrorCode::Conflict,
                    QStringLiteral("there is no recovery yet: it takes the kits of two officers, and there is %1")
                        .arg(kits.size()));
    return kits;
}

Result<bool> counts(DoorContext &context, const domain::Recovery &recovery)
{
    Trust &trust = *context.trust;
    EARSHOT_TRY(logged, trust.isLoggedBy(objectName(recovery.id), recovery.openedBy, recovery.openedAt, recoveryContext,
                                         stateOf(recovery), recovery.signature));
    if (!logged)
        return false;
    return trust.signedInOffice(recovery.openedBy, {recovery.openedAt, objectName(recovery.id)},
                                officesFor(context, {policy::Act::OpenRecovery}, recovery.openedAt), {},
                                recoveryContext, stateOf(recovery), recovery.signature);
}

Result<RecoveryStanding> standingOf(DoorContext &context, const domain::Recovery &recovery)
{
    RecoveryStanding standing;
    EARSHOT_TRY(sound, counts(context, recovery));
    standing.counts = sound;
    EARSHOT_TRY(ended, isEnded(context, recovery.id));
    standing.ended = ended;
    standing.over = ended || context.today() > recovery.until;
    EARSHOT_TRY(consents, consentsOf(context, recovery));
    for (const auto &consent : std::as_const(consents)) {
        // A kit that was lost before the second officer came opens nothing, signature or not.
        standing.consents.removeIf([&](const Consent &first) { return withdrawnBefore(first, consent.place); });
        const bool again = std::any_of(standing.consents.cbegin(), standing.consents.cend(),
                                       [&](const Consent &first) { return sameOfficer(first.kit, consent.kit); });
        if (again)
            continue;
        standing.consents << consent;
        standing.done = standing.consents.size() == domain::fewestKits;
        if (standing.done)
            break;
    }
    if (standing.done)
        standing.version = std::min(standing.consents[0].signature.version, standing.consents[1].signature.version);
    else
        standing.consents.removeIf([](const Consent &consent) { return !consent.kit.inUse(); });
    return standing;
}

Result<bool> counts(DoorContext &context, const domain::RecoveryEnd &end, const domain::Recovery &recovery)
{
    Trust &trust = *context.trust;
    EARSHOT_TRY(logged, trust.isLoggedBy(objectName(end), end.endedBy, end.endedAt, recoveryEndContext, stateOf(end),
                                         end.signature));
    if (!logged)
        return false;
    if (recovery.isFor(end.endedBy) || recovery.until < end.endedAt.london().date())
        return trust.signedBy(end.endedBy, {end.endedAt, objectName(end)}, recoveryEndContext, stateOf(end),
                              end.signature);
    return trust.signedInOffice(end.endedBy, {end.endedAt, objectName(end)},
                                officesFor(context, {policy::Act::OpenRecovery}, end.endedAt), {}, recoveryEndContext,
                                stateOf(end), end.signature);
}

Result<bool> canReceive(DoorContext &context, const domain::Recovery &recovery, domain::PersonId id)
{
    const auto person = context.trust->person(id);
    if (!person)
        return person.error().code == ErrorCode::NotFound ? Result<bool>(false) : fail(person.error());
    const QByteArray &named = id == recovery.first ? recovery.firstKey : recovery.secondKey;
    return recovery.isFor(id) && person->active && person->boxKey == named;
}

Result<QList<domain::Recovery>> openFor(DoorContext &context, domain::PersonId person)
{
    QList<domain::Recovery> open;
    EARSHOT_TRY(recoveries, context.store->recovery().forPerson(person, context.today()));
    for (const auto &recovery : std::as_const(recoveries)) {
        EARSHOT_TRY(standing, standingOf(context, recovery));
        if (!standing.isOpen())
            continue;
        EARSHOT_TRY(same, canReceive(context, recovery, person));
        if (same)
            open << recovery;
    }
    return open;
}

Result<void> addRecovered(DoorContext &context, QList<domain::ServiceArea> &areas)
{
    EARSHOT_TRY(recoveries, openFor(context, context.session->person().id));
    for (const auto &recovery : std::as_const(recoveries)) {
        const bool there =
            std::any_of(areas.cbegin(), areas.cend(), [&](const auto &area) { return area.id == recovery.area; });
        const auto area = context.trust->area(recovery.area);
        if (!area && area.error().code != ErrorCode::NotFound)
            return fail(area.error());
        if (area && !there)
            areas << *area;
    }
    return {};
}

Result<bool> rotationDue(DoorContext &context, const domain::Recovery &recovery, const RecoveryStanding &standing)
{
    if (!standing.counts || !standing.done || !standing.over)
        return false;
    const auto current = context.store->areas().currentKey(recovery.area);
    if (!current) // gone with other software; verify names that
        return current.error().code == ErrorCode::NotFound ? Result<bool>(false) : fail(current.error());
    return current->version <= standing.version;
}

QByteArray wrapPurpose(domain::AreaId area, int version)
{
    return "earshot recovery area key " + QByteArray::number(area.value) + '/' + QByteArray::number(version);
}

QByteArray halfPurpose(domain::RecoveryId recovery, int version, domain::KitId kit)
{
    return "earshot recovery half " + QByteArray::number(recovery.value) + '/' + QByteArray::number(version) + '/' +
           QByteArray::number(kit.value);
}

QByteArray recoveredPurpose(domain::RecoveryId recovery, int version)
{
    return "earshot recovered area key " + QByteArray::number(recovery.value) + '/' + QByteArray::number(version);
}

Result<void> recordRecovery(DoorContext &context, const Entry &entry, const char *rule)
{
    ActRequest request;
    request.actor = context.self();
    request.entry = entry;
    policy::Decision decision;
    decision.permitted = true;
    decision.clause = QStringLiteral("§6 (outside the area)");
    decision.rule = QLatin1String(rule);
    return context.recorder->append(request, decision);
}

} // namespace earshot::service
