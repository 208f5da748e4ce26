-- Files live in the database, so that they are encrypted, backed up and moved with the rest. Bytes
-- stand as base64url text in pieces of at most 1 MiB, because the doorway knows texts only.
CREATE TABLE file (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  size_bytes BIGINT NOT NULL,
  chunks BIGINT NOT NULL,
  sha256 TEXT,
  created_at BIGINT NOT NULL,
  kept_until BIGINT
);
CREATE INDEX file_kept ON file (kept_until);

CREATE TABLE file_chunk (
  file TEXT NOT NULL REFERENCES file (id),
  number BIGINT NOT NULL,
  bytes TEXT NOT NULL,
  PRIMARY KEY (file, number)
);
