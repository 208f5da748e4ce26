-- Values of files that a person must judge.
CREATE TABLE proposal (
  id TEXT PRIMARY KEY,
  version BIGINT NOT NULL,
  import TEXT NOT NULL REFERENCES import_run (id),
  subject TEXT NOT NULL,
  line TEXT,
  service_code TEXT,
  identifier_system TEXT NOT NULL,
  identifier_value TEXT NOT NULL,
  field TEXT NOT NULL,
  old_value TEXT NOT NULL,
  new_value TEXT NOT NULL,
  source TEXT NOT NULL,
  as_of TEXT,
  subject_version BIGINT NOT NULL,
  state TEXT NOT NULL,
  decided_by TEXT,
  decided_at BIGINT,
  reason TEXT,
  created_at BIGINT NOT NULL
);
CREATE INDEX proposal_by_state ON proposal (state, created_at, id);
CREATE INDEX proposal_by_subject ON proposal (subject, field, source, state);
