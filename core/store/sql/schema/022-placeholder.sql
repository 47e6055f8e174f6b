-- Stands in for the release branch's 022 until the two are merged.
DROP INDEX IF EXISTS nothing_of_022;
