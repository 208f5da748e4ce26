-- What counts as unlike usual, from which day on. Never changed: a later day has its own row.
CREATE TABLE audit_rule (
  id TEXT NOT NULL PRIMARY KEY,
  from_day TEXT NOT NULL,
  night_from TEXT NOT NULL,
  night_until TEXT NOT NULL,
  many_an_hour BIGINT NOT NULL,
  review_every_days BIGINT NOT NULL,
  reason TEXT NOT NULL,
  set_by TEXT NOT NULL,
  set_at BIGINT NOT NULL
);
CREATE INDEX audit_rule_by_day ON audit_rule (from_day, set_at);
INSERT INTO audit_rule (id, from_day, night_from, night_until, many_an_hour, review_every_days, reason, set_by, set_at)
VALUES ('00000000-0000-7000-8000-000000000001', '2000-01-01', '22:00', '06:00', 30, 31, 'はじめの決まり', 'system:start', 0);

-- Looks at patients that are unlike usual, found in the audit by number: made again from it at any time.
CREATE TABLE audit_unusual (
  audit TEXT NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL,
  who TEXT NOT NULL,
  membership TEXT NOT NULL,
  role TEXT,
  patient TEXT,
  route TEXT NOT NULL,
  outcome TEXT NOT NULL,
  reasons TEXT,
  in_the_hour BIGINT
);
CREATE INDEX audit_unusual_by_time ON audit_unusual (at, audit);
CREATE INDEX audit_unusual_by_person ON audit_unusual (who, at);

-- Up to which number the audit has been looked through.
CREATE TABLE audit_watch (
  name TEXT NOT NULL PRIMARY KEY,
  seq BIGINT NOT NULL,
  at BIGINT NOT NULL
);
INSERT INTO audit_watch (name, seq, at) VALUES ('unusual', 0, 0);

-- Signed reviews of the audit. Never changed, never deleted.
CREATE TABLE audit_review (
  id TEXT NOT NULL PRIMARY KEY,
  scope TEXT NOT NULL,
  subject TEXT,
  span_from BIGINT NOT NULL,
  span_until BIGINT NOT NULL,
  finding TEXT NOT NULL,
  note TEXT,
  row_count BIGINT NOT NULL,
  unusual_count BIGINT NOT NULL,
  head_seq BIGINT NOT NULL,
  head_hash TEXT NOT NULL,
  signed_by TEXT NOT NULL,
  signed_membership TEXT NOT NULL,
  signed_at BIGINT NOT NULL
);
CREATE INDEX audit_review_by_time ON audit_review (signed_at, id);
CREATE INDEX audit_review_by_span ON audit_review (span_until);

-- What each daily check of the chain found.
CREATE TABLE audit_check (
  id TEXT NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL,
  rows_checked BIGINT NOT NULL,
  unsealed BIGINT NOT NULL,
  head_seq BIGINT NOT NULL,
  head_hash TEXT NOT NULL,
  heads_compared BIGINT NOT NULL,
  faults BIGINT NOT NULL
);
CREATE INDEX audit_check_by_time ON audit_check (at, id);
CREATE TABLE audit_check_fault (
  audit_check TEXT NOT NULL,
  place BIGINT NOT NULL,
  fault TEXT NOT NULL,
  seq BIGINT NOT NULL,
  until_seq BIGINT NOT NULL,
  row_id TEXT,
  route TEXT,
  at BIGINT,
  PRIMARY KEY (audit_check, place)
);
