-- 市との契約: from which day to which a municipality commissions the hub or runs it, and whose
-- officials its people are.
CREATE TABLE city_contract (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  kept_at BIGINT NOT NULL,
  kept_by TEXT NOT NULL,
  draft_municipality TEXT NOT NULL,
  draft_mode TEXT NOT NULL,
  draft_first_day TEXT NOT NULL,
  draft_last_day TEXT,
  draft_note TEXT NOT NULL,
  ended_day TEXT,
  end_reason TEXT,
  ended_at BIGINT,
  ended_by TEXT
);
CREATE INDEX city_contract_by_municipality ON city_contract (draft_municipality, draft_first_day);

CREATE TABLE city_seat (
  membership TEXT NOT NULL PRIMARY KEY,
  municipality TEXT NOT NULL,
  seated_at BIGINT NOT NULL,
  seated_by TEXT NOT NULL
);
