-- 年次の在籍確認: when the hub asks (a dated rule), what each facility said of each of its people, and
-- when its list was finished; and why somebody is suspended.
CREATE TABLE certification_rule (
  id TEXT NOT NULL PRIMARY KEY,
  decided_at BIGINT NOT NULL,
  decided_by TEXT NOT NULL,
  draft_valid_from TEXT NOT NULL,
  draft_month BIGINT NOT NULL,
  draft_day BIGINT NOT NULL,
  draft_open_days BIGINT NOT NULL,
  draft_grace_days BIGINT NOT NULL,
  draft_source TEXT NOT NULL
);

CREATE TABLE certified (
  enrolment TEXT NOT NULL REFERENCES enrolment (id),
  due_on TEXT NOT NULL,
  answer TEXT NOT NULL,
  at BIGINT NOT NULL,
  who TEXT NOT NULL,
  PRIMARY KEY (due_on, enrolment)
);
CREATE INDEX certified_enrolment ON certified (enrolment);

CREATE TABLE certification (
  facility TEXT NOT NULL,
  due_on TEXT NOT NULL,
  done_at BIGINT NOT NULL,
  done_by TEXT NOT NULL,
  PRIMARY KEY (due_on, facility)
);

ALTER TABLE enrolment ADD COLUMN suspended_for TEXT;
