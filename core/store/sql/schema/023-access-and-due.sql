-- Public holidays that are proclaimed for one year are set with what else is set for the whole store.
ALTER TABLE store_settings ADD COLUMN special_days TEXT NOT NULL DEFAULT '';

-- Whoever signs in is told which requests for access wait: those that are open are found without the others. What closes
-- one is its step; this is only where to look for it, and verify holds the two together.
ALTER TABLE subject_access ADD COLUMN closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1));
DROP TRIGGER subject_access_is_fixed;
UPDATE subject_access SET closed = 1 WHERE id IN (SELECT request_id FROM subject_access_steps WHERE kind = 8);
CREATE TRIGGER subject_access_is_fixed
BEFORE UPDATE OF id, area_id, received_day, asker, numbers, names, reference_list, salt, opened_by, opened_office,
    opened_ms, signature ON subject_access
BEGIN
    SELECT RAISE(ABORT, 'a request for access is fixed when it is opened');
END;
CREATE TRIGGER subject_access_closes_once BEFORE UPDATE OF closed ON subject_access
WHEN NOT EXISTS (SELECT 1 FROM subject_access_steps WHERE request_id = NEW.id AND kind = 8)
BEGIN
    SELECT RAISE(ABORT, 'a request for access is closed by a step');
END;
CREATE INDEX subject_access_open ON subject_access (id) WHERE closed = 0;

-- From when a recording is kept (core/store/sql/recording_columns.h, KEPT_FROM, word for word): what is due in an area is
-- read from here, and not the area from end to end.
CREATE INDEX recordings_kept_from ON recordings (area_id, state, (
CASE WHEN (started_ms < 978307200000 AND started_ms < imported_ms) OR
     (imported_ms >= 978307200000 AND imported_ms < started_ms) THEN imported_ms ELSE started_ms END), id);
