-- What a patient, or who speaks for the patient, allowed. `facilities` is the set of `list_version`,
-- kept here because a consent must prove by itself for whom it was given.
CREATE TABLE consent (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  patient TEXT NOT NULL,
  state TEXT NOT NULL,
  facilities TEXT,
  recorded_by TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  closed_by TEXT,
  closed_at BIGINT,
  closed_reason TEXT,
  scope TEXT NOT NULL,
  list_version BIGINT NOT NULL,
  class_clause TEXT,
  given_by TEXT NOT NULL,
  giver_name TEXT,
  relation TEXT,
  method TEXT NOT NULL,
  document TEXT,
  explained_by TEXT,
  given_on TEXT NOT NULL,
  last_day TEXT,
  next_review TEXT
);
CREATE INDEX consent_of ON consent (patient);
CREATE INDEX consent_by_review ON consent (state, next_review);
