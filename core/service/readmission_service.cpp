#include "core/service/readmission_service.h"

#include "core/audit/canonicaljson.h"
#include "core/base/durable.h"
#include "core/crypto/digest.h"
#include "core/crypto/keyslot.h"
#include "core/policy/decision.h"
#include "core/policy/profile.h"
#include "core/service/context.h"
#include "core/service/key_ring.h"
#include "core/service/password_strength.h"
#include "core/service/readmission_request.h"
#include "core/service/recorder.h"
#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/store/areas_repository.h"
#include "core/store/people_repository.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

namespace earshot::service {

namespace {

constexpr qint64 largestRenewal = 64 * 1024;
constexpr char renewalContext[] = "earshot renewal v1";
constexpr qint64 dayMs = 24LL * 3600 * 1000;
constexpr qint64 clockSlackMs = 10LL * 60 * 1000;

/// What the first member signed: for whom, which slot (keys, root and all), who and when.
struct Waiting
{
    QString user;
    QByteArray slot;
    domain::PersonId by;
    Instant at;
    QByteArray signature;
};

QByteArray signedState(const Waiting &waiting)
{
    const auto state = audit::canonical(
        QJsonObject{{QStringLiteral("at"), waiting.at.ms},
                    {QStringLiteral("by"), waiting.by.value},
                    {QStringLiteral("slot"), QString::fromLatin1(crypto::sha256(waiting.slot).toHex())},
                    {QStringLiteral("user"), waiting.user}});
    return state ? *state : QByteArray();
}

QString renewalPath(const Layout &layout, const QString &user)
{
    return layout.keySlots() + u'/' + user + QLatin1String(renewalSuffix);
}

Result<void> write(const Layout &layout, const Waiting &waiting)
{
    const QJsonObject json{{QStringLiteral("format"), QStringLiteral("earshot-renewal")},
                           {QStringLiteral("version"), 1},
                           {QStringLiteral("user"), waiting.user},
                           {QStringLiteral("slot"), QString::fromLatin1(waiting.slot.toBase64())},
                           {QStringLiteral("by"), waiting.by.value},
                           {QStringLiteral("at"), waiting.at.ms},
                           {QStringLiteral("signature"), QString::fromLatin1(waiting.signature.toBase64())}};
    return base::writeFileDurably(renewalPath(layout, waiting.user), QJsonDocument(json).toJson());
}

Result<Waiting> read(const Layout &layout, const QString &user)
{
    const QString path = renewalPath(layout, user);
    if (!crypto::isUserName(user) || !QFile::exists(path))
        return fail(ErrorCode::NotFound, QStringLiteral("no new keys of this person wait"), QStringLiteral("user"));
    EARSHOT_TRY(bytes, base::readRegularFile(path, largestRenewal));
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const auto base64 = [&](const char *name) {
        return QByteArray::fromBase64(json.value(QLatin1String(name)).toString().toLatin1());
    };
    const Waiting waiting{json.value(QLatin1String("user")).toString(),
                          base64("slot"),
                          {json.value(QLatin1String("by")).toInteger()},
                          {json.value(QLatin1String("at")).toInteger()},
                          base64("signature")};
    if (json.value(QLatin1String("version")).toInt() != 1 || waiting.user != user || !waiting.by.isValid())
        return fail(ErrorCode::Integrity, QStringLiteral("what waits for this person is damaged"), user);
    return waiting;
}

QString bare(QString fingerprint)
{
    fingerprint.removeIf([](QChar c) { return c.isSpace() || c == u'-'; });
    return fingerprint.toLower();
}

Result<void> requireSame(const QString &fingerprint, const crypto::SlotInfo &info)
{
    if (bare(fingerprint) == bare(info.publicKeys.fingerprint()))
        return {};
    return fail(ErrorCode::Invalid,
                QStringLiteral("the waiting keys have another fingerprint than the one that the person gave: do not "
                               "admit them, and let it be begun again"),
                QStringLiteral("fingerprint"));
}

bool byUser(const Renewal &a, const Renewal &b)
{
    return a.person.user < b.person.user;
}

Result<domain::Person> somebodyElse(DoorContext &context, const QString &user)
{
    auto person = context.trust->personByUser(user.trimmed().toLower());
    const bool unknown = !person && person.error().code == ErrorCode::NotFound;
    if (unknown || (person && !person->active))
        return fail(ErrorCode::NotFound, QStringLiteral("nobody has this user name"), QStringLiteral("user"));
    if (person && person->id == context.session->person().id)
        return fail(ErrorCode::Invalid, QStringLiteral("this is for others; one's own password is changed instead"),
                    QStringLiteral("user"));
    return person;
}

Result<ActRequest> requestFor(DoorContext &context, policy::Act act, const char *action, const domain::Person &person)
{
    EARSHOT_TRY(facts, context.recorder->factsFor(act, context.session->person()));
    ActRequest request;
    request.facts = facts;
    request.actor = context.self();
    request.entry.action = QLatin1String(action);
    request.entry.object = objectName(person.id);
    request.entry.detail = person.user;
    return request;
}

/// `ahead`: how far the clock of the computer where it was made may be before this one's.
bool isFresh(DoorContext &context, Instant at, qint64 aheadMs = 0)
{
    const qint64 age = context.now().ms - at.ms;
    return age >= -aheadMs && age <= ReadmissionService::validDays * dayMs;
}

/// Whether it is what somebody signed who might begin it, not too long ago, for a slot of this very store.
Result<bool> isGood(DoorContext &context, const Waiting &waiting)
{
    const auto info = crypto::readSlotInfo(waiting.slot);
    if (!info || info->user != waiting.user || info->root != context.session->trustRoot() ||
        !isFresh(context, waiting.at))
        return false;
    const policy::Profile &profile = context.profileAt(waiting.at.london().date());
    const QStringList offices = profile.rights(policy::actName(policy::Act::ManagePeople)) +
                                profile.rights(policy::actName(policy::Act::Grant));
    // What they signed is a file beside the store, without an entry of its own: who has left since, or lost the office,
    // lets nobody in.
    return context.trust->signedInOffice(waiting.by, Moment::now(waiting.at), offices, {}, renewalContext,
                                         signedState(waiting), waiting.signature);
}

/// The second of two people has to be another than the first. Refused, and on record.
Result<void> requireAnother(DoorContext &context, const ActRequest &request, domain::PersonId first)
{
    if (first != context.session->person().id)
        return {};
    policy::Decision decision;
    decision.clause = QStringLiteral("§6");
    decision.rule = QStringLiteral("two-people");
    decision.unblockedBy = QStringList{QStringLiteral("another-person")};
    EARSHOT_CHECK(context.store->transaction([&] { return context.recorder->append(request, decision); }));
    return fail(base::refused(decision.refusal()));
}

/// The keys that the person had and this one holds, sealed anew. What this one does not hold is left to who does.
Result<void> shareAgain(DoorContext &context, const domain::Person &person,
                        const QMap<domain::AreaId, domain::KeyHolding> &held)
{
    for (auto each = held.cbegin(); each != held.cend(); ++each) {
        EARSHOT_TRY(current, context.store->areas().currentKey(each.key()));
        const auto holds = context.keyRing->holds(each.key(), current.version);
        if (!holds || !*holds)
            continue;
        EARSHOT_CHECK(
            context.store->transaction([&] { return context.keyRing->giveAgain(each.key(), person, each.value()); }));
    }
    return {};
}

/// The waiting keys are the person's by now: they get the store key and become the key slot. Left behind, what waited
/// would admit nobody else, but it goes.
Result<void> finish(DoorContext &context, const Waiting &waiting)
{
    const Layout &layout = context.session->layout();
    EARSHOT_TRY(slot, crypto::withStoreKey(waiting.slot, context.session->storeKey()));
    EARSHOT_CHECK(crypto::writeSlotFile(layout.keySlots(), waiting.user, slot));
    if (QFile::remove(renewalPath(layout, waiting.user)))
        return base::syncFolder(layout.keySlots());
    return {};
}

/// Signed by this person, to wait for the second.
Waiting vouchedFor(DoorContext &context, const QString &user, const QByteArray &slot)
{
    const Session &session = *context.session;
    Waiting waiting{user, slot, session.person().id, context.now(), {}};
    waiting.signature = session.keys().sign(QLatin1String(renewalContext), signedState(waiting));
    return waiting;
}

Result<ActRequest> requestToBegin(DoorContext &context, const domain::Person &person)
{
    EARSHOT_TRY(manage, requestFor(context, policy::Act::ManagePeople, "person.renew", person));
    EARSHOT_TRY(grant, requestFor(context, policy::Act::Grant, "person.renew", person));
    return context.recorder->preview(manage.facts).permitted ? manage : grant;
}

/// What was asked, if it is of this store and not too old.
Result<crypto::SlotInfo> readAsked(DoorContext &context, const ReadmissionRequest &asked)
{
    const auto info = crypto::readSlotInfo(asked.slot);
    if (!info || info->user != asked.user || info->root != context.session->trustRoot() ||
        !isFresh(context, asked.at, clockSlackMs))
        return fail(ErrorCode::Integrity,
                    QStringLiteral("the keys that wait are too old, damaged or of another store: let the person ask "
                                   "again"),
                    asked.user);
    return info;
}

} // namespace

ReadmissionService::ReadmissionService(DoorContext &context)
    : m_context(context)
{}

Result<Renewal> ReadmissionService::begin(const QString &user, const SecretBytes &newPassword)
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_TRY(person, somebodyElse(m_context, user));
    EARSHOT_TRY(request, requestToBegin(m_context, person));
    EARSHOT_CHECK(m_context.recorder->check(request)); // before the slow key derivation
    const auto settings = m_context.trust->settings();
    EARSHOT_CHECK(
        checkNewPassword(newPassword, {person.user, person.name, settings ? settings->organisation : QString()}));

    const auto keys = crypto::PersonKeys::generate();
    const Session &session = *m_context.session;
    EARSHOT_TRY(slot, crypto::makeClosedSlot(person.user, newPassword, keys, session.trustRoot(),
                                             crypto::KdfParams::fresh(m_context.environment.kdfTarget)));
    const Waiting waiting = vouchedFor(m_context, person.user, slot);
    // The entry first: what a member signed never waits without it.
    EARSHOT_CHECK(m_context.recorder->perform(request));
    EARSHOT_CHECK(write(session.layout(), waiting));
    return Renewal{person, keys.publicKeys().fingerprint(), session.person(), waiting.at};
}

Result<Renewal> ReadmissionService::vouch(const QString &user, const QString &fingerprint)
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_TRY(person, somebodyElse(m_context, user));
    EARSHOT_TRY(request, requestToBegin(m_context, person));
    EARSHOT_CHECK(m_context.recorder->check(request));
    const Layout &layout = m_context.session->layout();
    EARSHOT_TRY(asked, readmissionRequest(layout.folder, person.user));
    EARSHOT_TRY(info, readAsked(m_context, asked));
    EARSHOT_CHECK(requireSame(fingerprint, info));
    const Waiting waiting = vouchedFor(m_context, person.user, asked.slot);
    EARSHOT_CHECK(m_context.recorder->perform(request));
    EARSHOT_CHECK(write(layout, waiting));
    removeReadmissionRequest(layout.folder, person.user);
    return Renewal{person, info.publicKeys.fingerprint(), m_context.session->person(), waiting.at};
}

Result<QList<Renewal>> ReadmissionService::asked()
{
    EARSHOT_CHECK(m_context.requireSession());
    QList<Renewal> list;
    EARSHOT_TRY(people, m_context.trust->people());
    for (const auto &person : std::as_const(people)) {
        const auto asked = readmissionRequest(m_context.session->layout().folder, person.user);
        if (!asked || !person.active)
            continue;
        const auto info = readAsked(m_context, *asked);
        if (info)
            list << Renewal{person, info->publicKeys.fingerprint(), {}, asked->at};
    }
    std::sort(list.begin(), list.end(), byUser);
    return list;
}

Result<QList<Renewal>> ReadmissionService::waiting()
{
    EARSHOT_CHECK(m_context.requireSession());
    QList<Renewal> list;
    EARSHOT_TRY(people, m_context.trust->people());
    for (const auto &person : std::as_const(people)) {
        const auto waiting = read(m_context.session->layout(), person.user);
        if (!waiting || !person.active)
            continue;
        EARSHOT_TRY(good, isGood(m_context, *waiting));
        if (!good)
            continue;
        EARSHOT_TRY(info, crypto::readSlotInfo(waiting->slot));
        EARSHOT_TRY(by, m_context.trust->person(waiting->by));
        list << Renewal{person, info.publicKeys.fingerprint(), by, waiting->at};
    }
    std::sort(list.begin(), list.end(), byUser);
    return list;
}

Result<domain::Person> ReadmissionService::admit(const QString &user, const QString &fingerprint)
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_TRY(person, somebodyElse(m_context, user));
    EARSHOT_TRY(request, requestFor(m_context, policy::Act::ManagePeople, "person.readmit", person));
    EARSHOT_CHECK(m_context.recorder->check(request));
    const Layout &layout = m_context.session->layout();
    EARSHOT_TRY(waiting, read(layout, person.user));
    EARSHOT_CHECK(requireAnother(m_context, request, waiting.by));
    EARSHOT_TRY(good, isGood(m_context, waiting));
    if (!good)
        return fail(ErrorCode::Integrity,
                    QStringLiteral("the waiting keys are too old, or not signed by somebody who might begin this: let "
                                   "it be begun again"),
                    person.user);
    EARSHOT_TRY(info, crypto::readSlotInfo(waiting.slot));
    EARSHOT_CHECK(requireSame(fingerprint, info));

    QMap<domain::AreaId, domain::KeyHolding> held;
    EARSHOT_TRY(wraps, m_context.store->areas().wrapsFor(person.id));
    for (const auto &wrap : std::as_const(wraps))
        held.insert(wrap.area, wrap.holding);
    person.boxKey = info.publicKeys.box32;
    person.signKey = info.publicKeys.sign32;
    person.signedBy = m_context.session->person().id;
    person.signedAt = m_context.now();
    person.signature = m_context.session->keys().sign(QLatin1String(personContext), stateOf(person));
    const auto admitted = m_context.recorder->perform(request, [&](Entry &entry) -> Result<void> {
        EARSHOT_CHECK(m_context.store->people().update(person));
        for (const domain::AreaId area : held.keys()) {
            EARSHOT_CHECK(m_context.store->areas().removeWraps(area, person.id));
        }
        entry.state = stateOf(person);
        return {};
    });
    if (!admitted)
        return fail(admitted.error());
    // After the row: until it is there the old password opens the old keys, and no store key is sealed to the new ones.
    // What stops here the next Door goes on with.
    EARSHOT_CHECK(finish(m_context, waiting));
    EARSHOT_CHECK(shareAgain(m_context, person, held));
    return person;
}

void finishReadmissions(DoorContext &context)
{
    const Layout &layout = context.session->layout();
    const QStringList files = QDir(layout.keySlots()).entryList({u'*' + QLatin1String(renewalSuffix)}, QDir::Files);
    for (const QString &file : files) {
        const QString user = file.chopped(static_cast<qsizetype>(qstrlen(renewalSuffix)));
        const auto waiting = read(layout, user);
        const auto info =
            waiting ? crypto::readSlotInfo(waiting->slot) : Result<crypto::SlotInfo>(fail(waiting.error()));
        const auto person = context.trust->personByUser(user);
        if (!info || info->user != user || !person || !person->active || info->publicKeys.box32 != person->boxKey ||
            info->publicKeys.sign32 != person->signKey)
            continue;
        const auto current = crypto::readSlotFile(layout.keySlots(), user);
        const auto now = current ? crypto::readSlotInfo(*current) : Result<crypto::SlotInfo>(fail(current.error()));
        if (!now || now->publicKeys != info->publicKeys)
            (void)finish(context, *waiting); // what the disk refuses the next one tries again
        else
            QFile::remove(renewalPath(layout, user));
    }
}

} // namespace earshot::service
