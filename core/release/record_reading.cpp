#include "core/release/record_reading.h"

#include "core/audit/canonicaljson.h"
#include "core/audit/note.h"
#include "core/crypto/digest.h"
#include "core/release/contexts.h"

#include <QDate>
#include <QMap>
#include <algorithm>

namespace earshot::release {

namespace {

tl::unexpected<Error> broken(const QString &what, const QString &where = {})
{
    return fail(ErrorCode::Integrity, what, where);
}

QString entryName(const audit::Leaf &leaf)
{
    return QStringLiteral("entry %1").arg(leaf.sequence + 1);
}

bool isPerson(const audit::Leaf &leaf)
{
    return leaf.object.startsWith(QLatin1String("person:"));
}

} // namespace

Result<RecordReading> RecordReading::of(const PackageProof &proof)
{
    RecordReading reading;
    const auto note = audit::parseNote(proof.checkpoint);
    const auto checkpoint =
        note ? audit::parseCheckpointText(note->text) : Result<audit::Checkpoint>(fail(note.error()));
    if (!checkpoint)
        return broken(QStringLiteral("the checkpoint in it is not written as one"));
    reading.m_note = proof.checkpoint;
    reading.m_checkpoint = *checkpoint;
    for (const ProvedEntry &entry : proof.entries)
        EARSHOT_CHECK(reading.readEntry(entry));
    EARSHOT_CHECK(reading.checkHands(proof));
    return reading;
}

Result<void> RecordReading::readEntry(const ProvedEntry &proved)
{
    const auto leaf = audit::parseLeaf(proved.leaf);
    if (!leaf)
        return broken(QStringLiteral("an entry is not written as the record writes them"));
    if (QStringLiteral("earshot/") + leaf->store != m_checkpoint.origin)
        return broken(QStringLiteral("it is of another record than the checkpoint"), entryName(*leaf));
    if (!m_entries.isEmpty() && m_entries.constLast().leaf.sequence >= leaf->sequence)
        return broken(QStringLiteral("the entries are not in order"), entryName(*leaf));
    const auto included = audit::verifyInclusion(audit::leafHash(proved.leaf), static_cast<quint64>(leaf->sequence),
                                                 m_checkpoint.size, proved.inclusion, m_checkpoint.root);
    if (!included)
        return broken(QStringLiteral("it is not in the record that the checkpoint stands for"), entryName(*leaf));
    Entry entry{*leaf, {}};
    if (!proved.state.isEmpty()) {
        const auto state = audit::parseCanonical(proved.state);
        if (!state || crypto::sha256(proved.state).toHex() != leaf->stateHash)
            return broken(QStringLiteral("what is told of it is not what the record has"), entryName(*leaf));
        entry.state = *state;
    }
    if (isPerson(*leaf) && !entry.state.isEmpty() && leaf->permitted) {
        Key key;
        key.sequence = leaf->sequence;
        key.person = leaf->object.section(u':', 1).toLongLong();
        key.user = entry.state.value(QStringLiteral("user")).toString();
        key.name = entry.state.value(QStringLiteral("name")).toString();
        key.keys.box32 = QByteArray::fromHex(entry.state.value(QStringLiteral("box")).toString().toLatin1());
        key.keys.sign32 = QByteArray::fromHex(entry.state.value(QStringLiteral("sign")).toString().toLatin1());
        m_keys << key;
    }
    m_entries << entry;
    return {};
}

/// Each entry by the hand in whose name it is. Only one person's first key may be their own word: the founder's.
Result<void> RecordReading::checkHands(const PackageProof &proof)
{
    bool founded = false;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const audit::Leaf &leaf = m_entries[i].leaf;
        const auto key = keyOf(leaf.actor, leaf.sequence);
        if (!key)
            return broken(QStringLiteral("nothing says whose key signed it"), entryName(leaf));
        const ProvedEntry &proved = proof.entries.at(i);
        const bool signedNow =
            crypto::verify(key->keys.sign32, QLatin1String(entryContext), proved.leaf, proved.signature);
        // Somebody who replaces their own key may have signed with the new one.
        const bool own = isPerson(leaf) && m_entries[i].state.value(QStringLiteral("user")).toString() == leaf.actor;
        const auto next = own ? keyOf(leaf.actor, leaf.sequence + 1) : std::nullopt;
        const bool signedNext =
            next && crypto::verify(next->keys.sign32, QLatin1String(entryContext), proved.leaf, proved.signature);
        if (!signedNow && !signedNext)
            return broken(QStringLiteral("it is not signed by the person in whose name it is"), entryName(leaf));
        if (own && key->sequence >= leaf.sequence) {
            if (founded)
                return broken(QStringLiteral("more than one person vouches for their own key"), entryName(leaf));
            founded = true;
            m_founder = *key;
        }
    }
    return founded ? Result<void>()
                   : broken(QStringLiteral("the keys do not lead to the person who founded the record"));
}

std::optional<RecordReading::Key> RecordReading::keyOf(const QString &user, qint64 sequence) const
{
    std::optional<Key> found;
    for (const Key &key : m_keys) {
        // What a founder does before their own entry is signed with the key that the entry then names.
        if (key.user == user && (key.sequence < sequence || !found))
            found = key;
    }
    return found;
}

std::optional<RecordReading::Key> RecordReading::keyOfPerson(qint64 person, qint64 sequence) const
{
    std::optional<Key> found;
    for (const Key &key : m_keys) {
        if (key.person == person && key.sequence < sequence)
            found = key;
    }
    return found;
}

audit::NoteKey RecordReading::noteKey(const Key &key) const
{
    return {m_checkpoint.origin + u'/' + key.user, key.keys.sign32};
}

bool RecordReading::heldOffice(qint64 person, const QString &office, qint64 area, const QDate &day,
                               qint64 sequence) const
{
    QMap<QString, QJsonObject> newest; // by appointment
    for (const Entry &entry : m_entries) {
        if (entry.leaf.sequence < sequence && entry.leaf.permitted &&
            entry.leaf.object.startsWith(QLatin1String("appointment:")))
            newest.insert(entry.leaf.object, entry.state);
    }
    const auto dateOf = [](const QJsonObject &state, const char *field) {
        return QDate::fromString(state.value(QLatin1String(field)).toString(), Qt::ISODate);
    };
    return std::any_of(newest.cbegin(), newest.cend(), [&](const QJsonObject &state) {
        const QDate from = dateOf(state, "from");
        const QDate until = dateOf(state, "until");
        const qint64 where = state.value(QStringLiteral("area")).toInteger();
        return state.value(QStringLiteral("person")).toInteger() == person &&
               state.value(QStringLiteral("office")).toString() == office && (where == 0 || where == area) &&
               (!from.isValid() || from <= day) && (!until.isValid() || day <= until);
    });
}

} // namespace earshot::release
