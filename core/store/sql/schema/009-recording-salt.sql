-- What the log says of a recording covers its names and numbers too, hashed with a salt that is erased with them.
ALTER TABLE recordings ADD COLUMN salt BLOB NOT NULL DEFAULT x'';
