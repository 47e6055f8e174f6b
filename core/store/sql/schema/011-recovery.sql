-- Recovery: any two of five officers with printed kits open one area's key to two named people. Only public halves of
-- kits are here. The program believes signatures and the log, not the rows.

CREATE TABLE recovery_kits (
    id           INTEGER PRIMARY KEY,
    number       INTEGER NOT NULL CHECK (number BETWEEN 1 AND 5),
    officer      TEXT NOT NULL,
    office       TEXT NOT NULL,
    holder       INTEGER NOT NULL,
    box_key      BLOB NOT NULL CHECK (length(box_key) = 32),
    sign_key     BLOB NOT NULL CHECK (length(sign_key) = 32),
    enrolled_by  INTEGER NOT NULL REFERENCES people (id),
    enrolled_ms  INTEGER NOT NULL,
    signature    BLOB NOT NULL,
    withdrawn_by INTEGER NOT NULL DEFAULT 0,
    withdrawn_ms INTEGER NOT NULL DEFAULT 0,
    withdrawal   BLOB NOT NULL DEFAULT x''
);
CREATE UNIQUE INDEX recovery_kits_in_use ON recovery_kits (number) WHERE withdrawn_ms = 0;
CREATE TRIGGER recovery_kits_stay BEFORE DELETE ON recovery_kits
BEGIN
    SELECT RAISE(ABORT, 'recovery kits stay');
END;

CREATE TABLE recovery_wraps (
    area_id   INTEGER NOT NULL REFERENCES areas (id),
    version   INTEGER NOT NULL,
    outer_kit INTEGER NOT NULL REFERENCES recovery_kits (id),
    inner_kit INTEGER NOT NULL REFERENCES recovery_kits (id),
    sealed    BLOB NOT NULL,
    PRIMARY KEY (area_id, version, outer_kit, inner_kit),
    FOREIGN KEY (area_id, version) REFERENCES area_keys (area_id, version),
    CHECK (outer_kit <> inner_kit)
) WITHOUT ROWID;

CREATE TABLE recoveries (
    id            INTEGER PRIMARY KEY,
    area_id       INTEGER NOT NULL REFERENCES areas (id),
    reason        TEXT NOT NULL,
    opened_by     INTEGER NOT NULL REFERENCES people (id),
    opened_ms     INTEGER NOT NULL,
    first_person  INTEGER NOT NULL REFERENCES people (id),
    first_key     BLOB NOT NULL CHECK (length(first_key) = 32),
    second_person INTEGER NOT NULL REFERENCES people (id),
    second_key    BLOB NOT NULL CHECK (length(second_key) = 32),
    until_day     TEXT NOT NULL,
    with_identity INTEGER NOT NULL CHECK (with_identity IN (0, 1)),
    signature     BLOB NOT NULL,
    CHECK (first_person <> second_person)
);
-- The officers sign exactly what was asked for.
CREATE TRIGGER recoveries_are_fixed BEFORE UPDATE ON recoveries
BEGIN
    SELECT RAISE(ABORT, 'the scope of a recovery is fixed');
END;
CREATE TRIGGER recoveries_stay BEFORE DELETE ON recoveries
BEGIN
    SELECT RAISE(ABORT, 'recoveries stay');
END;

CREATE TABLE recovery_signatures (
    recovery_id INTEGER NOT NULL REFERENCES recoveries (id),
    kit_id      INTEGER NOT NULL REFERENCES recovery_kits (id),
    at_ms       INTEGER NOT NULL,
    entered_by  INTEGER NOT NULL REFERENCES people (id),
    version     INTEGER NOT NULL,
    signature   BLOB NOT NULL,
    PRIMARY KEY (recovery_id, kit_id)
) WITHOUT ROWID;

CREATE TABLE recovery_ends (
    recovery_id INTEGER PRIMARY KEY NOT NULL REFERENCES recoveries (id),
    ended_by    INTEGER NOT NULL REFERENCES people (id),
    ended_ms    INTEGER NOT NULL,
    signature   BLOB NOT NULL
);

-- kit_id 0: the area key itself; otherwise still sealed to that kit. Always sealed to the person.
CREATE TABLE recovered_keys (
    recovery_id INTEGER NOT NULL REFERENCES recoveries (id),
    version     INTEGER NOT NULL,
    kit_id      INTEGER NOT NULL,
    person_id   INTEGER NOT NULL REFERENCES people (id),
    sealed      BLOB NOT NULL,
    PRIMARY KEY (recovery_id, version, kit_id, person_id)
) WITHOUT ROWID;

CREATE TABLE recovery_notices_read (
    person_id INTEGER PRIMARY KEY NOT NULL REFERENCES people (id),
    sequence  INTEGER NOT NULL,
    at_ms     INTEGER NOT NULL,
    signature BLOB NOT NULL
);
