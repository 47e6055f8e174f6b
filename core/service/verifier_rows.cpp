#include "core/service/verifier.h"

#include "core/audit/leaf.h"
#include "core/crypto/digest.h"
#include "core/policy/profile.h"
#include "core/service/limits.h"
#include "core/service/policy_rules.h"
#include "core/service/release_facts.h"
#include "core/service/rows.h"
#include "core/service/session.h"
#include "core/store/annotation_repository.h"
#include "core/store/areas_repository.h"
#include "core/store/audit_repository.h"
#include "core/store/custody_repository.h"
#include "core/store/disposal_repository.h"
#include "core/store/early_deletion_repository.h"
#include "core/store/hold_repository.h"
#include "core/store/people_repository.h"
#include "core/store/quarantine_repository.h"
#include "core/store/recording_repository.h"
#include "core/store/release_repository.h"
#include "core/store/settings_repository.h"
#include "core/store/subject_access_repository.h"

namespace earshot::service {

namespace {} // namespace

Result<void> Verifier::checkState(const QString &object, const QByteArray &state, domain::PersonId by)
{
    m_seen.insert(object);
    EARSHOT_TRY(bytes, m_context.store->audit().latestLeafOf(object));
    if (!bytes) {
        add(Finding::Level::Red, "governance", object, QStringLiteral("there is no log entry for it"));
        return {};
    }
    const auto leaf = audit::parseLeaf(bytes->leaf);
    if (!leaf || leaf->stateHash != crypto::sha256(state).toHex())
        add(Finding::Level::Red, "governance", object, QStringLiteral("it is not what the log says it became"));
    else
        checkHand(object, *leaf, by);
    return {};
}

/// What somebody made, wrote or took is in the log in their own name: nobody puts words into another's mouth.
void Verifier::checkHand(const QString &object, const audit::Leaf &leaf, domain::PersonId by)
{
    if (by.isValid() && m_users.value(by) != leaf.actor)
        add(Finding::Level::Red, "governance", object,
            QStringLiteral("it is shown as somebody's whose it is not: the log has it in another name"));
}

Result<void> Verifier::checkSigned(const QString &object, const Result<bool> &counts)
{
    if (!counts)
        return fail(counts.error());
    if (!*counts)
        add(Finding::Level::Red, "governance", object,
            QStringLiteral("its signature is not that of somebody who had the right to: it has no effect"));
    return {};
}

Result<void> Verifier::checkArea(const domain::ServiceArea &area)
{
    EARSHOT_CHECK(checkState(objectName(area.id), stateOf(area)));
    EARSHOT_CHECK(checkSigned(objectName(area.id), m_context.trust->counts(area)));
    const auto key = m_context.store->areas().currentKey(area.id);
    if (!key && key.error().code != ErrorCode::NotFound)
        return fail(key.error());
    if (key) {
        EARSHOT_CHECK(checkState(objectName(*key), stateOf(*key)));
    }
    for (int version = 1; version <= (key ? key->version : 1); ++version) {
        const auto each = m_context.store->areas().key(area.id, version);
        if (!each && each.error().code != ErrorCode::NotFound)
            return fail(each.error());
        if (each) {
            EARSHOT_CHECK(checkSigned(objectName(*each), m_context.trust->counts(*each)));
        } else {
            add(Finding::Level::Red, "governance", objectName(area.id),
                QStringLiteral("version %1 of its key is missing").arg(version));
        }
    }
    return {};
}

Result<void> Verifier::checkSettings()
{
    EARSHOT_TRY(settings, m_context.store->settings().governed());
    const QString object = objectName(domain::StoreSettings{});
    if (settings) {
        EARSHOT_CHECK(checkState(object, stateOf(*settings)));
        return checkSigned(object, m_context.trust->counts(*settings));
    }
    if (!m_logged.contains(object)) // otherwise it was taken away, and is missed among what no check has seen
        add(Finding::Level::Amber, "settings", object,
            QStringLiteral("this store was made before its settings were signed: whether they were changed cannot be "
                           "known from here. Look at them and set them once (earshot-cli settings)"));
    return {};
}

Result<void> Verifier::checkGovernance()
{
    auto &people = m_context.store->people();
    auto &trust = *m_context.trust;
    const auto &session = m_context.session;
    EARSHOT_TRY(policies, readPolicies(*m_context.store, *m_context.environment.profile, session->trustRoot(),
                                       session->trustMemo(), m_context.today()));
    for (const auto &policy : std::as_const(policies.entries)) {
        EARSHOT_CHECK(checkState(objectName(policy.row), stateOf(policy.row)));
        if (!policy.counts())
            add(Finding::Level::Red, "governance", objectName(policy.row),
                QStringLiteral("this version of the policy does not count: %1").arg(policy.fault));
    }
    EARSHOT_TRY(persons, people.all());
    for (const auto &person : std::as_const(persons))
        m_users.insert(person.id, person.user);
    for (const auto &person : std::as_const(persons)) {
        EARSHOT_CHECK(checkState(objectName(person.id), stateOf(person)));
        EARSHOT_CHECK(checkSigned(objectName(person.id), trust.counts(person)));
        EARSHOT_TRY(versions, people.former(person.id));
        versions << person;
        EARSHOT_CHECK(
            checkHistory<domain::Person>(objectName(person.id), versions, [](const auto &p) { return stateOf(p); }));
    }
    EARSHOT_TRY(areas, m_context.store->areas().all());
    if (const auto quarantine = m_context.store->areas().quarantineArea())
        areas << *quarantine;
    else
        add(Finding::Level::Red, "governance", {}, QStringLiteral("the quarantine is not there"));
    for (const auto &area : std::as_const(areas)) {
        EARSHOT_CHECK(checkArea(area));
    }
    EARSHOT_CHECK(checkSettings());
    EARSHOT_CHECK(checkExtensions());
    EARSHOT_TRY(grants, people.grants());
    for (const auto &grant : std::as_const(grants)) {
        EARSHOT_CHECK(checkState(objectName(grant), stateOf(grant)));
        EARSHOT_CHECK(checkSigned(objectName(grant), trust.counts(grant)));
    }
    EARSHOT_TRY(nominations, people.nominations());
    for (const auto &nomination : std::as_const(nominations)) {
        EARSHOT_CHECK(checkState(objectName(nomination), stateOf(nomination)));
        EARSHOT_CHECK(checkSigned(objectName(nomination), trust.counts(nomination)));
    }
    EARSHOT_TRY(appointments, people.appointments());
    for (const auto &appointment : std::as_const(appointments)) {
        EARSHOT_CHECK(checkState(objectName(appointment), stateOf(appointment)));
        EARSHOT_CHECK(checkSigned(objectName(appointment), trust.counts(appointment)));
        EARSHOT_TRY(former, people.formerAppointmentsOf(appointment.person));
        former.removeIf([&](const domain::Appointment &other) { return objectName(other) != objectName(appointment); });
        former << appointment;
        EARSHOT_CHECK(checkHistory<domain::Appointment>(objectName(appointment), former,
                                                        [](const auto &a) { return stateOf(a); }));
    }
    return checkRecovery(areas);
}

Result<void> Verifier::checkReleases()
{
    EARSHOT_TRY(releases, m_context.store->releases().list({}));
    for (const auto &release : std::as_const(releases)) {
        const QString object = objectName(release.id);
        EARSHOT_TRY(recording, m_context.store->recordings().byId(release.recording));
        EARSHOT_CHECK(checkState(object, stateOf(release)));
        EARSHOT_CHECK(checkSigned(
            object, m_context.trust->signedBy(release.requestedBy, requestMomentOf(release), releaseRequestContext,
                                              scopeOf(release, recording.sha256), release.requestSignature)));
        if (release.advisedBy.isValid()) {
            const auto &profile = m_context.profileAt(release.advisedAt.london().date());
            EARSHOT_CHECK(checkSigned(
                object, m_context.trust->signedInOffice(release.advisedBy, adviceMomentOf(release), profile.igUnit(),
                                                        release.area, releaseAdviceContext,
                                                        adviceOf(release, recording.sha256), release.adviceSignature)));
        }
        if (release.decidedBy.isValid()) {
            const bool approved = release.state != domain::ReleaseState::Refused;
            EARSHOT_CHECK(checkSigned(
                object, m_context.trust->signedInOffice(release.decidedBy, decisionMomentOf(release, approved),
                                                        {release.decidedOffice}, release.area, releaseDecisionContext,
                                                        decisionOf(release, recording.sha256, approved),
                                                        release.decisionSignature)));
        }
    }
    return checkReleaseEvents();
}

Result<void> Verifier::checkReleaseEvents()
{
    EARSHOT_TRY(events, m_context.store->releases().events({}));
    for (const auto &event : std::as_const(events)) {
        EARSHOT_CHECK(checkState(objectName(event.id), stateOf(event), event.by));
    }
    EARSHOT_TRY(releases, m_context.store->releases().list({}));
    for (const auto &release : std::as_const(releases)) {
        EARSHOT_TRY(course, courseOf(m_context, release));
        QSet<qint64> good;
        for (const auto &event : std::as_const(course.events))
            good.insert(event.id.value);
        for (const auto &event : std::as_const(events)) {
            if (event.release == release.id) {
                EARSHOT_CHECK(checkSigned(objectName(event.id), good.contains(event.id.value)));
            }
        }
    }
    EARSHOT_TRY(keys, m_context.store->releases().keys());
    for (const auto &key : std::as_const(keys)) {
        EARSHOT_CHECK(checkState(objectName(key), stateOf(key), key.madeBy));
    }
    EARSHOT_TRY(deciding, m_context.store->releases().decidingKeys());
    for (qsizetype begin = 0, end = 0; begin < deciding.size(); begin = end) {
        const domain::ReleaseKey &first = deciding[begin];
        while (end < deciding.size() && deciding[end].release == first.release)
            ++end;
        EARSHOT_CHECK(
            checkState(decidingKeysOf(first.release), stateOf(deciding.mid(begin, end - begin)), first.madeBy));
    }
    return {};
}

Result<void> Verifier::checkHolds()
{
    EARSHOT_TRY(holds, m_context.store->holds().all());
    for (const auto &hold : std::as_const(holds)) {
        const QString object = objectName(hold.id);
        EARSHOT_CHECK(checkState(object, stateOf(hold), hold.isLifted() ? hold.liftedBy : hold.placedBy));
        EARSHOT_CHECK(checkSigned(object, m_context.trust->counts(hold)));
        for (const auto &guidance : hold.guidance) {
            EARSHOT_CHECK(checkState(objectName(guidance.id), stateOf(guidance, hold.salt), guidance.givenBy));
            EARSHOT_CHECK(checkSigned(objectName(guidance.id), m_context.trust->counts(guidance, hold)));
        }
    }
    return {};
}

Result<void> Verifier::checkDisposals()
{
    EARSHOT_TRY(disposals, m_context.store->disposals().all());
    for (const auto &disposal : std::as_const(disposals)) {
        EARSHOT_CHECK(checkState(objectName(disposal.id), stateOf(disposal)));
        EARSHOT_CHECK(checkSigned(objectName(disposal.id), m_context.trust->counts(disposal)));
    }
    return {};
}

Result<void> Verifier::checkEarlyDeletions()
{
    EARSHOT_TRY(requests, m_context.store->earlyDeletions().all());
    for (const auto &request : std::as_const(requests)) {
        const QString object = objectName(request.id);
        EARSHOT_CHECK(checkState(object, stateOf(request), request.requestedBy));
        EARSHOT_CHECK(checkSigned(object, m_context.trust->counts(request)));
        for (const auto &answer : request.answers) {
            EARSHOT_CHECK(checkState(objectName(answer.id), stateOf(answer, request), answer.by));
            EARSHOT_CHECK(checkSigned(objectName(answer.id), m_context.trust->counts(answer, request)));
        }
        if (const auto &withdrawal = request.withdrawal) {
            const QString withdrawn = withdrawalName(request.id);
            EARSHOT_CHECK(checkState(withdrawn, stateOf(*withdrawal, request), request.requestedBy));
            EARSHOT_CHECK(checkSigned(withdrawn, m_context.trust->counts(*withdrawal, request)));
        }
        EARSHOT_TRY(approved, m_context.trust->wasApproved(request));
        if (!approved)
            continue;
        EARSHOT_TRY(deleted, isDeleted(request.recording));
        if (deleted)
            m_deletedEarly.insert(request.recording);
        else
            add(Finding::Level::Red, "early-deletions", object,
                QStringLiteral("it was approved, and the recording is still there: the two are one act"));
    }
    return {};
}

Result<void> Verifier::checkEarlyTombstone(const domain::Recording &recording)
{
    EARSHOT_TRY(row, m_context.store->audit().latestLeafOf(objectName(recording.id)));
    const auto leaf = audit::parseLeaf(row ? row->leaf : QByteArray());
    if (!leaf || m_deletedEarly.contains(recording.id))
        return {}; // what the log does not say of it is named already
    const QDate day = leaf->at.london().date();
    const auto life = policy::lifeOf(m_context.profileAt(day), recording.keptFrom().london().date());
    if (life.disposableFrom.isValid() && day < life.disposableFrom)
        add(Finding::Level::Red, "early-deletions", objectName(recording.id),
            QStringLiteral("it was deleted before its time, and no other person approved an exception for it"));
    return {};
}

Result<void> Verifier::checkSubjectAccess()
{
    EARSHOT_TRY(requests, m_context.store->subjectAccess().all());
    for (const auto &request : std::as_const(requests)) {
        EARSHOT_CHECK(checkState(objectName(request.id), stateOf(request), request.openedBy));
        EARSHOT_CHECK(checkSigned(objectName(request.id), m_context.trust->counts(request)));
        if (request.listedClosed != request.isClosed())
            add(Finding::Level::Red, "governance", objectName(request.id),
                QStringLiteral("it is listed as %1, which is not what was done about it")
                    .arg(request.listedClosed ? QStringLiteral("closed") : QStringLiteral("open")));
        for (const auto &step : request.steps) {
            EARSHOT_CHECK(checkState(objectName(step.id), stateOf(step, request.salt), step.by));
            EARSHOT_CHECK(checkSigned(objectName(step.id), m_context.trust->counts(step, request)));
        }
    }
    return {};
}

Result<void> Verifier::checkRecordings()
{
    domain::RecordingId after;
    for (;;) {
        EARSHOT_CHECK(stillWanted());
        EARSHOT_TRY(ids, m_context.store->recordings().ids(after, checkedPage));
        for (const auto id : std::as_const(ids)) {
            after = id;
            EARSHOT_CHECK(checkRecording(id));
        }
        if (ids.size() < checkedPage)
            return {};
    }
}

Result<void> Verifier::checkRecording(domain::RecordingId id)
{
    EARSHOT_TRY(recording, m_context.store->recordings().byId(id));
    EARSHOT_TRY(objects, m_context.store->recordings().objectsOf(id));
    if (recording.state == domain::RecordingState::Quarantined) {
        const auto found = m_context.store->quarantine().openBySha256(recording.sha256);
        const auto item = found ? *found : std::nullopt;
        if (!item || item->recording != id) {
            m_seen.insert(objectName(id));
            add(Finding::Level::Red, "governance", objectName(id),
                QStringLiteral("it lies in quarantine, but nothing says since when and why"));
        } else {
            EARSHOT_CHECK(checkState(objectName(item->id), stateOf(*item, stateOf(recording, objects))));
        }
    } else {
        EARSHOT_CHECK(checkState(objectName(id), stateOf(recording, objects)));
        if (recording.state == domain::RecordingState::Deleted) {
            EARSHOT_CHECK(checkEarlyTombstone(recording));
        }
    }
    EARSHOT_TRY(notes, m_context.store->annotations().ofRecording(id));
    for (const auto &note : std::as_const(notes)) {
        EARSHOT_CHECK(checkNote(note));
    }
    EARSHOT_TRY(clips, m_context.store->custody().clipsOf(id));
    for (const auto &clip : std::as_const(clips)) {
        EARSHOT_CHECK(checkState(objectName(clip.id), stateOf(clip, recording.salt), clip.madeBy));
    }
    EARSHOT_TRY(downloads, m_context.store->custody().downloadsOf(id));
    for (const auto &download : std::as_const(downloads)) {
        EARSHOT_CHECK(checkState(objectName(download.id), stateOf(download), download.person));
    }
    return {};
}

Result<void> Verifier::checkNote(const domain::Annotation &note)
{
    const auto recording = m_context.store->recordings().byId(note.recording);
    if (!recording && recording.error().code != ErrorCode::NotFound)
        return fail(recording.error());
    const QByteArray salt = recording ? recording->salt : QByteArray();
    EARSHOT_CHECK(checkState(objectName(note.id), stateOf(note, salt), note.editedBy));
    EARSHOT_TRY(versions, m_context.store->annotations().history(note.id));
    return checkHistory<domain::Annotation>(
        objectName(note.id), versions, [&](const auto &version) { return stateOf(version, salt); },
        [](const auto &version) { return version.editedBy; });
}

template <class T> Result<void> Verifier::checkRow(const QString &object, const Result<T> &row)
{
    if (row)
        return checkState(object, stateOf(*row));
    if (row.error().code != ErrorCode::NotFound)
        return fail(row.error());
    return reportMissing(object);
}

Result<void> Verifier::reportMissing(const QString &object)
{
    // Taken away on purpose, which the log then says, or by other software.
    EARSHOT_TRY(row, m_context.store->audit().latestLeafOf(object));
    const auto leaf = audit::parseLeaf(row ? row->leaf : QByteArray());
    if (leaf && leaf->permitted && leaf->stateHash == crypto::sha256(removedState(object)).toHex())
        return {};
    // Downloads, releases and quarantine stay on record when the recording goes.
    const bool goesAlong = object.startsWith(QLatin1String("note:")) || object.startsWith(QLatin1String("clip:")) ||
                           object.startsWith(QLatin1String("release-key:")) ||
                           object.startsWith(QLatin1String("deciding-keys:"));
    EARSHOT_TRY(deleted, isDeleted(m_logged.value(object)));
    if (!deleted || !goesAlong)
        add(Finding::Level::Red, "missing", object, QStringLiteral("the log knows it, the store has it no more"));
    return {};
}

/// What the log tells of and no check has come across: removed notes, what is settled; and what somebody took away.
Result<void> Verifier::checkUnseen()
{
    auto &store = *m_context.store;
    for (auto logged = m_logged.cbegin(); logged != m_logged.cend(); ++logged) {
        const QString &object = logged.key();
        if (m_seen.contains(object))
            continue;
        const QString kind = object.section(u':', 0, 0);
        const qint64 id = object.section(u':', 1).toLongLong();
        if (kind == QLatin1String("note")) {
            const auto note = store.annotations().byId({id});
            if (note) {
                EARSHOT_CHECK(checkNote(*note));
            } else if (note.error().code == ErrorCode::NotFound) {
                EARSHOT_CHECK(reportMissing(object));
            } else {
                return fail(note.error());
            }
        } else if (kind == QLatin1String("download")) {
            EARSHOT_CHECK(checkRow(object, store.custody().download({id})));
        } else if (kind == QLatin1String("quarantine")) {
            EARSHOT_CHECK(checkRow(object, store.quarantine().byId({id})));
        } else {
            // Everything else is listed whole by the checks before, so what was not seen is not there.
            EARSHOT_CHECK(reportMissing(object));
        }
    }
    return {};
}

} // namespace earshot::service
