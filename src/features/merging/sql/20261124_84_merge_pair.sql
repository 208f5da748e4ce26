-- Merge proposals: two records that may be one facility. A pair stands here once and for all, so that
-- what was refused is not proposed again. `done` is what a merge did, for taking it back.

CREATE TABLE merge_pair (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  one TEXT NOT NULL REFERENCES facility (id),
  other TEXT NOT NULL REFERENCES facility (id),
  score BIGINT NOT NULL,
  agreements TEXT,
  distance_metres BIGINT,
  state TEXT NOT NULL,
  found_at BIGINT NOT NULL,
  decided_by TEXT,
  decided_at BIGINT,
  reason TEXT,
  done TEXT,
  UNIQUE (one, other)
);
CREATE INDEX merge_pair_by_state ON merge_pair (state, score, id);
