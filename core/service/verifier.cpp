#include "core/service/verifier.h"

#include "core/audit/leaf.h"
#include "core/audit/merkle.h"
#include "core/crypto/digest.h"
#include "core/crypto/personkeys.h"
#include "core/service/key_ring.h"
#include "core/service/limits.h"
#include "core/service/recorder.h"
#include "core/service/rows.h"
#include "core/service/trust.h"
#include "core/service/verifier_checkpoints.h"
#include "core/store/annotation_repository.h"
#include "core/store/areas_repository.h"
#include "core/store/audit_repository.h"
#include "core/store/custody_repository.h"
#include "core/store/people_repository.h"
#include "core/store/quarantine_repository.h"
#include "core/store/recording_repository.h"
#include "core/store/release_repository.h"
#include "core/store/settings_repository.h"

#include <QSet>

namespace earshot::service {

namespace {

constexpr qint64 clocksDiffer = 60LL * 60 * 1000; ///< between two computers, without anybody having to notice
constexpr int leavesAtOnce = 4096;                ///< a stop waits no longer than these, or than one stored file

/// Whose detail names the caller, and is erased with a deleted recording (see RecordingRepository::entomb).
bool goesWithItsRecording(const QString &action)
{
    return action.startsWith(QLatin1String("import")) || action.startsWith(QLatin1String("annotate")) ||
           action == QLatin1String("copy") || action == QLatin1String("quarantine.release");
}

} // namespace

Verifier::Verifier(DoorContext &context, const std::function<bool(int, int)> &progress)
    : m_context(context)
    , m_progress(progress)
{}

void Verifier::add(Finding::Level level, const char *check, const QString &subject, const QString &text)
{
    m_report.findings << Finding{level, QLatin1String(check), subject, text};
}

Result<void> Verifier::step(const char *check, const QString &allWell)
{
    if (m_report.findings.size() == m_before)
        add(Finding::Level::Green, check, {}, allWell.isEmpty() ? QStringLiteral("nothing found wrong") : allWell);
    m_before = m_report.findings.size();
    ++m_done;
    return stillWanted();
}

Result<void> Verifier::stillWanted()
{
    if (m_progress && !m_progress(m_done, std::max(m_done, m_total)))
        return fail(ErrorCode::Cancelled, QStringLiteral("the check was stopped"));
    return {};
}

Result<VerifyReport> Verifier::run()
{
    // Before the rows are read: what an import that runs meanwhile adds to both is no orphan.
    EARSHOT_TRY(stored, m_context.vault->list());
    m_total = stepsOfCheck + static_cast<int>(stored.size());
    EARSHOT_CHECK(checkDatabase());
    EARSHOT_CHECK(step("database"));
    EARSHOT_CHECK(checkSchema());
    EARSHOT_CHECK(step("schema", QStringLiteral("the database is built as Earshot builds it")));
    EARSHOT_CHECK(checkSearch());
    EARSHOT_CHECK(step("search", QStringLiteral("every recording is found by what its row and its notes say")));
    EARSHOT_CHECK(m_context.store->snapshot([this] { return checkRecord(); }));
    EARSHOT_CHECK(checkStrangers());
    EARSHOT_CHECK(step("strangers", QStringLiteral("nothing else lies in the store's folder of recordings")));
    EARSHOT_CHECK(checkObjects(stored));
    EARSHOT_CHECK(step("objects"));
    return m_report;
}

/// The log and every table against each other, as they were at one moment: what other programs add meanwhile is for
/// the next check.
Result<void> Verifier::checkRecord()
{
    EARSHOT_CHECK(checkLog());
    EARSHOT_CHECK(step("log"));
    const AddFinding found = [this](Finding::Level level, const char *check, const QString &subject,
                                    const QString &text) { add(level, check, subject, text); };
    EARSHOT_CHECK(checkLogTree(m_context, found));
    EARSHOT_CHECK(step("tree"));
    EARSHOT_CHECK(checkMemory(m_context, found));
    EARSHOT_CHECK(step("checkpoint"));
    EARSHOT_CHECK(checkWitnesses(m_context, found));
    EARSHOT_CHECK(step("witness"));
    EARSHOT_CHECK(checkEntries());
    EARSHOT_CHECK(step("entries"));
    EARSHOT_CHECK(checkGovernance());
    EARSHOT_CHECK(step("governance"));
    EARSHOT_CHECK(checkKeyHolders());
    EARSHOT_CHECK(step("keys", QStringLiteral("everybody to whom an area's key is sealed was given it")));
    EARSHOT_CHECK(checkReleases());
    EARSHOT_CHECK(step("releases"));
    EARSHOT_CHECK(checkHolds());
    EARSHOT_CHECK(step("holds"));
    EARSHOT_CHECK(checkDisposals());
    EARSHOT_CHECK(step("disposals"));
    EARSHOT_CHECK(checkEarlyDeletions());
    EARSHOT_CHECK(step("early-deletions"));
    EARSHOT_CHECK(checkSubjectAccess());
    EARSHOT_CHECK(step("subject-access"));
    EARSHOT_CHECK(checkRecordings());
    EARSHOT_CHECK(step("recordings"));
    EARSHOT_CHECK(checkUnseen());
    EARSHOT_CHECK(step("missing", QStringLiteral("every row of which the log tells is in the database")));
    return {};
}

Result<void> Verifier::checkLog()
{
    EARSHOT_TRY(head, m_context.store->audit().head());
    audit::Frontier tree;
    qint64 expected = 0;
    Instant before;
    EARSHOT_TRY(storeId, m_context.store->settings().value(QStringLiteral("store-id")));
    const auto visit = [&](qint64 sequence, const QByteArray &bytes, const QByteArray &hash) -> Result<void> {
        const QString subject = QStringLiteral("entry:%1").arg(sequence);
        if (sequence != expected)
            add(Finding::Level::Red, "log", subject, QStringLiteral("entries before it are missing"));
        expected = sequence + 1;
        if (audit::leafHash(bytes) != hash)
            add(Finding::Level::Red, "log", subject, QStringLiteral("its bytes are not those that were hashed"));
        const auto leaf = audit::parseLeaf(bytes);
        if (!leaf)
            add(Finding::Level::Red, "log", subject, QStringLiteral("it is not a leaf of this log"));
        else if (leaf->sequence != sequence)
            add(Finding::Level::Red, "log", subject, QStringLiteral("it was moved here from another place"));
        else if (leaf->store != QString::fromLatin1(storeId))
            add(Finding::Level::Red, "log", subject,
                QStringLiteral("it is of another store, or the store's id was changed"));
        else if (leaf->at.ms < before.ms - clocksDiffer)
            add(Finding::Level::Amber, "log", subject,
                QStringLiteral("its clock stood more than an hour earlier than that of the entry before: days are read "
                               "from it, what came before what is not"));
        if (leaf)
            before = leaf->at;
        tree.append(audit::leafHash(bytes));
        return expected % leavesAtOnce == 0 ? stillWanted() : Result<void>();
    };
    EARSHOT_CHECK(m_context.store->audit().forEachLeaf(0, visit));
    m_report.leaves = expected;
    m_report.root = tree.root();
    if (expected != head.size)
        add(Finding::Level::Red, "log", {},
            QStringLiteral("the log has %1 entries, its head says %2").arg(expected).arg(head.size));
    else if (head.size > 0 && head.frontier != tree.serialise())
        add(Finding::Level::Red, "log", {}, QStringLiteral("the head does not follow from the entries"));
    return {};
}

Result<void> Verifier::checkEntries()
{
    // The list that people read must tell what the leaves say.
    qint64 before = m_report.leaves; // what another program has added since is for the next check
    qint64 listed = 0;
    for (;;) {
        EARSHOT_CHECK(stillWanted());
        EARSHOT_TRY(page, m_context.store->audit().page({}, before, checkedPage));
        listed += page.size();
        for (const auto &entry : std::as_const(page)) {
            before = entry.sequence;
            const QByteArray bytes = leafAt(*m_context.store, entry.sequence);
            const auto leaf = audit::parseLeaf(bytes);
            if (!leaf)
                continue; // named by checkLog already
            const bool same = leaf->at == entry.at && leaf->actor == entry.actor && leaf->office == entry.office &&
                              leaf->action == entry.action && leaf->object == entry.object &&
                              leaf->area == entry.area && leaf->purpose == entry.purpose &&
                              leaf->policyVersion == entry.policyVersion && leaf->clause == entry.clause &&
                              leaf->permitted == entry.permitted && leaf->stateHash.isEmpty() != entry.statesObject;
            const QString subject = QStringLiteral("entry:%1").arg(entry.sequence);
            if (!same)
                add(Finding::Level::Red, "entries", subject,
                    QStringLiteral("the list says something else than the log"));
            EARSHOT_CHECK(checkEntrySignature(entry, bytes));
            EARSHOT_CHECK(noteExtension(entry, *leaf, bytes));
            noteGiven(entry, *leaf);
            if (!leaf->stateHash.isEmpty())
                m_logged.insert(entry.object, entry.recording);
            if (entry.detailKey.isEmpty()) {
                EARSHOT_TRY(deleted, isDeleted(entry.recording));
                if (!deleted)
                    add(Finding::Level::Red, "entries", subject,
                        QStringLiteral("its detail was erased, but its recording was not deleted"));
                else if (!goesWithItsRecording(entry.action))
                    add(Finding::Level::Red, "entries", subject,
                        QStringLiteral("its detail was erased, but what was done with a recording outside stays on "
                                       "record"));
                else if (!entry.detail.isEmpty() || !entry.reference.isEmpty())
                    add(Finding::Level::Red, "entries", subject,
                        QStringLiteral("its detail was erased, and something else was written in its place"));
            } else if (!isAsCommitted(*leaf, entry))
                add(Finding::Level::Red, "entries", subject, QStringLiteral("its reference or detail was changed"));
        }
        if (page.size() < checkedPage || before <= 0)
            break;
    }
    if (listed != m_report.leaves)
        add(Finding::Level::Red, "entries", {},
            QStringLiteral("the list shows %1 of the %2 entries of the log").arg(listed).arg(m_report.leaves));
    return {};
}

Result<void> Verifier::checkEntrySignature(const domain::AuditEntry &entry, const QByteArray &leaf)
{
    auto keys = m_keys.find(entry.actor);
    if (keys == m_keys.end()) {
        EARSHOT_TRY(found, m_context.trust->keysOf(entry.actor));
        keys = m_keys.insert(entry.actor, found);
    }
    const auto signer = std::find_if(keys->cbegin(), keys->cend(), [&](const KeyPeriod &key) {
        return crypto::verify(key.sign32, QLatin1String(entryContext), leaf, entry.signature);
    });
    const QString subject = QStringLiteral("entry:%1").arg(entry.sequence);
    if (!keys->isEmpty() &&
        std::none_of(keys->cbegin(), keys->cend(), [&](const KeyPeriod &key) { return key.name == entry.actorName; }))
        add(Finding::Level::Red, "entries", subject, QStringLiteral("it shows another name than this person's"));
    if (signer == keys->cend())
        add(Finding::Level::Red, "entries", subject,
            QStringLiteral("it is not signed by the person in whose name it is: they did not do this with Earshot"));
    else if (entry.sequence < signer->from || (signer->until && *signer->until < entry.sequence))
        // Earshot lets nobody act with such keys; what it was asked for and refused, it wrote down.
        add(entry.permitted ? Finding::Level::Red : Finding::Level::Amber, "entries", subject,
            QStringLiteral("it is signed with keys that were not this person's then: they had left or been given "
                           "others, or had these not yet"));
    return {};
}

/// Whether the recording is a tombstone: then personal detail, notes and clips are gone with it, as they should be.
Result<bool> Verifier::isDeleted(domain::RecordingId id)
{
    if (!id.isValid())
        return false;
    const auto recording = m_context.store->recordings().byId(id);
    if (!recording && recording.error().code != ErrorCode::NotFound)
        return fail(recording.error());
    return recording && recording->state == domain::RecordingState::Deleted;
}

} // namespace earshot::service
