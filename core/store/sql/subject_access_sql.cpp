#include "core/store/sql/recording_columns.h"
#include "core/store/sql/repositories.h"
#include "core/store/sql/rows.h"
#include "core/store/sql/transaction.h"

namespace earshot::store::sql {

namespace {

#define REQUEST_SELECT                                                                                                 \
    "SELECT s.id, s.area_id, s.received_day, s.asker, s.numbers, s.names, s.reference_list, s.salt, s.opened_by, "     \
    "s.opened_office, s.opened_ms, s.signature, s.closed, "                                                            \
    "coalesce((SELECT name FROM people WHERE id = s.opened_by), ''), "                                                 \
    "coalesce((SELECT name FROM areas WHERE id = s.area_id), '') FROM subject_access s "
#define STEP_SELECT                                                                                                    \
    "SELECT t.id, t.request_id, t.kind, t.on_day, t.words, t.place, t.terms, t.recording_id, t.mark, t.outcome, "      \
    "t.by_id, t.office, t.at_ms, t.signature, coalesce((SELECT name FROM people WHERE id = t.by_id), '') "             \
    "FROM subject_access_steps t "

domain::SubjectAccess readSubjectAccess(Query &q)
{
    domain::SubjectAccess r;
    int c = 0;
    r.id = q.get<domain::SubjectAccessId>(c++);
    r.area = q.get<domain::AreaId>(c++);
    r.receivedOn = dayFrom(q.get<QString>(c++));
    r.asker = q.get<QString>(c++);
    r.numbers = listFrom(q.get<QString>(c++));
    r.names = listFrom(q.get<QString>(c++));
    r.references = listFrom(q.get<QString>(c++));
    r.salt = q.get<QByteArray>(c++);
    r.openedBy = q.get<domain::PersonId>(c++);
    r.openedOffice = q.get<QString>(c++);
    r.openedAt = q.get<Instant>(c++);
    r.signature = q.get<QByteArray>(c++);
    r.listedClosed = q.get<bool>(c++);
    r.openedByName = q.get<QString>(c++);
    r.areaName = q.get<QString>(c++);
    return r;
}

domain::AccessStep readStep(Query &q)
{
    domain::AccessStep s;
    int c = 0;
    s.id = q.get<domain::AccessStepId>(c++);
    s.request = q.get<domain::SubjectAccessId>(c++);
    s.kind = q.get<domain::AccessStepKind>(c++);
    s.on = dayFrom(q.get<QString>(c++));
    s.words = q.get<QString>(c++);
    s.place = q.get<QString>(c++);
    s.terms = q.get<QString>(c++);
    s.recording = q.get<domain::RecordingId>(c++);
    s.mark = q.get<domain::CallMark>(c++);
    s.outcome = q.get<domain::AccessOutcome>(c++);
    s.by = q.get<domain::PersonId>(c++);
    s.office = q.get<QString>(c++);
    s.at = q.get<Instant>(c++);
    s.signature = q.get<QByteArray>(c++);
    s.byName = q.get<QString>(c++);
    return s;
}

domain::RecordingId readRecordingId(Query &q)
{
    return q.get<domain::RecordingId>(0);
}

} // namespace

Result<domain::SubjectAccessId> SqlSubjectAccess::nextId()
{
    return nextOf<domain::SubjectAccessId>(m_db, QStringLiteral("SELECT coalesce(max(id), 0) + 1 FROM subject_access"));
}

Result<domain::AccessStepId> SqlSubjectAccess::nextStepId()
{
    return nextOf<domain::AccessStepId>(m_db,
                                        QStringLiteral("SELECT coalesce(max(id), 0) + 1 FROM subject_access_steps"));
}

Result<void> SqlSubjectAccess::add(const domain::SubjectAccess &r)
{
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO subject_access (id, area_id, received_day, asker, numbers, "
                                          "names, reference_list, salt, opened_by, opened_office, opened_ms, "
                                          "signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                           r.id, r.area.value, dayText(r.receivedOn), r.asker, listText(r.numbers), listText(r.names),
                           listText(r.references), r.salt, r.openedBy, r.openedOffice, r.openedAt, r.signature));
    return {};
}

Result<void> SqlSubjectAccess::addStep(const domain::AccessStep &s)
{
    EARSHOT_TRY(unit, UnitOfWork::begin(m_db));
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO subject_access_steps (id, request_id, kind, on_day, words, "
                                          "place, terms, recording_id, mark, outcome, by_id, office, at_ms, "
                                          "signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                           s.id, s.request, s.kind, dayText(s.on), s.words, s.place, s.terms, s.recording.value, s.mark,
                           s.outcome, s.by, s.office, s.at, s.signature));
    for (const auto recording : s.found) {
        EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO subject_access_finds (step_id, recording_id) VALUES (?, ?)"),
                               s.id, recording));
    }
    if (s.kind == domain::AccessStepKind::Closed) {
        EARSHOT_CHECK(m_db.run(QStringLiteral("UPDATE subject_access SET closed = 1 WHERE id = ?"), s.request));
    }
    return unit.commit();
}

Result<void> SqlSubjectAccess::addStepsTo(QList<domain::SubjectAccess> &requests)
{
    auto steps = m_db.query(QStringLiteral(STEP_SELECT "WHERE t.request_id = ? ORDER BY t.id"));
    auto finds = m_db.query(QStringLiteral("SELECT recording_id FROM subject_access_finds WHERE step_id = ? "
                                           "ORDER BY recording_id"));
    for (auto &request : requests) {
        EARSHOT_TRY(rows, rowsOf<domain::AccessStep>(steps.with(request.id), readStep));
        request.steps = rows;
        for (auto &step : request.steps) {
            EARSHOT_TRY(found, rowsOf<domain::RecordingId>(finds.with(step.id), readRecordingId));
            step.found = found;
        }
    }
    return {};
}

Result<domain::SubjectAccess> SqlSubjectAccess::byId(domain::SubjectAccessId id)
{
    auto q = m_db.query(QStringLiteral(REQUEST_SELECT "WHERE s.id = ?"));
    EARSHOT_TRY(request, rowOf<domain::SubjectAccess>(q.with(id), "request for access", readSubjectAccess));
    QList<domain::SubjectAccess> one{request};
    EARSHOT_CHECK(addStepsTo(one));
    return one.constFirst();
}

Result<QList<domain::SubjectAccess>> SqlSubjectAccess::all()
{
    auto q = m_db.query(QStringLiteral(REQUEST_SELECT "ORDER BY s.id"));
    EARSHOT_TRY(requests, rowsOf<domain::SubjectAccess>(q, readSubjectAccess));
    EARSHOT_CHECK(addStepsTo(requests));
    return requests;
}

QString SqlSubjectAccess::openSql()
{
    return QStringLiteral(REQUEST_SELECT "WHERE s.closed = 0 ORDER BY s.id");
}

Result<QList<domain::SubjectAccess>> SqlSubjectAccess::open()
{
    auto q = m_db.query(openSql());
    EARSHOT_TRY(requests, rowsOf<domain::SubjectAccess>(q, readSubjectAccess));
    EARSHOT_CHECK(addStepsTo(requests));
    return requests;
}

Result<QList<domain::RecordingId>> SqlSubjectAccess::usedUnder(const QString &reference, domain::AreaId area, int limit)
{
    auto q = m_db.query(QStringLiteral(
        "SELECT r.id FROM recordings r WHERE r.state = 1 AND (:area = 0 OR r.area_id = :area) AND r.id IN "
        "(" EARSHOT_USED_UNDER ") ORDER BY r.id LIMIT :limit"));
    q.bind(":reference", reference);
    q.bind(":area", area.value);
    q.bind(":limit", limit);
    return rowsOf<domain::RecordingId>(q, readRecordingId);
}

} // namespace earshot::store::sql
