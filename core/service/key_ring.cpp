#include "core/service/key_ring.h"

#include "core/crypto/age.h"
#include "core/crypto/personkeys.h"
#include "core/service/recorder.h"
#include "core/service/recovery_access.h"
#include "core/service/recovery_seal.h"
#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/store/areas_repository.h"
#include "core/store/recording_repository.h"
#include "core/store/recovery_repository.h"
#include "core/vault/vault.h"

#include <algorithm>
#include <map>

namespace earshot::service {

namespace {

/// What an area key is sealed for: a wrap cannot be handed over as that of another area or version.
QByteArray sealPurpose(domain::AreaId area, int version)
{
    return "earshot area key " + QByteArray::number(area.value) + '/' + QByteArray::number(version);
}

/// The same for the key of one object under one release.
QByteArray sealPurpose(domain::ReleaseId release, const QString &objectId)
{
    return "earshot release key " + QByteArray::number(release.value) + '/' + objectId.toLatin1();
}

Result<domain::AreaKeyWrap> wrapFor(const domain::Person &person, domain::AreaId area, int version,
                                    const crypto::age::Identity &identity, domain::KeyHolding holding)
{
    const crypto::PublicKeys keys{person.boxKey, person.signKey};
    EARSHOT_TRY(sealed, crypto::sealTo(keys, sealPurpose(area, version), identity.key()));
    return domain::AreaKeyWrap{area, version, person.id, holding, sealed};
}

/// A key is a consequence of the act that needed it, so it has an entry and no decision of its own.
Result<void> record(DoorContext &context, const domain::AreaKey &key)
{
    ActRequest request;
    request.actor = context.self();
    request.entry = {QStringLiteral("area.key"),   objectName(key), {}, key.area,
                     QString::number(key.version), stateOf(key)};
    policy::Decision decision;
    decision.permitted = true;
    decision.clause = QStringLiteral("§6");
    decision.rule = QStringLiteral("key-of-an-area");
    return context.recorder->append(request, decision);
}

} // namespace

struct KeyRing::Private
{
    DoorContext &context;
    std::map<std::pair<qint64, int>, crypto::age::Identity> opened;    ///< by area and version
    std::map<std::pair<qint64, int>, crypto::age::Identity> recovered; ///< opened anew for every use

    /// The area's identity, opened once a Door and kept in locked memory; what a recovery ceremony brought is asked for
    /// every time, so that it ends with it.
    Result<const crypto::age::Identity *> identity(domain::AreaId area, int version)
    {
        const std::pair key{area.value, version};
        if (const auto found = opened.find(key); found != opened.end())
            return &found->second;
        EARSHOT_TRY(wraps, context.store->areas().wrapsFor(context.session->person().id));
        for (const auto &wrap : std::as_const(wraps)) {
            if (wrap.area != area || wrap.version != version)
                continue;
            EARSHOT_TRY(identity, unsealed(sealPurpose(area, version), wrap.sealed, area, version));
            return &opened.emplace(key, std::move(identity)).first->second;
        }
        return recoveredIdentity(area, version);
    }

    Result<const crypto::age::Identity *> recoveredIdentity(domain::AreaId area, int version)
    {
        const auto self = context.session->person().id;
        EARSHOT_TRY(recoveries, openFor(context, self));
        for (const auto &recovery : std::as_const(recoveries)) {
            if (recovery.area != area)
                continue;
            EARSHOT_TRY(keys, context.store->recovery().keys(recovery.id, self));
            for (const auto &key : std::as_const(keys)) {
                if (key.version != version || key.kit.isValid())
                    continue;
                EARSHOT_TRY(identity, unsealed(recoveredPurpose(recovery.id, version), key.sealed, area, version));
                return &recovered.insert_or_assign({area.value, version}, std::move(identity)).first->second;
            }
        }
        recovered.erase({area.value, version});
        return fail(ErrorCode::NotFound, QStringLiteral("you hold no key for this area"));
    }

    Result<crypto::age::Identity> unsealed(const QByteArray &purpose, const QByteArray &sealed, domain::AreaId area,
                                           int version)
    {
        auto secret = context.session->keys().openSealed(purpose, sealed);
        if (!secret)
            return fail(ErrorCode::Integrity,
                        QStringLiteral("what the store has sealed to you of this area's key is not what was: it opens "
                                       "nothing. Run verify, and tell the IG Unit"),
                        objectName(area));
        EARSHOT_TRY(identity, crypto::age::Identity::fromKey(std::move(*secret)));
        // Anybody can seal something to somebody: it is the area's key only if its public half is the signed one.
        EARSHOT_TRY(row, context.store->areas().key(area, version));
        EARSHOT_TRY(counts, context.trust->counts(row));
        if (!counts || row.recipient != identity.recipient().toString())
            return fail(ErrorCode::Integrity, QStringLiteral("this key is not the one that was made for the area"));
        return identity;
    }

    Result<SecretBytes> fileKey(const domain::MediaObject &object)
    {
        EARSHOT_TRY(areaIdentity, identity(object.keyArea, object.keyVersion));
        return crypto::age::openHeader(object.header, *areaIdentity);
    }
};

KeyRing::KeyRing(DoorContext &context)
    : d(new Private{context, {}, {}})
{}

KeyRing::~KeyRing() = default;

Result<void> KeyRing::makeKey(domain::AreaId area, const QList<std::pair<domain::Person, domain::KeyHolding>> &holders)
{
    auto &areas = d->context.store->areas();
    int version = 1;
    if (auto current = areas.currentKey(area))
        version = current->version + 1;
    else if (current.error().code != ErrorCode::NotFound)
        return fail(current.error());
    // Whoever has no part in the new one keeps none of the old: a row that somebody put there, a custodian out of
    // office.
    for (int older = 1; older < version; ++older) {
        EARSHOT_TRY(wraps, areas.wrapsOf(area, older));
        for (const auto &wrap : std::as_const(wraps)) {
            const bool stays = std::any_of(holders.cbegin(), holders.cend(),
                                           [&](const auto &holder) { return holder.first.id == wrap.person; });
            if (!stays) {
                EARSHOT_CHECK(areas.removeWraps(area, wrap.person));
            }
        }
    }
    const auto identity = crypto::age::Identity::generate();
    const Actor actor = d->context.self();
    domain::AreaKey key{
        area, version, identity.recipient().toString(), d->context.now(), actor.person.id, d->context.now()};
    key.signature = actor.keys->sign(QLatin1String(areaKeyContext), stateOf(key));
    EARSHOT_CHECK(areas.addKey(key));
    EARSHOT_CHECK(record(d->context, key));
    for (const auto &[person, holding] : holders) {
        EARSHOT_TRY(wrap, wrapFor(person, area, version, identity, holding));
        EARSHOT_CHECK(areas.addWrap(wrap));
    }
    EARSHOT_CHECK(service::sealForRecovery(d->context, area, version, identity, false));
    return {};
}

Result<int> KeyRing::sealForRecovery(domain::AreaId area, int version, bool anew)
{
    EARSHOT_TRY(identity, d->identity(area, version));
    return service::sealForRecovery(d->context, area, version, *identity, anew);
}

Result<SecretBytes> KeyRing::identityText(domain::AreaId area, int version)
{
    EARSHOT_TRY(identity, d->identity(area, version));
    return identity->toText();
}

Result<void> KeyRing::share(domain::AreaId area, const domain::Person &with, domain::KeyHolding holding)
{
    EARSHOT_TRY(current, d->context.trust->currentKey(area));
    EARSHOT_TRY(counts, d->context.trust->counts(with));
    if (!counts)
        return fail(ErrorCode::Integrity, QStringLiteral("nobody who may has signed that these are this person's keys"),
                    objectName(with.id));
    EARSHOT_TRY(versions, d->context.store->recordings().versionsInUse(area));
    if (!versions.contains(current.version))
        versions << current.version;
    for (const int version : std::as_const(versions)) {
        EARSHOT_TRY(identity, d->identity(area, version));
        EARSHOT_TRY(wrap, wrapFor(with, area, version, *identity, holding));
        EARSHOT_CHECK(d->context.store->areas().addWrap(wrap));
    }
    return {};
}

Result<void> KeyRing::giveAgain(domain::AreaId area, const domain::Person &with, domain::KeyHolding holding)
{
    EARSHOT_CHECK(share(area, with, holding));
    return recordKeyUpkeep(d->context, "area.give", area, with.user); // the verifier knows by it what must be there
}

Result<void> recordKeyUpkeep(DoorContext &context, const char *action, domain::AreaId area, const QString &detail)
{
    ActRequest request;
    request.actor = context.self();
    request.entry = {QLatin1String(action), objectName(area), {}, area, detail, {}};
    policy::Decision decision;
    decision.permitted = true;
    decision.clause = QStringLiteral("§6");
    decision.rule = QStringLiteral("key-upkeep");
    return context.recorder->append(request, decision);
}

Result<bool> KeyRing::holds(domain::AreaId area, int version)
{
    const auto identity = d->identity(area, version);
    if (identity)
        return true;
    if (identity.error().code == ErrorCode::NotFound)
        return false;
    return fail(identity.error());
}

Result<std::unique_ptr<QIODevice>> KeyRing::open(const domain::MediaObject &object)
{
    EARSHOT_TRY(fileKey, d->fileKey(object));
    return reader(object, fileKey);
}

Result<QByteArray> KeyRing::sealFor(const domain::MediaObject &object, const domain::Person &person,
                                    domain::ReleaseId release)
{
    EARSHOT_TRY(counts, d->context.trust->counts(person));
    if (!counts)
        return fail(ErrorCode::Integrity, QStringLiteral("nobody who may has signed that these are this person's keys"),
                    objectName(person.id));
    EARSHOT_TRY(fileKey, d->fileKey(object));
    return crypto::sealTo({person.boxKey, person.signKey}, sealPurpose(release, object.objectId), fileKey);
}

Result<std::unique_ptr<QIODevice>> KeyRing::openReleased(const domain::MediaObject &object, domain::ReleaseId release,
                                                         const QByteArray &sealed)
{
    EARSHOT_TRY(fileKey, d->context.session->keys().openSealed(sealPurpose(release, object.objectId), sealed));
    return reader(object, fileKey);
}

Result<std::unique_ptr<QIODevice>> KeyRing::reader(const domain::MediaObject &object, const SecretBytes &fileKey)
{
    EARSHOT_TRY(reader, d->context.vault->open(object.objectId, fileKey));
    if (reader->size() != object.plainSize)
        return fail(ErrorCode::Integrity, QStringLiteral("the stored object has another length than was recorded"),
                    object.objectId);
    return std::unique_ptr<QIODevice>(std::move(reader));
}

Result<domain::MediaObject> KeyRing::rewrap(const domain::MediaObject &object, domain::AreaId to)
{
    EARSHOT_TRY(fileKey, d->fileKey(object));
    EARSHOT_TRY(current, d->context.trust->currentKey(to));
    EARSHOT_TRY(recipient, crypto::age::Recipient::parse(current.recipient));
    EARSHOT_TRY(header, crypto::age::makeHeader(fileKey, {recipient}));
    domain::MediaObject moved = object;
    moved.header = header;
    moved.keyArea = to;
    moved.keyVersion = current.version;
    return moved;
}

} // namespace earshot::service
