-- Work to be done outside a request: timers, mail, FAX, imports. A job holds ids, never texts.
CREATE TABLE job (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  subject TEXT,
  key TEXT UNIQUE,
  state TEXT NOT NULL,
  run_at BIGINT NOT NULL,
  attempt BIGINT NOT NULL,
  failures BIGINT NOT NULL,
  lease_until BIGINT,
  lease_by TEXT,
  done BIGINT,
  total BIGINT,
  stop_asked BIGINT NOT NULL,
  error TEXT,
  created_at BIGINT NOT NULL,
  ended_at BIGINT
);
CREATE INDEX job_due ON job (state, run_at, id);
CREATE INDEX job_ended ON job (ended_at);
