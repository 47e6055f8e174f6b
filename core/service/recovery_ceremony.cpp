#include "core/crypto/recoverykit.h"
#include "core/service/answers.h"
#include "core/service/context.h"
#include "core/service/key_ring.h"
#include "core/service/record_memory.h"
#include "core/service/recorder.h"
#include "core/service/recovery_access.h"
#include "core/service/recovery_rows.h"
#include "core/service/recovery_seal.h"
#include "core/service/recovery_service.h"
#include "core/service/trust.h"
#include "core/store/areas_repository.h"
#include "core/store/people_repository.h"
#include "core/store/recovery_repository.h"
#include "core/store/settings_repository.h"

#include <algorithm>

namespace earshot::service {

namespace {

constexpr int longestWhy = 2000;

Result<domain::Person> personNamed(DoorContext &context, const QString &user, const char *field)
{
    auto person = context.trust->personByUser(user.trimmed().toLower());
    if (!person && person.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound, QStringLiteral("nobody has this user name"), QLatin1String(field));
    if (person && !person->active)
        return fail(ErrorCode::NotFound, QStringLiteral("this person has left"), QLatin1String(field));
    return person;
}

/// Refused, and on record.
Result<void> refuse(DoorContext &context, const domain::Recovery &recovery, const char *action, const char *rule)
{
    EARSHOT_CHECK(context.requireSession());
    ActRequest request;
    request.actor = context.self();
    request.entry = {QLatin1String(action), objectName(recovery.id), {}, recovery.area, {}, {}};
    policy::Decision decision;
    decision.clause = QStringLiteral("§6 (outside the area)");
    decision.rule = QLatin1String(rule);
    decision.missing = QStringList{QLatin1String(rule)};
    EARSHOT_CHECK(context.store->transaction([&] { return context.recorder->append(request, decision); }));
    return fail(base::refused(decision.refusal()));
}

/// A kit while its words are in somebody's hands, for as long as one call takes.
struct KitInHand
{
    domain::RecoveryKit row;
    crypto::PersonKeys keys;
};

Result<KitInHand> kitFrom(DoorContext &context, const domain::Recovery &recovery, const SecretBytes &text)
{
    EARSHOT_TRY(kit, crypto::RecoveryKit::parse(text));
    auto keys = kit.keys();
    EARSHOT_TRY(rows, kitsInUse(context));
    for (const auto &row : std::as_const(rows)) {
        if (row.boxKey == keys.publicKeys().box32 && row.signKey == keys.publicKeys().sign32)
            return KitInHand{row, std::move(keys)};
    }
    // Somebody came with a kit of another store, or one that was withdrawn: the SIRO should hear of it.
    const auto refused = refuse(context, recovery, "recovery.sign", "recovery-kit-unknown");
    if (!refused && refused.error().code != ErrorCode::Refused)
        return fail(refused.error());
    return fail(ErrorCode::NotFound, QStringLiteral("this kit is none of those in use here"), QStringLiteral("kit"));
}

Result<void> giveTo(DoorContext &context, const domain::Recovery &recovery, domain::PersonId receiver, int version,
                    domain::KitId kit, const QByteArray &purpose, const SecretBytes &secret)
{
    EARSHOT_TRY(person, context.trust->person(receiver));
    EARSHOT_TRY(sealed, crypto::sealTo({person.boxKey, person.signKey}, purpose, secret));
    return context.store->recovery().addKey({recovery.id, version, kit, receiver, sealed});
}

/// The first officer: takes the outer seal from every pair that begins with this kit, for the two people only.
Result<int> addHalves(DoorContext &context, const domain::Recovery &recovery, const KitInHand &hand)
{
    int opened = 0;
    EARSHOT_TRY(versions, versionsToSeal(context, recovery.area));
    for (const int version : std::as_const(versions)) {
        EARSHOT_TRY(wraps, context.store->recovery().wraps(recovery.area, version));
        for (const auto &wrap : std::as_const(wraps)) {
            if (wrap.outer != hand.row.id)
                continue;
            EARSHOT_TRY(half, hand.keys.openSealed(wrapPurpose(recovery.area, version), wrap.sealed));
            for (const auto receiver : {recovery.first, recovery.second}) {
                EARSHOT_CHECK(giveTo(context, recovery, receiver, version, wrap.inner,
                                     halfPurpose(recovery.id, version, wrap.inner), half));
            }
            ++opened;
        }
    }
    return opened;
}

/// The second one: opens what the first left for this kit, and gives it to the two.
Result<int> addKeys(DoorContext &context, const domain::Recovery &recovery, const KitInHand &hand)
{
    EARSHOT_TRY(halves, context.store->recovery().keys(recovery.id, context.session->person().id));
    int opened = 0;
    for (const auto &half : std::as_const(halves)) {
        if (half.kit != hand.row.id)
            continue;
        EARSHOT_TRY(core,
                    context.session->keys().openSealed(halfPurpose(recovery.id, half.version, half.kit), half.sealed));
        EARSHOT_TRY(key, hand.keys.openSealed(wrapPurpose(recovery.area, half.version), core.view()));
        EARSHOT_TRY(identity, crypto::age::Identity::fromKey(key.clone()));
        EARSHOT_TRY(row, context.store->areas().key(recovery.area, half.version));
        EARSHOT_TRY(sound, context.trust->counts(row));
        if (!sound || identity.recipient().toString() != row.recipient)
            return fail(ErrorCode::Integrity, QStringLiteral("what was sealed to the kits is not the area's key"));
        for (const auto receiver : {recovery.first, recovery.second}) {
            EARSHOT_CHECK(giveTo(context, recovery, receiver, half.version, {},
                                 recoveredPurpose(recovery.id, half.version), key));
        }
        ++opened;
    }
    EARSHOT_CHECK(context.store->recovery().removeKeys(recovery.id, true));
    return opened;
}

} // namespace

Result<Ceremony> RecoveryService::read(const domain::Recovery &recovery)
{
    Ceremony ceremony;
    ceremony.recovery = recovery;
    EARSHOT_TRY(area, m_context.store->areas().byId(recovery.area));
    ceremony.areaName = area.name;
    ceremony.openedByName = nameOf(m_context, recovery.openedBy);
    ceremony.firstName = nameOf(m_context, recovery.first);
    ceremony.secondName = nameOf(m_context, recovery.second);
    EARSHOT_TRY(standing, standingOf(m_context, recovery));
    for (const auto &consent : std::as_const(standing.consents))
        ceremony.signedBy << consent.kit.officer;
    ceremony.counts = standing.counts;
    ceremony.isOpen = standing.isOpen();
    ceremony.awaitsKits = standing.awaitsKits();
    ceremony.isOver = standing.over;
    EARSHOT_TRY(mine, canReceive(m_context, recovery, m_context.session->person().id));
    ceremony.mine = mine;
    EARSHOT_TRY(due, rotationDue(m_context, recovery, standing));
    ceremony.rotationDue = due;
    return ceremony;
}

Result<QList<Ceremony>> RecoveryService::ceremonies()
{
    EARSHOT_CHECK(m_context.requireSession());
    QList<Ceremony> list;
    EARSHOT_TRY(recoveries, m_context.store->recovery().all());
    for (const auto &recovery : std::as_const(recoveries)) {
        EARSHOT_TRY(one, read(recovery));
        list << one;
    }
    return list;
}

Result<Ceremony> RecoveryService::ceremony(domain::RecoveryId id)
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_TRY(recovery, m_context.store->recovery().byId(id));
    return read(recovery);
}

Result<Ceremony> RecoveryService::open(const CeremonyRequest &asked)
{
    EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::OpenRecovery, m_context.session->person()));
    ActRequest request;
    request.facts = facts;
    request.actor = m_context.self();
    EARSHOT_CHECK(m_context.recorder->check(request));

    domain::Recovery recovery;
    recovery.reason = asked.reason.trimmed();
    recovery.until = asked.until;
    recovery.withIdentity = asked.withIdentity;
    if (recovery.reason.isEmpty() || recovery.reason.size() > longestWhy)
        return fail(ErrorCode::Invalid, QStringLiteral("a ceremony has a reason"), QStringLiteral("reason"));
    const QDate today = m_context.today();
    if (!recovery.until.isValid() || recovery.until < today || today.daysTo(recovery.until) > longestDays)
        return fail(ErrorCode::Invalid,
                    QStringLiteral("a ceremony ends on a day from today to %1")
                        .arg(today.addDays(longestDays).toString(Qt::ISODate)),
                    QStringLiteral("until"));
    EARSHOT_TRY(first, personNamed(m_context, asked.firstUser, "first"));
    EARSHOT_TRY(second, personNamed(m_context, asked.secondUser, "second"));
    if (first.id == second.id)
        return fail(ErrorCode::Invalid, QStringLiteral("the key goes to two different people"),
                    QStringLiteral("second"));
    EARSHOT_TRY(area, areaNamed(m_context, asked.area));
    EARSHOT_CHECK(requireKits(m_context));

    recovery.area = area.id;
    recovery.first = first.id;
    recovery.firstKey = first.boxKey;
    recovery.second = second.id;
    recovery.secondKey = second.boxKey;
    recovery.openedBy = m_context.session->person().id;
    request.entry.area = area.id;
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
        EARSHOT_TRY(id, m_context.store->recovery().nextId());
        recovery.id = id;
        recovery.openedAt = m_context.now();
        recovery.signature = m_context.session->keys().sign(QLatin1String(recoveryContext), stateOf(recovery));
        entry.object = objectName(id);
        entry.state = stateOf(recovery);
        entry.detail = recovery.reason;
        return m_context.store->recovery().add(recovery);
    }));
    return read(recovery);
}

Result<Ceremony> RecoveryService::sign(domain::RecoveryId id, const SecretBytes &kitText)
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_TRY(recovery, m_context.store->recovery().byId(id));
    if (!recovery.isFor(m_context.session->person().id)) {
        EARSHOT_CHECK(refuse(m_context, recovery, "recovery.sign", "recovery-receiver-needed"));
    }
    EARSHOT_TRY(standing, standingOf(m_context, recovery));
    if (!standing.counts)
        return fail(ErrorCode::Integrity, QStringLiteral("this ceremony is not what was signed and logged"));
    if (!standing.awaitsKits())
        return fail(ErrorCode::Conflict, QStringLiteral("this ceremony awaits no kit: it is open already, or over"));
    for (const auto receiver : {recovery.first, recovery.second}) {
        EARSHOT_TRY(may, canReceive(m_context, recovery, receiver));
        if (!may)
            return fail(ErrorCode::Conflict,
                        QStringLiteral("one of the two has left or has new keys since: open a new ceremony"));
    }
    EARSHOT_TRY(hand, kitFrom(m_context, recovery, kitText));
    for (const auto &consent : std::as_const(standing.consents)) {
        if (consent.kit.id == hand.row.id || consent.kit.officer.compare(hand.row.officer, Qt::CaseInsensitive) == 0)
            return fail(ErrorCode::Exists, QStringLiteral("this officer has signed; it takes two"),
                        QStringLiteral("kit"));
    }
    const bool second = !standing.consents.isEmpty();
    EARSHOT_TRY(current, m_context.trust->currentKey(recovery.area));
    if (second && standing.consents.first().signature.version != current.version)
        return fail(ErrorCode::Conflict,
                    QStringLiteral("the area got a new key after the first officer signed: open a new ceremony"));
    EARSHOT_TRY(storeId, m_context.store->settings().value(QStringLiteral("store-id")));
    domain::RecoverySignature signature{
        id, hand.row.id, m_context.now(), m_context.session->person().id, current.version, {}};
    signature.signature =
        hand.keys.sign(QLatin1String(recoveryConsentContext), consentOf(signature, recovery, storeId));
    EARSHOT_CHECK(m_context.store->transaction([&]() -> Result<void> {
        EARSHOT_CHECK(m_context.store->recovery().addSignature(signature));
        EARSHOT_TRY(opened, second ? addKeys(m_context, recovery, hand) : addHalves(m_context, recovery, hand));
        if (opened == 0)
            return fail(ErrorCode::Conflict,
                        QStringLiteral("no version of this area's key is sealed for these kits yet: somebody who holds "
                                       "it signs in first"));
        // The second signature is the moment at which the area is open.
        const auto action = second ? QStringLiteral("recovery.done") : QStringLiteral("recovery.sign");
        return recordRecovery(m_context,
                              {action, objectName(signature), {}, recovery.area, hand.row.officer, stateOf(signature)},
                              second ? "recovery-two-kits" : "recovery-kit");
    }));
    if (second)
        (void)m_context.store->truncateLog(); // halves; another reader may be in the way: then the last one does it
    return read(recovery);
}

Result<Ceremony> RecoveryService::end(domain::RecoveryId id)
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_TRY(recovery, m_context.store->recovery().byId(id));
    if (!recovery.isFor(m_context.session->person().id)) {
        EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::OpenRecovery, m_context.session->person()));
        ActRequest request;
        request.facts = facts;
        request.actor = m_context.self();
        request.entry = {QStringLiteral("recovery.end"), objectName(id), {}, recovery.area, {}, {}};
        EARSHOT_CHECK(m_context.recorder->check(request));
    }
    EARSHOT_TRY(standing, standingOf(m_context, recovery));
    if (standing.ended)
        return fail(ErrorCode::Conflict, QStringLiteral("this ceremony has ended"));
    EARSHOT_CHECK(m_context.store->transaction([&] { return endRecovery(m_context, recovery, "recovery-ended"); }));
    (void)m_context.store->truncateLog(); // another reader may be in the way: then the last one to close does it
    EARSHOT_CHECK(keepUpRecovery(m_context));
    return read(recovery);
}

Result<Ceremony> RecoveryService::rotate(domain::RecoveryId id)
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_TRY(recovery, m_context.store->recovery().byId(id));
    EARSHOT_TRY(standing, standingOf(m_context, recovery));
    EARSHOT_TRY(due, rotationDue(m_context, recovery, standing));
    if (!due)
        return fail(ErrorCode::Conflict,
                    QStringLiteral("no new key is due: the ceremony is not over, opened nothing, or the area has had a "
                                   "new key since"));
    EARSHOT_CHECK(rotateAfter(m_context, recovery));
    return read(recovery);
}

} // namespace earshot::service
