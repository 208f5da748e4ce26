-- Persons and how they came to belong somewhere: enrolments, invitations, bodies with their
-- offices, and the posts of the hub's staff.

CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  display_name TEXT NOT NULL,
  name_kana TEXT,
  phone TEXT,
  account TEXT UNIQUE REFERENCES account (id),
  created_at BIGINT NOT NULL
);

CREATE TABLE association (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  ended_on TEXT
);

-- Somebody's way into a membership and out of it. `membership` is identity's, once there is one.
CREATE TABLE enrolment (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  person TEXT NOT NULL REFERENCES person (id),
  facility TEXT,
  position TEXT NOT NULL,
  standing TEXT NOT NULL,
  association TEXT REFERENCES association (id),
  state TEXT NOT NULL,
  applied_at BIGINT NOT NULL,
  from_at BIGINT,
  to_at BIGINT,
  leave_reason TEXT,
  membership TEXT UNIQUE REFERENCES membership (id)
);
CREATE INDEX enrolment_person ON enrolment (person);
CREATE INDEX enrolment_facility ON enrolment (facility, state);

-- The token is kept as SHA-256 only: the table alone lets nobody in.
CREATE TABLE invitation (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  facility TEXT,
  position TEXT NOT NULL,
  standing TEXT NOT NULL,
  enrolment TEXT REFERENCES enrolment (id),
  made_by TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  accepted_at BIGINT,
  withdrawn_at BIGINT
);
CREATE INDEX invitation_facility ON invitation (facility, expires_at);

-- 役員: who holds an office of an association, and for which term.
CREATE TABLE association_office (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  association TEXT NOT NULL REFERENCES association (id),
  person TEXT NOT NULL REFERENCES person (id),
  office TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT
);
CREATE INDEX association_office_of ON association_office (association, from_on);
CREATE INDEX association_office_person ON association_office (person, association);

-- 配置: a post of the hub's staff with the qualifications of who fills it.
CREATE TABLE staff_post (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  person TEXT NOT NULL REFERENCES person (id),
  post TEXT NOT NULL,
  qualifications TEXT,
  from_on TEXT NOT NULL,
  to_on TEXT
);
CREATE INDEX staff_post_person ON staff_post (person);
