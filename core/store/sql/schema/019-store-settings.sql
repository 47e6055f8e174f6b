-- What an authority sets for its whole store is signed by who sets it, and in the log. A store of before keeps what it was
-- founded with in `settings`, until somebody who may sets it anew.

CREATE TABLE store_settings (
    one          INTEGER PRIMARY KEY CHECK (one = 1),
    organisation TEXT NOT NULL,
    time_zone    TEXT NOT NULL,
    country      TEXT NOT NULL,
    outside_line TEXT NOT NULL,
    set_by       INTEGER NOT NULL REFERENCES people (id),
    set_ms       INTEGER NOT NULL,
    signature    BLOB NOT NULL
);
