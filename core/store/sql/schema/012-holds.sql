-- Holds and disclosure freezes, and the IG Unit's guidance on them. What was placed never changes; the lifting is
-- written once; guidance is only added. The program believes the signatures and the log, not the row.
CREATE TABLE holds (
    id               INTEGER PRIMARY KEY,
    kind             INTEGER NOT NULL CHECK (kind IN (1, 2, 3)),
    scope            INTEGER NOT NULL CHECK (scope IN (1, 2, 3, 4, 5)),
    recording_id     INTEGER NOT NULL,
    subject          TEXT NOT NULL,
    area_id          INTEGER NOT NULL,
    from_day         TEXT NOT NULL,
    to_day           TEXT NOT NULL,
    purpose          TEXT NOT NULL,
    reference        TEXT NOT NULL,
    reason           TEXT NOT NULL,
    owner_id         INTEGER NOT NULL REFERENCES people (id),
    until_day        TEXT NOT NULL,
    review_day       TEXT NOT NULL,
    salt             BLOB NOT NULL,
    placed_by        INTEGER NOT NULL REFERENCES people (id),
    placed_office    TEXT NOT NULL,
    placed_ms        INTEGER NOT NULL,
    placed_signature BLOB NOT NULL,
    lifted_by        INTEGER NOT NULL DEFAULT 0,
    lifted_office    TEXT NOT NULL DEFAULT '',
    lifted_ms        INTEGER NOT NULL DEFAULT 0,
    lift_reason      TEXT NOT NULL DEFAULT '',
    lifted_signature BLOB NOT NULL DEFAULT x''
);
CREATE INDEX holds_open ON holds (review_day, id) WHERE lifted_ms = 0;
CREATE TRIGGER holds_are_fixed
BEFORE UPDATE OF id, kind, scope, recording_id, subject, area_id, from_day, to_day, purpose, reference, reason, owner_id,
    until_day, review_day, salt, placed_by, placed_office, placed_ms, placed_signature ON holds
BEGIN
    SELECT RAISE(ABORT, 'a hold is fixed when it is placed');
END;
CREATE TRIGGER holds_stay BEFORE DELETE ON holds
BEGIN
    SELECT RAISE(ABORT, 'holds stay on record');
END;

CREATE TABLE hold_guidance (
    id           INTEGER PRIMARY KEY,
    hold_id      INTEGER NOT NULL REFERENCES holds (id),
    text         TEXT NOT NULL,
    until_day    TEXT NOT NULL,
    review_day   TEXT NOT NULL,
    late_day     TEXT NOT NULL,
    given_by     INTEGER NOT NULL REFERENCES people (id),
    given_office TEXT NOT NULL,
    given_ms     INTEGER NOT NULL,
    signature    BLOB NOT NULL
);
CREATE INDEX hold_guidance_hold ON hold_guidance (hold_id, id);
CREATE TRIGGER hold_guidance_is_fixed BEFORE UPDATE ON hold_guidance
BEGIN
    SELECT RAISE(ABORT, 'guidance is fixed when it is given');
END;
CREATE TRIGGER hold_guidance_stays BEFORE DELETE ON hold_guidance
BEGIN
    SELECT RAISE(ABORT, 'guidance stays on record');
END;

-- What a hold is on is looked up by these.
CREATE INDEX recordings_number ON recordings (customer_e164, started_ms);
CREATE INDEX recordings_person ON recordings (staff_key, started_ms);
CREATE INDEX clips_reference ON clips (lower(reference));
CREATE INDEX downloads_reference ON downloads (lower(reference));
CREATE INDEX releases_reference ON releases (lower(reference));
CREATE INDEX audit_entries_reference ON audit_entries (lower(reference)) WHERE recording_id > 0;
