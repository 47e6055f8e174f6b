-- Every row that gives somebody power is signed by who made it, and by when; what was replaced is kept, since
-- whether somebody held an office on a day in the past is asked of it. Signatures of rows made before are empty: such
-- rows count for nothing until they are signed. Each leaf of the log is signed by the person it names.

ALTER TABLE people ADD COLUMN signed_by INTEGER NOT NULL DEFAULT 0;
ALTER TABLE people ADD COLUMN signed_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE people ADD COLUMN signature BLOB NOT NULL DEFAULT x'';

ALTER TABLE areas ADD COLUMN signed_by INTEGER NOT NULL DEFAULT 0;
ALTER TABLE areas ADD COLUMN signed_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE areas ADD COLUMN signature BLOB NOT NULL DEFAULT x'';

ALTER TABLE area_keys ADD COLUMN signed_by INTEGER NOT NULL DEFAULT 0;
ALTER TABLE area_keys ADD COLUMN signed_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE area_keys ADD COLUMN signature BLOB NOT NULL DEFAULT x'';

ALTER TABLE appointments ADD COLUMN signed_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE nominations ADD COLUMN signed_ms INTEGER NOT NULL DEFAULT 0;

ALTER TABLE audit_leaves ADD COLUMN signature BLOB NOT NULL DEFAULT x'';

CREATE TABLE former_people (
    id         INTEGER PRIMARY KEY,
    person_id  INTEGER NOT NULL REFERENCES people (id),
    user       TEXT NOT NULL,
    name       TEXT NOT NULL,
    box_key    BLOB NOT NULL,
    sign_key   BLOB NOT NULL,
    created_ms INTEGER NOT NULL,
    active     INTEGER NOT NULL,
    signed_by  INTEGER NOT NULL,
    signed_ms  INTEGER NOT NULL,
    signature  BLOB NOT NULL
);
CREATE INDEX former_people_person ON former_people (person_id, id);
CREATE TRIGGER people_are_kept
AFTER UPDATE OF user, name, box_key, sign_key, created_ms, active, signed_by, signed_ms, signature ON people
BEGIN
    INSERT INTO former_people (person_id, user, name, box_key, sign_key, created_ms, active, signed_by, signed_ms,
                               signature)
    VALUES (OLD.id, OLD.user, OLD.name, OLD.box_key, OLD.sign_key, OLD.created_ms, OLD.active, OLD.signed_by,
            OLD.signed_ms, OLD.signature);
END;

CREATE TABLE former_appointments (
    id           INTEGER PRIMARY KEY,
    person_id    INTEGER NOT NULL REFERENCES people (id),
    office       TEXT NOT NULL,
    area_id      INTEGER NOT NULL,
    from_day     TEXT NOT NULL,
    until_day    TEXT,
    appointed_by INTEGER NOT NULL REFERENCES people (id),
    signature    BLOB NOT NULL,
    signed_ms    INTEGER NOT NULL
);
CREATE INDEX former_appointments_person ON former_appointments (person_id, id);
CREATE TRIGGER appointments_are_kept
AFTER UPDATE OF from_day, until_day, appointed_by, signature, signed_ms ON appointments
BEGIN
    INSERT INTO former_appointments (person_id, office, area_id, from_day, until_day, appointed_by, signature,
                                     signed_ms)
    VALUES (OLD.person_id, OLD.office, OLD.area_id, OLD.from_day, OLD.until_day, OLD.appointed_by, OLD.signature,
            OLD.signed_ms);
END;
