-- The directory of care resources: corporations, facilities, their services, and who may see what.

CREATE TABLE corporation (
  id TEXT NOT NULL PRIMARY KEY,
  number TEXT UNIQUE,
  name TEXT NOT NULL,
  name_kana TEXT
);
CREATE INDEX corporation_by_name ON corporation (name);

CREATE TABLE facility_kind (
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  position BIGINT NOT NULL,
  default_level TEXT NOT NULL
);

CREATE TABLE facility_service (
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL REFERENCES facility_kind (code)
);

CREATE TABLE capability_code (
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  "group" TEXT NOT NULL,
  position BIGINT NOT NULL
);

-- One 事業所番号 or ナビイ ID. source … confirmed_at are the record's own assertion (field ''), kept
-- here because every record has exactly one; last_import is the import that wrote it last.
CREATE TABLE facility (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  kind TEXT NOT NULL REFERENCES facility_kind (code),
  name TEXT NOT NULL,
  name_kana TEXT,
  aliases TEXT,
  corporation TEXT REFERENCES corporation (id),
  address_postal_code TEXT,
  address_municipality_code TEXT,
  address_prefecture TEXT,
  address_city TEXT,
  address_street TEXT,
  address_building TEXT,
  point_latitude DOUBLE PRECISION,
  point_longitude DOUBLE PRECISION,
  precision TEXT,
  phone TEXT,
  fax TEXT,
  email TEXT,
  url TEXT,
  night_phone TEXT,
  manager TEXT,
  director TEXT,
  opened_on TEXT,
  area TEXT REFERENCES area (id),
  outside_area BIGINT,
  beds_total BIGINT,
  beds_general BIGINT,
  beds_long_term BIGINT,
  beds_long_term_medical BIGINT,
  beds_long_term_care BIGINT,
  beds_psychiatric BIGINT,
  beds_tuberculosis BIGINT,
  beds_infectious BIGINT,
  note TEXT,
  home_care_zaishin_class TEXT,
  home_care_backup_kinds TEXT,
  home_care_doctors_full_time BIGINT,
  home_care_doctors_part_time BIGINT,
  home_care_specialties TEXT,
  home_care_accepting TEXT,
  home_care_accepting_condition TEXT,
  home_care_accept_limit BIGINT,
  home_care_current_patients BIGINT,
  home_care_hours24_contact BIGINT,
  home_care_hours24_visit BIGINT,
  home_care_home_death TEXT,
  home_care_visits_to TEXT,
  home_care_patient_groups TEXT,
  home_care_shares_information BIGINT,
  home_care_stage TEXT,
  status TEXT NOT NULL,
  closed_on TEXT,
  close_reason TEXT,
  successor TEXT REFERENCES facility (id),
  source TEXT NOT NULL,
  as_of TEXT,
  confirmed_by TEXT,
  confirmed_at BIGINT,
  last_import TEXT
);
CREATE INDEX facility_by_successor ON facility (successor) WHERE successor IS NOT NULL;
CREATE INDEX facility_by_import ON facility (last_import, id) WHERE last_import IS NOT NULL;

-- A number of another system names at most one facility.
CREATE TABLE facility_identifier (
  system TEXT NOT NULL,
  value TEXT NOT NULL,
  facility TEXT NOT NULL REFERENCES facility (id),
  PRIMARY KEY (value, system)
);
CREATE INDEX facility_identifier_by_facility ON facility_identifier (facility);

CREATE TABLE facility_contact (
  facility TEXT NOT NULL REFERENCES facility (id),
  position BIGINT NOT NULL,
  purpose TEXT NOT NULL,
  person TEXT,
  phone TEXT,
  extension TEXT,
  fax TEXT,
  email TEXT,
  note TEXT,
  PRIMARY KEY (facility, position)
);

CREATE TABLE facility_capability (
  facility TEXT NOT NULL REFERENCES facility (id),
  code TEXT NOT NULL REFERENCES capability_code (code),
  level TEXT NOT NULL,
  note TEXT,
  confirmed_at BIGINT,
  PRIMARY KEY (facility, code)
);

-- (事業所番号, サービス種類); what is NULL is as at the facility.
CREATE TABLE service_line (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  facility TEXT NOT NULL REFERENCES facility (id),
  service_code TEXT NOT NULL REFERENCES facility_service (code),
  name TEXT,
  name_kana TEXT,
  address_postal_code TEXT,
  address_municipality_code TEXT,
  address_prefecture TEXT,
  address_city TEXT,
  address_street TEXT,
  address_building TEXT,
  point_latitude DOUBLE PRECISION,
  point_longitude DOUBLE PRECISION,
  precision TEXT,
  phone TEXT,
  fax TEXT,
  email TEXT,
  url TEXT,
  capacity BIGINT,
  flags TEXT,
  note TEXT,
  ended_on TEXT,
  ended_reason TEXT,
  source TEXT NOT NULL,
  as_of TEXT,
  confirmed_by TEXT,
  confirmed_at BIGINT,
  UNIQUE (facility, service_code)
);

-- Hours and closing rules of a facility (owner = facility) or of one of its lines (owner = line).
CREATE TABLE opening_hours (
  facility TEXT NOT NULL REFERENCES facility (id),
  owner TEXT NOT NULL,
  position BIGINT NOT NULL,
  day TEXT NOT NULL,
  opens TEXT,
  closes TEXT,
  kind TEXT NOT NULL,
  department TEXT,
  PRIMARY KEY (facility, owner, position)
);

CREATE TABLE closing_rule (
  facility TEXT NOT NULL REFERENCES facility (id),
  owner TEXT NOT NULL,
  position BIGINT NOT NULL,
  kind TEXT NOT NULL,
  weekday TEXT,
  week BIGINT,
  first_day TEXT,
  last_day TEXT,
  note TEXT,
  PRIMARY KEY (facility, owner, position)
);

-- Only what differs from the default; field '' is the record. A level that was raised names the
-- facility's written consent.
CREATE TABLE publication (
  facility TEXT NOT NULL REFERENCES facility (id),
  subject TEXT NOT NULL,
  field TEXT NOT NULL,
  level TEXT NOT NULL,
  consent_document TEXT,
  consent_signed_on TEXT,
  changed_by TEXT NOT NULL,
  changed_at BIGINT NOT NULL,
  PRIMARY KEY (facility, subject, field)
);

-- Where a field's value comes from, if from elsewhere than its record's.
CREATE TABLE assertion (
  facility TEXT NOT NULL REFERENCES facility (id),
  subject TEXT NOT NULL,
  field TEXT NOT NULL,
  source TEXT NOT NULL,
  as_of TEXT,
  confirmed_by TEXT,
  confirmed_at BIGINT,
  PRIMARY KEY (facility, subject, field)
);
