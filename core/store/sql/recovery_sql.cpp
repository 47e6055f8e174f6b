#include "core/store/sql/repositories.h"
#include "core/store/sql/rows.h"

namespace earshot::store::sql {

namespace {

domain::RecoveryKit readKit(Query &q)
{
    domain::RecoveryKit kit;
    int c = 0;
    kit.id = q.get<domain::KitId>(c++);
    kit.number = q.get<int>(c++);
    kit.officer = q.get<QString>(c++);
    kit.office = q.get<QString>(c++);
    kit.holder = q.get<domain::PersonId>(c++);
    kit.boxKey = q.get<QByteArray>(c++);
    kit.signKey = q.get<QByteArray>(c++);
    kit.enrolledBy = q.get<domain::PersonId>(c++);
    kit.enrolledAt = q.get<Instant>(c++);
    kit.signature = q.get<QByteArray>(c++);
    kit.withdrawnBy = q.get<domain::PersonId>(c++);
    kit.withdrawnAt = q.get<Instant>(c++);
    kit.withdrawal = q.get<QByteArray>(c++);
    return kit;
}

domain::Recovery readRecovery(Query &q)
{
    domain::Recovery r;
    int c = 0;
    r.id = q.get<domain::RecoveryId>(c++);
    r.area = q.get<domain::AreaId>(c++);
    r.reason = q.get<QString>(c++);
    r.openedBy = q.get<domain::PersonId>(c++);
    r.openedAt = q.get<Instant>(c++);
    r.first = q.get<domain::PersonId>(c++);
    r.firstKey = q.get<QByteArray>(c++);
    r.second = q.get<domain::PersonId>(c++);
    r.secondKey = q.get<QByteArray>(c++);
    r.until = dayFrom(q.get<QString>(c++));
    r.withIdentity = q.get<bool>(c++);
    r.signature = q.get<QByteArray>(c++);
    return r;
}

domain::RecoveryWrap readRecoveryWrap(Query &q)
{
    return {q.get<domain::AreaId>(0), q.get<int>(1), q.get<domain::KitId>(2), q.get<domain::KitId>(3),
            q.get<QByteArray>(4)};
}

constexpr char kitColumns[] =
    "SELECT id, number, officer, office, holder, box_key, sign_key, enrolled_by, enrolled_ms, signature, withdrawn_by, "
    "withdrawn_ms, withdrawal FROM recovery_kits ";
constexpr char wrapColumns[] = "SELECT area_id, version, outer_kit, inner_kit, sealed FROM recovery_wraps ";
constexpr char recoveryColumns[] =
    "SELECT id, area_id, reason, opened_by, opened_ms, first_person, first_key, second_person, second_key, until_day, "
    "with_identity, signature FROM recoveries ";

QString select(const char *columns, const char *rest)
{
    return QLatin1String(columns) + QLatin1String(rest);
}

} // namespace

Result<domain::KitId> SqlRecovery::nextKitId()
{
    auto q = m_db.query(QStringLiteral("SELECT coalesce(max(id), 0) + 1 FROM recovery_kits"));
    EARSHOT_CHECK(q.single());
    return q.get<domain::KitId>(0);
}

Result<void> SqlRecovery::addKit(const domain::RecoveryKit &k)
{
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO recovery_kits (id, number, officer, office, holder, box_key, "
                                          "sign_key, enrolled_by, enrolled_ms, signature) "
                                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                           k.id, k.number, k.officer, k.office, k.holder.value, k.boxKey, k.signKey, k.enrolledBy,
                           k.enrolledAt, k.signature));
    return {};
}

Result<void> SqlRecovery::withdrawKit(const domain::RecoveryKit &k)
{
    EARSHOT_TRY(changed, m_db.run(QStringLiteral("UPDATE recovery_kits SET withdrawn_by = ?, withdrawn_ms = ?, "
                                                 "withdrawal = ? WHERE id = ? AND withdrawn_ms = 0"),
                                  k.withdrawnBy, k.withdrawnAt, k.withdrawal, k.id));
    if (changed == 0)
        return fail(ErrorCode::NotFound, QStringLiteral("no such kit in use"));
    EARSHOT_CHECK(
        m_db.run(QStringLiteral("DELETE FROM recovery_wraps WHERE outer_kit = ? OR inner_kit = ?"), k.id, k.id));
    return {};
}

Result<QList<domain::RecoveryKit>> SqlRecovery::kits()
{
    auto q = m_db.query(select(kitColumns, "ORDER BY id"));
    return rowsOf<domain::RecoveryKit>(q, readKit);
}

Result<void> SqlRecovery::addWrap(const domain::RecoveryWrap &w)
{
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO recovery_wraps (area_id, version, outer_kit, inner_kit, "
                                          "sealed) VALUES (?, ?, ?, ?, ?)"),
                           w.area, w.version, w.outer, w.inner, w.sealed));
    return {};
}

Result<void> SqlRecovery::removeWraps(domain::AreaId area, int version)
{
    EARSHOT_CHECK(
        m_db.run(QStringLiteral("DELETE FROM recovery_wraps WHERE area_id = ? AND version = ?"), area, version));
    return {};
}

Result<QList<domain::RecoveryWrap>> SqlRecovery::wraps(domain::AreaId area, int version)
{
    auto q = m_db.query(select(wrapColumns, "WHERE area_id = ? AND version = ? ORDER BY outer_kit, inner_kit"));
    return rowsOf<domain::RecoveryWrap>(q.with(area, version), readRecoveryWrap);
}

Result<QList<domain::RecoveryWrap>> SqlRecovery::wrapsOf(domain::KitId kit)
{
    auto q = m_db.query(select(wrapColumns, "WHERE outer_kit = ? OR inner_kit = ? ORDER BY area_id, version"));
    return rowsOf<domain::RecoveryWrap>(q.with(kit, kit), readRecoveryWrap);
}

Result<domain::RecoveryId> SqlRecovery::nextId()
{
    auto q = m_db.query(QStringLiteral("SELECT coalesce(max(id), 0) + 1 FROM recoveries"));
    EARSHOT_CHECK(q.single());
    return q.get<domain::RecoveryId>(0);
}

Result<void> SqlRecovery::add(const domain::Recovery &r)
{
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO recoveries (id, area_id, reason, opened_by, opened_ms, "
                                          "first_person, first_key, second_person, second_key, until_day, "
                                          "with_identity, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                           r.id, r.area, r.reason, r.openedBy, r.openedAt, r.first, r.firstKey, r.second, r.secondKey,
                           dayText(r.until), r.withIdentity ? 1 : 0, r.signature));
    return {};
}

Result<domain::Recovery> SqlRecovery::byId(domain::RecoveryId id)
{
    auto q = m_db.query(select(recoveryColumns, "WHERE id = ?"));
    return rowOf<domain::Recovery>(q.with(id), "recovery", readRecovery);
}

Result<QList<domain::Recovery>> SqlRecovery::all()
{
    auto q = m_db.query(select(recoveryColumns, "ORDER BY id DESC"));
    return rowsOf<domain::Recovery>(q, readRecovery);
}

Result<QList<domain::Recovery>> SqlRecovery::forPerson(domain::PersonId person, const QDate &today)
{
    auto q = m_db.query(select(recoveryColumns, "WHERE until_day >= ? AND (first_person = ? OR second_person = ?) "
                                                "ORDER BY id"));
    return rowsOf<domain::Recovery>(q.with(dayText(today), person, person), readRecovery);
}

Result<void> SqlRecovery::addSignature(const domain::RecoverySignature &s)
{
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO recovery_signatures (recovery_id, kit_id, at_ms, "
                                          "entered_by, version, signature) VALUES (?, ?, ?, ?, ?, ?)"),
                           s.recovery, s.kit, s.at, s.enteredBy, s.version, s.signature));
    return {};
}

Result<QList<domain::RecoverySignature>> SqlRecovery::signatures(domain::RecoveryId recovery)
{
    auto q = m_db.query(QStringLiteral("SELECT recovery_id, kit_id, at_ms, entered_by, version, signature "
                                       "FROM recovery_signatures WHERE recovery_id = ? ORDER BY at_ms, kit_id"));
    return rowsOf<domain::RecoverySignature>(q.with(recovery), [](Query &row) {
        return domain::RecoverySignature{
            row.get<domain::RecoveryId>(0), row.get<domain::KitId>(1), row.get<Instant>(2),
            row.get<domain::PersonId>(3),   row.get<int>(4),           row.get<QByteArray>(5)};
    });
}

Result<void> SqlRecovery::addEnd(const domain::RecoveryEnd &e)
{
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO recovery_ends (recovery_id, ended_by, ended_ms, signature) "
                                          "VALUES (?, ?, ?, ?)"),
                           e.recovery, e.endedBy, e.endedAt, e.signature));
    return {};
}

Result<std::optional<domain::RecoveryEnd>> SqlRecovery::end(domain::RecoveryId recovery)
{
    auto q = m_db.query(
        QStringLiteral("SELECT recovery_id, ended_by, ended_ms, signature FROM recovery_ends WHERE recovery_id = ?"));
    EARSHOT_TRY(found, q.with(recovery).single());
    if (!found)
        return std::optional<domain::RecoveryEnd>();
    return std::optional(domain::RecoveryEnd{q.get<domain::RecoveryId>(0), q.get<domain::PersonId>(1),
                                             q.get<Instant>(2), q.get<QByteArray>(3)});
}

Result<QList<domain::RecoveryId>> SqlRecovery::overdue(const QDate &today)
{
    auto q = m_db.query(QStringLiteral("SELECT r.id FROM recoveries AS r LEFT JOIN recovery_ends AS e "
                                       "ON e.recovery_id = r.id WHERE e.recovery_id IS NULL AND r.until_day < ? "
                                       "ORDER BY r.id"));
    return rowsOf<domain::RecoveryId>(q.with(dayText(today)),
                                      [](Query &row) { return row.get<domain::RecoveryId>(0); });
}

Result<void> SqlRecovery::addKey(const domain::RecoveredKey &k)
{
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO recovered_keys (recovery_id, version, kit_id, person_id, "
                                          "sealed) VALUES (?, ?, ?, ?, ?)"),
                           k.recovery, k.version, k.kit.value, k.person, k.sealed));
    return {};
}

Result<QList<domain::RecoveredKey>> SqlRecovery::keys(domain::RecoveryId recovery, domain::PersonId person)
{
    auto q = m_db.query(QStringLiteral("SELECT recovery_id, version, kit_id, person_id, sealed FROM recovered_keys "
                                       "WHERE recovery_id = ? AND person_id = ? ORDER BY version, kit_id"));
    return rowsOf<domain::RecoveredKey>(q.with(recovery, person), [](Query &row) {
        return domain::RecoveredKey{row.get<domain::RecoveryId>(0), row.get<int>(1), row.get<domain::KitId>(2),
                                    row.get<domain::PersonId>(3), row.get<QByteArray>(4)};
    });
}

Result<void> SqlRecovery::removeKeys(domain::RecoveryId recovery, bool onlyHalves)
{
    EARSHOT_CHECK(m_db.run(onlyHalves
                               ? QStringLiteral("DELETE FROM recovered_keys WHERE recovery_id = ? AND kit_id <> 0")
                               : QStringLiteral("DELETE FROM recovered_keys WHERE recovery_id = ?"),
                           recovery));
    return {};
}

Result<void> SqlRecovery::setRead(const domain::NoticesRead &r)
{
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO recovery_notices_read (person_id, sequence, at_ms, "
                                          "signature) VALUES (?, ?, ?, ?) ON CONFLICT (person_id) DO UPDATE SET "
                                          "sequence = excluded.sequence, at_ms = excluded.at_ms, "
                                          "signature = excluded.signature"),
                           r.person, r.sequence, r.at, r.signature));
    return {};
}

Result<QList<domain::NoticesRead>> SqlRecovery::read()
{
    auto q = m_db.query(
        QStringLiteral("SELECT person_id, sequence, at_ms, signature FROM recovery_notices_read ORDER BY person_id"));
    return rowsOf<domain::NoticesRead>(q, [](Query &row) {
        return domain::NoticesRead{row.get<domain::PersonId>(0), row.get<qint64>(1), row.get<Instant>(2),
                                   row.get<QByteArray>(3)};
    });
}

} // namespace earshot::store::sql
