#include "core/service/checkpoint_service.h"

#include "core/audit/cosignature.h"
#include "core/audit/leaf.h"
#include "core/audit/note.h"
#include "core/service/context.h"
#include "core/service/log_tree.h"
#include "core/service/recorder.h"
#include "core/service/rows.h"
#include "core/service/trust.h"

#include <algorithm>

// The part of CheckpointService that deals with witnesses.
namespace earshot::service {

namespace {

using WitnessState = WitnessStanding::State;

constexpr qint64 msPerSecond = 1000;
constexpr int mostNamings = 1000;

audit::WitnessKey keyOf(const store::WitnessRow &row)
{
    return {row.name, row.signKey};
}

QString objectOf(const QString &name)
{
    return QStringLiteral("witness:") + name;
}

/// Whether this row tells what its leaf says, and the leaf is signed by who was of the IG Unit then.
Result<bool> isOfTheIgUnit(DoorContext &context, const domain::AuditEntry &entry)
{
    const QByteArray bytes = leafAt(*context.store, entry.sequence);
    const auto leaf = audit::parseLeaf(bytes);
    if (!leaf || !leaf->permitted || leaf->object != entry.object || leaf->actor != entry.actor ||
        !isAsCommitted(*leaf, entry))
        return false;
    const auto person = context.trust->personByUser(entry.actor);
    if (!person)
        return person.error().code == ErrorCode::NotFound ? Result<bool>(false) : fail(person.error());
    return context.trust->signedInOffice(person->id, Moment::ofEntry(leaf->at, entry.sequence),
                                         context.profileAt(leaf->at.london().date()).igUnit(), {}, entryContext, bytes,
                                         entry.signature);
}

/// Whether the log says that somebody of the IG Unit named this witness with this key. The table alone could be written
/// by whoever has the store's key.
Result<bool> isNamed(DoorContext &context, const store::WitnessRow &row)
{
    store::Store &store = *context.store;
    store::AuditFilter filter;
    filter.action = QStringLiteral("checkpoint.witness");
    EARSHOT_TRY(entries, store.audit().page(filter, 0, mostNamings));
    for (const auto &entry : std::as_const(entries)) {
        if (!entry.permitted || entry.object != objectOf(row.name) || entry.detail != keyOf(row).toText())
            continue;
        EARSHOT_TRY(theirs, isOfTheIgUnit(context, entry));
        if (theirs)
            return true;
    }
    return false;
}

/// What a note says that its witness cosigned; nothing when the witness did not sign it, Integrity when it is wrong.
struct Cosigned
{
    audit::Checkpoint checkpoint;
    Instant at;
};
Result<std::optional<Cosigned>> cosignedBy(const audit::WitnessKey &key, const QByteArray &note)
{
    EARSHOT_TRY(found, audit::cosignatures(note, {key}));
    if (found.isEmpty())
        return std::optional<Cosigned>();
    EARSHOT_TRY(parsed, audit::parseNote(note));
    EARSHOT_TRY(checkpoint, audit::parseCheckpointText(parsed.text));
    return std::optional(Cosigned{checkpoint, {found.constLast().unixTime * msPerSecond}});
}

Result<WitnessStanding> standingOf(DoorContext &context, const store::WitnessRow &row)
{
    store::Store &store = *context.store;
    WitnessStanding standing;
    standing.name = row.name;
    standing.key = keyOf(row).toText();
    EARSHOT_TRY(named, isNamed(context, row));
    if (!named) {
        standing.state = WitnessState::Unnamed;
        return standing;
    }
    if (row.cosigned.isEmpty())
        return standing;
    standing.state = WitnessState::Broken;
    const auto cosigned = cosignedBy(keyOf(row), row.cosigned);
    if (!cosigned || !*cosigned)
        return standing;
    standing.size = static_cast<qint64>((*cosigned)->checkpoint.size);
    standing.cosignedAt = (*cosigned)->at;
    EARSHOT_TRY(origin, logOrigin(store));
    EARSHOT_TRY(now, logHead(store, origin));
    const auto extends = checkLogExtends(store, (*cosigned)->checkpoint, now);
    if (extends)
        standing.state = WitnessState::Holds;
    else if (extends.error().code != ErrorCode::Integrity && extends.error().code != ErrorCode::Invalid)
        return fail(extends.error());
    return standing;
}

} // namespace

Result<QString> CheckpointService::signerKey()
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_TRY(origin, logOrigin(*m_context.store));
    return audit::NoteKey{origin + u'/' + m_context.session->person().user,
                          m_context.session->keys().publicKeys().sign32}
        .toText();
}

Result<void> CheckpointService::nameWitness(const QString &key)
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_TRY(witness, audit::WitnessKey::fromText(key.trimmed()));
    EARSHOT_TRY(request, requireIgUnit(QStringLiteral("checkpoint.witness")));
    EARSHOT_TRY(known, m_context.store->audit().witnesses());
    if (std::any_of(known.cbegin(), known.cend(), [&](const auto &row) { return row.name == witness.name; }))
        return fail(ErrorCode::Exists,
                    QStringLiteral("a witness of this name was named already, and keeps its key; one with a new key "
                                   "needs another name"),
                    witness.name);
    request.entry.object = objectOf(witness.name);
    request.entry.detail = witness.toText();
    policy::Decision decision;
    decision.permitted = true;
    decision.clause = QStringLiteral("§6 (other purpose)");
    decision.rule = QStringLiteral("witness-named");
    EARSHOT_CHECK(m_context.store->transaction([&]() -> Result<void> {
        EARSHOT_CHECK(m_context.store->audit().addWitness({witness.name, witness.publicKey, {}, {}}));
        return m_context.recorder->append(request, decision);
    }));
    m_context.memory->remember();
    return {};
}

Result<QList<WitnessStanding>> CheckpointService::witnesses()
{
    EARSHOT_TRY(rows, m_context.store->audit().witnesses());
    QList<WitnessStanding> all;
    for (const auto &row : std::as_const(rows)) {
        EARSHOT_TRY(standing, standingOf(m_context, row));
        all.append(standing);
    }
    return all;
}

Result<QByteArray> CheckpointService::witnessRequest(const QString &name, std::optional<qint64> oldSize)
{
    EARSHOT_TRY(note, exportNote());
    EARSHOT_TRY(rows, m_context.store->audit().witnesses());
    const auto row =
        std::find_if(rows.begin(), rows.end(), [&](const store::WitnessRow &each) { return each.name == name; });
    if (row == rows.end())
        return fail(ErrorCode::NotFound, QStringLiteral("nobody has named this witness"));
    EARSHOT_TRY(standing, standingOf(m_context, *row));
    EARSHOT_TRY(parsed, audit::parseNote(note));
    EARSHOT_TRY(head, audit::parseCheckpointText(parsed.text));
    audit::WitnessRequest request;
    request.oldSize = static_cast<quint64>(oldSize.value_or(standing.size));
    request.note = note;
    EARSHOT_TRY(proof, audit::consistencyProof(LogTree(m_context.store->audit()), request.oldSize, head.size));
    request.proof = proof;
    EARSHOT_TRY(text, audit::witnessRequestText(request));
    row->asked = note;
    EARSHOT_CHECK(m_context.store->audit().updateWitness(*row));
    return text;
}

Result<WitnessStanding> CheckpointService::addCosignature(const QByteArray &answer)
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_CHECK(m_context.memory->requireUndisputed());
    EARSHOT_TRY(rows, m_context.store->audit().witnesses());
    for (auto row : std::as_const(rows)) {
        if (row.asked.isEmpty())
            continue;
        // The specification's own way: put the answer under the checkpoint, and let the note say who signed.
        const QByteArray signedNote = row.asked + answer;
        EARSHOT_TRY(cosigned, cosignedBy(keyOf(row), signedNote));
        if (!cosigned)
            continue;
        EARSHOT_TRY(before, standingOf(m_context, row));
        if (before.state == WitnessState::Holds && before.size > static_cast<qint64>(cosigned->checkpoint.size))
            return fail(ErrorCode::Conflict, QStringLiteral("it has cosigned more than that already"), row.name);
        row.cosigned = signedNote;
        EARSHOT_CHECK(m_context.store->audit().updateWitness(row));
        return standingOf(m_context, row);
    }
    return fail(ErrorCode::Invalid,
                QStringLiteral("this holds no cosignature by a known witness of what it was asked last"));
}

} // namespace earshot::service
