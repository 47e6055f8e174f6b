-- Witnesses of the log, on machines elsewhere: their public keys (naming one is in the log), the checkpoint that each was
-- asked to cosign, and the newest that it did cosign.

CREATE TABLE witnesses (
    name     TEXT PRIMARY KEY NOT NULL,
    sign_key BLOB NOT NULL CHECK (length(sign_key) = 32),
    asked    BLOB NOT NULL DEFAULT x'',
    cosigned BLOB NOT NULL DEFAULT x''
) WITHOUT ROWID;
CREATE TRIGGER witnesses_keep_their_key BEFORE UPDATE OF name, sign_key ON witnesses
BEGIN
    SELECT RAISE(ABORT, 'a witness keeps its key');
END;
CREATE TRIGGER witnesses_stay BEFORE DELETE ON witnesses
BEGIN
    SELECT RAISE(ABORT, 'witnesses stay');
END;
