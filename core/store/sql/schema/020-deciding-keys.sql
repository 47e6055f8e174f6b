-- Whoever decides about a release listens to what would leave (§6). Most of them have no access to the call's area, so its
-- key is sealed to them for as long as the request waits.

CREATE TABLE deciding_keys (
    release_id   INTEGER NOT NULL REFERENCES releases (id),
    person_id    INTEGER NOT NULL REFERENCES people (id),
    recording_id INTEGER NOT NULL REFERENCES recordings (id),
    object_id    TEXT NOT NULL,
    sealed       BLOB NOT NULL,
    made_by      INTEGER NOT NULL REFERENCES people (id),
    made_ms      INTEGER NOT NULL,
    PRIMARY KEY (release_id, person_id)
);
CREATE INDEX deciding_keys_recording ON deciding_keys (recording_id);
-- The key of a recording goes in every copy, in the same moment.
CREATE TRIGGER deciding_keys_go_with_the_recording
AFTER UPDATE OF state ON recordings WHEN NEW.state = 3
BEGIN
    DELETE FROM deciding_keys WHERE recording_id = NEW.id;
END;
