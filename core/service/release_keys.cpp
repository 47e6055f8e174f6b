#include "core/service/release_keys.h"

#include "core/service/key_ring.h"
#include "core/service/media_objects.h"
#include "core/service/offices.h"
#include "core/service/recorder.h"
#include "core/service/release_facts.h"
#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/store/audit_repository.h"
#include "core/store/recording_repository.h"
#include "core/store/release_repository.h"

#include <algorithm>

namespace earshot::service {

using domain::Release;
using domain::ReleaseState;

namespace {

/// The entry of a key: a consequence of the act that made or ended it, with no decision of its own.
Result<void> recordKey(DoorContext &context, const char *action, const Release &release, const QString &object,
                       const QByteArray &state, const QString &rule)
{
    ActRequest request;
    request.actor = context.self();
    request.facts.purpose = release.purpose;
    request.facts.reference = release.reference;
    request.entry = {QLatin1String(action), object, release.recording, release.area, release.number, state};
    policy::Decision decision;
    decision.permitted = true;
    decision.clause = QStringLiteral("§6 (outside the area)");
    decision.rule = rule;
    return context.recorder->append(request, decision);
}

/// Who may say yes or no to it, or advise while that is waited for, without a key of their own; by id. Nobody whose own
/// keys are in doubt: they hold no office (Recorder::factsFor).
Result<QList<domain::Person>> decidersOf(DoorContext &context, const Release &release,
                                         const domain::Recording &recording)
{
    QStringList offices = policy::authorisersFor(context.profile(), release.kind);
    if (release.state == ReleaseState::AwaitingAdvice)
        offices += context.profile().igUnit();
    QList<domain::Person> deciders;
    EARSHOT_TRY(people, context.trust->people());
    for (const auto &person : std::as_const(people)) {
        if (!person.active || person.id == release.requestedBy || person.id == release.recipientPerson)
            continue; // §6: a second person, and nobody for themselves
        EARSHOT_TRY(facts, context.recorder->factsWithoutHolds(policy::Act::Authorise, person, &recording));
        const bool decides = !officeHeld(context.profile(), facts, offices).isEmpty();
        if (decides && !facts.areaMember)
            deciders << person;
    }
    std::sort(deciders.begin(), deciders.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    return deciders;
}

/// Whether the keys are those of `deciders`, and none of these has new keys of their own since.
Result<bool> areFor(DoorContext &context, const Release &release, const QList<domain::Person> &deciders)
{
    EARSHOT_TRY(keys, context.store->releases().decidingKeys(release.id));
    const bool same = std::equal(keys.cbegin(), keys.cend(), deciders.cbegin(), deciders.cend(),
                                 [](const auto &key, const auto &person) { return key.person == person.id; });
    if (!same || keys.isEmpty())
        return same;
    EARSHOT_TRY(sealed, context.store->audit().latestLeafOf(decidingKeysOf(release.id)));
    for (const auto &person : deciders) {
        EARSHOT_TRY(periods, context.trust->keysOf(person.user));
        const bool renewed = std::any_of(periods.cbegin(), periods.cend(), [&](const KeyPeriod &period) {
            return sealed && period.from > sealed->sequence;
        });
        if (renewed)
            return false;
    }
    return true;
}

Result<void> setDecidingKeys(DoorContext &context, const Release &release, const QList<domain::ReleaseKey> &keys)
{
    const QString object = decidingKeysOf(release.id);
    EARSHOT_CHECK(context.store->releases().setDecidingKeys(release.id, keys));
    if (keys.isEmpty())
        return recordKey(context, "release.deciding-keys.end", release, object, removedState(object),
                         QStringLiteral("decided"));
    return recordKey(context, "release.deciding-keys", release, object, stateOf(keys),
                     QStringLiteral("keys-to-decide"));
}

/// What somebody edited is left for verify to name, and not put right as if it had never been.
Result<void> requireKeysAsLogged(DoorContext &context, domain::ReleaseId id)
{
    const QString object = decidingKeysOf(id);
    EARSHOT_TRY(keys, context.store->releases().decidingKeys(id));
    EARSHOT_TRY(leaf, context.store->audit().latestLeafOf(object));
    if (keys.isEmpty() && !leaf)
        return {};
    return context.recorder->requireAsLogged(object, keys.isEmpty() ? removedState(object) : stateOf(keys));
}

/// In place of the keys it has; in the caller's transaction.
Result<void> sealTo(DoorContext &context, const Release &release, const domain::MediaObject &object,
                    const QList<domain::Person> &deciders)
{
    QList<domain::ReleaseKey> keys;
    for (const auto &person : deciders) {
        EARSHOT_TRY(sealed, context.keyRing->sealFor(object, person, release.id));
        keys << domain::ReleaseKey{release.id, object.recording,         person.id,    object.objectId,
                                   sealed,     context.self().person.id, context.now()};
    }
    EARSHOT_TRY(before, context.store->releases().decidingKeys(release.id));
    return keys.isEmpty() && before.isEmpty() ? Result<void>{} : setDecidingKeys(context, release, keys);
}

/// The call's sound, if this person has a key to it that could be sealed to others.
Result<std::optional<domain::MediaObject>> objectHeld(DoorContext &context, domain::RecordingId recording)
{
    EARSHOT_TRY(object, mediaObjectOf(context, recording));
    EARSHOT_TRY(holds, context.keyRing->holds(object.keyArea, object.keyVersion));
    return holds ? std::optional(object) : std::nullopt;
}

Result<void> keepKeysOf(DoorContext &context, const Release &release)
{
    EARSHOT_TRY(object, objectHeld(context, release.recording));
    if (!object)
        return {};
    EARSHOT_TRY(recording, context.store->recordings().byId(release.recording));
    EARSHOT_TRY(deciders, decidersOf(context, release, recording));
    EARSHOT_TRY(current, areFor(context, release, deciders));
    if (current)
        return {};
    return context.store->transaction([&]() -> Result<void> {
        // Nothing is sealed for a request that somebody edited.
        EARSHOT_CHECK(context.recorder->requireAsLogged(objectName(release.id), stateOf(release)));
        EARSHOT_CHECK(requireKeysAsLogged(context, release.id));
        return sealTo(context, release, *object, deciders);
    });
}

} // namespace

Result<void> addReleaseKey(DoorContext &context, const Release &release, const domain::MediaObject &object,
                           const domain::Person &recipient)
{
    domain::ReleaseKey key{release.id, release.recording, recipient.id,    object.objectId,
                           {},         release.issuedBy,  release.issuedAt};
    EARSHOT_TRY(sealed, context.keyRing->sealFor(object, recipient, release.id));
    key.sealed = sealed;
    EARSHOT_CHECK(context.store->releases().addKey(key));
    return recordKey(context, "release.key", release, objectName(key), stateOf(key),
                     QStringLiteral("key-of-a-release"));
}

Result<void> removeReleaseKey(DoorContext &context, const Release &release, const QString &rule)
{
    EARSHOT_TRY(removed, context.store->releases().removeKey(release.id));
    if (!removed)
        return {};
    domain::ReleaseKey key;
    key.release = release.id;
    return recordKey(context, "release.key.end", release, objectName(key), removedState(objectName(key)), rule);
}

void endReleases(DoorContext &context)
{
    const auto keys = context.store->releases().keys();
    if (!keys)
        return;
    for (const auto &key : *keys) {
        const auto release = context.store->releases().byId(key.release);
        if (!release)
            continue; // verify names it
        const auto course = courseOf(context, *release);
        if (!course || (release->state == ReleaseState::Issued && !course->isOver(*release, context.today())))
            continue;
        (void)context.store->transaction([&]() -> Result<void> {
            // A row that somebody edited takes nobody's access; listening is refused by its signatures.
            EARSHOT_CHECK(context.recorder->requireAsLogged(objectName(release->id), stateOf(*release)));
            return removeReleaseKey(context, *release, QStringLiteral("end-of-release"));
        });
    }
}

Result<void> sealForDeciders(DoorContext &context, const Release &release, const domain::Recording &recording)
{
    EARSHOT_TRY(object, objectHeld(context, recording.id));
    if (!object)
        return {};
    EARSHOT_TRY(deciders, decidersOf(context, release, recording));
    return sealTo(context, release, *object, deciders);
}

Result<void> removeDecidingKeys(DoorContext &context, const Release &release)
{
    EARSHOT_TRY(keys, context.store->releases().decidingKeys(release.id));
    return keys.isEmpty() ? Result<void>{} : setDecidingKeys(context, release, {});
}

void keepDecidingKeys(DoorContext &context)
{
    store::ReleaseFilter waiting;
    waiting.states = {ReleaseState::AwaitingAdvice, ReleaseState::AwaitingAuthoriser};
    const auto releases = context.store->releases().list(waiting);
    if (!releases)
        return;
    for (const auto &release : *releases)
        (void)keepKeysOf(context, release);
}

} // namespace earshot::service
