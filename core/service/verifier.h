#pragma once

#include "core/audit/leaf.h"
#include "core/crypto/digest.h"
#include "core/domain/annotation.h"
#include "core/domain/recording.h"
#include "core/domain/recovery.h"
#include "core/service/audit_service.h"
#include "core/service/context.h"
#include "core/service/trust.h"
#include "core/store/audit_repository.h"
#include "core/vault/vault.h"

#include <QHash>
#include <QSet>

namespace earshot::service {

class HoldingReasons;

/// All checks of AuditService::verify, one after the other. Reads only.
class Verifier
{
public:
    Verifier(DoorContext &context, const std::function<bool(int, int)> &progress);
    [[nodiscard]] Result<VerifyReport> run();

private:
    [[nodiscard]] Result<void> checkRecord();
    [[nodiscard]] Result<void> checkDatabase();
    [[nodiscard]] Result<void> checkSchema();
    [[nodiscard]] Result<void> checkSearch();
    [[nodiscard]] Result<void> checkLog();
    [[nodiscard]] Result<void> checkEntries();
    [[nodiscard]] Result<void> checkGovernance();
    [[nodiscard]] Result<void> checkSettings();
    /// Whose name was set for an extension: the newest word of the log, and whether who said it might.
    [[nodiscard]] Result<void> noteExtension(const domain::AuditEntry &entry, const audit::Leaf &leaf,
                                             const QByteArray &bytes);
    /// An area's key that was sealed anew to a member, or to somebody who has new keys.
    void noteGiven(const domain::AuditEntry &entry, const audit::Leaf &leaf);
    [[nodiscard]] Result<void> checkExtensions();
    [[nodiscard]] Result<void> checkKeyHolders();
    [[nodiscard]] Result<void> checkSlots();
    [[nodiscard]] Result<void> checkHolders(const domain::ServiceArea &area, HoldingReasons &reasons);
    /// Whom the area was given, and whose key of it is gone.
    [[nodiscard]] Result<void> checkGiven(const domain::ServiceArea &area, int current);
    /// Since which place of the log this user has the keys of today.
    [[nodiscard]] Result<qint64> keysSince(const QString &user);
    [[nodiscard]] Result<void> checkOwnWrap(const domain::AreaKey &key);
    [[nodiscard]] Result<void> checkReleases();
    [[nodiscard]] Result<void> checkHolds();
    [[nodiscard]] Result<void> checkDisposals();
    [[nodiscard]] Result<void> checkEarlyDeletions();
    /// A tombstone of before its time has a request to delete early that others approved.
    [[nodiscard]] Result<void> checkEarlyTombstone(const domain::Recording &recording);
    [[nodiscard]] Result<void> checkSubjectAccess();
    [[nodiscard]] Result<void> checkReleaseEvents();
    [[nodiscard]] Result<void> checkRecordings();
    [[nodiscard]] Result<void> checkUnseen();
    [[nodiscard]] Result<void> checkObjects(const QList<vault::ObjectEntry> &stored);
    [[nodiscard]] Result<void> checkStrangers();
    struct Problem
    {
        const char *check;
        QString text;
    };
    /// What is wrong with what is stored, as its row has it. `withoutKey`: its content cannot be read from here.
    [[nodiscard]] Result<std::optional<Problem>> problemOf(const domain::MediaObject &object, bool &withoutKey);
    /// The same, of its row as it is now: another program may have changed it since it was read. `before`: the object
    /// before it.
    [[nodiscard]] Result<std::optional<Problem>> lastingProblemOf(domain::MediaObject object, const QString &before,
                                                                  bool &withoutKey);

    /// An entry is signed by the person in whose name it is.
    [[nodiscard]] Result<void> checkEntrySignature(const domain::AuditEntry &entry, const QByteArray &leaf);
    /// The row must be as the newest leaf about it says: somebody who edits a table cannot edit the log as well.
    /// `by`, where it is valid: the log has it in this person's name.
    [[nodiscard]] Result<void> checkState(const QString &object, const QByteArray &state, domain::PersonId by = {});
    void checkHand(const QString &object, const audit::Leaf &leaf, domain::PersonId by);
    [[nodiscard]] Result<void> checkSigned(const QString &object, const Result<bool> &counts);
    [[nodiscard]] Result<void> checkArea(const domain::ServiceArea &area);
    [[nodiscard]] Result<void> checkRecovery(const QList<domain::ServiceArea> &areas);
    [[nodiscard]] Result<void> checkKits();
    [[nodiscard]] Result<void> checkSeals(const domain::ServiceArea &area);
    [[nodiscard]] Result<void> checkCeremony(const domain::Recovery &recovery);
    [[nodiscard]] Result<void> checkNote(const domain::Annotation &note);
    [[nodiscard]] Result<void> checkRecording(domain::RecordingId id);
    template <class T>
    [[nodiscard]] Result<void> checkHistory(const QString &object, const QList<T> &versions,
                                            const std::function<QByteArray(const T &)> &state,
                                            const std::function<domain::PersonId(const T &)> &by = {});
    template <class T> [[nodiscard]] Result<void> checkRow(const QString &object, const Result<T> &row);
    /// Red, unless it went with its recording.
    [[nodiscard]] Result<void> reportMissing(const QString &object);
    [[nodiscard]] Result<bool> isDeleted(domain::RecordingId id);
    void add(Finding::Level level, const char *check, const QString &subject, const QString &text);
    [[nodiscard]] Result<void>
    step(const char *check, const QString &allWell = {}); ///< closes a check with a green line if it found nothing

    [[nodiscard]] Result<void> stillWanted(); ///< Cancelled when it is not

    DoorContext &m_context;
    const std::function<bool(int, int)> &m_progress;
    VerifyReport m_report;
    QHash<QString, domain::RecordingId> m_logged; ///< objects whose state the log holds, and the recording concerned
    QHash<domain::PersonId, QString> m_users;
    QHash<QString, QList<KeyPeriod>> m_keys;  ///< of each actor of the log
    QSet<domain::RecordingId> m_deletedEarly; ///< by a request that others approved
    struct ExtensionName
    {
        QString name; ///< empty: taken away
        bool counts = false;
    };
    QHash<QString, ExtensionName> m_extensions;         ///< by object, from the log
    QSet<QString> m_seen;                               ///< objects whose row was held against it
    QHash<std::pair<QString, QString>, qint64> m_given; ///< newest entry of an area's key given again, by area and user
    int m_done = 0;
    int m_total = 0;
    qsizetype m_before = 0; ///< findings before the present check
};

/// What a row was before, version by version, must be what the log said each time: whether somebody held an office on a
/// day in the past, and what a note said then, is read from these.
template <class T>
Result<void> Verifier::checkHistory(const QString &object, const QList<T> &versions,
                                    const std::function<QByteArray(const T &)> &state,
                                    const std::function<domain::PersonId(const T &)> &by)
{
    EARSHOT_TRY(leaves, m_context.store->audit().leavesOf(object));
    if (leaves.size() != versions.size()) {
        add(Finding::Level::Red, "governance", object,
            QStringLiteral("the log tells of %1 versions of it, the store has %2")
                .arg(leaves.size())
                .arg(versions.size()));
        return {};
    }
    for (qsizetype i = 0; i < leaves.size(); ++i) {
        const auto leaf = audit::parseLeaf(leaves[i].leaf);
        if (!leaf || leaf->stateHash != crypto::sha256(state(versions[i])).toHex())
            add(Finding::Level::Red, "governance", object,
                QStringLiteral("its version %1 is not what the log says it was").arg(i + 1));
        else if (by)
            checkHand(object, *leaf, by(versions[i]));
    }
    return {};
}

} // namespace earshot::service
