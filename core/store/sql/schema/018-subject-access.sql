-- Requests for access (UK GDPR Art. 15) and what came about them. Rows are only added; the program believes the
-- signatures and the log, not the row.
CREATE TABLE subject_access (
    id             INTEGER PRIMARY KEY,
    area_id        INTEGER NOT NULL,
    received_day   TEXT NOT NULL,
    asker          TEXT NOT NULL,
    numbers        TEXT NOT NULL,
    names          TEXT NOT NULL,
    reference_list TEXT NOT NULL,
    salt           BLOB NOT NULL,
    opened_by      INTEGER NOT NULL REFERENCES people (id),
    opened_office  TEXT NOT NULL,
    opened_ms      INTEGER NOT NULL,
    signature      BLOB NOT NULL
);
CREATE TRIGGER subject_access_is_fixed BEFORE UPDATE ON subject_access
BEGIN
    SELECT RAISE(ABORT, 'a request for access is fixed when it is opened');
END;
CREATE TRIGGER subject_access_stays BEFORE DELETE ON subject_access
BEGIN
    SELECT RAISE(ABORT, 'requests for access stay on record');
END;

CREATE TABLE subject_access_steps (
    id           INTEGER PRIMARY KEY,
    request_id   INTEGER NOT NULL REFERENCES subject_access (id),
    kind         INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 8),
    on_day       TEXT NOT NULL,
    words        TEXT NOT NULL,
    place        TEXT NOT NULL,
    terms        TEXT NOT NULL,
    recording_id INTEGER NOT NULL,
    mark         INTEGER NOT NULL CHECK (mark BETWEEN 1 AND 4),
    outcome      INTEGER NOT NULL CHECK (outcome BETWEEN 1 AND 4),
    by_id        INTEGER NOT NULL REFERENCES people (id),
    office       TEXT NOT NULL,
    at_ms        INTEGER NOT NULL,
    signature    BLOB NOT NULL
);
CREATE INDEX subject_access_steps_request ON subject_access_steps (request_id, id);
CREATE TRIGGER subject_access_steps_are_fixed BEFORE UPDATE ON subject_access_steps
BEGIN
    SELECT RAISE(ABORT, 'what came about a request for access is fixed');
END;
CREATE TRIGGER subject_access_steps_stay BEFORE DELETE ON subject_access_steps
BEGIN
    SELECT RAISE(ABORT, 'what came about a request for access stays');
END;

CREATE TABLE subject_access_finds (
    step_id      INTEGER NOT NULL REFERENCES subject_access_steps (id),
    recording_id INTEGER NOT NULL,
    PRIMARY KEY (step_id, recording_id)
) WITHOUT ROWID;
CREATE TRIGGER subject_access_finds_are_fixed BEFORE UPDATE ON subject_access_finds
BEGIN
    SELECT RAISE(ABORT, 'what a search found is fixed');
END;
CREATE TRIGGER subject_access_finds_stay BEFORE DELETE ON subject_access_finds
BEGIN
    SELECT RAISE(ABORT, 'what a search found stays');
END;
