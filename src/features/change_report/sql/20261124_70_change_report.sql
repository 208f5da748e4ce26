-- 変更の届け出: what somebody outside the hub says is no longer right on a card.
CREATE TABLE change_report (
  id TEXT PRIMARY KEY,
  version BIGINT NOT NULL,
  receipt TEXT NOT NULL UNIQUE,
  facility TEXT NOT NULL REFERENCES facility (id),
  topic TEXT NOT NULL,
  wanted_name TEXT,
  wanted_name_kana TEXT,
  wanted_phone TEXT,
  wanted_fax TEXT,
  wanted_email TEXT,
  wanted_url TEXT,
  message TEXT,
  reporter TEXT NOT NULL,
  reporter_name TEXT,
  reporter_contact TEXT,
  filed_by TEXT NOT NULL,
  filed_at BIGINT NOT NULL,
  state TEXT NOT NULL,
  accepted_fields TEXT,
  phoned_by TEXT,
  phoned_at BIGINT,
  decided_by TEXT,
  decided_at BIGINT,
  reason TEXT
);
CREATE INDEX change_report_by_state ON change_report (state, filed_at, id);
CREATE INDEX change_report_by_facility ON change_report (facility, state);
