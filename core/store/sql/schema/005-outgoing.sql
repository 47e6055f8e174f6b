-- What is on its way out of the store in readable form: a row from before the first byte until the file or folder is
-- whole under its final name. What a crash leaves behind is found by it and cleared away. 0: not of that kind.

CREATE TABLE outgoing (
    id          INTEGER PRIMARY KEY,
    download_id INTEGER NOT NULL DEFAULT 0,
    release_id  INTEGER NOT NULL DEFAULT 0,
    staging     TEXT NOT NULL,
    target      TEXT NOT NULL,
    machine     TEXT NOT NULL,
    begun_ms    INTEGER NOT NULL,
    CHECK ((download_id = 0) <> (release_id = 0))
);
CREATE INDEX outgoing_machine ON outgoing (machine, id);
