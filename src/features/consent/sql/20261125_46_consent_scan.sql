-- Scanned papers of consents. The bytes stand in `file`; a paper laid to the wrong consent is struck, never
-- deleted.
CREATE TABLE consent_scan (
  id TEXT NOT NULL PRIMARY KEY,
  consent TEXT NOT NULL,
  patient TEXT NOT NULL,
  file TEXT NOT NULL REFERENCES file (id),
  kind TEXT NOT NULL,
  size_bytes BIGINT NOT NULL,
  added_by TEXT NOT NULL,
  added_at BIGINT NOT NULL,
  struck_by TEXT,
  struck_at BIGINT,
  struck_reason TEXT
);
CREATE INDEX consent_scan_of ON consent_scan (consent);
