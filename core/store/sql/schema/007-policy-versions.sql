-- Versions of the policy that an authority makes for itself. The program believes the hash, the two signatures and the
-- log, not the row.
CREATE TABLE policy_versions (
    version            TEXT PRIMARY KEY NOT NULL,
    json               BLOB NOT NULL,
    sha256             BLOB NOT NULL CHECK (length(sha256) = 32),
    from_day           TEXT NOT NULL,
    proposed_by        INTEGER NOT NULL REFERENCES people (id),
    proposed_office    TEXT NOT NULL,
    proposed_ms        INTEGER NOT NULL,
    proposal_signature BLOB NOT NULL,
    approved_by        INTEGER NOT NULL DEFAULT 0,
    approved_office    TEXT NOT NULL DEFAULT '',
    approved_ms        INTEGER NOT NULL DEFAULT 0,
    approval_signature BLOB,
    -- Two people, whatever offices they hold.
    CHECK (approved_by <> proposed_by)
) WITHOUT ROWID;
CREATE UNIQUE INDEX policy_versions_day ON policy_versions (from_day) WHERE approved_by <> 0;

CREATE TRIGGER policy_versions_are_fixed
BEFORE UPDATE OF version, json, sha256, from_day, proposed_by, proposed_office, proposed_ms, proposal_signature
    ON policy_versions
BEGIN
    SELECT RAISE(ABORT, 'a proposed policy is fixed');
END;
CREATE TRIGGER policy_versions_stay BEFORE DELETE ON policy_versions
BEGIN
    SELECT RAISE(ABORT, 'policies stay');
END;
