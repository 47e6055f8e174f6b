#include "core/store/sql/repositories.h"
#include "core/store/sql/rows.h"
#include "core/store/sql/transaction.h"

namespace earshot::store::sql {

namespace {

#define ANNOTATION_SELECT                                                                                              \
    "SELECT a.id, a.recording_id, a.revision, a.begin_frame, a.end_frame, a.text, a.author_id, p.name, a.created_ms, " \
    "a.edited_ms, a.edited_by, e.name, a.removed, (SELECT json_group_array(t.tag) FROM annotation_tags t WHERE "       \
    "t.annotation_id = a.id) FROM annotations a JOIN people p ON p.id = a.author_id "                                  \
    "JOIN people e ON e.id = a.edited_by "

domain::Annotation readAnnotation(Query &q)
{
    domain::Annotation a;
    a.id = q.get<domain::AnnotationId>(0);
    a.recording = q.get<domain::RecordingId>(1);
    a.revision = q.get<int>(2);
    a.range = {q.get<qint64>(3), q.get<qint64>(4)};
    a.text = q.get<QString>(5);
    a.author = q.get<domain::PersonId>(6);
    a.authorName = q.get<QString>(7);
    a.createdAt = q.get<Instant>(8);
    a.editedAt = q.get<Instant>(9);
    a.editedBy = q.get<domain::PersonId>(10);
    a.editedByName = q.get<QString>(11);
    a.removed = q.get<bool>(12);
    a.tags = listFrom(q.get<QString>(13));
    a.tags.sort();
    return a;
}

/// Note count and search entries of the recording follow its notes.
Result<void> follow(Connection &db, domain::RecordingId recording)
{
    EARSHOT_CHECK(db.run(QStringLiteral("UPDATE recordings SET note_count = (SELECT count(*) FROM annotations WHERE "
                                        "recording_id = ?1 AND removed = 0) WHERE id = ?1"),
                         recording));
    return reindex(db, recording);
}

Result<void> replaceTags(Connection &db, const domain::Annotation &a)
{
    EARSHOT_CHECK(db.run(QStringLiteral("DELETE FROM annotation_tags WHERE annotation_id = ?"), a.id));
    if (a.removed)
        return {};
    for (const QString &tag : a.tags) {
        EARSHOT_CHECK(db.run(QStringLiteral("INSERT OR IGNORE INTO annotation_tags (annotation_id, tag, recording_id) "
                                            "VALUES (?, ?, ?)"),
                             a.id, tag, a.recording));
    }
    return {};
}

} // namespace

Result<qint64> nextId(Connection &db, const char *kind)
{
    const QString name = QLatin1String(kind);
    EARSHOT_CHECK(db.run(QStringLiteral("UPDATE last_ids SET last = last + 1 WHERE kind = ?"), name));
    auto q = db.query(QStringLiteral("SELECT last FROM last_ids WHERE kind = ?"));
    return rowOf<qint64>(q.with(name), "counter", [](Query &row) { return row.get<qint64>(0); });
}

Result<void> SqlAnnotations::keepRevision(const domain::Annotation &a)
{
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO annotation_revisions (annotation_id, revision, removed, "
                                          "begin_frame, end_frame, text, tags, edited_by, edited_ms) "
                                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                           a.id, a.revision, a.removed, a.range.begin, a.range.end, a.text, listText(a.tags),
                           a.editedBy, a.editedAt));
    return {};
}

Result<domain::AnnotationId> SqlAnnotations::add(const domain::Annotation &given)
{
    EARSHOT_TRY(unit, UnitOfWork::begin(m_db));
    domain::Annotation a = given;
    EARSHOT_TRY(id, nextId(m_db, "note"));
    EARSHOT_CHECK(m_db.run(QStringLiteral("INSERT INTO annotations (id, recording_id, revision, removed, begin_frame, "
                                          "end_frame, text, author_id, created_ms, edited_by, edited_ms) "
                                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                           id, a.recording, a.revision, a.removed, a.range.begin, a.range.end, a.text, a.author,
                           a.createdAt, a.editedBy, a.editedAt));
    a.id = domain::AnnotationId{id};
    EARSHOT_CHECK(replaceTags(m_db, a));
    EARSHOT_CHECK(keepRevision(a));
    EARSHOT_CHECK(follow(m_db, a.recording));
    EARSHOT_CHECK(unit.commit());
    return a.id;
}

Result<void> SqlAnnotations::revise(const domain::Annotation &a)
{
    EARSHOT_TRY(unit, UnitOfWork::begin(m_db));
    EARSHOT_TRY(changed,
                m_db.run(QStringLiteral("UPDATE annotations SET revision = ?, removed = ?, begin_frame = ?, end_frame "
                                        "= ?, text = ?, edited_by = ?, edited_ms = ? WHERE id = ? AND revision = ?"),
                         a.revision, a.removed, a.range.begin, a.range.end, a.text, a.editedBy, a.editedAt, a.id,
                         a.revision - 1));
    if (changed == 0)
        return fail(ErrorCode::Conflict, QStringLiteral("somebody changed this note meanwhile; look at it again"));
    EARSHOT_CHECK(replaceTags(m_db, a));
    EARSHOT_CHECK(keepRevision(a));
    EARSHOT_CHECK(follow(m_db, a.recording));
    return unit.commit();
}

Result<domain::Annotation> SqlAnnotations::byId(domain::AnnotationId id)
{
    auto q = m_db.query(QStringLiteral(ANNOTATION_SELECT "WHERE a.id = ?"));
    EARSHOT_TRY(note, rowOf<domain::Annotation>(q.with(id), "note", readAnnotation));
    if (!note.removed)
        return note;
    // A removed note's tags are out of the index; they come back from its last revision.
    EARSHOT_TRY(revisions, history(id));
    if (!revisions.isEmpty())
        note.tags = revisions.constLast().tags;
    return note;
}

Result<QList<domain::Annotation>> SqlAnnotations::ofRecording(domain::RecordingId recording)
{
    auto q = m_db.query(
        QStringLiteral(ANNOTATION_SELECT "WHERE a.recording_id = ? AND a.removed = 0 ORDER BY a.begin_frame, a.id"));
    return rowsOf<domain::Annotation>(q.with(recording), readAnnotation);
}

Result<QList<domain::Annotation>> SqlAnnotations::removedOf(domain::RecordingId recording)
{
    auto q = m_db.query(
        QStringLiteral(ANNOTATION_SELECT "WHERE a.recording_id = ? AND a.removed = 1 ORDER BY a.edited_ms DESC, a.id"));
    return rowsOf<domain::Annotation>(q.with(recording), readAnnotation);
}

Result<QList<domain::Annotation>> SqlAnnotations::history(domain::AnnotationId id)
{
    auto q = m_db.query(QStringLiteral(
        "SELECT a.id, a.recording_id, v.revision, v.begin_frame, v.end_frame, v.text, a.author_id, p.name, "
        "a.created_ms, v.edited_ms, v.edited_by, e.name, v.removed, v.tags FROM annotation_revisions v "
        "JOIN annotations a ON a.id = v.annotation_id JOIN people p ON p.id = a.author_id "
        "JOIN people e ON e.id = v.edited_by WHERE v.annotation_id = ? ORDER BY v.revision"));
    return rowsOf<domain::Annotation>(q.with(id), readAnnotation);
}

} // namespace earshot::store::sql
