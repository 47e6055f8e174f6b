-- Requests to delete a recording before its time, under one of the policy's exceptions, and the answers to them. Rows are
-- only added; the program believes the signatures and the log, not the row.
CREATE TABLE early_deletions (
    id           INTEGER PRIMARY KEY,
    recording_id INTEGER NOT NULL,
    area_id      INTEGER NOT NULL,
    exception    TEXT NOT NULL,
    purpose      TEXT NOT NULL,
    reference    TEXT NOT NULL,
    reason       TEXT NOT NULL,
    salt         BLOB NOT NULL,
    requested_by INTEGER NOT NULL REFERENCES people (id),
    requested_ms INTEGER NOT NULL,
    signature    BLOB NOT NULL
);
CREATE INDEX early_deletions_recording ON early_deletions (recording_id);
CREATE TRIGGER early_deletions_are_fixed BEFORE UPDATE ON early_deletions
BEGIN
    SELECT RAISE(ABORT, 'a request to delete early is fixed when it is made');
END;
CREATE TRIGGER early_deletions_stay BEFORE DELETE ON early_deletions
BEGIN
    SELECT RAISE(ABORT, 'requests to delete early stay on record');
END;

CREATE TABLE early_deletion_answers (
    id         INTEGER PRIMARY KEY,
    request_id INTEGER NOT NULL REFERENCES early_deletions (id),
    kind       INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 2),
    words      TEXT NOT NULL,
    by_id      INTEGER NOT NULL REFERENCES people (id),
    office     TEXT NOT NULL,
    at_ms      INTEGER NOT NULL,
    signature  BLOB NOT NULL,
    UNIQUE (request_id, by_id)
);
-- Two people, whatever offices they hold.
CREATE TRIGGER early_deletions_take_two BEFORE INSERT ON early_deletion_answers
WHEN NEW.by_id = (SELECT requested_by FROM early_deletions WHERE id = NEW.request_id)
BEGIN
    SELECT RAISE(ABORT, 'a request to delete early is answered by another person');
END;
CREATE TRIGGER early_deletion_answers_are_fixed BEFORE UPDATE ON early_deletion_answers
BEGIN
    SELECT RAISE(ABORT, 'an answer to a request to delete early is fixed');
END;
CREATE TRIGGER early_deletion_answers_stay BEFORE DELETE ON early_deletion_answers
BEGIN
    SELECT RAISE(ABORT, 'answers to a request to delete early stay');
END;
