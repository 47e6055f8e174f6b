-- Why a file could not be read, as a code: the words and the advice belong to the program, in the reader's language.
ALTER TABLE quarantine ADD COLUMN cause TEXT NOT NULL DEFAULT '';
