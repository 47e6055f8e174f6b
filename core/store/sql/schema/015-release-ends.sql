-- A release is to somebody, until a day, under conditions, and comes to an end (§6). Whoever has an account listens under
-- it, with a key of their own that is gone at the end.

ALTER TABLE releases ADD COLUMN recipient_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE releases ADD COLUMN legal_basis TEXT NOT NULL DEFAULT '';
ALTER TABLE releases ADD COLUMN until_day TEXT NOT NULL DEFAULT '';
ALTER TABLE releases ADD COLUMN advice_conditions TEXT NOT NULL DEFAULT '';
ALTER TABLE releases ADD COLUMN decision_conditions TEXT NOT NULL DEFAULT '';

CREATE TRIGGER releases_recipient_and_end_are_fixed
BEFORE UPDATE OF recipient_id, legal_basis, until_day ON releases
BEGIN
    SELECT RAISE(ABORT, 'the scope of a release is fixed');
END;
-- Nobody authorises what is released to themselves (§6).
CREATE TRIGGER releases_recipient_decides_not
BEFORE UPDATE OF decided_by ON releases
WHEN NEW.state IN (3, 4, 5) AND NEW.decided_by = NEW.recipient_id
BEGIN
    SELECT RAISE(ABORT, 'the recipient of a release does not decide on it');
END;

CREATE TABLE release_events (
    id              INTEGER PRIMARY KEY,
    release_id      INTEGER NOT NULL REFERENCES releases (id),
    kind            INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 7),
    by_id           INTEGER NOT NULL REFERENCES people (id),
    office          TEXT NOT NULL,
    at_ms           INTEGER NOT NULL,
    until_day       TEXT NOT NULL,
    text            TEXT NOT NULL,
    evidence_name   TEXT NOT NULL,
    evidence_sha256 BLOB NOT NULL,
    signature       BLOB NOT NULL
);
CREATE INDEX release_events_release ON release_events (release_id, id);
CREATE TRIGGER release_events_are_fixed BEFORE UPDATE ON release_events
BEGIN
    SELECT RAISE(ABORT, 'what came about a release is fixed');
END;
CREATE TRIGGER release_events_stay BEFORE DELETE ON release_events
BEGIN
    SELECT RAISE(ABORT, 'what came about a release stays');
END;

CREATE TABLE release_keys (
    release_id   INTEGER PRIMARY KEY REFERENCES releases (id),
    recording_id INTEGER NOT NULL REFERENCES recordings (id),
    person_id    INTEGER NOT NULL REFERENCES people (id),
    object_id    TEXT NOT NULL,
    sealed       BLOB NOT NULL,
    made_by      INTEGER NOT NULL REFERENCES people (id),
    made_ms      INTEGER NOT NULL
);
CREATE INDEX release_keys_person ON release_keys (person_id);
CREATE INDEX release_keys_recording ON release_keys (recording_id);
-- The key of a recording goes in every copy, in the same moment.
CREATE TRIGGER release_keys_go_with_the_recording
AFTER UPDATE OF state ON recordings WHEN NEW.state = 3
BEGIN
    DELETE FROM release_keys WHERE recording_id = NEW.id;
END;
