-- All entries under the reference of a case, those of no recording as well: an entry that was moved to another recording
-- is found where it is now, and not by reading the list from end to end.
DROP INDEX audit_entries_reference;
CREATE INDEX audit_entries_reference ON audit_entries (lower(reference), sequence) WHERE reference <> '';
