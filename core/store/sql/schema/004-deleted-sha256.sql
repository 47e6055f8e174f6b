-- An import asks of every file whether it was deleted before (§7): without this, each asks the whole table.
CREATE INDEX recordings_deleted_sha256 ON recordings (sha256) WHERE state = 3;
