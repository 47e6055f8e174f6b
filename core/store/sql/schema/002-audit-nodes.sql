-- Complete subtrees of the audit log's Merkle tree, so that a proof costs a few rows instead of the whole log. Level 0
-- is audit_leaves.leaf_hash; here are the levels above it, `place` counted from 0 on each. A subtree never changes once
-- it is complete. Stores of schema 1 get theirs from the leaves when they are first opened.

CREATE TABLE audit_nodes (
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 62),
    place INTEGER NOT NULL CHECK (place >= 0),
    hash  BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (level, place)
) WITHOUT ROWID;
CREATE TRIGGER audit_nodes_are_fixed BEFORE UPDATE ON audit_nodes
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only');
END;
CREATE TRIGGER audit_nodes_stay BEFORE DELETE ON audit_nodes
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only');
END;
