#include "core/service/checkpoint_service.h"

#include "core/audit/leaf.h"
#include "core/audit/mailednote.h"
#include "core/audit/note.h"
#include "core/policy/profile.h"
#include "core/service/context.h"
#include "core/service/log_tree.h"
#include "core/service/offices.h"
#include "core/service/recorder.h"
#include "core/service/trust.h"
#include "core/store/audit_repository.h"

namespace earshot::service {

namespace {

constexpr char igClause[] = "§6 (other purpose)";
constexpr QByteArrayView originPrefix = "earshot/";

QString headText(const audit::Checkpoint &head)
{
    return QStringLiteral("%1 entries, root %2").arg(head.size).arg(QString::fromLatin1(head.root.toHex()));
}

policy::Decision permitted(const QString &rule)
{
    policy::Decision decision;
    decision.permitted = true;
    decision.clause = QString::fromUtf8(igClause);
    decision.rule = rule;
    return decision;
}

} // namespace

QString CheckpointVerdict::text() const
{
    const QString by = signers.isEmpty()
                           ? QStringLiteral("It is not signed by anybody this store knows.")
                           : QStringLiteral("It is signed by %1.").arg(signers.join(QStringLiteral(", ")));
    switch (outcome) {
    case Outcome::Same:
        return QStringLiteral("This is the record as it is now: %1 entries. %2").arg(now.size).arg(by);
    case Outcome::Continues:
        return QStringLiteral("The record begins with this checkpoint: its %1 entries are unchanged, and %2 came after "
                              "them. %3")
            .arg(note.size)
            .arg(now.size - note.size)
            .arg(by);
    case Outcome::Shorter:
        return QStringLiteral("The record has %1 entries and this checkpoint has %2: an older copy of the store is in "
                              "its place, or entries were removed. %3")
            .arg(now.size)
            .arg(note.size)
            .arg(by);
    case Outcome::Contradicts:
        return QStringLiteral("The record does not begin with this checkpoint of %1 entries: it was rewritten or "
                              "forked. %2")
            .arg(note.size)
            .arg(by);
    }
    return {};
}

CheckpointService::CheckpointService(DoorContext &context)
    : m_context(context)
{}

const RecordStanding &CheckpointService::standing() const
{
    return m_context.memory->standing();
}

Result<Dispute> CheckpointService::dispute()
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_CHECK(m_context.memory->compare());
    Dispute dispute;
    dispute.standing = m_context.memory->standing();
    if (!dispute.standing.isDisputed())
        return dispute;
    EARSHOT_TRY(people, m_context.trust->people());
    for (const auto &person : std::as_const(people)) {
        EARSHOT_TRY(office, officeInUnit(person));
        if (person.active && !office.isEmpty())
            dispute.unit << person.name;
    }
    std::sort(dispute.unit.begin(), dispute.unit.end(),
              [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return dispute;
}

Result<RecordOverview> CheckpointService::overview()
{
    EARSHOT_CHECK(m_context.requireSession());
    ActRequest request;
    EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::ReadAudit, m_context.session->person()));
    request.facts = facts;
    request.actor = m_context.self();
    request.entry.object = QStringLiteral("log");
    EARSHOT_CHECK(m_context.recorder->check(request));
    EARSHOT_CHECK(m_context.memory->compare());
    RecordOverview overview;
    overview.standing = m_context.memory->standing();
    if (overview.standing.now.size > 0) {
        EARSHOT_TRY(at, timeOfEntry(static_cast<qint64>(overview.standing.now.size) - 1));
        overview.lastEntryAt = at;
    }
    store::AuditFilter checks;
    checks.action = policy::actName(policy::Act::Verify);
    EARSHOT_TRY(last, m_context.store->audit().page(checks, 0, 1));
    if (!last.isEmpty())
        overview.lastCheck = LastCheck{last.first().at, last.first().actorName};
    EARSHOT_TRY(witnesses, this->witnesses());
    overview.witnesses = witnesses;
    return overview;
}

Result<QByteArray> CheckpointService::exportNote()
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_CHECK(m_context.memory->requireUndisputed());
    EARSHOT_TRY(origin, logOrigin(*m_context.store));
    EARSHOT_TRY(head, logHead(*m_context.store, origin));
    return audit::signCheckpoint(head, origin + u'/' + m_context.session->person().user,
                                 m_context.session->keys().signingKey());
}

Result<QList<audit::NoteKey>> CheckpointService::knownSigners(const QString &origin)
{
    EARSHOT_TRY(people, m_context.trust->people());
    QList<audit::NoteKey> keys;
    for (const auto &person : std::as_const(people))
        keys.append({origin + u'/' + person.user, person.signKey});
    return keys;
}

Result<QList<audit::NoteKey>> CheckpointService::signerKeys()
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_TRY(origin, logOrigin(*m_context.store));
    return knownSigners(origin);
}

Result<Instant> CheckpointService::timeOfEntry(qint64 sequence)
{
    Instant at;
    const auto read = m_context.store->audit().forEachLeaf(
        sequence, [&](qint64, const QByteArray &bytes, const QByteArray &) -> Result<void> {
            if (const auto leaf = audit::parseLeaf(bytes))
                at = leaf->at;
            return fail(ErrorCode::Cancelled, QStringLiteral("one is enough"));
        });
    if (!read && read.error().code != ErrorCode::Cancelled)
        return fail(read.error());
    return at;
}

Result<CheckpointVerdict> CheckpointService::check(const QByteArray &text)
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_TRY(origin, logOrigin(*m_context.store));
    EARSHOT_TRY(note, audit::noteFromMail(text, originPrefix.toByteArray()));
    EARSHOT_TRY(parsed, audit::parseNote(note));
    EARSHOT_TRY(checkpoint, audit::parseCheckpointText(parsed.text));
    if (checkpoint.origin != origin)
        return fail(ErrorCode::Invalid, QStringLiteral("this is a checkpoint of another store"), checkpoint.origin);

    CheckpointVerdict verdict;
    verdict.note = checkpoint;
    EARSHOT_TRY(keys, knownSigners(origin));
    const bool namesSomebody =
        std::any_of(parsed.signatures.cbegin(), parsed.signatures.cend(), [&](const audit::NoteSignature &signature) {
            return std::any_of(keys.cbegin(), keys.cend(), [&](const audit::NoteKey &key) {
                return key.name == signature.name && key.id() == signature.keyId;
            });
        });
    if (namesSomebody) {
        EARSHOT_TRY(verified, audit::openNote(note, keys));
        for (const auto &key : std::as_const(verified.signers))
            verdict.signers << key.name.mid(origin.size() + 1);
    }
    EARSHOT_TRY(now, logHead(*m_context.store, origin));
    verdict.now = now;
    using Outcome = CheckpointVerdict::Outcome;
    const auto extends = checkLogExtends(*m_context.store, checkpoint, now);
    if (!extends && extends.error().code != ErrorCode::Integrity && extends.error().code != ErrorCode::Invalid)
        return fail(extends.error());
    if (!extends) {
        verdict.outcome = now.size < checkpoint.size ? Outcome::Shorter : Outcome::Contradicts;
        return verdict;
    }
    verdict.outcome = now.size == checkpoint.size ? Outcome::Same : Outcome::Continues;
    if (checkpoint.size > 0) {
        EARSHOT_TRY(at, timeOfEntry(static_cast<qint64>(checkpoint.size) - 1));
        verdict.lastEntryAt = at;
    }
    return verdict;
}

Result<QString> CheckpointService::officeInUnit(const domain::Person &person)
{
    EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::Verify, person));
    return officeHeld(m_context.profile(), facts, m_context.profile().igUnit());
}

/// An act of the IG Unit's office; a refusal is not on record, since nothing may be written to a disputed store.
Result<ActRequest> CheckpointService::requireIgUnit(const QString &action)
{
    ActRequest request;
    EARSHOT_TRY(facts, m_context.recorder->factsFor(policy::Act::Verify, m_context.session->person()));
    request.facts = facts;
    request.actor = m_context.self();
    request.entry.action = action;
    EARSHOT_TRY(office, officeInUnit(m_context.session->person()));
    request.actor.office = office;
    if (!office.isEmpty())
        return request;
    policy::Decision decision;
    decision.clause = QString::fromUtf8(igClause);
    decision.rule = QStringLiteral("ig-unit-needed");
    decision.missing = QStringList{QStringLiteral("ig-office")};
    decision.unblockedBy = m_context.profile().igUnit();
    return fail(base::refused(decision.refusal()));
}

Result<void> CheckpointService::acceptRollback(const QString &reason, const std::optional<audit::Checkpoint> &shown)
{
    EARSHOT_CHECK(m_context.requireSession());
    EARSHOT_CHECK(m_context.memory->compare()); // another program of this computer may have settled it meanwhile
    if (!m_context.memory->isDisputed())
        return fail(ErrorCode::Conflict,
                    QStringLiteral("nothing is disputed: this store continues what this computer saw"));
    if (shown && *shown != m_context.memory->standing().now)
        return fail(ErrorCode::Conflict, QStringLiteral("the store has changed since it was shown"));
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("say why this copy is the one to go on with"),
                    QStringLiteral("reason"));
    EARSHOT_TRY(request, requireIgUnit(QStringLiteral("checkpoint.accept-rollback")));
    const RecordStanding &standing = m_context.memory->standing();
    request.entry.object = QStringLiteral("log");
    request.entry.detail =
        QStringLiteral("%1\nseen before: %2\naccepted: %3")
            .arg(reason.trimmed(),
                 standing.seen.root.isEmpty() ? QStringLiteral("unreadable") : headText(standing.seen),
                 headText(standing.now));
    const auto decision = permitted(QStringLiteral("restored-copy-accepted"));
    return m_context.memory->accept([&] { return m_context.recorder->append(request, decision); });
}

} // namespace earshot::service
