-- Records opened in an emergency by somebody who is not on the team, until when, and what was found afterwards.
CREATE TABLE break_glass_access (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  patient TEXT NOT NULL,
  who TEXT NOT NULL,
  membership TEXT NOT NULL,
  facility TEXT,
  threat TEXT NOT NULL,
  reason TEXT NOT NULL,
  opened_at BIGINT NOT NULL,
  until BIGINT NOT NULL,
  ended_at BIGINT,
  verdict TEXT,
  reviewed_by TEXT,
  reviewed_at BIGINT,
  review_note TEXT
);
CREATE INDEX break_glass_access_by_doer ON break_glass_access (who, opened_at);
CREATE INDEX break_glass_access_by_time ON break_glass_access (opened_at, id);

-- Which facilities of the team were told, and whether somebody there has looked.
CREATE TABLE break_glass_notice (
  access TEXT NOT NULL,
  facility TEXT NOT NULL,
  seen_by TEXT,
  seen_at BIGINT,
  PRIMARY KEY (access, facility)
);
CREATE INDEX break_glass_notice_unseen ON break_glass_notice (facility, seen_at);
