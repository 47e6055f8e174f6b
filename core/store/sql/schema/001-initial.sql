-- Schema 1. SQL that SQLite and PostgreSQL both take is kept to; FTS5 and the triggers are the SQLite side's own.
-- Times are milliseconds since 1970 (UTC), dates ISO text, ids integers, hashes and keys blobs.

CREATE TABLE settings (
    name  TEXT PRIMARY KEY NOT NULL,
    value BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE people (
    id         INTEGER PRIMARY KEY,
    user       TEXT NOT NULL UNIQUE,
    name       TEXT NOT NULL,
    box_key    BLOB NOT NULL CHECK (length(box_key) = 32),
    sign_key   BLOB NOT NULL CHECK (length(sign_key) = 32),
    created_ms INTEGER NOT NULL,
    active     INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
);

CREATE TABLE areas (
    id            INTEGER PRIMARY KEY,
    name          TEXT NOT NULL,
    name_key      TEXT NOT NULL UNIQUE,
    extensions    TEXT NOT NULL,
    business_case INTEGER NOT NULL CHECK (business_case IN (0, 1)),
    quarantine    INTEGER NOT NULL CHECK (quarantine IN (0, 1)),
    created_ms    INTEGER NOT NULL
);
CREATE UNIQUE INDEX areas_one_quarantine ON areas (quarantine) WHERE quarantine = 1;

CREATE TABLE area_keys (
    area_id    INTEGER NOT NULL REFERENCES areas (id),
    version    INTEGER NOT NULL CHECK (version > 0),
    recipient  TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    PRIMARY KEY (area_id, version)
) WITHOUT ROWID;

CREATE TABLE area_key_wraps (
    area_id   INTEGER NOT NULL,
    version   INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES people (id),
    holding   INTEGER NOT NULL CHECK (holding IN (1, 2)),
    sealed    BLOB NOT NULL,
    PRIMARY KEY (area_id, version, person_id),
    FOREIGN KEY (area_id, version) REFERENCES area_keys (area_id, version)
) WITHOUT ROWID;
CREATE INDEX area_key_wraps_person ON area_key_wraps (person_id);

-- area_id 0 is "the whole authority", so that it can be part of the key.
CREATE TABLE appointments (
    person_id    INTEGER NOT NULL REFERENCES people (id),
    office       TEXT NOT NULL,
    area_id      INTEGER NOT NULL DEFAULT 0,
    from_day     TEXT NOT NULL,
    until_day    TEXT,
    appointed_by INTEGER NOT NULL REFERENCES people (id),
    signature    BLOB NOT NULL,
    PRIMARY KEY (person_id, office, area_id)
) WITHOUT ROWID;

CREATE TABLE nominations (
    person_id    INTEGER NOT NULL REFERENCES people (id),
    area_id      INTEGER NOT NULL REFERENCES areas (id),
    acts         INTEGER NOT NULL CHECK (acts BETWEEN 1 AND 15),
    from_day     TEXT NOT NULL,
    until_day    TEXT NOT NULL,
    nominated_by INTEGER NOT NULL REFERENCES people (id),
    signature    BLOB NOT NULL,
    PRIMARY KEY (person_id, area_id)
) WITHOUT ROWID;

CREATE TABLE grants (
    person_id  INTEGER NOT NULL REFERENCES people (id),
    area_id    INTEGER NOT NULL REFERENCES areas (id),
    granted_ms INTEGER NOT NULL,
    granted_by INTEGER NOT NULL REFERENCES people (id),
    signature  BLOB NOT NULL,
    PRIMARY KEY (person_id, area_id)
) WITHOUT ROWID;

CREATE TABLE extension_holders (
    extension TEXT PRIMARY KEY NOT NULL,
    name      TEXT NOT NULL
) WITHOUT ROWID;

-- area_id 0: in quarantine, area not known yet. The sort keys are what the list is paged by.
CREATE TABLE recordings (
    id               INTEGER PRIMARY KEY,
    state            INTEGER NOT NULL CHECK (state IN (1, 2, 3)),
    area_id          INTEGER NOT NULL,
    started_ms       INTEGER NOT NULL,
    started_how      TEXT NOT NULL,
    direction        INTEGER NOT NULL CHECK (direction IN (1, 2, 3, 4)),
    extension        TEXT NOT NULL,
    staff_name       TEXT NOT NULL,
    staff_key        TEXT NOT NULL,
    customer_dialled TEXT NOT NULL,
    customer_e164    TEXT NOT NULL,
    customer_key     TEXT NOT NULL,
    called_number    TEXT NOT NULL,
    call_id          TEXT NOT NULL,
    source           TEXT NOT NULL,
    original_name    TEXT NOT NULL,
    sha256           BLOB NOT NULL CHECK (length(sha256) = 32),
    size             INTEGER NOT NULL,
    container        TEXT NOT NULL,
    codec            TEXT NOT NULL,
    seekable         INTEGER NOT NULL CHECK (seekable IN (0, 1)),
    rate             INTEGER NOT NULL,
    channels         INTEGER NOT NULL,
    frames           INTEGER NOT NULL,
    duration_ms      INTEGER NOT NULL,
    staff_channel    INTEGER NOT NULL,
    warnings         TEXT NOT NULL,
    imported_ms      INTEGER NOT NULL,
    imported_by      INTEGER NOT NULL REFERENCES people (id),
    note_count       INTEGER NOT NULL DEFAULT 0,
    deleted_ms       INTEGER
);
CREATE UNIQUE INDEX recordings_sha256 ON recordings (sha256) WHERE state <> 3;
CREATE INDEX recordings_when ON recordings (area_id, state, started_ms, id);
CREATE INDEX recordings_length ON recordings (area_id, state, duration_ms, id);
CREATE INDEX recordings_staff ON recordings (area_id, state, staff_key, id);
CREATE INDEX recordings_customer ON recordings (area_id, state, customer_key, id);
CREATE INDEX recordings_extension ON recordings (area_id, state, extension, started_ms, id);
CREATE INDEX recordings_noted ON recordings (area_id, state, started_ms, id) WHERE note_count > 0;

CREATE TABLE media_objects (
    object_id     TEXT PRIMARY KEY NOT NULL,
    recording_id  INTEGER NOT NULL REFERENCES recordings (id),
    kind          TEXT NOT NULL,
    key_area_id   INTEGER NOT NULL,
    key_version   INTEGER NOT NULL,
    header        BLOB NOT NULL,
    plain_size    INTEGER NOT NULL,
    stored_size   INTEGER NOT NULL,
    stored_sha256 BLOB NOT NULL CHECK (length(stored_sha256) = 32),
    UNIQUE (recording_id, kind),
    FOREIGN KEY (key_area_id, key_version) REFERENCES area_keys (area_id, version)
) WITHOUT ROWID;

-- Objects of deleted recordings: the header is gone for good, the file's absence is still to be verified.
CREATE TABLE disposed_objects (
    object_id    TEXT PRIMARY KEY NOT NULL,
    recording_id INTEGER NOT NULL REFERENCES recordings (id),
    disposed_ms  INTEGER NOT NULL,
    absent_ms    INTEGER
) WITHOUT ROWID;
CREATE INDEX disposed_pending ON disposed_objects (object_id) WHERE absent_ms IS NULL;

CREATE TABLE annotations (
    id           INTEGER PRIMARY KEY,
    recording_id INTEGER NOT NULL REFERENCES recordings (id),
    revision     INTEGER NOT NULL,
    removed      INTEGER NOT NULL CHECK (removed IN (0, 1)),
    begin_frame  INTEGER NOT NULL,
    end_frame    INTEGER NOT NULL CHECK (end_frame >= begin_frame),
    text         TEXT NOT NULL,
    author_id    INTEGER NOT NULL REFERENCES people (id),
    created_ms   INTEGER NOT NULL,
    edited_by    INTEGER NOT NULL REFERENCES people (id),
    edited_ms    INTEGER NOT NULL
);
CREATE INDEX annotations_recording ON annotations (recording_id, begin_frame, id);

CREATE TABLE annotation_tags (
    annotation_id INTEGER NOT NULL REFERENCES annotations (id),
    tag           TEXT NOT NULL,
    recording_id  INTEGER NOT NULL REFERENCES recordings (id),
    PRIMARY KEY (tag, recording_id, annotation_id)
) WITHOUT ROWID;
CREATE INDEX annotation_tags_annotation ON annotation_tags (annotation_id);

CREATE TABLE annotation_revisions (
    annotation_id INTEGER NOT NULL REFERENCES annotations (id),
    revision      INTEGER NOT NULL,
    removed       INTEGER NOT NULL,
    begin_frame   INTEGER NOT NULL,
    end_frame     INTEGER NOT NULL,
    text          TEXT NOT NULL,
    tags          TEXT NOT NULL,
    edited_by     INTEGER NOT NULL REFERENCES people (id),
    edited_ms     INTEGER NOT NULL,
    PRIMARY KEY (annotation_id, revision)
) WITHOUT ROWID;

CREATE TABLE downloads (
    id           INTEGER PRIMARY KEY,
    recording_id INTEGER NOT NULL REFERENCES recordings (id),
    area_id      INTEGER NOT NULL REFERENCES areas (id),
    person_id    INTEGER NOT NULL REFERENCES people (id),
    purpose      TEXT NOT NULL,
    reference    TEXT NOT NULL,
    destination  TEXT NOT NULL,
    sha256       BLOB NOT NULL,
    at_ms        INTEGER NOT NULL,
    until_day    TEXT NOT NULL,
    confirmed_ms INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX downloads_open ON downloads (person_id, until_day) WHERE confirmed_ms = 0;
CREATE INDEX downloads_recording ON downloads (recording_id);

CREATE TABLE clips (
    id           INTEGER PRIMARY KEY,
    recording_id INTEGER NOT NULL REFERENCES recordings (id),
    area_id      INTEGER NOT NULL REFERENCES areas (id),
    begin_frame  INTEGER NOT NULL,
    end_frame    INTEGER NOT NULL CHECK (end_frame > begin_frame),
    title        TEXT NOT NULL,
    reference    TEXT NOT NULL,
    colleague_id INTEGER NOT NULL DEFAULT 0,
    made_by      INTEGER NOT NULL REFERENCES people (id),
    at_ms        INTEGER NOT NULL
);
CREATE INDEX clips_recording ON clips (recording_id);
CREATE INDEX clips_colleague ON clips (colleague_id, at_ms);

CREATE TABLE release_numbers (
    year INTEGER PRIMARY KEY NOT NULL,
    last INTEGER NOT NULL
);

CREATE TABLE releases (
    id                INTEGER PRIMARY KEY,
    number            TEXT NOT NULL UNIQUE,
    recording_id      INTEGER NOT NULL REFERENCES recordings (id),
    area_id           INTEGER NOT NULL REFERENCES areas (id),
    kind              INTEGER NOT NULL CHECK (kind IN (1, 2)),
    state             INTEGER NOT NULL CHECK (state BETWEEN 1 AND 7),
    purpose           TEXT NOT NULL,
    reference         TEXT NOT NULL,
    arises_from_call  INTEGER NOT NULL CHECK (arises_from_call IN (0, 1)),
    requester         TEXT NOT NULL,
    requested_by      INTEGER NOT NULL REFERENCES people (id),
    recipient         TEXT NOT NULL,
    begin_frame       INTEGER NOT NULL,
    end_frame         INTEGER NOT NULL CHECK (end_frame >= begin_frame),
    format            INTEGER NOT NULL CHECK (format BETWEEN 1 AND 4),
    requested_ms      INTEGER NOT NULL,
    request_signature BLOB NOT NULL,
    advice            TEXT NOT NULL DEFAULT '',
    advised_by        INTEGER NOT NULL DEFAULT 0,
    advised_ms        INTEGER NOT NULL DEFAULT 0,
    advice_signature  BLOB,
    decided_by        INTEGER NOT NULL DEFAULT 0,
    decided_office    TEXT NOT NULL DEFAULT '',
    decided_ms        INTEGER NOT NULL DEFAULT 0,
    refusal_reason    TEXT NOT NULL DEFAULT '',
    decision_signature BLOB,
    issued_by         INTEGER NOT NULL DEFAULT 0,
    issued_ms         INTEGER NOT NULL DEFAULT 0,
    package_name      TEXT NOT NULL DEFAULT '',
    package_sha256    BLOB,
    -- Two people: nobody authorises their own request, whatever offices they hold (§6).
    CHECK (state NOT IN (3, 4, 5) OR decided_by <> requested_by)
);
CREATE INDEX releases_state ON releases (state, requested_ms);
CREATE INDEX releases_recording ON releases (recording_id);

-- What was asked for never changes once it was asked for: approvals are of exactly this.
CREATE TRIGGER releases_scope_is_fixed
BEFORE UPDATE OF number, recording_id, area_id, kind, purpose, reference, arises_from_call, requester, requested_by,
    recipient, begin_frame, end_frame, format, requested_ms, request_signature ON releases
BEGIN
    SELECT RAISE(ABORT, 'the scope of a release is fixed');
END;
CREATE TRIGGER releases_stay BEFORE DELETE ON releases
BEGIN
    SELECT RAISE(ABORT, 'releases stay');
END;

CREATE TABLE quarantine (
    id           INTEGER PRIMARY KEY,
    reason       INTEGER NOT NULL CHECK (reason IN (1, 2, 3)),
    detail       TEXT NOT NULL,
    path         TEXT NOT NULL,
    sha256       BLOB NOT NULL,
    recording_id INTEGER NOT NULL DEFAULT 0,
    area_id      INTEGER NOT NULL DEFAULT 0,
    since_ms     INTEGER NOT NULL,
    lifted_ms    INTEGER NOT NULL DEFAULT 0,
    lifted_by    INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX quarantine_open ON quarantine (sha256) WHERE lifted_ms = 0;

CREATE TABLE audit_head (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    size     INTEGER NOT NULL,
    frontier BLOB NOT NULL
);
INSERT INTO audit_head (one, size, frontier) VALUES (1, 0, x'');

CREATE TABLE audit_leaves (
    sequence  INTEGER PRIMARY KEY,
    leaf      BLOB NOT NULL,
    leaf_hash BLOB NOT NULL CHECK (length(leaf_hash) = 32)
);
CREATE TRIGGER audit_leaves_are_fixed BEFORE UPDATE ON audit_leaves
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only');
END;
CREATE TRIGGER audit_leaves_stay BEFORE DELETE ON audit_leaves
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only');
END;

-- The row for the list: what the leaf says, ready to filter by, and the erasable personal detail.
CREATE TABLE audit_entries (
    sequence       INTEGER PRIMARY KEY REFERENCES audit_leaves (sequence),
    at_ms          INTEGER NOT NULL,
    actor          TEXT NOT NULL,
    actor_name     TEXT NOT NULL,
    office         TEXT NOT NULL,
    action         TEXT NOT NULL,
    object         TEXT NOT NULL,
    recording_id   INTEGER NOT NULL,
    area           TEXT NOT NULL,
    purpose        TEXT NOT NULL,
    reference      TEXT NOT NULL,
    policy_version TEXT NOT NULL,
    clause         TEXT NOT NULL,
    permitted      INTEGER NOT NULL CHECK (permitted IN (0, 1)),
    rule           TEXT NOT NULL,
    detail         TEXT NOT NULL,
    detail_key     BLOB NOT NULL,
    has_state      INTEGER NOT NULL CHECK (has_state IN (0, 1))
);
CREATE INDEX audit_entries_actor ON audit_entries (actor, sequence);
CREATE INDEX audit_entries_action ON audit_entries (action, sequence);
CREATE INDEX audit_entries_recording ON audit_entries (recording_id, sequence);
CREATE INDEX audit_entries_area ON audit_entries (area, sequence);
CREATE INDEX audit_entries_refused ON audit_entries (sequence) WHERE permitted = 0;
CREATE INDEX audit_entries_object ON audit_entries (object, sequence) WHERE has_state = 1;
CREATE INDEX audit_entries_at ON audit_entries (at_ms, sequence);
CREATE TRIGGER audit_entries_stay BEFORE DELETE ON audit_entries
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only');
END;
CREATE TRIGGER audit_entries_are_fixed
BEFORE UPDATE OF sequence, at_ms, actor, office, action, object, recording_id, area, purpose, policy_version, clause,
    permitted, rule, has_state ON audit_entries
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TABLE saved_searches (
    id        INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES people (id),
    name      TEXT NOT NULL,
    text      TEXT NOT NULL,
    UNIQUE (person_id, name)
);

CREATE TABLE preferences (
    person_id INTEGER NOT NULL REFERENCES people (id),
    name      TEXT NOT NULL,
    value     TEXT NOT NULL,
    PRIMARY KEY (person_id, name)
) WITHOUT ROWID;

-- Words of names, numbers and notes; rowid is the recording's id. Diacritics do not matter ("Llŷr" finds "Llyr").
CREATE VIRTUAL TABLE recording_words USING fts5 (
    people, numbers, notes,
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4', content = '', contentless_delete = 1
);
-- Any three or more digits inside any number of the call.
CREATE VIRTUAL TABLE recording_digits USING fts5 (
    digits, tokenize = 'trigram', content = '', contentless_delete = 1, detail = 'full'
);
