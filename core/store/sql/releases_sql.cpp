#include "core/store/sql/repositories.h"
#include "core/store/sql/rows.h"

namespace earshot::store::sql {

namespace {

#define RELEASE_SELECT                                                                                                 \
    "SELECT r.id, r.number, r.recording_id, r.area_id, r.kind, r.state, r.purpose, r.reference, r.arises_from_call, "  \
    "r.requester, r.requested_by, r.recipient, r.begin_frame, r.end_frame, r.format, r.requested_ms, "                 \
    "r.request_signature, r.advice, r.advised_by, r.advised_ms, r.advice_signature, r.decided_by, r.decided_office, "  \
    "r.decided_ms, r.refusal_reason, r.decision_signature, r.issued_by, r.issued_ms, r.package_name, "                 \
    "r.package_sha256, r.contact, r.legal_basis, r.recipient_id, r.until_day, r.advice_conditions, "                   \
    "r.decision_conditions, "                                                                                          \
    "r.redactions, r.lapsed_ms, r.lapsed_clause, "                                                                     \
    "c.started_ms, c.rate, c.frames, req.name, adv.name, dec.name, iss.name, rec.name FROM releases r "                \
    "JOIN recordings c ON c.id = r.recording_id JOIN people req ON req.id = r.requested_by "                           \
    "LEFT JOIN people adv ON adv.id = r.advised_by LEFT JOIN people dec ON dec.id = r.decided_by "                     \
    "LEFT JOIN people iss ON iss.id = r.issued_by LEFT JOIN people rec ON rec.id = r.recipient_id "

#define EVENT_SELECT                                                                                                   \
    "SELECT e.id, e.release_id, e.kind, e.by_id, p.name, e.office, e.at_ms, e.until_day, e.text, e.evidence_name, "    \
    "e.evidence_sha256, e.signature FROM release_events e LEFT JOIN people p ON p.id = e.by_id "

#define RELEASE_KEY_COLUMNS "release_id, recording_id, person_id, object_id, sealed, made_by, made_ms"
#define RELEASE_KEY_SELECT "SELECT " RELEASE_KEY_COLUMNS " FROM release_keys "
#define DECIDING_SELECT "SELECT " RELEASE_KEY_COLUMNS " FROM deciding_keys "

domain::Release readRelease(Query &q)
{
    domain::Release r;
    int c = 0;
    r.id = q.get<domain::ReleaseId>(c++);
    r.number = q.get<QString>(c++);
    r.recording = q.get<domain::RecordingId>(c++);
    r.area = q.get<domain::AreaId>(c++);
    r.kind = q.get<domain::ReleaseKind>(c++);
    r.state = q.get<domain::ReleaseState>(c++);
    r.purpose = q.get<QString>(c++);
    r.reference = q.get<QString>(c++);
    r.arisesFromCall = q.get<bool>(c++);
    r.requester = q.get<QString>(c++);
    r.requestedBy = q.get<domain::PersonId>(c++);
    r.recipient = q.get<QString>(c++);
    r.range.begin = q.get<qint64>(c++);
    r.range.end = q.get<qint64>(c++);
    r.format = q.get<domain::AudioFormat>(c++);
    r.requestedAt = q.get<Instant>(c++);
    r.requestSignature = q.get<QByteArray>(c++);
    r.advice = q.get<QString>(c++);
    r.advisedBy = q.get<domain::PersonId>(c++);
    r.advisedAt = q.get<Instant>(c++);
    r.adviceSignature = q.get<QByteArray>(c++);
    r.decidedBy = q.get<domain::PersonId>(c++);
    r.decidedOffice = q.get<QString>(c++);
    r.decidedAt = q.get<Instant>(c++);
    r.refusalReason = q.get<QString>(c++);
    r.decisionSignature = q.get<QByteArray>(c++);
    r.issuedBy = q.get<domain::PersonId>(c++);
    r.issuedAt = q.get<Instant>(c++);
    r.packageName = q.get<QString>(c++);
    r.packageSha256 = q.get<QByteArray>(c++);
    r.contact = q.get<QString>(c++);
    r.legalBasis = q.get<QString>(c++);
    r.recipientPerson = q.get<domain::PersonId>(c++);
    r.until = dayFrom(q.get<QString>(c++));
    r.adviceConditions = q.get<QString>(c++);
    r.decisionConditions = q.get<QString>(c++);
    r.redactions = q.get<QString>(c++);
    r.lapsedAt = q.get<Instant>(c++);
    r.lapsedClause = q.get<QString>(c++);
    r.callStartedAt = q.get<Instant>(c++);
    r.callRate = q.get<int>(c++);
    r.callFrames = q.get<qint64>(c++);
    r.requestedByName = q.get<QString>(c++);
    r.advisedByName = q.get<QString>(c++);
    r.decidedByName = q.get<QString>(c++);
    r.issuedByName = q.get<QString>(c++);
    r.recipientPersonName = q.get<QString>(c++);
    return r;
}

domain::ReleaseEvent readEvent(Query &q)
{
    domain::ReleaseEvent e;
    int c = 0;
    e.id = q.get<domain::ReleaseEventId>(c++);
    e.release = q.get<domain::ReleaseId>(c++);
    e.kind = q.get<domain::ReleaseEventKind>(c++);
    e.by = q.get<domain::PersonId>(c++);
    e.byName = q.get<QString>(c++);
    e.office = q.get<QString>(c++);
    e.at = q.get<Instant>(c++);
    e.until = dayFrom(q.get<QString>(c++));
    e.text = q.get<QString>(c++);
    e.evidenceName = q.get<QString>(c++);
    e.evidenceSha256 = q.get<QByteArray>(c++);
    e.signature = q.get<QByteArray>(c++);
    return e;
}

domain::ReleaseKey readReleaseKey(Query &q)
{
    domain::ReleaseKey k;
    k.release = q.get<domain::ReleaseId>(0);
    k.recording = q.get<domain::RecordingId>(1);
    k.person = q.get<domain::PersonId>(2);
    k.objectId = q.get<QString>(3);
    k.sealed = q.get<QByteArray>(4);
    k.madeBy = q.get<domain::PersonId>(5);
    k.at = q.get<Instant>(6);
    return k;
}

Result<void> insertKey(Connection &db, const QString &sql, const domain::ReleaseKey &k)
{
    EARSHOT_CHECK(db.run(sql, k.release, k.recording, k.person, k.objectId, k.sealed, k.madeBy, k.at));
    return {};
}

bool matches(const domain::Release &r, const ReleaseFilter &filter)
{
    return (filter.requestedAt.ms == 0 || filter.requestedAt == r.requestedAt) &&
           (filter.areas.isEmpty() || filter.areas.contains(r.area)) &&
           (!filter.requestedBy.isValid() || filter.requestedBy == r.requestedBy) &&
           (!filter.recipient.isValid() || filter.recipient == r.recipientPerson) &&
           (!filter.recording.isValid() || filter.recording == r.recording) &&
           (filter.reference.isEmpty() || filter.reference.compare(r.reference, Qt::CaseInsensitive) == 0) &&
           (filter.states.isEmpty() || filter.states.contains(r.state));
}

} // namespace

Result<QString> SqlReleases::nextNumber(int year)
{
    auto q = m_db.query(QStringLiteral("INSERT INTO release_numbers (year, last) VALUES (?, 1) "
                                       "ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last"));
    EARSHOT_CHECK(q.with(year).single());
    return QStringLiteral("R-%1-%2").arg(year).arg(q.get<int>(0), 4, 10, QLatin1Char('0'));
}

Result<domain::ReleaseId> SqlReleases::add(const domain::Release &r)
{
    EARSHOT_TRY(
        id,
        m_db.insert(
            QStringLiteral(
                "INSERT INTO releases (number, recording_id, area_id, kind, state, purpose, "
                "reference, arises_from_call, requester, requested_by, recipient, begin_frame, "
                "end_frame, format, requested_ms, request_signature, contact, legal_basis, recipient_id, until_day, "
                "redactions) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            r.number, r.recording, r.area, r.kind, r.state, r.purpose, r.reference, r.arisesFromCall, r.requester,
            r.requestedBy, r.recipient, r.range.begin, r.range.end, r.format, r.requestedAt, r.requestSignature,
            r.contact, r.legalBasis, r.recipientPerson.value, dayText(r.until), r.redactions));
    return domain::ReleaseId{id};
}

Result<domain::Release> SqlReleases::byId(domain::ReleaseId id)
{
    auto q = m_db.query(QStringLiteral(RELEASE_SELECT "WHERE r.id = ?"));
    return rowOf<domain::Release>(q.with(id), "release", readRelease);
}

Result<domain::Release> SqlReleases::byNumber(const QString &number)
{
    auto q = m_db.query(QStringLiteral(RELEASE_SELECT "WHERE r.number = ?"));
    return rowOf<domain::Release>(q.with(number), "release", readRelease);
}

Result<void> SqlReleases::advance(const domain::Release &r, domain::ReleaseState expected)
{
    EARSHOT_TRY(changed,
                m_db.run(QStringLiteral("UPDATE releases SET state = ?, advice = ?, advised_by = ?, advised_ms = ?, "
                                        "advice_signature = ?, decided_by = ?, decided_office = ?, decided_ms = ?, "
                                        "refusal_reason = ?, decision_signature = ?, issued_by = ?, issued_ms = ?, "
                                        "package_name = ?, package_sha256 = ?, advice_conditions = ?, "
                                        "decision_conditions = ?, lapsed_ms = ?, lapsed_clause = ? "
                                        "WHERE id = ? AND state = ?"),
                         r.state, r.advice, r.advisedBy.value, r.advisedAt, r.adviceSignature, r.decidedBy.value,
                         r.decidedOffice, r.decidedAt, r.refusalReason, r.decisionSignature, r.issuedBy.value,
                         r.issuedAt, r.packageName, r.packageSha256, r.adviceConditions, r.decisionConditions,
                         r.lapsedAt, r.lapsedClause, r.id, expected));
    if (changed == 0)
        return fail(ErrorCode::Conflict, QStringLiteral("somebody else answered this release first; look at it again"));
    return {};
}

QString SqlReleases::byReferenceSql()
{
    return QStringLiteral(RELEASE_SELECT "WHERE lower(r.reference) = lower(?) ORDER BY r.requested_ms DESC, r.id DESC");
}

Result<QList<domain::Release>> SqlReleases::list(const ReleaseFilter &filter)
{
    QList<domain::Release> found;
    const auto take = [&](Query &row) {
        auto release = readRelease(row);
        if (matches(release, filter))
            found << release;
    };
    if (filter.recording.isValid()) {
        auto q = m_db.query(QStringLiteral(RELEASE_SELECT "WHERE r.recording_id = ? ORDER BY r.requested_ms DESC, r.id "
                                                          "DESC"));
        EARSHOT_CHECK(q.with(filter.recording).each(take));
        return found;
    }
    if (!filter.reference.isEmpty()) {
        auto q = m_db.query(byReferenceSql());
        EARSHOT_CHECK(q.with(filter.reference).each(take));
        return found;
    }
    // By state through its index: what waits is little, whatever the log has grown to.
    QList<domain::ReleaseState> states = filter.states;
    if (states.isEmpty()) {
        for (int s = static_cast<int>(domain::ReleaseState::AwaitingAdvice);
             s <= static_cast<int>(domain::ReleaseState::Lapsed); ++s)
            states << static_cast<domain::ReleaseState>(s);
    }
    for (const auto state : std::as_const(states)) {
        const bool moment = filter.requestedAt.ms != 0;
        auto q = m_db.query(moment ? QStringLiteral(RELEASE_SELECT "WHERE r.state = ? AND r.requested_ms = ?")
                                   : QStringLiteral(RELEASE_SELECT "WHERE r.state = ?"));
        EARSHOT_CHECK((moment ? q.with(state, filter.requestedAt) : q.with(state)).each(take));
    }
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) {
        return std::pair(a.requestedAt, a.id) > std::pair(b.requestedAt, b.id);
    });
    return found;
}

Result<QList<domain::Release>> SqlReleases::askedForLonger()
{
    static_assert(static_cast<int>(domain::ReleaseEventKind::ExtensionAsked) == 3); // as the index has it
    auto q = m_db.query(QStringLiteral(
        RELEASE_SELECT "WHERE r.id IN (SELECT release_id FROM release_events WHERE kind = 3) AND r.state = ?"));
    return rowsOf<domain::Release>(q.with(domain::ReleaseState::Issued), readRelease);
}

Result<QList<domain::Release>> SqlReleases::recalled()
{
    static_assert(static_cast<int>(domain::ReleaseEventKind::Recalled) == 6); // as the index has it
    auto q = m_db.query(
        QStringLiteral(RELEASE_SELECT "WHERE r.id IN (SELECT release_id FROM release_events WHERE kind = 6)"));
    return rowsOf<domain::Release>(q, readRelease);
}

Result<QList<domain::ReleaseEvent>> SqlReleases::events(domain::ReleaseId release)
{
    if (!release.isValid()) {
        auto q = m_db.query(QStringLiteral(EVENT_SELECT "ORDER BY e.id"));
        return rowsOf<domain::ReleaseEvent>(q, readEvent);
    }
    auto q = m_db.query(QStringLiteral(EVENT_SELECT "WHERE e.release_id = ? ORDER BY e.id"));
    return rowsOf<domain::ReleaseEvent>(q.with(release), readEvent);
}

Result<domain::ReleaseEventId> SqlReleases::nextEventId()
{
    auto q = m_db.query(QStringLiteral("SELECT coalesce(max(id), 0) + 1 FROM release_events"));
    EARSHOT_CHECK(q.single());
    return domain::ReleaseEventId{q.get<qint64>(0)};
}

Result<void> SqlReleases::addEvent(const domain::ReleaseEvent &e)
{
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO release_events (id, release_id, kind, by_id, office, at_ms, "
                                          "until_day, text, evidence_name, evidence_sha256, signature) "
                                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                           e.id, e.release, e.kind, e.by, e.office, e.at, dayText(e.until), e.text, e.evidenceName,
                           e.evidenceSha256, e.signature));
    return {};
}

Result<void> SqlReleases::addKey(const domain::ReleaseKey &k)
{
    return insertKey(
        m_db, QStringLiteral("INSERT INTO release_keys (" RELEASE_KEY_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?)"), k);
}

Result<domain::ReleaseKey> SqlReleases::key(domain::ReleaseId release)
{
    auto q = m_db.query(QStringLiteral(RELEASE_KEY_SELECT "WHERE release_id = ?"));
    return rowOf<domain::ReleaseKey>(q.with(release), "key of a release", readReleaseKey);
}

Result<QList<domain::ReleaseKey>> SqlReleases::keys()
{
    auto q = m_db.query(QStringLiteral(RELEASE_KEY_SELECT "ORDER BY release_id"));
    return rowsOf<domain::ReleaseKey>(q, readReleaseKey);
}

Result<bool> SqlReleases::removeKey(domain::ReleaseId release)
{
    EARSHOT_TRY(removed, m_db.run(QStringLiteral("DELETE FROM release_keys WHERE release_id = ?"), release));
    return removed > 0;
}

Result<QList<domain::ReleaseKey>> SqlReleases::decidingKeys(domain::ReleaseId release)
{
    auto q = m_db.query(QStringLiteral(DECIDING_SELECT "WHERE release_id = ? ORDER BY person_id"));
    return rowsOf<domain::ReleaseKey>(q.with(release), readReleaseKey);
}

Result<QList<domain::ReleaseKey>> SqlReleases::decidingKeys()
{
    auto q = m_db.query(QStringLiteral(DECIDING_SELECT "ORDER BY release_id, person_id"));
    return rowsOf<domain::ReleaseKey>(q, readReleaseKey);
}

Result<void> SqlReleases::setDecidingKeys(domain::ReleaseId release, const QList<domain::ReleaseKey> &keys)
{
    EARSHOT_CHECK(m_db.run(QStringLiteral("DELETE FROM deciding_keys WHERE release_id = ?"), release));
    for (const auto &key : keys) {
        EARSHOT_CHECK(insertKey(
            m_db, QStringLiteral("INSERT INTO deciding_keys (" RELEASE_KEY_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?)"),
            key));
    }
    return {};
}

} // namespace earshot::store::sql
