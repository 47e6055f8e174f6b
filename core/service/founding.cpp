#include "core/service/founding.h"

#include "core/base/durable.h"
#include "core/crypto/keyslot.h"
#include "core/service/context.h"
#include "core/service/door.h"
#include "core/service/key_ring.h"
#include "core/service/recorder.h"
#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/store/areas_repository.h"
#include "core/store/people_repository.h"
#include "core/store/settings_repository.h"
#include "core/vault/directoryvault.h"

#include <QDir>
#include <QUuid>

namespace earshot::service {

namespace {

Result<void> makeFolders(const Layout &layout)
{
    for (const QString &folder : {layout.folder, layout.keySlots(), layout.vault()}) {
        if (!QDir().mkpath(folder))
            return fail(ErrorCode::Io, QStringLiteral("cannot create folder"), folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return {};
}

Result<void> nameStore(store::Store &store)
{
    return store.settings().setValue(QStringLiteral("store-id"),
                                     QUuid::createUuid().toString(QUuid::WithoutBraces).toLatin1());
}

Result<void> record(DoorContext &context, const char *action, const QString &object, domain::AreaId area,
                    const QByteArray &state)
{
    ActRequest request;
    request.actor = context.self();
    request.entry.action = QLatin1String(action);
    request.entry.object = object;
    request.entry.area = area;
    request.entry.state = state;
    policy::Decision decision;
    decision.permitted = true;
    decision.clause = QStringLiteral("§6");
    decision.rule = QStringLiteral("founding");
    return context.recorder->append(request, decision);
}

/// The administrator appoints themself: the one act that nobody else can do, and the first leaf of the log.
Result<void> installAdministrator(DoorContext &context, const domain::Person &admin)
{
    domain::Appointment office;
    office.person = admin.id;
    office.office = QStringLiteral("administrator");
    office.from = context.today();
    office.appointedBy = admin.id;
    office.signedAt = admin.signedAt;
    office.signature = context.session->keys().sign(QLatin1String(appointmentContext), stateOf(office));
    EARSHOT_CHECK(context.store->people().appoint(office));
    EARSHOT_CHECK(record(context, "found", objectName(office), {}, stateOf(office)));
    return record(context, "found.person", objectName(admin.id), {}, stateOf(admin));
}

/// The area that keeps what belongs to none, with its key.
Result<void> addQuarantine(DoorContext &context, const domain::Person &admin)
{
    domain::ServiceArea quarantine;
    EARSHOT_TRY(id, context.store->areas().nextId());
    quarantine.id = id;
    quarantine.name = QStringLiteral("Quarantine");
    quarantine.quarantine = true;
    quarantine.createdAt = admin.createdAt;
    quarantine.signedBy = admin.id;
    quarantine.signedAt = admin.signedAt;
    quarantine.signature = context.session->keys().sign(QLatin1String(areaContext), stateOf(quarantine));
    EARSHOT_TRY(added, context.store->areas().add(quarantine));
    EARSHOT_CHECK(record(context, "found.area", objectName(added), added, stateOf(quarantine)));
    return context.keyRing->makeKey(added, {{admin, domain::KeyHolding::Custodian}});
}

Result<void> setUp(DoorContext &context, const domain::Person &admin, const QString &organisation)
{
    domain::StoreSettings settings;
    settings.organisation = organisation.trimmed();
    settings.timeZone = QStringLiteral("Europe/London");
    settings.country = QStringLiteral("GB");
    settings.setBy = admin.id;
    settings.setAt = admin.signedAt;
    settings.signature = context.session->keys().sign(QLatin1String(storeSettingsContext), stateOf(settings));
    EARSHOT_CHECK(context.store->settings().setGoverned(settings));
    return record(context, "found.settings", objectName(settings), {}, stateOf(settings));
}

} // namespace

Result<void> found(const Environment &environment, const QString &staging, const QString &user, InitOptions &options)
{
    const Layout layout{staging};
    EARSHOT_CHECK(makeFolders(layout));

    auto keys = crypto::PersonKeys::generate();
    auto storeKey = SecretBytes::random(crypto::storeKeySize);
    const Instant now = environment.clock->now();
    const crypto::TrustRoot root{keys.publicKeys().sign32, now.ms};
    EARSHOT_TRY(slot, crypto::makeSlot(user, options.adminPassword, keys, storeKey, root,
                                       crypto::KdfParams::fresh(environment.kdfTarget)));
    EARSHOT_TRY(store, environment.openStore(layout.database(), storeKey, store::OpenMode::Create));

    domain::Person admin;
    admin.user = user;
    admin.name = options.adminName.trimmed().isEmpty() ? user : options.adminName.trimmed();
    admin.boxKey = keys.publicKeys().box32;
    admin.signKey = keys.publicKeys().sign32;
    admin.createdAt = now;
    admin.id = domain::PersonId{1};
    admin.signedBy = admin.id;
    admin.signedAt = now;
    admin.signature = keys.sign(QLatin1String(personContext), stateOf(admin));

    EARSHOT_CHECK(nameStore(*store));
    EARSHOT_TRY(adminId, store->people().add(admin));
    Q_UNUSED(adminId)

    DoorContext context;
    context.environment = environment;
    context.session = std::make_shared<Session>(layout, admin, std::move(keys), std::move(storeKey), root);
    context.store = std::move(store);
    context.vault = std::make_unique<vault::DirectoryVault>(layout.vault());
    context.session->policies().setBuiltIn(*environment.profile);
    context.trust =
        std::make_unique<Trust>(*context.store, context.session->policies(), root, context.session->trustMemo());
    context.keyRing = std::make_unique<KeyRing>(context);
    context.recorder = std::make_unique<Recorder>(context);

    EARSHOT_CHECK(context.store->transaction([&]() -> Result<void> {
        EARSHOT_CHECK(installAdministrator(context, admin));
        EARSHOT_CHECK(addQuarantine(context, admin));
        return setUp(context, admin, options.organisation);
    }));
    EARSHOT_CHECK(context.store->truncateLog());
    context.store.reset(); // closed before the folder is renamed
    return crypto::writeSlotFile(layout.keySlots(), user, slot);
}

} // namespace earshot::service
