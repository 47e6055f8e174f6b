-- Disposals: what notice was given of, who approved it, and the certificate. Each step is written once.
CREATE TABLE disposals (
    id                    INTEGER PRIMARY KEY,
    area_id               INTEGER NOT NULL,
    due_day               TEXT NOT NULL,
    run_day               TEXT NOT NULL,
    planned_by            INTEGER NOT NULL REFERENCES people (id),
    planned_ms            INTEGER NOT NULL,
    plan_signature        BLOB NOT NULL,
    approved_by           INTEGER NOT NULL DEFAULT 0,
    approved_office       TEXT NOT NULL DEFAULT '',
    approved_ms           INTEGER NOT NULL DEFAULT 0,
    backup_days           INTEGER NOT NULL DEFAULT 0,
    approval_signature    BLOB NOT NULL DEFAULT x'',
    finished_by           INTEGER NOT NULL DEFAULT 0,
    finished_ms           INTEGER NOT NULL DEFAULT 0,
    certificate           BLOB NOT NULL DEFAULT x'',
    certificate_signature BLOB NOT NULL DEFAULT x'',
    -- Two people, whatever offices they hold.
    CHECK (approved_by <> planned_by)
);
CREATE TRIGGER disposals_are_fixed
BEFORE UPDATE OF id, area_id, due_day, run_day, planned_by, planned_ms, plan_signature ON disposals
BEGIN
    SELECT RAISE(ABORT, 'a notice of disposal is fixed');
END;
CREATE TRIGGER disposals_stay BEFORE DELETE ON disposals
BEGIN
    SELECT RAISE(ABORT, 'disposals stay on record');
END;

CREATE TABLE disposal_items (
    disposal_id  INTEGER NOT NULL REFERENCES disposals (id),
    recording_id INTEGER NOT NULL,
    PRIMARY KEY (disposal_id, recording_id)
) WITHOUT ROWID;
CREATE TRIGGER disposal_items_are_fixed BEFORE UPDATE ON disposal_items
BEGIN
    SELECT RAISE(ABORT, 'a notice of disposal is fixed');
END;
CREATE TRIGGER disposal_items_stay BEFORE DELETE ON disposal_items
BEGIN
    SELECT RAISE(ABORT, 'disposals stay on record');
END;
