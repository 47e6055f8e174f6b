#include "core/store/sql/recording_columns.h"
#include "core/store/sql/repositories.h"
#include "core/store/sql/rows.h"
#include "core/store/sql/transaction.h"

namespace earshot::store::sql {

namespace {

#define DISPOSAL_SELECT                                                                                                \
    "SELECT d.id, d.area_id, d.due_day, d.run_day, d.planned_by, d.planned_ms, d.plan_signature, d.approved_by, "      \
    "d.approved_office, d.approved_ms, d.backup_days, d.approval_signature, d.finished_by, d.finished_ms, "            \
    "d.certificate, d.certificate_signature, coalesce((SELECT name FROM areas WHERE id = d.area_id), ''), "            \
    "coalesce((SELECT name FROM people WHERE id = d.planned_by), ''), "                                                \
    "coalesce((SELECT name FROM people WHERE id = d.approved_by), ''), "                                               \
    "coalesce((SELECT name FROM people WHERE id = d.finished_by), '') FROM disposals d "

// A call dated after its import is due whatever its date: the index recordings_due has what is computed here.
#define DUE "SELECT r.id FROM recordings r WHERE r.area_id = ? AND r.state <> 3 AND " EARSHOT_KEPT_FROM " < ? "
#define IN_ORDER "ORDER BY " EARSHOT_KEPT_FROM ", r.id LIMIT ?"

domain::Disposal readDisposal(Query &q)
{
    domain::Disposal d;
    d.id = q.get<domain::DisposalId>(0);
    d.area = q.get<domain::AreaId>(1);
    d.dueBy = dayFrom(q.get<QString>(2));
    d.runFrom = dayFrom(q.get<QString>(3));
    d.plannedBy = q.get<domain::PersonId>(4);
    d.plannedAt = q.get<Instant>(5);
    d.planSignature = q.get<QByteArray>(6);
    d.approvedBy = q.get<domain::PersonId>(7);
    d.approvedOffice = q.get<QString>(8);
    d.approvedAt = q.get<Instant>(9);
    d.backupDays = q.get<int>(10);
    d.approvalSignature = q.get<QByteArray>(11);
    d.finishedBy = q.get<domain::PersonId>(12);
    d.finishedAt = q.get<Instant>(13);
    d.certificate = q.get<QByteArray>(14);
    d.certificateSignature = q.get<QByteArray>(15);
    d.areaName = q.get<QString>(16);
    d.plannedByName = q.get<QString>(17);
    d.approvedByName = q.get<QString>(18);
    d.finishedByName = q.get<QString>(19);
    return d;
}

} // namespace

Result<domain::DisposalId> SqlDisposals::nextId()
{
    auto q = m_db.query(QStringLiteral("SELECT coalesce(max(id), 0) + 1 FROM disposals"));
    return rowOf<domain::DisposalId>(q, "disposal", [](Query &row) { return row.get<domain::DisposalId>(0); });
}

Result<void> SqlDisposals::add(const domain::Disposal &d)
{
    EARSHOT_TRY(unit, UnitOfWork::begin(m_db));
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO disposals (id, area_id, due_day, run_day, planned_by, "
                                          "planned_ms, plan_signature) VALUES (?, ?, ?, ?, ?, ?, ?)"),
                           d.id, d.area, dayText(d.dueBy), dayText(d.runFrom), d.plannedBy, d.plannedAt,
                           d.planSignature));
    for (const auto recording : d.recordings) {
        EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO disposal_items (disposal_id, recording_id) VALUES (?, ?)"),
                               d.id, recording));
    }
    return unit.commit();
}

Result<void> SqlDisposals::addItems(domain::Disposal &disposal)
{
    auto q = m_db.query(QStringLiteral("SELECT recording_id FROM disposal_items WHERE disposal_id = ? "
                                       "ORDER BY recording_id"));
    EARSHOT_TRY(items, rowsOf<domain::RecordingId>(q.with(disposal.id),
                                                   [](Query &row) { return row.get<domain::RecordingId>(0); }));
    disposal.recordings = items;
    return {};
}

Result<domain::Disposal> SqlDisposals::byId(domain::DisposalId id)
{
    auto q = m_db.query(QStringLiteral(DISPOSAL_SELECT "WHERE d.id = ?"));
    EARSHOT_TRY(disposal, rowOf<domain::Disposal>(q.with(id), "disposal", readDisposal));
    EARSHOT_CHECK(addItems(disposal));
    return disposal;
}

Result<QList<domain::Disposal>> SqlDisposals::withItems(Query &rows)
{
    EARSHOT_TRY(disposals, rowsOf<domain::Disposal>(rows, readDisposal));
    for (auto &disposal : disposals)
        EARSHOT_CHECK(addItems(disposal));
    return disposals;
}

Result<QList<domain::Disposal>> SqlDisposals::all()
{
    auto q = m_db.query(QStringLiteral(DISPOSAL_SELECT "ORDER BY d.id DESC"));
    return withItems(q);
}

Result<QList<domain::Disposal>> SqlDisposals::unfinished()
{
    auto q = m_db.query(QStringLiteral(DISPOSAL_SELECT "WHERE d.finished_by = 0 ORDER BY d.id DESC"));
    return withItems(q);
}

Result<void> SqlDisposals::approve(const domain::Disposal &d)
{
    EARSHOT_TRY(changed,
                m_db.run(QStringLiteral("UPDATE disposals SET approved_by = ?, approved_office = ?, "
                                        "approved_ms = ?, backup_days = ?, approval_signature = ? "
                                        "WHERE id = ? AND approved_by = 0"),
                         d.approvedBy, d.approvedOffice, d.approvedAt, d.backupDays, d.approvalSignature, d.id));
    if (changed == 0)
        return fail(ErrorCode::Conflict, QStringLiteral("this disposal was approved already"));
    return {};
}

Result<void> SqlDisposals::finish(const domain::Disposal &d)
{
    EARSHOT_TRY(changed, m_db.run(QStringLiteral("UPDATE disposals SET finished_by = ?, finished_ms = ?, "
                                                 "certificate = ?, certificate_signature = ? "
                                                 "WHERE id = ? AND finished_by = 0 AND approved_by <> 0"),
                                  d.finishedBy, d.finishedAt, d.certificate, d.certificateSignature, d.id));
    if (changed == 0)
        return fail(ErrorCode::Conflict, QStringLiteral("this disposal is finished already"));
    return {};
}

Result<QList<domain::RecordingId>> SqlDisposals::dueIn(domain::AreaId area, Instant before, domain::RecordingId after,
                                                       int limit)
{
    const auto id = [](Query &row) { return row.get<domain::RecordingId>(0); };
    if (!after.isValid()) {
        auto q = m_db.query(QStringLiteral(DUE IN_ORDER));
        return rowsOf<domain::RecordingId>(q.with(area.value, before, limit), id);
    }
    auto q = m_db.query(QStringLiteral(DUE "AND (" EARSHOT_KEPT_FROM ", r.id) > (SELECT " EARSHOT_KEPT_FROM
                                           ", r.id FROM recordings r WHERE r.id = ?) " IN_ORDER));
    return rowsOf<domain::RecordingId>(q.with(area.value, before, after, limit), id);
}

QString SqlDisposals::countSql()
{
    return QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM recordings r WHERE r.area_id = ? AND r.state <> 3 AND "
                          "r.state <= ? AND " EARSHOT_KEPT_FROM " >= ? AND " EARSHOT_KEPT_FROM
                          " < ? LIMIT ?) AS counted");
}

Result<int> SqlDisposals::countKeptFrom(domain::AreaId area, Instant from, Instant before, int limit,
                                        domain::RecordingState upTo)
{
    auto q = m_db.query(countSql());
    return rowOf<int>(q.with(area.value, upTo, from, before, limit), "count",
                      [](Query &row) { return row.get<int>(0); });
}

} // namespace earshot::store::sql
