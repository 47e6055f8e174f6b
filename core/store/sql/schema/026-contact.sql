-- Who at an external agency receives a release, and how they are reached: part of what is asked for and signed.
ALTER TABLE releases ADD COLUMN contact TEXT NOT NULL DEFAULT '';
CREATE TRIGGER releases_contact_is_fixed BEFORE UPDATE OF contact ON releases
BEGIN
    SELECT RAISE(ABORT, 'the scope of a release is fixed');
END;
