#include "core/service/record_memory.h"

#include "core/domain/states.h"
#include "core/service/context.h"
#include "core/service/log_tree.h"
#include "core/service/trust.h"
#include "core/store/settings_repository.h"

namespace earshot::service {

namespace {

using RecordState = RecordStanding::State;

constexpr qint64 quietMs = 60'000;

/// Looking and listening, as against governing: lost from the memory for a minute, nothing has changed hands.
bool isLight(policy::Act act)
{
    using policy::Act;
    switch (act) {
    case Act::SeeMetadata:
    case Act::Play:
    case Act::Annotate:
    case Act::Import:
    case Act::ReadAudit:
    case Act::ReadReleaseLog:
    case Act::Verify:
        return true;
    default:
        return false;
    }
}

constexpr QLatin1String seenPrefix("seen ");

/// When a remembered checkpoint was seen: an extension line, so that it is signed with it. A checkpoint that leaves
/// this computer has none.
std::optional<Instant> seenTime(const audit::Checkpoint &checkpoint)
{
    const QString line = checkpoint.extensions.value(0);
    const auto time = QDateTime::fromString(line.mid(seenPrefix.size()), Qt::ISODateWithMs);
    if (!line.startsWith(seenPrefix) || !time.isValid())
        return std::nullopt;
    return Instant::from(time);
}

QString momentText(Instant at)
{
    return at.london().toString(QStringLiteral("d MMMM yyyy, HH:mm"));
}

} // namespace

QString RecordStanding::text() const
{
    const QString then = momentText(seenAt);
    const QString remedy =
        QStringLiteral("Recordings and keys are safe, and nothing is written to this store. Keep the folder as it is, "
                       "restore the newest copy beside it, and tell the Information Governance Unit. If this copy was "
                       "restored on purpose, somebody of the Unit signs in at this computer and accepts it: in the "
                       "window, or with “earshot-cli checkpoint accept-rollback --reason TEXT”.");
    switch (state) {
    case RecordState::FirstVisit:
        return QStringLiteral("This computer has not seen this store before: whether an older copy was put in its "
                              "place cannot be known from here.");
    case RecordState::Consistent:
        return QStringLiteral("The record continues what this computer saw on %1 at %2 entries; it has %3 now.")
            .arg(then)
            .arg(seen.size)
            .arg(now.size);
    case RecordState::Older:
        return QStringLiteral("This store is older than what this computer saw on %1: it had %2 entries then and has "
                              "%3 now, so an older copy is in its place. %4")
            .arg(then)
            .arg(seen.size)
            .arg(now.size)
            .arg(remedy);
    case RecordState::Differs:
        return QStringLiteral("This store differs from what this computer saw on %1 at %2 entries: it has %3 entries "
                              "now, and they do not begin with those. The record was forked or rewritten. %4")
            .arg(then)
            .arg(seen.size)
            .arg(now.size)
            .arg(remedy);
    case RecordState::Unreadable:
        return QStringLiteral("What this computer remembers of this store was changed or damaged, so the store cannot "
                              "be held against it. %1")
            .arg(remedy);
    }
    return {};
}

RecordMemory::RecordMemory(DoorContext &context)
    : m_context(context)
{}

Result<void> RecordMemory::compare()
{
    EARSHOT_TRY(id, m_context.store->settings().value(QStringLiteral("store-id")));
    m_storeId = QString::fromLatin1(id);
    EARSHOT_TRY(origin, logOrigin(*m_context.store));
    m_origin = origin;
    m_standing = {};
    // The memory before the head: another program of this computer may append and remember between the two.
    auto last = m_context.environment.checkpoints ? m_context.environment.checkpoints->last(m_storeId)
                                                  : Result<std::optional<KeptCheckpoint>>(std::nullopt);
    EARSHOT_TRY(now, logHead(*m_context.store, m_origin));
    m_standing.now = now;
    if (!last) {
        m_standing.state = RecordState::Unreadable;
        m_standing.problem = last.error().toString();
        return {};
    }
    if (!*last)
        return {};
    const KeptCheckpoint &kept = **last;
    const auto seen = audit::openCheckpoint(kept.note, {kept.signer}, m_origin);
    const auto at = seen ? seenTime(*seen) : std::nullopt;
    if (!at) {
        m_standing.state = RecordState::Unreadable;
        m_standing.problem = seen ? QStringLiteral("it does not say when") : seen.error().toString();
        return {};
    }
    m_standing.seen = *seen;
    m_standing.seenAt = *at;
    m_writtenSize = seen->size;
    m_writtenAt = *at;
    EARSHOT_TRY(signer, nameOfSigner(kept.signer));
    m_standing.signerKnown = signer.has_value();
    m_standing.signer = signer.value_or(QString());
    const auto extends = checkLogExtends(*m_context.store, *seen, now);
    if (extends)
        m_standing.state = RecordState::Consistent;
    else if (extends.error().code == ErrorCode::Integrity || extends.error().code == ErrorCode::Invalid)
        m_standing.state = now.size < seen->size ? RecordState::Older : RecordState::Differs;
    else
        return extends;
    return {};
}

Result<std::optional<QString>> RecordMemory::nameOfSigner(const audit::NoteKey &signer) const
{
    if (signer.publicKey == m_context.session->keys().publicKeys().sign32)
        return std::optional(m_context.session->person().name);
    EARSHOT_TRY(people, m_context.trust->people());
    const auto found = std::find_if(people.cbegin(), people.cend(),
                                    [&](const domain::Person &person) { return person.signKey == signer.publicKey; });
    return found == people.cend() ? std::nullopt : std::optional(found->name);
}

Result<void> RecordMemory::requireUndisputed() const
{
    if (!isDisputed() || m_accepting)
        return {};
    return fail(ErrorCode::Integrity, m_standing.text(), QString::fromLatin1(domain::disputedStore));
}

void RecordMemory::noted(policy::Act act)
{
    if (m_context.store->inTransaction())
        return; // not durable yet
    const qint64 since = m_context.now().ms - m_writtenAt.ms;
    if (!isLight(act) || since < 0 || since > quietMs)
        remember();
}

void RecordMemory::remember()
{
    const auto done = tryRemember();
    m_standing.problem = done ? QString() : done.error().toString();
}

Result<void> RecordMemory::tryRemember()
{
    if (!m_context.environment.checkpoints || isDisputed() || m_origin.isEmpty())
        return {};
    EARSHOT_TRY(head, logHead(*m_context.store, m_origin));
    if (head.size == m_writtenSize)
        return {};
    // Another program of this computer may have remembered more meanwhile; and the store may have been changed under
    // our hands: neither may be written over.
    EARSHOT_CHECK(compare());
    if (isDisputed() || m_standing.now.size == m_writtenSize)
        return {};
    return write(m_standing.now);
}

Result<void> RecordMemory::write(const audit::Checkpoint &head)
{
    const QString keyName = m_origin + u'/' + m_context.session->person().user;
    const auto &key = m_context.session->keys().signingKey();
    const Instant at = m_context.now();
    audit::Checkpoint dated = head;
    dated.extensions = QStringList{seenPrefix + at.iso()};
    EARSHOT_TRY(note, audit::signCheckpoint(dated, keyName, key));
    EARSHOT_CHECK(m_context.environment.checkpoints->keep(m_storeId, {note, {keyName, key.publicKey()}}));
    m_writtenSize = head.size;
    m_writtenAt = at;
    return {};
}

Result<void> RecordMemory::accept(const std::function<Result<void>()> &record)
{
    m_accepting = true;
    const auto recorded = m_context.store->transaction(record);
    m_accepting = false;
    EARSHOT_CHECK(recorded);
    EARSHOT_TRY(head, logHead(*m_context.store, m_origin));
    // The entry is durable first: cut off here, the store is still disputed and can be accepted once more.
    EARSHOT_CHECK(m_context.environment.checkpoints->setAside(m_storeId));
    EARSHOT_CHECK(write(head));
    return compare();
}

} // namespace earshot::service
