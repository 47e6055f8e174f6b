#include "core/store/sql/repositories.h"
#include "core/store/sql/rows.h"

namespace earshot::store::sql {

namespace {

#define EARLY_SELECT                                                                                                   \
    "SELECT e.id, e.recording_id, e.area_id, e.exception, e.purpose, e.reference, e.reason, e.salt, e.requested_by, "  \
    "e.requested_ms, e.signature, coalesce((SELECT name FROM people WHERE id = e.requested_by), ''), "                 \
    "coalesce((SELECT name FROM areas WHERE id = e.area_id), '') FROM early_deletions e "

domain::EarlyDeletion readEarlyDeletion(Query &q)
{
    domain::EarlyDeletion r;
    int c = 0;
    r.id = q.get<domain::EarlyDeletionId>(c++);
    r.recording = q.get<domain::RecordingId>(c++);
    r.area = q.get<domain::AreaId>(c++);
    r.exception = q.get<QString>(c++);
    r.purpose = q.get<QString>(c++);
    r.reference = q.get<QString>(c++);
    r.reason = q.get<QString>(c++);
    r.salt = q.get<QByteArray>(c++);
    r.requestedBy = q.get<domain::PersonId>(c++);
    r.requestedAt = q.get<Instant>(c++);
    r.signature = q.get<QByteArray>(c++);
    r.requestedByName = q.get<QString>(c++);
    r.areaName = q.get<QString>(c++);
    return r;
}

domain::EarlyAnswer readAnswer(Query &q)
{
    domain::EarlyAnswer a;
    int c = 0;
    a.id = q.get<domain::EarlyAnswerId>(c++);
    a.request = q.get<domain::EarlyDeletionId>(c++);
    a.kind = q.get<domain::EarlyAnswerKind>(c++);
    a.words = q.get<QString>(c++);
    a.by = q.get<domain::PersonId>(c++);
    a.office = q.get<QString>(c++);
    a.at = q.get<Instant>(c++);
    a.signature = q.get<QByteArray>(c++);
    a.byName = q.get<QString>(c++);
    return a;
}

domain::EarlyWithdrawal readWithdrawal(Query &q)
{
    return {q.get<Instant>(0), q.get<QByteArray>(1)};
}

} // namespace

Result<domain::EarlyDeletionId> SqlEarlyDeletions::nextId()
{
    return nextOf<domain::EarlyDeletionId>(m_db,
                                           QStringLiteral("SELECT coalesce(max(id), 0) + 1 FROM early_deletions"));
}

Result<domain::EarlyAnswerId> SqlEarlyDeletions::nextAnswerId()
{
    return nextOf<domain::EarlyAnswerId>(m_db,
                                         QStringLiteral("SELECT coalesce(max(id), 0) + 1 FROM early_deletion_answers"));
}

Result<void> SqlEarlyDeletions::add(const domain::EarlyDeletion &r)
{
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO early_deletions (id, recording_id, area_id, exception, purpose, "
                                          "reference, reason, salt, requested_by, requested_ms, signature) "
                                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                           r.id, r.recording, r.area, r.exception, r.purpose, r.reference, r.reason, r.salt,
                           r.requestedBy, r.requestedAt, r.signature));
    return {};
}

Result<void> SqlEarlyDeletions::addAnswer(const domain::EarlyAnswer &a)
{
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO early_deletion_answers (id, request_id, kind, words, by_id, "
                                          "office, at_ms, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                           a.id, a.request, a.kind, a.words, a.by, a.office, a.at, a.signature));
    return {};
}

Result<void> SqlEarlyDeletions::withdraw(domain::EarlyDeletionId id, const domain::EarlyWithdrawal &withdrawal)
{
    EARSHOT_CHECK(m_db.run(
        QStringLiteral("INSERT INTO early_deletion_withdrawals (request_id, at_ms, signature) VALUES (?, ?, ?)"), id,
        withdrawal.at, withdrawal.signature));
    return {};
}

Result<void> SqlEarlyDeletions::addWhatCame(QList<domain::EarlyDeletion> &requests)
{
    auto answers = m_db.query(
        QStringLiteral("SELECT a.id, a.request_id, a.kind, a.words, a.by_id, a.office, a.at_ms, a.signature, "
                       "coalesce((SELECT name FROM people WHERE id = a.by_id), '') FROM early_deletion_answers a "
                       "WHERE a.request_id = ? ORDER BY a.id"));
    auto withdrawals =
        m_db.query(QStringLiteral("SELECT at_ms, signature FROM early_deletion_withdrawals WHERE request_id = ?"));
    for (auto &request : requests) {
        EARSHOT_TRY(rows, rowsOf<domain::EarlyAnswer>(answers.with(request.id), readAnswer));
        request.answers = rows;
        EARSHOT_TRY(ends, rowsOf<domain::EarlyWithdrawal>(withdrawals.with(request.id), readWithdrawal));
        if (!ends.isEmpty())
            request.withdrawal = ends.constFirst();
    }
    return {};
}

Result<domain::EarlyDeletion> SqlEarlyDeletions::byId(domain::EarlyDeletionId id)
{
    auto q = m_db.query(QStringLiteral(EARLY_SELECT "WHERE e.id = ?"));
    EARSHOT_TRY(request, rowOf<domain::EarlyDeletion>(q.with(id), "request to delete early", readEarlyDeletion));
    QList<domain::EarlyDeletion> one{request};
    EARSHOT_CHECK(addWhatCame(one));
    return one.constFirst();
}

Result<QList<domain::EarlyDeletion>> SqlEarlyDeletions::all()
{
    auto q = m_db.query(QStringLiteral(EARLY_SELECT "ORDER BY e.id"));
    EARSHOT_TRY(requests, rowsOf<domain::EarlyDeletion>(q, readEarlyDeletion));
    EARSHOT_CHECK(addWhatCame(requests));
    return requests;
}

Result<QList<domain::EarlyDeletion>> SqlEarlyDeletions::ofRecording(domain::RecordingId recording)
{
    auto q = m_db.query(QStringLiteral(EARLY_SELECT "WHERE e.recording_id = ? ORDER BY e.id"));
    EARSHOT_TRY(requests, rowsOf<domain::EarlyDeletion>(q.with(recording), readEarlyDeletion));
    EARSHOT_CHECK(addWhatCame(requests));
    return requests;
}

} // namespace earshot::store::sql
