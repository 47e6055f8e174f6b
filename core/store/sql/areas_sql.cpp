#include "core/store/sql/repositories.h"
#include "core/store/sql/rows.h"

namespace earshot::store::sql {

namespace {

#define AREA_COLUMNS "id, name, extensions, business_case, quarantine, created_ms, signed_by, signed_ms, signature"
#define KEY_COLUMNS "area_id, version, recipient, created_ms, signed_by, signed_ms, signature"

domain::ServiceArea readArea(Query &q)
{
    domain::ServiceArea area;
    area.id = q.get<domain::AreaId>(0);
    area.name = q.get<QString>(1);
    area.extensions = q.get<QString>(2);
    area.businessCaseComplete = q.get<bool>(3);
    area.quarantine = q.get<bool>(4);
    area.createdAt = q.get<Instant>(5);
    area.signedBy = q.get<domain::PersonId>(6);
    area.signedAt = q.get<Instant>(7);
    area.signature = q.get<QByteArray>(8);
    return area;
}

domain::AreaKey readAreaKey(Query &q)
{
    return {q.get<domain::AreaId>(0),   q.get<int>(1),     q.get<QString>(2),   q.get<Instant>(3),
            q.get<domain::PersonId>(4), q.get<Instant>(5), q.get<QByteArray>(6)};
}

domain::AreaKeyWrap readAreaWrap(Query &q)
{
    return {q.get<domain::AreaId>(0), q.get<int>(1), q.get<domain::PersonId>(2), q.get<domain::KeyHolding>(3),
            q.get<QByteArray>(4)};
}

/// Names differ by more than case and blanks.
QString nameKey(const QString &name)
{
    return name.simplified().toCaseFolded();
}

} // namespace

Result<domain::AreaId> SqlAreas::nextId()
{
    auto q = m_db.query(QStringLiteral("SELECT coalesce(max(id), 0) + 1 FROM areas"));
    EARSHOT_CHECK(q.single());
    return q.get<domain::AreaId>(0);
}

Result<domain::AreaId> SqlAreas::add(const domain::ServiceArea &a)
{
    EARSHOT_TRY(id, m_db.insert(QStringLiteral("INSERT INTO areas (id, name, name_key, extensions, business_case, "
                                               "quarantine, created_ms, signed_by, signed_ms, signature) "
                                               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                                a.id, a.name, nameKey(a.name), a.extensions, a.businessCaseComplete, a.quarantine,
                                a.createdAt, a.signedBy.value, a.signedAt, a.signature));
    return domain::AreaId{id};
}

Result<void> SqlAreas::update(const domain::ServiceArea &a)
{
    EARSHOT_TRY(changed,
                m_db.run(QStringLiteral("UPDATE areas SET extensions = ?, business_case = ?, signed_by = ?, "
                                        "signed_ms = ?, signature = ? WHERE id = ?"),
                         a.extensions, a.businessCaseComplete, a.signedBy.value, a.signedAt, a.signature, a.id));
    if (changed == 0)
        return fail(ErrorCode::NotFound, QStringLiteral("no such area"));
    return {};
}

Result<domain::ServiceArea> SqlAreas::byId(domain::AreaId id)
{
    auto q = m_db.query(QStringLiteral("SELECT " AREA_COLUMNS " FROM areas "
                                       "WHERE id = ?"));
    return rowOf<domain::ServiceArea>(q.with(id), "area", readArea);
}

Result<domain::ServiceArea> SqlAreas::byName(const QString &name)
{
    auto q = m_db.query(QStringLiteral("SELECT " AREA_COLUMNS " FROM areas "
                                       "WHERE name_key = ? AND quarantine = 0"));
    return rowOf<domain::ServiceArea>(q.with(nameKey(name)), "area", readArea);
}

Result<QList<domain::ServiceArea>> SqlAreas::all()
{
    auto q = m_db.query(QStringLiteral("SELECT " AREA_COLUMNS " FROM areas "
                                       "WHERE quarantine = 0 ORDER BY name_key"));
    return rowsOf<domain::ServiceArea>(q, readArea);
}

Result<domain::ServiceArea> SqlAreas::quarantineArea()
{
    auto q = m_db.query(QStringLiteral("SELECT " AREA_COLUMNS " FROM areas "
                                       "WHERE quarantine = 1"));
    return rowOf<domain::ServiceArea>(q, "area", readArea);
}

Result<void> SqlAreas::addKey(const domain::AreaKey &k)
{
    EARSHOT_CHECK(
        m_db.run(QStringLiteral("INSERT INTO area_keys (area_id, version, recipient, created_ms, signed_by, signed_ms, "
                                "signature) VALUES (?, ?, ?, ?, ?, ?, ?)"),
                 k.area, k.version, k.recipient, k.createdAt, k.signedBy.value, k.signedAt, k.signature));
    return {};
}

Result<domain::AreaKey> SqlAreas::currentKey(domain::AreaId area)
{
    auto q = m_db.query(QStringLiteral("SELECT " KEY_COLUMNS " FROM area_keys WHERE area_id = ? "
                                       "ORDER BY version DESC LIMIT 1"));
    return rowOf<domain::AreaKey>(q.with(area), "area key", readAreaKey);
}

Result<domain::AreaKey> SqlAreas::key(domain::AreaId area, int version)
{
    auto q = m_db.query(QStringLiteral("SELECT " KEY_COLUMNS " FROM area_keys WHERE area_id = ? AND version = ?"));
    return rowOf<domain::AreaKey>(q.with(area, version), "area key", readAreaKey);
}

Result<void> SqlAreas::addWrap(const domain::AreaKeyWrap &w)
{
    // Who became a member stays one, even if an office makes them a custodian too.
    EARSHOT_CHECK(m_db.run(
        QStringLiteral("INSERT INTO area_key_wraps (area_id, version, person_id, holding, sealed) VALUES (?, ?, ?, ?, "
                       "?) ON CONFLICT (area_id, version, person_id) DO UPDATE SET holding = min(holding, "
                       "excluded.holding), sealed = excluded.sealed"),
        w.area, w.version, w.person, w.holding, w.sealed));
    return {};
}

Result<QList<domain::AreaKeyWrap>> SqlAreas::wrapsFor(domain::PersonId person)
{
    auto q = m_db.query(QStringLiteral("SELECT area_id, version, person_id, holding, sealed FROM area_key_wraps "
                                       "WHERE person_id = ? ORDER BY area_id, version"));
    return rowsOf<domain::AreaKeyWrap>(q.with(person), readAreaWrap);
}

Result<QList<domain::AreaKeyWrap>> SqlAreas::wrapsOf(domain::AreaId area, int version)
{
    auto q = m_db.query(QStringLiteral("SELECT area_id, version, person_id, holding, sealed FROM area_key_wraps "
                                       "WHERE area_id = ? AND version = ? ORDER BY person_id"));
    return rowsOf<domain::AreaKeyWrap>(q.with(area, version), readAreaWrap);
}

Result<void> SqlAreas::removeWraps(domain::AreaId area, domain::PersonId person)
{
    EARSHOT_CHECK(
        m_db.run(QStringLiteral("DELETE FROM area_key_wraps WHERE area_id = ? AND person_id = ?"), area, person));
    return {};
}

} // namespace earshot::store::sql
