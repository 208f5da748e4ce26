-- Who was told what in the app, and whether it was read. No texts: a kind names its sentence.
CREATE TABLE notice (
  id TEXT NOT NULL PRIMARY KEY,
  account TEXT NOT NULL,
  membership TEXT NOT NULL,
  topic TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  severity TEXT NOT NULL,
  link TEXT NOT NULL,
  reference TEXT,
  patient TEXT,
  made_at BIGINT NOT NULL,
  read_at BIGINT,
  UNIQUE (account, kind, subject)
);
CREATE INDEX notice_by_account ON notice (account, made_at, id);

-- By which way somebody is told of what, and when not. No row: as it is for everybody at first.
CREATE TABLE notice_settings (
  account TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  draft_mail TEXT,
  draft_push TEXT,
  draft_quiet_from TEXT NOT NULL,
  draft_quiet_until TEXT NOT NULL,
  draft_is_quiet_on_closed_days BIGINT NOT NULL
);

-- Browsers that take pushes. The address is a secret: who has it can send to that browser.
CREATE TABLE notice_subscription (
  id TEXT NOT NULL PRIMARY KEY,
  account TEXT NOT NULL,
  endpoint_digest TEXT NOT NULL UNIQUE,
  sealed TEXT NOT NULL,
  added_at BIGINT NOT NULL,
  taken_at BIGINT
);
CREATE INDEX notice_subscription_by_account ON notice_subscription (account);

-- One mail or one push, with what it tells of; those held over the night gather in one.
CREATE TABLE notice_letter (
  id TEXT NOT NULL PRIMARY KEY,
  account TEXT NOT NULL,
  way TEXT NOT NULL,
  subscription TEXT,
  state TEXT NOT NULL,
  due_at BIGINT NOT NULL,
  ended_at BIGINT
);
CREATE INDEX notice_letter_by_account ON notice_letter (account, way, state, due_at);
CREATE TABLE notice_letter_item (
  letter TEXT NOT NULL REFERENCES notice_letter (id),
  notice TEXT NOT NULL REFERENCES notice (id),
  PRIMARY KEY (letter, notice)
);

-- Up to which event people were told, and of which day they were told the work. One row.
CREATE TABLE notice_progress (
  id TEXT NOT NULL PRIMARY KEY,
  seq BIGINT NOT NULL,
  day TEXT
);
