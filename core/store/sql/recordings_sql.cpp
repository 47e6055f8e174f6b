#include "core/store/sql/recording_columns.h"
#include "core/store/sql/repositories.h"
#include "core/store/sql/rows.h"
#include "core/store/sql/transaction.h"

namespace earshot::store::sql {

namespace {

domain::MediaObject readObject(Query &q)
{
    domain::MediaObject object;
    object.objectId = q.get<QString>(0);
    object.recording = q.get<domain::RecordingId>(1);
    object.kind = q.get<QString>(2);
    object.keyArea = q.get<domain::AreaId>(3);
    object.keyVersion = q.get<int>(4);
    object.header = q.get<QByteArray>(5);
    object.plainSize = q.get<qint64>(6);
    object.storedSize = q.get<qint64>(7);
    object.storedSha256 = q.get<QByteArray>(8);
    return object;
}

} // namespace

Result<void> SqlRecordings::addObject(domain::RecordingId id, const domain::MediaObject &o)
{
    EARSHOT_CHECK(m_db.run(
        QStringLiteral("INSERT INTO media_objects (object_id, recording_id, kind, key_area_id, key_version, header, "
                       "plain_size, stored_size, stored_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        o.objectId, id, o.kind, o.keyArea, o.keyVersion, o.header, o.plainSize, o.storedSize, o.storedSha256));
    return {};
}

Result<domain::RecordingId> SqlRecordings::add(const domain::Recording &r, const QList<domain::MediaObject> &objects)
{
    EARSHOT_TRY(unit, UnitOfWork::begin(m_db));
    EARSHOT_TRY(
        id, m_db.insert(
                QStringLiteral("INSERT INTO recordings (state, area_id, started_ms, started_how, direction, extension, "
                               "staff_name, staff_key, customer_dialled, customer_e164, customer_key, called_number, "
                               "call_id, source, original_name, sha256, size, container, codec, seekable, rate, "
                               "channels, frames, duration_ms, staff_channel, warnings, imported_ms, imported_by, "
                               "salt) "
                               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                               "?, ?, ?)"),
                r.state, r.area.value, r.startedAt, r.startedHow, r.direction, r.extension, r.staffName, staffKeyOf(r),
                r.customerDialled, r.customerE164, customerKeyOf(r), r.calledNumber, r.callId, r.source, r.originalName,
                r.sha256, r.size, r.container, r.codec, r.seekable, r.rate, r.channels, r.frames, r.durationMs(),
                r.staffChannel, listText(r.warnings), r.importedAt, r.importedBy, r.salt));
    const domain::RecordingId recording{id};
    for (const auto &object : objects) {
        EARSHOT_CHECK(addObject(recording, object));
    }
    EARSHOT_CHECK(reindex(m_db, recording));
    EARSHOT_CHECK(unit.commit());
    return recording;
}

Result<domain::Recording> SqlRecordings::byId(domain::RecordingId id)
{
    auto q = m_db.query(QStringLiteral("SELECT " EARSHOT_RECORDING_COLUMNS " FROM recordings r WHERE r.id = ?"));
    return rowOf<domain::Recording>(q.with(id), "recording", readRecording);
}

Result<std::optional<domain::Recording>> SqlRecordings::bySha256(const QByteArray &sha256)
{
    auto q = m_db.query(
        QStringLiteral("SELECT " EARSHOT_RECORDING_COLUMNS " FROM recordings r WHERE r.sha256 = ? AND r.state <> 3"));
    EARSHOT_TRY(found, q.with(sha256).single());
    return found ? std::optional(readRecording(q)) : std::nullopt;
}

Result<std::optional<domain::Recording>> SqlRecordings::deletedBySha256(const QByteArray &sha256)
{
    auto q = m_db.query(QStringLiteral("SELECT " EARSHOT_RECORDING_COLUMNS " FROM recordings r WHERE r.sha256 = ? AND "
                                       "r.state = 3 ORDER BY r.id DESC LIMIT 1"));
    EARSHOT_TRY(found, q.with(sha256).single());
    return found ? std::optional(readRecording(q)) : std::nullopt;
}

Result<QList<domain::MediaObject>> SqlRecordings::objectsOf(domain::RecordingId id)
{
    auto q = m_db.query(QStringLiteral("SELECT object_id, recording_id, kind, key_area_id, key_version, header, "
                                       "plain_size, stored_size, stored_sha256 FROM media_objects "
                                       "WHERE recording_id = ? ORDER BY kind"));
    return rowsOf<domain::MediaObject>(q.with(id), readObject);
}

Result<QList<domain::MediaObject>> SqlRecordings::objects(const QString &after, int limit)
{
    auto q = m_db.query(QStringLiteral("SELECT object_id, recording_id, kind, key_area_id, key_version, header, "
                                       "plain_size, stored_size, stored_sha256 FROM media_objects "
                                       "WHERE object_id > ? ORDER BY object_id LIMIT ?"));
    return rowsOf<domain::MediaObject>(q.with(after, limit), readObject);
}

Result<QList<domain::RecordingId>> SqlRecordings::ids(domain::RecordingId after, int limit)
{
    auto q = m_db.query(QStringLiteral("SELECT id FROM recordings WHERE id > ? ORDER BY id LIMIT ?"));
    return rowsOf<domain::RecordingId>(q.with(after.value, limit),
                                       [](Query &row) { return row.get<domain::RecordingId>(0); });
}

Result<void> SqlRecordings::admit(domain::RecordingId id, domain::AreaId area,
                                  const QList<domain::MediaObject> &objects)
{
    EARSHOT_TRY(unit, UnitOfWork::begin(m_db));
    EARSHOT_TRY(changed, m_db.run(QStringLiteral("UPDATE recordings SET state = 1, area_id = ? "
                                                 "WHERE id = ? AND state = 2"),
                                  area, id));
    if (changed == 0)
        return fail(ErrorCode::Conflict, QStringLiteral("the recording is not in quarantine any more"));
    for (const auto &o : objects) {
        EARSHOT_CHECK(m_db.run(QStringLiteral("UPDATE media_objects SET header = ?, key_area_id = ?, key_version = ? "
                                              "WHERE object_id = ? AND recording_id = ?"),
                               o.header, o.keyArea, o.keyVersion, o.objectId, id));
    }
    EARSHOT_CHECK(reindex(m_db, id));
    return unit.commit();
}

Result<QList<domain::MediaObject>> SqlRecordings::behind(domain::AreaId area, int version, const QString &after,
                                                         int limit)
{
    auto q = m_db.query(QStringLiteral("SELECT object_id, recording_id, kind, key_area_id, key_version, header, "
                                       "plain_size, stored_size, stored_sha256 FROM media_objects "
                                       "WHERE key_area_id = ? AND key_version < ? AND object_id > ? "
                                       "ORDER BY object_id LIMIT ?"));
    return rowsOf<domain::MediaObject>(q.with(area, version, after, limit), readObject);
}

Result<int> SqlRecordings::behindCount(domain::AreaId area, int version)
{
    auto q = m_db.query(QStringLiteral("SELECT count(*) FROM media_objects WHERE key_area_id = ? AND key_version < ?"));
    EARSHOT_CHECK(q.with(area, version).single());
    return q.get<int>(0);
}

Result<QList<int>> SqlRecordings::versionsInUse(domain::AreaId area)
{
    auto q = m_db.query(QStringLiteral("SELECT DISTINCT key_version FROM media_objects WHERE key_area_id = ? "
                                       "ORDER BY key_version"));
    return rowsOf<int>(q.with(area), [](Query &row) { return row.get<int>(0); });
}

Result<bool> SqlRecordings::rewrap(const domain::MediaObject &o, int before)
{
    EARSHOT_TRY(changed, m_db.run(QStringLiteral("UPDATE media_objects SET header = ?, key_version = ? "
                                                 "WHERE object_id = ? AND key_area_id = ? AND key_version = ?"),
                                  o.header, o.keyVersion, o.objectId, o.keyArea, before));
    return changed > 0;
}

Result<QList<domain::MediaObject>> SqlRecordings::entomb(domain::RecordingId id, Instant at)
{
    EARSHOT_TRY(unit, UnitOfWork::begin(m_db));
    EARSHOT_TRY(gone, objectsOf(id));
    EARSHOT_TRY(
        changed,
        m_db.run(
            QStringLiteral("UPDATE recordings SET state = 3, deleted_ms = ?, staff_name = '', staff_key = '', "
                           "customer_dialled = '', customer_e164 = '', customer_key = '', called_number = '', "
                           "call_id = '', original_name = '', salt = x'', note_count = 0 WHERE id = ? AND state <> 3"),
            at, id));
    if (changed == 0)
        return fail(ErrorCode::Conflict, QStringLiteral("the recording was deleted already"));
    for (const auto &object : std::as_const(gone)) {
        EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO disposed_objects (object_id, recording_id, disposed_ms) "
                                              "VALUES (?, ?, ?)"),
                               object.objectId, id, at));
    }
    EARSHOT_CHECK(m_db.run(QStringLiteral("DELETE FROM media_objects WHERE recording_id = ?"), id));
    EARSHOT_CHECK(m_db.run(QStringLiteral("DELETE FROM annotation_revisions WHERE annotation_id IN "
                                          "(SELECT id FROM annotations WHERE recording_id = ?)"),
                           id));
    EARSHOT_CHECK(m_db.run(QStringLiteral("DELETE FROM annotation_tags WHERE recording_id = ?"), id));
    EARSHOT_CHECK(m_db.run(QStringLiteral("DELETE FROM annotations WHERE recording_id = ?"), id));
    EARSHOT_CHECK(m_db.run(QStringLiteral("DELETE FROM clips WHERE recording_id = ?"), id));
    EARSHOT_CHECK(m_db.run(QStringLiteral("UPDATE quarantine SET path = '', detail = '' WHERE recording_id = ?"), id));
    // File names and titles in the log's erasable detail name the caller. What was done with it outside (downloads,
    // releases) stays: the policy wants that record kept.
    EARSHOT_CHECK(
        m_db.run(QStringLiteral("UPDATE audit_entries SET detail = '', reference = '', detail_key = x'' WHERE "
                                "recording_id = ? AND (action IN ('import', 'import.quarantine', 'copy', "
                                "'quarantine.release') OR action LIKE 'annotate%')"),
                 id));
    EARSHOT_CHECK(unindex(m_db, id));
    EARSHOT_CHECK(unit.commit());
    return gone;
}

Result<QList<QString>> SqlRecordings::pendingUnlinks()
{
    // What a recording still has is never among them, whoever wrote so into the table.
    auto q = m_db.query(QStringLiteral("SELECT object_id FROM disposed_objects AS d WHERE absent_ms IS NULL AND NOT "
                                       "EXISTS (SELECT 1 FROM media_objects AS o WHERE o.object_id = d.object_id)"));
    return rowsOf<QString>(q, [](Query &row) { return row.get<QString>(0); });
}

Result<void> SqlRecordings::confirmUnlinked(const QString &objectId, Instant at)
{
    EARSHOT_CHECK(
        m_db.run(QStringLiteral("UPDATE disposed_objects SET absent_ms = ? WHERE object_id = ?"), at, objectId));
    return {};
}

} // namespace earshot::store::sql
