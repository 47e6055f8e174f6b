#include "core/audit/leaf.h"
#include "core/crypto/digest.h"
#include "core/crypto/personkeys.h"
#include "core/service/recovery_access.h"
#include "core/service/recovery_rows.h"
#include "core/service/recovery_seal.h"
#include "core/service/rows.h"
#include "core/service/verifier.h"
#include "core/store/areas_repository.h"
#include "core/store/audit_repository.h"
#include "core/store/recovery_repository.h"
#include "core/store/settings_repository.h"

namespace earshot::service {

Result<void> Verifier::checkKits()
{
    EARSHOT_TRY(kits, m_context.store->recovery().kits());
    for (const auto &kit : std::as_const(kits)) {
        const QString object = objectName(kit.id);
        const bool withdrawn = kit != enrolmentOf(kit);
        EARSHOT_CHECK(checkState(object, stateOf(kit), withdrawn ? kit.withdrawnBy : kit.enrolledBy));
        EARSHOT_CHECK(checkSigned(object, counts(m_context, kit)));
        QList<domain::RecoveryKit> versions{enrolmentOf(kit)};
        if (withdrawn)
            versions << kit;
        EARSHOT_CHECK(
            checkHistory<domain::RecoveryKit>(object, versions, [](const auto &version) { return stateOf(version); }));
    }
    return {};
}

Result<void> Verifier::checkSeals(const domain::ServiceArea &area)
{
    EARSHOT_TRY(kits, kitsInUse(m_context));
    const auto current = m_context.store->areas().currentKey(area.id);
    if (!current)
        return current.error().code == ErrorCode::NotFound ? Result<void>() : fail(current.error());
    EARSHOT_TRY(needed, versionsToSeal(m_context, area.id));
    for (int version = 1; version <= current->version; ++version) {
        const QString object = sealName(area.id, version);
        EARSHOT_TRY(wraps, m_context.store->recovery().wraps(area.id, version));
        if (!wraps.isEmpty() || m_logged.contains(object)) {
            EARSHOT_CHECK(checkState(object, sealState(area.id, version, wraps)));
        }
        if (kits.size() < domain::fewestKits || !needed.contains(version))
            continue;
        EARSHOT_TRY(seal, sealOf(m_context, area.id, version, kits));
        if (!seal.complete)
            add(Finding::Level::Amber, "recovery", object,
                QStringLiteral("not every pair of recovery kits can open this key yet: somebody who holds it has to "
                               "sign in"));
        else if (!seal.byHolder)
            add(Finding::Level::Amber, "recovery", object,
                QStringLiteral("who sealed it for recovery does not hold it: whether two kits open it cannot be known "
                               "from here. A holder's Earshot seals it anew"));
    }
    return {};
}

Result<void> Verifier::checkCeremony(const domain::Recovery &recovery)
{
    EARSHOT_CHECK(checkState(objectName(recovery.id), stateOf(recovery), recovery.openedBy));
    EARSHOT_CHECK(checkSigned(objectName(recovery.id), counts(m_context, recovery)));
    EARSHOT_TRY(storeId, m_context.store->settings().value(QStringLiteral("store-id")));
    EARSHOT_TRY(kits, m_context.store->recovery().kits());
    EARSHOT_TRY(signatures, m_context.store->recovery().signatures(recovery.id));
    for (const auto &signature : std::as_const(signatures)) {
        EARSHOT_CHECK(checkState(objectName(signature), stateOf(signature), signature.enteredBy));
        const bool verifies = std::any_of(kits.cbegin(), kits.cend(), [&](const domain::RecoveryKit &kit) {
            return kit.id == signature.kit &&
                   crypto::verify({kit.boxKey, kit.signKey}, QLatin1String(recoveryConsentContext),
                                  consentOf(signature, recovery, storeId), signature.signature);
        });
        EARSHOT_CHECK(checkSigned(objectName(signature), verifies));
    }
    EARSHOT_TRY(end, m_context.store->recovery().end(recovery.id));
    if (end) {
        EARSHOT_CHECK(checkState(objectName(*end), stateOf(*end), end->endedBy));
        EARSHOT_CHECK(checkSigned(objectName(*end), counts(m_context, *end, recovery)));
    }
    EARSHOT_TRY(standing, standingOf(m_context, recovery));
    EARSHOT_TRY(due, rotationDue(m_context, recovery, standing));
    if (due)
        add(Finding::Level::Amber, "recovery", objectName(recovery.id),
            QStringLiteral("this ceremony is over and its area still has the key that it opened: somebody who may "
                           "grant the area signs in, and it gets a new one"));
    return {};
}

Result<void> Verifier::checkRecovery(const QList<domain::ServiceArea> &areas)
{
    EARSHOT_CHECK(checkKits());
    for (const auto &area : areas) {
        EARSHOT_CHECK(checkSeals(area));
    }
    EARSHOT_TRY(recoveries, m_context.store->recovery().all());
    for (const auto &recovery : std::as_const(recoveries)) {
        EARSHOT_CHECK(checkCeremony(recovery));
    }
    EARSHOT_TRY(rows, m_context.store->recovery().read());
    for (const auto &row : std::as_const(rows)) {
        EARSHOT_CHECK(checkState(objectName(row), stateOf(row), row.person));
        EARSHOT_CHECK(
            checkSigned(objectName(row), m_context.trust->signedBy(row.person, {row.at, objectName(row)},
                                                                   noticesReadContext, stateOf(row), row.signature)));
    }
    return {};
}

} // namespace earshot::service
