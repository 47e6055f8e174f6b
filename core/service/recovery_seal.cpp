#include "core/service/recovery_seal.h"

#include "core/audit/leaf.h"
#include "core/crypto/digest.h"
#include "core/crypto/personkeys.h"
#include "core/policy/profile.h"
#include "core/service/departure.h"
#include "core/service/key_ring.h"
#include "core/service/record_memory.h"
#include "core/service/recorder.h"
#include "core/service/recovery_access.h"
#include "core/service/recovery_rows.h"
#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/store/areas_repository.h"
#include "core/store/audit_repository.h"
#include "core/store/people_repository.h"
#include "core/store/recording_repository.h"
#include "core/store/recovery_repository.h"

#include <QSet>
#include <algorithm>

namespace earshot::service {

namespace {

bool has(const QList<domain::RecoveryWrap> &wraps, domain::KitId outer, domain::KitId inner)
{
    return std::any_of(wraps.cbegin(), wraps.cend(),
                       [&](const auto &wrap) { return wrap.outer == outer && wrap.inner == inner; });
}

/// What waits for this person's keys in one area.
Result<int> sealWaiting(DoorContext &context, const domain::ServiceArea &area, const QList<domain::RecoveryKit> &kits)
{
    int sealed = 0;
    EARSHOT_TRY(versions, versionsToSeal(context, area.id));
    for (const int version : std::as_const(versions)) {
        EARSHOT_TRY(seal, sealOf(context, area.id, version, kits));
        if ((seal.complete && seal.byHolder) || !seal.asLogged)
            continue;
        // Only with a key of one's own: what a ceremony brought goes to nobody else this way.
        EARSHOT_TRY(holder, holdsItself(context, context.session->person().id, area.id, version));
        const auto opens = holder ? context.keyRing->holds(area.id, version) : Result<bool>(false);
        if (!opens || !*opens)
            continue;
        EARSHOT_CHECK(context.store->transaction([&]() -> Result<void> {
            EARSHOT_CHECK(context.keyRing->sealForRecovery(area.id, version, !seal.byHolder));
            return {};
        }));
        ++sealed;
    }
    return sealed;
}

Result<bool> mayRotate(DoorContext &context, const domain::Recovery &recovery)
{
    EARSHOT_TRY(facts,
                context.recorder->factsFor(policy::Act::Grant, context.session->person(), nullptr, recovery.area));
    if (!context.recorder->preview(facts).permitted)
        return false;
    EARSHOT_TRY(area, context.trust->area(recovery.area));
    EARSHOT_TRY(staying, stayingHolders(context, area, {}));
    const auto self = context.session->person().id;
    const bool holder =
        std::any_of(staying.cbegin(), staying.cend(), [&](const auto &each) { return each.first.id == self; });
    return !staying.isEmpty() && (holder || !recovery.isFor(self));
}

/// `after`: ceremonies whose two must not come to know the key.
Result<void> makeNewKey(DoorContext &context, const domain::ServiceArea &area, const QString &action,
                        const QString &object, const QList<domain::Recovery> &after)
{
    EARSHOT_TRY(facts, context.recorder->factsFor(policy::Act::Grant, context.session->person(), nullptr, area.id));
    ActRequest request;
    request.facts = facts;
    request.actor = context.self();
    request.entry = {action, object, {}, area.id, {}, {}};
    EARSHOT_CHECK(context.recorder->check(request));
    EARSHOT_TRY(staying, stayingHolders(context, area, {}));
    if (staying.isEmpty())
        return fail(ErrorCode::Conflict,
                    QStringLiteral("nobody holds the key of %1: grant it to somebody first, or its recordings are lost")
                        .arg(area.name),
                    QStringLiteral("area"));
    for (const auto &recovery : after) {
        EARSHOT_TRY(may, mayRotate(context, recovery));
        if (!may)
            return fail(ErrorCode::Invalid,
                        QStringLiteral("somebody else has to do this: whoever makes the new key knows it"),
                        QStringLiteral("user"));
    }
    EARSHOT_CHECK(context.recorder->perform(
        request, [&](Entry &) -> Result<void> { return context.keyRing->makeKey(area.id, staying); }));
    return {};
}

} // namespace

Result<bool> holdsItself(DoorContext &context, domain::PersonId person, domain::AreaId area, int version)
{
    EARSHOT_TRY(wraps, context.store->areas().wrapsOf(area, version));
    return std::any_of(wraps.cbegin(), wraps.cend(), [&](const auto &wrap) { return wrap.person == person; });
}

Result<SealStanding> sealOf(DoorContext &context, domain::AreaId area, int version,
                            const QList<domain::RecoveryKit> &kits)
{
    SealStanding standing;
    EARSHOT_TRY(wraps, context.store->recovery().wraps(area, version));
    standing.complete = kits.size() >= domain::fewestKits;
    for (const auto &outer : kits) {
        for (const auto &inner : kits)
            standing.complete = standing.complete && (outer.id == inner.id || has(wraps, outer.id, inner.id));
    }
    EARSHOT_TRY(row, context.store->audit().latestLeafOf(sealName(area, version)));
    if (!row) {
        standing.asLogged = wraps.isEmpty();
        return standing;
    }
    const auto leaf = audit::parseLeaf(row->leaf);
    standing.asLogged = leaf && leaf->stateHash == crypto::sha256(sealState(area, version, wraps)).toHex();
    const auto actor = context.store->people().byUser(leaf ? leaf->actor : QString());
    if (!actor)
        return actor.error().code == ErrorCode::NotFound ? Result<SealStanding>(standing) : fail(actor.error());
    EARSHOT_TRY(holder, holdsItself(context, actor->id, area, version));
    standing.byHolder = holder;
    return standing;
}

Result<QList<int>> versionsToSeal(DoorContext &context, domain::AreaId area)
{
    EARSHOT_TRY(current, context.store->areas().currentKey(area));
    EARSHOT_TRY(versions, context.store->recordings().versionsInUse(area));
    if (!versions.contains(current.version))
        versions << current.version;
    std::sort(versions.begin(), versions.end());
    return versions;
}

Result<int> sealForRecovery(DoorContext &context, domain::AreaId area, int version,
                            const crypto::age::Identity &identity, bool anew)
{
    EARSHOT_TRY(kits, kitsInUse(context));
    if (kits.size() < domain::fewestKits)
        return 0;
    auto &recovery = context.store->recovery();
    EARSHOT_TRY(seal, sealOf(context, area, version, kits));
    if (anew) {
        EARSHOT_CHECK(recovery.removeWraps(area, version));
    } else if (!seal.asLogged) {
        return fail(ErrorCode::Integrity,
                    QStringLiteral("what is sealed for recovery is not what was sealed; it can be sealed anew"),
                    sealName(area, version));
    }
    EARSHOT_TRY(wraps, recovery.wraps(area, version));
    int made = 0;
    const QByteArray purpose = wrapPurpose(area, version);
    for (const auto &outer : std::as_const(kits)) {
        for (const auto &inner : std::as_const(kits)) {
            if (outer.id == inner.id || has(wraps, outer.id, inner.id))
                continue;
            EARSHOT_TRY(core, crypto::sealTo({inner.boxKey, inner.signKey}, purpose, identity.key()));
            EARSHOT_TRY(sealed, crypto::sealTo({outer.boxKey, outer.signKey}, purpose, SecretBytes::copyOf(core)));
            EARSHOT_CHECK(recovery.addWrap({area, version, outer.id, inner.id, sealed}));
            ++made;
        }
    }
    if (made > 0) {
        EARSHOT_CHECK(recordSeal(context, area, version, "recovery-kits"));
    }
    return made;
}

Result<void> recordSeal(DoorContext &context, domain::AreaId area, int version, const char *rule)
{
    EARSHOT_TRY(wraps, context.store->recovery().wraps(area, version));
    return recordRecovery(context,
                          {QStringLiteral("area.seal"),
                           sealName(area, version),
                           {},
                           area,
                           QString::number(wraps.size()),
                           sealState(area, version, wraps)},
                          rule);
}

Result<void> withdrawKit(DoorContext &context, domain::RecoveryKit kit)
{
    auto &recovery = context.store->recovery();
    EARSHOT_TRY(wraps, recovery.wrapsOf(kit.id));
    QList<std::pair<domain::AreaId, int>> touched;
    for (const auto &wrap : std::as_const(wraps)) {
        const std::pair place(wrap.area, wrap.version);
        if (touched.contains(place))
            continue;
        // What was edited beside the program must not be recorded anew as if it were true; a lost kit goes all the
        // same.
        EARSHOT_TRY(seal, sealOf(context, wrap.area, wrap.version, {}));
        if (seal.asLogged)
            touched << place;
    }
    kit.withdrawnBy = context.session->person().id;
    kit.withdrawnAt = context.now();
    kit.withdrawal = context.session->keys().sign(QLatin1String(kitWithdrawalContext), stateOf(kit));
    EARSHOT_CHECK(recovery.withdrawKit(kit));
    EARSHOT_CHECK(recordRecovery(
        context, {QStringLiteral("recovery.withdraw"), objectName(kit.id), {}, {}, kit.officer, stateOf(kit)},
        "recovery-kit-withdrawn"));
    for (const auto &[area, version] : std::as_const(touched)) {
        EARSHOT_CHECK(recordSeal(context, area, version, "recovery-kit-withdrawn"));
    }
    // Where this officer was the first to sign, what they opened waits for a second one: no longer.
    EARSHOT_TRY(ceremonies, recovery.all());
    for (const auto &ceremony : std::as_const(ceremonies)) {
        EARSHOT_TRY(signatures, recovery.signatures(ceremony.id));
        if (std::any_of(signatures.cbegin(), signatures.cend(), [&](const auto &s) { return s.kit == kit.id; })) {
            EARSHOT_CHECK(recovery.removeKeys(ceremony.id, true));
        }
    }
    return {};
}

Result<void> withdrawKitsOf(DoorContext &context, domain::PersonId person)
{
    EARSHOT_TRY(kits, kitsInUse(context));
    for (const auto &kit : std::as_const(kits)) {
        if (kit.holder == person) {
            EARSHOT_CHECK(withdrawKit(context, kit));
        }
    }
    return {};
}

Result<void> endRecovery(DoorContext &context, const domain::Recovery &recovery, const char *rule)
{
    domain::RecoveryEnd end{recovery.id, context.session->person().id, context.now(), {}};
    end.signature = context.session->keys().sign(QLatin1String(recoveryEndContext), stateOf(end));
    EARSHOT_CHECK(context.store->recovery().addEnd(end));
    EARSHOT_CHECK(context.store->recovery().removeKeys(recovery.id, false));
    return recordRecovery(context,
                          {QStringLiteral("recovery.end"), objectName(end), {}, recovery.area, {}, stateOf(end)}, rule);
}

Result<void> endOverdueRecoveries(DoorContext &context)
{
    EARSHOT_TRY(overdue, context.store->recovery().overdue(context.today()));
    if (overdue.isEmpty())
        return {};
    EARSHOT_TRY(self, context.trust->counts(context.session->person()));
    if (!self) // somebody whose word counts will come
        return {};
    bool ended = false;
    for (const auto id : std::as_const(overdue)) {
        EARSHOT_CHECK(context.store->transaction([&]() -> Result<void> {
            EARSHOT_TRY(there, context.store->recovery().end(id)); // another program was first
            if (there)
                return {};
            EARSHOT_TRY(recovery, context.store->recovery().byId(id));
            ended = true;
            return endRecovery(context, recovery, "recovery-over");
        }));
    }
    if (ended)
        (void)context.store->truncateLog(); // another reader may be in the way: then the last one to close does it
    return {};
}

Result<void> rotateAfter(DoorContext &context, const domain::Recovery &recovery)
{
    EARSHOT_TRY(area, context.trust->area(recovery.area));
    return makeNewKey(context, area, QStringLiteral("recovery.rotate"), objectName(recovery.id), {recovery});
}

Result<void> renewKey(DoorContext &context, const domain::ServiceArea &area)
{
    EARSHOT_TRY(recoveries, context.store->recovery().all());
    recoveries.removeIf([&](const domain::Recovery &recovery) { return recovery.area != area.id; });
    return makeNewKey(context, area, QStringLiteral("area.new-key"), objectName(area.id), recoveries);
}

Result<bool> recoveryWaits(DoorContext &context, const domain::ServiceArea &area)
{
    EARSHOT_TRY(recoveries, context.store->recovery().all());
    for (const auto &recovery : std::as_const(recoveries)) {
        if (recovery.area != area.id)
            continue;
        EARSHOT_TRY(standing, standingOf(context, recovery));
        EARSHOT_TRY(due, rotationDue(context, recovery, standing));
        if (due)
            return true;
    }
    EARSHOT_TRY(kits, kitsInUse(context));
    if (kits.size() < domain::fewestKits)
        return false;
    EARSHOT_TRY(versions, versionsToSeal(context, area.id));
    for (const int version : std::as_const(versions)) {
        EARSHOT_TRY(seal, sealOf(context, area.id, version, kits));
        if (seal.asLogged && !(seal.complete && seal.byHolder))
            return true;
    }
    return false;
}

Result<RecoveryUpkeep> keepUpRecovery(DoorContext &context)
{
    RecoveryUpkeep upkeep;
    EARSHOT_CHECK(context.requireSession());
    EARSHOT_TRY(recoveries, context.store->recovery().all());
    QSet<domain::AreaId> done;
    for (const auto &recovery : std::as_const(recoveries)) {
        if (done.contains(recovery.area))
            continue;
        EARSHOT_TRY(standing, standingOf(context, recovery));
        EARSHOT_TRY(due, rotationDue(context, recovery, standing));
        if (!due)
            continue;
        EARSHOT_TRY(may, mayRotate(context, recovery));
        if (!may)
            continue;
        EARSHOT_CHECK(rotateAfter(context, recovery));
        done.insert(recovery.area);
        ++upkeep.rotated;
    }
    EARSHOT_TRY(kits, kitsInUse(context));
    if (kits.size() < domain::fewestKits)
        return upkeep;
    EARSHOT_TRY(areas, context.trust->areas());
    EARSHOT_TRY(quarantine, context.store->areas().quarantineArea());
    areas << quarantine;
    for (const auto &area : std::as_const(areas)) {
        EARSHOT_TRY(sealed, sealWaiting(context, area, kits));
        upkeep.sealed += sealed;
    }
    return upkeep;
}

} // namespace earshot::service
