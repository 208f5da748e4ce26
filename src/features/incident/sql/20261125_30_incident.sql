-- Accidents with personal data (事故の記録): what happened, which facilities it touches and who has
-- seen it, what was done, and by when the law wants it reported.
CREATE TABLE incident_rule (
  valid_from TEXT NOT NULL PRIMARY KEY,
  early_days BIGINT NOT NULL,
  preliminary_days BIGINT NOT NULL,
  final_days BIGINT NOT NULL,
  bad_faith_days BIGINT NOT NULL,
  first_day_counts BIGINT NOT NULL,
  persons_over BIGINT NOT NULL,
  source TEXT NOT NULL,
  is_checked BIGINT NOT NULL
);

-- As this house knows it; nobody has compared it with the text of the law for this release.
INSERT INTO incident_rule (valid_from, early_days, preliminary_days, final_days, bad_faith_days,
  first_day_counts, persons_over, source, is_checked)
VALUES ('2022-04-01', 3, 5, 30, 60, 1, 1000,
  '個人情報保護法 26条、同施行規則 7条・8条、個人情報保護委員会ガイドライン（通則編）3-5', 0);

CREATE TABLE incident (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  year BIGINT NOT NULL,
  serial BIGINT NOT NULL,
  report_kind TEXT NOT NULL,
  report_noticed_at BIGINT NOT NULL,
  report_happened_on TEXT,
  report_what TEXT NOT NULL,
  report_persons BIGINT,
  report_sensitive TEXT NOT NULL,
  report_bad_faith TEXT NOT NULL,
  who TEXT NOT NULL,
  membership TEXT NOT NULL,
  facility TEXT,
  reported_at BIGINT NOT NULL,
  state TEXT NOT NULL,
  duty TEXT NOT NULL,
  duty_note TEXT,
  rule TEXT,
  early_due TEXT,
  preliminary_due TEXT,
  final_due TEXT,
  acknowledged_by TEXT,
  acknowledged_at BIGINT,
  measures TEXT,
  measured_at BIGINT,
  preliminary_on TEXT,
  final_on TEXT,
  persons_told_on TEXT,
  closed_at BIGINT,
  closing_note TEXT,
  UNIQUE (year, serial)
);
CREATE INDEX incident_by_time ON incident (reported_at, id);
CREATE INDEX incident_by_reporter ON incident (who, reported_at);

-- The facilities it touches; those that were told say that they have seen it.
CREATE TABLE incident_facility (
  incident TEXT NOT NULL REFERENCES incident (id),
  facility TEXT NOT NULL,
  told_at BIGINT,
  seen_by TEXT,
  seen_at BIGINT,
  PRIMARY KEY (incident, facility)
);
CREATE INDEX incident_facility_unseen ON incident_facility (facility, seen_at);

-- What was done about it and by whom, never changed.
CREATE TABLE incident_step (
  id TEXT NOT NULL PRIMARY KEY,
  incident TEXT NOT NULL REFERENCES incident (id),
  at BIGINT NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  facility TEXT,
  on_day TEXT
);
CREATE INDEX incident_step_by_incident ON incident_step (incident, at, id);
