-- Who looks after which line of Home, until when it is put off, and how far it was escalated.
CREATE TABLE home_row (
  audience TEXT NOT NULL,
  source TEXT NOT NULL,
  assignee TEXT,
  taken_at BIGINT,
  snoozed_until BIGINT,
  snoozed_at BIGINT,
  snoozed_by TEXT,
  snoozed_severity TEXT,
  snooze_reason TEXT,
  waits_since BIGINT,
  reached TEXT,
  reached_at BIGINT,
  PRIMARY KEY (audience, source)
);

-- What was done about a line, never changed.
CREATE TABLE home_step (
  id TEXT NOT NULL PRIMARY KEY,
  audience TEXT NOT NULL,
  source TEXT NOT NULL,
  at BIGINT NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  until BIGINT
);
CREATE INDEX home_step_by_row ON home_step (audience, source, at);

-- The hub's hand-over notes (申し送り): every version of the one text of a day's part.
CREATE TABLE home_handover (
  day TEXT NOT NULL,
  part TEXT NOT NULL,
  version BIGINT NOT NULL,
  note TEXT NOT NULL,
  who TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (day, part, version)
);

-- When the hub is open and who is called when nobody takes a critical line. One row.
CREATE TABLE home_duty (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  draft_opens TEXT NOT NULL,
  draft_closes TEXT NOT NULL,
  draft_wait_minutes BIGINT NOT NULL,
  draft_second TEXT,
  draft_duty_name TEXT,
  draft_duty_phone TEXT
);
CREATE TABLE home_closing_day (
  day TEXT NOT NULL PRIMARY KEY,
  note TEXT NOT NULL
);
