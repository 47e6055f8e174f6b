#include "core/crypto/digest.h"
#include "core/crypto/keyslot.h"
#include "core/policy/decision.h"
#include "core/policy/profile.h"
#include "core/service/departure.h"
#include "core/service/key_ring.h"
#include "core/service/replaced_slots.h"
#include "core/service/rows.h"
#include "core/service/session.h"
#include "core/service/verifier.h"
#include "core/store/areas_repository.h"
#include "core/store/people_repository.h"
#include "core/store/recording_repository.h"

#include <algorithm>

namespace earshot::service {

/// Read from the newest entry to the oldest; detail and signature of each are held against its leaf by checkEntries.
Result<void> Verifier::noteExtension(const domain::AuditEntry &entry, const audit::Leaf &leaf, const QByteArray &bytes)
{
    if (entry.action != QLatin1String("extension.holder") || !leaf.permitted || m_extensions.contains(entry.object))
        return {};
    ExtensionName set{entry.detail};
    const auto person = m_context.trust->personByUser(leaf.actor);
    if (!person && person.error().code != ErrorCode::NotFound)
        return fail(person.error());
    if (person) {
        const auto &offices =
            m_context.profileAt(leaf.at.london().date()).rights(policy::actName(policy::Act::ManagePeople));
        EARSHOT_TRY(counts, m_context.trust->signedInOffice(person->id, Moment::ofEntry(leaf.at, entry.sequence),
                                                            offices, {}, entryContext, bytes, entry.signature));
        set.counts = counts;
    }
    m_extensions.insert(entry.object, set);
    return {};
}

/// The names that imports give to calls which bring none: a hold on a member of staff finds calls by them.
Result<void> Verifier::checkExtensions()
{
    EARSHOT_TRY(holders, m_context.store->people().extensionHolders());
    QStringList extensions = holders.keys();
    std::sort(extensions.begin(), extensions.end());
    QHash<QString, ExtensionName> logged = m_extensions;
    for (const QString &extension : std::as_const(extensions)) {
        const QString object = QStringLiteral("extension:") + extension;
        const ExtensionName set = logged.take(object);
        if (set.name != holders.value(extension)) {
            add(Finding::Level::Red, "governance", object, QStringLiteral("its name is not the one that was set"));
        } else {
            EARSHOT_CHECK(checkSigned(object, set.counts));
        }
    }
    QStringList gone;
    for (auto left = logged.cbegin(); left != logged.cend(); ++left)
        gone << (left->name.isEmpty() ? QString() : left.key());
    gone.removeAll(QString());
    std::sort(gone.begin(), gone.end());
    for (const QString &object : std::as_const(gone))
        add(Finding::Level::Red, "missing", object, QStringLiteral("the log knows it, the store has it no more"));
    return {};
}

void Verifier::noteGiven(const domain::AuditEntry &entry, const audit::Leaf &leaf)
{
    const std::pair key(entry.object, entry.detail);
    if (entry.action == QLatin1String("area.give") && leaf.permitted && !m_given.contains(key))
        m_given.insert(key, entry.sequence); // read from the newest entry to the oldest
}

Result<qint64> Verifier::keysSince(const QString &user)
{
    EARSHOT_TRY(keys, m_context.trust->keysOf(user));
    qint64 since = 0;
    for (auto key = keys.crbegin(); key != keys.crend() && key->sign32 == keys.constLast().sign32; ++key)
        since = key->from;
    return since;
}

/// A key is sealed to a member when the area is given to them, when it gets a new version, and when somebody gives it
/// again; each has its entry. Only new keys of the member's own make what was sealed before worthless: since those,
/// what is not there yet waits for another holder, and is nothing to tell. What was sealed after them and is not there
/// was taken away with other software: the grant still stands, and opens nothing.
Result<void> Verifier::checkGiven(const domain::ServiceArea &area, int current)
{
    auto &log = m_context.store->audit();
    EARSHOT_TRY(grants, m_context.trust->grants());
    EARSHOT_TRY(versions, m_context.store->recordings().versionsInUse(area.id));
    if (!versions.contains(current))
        versions << current;
    QHash<int, qint64> made; // place in the log of each version
    for (const int version : std::as_const(versions)) {
        const auto key = m_context.store->areas().key(area.id, version);
        if (!key && key.error().code != ErrorCode::NotFound)
            return fail(key.error());
        if (!key)
            continue; // missed among the governed rows
        EARSHOT_TRY(leaves, log.leavesOf(objectName(*key)));
        for (const auto &row : std::as_const(leaves)) {
            const auto leaf = audit::parseLeaf(row.leaf);
            if (leaf && leaf->stateHash == crypto::sha256(stateOf(*key)).toHex())
                made.insert(version, row.sequence);
        }
    }
    for (const auto &grant : std::as_const(grants)) {
        if (grant.area != area.id)
            continue;
        const auto person = m_context.trust->person(grant.person);
        if (!person && person.error().code != ErrorCode::NotFound)
            return fail(person.error());
        if (!person || !person->active)
            continue;
        EARSHOT_TRY(since, keysSince(person->user));
        EARSHOT_TRY(given, log.latestLeafOf(objectName(grant)));
        QStringList gone;
        for (const int version : std::as_const(versions)) {
            EARSHOT_TRY(wraps, m_context.store->areas().wrapsOf(area.id, version));
            const bool sealed =
                std::any_of(wraps.cbegin(), wraps.cend(), [&](const auto &wrap) { return wrap.person == person->id; });
            const qint64 last = std::max({given ? given->sequence : 0, made.value(version),
                                          m_given.value({objectName(area.id), person->user}, 0)});
            if (!sealed && last > since)
                gone << QString::number(version);
        }
        if (!gone.isEmpty())
            add(Finding::Level::Red, "keys", objectName(grant),
                QStringLiteral("%1 was given %2 on %3, but its key (version %4) that was sealed to them is gone from "
                               "the store: they cannot open its recordings")
                    .arg(person->user, area.name, grant.grantedAt.london().date().toString(Qt::ISODate),
                         gone.join(QStringLiteral(", "))));
    }
    return {};
}

/// To whom the versions of an area's key are sealed. The log tells whom an area was given to, not what is sealed to
/// them: whether something opens is for the person alone to say, so it is said of the one who is signed in here.
Result<void> Verifier::checkHolders(const domain::ServiceArea &area, HoldingReasons &reasons)
{
    const auto current = m_context.store->areas().currentKey(area.id);
    if (!current) // missed among the governed rows
        return current.error().code == ErrorCode::NotFound ? Result<void>() : fail(current.error());
    QSet<domain::PersonId> strangers;
    QSet<domain::PersonId> holders;
    for (int version = current->version; version >= 1; --version) {
        domain::AreaKey key = *current;
        key.version = version;
        EARSHOT_TRY(wraps, m_context.store->areas().wrapsOf(area.id, version));
        for (const auto &wrap : std::as_const(wraps)) {
            EARSHOT_TRY(reason, reasons.of(wrap.person, area));
            if (reason && version == current->version)
                holders.insert(wrap.person);
            if (wrap.person == m_context.session->person().id) {
                EARSHOT_CHECK(checkOwnWrap(key));
            }
            if (reason || strangers.contains(wrap.person))
                continue;
            strangers.insert(wrap.person);
            add(Finding::Level::Amber, "keys", objectName(area.id),
                QStringLiteral("version %1 of its key is sealed to person %2, who was given neither the area nor an "
                               "office that keeps the key: whether they can open it cannot be known from here")
                    .arg(version)
                    .arg(wrap.person.value));
        }
    }
    EARSHOT_CHECK(checkGiven(area, current->version));
    if (holders.size() < 2 && !area.quarantine)
        add(Finding::Level::Amber, "keys", objectName(area.id),
            holders.isEmpty()
                ? QStringLiteral("nobody holds its key: its recordings cannot be read")
                : QStringLiteral("only one person holds its key: if they leave, its recordings cannot be read"));
    return {};
}

Result<void> Verifier::checkOwnWrap(const domain::AreaKey &key)
{
    const auto opens = m_context.keyRing->holds(key.area, key.version);
    if (!opens && opens.error().code != ErrorCode::Integrity && opens.error().code != ErrorCode::Invalid)
        return fail(opens.error());
    if (!opens)
        add(Finding::Level::Red, "keys", objectName(key.area),
            QStringLiteral("what is sealed to you of version %1 of its key does not open, or is another key: it was "
                           "exchanged")
                .arg(key.version));
    return {};
}

/// Whether everybody's key slot lets them in: it is there, it is theirs, and it is not one that a password change
/// replaced, put back.
Result<void> Verifier::checkSlots()
{
    EARSHOT_TRY(people, m_context.trust->people());
    const QString folder = m_context.session->layout().keySlots();
    QStringList strangers = crypto::slotUsers(folder);
    for (const auto &person : std::as_const(people)) {
        strangers.removeAll(person.user);
        if (!person.active)
            continue; // whatever lies there signs nobody in
        const auto slot = crypto::readSlotFile(folder, person.user);
        const auto info = slot ? crypto::readSlotInfo(*slot) : Result<crypto::SlotInfo>(fail(slot.error()));
        const auto problem = [&](const QString &what) {
            add(Finding::Level::Red, "keys", objectName(person.id),
                QStringLiteral("the key slot of %1 is %2. Put the newest one back from a backup, or have new keys "
                               "given to them (earshot-cli person renew)")
                    .arg(person.user, what));
        };
        if (!info)
            problem(info.error().code == ErrorCode::NotFound
                        ? QStringLiteral("not there any more: they cannot sign in")
                        : QStringLiteral("damaged or somebody else's: they cannot sign in"));
        else if (info->publicKeys != crypto::PublicKeys{person.boxKey, person.signKey})
            problem(QStringLiteral("one with other keys than theirs: they cannot sign in"));
        else {
            EARSHOT_TRY(replaced, wasReplaced(*m_context.store, person, *slot));
            if (replaced)
                problem(QStringLiteral("one that a later password replaced: somebody put the old file back"));
        }
    }
    for (const QString &user : std::as_const(strangers))
        add(Finding::Level::Amber, "keys", QStringLiteral("keyslot:") + user,
            QStringLiteral("this key slot is of nobody in this store: it signs nobody in. Take it out of the folder"));
    return {};
}

Result<void> Verifier::checkKeyHolders()
{
    EARSHOT_CHECK(checkSlots());
    EARSHOT_TRY(areas, m_context.store->areas().all());
    if (const auto quarantine = m_context.store->areas().quarantineArea())
        areas << *quarantine;
    HoldingReasons reasons(m_context);
    for (const auto &area : std::as_const(areas)) {
        EARSHOT_CHECK(checkHolders(area, reasons));
    }
    return {};
}

} // namespace earshot::service
