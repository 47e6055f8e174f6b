#include "core/service/recovery_service.h"

#include "core/crypto/recoverykit.h"
#include "core/policy/profile.h"
#include "core/service/answers.h"
#include "core/service/context.h"
#include "core/service/key_ring.h"
#include "core/service/offices.h"
#include "core/service/recorder.h"
#include "core/service/recovery_access.h"
#include "core/service/recovery_rows.h"
#include "core/service/recovery_seal.h"
#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/store/areas_repository.h"
#include "core/store/audit_repository.h"
#include "core/store/recovery_repository.h"
#include "core/store/settings_repository.h"

#include <QFileInfo>
#include <algorithm>

namespace earshot::service {

namespace {

constexpr int longestName = 200;
constexpr int mostNotices = 100;

/// The lowest place that no kit has; 0: there are five.
int freePlace(const QList<domain::RecoveryKit> &kits)
{
    for (int number = 1; number <= domain::mostKits; ++number) {
        if (std::none_of(kits.cbegin(), kits.cend(), [&](const auto &kit) { return kit.number == number; }))
            return number;
    }
    return 0;
}

/// Also what does not count takes its place: the schema has one for each number.
Result<QList<domain::RecoveryKit>> takenPlaces(DoorContext &context)
{
    EARSHOT_TRY(kits, context.store->recovery().kits());
    kits.removeIf([](const domain::RecoveryKit &kit) { return !kit.inUse(); });
    return kits;
}

Result<domain::KitSheet> sheetFor(DoorContext &context, const domain::RecoveryKit &row, const policy::Office &office,
                                  const crypto::RecoveryKit &kit)
{
    domain::KitSheet sheet;
    EARSHOT_TRY(settings, context.trust->settings());
    EARSHOT_TRY(storeId, context.store->settings().value(QStringLiteral("store-id")));
    sheet.organisation = settings.organisation;
    sheet.organisationCy = settings.organisationCy;
    sheet.storeName = QFileInfo(context.session->layout().folder).completeBaseName();
    sheet.storeId = QString::fromLatin1(storeId);
    sheet.officer = row.officer;
    sheet.officeText = office.en;
    sheet.officeCy = office.cy;
    sheet.number = row.number;
    sheet.madeOn = context.today();
    sheet.fingerprint = kit.keys().publicKeys().fingerprint();
    sheet.words = kit.words();
    sheet.code = kit.code();
    return sheet;
}

Result<ActRequest> requestFor(DoorContext &context, policy::Act act, const char *action)
{
    EARSHOT_TRY(facts, context.recorder->factsFor(act, context.session->person()));
    ActRequest request;
    request.facts = facts;
    request.actor = context.self();
    request.entry.action = QLatin1String(action);
    return request;
}

Result<bool> isTold(DoorContext &context)
{
    EARSHOT_TRY(facts, context.recorder->factsFor(policy::Act::ReadAudit, context.session->person()));
    return !officeHeld(context.profile(), facts, context.profile().igUnit() + QStringList{QStringLiteral("siro")})
                .isEmpty();
}

/// How far this person has read, by their own signature and entry: nobody reads a notice for another.
Result<qint64> readUpTo(DoorContext &context)
{
    EARSHOT_TRY(rows, context.store->recovery().read());
    for (const auto &row : std::as_const(rows)) {
        if (row.person != context.session->person().id)
            continue;
        EARSHOT_TRY(logged, context.trust->isLoggedBy(objectName(row), row.person, row.at, noticesReadContext,
                                                      stateOf(row), row.signature));
        EARSHOT_TRY(own, context.trust->signedBy(row.person, {row.at, objectName(row)}, noticesReadContext,
                                                 stateOf(row), row.signature));
        return logged && own ? row.sequence : qint64(-1);
    }
    return -1;
}

} // namespace

RecoveryService::RecoveryService(DoorContext &context)
    : m_context(context)
{}

Result<RecoveryStatus> RecoveryService::status()
{
    EARSHOT_CHECK(m_context.requireSession());
    RecoveryStatus status;
    EARSHOT_TRY(kits, kitsInUse(m_context));
    status.kits = kits;
    EARSHOT_TRY(areas, m_context.trust->areas());
    EARSHOT_TRY(quarantine, m_context.store->areas().quarantineArea());
    areas << quarantine;
    for (const auto &area : std::as_const(areas)) {
        AreaRecovery row;
        row.area = area;
        EARSHOT_TRY(versions, versionsToSeal(m_context, area.id));
        row.versions = static_cast<int>(versions.size());
        for (const int version : std::as_const(versions)) {
            EARSHOT_TRY(seal, sealOf(m_context, area.id, version, kits));
            row.ready += seal.isReady() ? 1 : 0;
            row.damaged = row.damaged || !seal.asLogged;
        }
        status.areas << row;
    }
    return status;
}

Result<policy::Decision> RecoveryService::mayOpen()
{
    EARSHOT_TRY(request, requestFor(m_context, policy::Act::OpenRecovery, "recovery.open"));
    return m_context.recorder->preview(request.facts);
}

Result<domain::RecoveryKit> RecoveryService::enrol(const QString &officer, const QString &officeId, const QString &user,
                                                   const std::function<Result<void>(const domain::KitSheet &)> &print)
{
    EARSHOT_TRY(request, requestFor(m_context, policy::Act::OpenRecovery, "recovery.enrol"));
    EARSHOT_CHECK(m_context.recorder->check(request)); // before anything is printed
    const policy::Office *office = m_context.profile().office(officeId);
    if (!office)
        return fail(ErrorCode::Invalid, QStringLiteral("the policy has no such office"), QStringLiteral("office"));
    domain::RecoveryKit row;
    row.officer = officer.simplified();
    row.office = officeId;
    if (row.officer.isEmpty() || row.officer.size() > longestName)
        return fail(ErrorCode::Invalid, QStringLiteral("a kit is for a named officer"), QStringLiteral("officer"));
    if (!user.trimmed().isEmpty()) {
        const auto person = m_context.trust->personByUser(user.trimmed().toLower());
        if (!person && person.error().code != ErrorCode::NotFound)
            return fail(person.error());
        if (!person || !person->active)
            return fail(ErrorCode::NotFound, QStringLiteral("nobody has this user name"), QStringLiteral("user"));
        row.holder = person->id;
    }
    EARSHOT_TRY(taken, takenPlaces(m_context));
    for (const auto &other : std::as_const(taken)) {
        const bool samePerson = row.holder.isValid() && other.holder == row.holder;
        if (samePerson || other.officer.compare(row.officer, Qt::CaseInsensitive) == 0)
            return fail(ErrorCode::Exists,
                        QStringLiteral("this officer has kit %1; withdraw it first").arg(other.number),
                        QStringLiteral("officer"));
    }
    row.number = freePlace(taken);
    if (row.number == 0)
        return fail(ErrorCode::Conflict, QStringLiteral("there are %1 kits; withdraw one first").arg(domain::mostKits));

    const auto kit = crypto::RecoveryKit::generate();
    const auto keys = kit.keys();
    row.boxKey = keys.publicKeys().box32;
    row.signKey = keys.publicKeys().sign32;
    EARSHOT_TRY(sheet, sheetFor(m_context, row, *office, kit));
    // On paper first: a kit that is enrolled and cannot be found would take a place and open nothing.
    EARSHOT_CHECK(print(sheet));
    EARSHOT_CHECK(m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
        EARSHOT_TRY(id, m_context.store->recovery().nextKitId());
        row.id = id;
        row.enrolledBy = m_context.session->person().id;
        row.enrolledAt = m_context.now();
        row.signature = m_context.session->keys().sign(QLatin1String(kitContext), stateOf(row));
        entry.object = objectName(id);
        entry.state = stateOf(row);
        entry.detail = row.officer;
        return m_context.store->recovery().addKit(row);
    }));
    EARSHOT_CHECK(keepUpRecovery(m_context));
    return row;
}

Result<void> RecoveryService::withdraw(int number)
{
    EARSHOT_TRY(open, requestFor(m_context, policy::Act::OpenRecovery, "recovery.withdraw"));
    EARSHOT_TRY(manage, requestFor(m_context, policy::Act::ManagePeople, "recovery.withdraw"));
    const ActRequest &request = m_context.recorder->preview(manage.facts).permitted ? manage : open;
    EARSHOT_CHECK(m_context.recorder->check(request));
    EARSHOT_TRY(kits, kitsInUse(m_context));
    const auto found = std::find_if(kits.cbegin(), kits.cend(), [&](const auto &kit) { return kit.number == number; });
    if (found == kits.cend())
        return fail(ErrorCode::NotFound, QStringLiteral("no kit in use has this number"), QStringLiteral("number"));
    EARSHOT_CHECK(m_context.store->transaction([&] { return withdrawKit(m_context, *found); }));
    (void)m_context.store->truncateLog(); // another reader may be in the way: then the last one to close does it
    return {};
}

Result<int> RecoveryService::sealAgain(const QString &name)
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_TRY(area, areaNamed(m_context, name));
    const auto self = m_context.session->person();
    ActRequest request;
    EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::Grant, self, nullptr, area.id));
    request.facts = facts;
    request.actor = m_context.self();
    request.entry.action = QStringLiteral("area.seal");
    request.entry.object = objectName(area.id);
    request.entry.area = area.id;
    EARSHOT_CHECK(m_context.recorder->check(request));
    EARSHOT_CHECK(requireKits(m_context));
    EARSHOT_TRY(versions, versionsToSeal(m_context, area.id));
    int sealed = 0;
    EARSHOT_CHECK(m_context.store->transaction([&]() -> Result<void> {
        for (const int version : std::as_const(versions)) {
            EARSHOT_TRY(own, holdsItself(m_context, self.id, area.id, version));
            if (!own)
                continue;
            const auto made = m_context.keyRing->sealForRecovery(area.id, version, true);
            if (!made && made.error().code != ErrorCode::NotFound)
                return fail(made.error());
            sealed += made ? 1 : 0;
        }
        return {};
    }));
    if (sealed == 0)
        return fail(ErrorCode::NotFound, QStringLiteral("you hold no key for this area"), QStringLiteral("area"));
    return sealed;
}

Result<QList<RecoveryNotice>> RecoveryService::notices()
{
    EARSHOT_CHECK(m_context.requireSession());
    QList<RecoveryNotice> notices;
    EARSHOT_TRY(told, isTold(m_context));
    if (!told)
        return notices;
    EARSHOT_TRY(read, readUpTo(m_context));
    store::AuditFilter filter;
    filter.actions = QStringLiteral("recovery.");
    EARSHOT_TRY(entries, m_context.store->audit().page(filter, 0, mostNotices));
    for (const auto &entry : std::as_const(entries)) {
        // What they did themself they know.
        if (entry.sequence > read && entry.actor != m_context.session->person().user)
            notices << RecoveryNotice{entry.sequence,  entry.at,        entry.action, entry.object,
                                      entry.permitted, entry.actorName, entry.area,   entry.detail};
    }
    return notices;
}

Result<void> RecoveryService::markRead(qint64 sequence)
{
    EARSHOT_TRY(waiting, notices());
    if (std::none_of(waiting.cbegin(), waiting.cend(), [&](const auto &each) { return each.sequence == sequence; }))
        return fail(ErrorCode::NotFound, QStringLiteral("no such notice waits for you"), QStringLiteral("notice"));
    domain::NoticesRead read{m_context.session->person().id, sequence, m_context.now(), {}};
    read.signature = m_context.session->keys().sign(QLatin1String(noticesReadContext), stateOf(read));
    return m_context.store->transaction([&]() -> Result<void> {
        EARSHOT_CHECK(m_context.store->recovery().setRead(read));
        return recordRecovery(m_context, {QStringLiteral("notices.read"), objectName(read), {}, {}, {}, stateOf(read)},
                              "recovery-notice");
    });
}

} // namespace earshot::service
