-- Objects whose header is still wrapped to an older version of their area's key, after somebody left, are found by this.

CREATE INDEX media_objects_key ON media_objects (key_area_id, key_version);
