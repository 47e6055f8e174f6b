-- Whoever signs in is told what waits for them: the few releases that somebody asked to keep for longer, whatever the log
-- has grown to.

CREATE INDEX release_events_asked_for_longer ON release_events (release_id) WHERE kind = 3;
