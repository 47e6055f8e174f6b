-- What of a released call is made inaudible is a part of the scope that was asked for (§6).

ALTER TABLE releases ADD COLUMN redactions TEXT NOT NULL DEFAULT '';

CREATE TRIGGER releases_redactions_are_fixed
BEFORE UPDATE OF redactions ON releases
BEGIN
    SELECT RAISE(ABORT, 'the scope of a release is fixed');
END;
