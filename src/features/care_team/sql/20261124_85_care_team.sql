-- Which facility cares for a patient, in which role and when. Former members stay.
CREATE TABLE team_member (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  patient TEXT NOT NULL,
  ended_reason TEXT,
  changed_at BIGINT NOT NULL,
  facility TEXT NOT NULL REFERENCES facility (id),
  role TEXT NOT NULL,
  account TEXT,
  person_name TEXT,
  visit_pattern TEXT,
  contact_order BIGINT,
  first_day TEXT NOT NULL,
  last_day TEXT
);
CREATE INDEX team_member_of ON team_member (patient);
CREATE INDEX team_member_by_facility ON team_member (facility, first_day);

-- Each set of facilities a team has had: a consent names one of these versions.
CREATE TABLE team_list (
  patient TEXT NOT NULL,
  version BIGINT NOT NULL,
  at BIGINT NOT NULL,
  facilities TEXT,
  PRIMARY KEY (patient, version)
);
