-- Who asked that a recording be deleted before its time takes it back while it waits: one end, and no other after it.
CREATE TABLE early_deletion_withdrawals (
    request_id INTEGER PRIMARY KEY REFERENCES early_deletions (id),
    at_ms      INTEGER NOT NULL,
    signature  BLOB NOT NULL
);
CREATE TRIGGER early_deletions_are_not_answered_once_withdrawn BEFORE INSERT ON early_deletion_answers
WHEN EXISTS (SELECT 1 FROM early_deletion_withdrawals WHERE request_id = NEW.request_id)
BEGIN
    SELECT RAISE(ABORT, 'a request to delete early that was withdrawn is not answered');
END;
CREATE TRIGGER early_deletions_are_not_withdrawn_once_refused BEFORE INSERT ON early_deletion_withdrawals
WHEN EXISTS (SELECT 1 FROM early_deletion_answers WHERE request_id = NEW.request_id AND kind = 2)
BEGIN
    SELECT RAISE(ABORT, 'a request to delete early that was refused is not withdrawn');
END;
CREATE TRIGGER early_deletion_withdrawals_are_fixed BEFORE UPDATE ON early_deletion_withdrawals
BEGIN
    SELECT RAISE(ABORT, 'the withdrawal of a request to delete early is fixed');
END;
CREATE TRIGGER early_deletion_withdrawals_stay BEFORE DELETE ON early_deletion_withdrawals
BEGIN
    SELECT RAISE(ABORT, 'the withdrawal of a request to delete early stays');
END;
