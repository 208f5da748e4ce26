-- Two records that may be one person. A pair stands here once: what was said to be two is not asked again.
CREATE TABLE patient_pair (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  agreements TEXT,
  state TEXT NOT NULL,
  kept TEXT,
  found_at BIGINT NOT NULL,
  decided_by TEXT,
  decided_at BIGINT,
  UNIQUE (one, other)
);
CREATE INDEX patient_pair_by_state ON patient_pair (state, found_at, id);
