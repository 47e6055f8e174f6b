#include "core/service/release_proof.h"

#include "core/audit/mailednote.h"
#include "core/audit/note.h"
#include "core/crypto/digest.h"
#include "core/service/log_tree.h"
#include "core/service/rows.h"
#include "core/store/audit_repository.h"
#include "core/store/people_repository.h"

#include <QMap>
#include <QSet>

namespace earshot::service {

namespace {

/// Goes from the release's entries to whoever made them, and on.
class ProofCollector
{
public:
    explicit ProofCollector(DoorContext &context)
        : m_store(*context.store)
    {}

    Result<void> add(const domain::Release &release)
    {
        EARSHOT_TRY(entries, addEntries(objectName(release.id), {stateOf(release)}));
        for (const audit::Leaf &leaf : std::as_const(entries)) {
            EARSHOT_CHECK(addPerson(leaf.actor));
            EARSHOT_CHECK(addOffice(leaf.actor, leaf.office));
        }
        return {};
    }

    [[nodiscard]] const QMap<qint64, release::ProvedEntry> &entries() const { return m_entries; }

private:
    /// Every entry with a state of `object`, each with the state among `states` that it committed to, if there is one.
    Result<QList<audit::Leaf>> addEntries(const QString &object, const QList<QByteArray> &states)
    {
        EARSHOT_TRY(rows, m_store.audit().leavesOf(object));
        QList<audit::Leaf> leaves;
        for (const auto &row : std::as_const(rows)) {
            EARSHOT_TRY(leaf, audit::parseLeaf(row.leaf));
            release::ProvedEntry entry{row.leaf, row.signature, {}, {}};
            for (const QByteArray &state : states) {
                if (crypto::sha256(state).toHex() == leaf.stateHash)
                    entry.state = state;
            }
            m_entries.insert(leaf.sequence, entry);
            leaves << leaf;
        }
        return leaves;
    }

    Result<void> addPerson(const QString &user)
    {
        if (m_people.contains(user))
            return {};
        m_people.insert(user);
        const auto person = m_store.people().byUser(user);
        if (!person)
            return person.error().code == ErrorCode::NotFound ? Result<void>() : fail(person.error());
        EARSHOT_TRY(versions, m_store.people().former(person->id));
        versions << *person;
        QList<QByteArray> states;
        for (const auto &version : std::as_const(versions))
            states << stateOf(version);
        EARSHOT_TRY(entries, addEntries(objectName(person->id), states));
        return addActors(entries);
    }

    Result<void> addOffice(const QString &user, const QString &office)
    {
        const auto person = m_store.people().byUser(user);
        if (office.isEmpty() || !person)
            return {};
        EARSHOT_TRY(current, m_store.people().appointmentsOf(person->id));
        EARSHOT_TRY(versions, m_store.people().formerAppointmentsOf(person->id));
        versions << current;
        QMap<QString, QList<QByteArray>> states; // by object: one for each area in which the office is held
        for (const auto &version : std::as_const(versions)) {
            if (version.office == office)
                states[objectName(version)] << stateOf(version);
        }
        for (auto object = states.cbegin(); object != states.cend(); ++object) {
            EARSHOT_TRY(entries, addEntries(object.key(), object.value()));
            EARSHOT_CHECK(addActors(entries));
        }
        return {};
    }

    Result<void> addActors(const QList<audit::Leaf> &leaves)
    {
        for (const audit::Leaf &leaf : leaves)
            EARSHOT_CHECK(addPerson(leaf.actor));
        return {};
    }

    store::Store &m_store;
    QMap<qint64, release::ProvedEntry> m_entries;
    QSet<QString> m_people;
};

} // namespace

release::Approvals approvalsOf(const LoadedRelease &loaded)
{
    const auto &[release, recording] = loaded;
    release::Approvals approvals;
    approvals.request = {release.requestedBy.value, scopeOf(release, recording.sha256), release.requestSignature};
    if (!release.adviceSignature.isEmpty())
        approvals.advice = {release.advisedBy.value, adviceOf(release, recording.sha256), release.adviceSignature};
    approvals.decision = {release.decidedBy.value, decisionOf(release, recording.sha256, true),
                          release.decisionSignature};
    return approvals;
}

namespace {

/// The head that entries are proved in, and the note that stands for it.
Result<std::pair<audit::Checkpoint, QByteArray>> headFor(DoorContext &context, const QByteArray &saved)
{
    EARSHOT_TRY(origin, logOrigin(*context.store));
    EARSHOT_TRY(head, logHead(*context.store, origin));
    if (saved.isEmpty()) {
        const Actor self = context.self();
        EARSHOT_TRY(note, audit::signCheckpoint(head, origin + u'/' + self.person.user, self.keys->signingKey()));
        return std::pair(head, note);
    }
    EARSHOT_TRY(note, audit::noteFromMail(saved, "earshot/"));
    EARSHOT_TRY(parsed, audit::parseNote(note));
    EARSHOT_TRY(checkpoint, audit::parseCheckpointText(parsed.text));
    EARSHOT_CHECK(checkLogExtends(*context.store, checkpoint, head));
    return std::pair(checkpoint, note);
}

} // namespace

Result<release::PackageProof> proofOf(DoorContext &context, const domain::Release &release,
                                      const QByteArray &checkpoint)
{
    EARSHOT_TRY(standing, headFor(context, checkpoint));
    const auto &[head, note] = standing;
    ProofCollector collector(context);
    EARSHOT_CHECK(collector.add(release));
    release::PackageProof proof;
    proof.release = release.number;
    proof.checkpoint = note;
    const LogTree tree(context.store->audit());
    const auto &entries = collector.entries();
    for (auto entry = entries.cbegin(); entry != entries.cend(); ++entry) {
        if (static_cast<quint64>(entry.key()) >= head.size) {
            if (!checkpoint.isEmpty() && !entry->state.isEmpty())
                return fail(ErrorCode::Conflict,
                            QStringLiteral("this checkpoint is older than what is to be proved; ask for a later one"));
            continue; // another program's, of this moment
        }
        EARSHOT_TRY(inclusion, audit::inclusionProof(tree, static_cast<quint64>(entry.key()), head.size));
        proof.entries << *entry;
        proof.entries.last().inclusion = inclusion;
    }
    return proof;
}

} // namespace earshot::service
