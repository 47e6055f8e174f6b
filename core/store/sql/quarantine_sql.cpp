#include "core/store/sql/repositories.h"
#include "core/store/sql/rows.h"

namespace earshot::store::sql {

namespace {

#define QUARANTINE_SELECT                                                                                              \
    "SELECT id, reason, detail, path, sha256, recording_id, area_id, since_ms, lifted_ms, lifted_by, cause FROM "      \
    "quarantine "

domain::QuarantineItem readItem(Query &q)
{
    domain::QuarantineItem item;
    item.id = q.get<domain::QuarantineId>(0);
    item.reason = q.get<domain::QuarantineReason>(1);
    item.detail = q.get<QString>(2);
    item.path = q.get<QString>(3);
    item.sha256 = q.get<QByteArray>(4);
    item.recording = q.get<domain::RecordingId>(5);
    item.area = q.get<domain::AreaId>(6);
    item.since = q.get<Instant>(7);
    item.liftedAt = q.get<Instant>(8);
    item.liftedBy = q.get<domain::PersonId>(9);
    item.cause = q.get<QString>(10);
    return item;
}

} // namespace

Result<domain::QuarantineId> SqlQuarantine::add(const domain::QuarantineItem &i)
{
    EARSHOT_TRY(id,
                m_db.insert(QStringLiteral("INSERT INTO quarantine (reason, detail, path, sha256, recording_id, "
                                           "area_id, since_ms, cause) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                            i.reason, i.detail, i.path, i.sha256, i.recording.value, i.area.value, i.since, i.cause));
    return domain::QuarantineId{id};
}

Result<domain::QuarantineItem> SqlQuarantine::byId(domain::QuarantineId id)
{
    auto q = m_db.query(QStringLiteral(QUARANTINE_SELECT "WHERE id = ?"));
    return rowOf<domain::QuarantineItem>(q.with(id), "quarantine item", readItem);
}

Result<std::optional<domain::QuarantineItem>> SqlQuarantine::openBySha256(const QByteArray &sha256)
{
    auto q = m_db.query(QStringLiteral(QUARANTINE_SELECT "WHERE sha256 = ? AND lifted_ms = 0"));
    EARSHOT_TRY(found, q.with(sha256).single());
    return found ? std::optional(readItem(q)) : std::nullopt;
}

Result<QList<domain::QuarantineItem>> SqlQuarantine::open()
{
    auto q = m_db.query(QStringLiteral(QUARANTINE_SELECT "WHERE lifted_ms = 0 ORDER BY since_ms, id"));
    return rowsOf<domain::QuarantineItem>(q, readItem);
}

Result<int> SqlQuarantine::openCount()
{
    auto q = m_db.query(QStringLiteral("SELECT count(*) FROM quarantine WHERE lifted_ms = 0"));
    EARSHOT_CHECK(q.single());
    return q.get<int>(0);
}

Result<void> SqlQuarantine::lift(domain::QuarantineId id, domain::PersonId by, Instant at)
{
    EARSHOT_TRY(changed,
                m_db.run(QStringLiteral("UPDATE quarantine SET lifted_ms = ?, lifted_by = ? WHERE id = ? AND lifted_ms "
                                        "= 0"),
                         at, by, id));
    if (changed == 0)
        return fail(ErrorCode::Conflict, QStringLiteral("this item was released from quarantine already"));
    return {};
}

Result<QList<SavedSearch>> SqlPersonal::savedSearches(domain::PersonId person)
{
    auto q = m_db.query(
        QStringLiteral("SELECT id, name, text FROM saved_searches WHERE person_id = ? ORDER BY name COLLATE NOCASE"));
    return rowsOf<SavedSearch>(q.with(person), [](Query &row) {
        return SavedSearch{row.get<domain::SavedSearchId>(0), row.get<QString>(1), row.get<QString>(2)};
    });
}

Result<domain::SavedSearchId> SqlPersonal::saveSearch(domain::PersonId person, const QString &name, const QString &text)
{
    auto q =
        m_db.query(QStringLiteral("INSERT INTO saved_searches (person_id, name, text) VALUES (?, ?, ?) "
                                  "ON CONFLICT (person_id, name) DO UPDATE SET text = excluded.text RETURNING id"));
    EARSHOT_CHECK(q.with(person, name, text).single());
    return q.get<domain::SavedSearchId>(0);
}

Result<void> SqlPersonal::renameSearch(domain::PersonId person, domain::SavedSearchId id, const QString &name)
{
    EARSHOT_TRY(changed, m_db.run(QStringLiteral("UPDATE saved_searches SET name = ? WHERE id = ? AND person_id = ?"),
                                  name, id, person));
    if (changed == 0)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such saved search"));
    return {};
}

Result<void> SqlPersonal::removeSearch(domain::PersonId person, domain::SavedSearchId id)
{
    EARSHOT_CHECK(m_db.run(QStringLiteral("DELETE FROM saved_searches WHERE id = ? AND person_id = ?"), id, person));
    return {};
}

Result<QString> SqlPersonal::preference(domain::PersonId person, const QString &name)
{
    auto q = m_db.query(QStringLiteral("SELECT value FROM preferences WHERE person_id = ? AND name = ?"));
    EARSHOT_TRY(found, q.with(person, name).single());
    return found ? q.get<QString>(0) : QString();
}

Result<void> SqlPersonal::setPreference(domain::PersonId person, const QString &name, const QString &value)
{
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO preferences (person_id, name, value) VALUES (?, ?, ?) "
                                          "ON CONFLICT (person_id, name) DO UPDATE SET value = excluded.value"),
                           person, name, value));
    return {};
}

} // namespace earshot::store::sql
