-- Notes and clips go with their recording, and their numbers are never given again: the log tells of each by its number.
CREATE TABLE last_ids (
    kind TEXT PRIMARY KEY NOT NULL,
    last INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO last_ids (kind, last)
SELECT 'note', coalesce(max(id), 0) FROM (SELECT id FROM annotations UNION ALL
    SELECT CAST(substr(object, 6) AS INTEGER) FROM audit_entries WHERE object LIKE 'note:%');
INSERT INTO last_ids (kind, last)
SELECT 'clip', coalesce(max(id), 0) FROM (SELECT id FROM clips UNION ALL
    SELECT CAST(substr(object, 6) AS INTEGER) FROM audit_entries WHERE object LIKE 'clip:%');

-- What is asked of a recording on every import, note and deletion.
CREATE INDEX annotation_tags_recording ON annotation_tags (recording_id);
CREATE INDEX quarantine_recording ON quarantine (recording_id);
