#include "core/store/sql/recording_columns.h"
#include "core/store/sql/repositories.h"
#include "core/store/sql/rows.h"

#include <limits>

namespace earshot::store::sql {

namespace {

using domain::HoldScope;

#define HOLD_SELECT                                                                                                    \
    "SELECT h.id, h.kind, h.scope, h.recording_id, h.subject, h.area_id, h.from_day, h.to_day, h.purpose, "            \
    "h.reference, h.reason, h.owner_id, h.until_day, h.review_day, h.salt, h.placed_by, h.placed_office, "             \
    "h.placed_ms, h.placed_signature, h.lifted_by, h.lifted_office, h.lifted_ms, h.lift_reason, h.lifted_signature, "  \
    "coalesce((SELECT name FROM people WHERE id = h.owner_id), ''), "                                                  \
    "coalesce((SELECT name FROM people WHERE id = h.placed_by), ''), "                                                 \
    "coalesce((SELECT name FROM people WHERE id = h.lifted_by), ''), "                                                 \
    "coalesce((SELECT name FROM areas WHERE id = h.area_id), '') FROM holds h "
#define GUIDANCE_SELECT                                                                                                \
    "SELECT g.id, g.hold_id, g.text, g.until_day, g.review_day, g.late_day, g.given_by, g.given_office, g.given_ms, "  \
    "g.signature, coalesce((SELECT name FROM people WHERE id = g.given_by), '') FROM hold_guidance g "

domain::Hold readHold(Query &q)
{
    domain::Hold hold;
    hold.id = q.get<domain::HoldId>(0);
    hold.kind = q.get<domain::HoldKind>(1);
    hold.scope = q.get<HoldScope>(2);
    hold.recording = q.get<domain::RecordingId>(3);
    hold.subject = q.get<QString>(4);
    hold.area = q.get<domain::AreaId>(5);
    hold.from = dayFrom(q.get<QString>(6));
    hold.to = dayFrom(q.get<QString>(7));
    hold.purpose = q.get<QString>(8);
    hold.reference = q.get<QString>(9);
    hold.reason = q.get<QString>(10);
    hold.owner = q.get<domain::PersonId>(11);
    hold.until = dayFrom(q.get<QString>(12));
    hold.reviewOn = dayFrom(q.get<QString>(13));
    hold.salt = q.get<QByteArray>(14);
    hold.placedBy = q.get<domain::PersonId>(15);
    hold.placedOffice = q.get<QString>(16);
    hold.placedAt = q.get<Instant>(17);
    hold.placedSignature = q.get<QByteArray>(18);
    hold.liftedBy = q.get<domain::PersonId>(19);
    hold.liftedOffice = q.get<QString>(20);
    hold.liftedAt = q.get<Instant>(21);
    hold.liftReason = q.get<QString>(22);
    hold.liftedSignature = q.get<QByteArray>(23);
    hold.ownerName = q.get<QString>(24);
    hold.placedByName = q.get<QString>(25);
    hold.liftedByName = q.get<QString>(26);
    hold.areaName = q.get<QString>(27);
    return hold;
}

domain::HoldGuidance readGuidance(Query &q)
{
    domain::HoldGuidance guidance;
    guidance.id = q.get<domain::GuidanceId>(0);
    guidance.hold = q.get<domain::HoldId>(1);
    guidance.text = q.get<QString>(2);
    guidance.until = dayFrom(q.get<QString>(3));
    guidance.reviewOn = dayFrom(q.get<QString>(4));
    guidance.lateSince = dayFrom(q.get<QString>(5));
    guidance.givenBy = q.get<domain::PersonId>(6);
    guidance.givenOffice = q.get<QString>(7);
    guidance.givenAt = q.get<Instant>(8);
    guidance.signature = q.get<QByteArray>(9);
    guidance.givenByName = q.get<QString>(10);
    return guidance;
}

/// The first moment of a day in London, and of the day after.
Instant beginOf(const QDate &day)
{
    return day.isValid() ? Instant::from(day.startOfDay(base::londonZone()))
                         : Instant{std::numeric_limits<qint64>::min()};
}
Instant endOf(const QDate &day)
{
    return day.isValid() ? Instant::from(day.addDays(1).startOfDay(base::londonZone()))
                         : Instant{std::numeric_limits<qint64>::max()};
}

#define REACH "SELECT count(*), min(" EARSHOT_KEPT_FROM ") FROM recordings r WHERE r.state IN (1, 2) AND "
// As policy::covers takes a hold's days.
#define IN_DAYS                                                                                                        \
    " AND ((r.started_ms >= :begin AND r.started_ms < :end) OR (" EARSHOT_DATE_IMPOSSIBLE                              \
    " AND (r.imported_ms < " EARSHOT_CLOCKS_SET " OR r.imported_ms >= :begin)))"
#define OF_AREA "r.area_id IN (:area, 0)" // 0: in quarantine, and of any area
#define NARROWED " AND (:area = 0 OR " OF_AREA ")" IN_DAYS

QString reachStatement(HoldScope scope)
{
    switch (scope) {
    case HoldScope::Recording:
        return QStringLiteral(REACH "r.id = :recording");
    case HoldScope::Case:
        return QStringLiteral(REACH "r.id IN (" EARSHOT_USED_UNDER ")" NARROWED);
    case HoldScope::Number:
        return QStringLiteral(REACH "r.customer_e164 = :subject" NARROWED);
    case HoldScope::Person:
        return QStringLiteral(REACH "r.staff_key = :subject" NARROWED);
    case HoldScope::Area:
        return QStringLiteral(REACH OF_AREA IN_DAYS);
    }
    return {};
}

} // namespace

Result<domain::HoldId> SqlHolds::nextId()
{
    auto q = m_db.query(QStringLiteral("SELECT coalesce(max(id), 0) + 1 FROM holds"));
    return rowOf<domain::HoldId>(q, "hold", [](Query &row) { return row.get<domain::HoldId>(0); });
}

Result<void> SqlHolds::add(const domain::Hold &h)
{
    EARSHOT_CHECK(m_db.run(
        QStringLiteral("INSERT INTO holds (id, kind, scope, recording_id, subject, area_id, from_day, to_day, purpose, "
                       "reference, reason, owner_id, until_day, review_day, salt, placed_by, placed_office, placed_ms, "
                       "placed_signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        h.id, h.kind, h.scope, h.recording.value, h.subject, h.area.value, dayText(h.from), dayText(h.to), h.purpose,
        h.reference, h.reason, h.owner, dayText(h.until), dayText(h.reviewOn), h.salt, h.placedBy, h.placedOffice,
        h.placedAt, h.placedSignature));
    return {};
}

Result<void> SqlHolds::addGuidanceTo(QList<domain::Hold> &holds)
{
    auto q = m_db.query(QStringLiteral(GUIDANCE_SELECT "WHERE g.hold_id = ? ORDER BY g.id"));
    for (auto &hold : holds) {
        EARSHOT_TRY(guidance, rowsOf<domain::HoldGuidance>(q.with(hold.id), readGuidance));
        hold.guidance = guidance;
    }
    return {};
}

Result<domain::Hold> SqlHolds::byId(domain::HoldId id)
{
    auto q = m_db.query(QStringLiteral(HOLD_SELECT "WHERE h.id = ?"));
    EARSHOT_TRY(hold, rowOf<domain::Hold>(q.with(id), "hold", readHold));
    QList<domain::Hold> one{hold};
    EARSHOT_CHECK(addGuidanceTo(one));
    return one.constFirst();
}

Result<QList<domain::Hold>> SqlHolds::all()
{
    auto q = m_db.query(QStringLiteral(HOLD_SELECT "ORDER BY h.id"));
    EARSHOT_TRY(holds, rowsOf<domain::Hold>(q, readHold));
    EARSHOT_CHECK(addGuidanceTo(holds));
    return holds;
}

Result<QList<domain::Hold>> SqlHolds::open()
{
    auto q = m_db.query(QStringLiteral(HOLD_SELECT "WHERE h.lifted_ms = 0 ORDER BY h.id"));
    EARSHOT_TRY(holds, rowsOf<domain::Hold>(q, readHold));
    EARSHOT_CHECK(addGuidanceTo(holds));
    return holds;
}

Result<int> SqlHolds::count()
{
    auto q = m_db.query(QStringLiteral("SELECT count(*) FROM holds"));
    return rowOf<int>(q, "hold", [](Query &row) { return row.get<int>(0); });
}

Result<void> SqlHolds::lift(const domain::Hold &h)
{
    EARSHOT_TRY(changed, m_db.run(QStringLiteral("UPDATE holds SET lifted_by = ?, lifted_office = ?, lifted_ms = ?, "
                                                 "lift_reason = ?, lifted_signature = ? WHERE id = ? AND "
                                                 "lifted_ms = 0"),
                                  h.liftedBy.value, h.liftedOffice, h.liftedAt, h.liftReason, h.liftedSignature, h.id));
    if (changed == 0)
        return fail(ErrorCode::Conflict, QStringLiteral("this hold was lifted already"));
    return {};
}

Result<domain::GuidanceId> SqlHolds::nextGuidanceId()
{
    auto q = m_db.query(QStringLiteral("SELECT coalesce(max(id), 0) + 1 FROM hold_guidance"));
    return rowOf<domain::GuidanceId>(q, "guidance", [](Query &row) { return row.get<domain::GuidanceId>(0); });
}

Result<void> SqlHolds::addGuidance(const domain::HoldGuidance &g)
{
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO hold_guidance (id, hold_id, text, until_day, review_day, "
                                          "late_day, given_by, given_office, given_ms, signature) "
                                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                           g.id, g.hold, g.text, dayText(g.until), dayText(g.reviewOn), dayText(g.lateSince), g.givenBy,
                           g.givenOffice, g.givenAt, g.signature));
    return {};
}

Result<int> SqlHolds::guidanceCount()
{
    auto q = m_db.query(QStringLiteral("SELECT count(*) FROM hold_guidance"));
    return rowOf<int>(q, "guidance", [](Query &row) { return row.get<int>(0); });
}

Result<bool> SqlHolds::isUsedUnder(domain::RecordingId recording, const QString &reference)
{
    auto q = m_db.query(QStringLiteral(
        "SELECT EXISTS (SELECT 1 FROM clips WHERE recording_id = :recording AND " EARSHOT_OF_REFERENCE ") OR "
        "EXISTS (SELECT 1 FROM downloads WHERE recording_id = :recording AND " EARSHOT_OF_REFERENCE ") OR "
        "EXISTS (SELECT 1 FROM releases WHERE recording_id = :recording AND " EARSHOT_OF_REFERENCE ") OR "
        "EXISTS (SELECT 1 FROM audit_entries WHERE recording_id = :recording AND reference <> '' "
        "AND " EARSHOT_OF_REFERENCE ")"));
    q.bind(":recording", recording);
    q.bind(":reference", reference);
    return rowOf<bool>(q, "recording", [](Query &row) { return row.get<bool>(0); });
}

Result<HoldReach> SqlHolds::reachOf(const domain::Hold &hold)
{
    auto q = m_db.query(reachStatement(hold.scope));
    if (hold.scope == HoldScope::Recording) {
        q.bind(":recording", hold.recording.value);
    } else {
        if (hold.scope == HoldScope::Person)
            q.bind(":subject", hold.subject.simplified().toCaseFolded()); // as the column's key is made
        else if (hold.scope != HoldScope::Area)
            q.bind(hold.scope == HoldScope::Case ? ":reference" : ":subject", hold.subject);
        q.bind(":area", hold.area.value);
        q.bind(":begin", beginOf(hold.from));
        q.bind(":end", endOf(hold.to));
    }
    return rowOf<HoldReach>(q, "hold", [](Query &row) {
        return HoldReach{row.get<int>(0), row.get<std::optional<Instant>>(1)};
    });
}

} // namespace earshot::store::sql
