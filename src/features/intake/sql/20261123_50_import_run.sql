-- One file on its way into the directory. Counts are columns, so that the list needs no JSON.
CREATE TABLE import_run (
  id TEXT PRIMARY KEY,
  version BIGINT NOT NULL,
  file_name TEXT NOT NULL,
  profile TEXT NOT NULL,
  encoding TEXT NOT NULL,
  as_of TEXT,
  state TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  finished_at BIGINT,
  counts_rows BIGINT NOT NULL,
  counts_created BIGINT NOT NULL,
  counts_updated BIGINT NOT NULL,
  counts_unchanged BIGINT NOT NULL,
  counts_proposed BIGINT NOT NULL,
  counts_refused BIGINT NOT NULL,
  warnings_coordinates_missing BIGINT NOT NULL,
  warnings_duplicate_key BIGINT NOT NULL,
  warnings_identifier_with_letters BIGINT NOT NULL,
  warnings_identifier_repaired BIGINT NOT NULL,
  warnings_municipality_code_repaired BIGINT NOT NULL,
  warnings_municipality_code_unknown BIGINT NOT NULL,
  warnings_corporation_number_unsound BIGINT NOT NULL,
  warnings_phone_unusual BIGINT NOT NULL,
  warnings_url_was_email BIGINT NOT NULL,
  warnings_url_was_phone BIGINT NOT NULL,
  warnings_url_unreadable BIGINT NOT NULL,
  warnings_text_too_long BIGINT NOT NULL,
  warnings_number_unreadable BIGINT NOT NULL,
  batches BIGINT NOT NULL,
  next_batch BIGINT NOT NULL,
  kept BIGINT NOT NULL
);
CREATE INDEX import_run_newest ON import_run (created_at, id);

-- The staging: 200 rows a batch as JSON, and what became of them. Deleted when it is old.
CREATE TABLE import_batch (
  import TEXT NOT NULL REFERENCES import_run (id),
  number BIGINT NOT NULL,
  staged TEXT NOT NULL,
  outcomes TEXT,
  PRIMARY KEY (import, number)
);

-- Rows that were not taken, rows whose key stands again further down, rows an undo left alone.
CREATE TABLE import_note (
  import TEXT NOT NULL REFERENCES import_run (id),
  kind TEXT NOT NULL,
  line BIGINT NOT NULL,
  field TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (import, kind, line, field)
);
