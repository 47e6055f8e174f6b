-- What lies in quarantine is due like all else (§7): of everything that is not deleted, from when it is kept
-- (core/store/sql/recording_columns.h, KEPT_FROM, word for word). The state is there to count without quarantine.
DROP INDEX recordings_kept_from;
CREATE INDEX recordings_due ON recordings (area_id, (
CASE WHEN (started_ms < 978307200000 AND started_ms < imported_ms) OR
     (imported_ms >= 978307200000 AND imported_ms < started_ms) THEN imported_ms ELSE started_ms END), id, state)
    WHERE state <> 3;

-- A release whose call is deleted before it was issued ends with it, by itself: state 8, since when, and under which
-- clause the call went. A CHECK cannot be altered, so the table is made anew with all that it has.
CREATE TABLE releases_anew (
    id                INTEGER PRIMARY KEY,
    number            TEXT NOT NULL UNIQUE,
    recording_id      INTEGER NOT NULL REFERENCES recordings (id),
    area_id           INTEGER NOT NULL REFERENCES areas (id),
    kind              INTEGER NOT NULL CHECK (kind IN (1, 2)),
    state             INTEGER NOT NULL CHECK (state BETWEEN 1 AND 8),
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
    recipient_id      INTEGER NOT NULL DEFAULT 0,
    legal_basis       TEXT NOT NULL DEFAULT '',
    until_day         TEXT NOT NULL DEFAULT '',
    advice_conditions TEXT NOT NULL DEFAULT '',
    decision_conditions TEXT NOT NULL DEFAULT '',
    redactions        TEXT NOT NULL DEFAULT '',
    lapsed_ms         INTEGER NOT NULL DEFAULT 0,
    lapsed_clause     TEXT NOT NULL DEFAULT '',
    -- Two people: nobody authorises their own request, whatever offices they hold (§6).
    CHECK (state NOT IN (3, 4, 5) OR decided_by <> requested_by)
);
INSERT INTO releases_anew (id, number, recording_id, area_id, kind, state, purpose, reference, arises_from_call,
    requester, requested_by, recipient, begin_frame, end_frame, format, requested_ms, request_signature, advice,
    advised_by, advised_ms, advice_signature, decided_by, decided_office, decided_ms, refusal_reason, decision_signature,
    issued_by, issued_ms, package_name, package_sha256, recipient_id, legal_basis, until_day, advice_conditions,
    decision_conditions, redactions)
SELECT id, number, recording_id, area_id, kind, state, purpose, reference, arises_from_call,
    requester, requested_by, recipient, begin_frame, end_frame, format, requested_ms, request_signature, advice,
    advised_by, advised_ms, advice_signature, decided_by, decided_office, decided_ms, refusal_reason, decision_signature,
    issued_by, issued_ms, package_name, package_sha256, recipient_id, legal_basis, until_day, advice_conditions,
    decision_conditions, redactions
FROM releases;
DROP TABLE releases;
ALTER TABLE releases_anew RENAME TO releases;

CREATE INDEX releases_state ON releases (state, requested_ms);
CREATE INDEX releases_recording ON releases (recording_id);
CREATE INDEX releases_reference ON releases (lower(reference));
-- What was asked for never changes once it was asked for: approvals are of exactly this.
CREATE TRIGGER releases_scope_is_fixed
BEFORE UPDATE OF number, recording_id, area_id, kind, purpose, reference, arises_from_call, requester, requested_by,
    recipient, begin_frame, end_frame, format, requested_ms, request_signature ON releases
BEGIN
    SELECT RAISE(ABORT, 'the scope of a release is fixed');
END;
CREATE TRIGGER releases_recipient_and_end_are_fixed
BEFORE UPDATE OF recipient_id, legal_basis, until_day ON releases
BEGIN
    SELECT RAISE(ABORT, 'the scope of a release is fixed');
END;
CREATE TRIGGER releases_redactions_are_fixed
BEFORE UPDATE OF redactions ON releases
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
CREATE TRIGGER releases_stay BEFORE DELETE ON releases
BEGIN
    SELECT RAISE(ABORT, 'releases stay');
END;
-- What was issued, refused, withdrawn or has ended with its call is settled.
CREATE TRIGGER releases_end_once
BEFORE UPDATE OF state ON releases
WHEN OLD.state = 8 OR (NEW.state = 8 AND OLD.state NOT IN (1, 2, 3, 4))
BEGIN
    SELECT RAISE(ABORT, 'a release ends once');
END;

-- Whoever signs in is told what was recalled, without reading every event there ever was.
CREATE INDEX release_events_recalled ON release_events (release_id) WHERE kind = 6;
