-- What the hub gives to consultation desks: who writes many opinion letters, and how often lists were
-- handed over.

CREATE TABLE opinion_letter_count (
  facility TEXT NOT NULL REFERENCES facility (id),
  fiscal_year BIGINT NOT NULL,
  letters BIGINT NOT NULL,
  source TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  entered_at BIGINT NOT NULL,
  PRIMARY KEY (facility, fiscal_year)
);
CREATE INDEX opinion_letter_count_by_year ON opinion_letter_count (fiscal_year, letters);

-- Counts that were corrected; they stay to be looked up.
CREATE TABLE opinion_letter_former (
  facility TEXT NOT NULL REFERENCES facility (id),
  fiscal_year BIGINT NOT NULL,
  letters BIGINT NOT NULL,
  source TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  entered_at BIGINT NOT NULL,
  replaced_at BIGINT NOT NULL
);
CREATE INDEX opinion_letter_former_of ON opinion_letter_former (facility, fiscal_year);

-- No place of a home: only that there was one.
CREATE TABLE desk_handover (
  id TEXT NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL,
  who TEXT NOT NULL,
  membership TEXT NOT NULL,
  way TEXT NOT NULL,
  facilities BIGINT NOT NULL,
  wishes TEXT NOT NULL
);
CREATE INDEX desk_handover_by_time ON desk_handover (at);
