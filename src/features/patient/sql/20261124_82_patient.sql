-- Patients: one row each, with all that is no list; lists and the words of search have their own tables.
-- No foreign keys between them: rows of one patient are written together, and on PostgreSQL a key onto a
-- table that grows at the same time makes writers wait for each other.
CREATE TABLE patient (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  state TEXT NOT NULL,
  ended_on TEXT,
  end_reason TEXT,
  merged_into TEXT,
  state_before_merge TEXT,
  changed_at BIGINT NOT NULL,
  name_family TEXT NOT NULL,
  name_given TEXT,
  name_family_kana TEXT,
  name_given_kana TEXT,
  birth_date TEXT,
  sex TEXT,
  home_postal_code TEXT,
  home_line TEXT,
  home_building TEXT,
  home_latitude DOUBLE PRECISION,
  home_longitude DOUBLE PRECISION,
  mobility TEXT,
  cognition TEXT,
  household TEXT,
  household_note TEXT,
  public_assistance BIGINT,
  key_person_name TEXT,
  key_person_relation TEXT,
  key_person_phone TEXT,
  main_caregiver_name TEXT,
  main_caregiver_relation TEXT,
  main_caregiver_phone TEXT,
  decision_maker_name TEXT,
  decision_maker_relation TEXT,
  decision_maker_phone TEXT,
  no_fax TEXT,
  enrolled_on TEXT NOT NULL,
  note TEXT,
  sort_key TEXT NOT NULL
);
CREATE INDEX patient_by_name ON patient (sort_key, id);
CREATE INDEX patient_by_birth ON patient (birth_date, sort_key);
CREATE INDEX patient_by_merge ON patient (merged_into);

-- By which words a patient is found: folded beginnings of names, reversed ends of telephone numbers.
CREATE TABLE patient_word (
  patient TEXT NOT NULL,
  kind TEXT NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (kind, word, patient)
);
CREATE INDEX patient_word_of ON patient_word (patient);

CREATE TABLE patient_phone (
  patient TEXT NOT NULL,
  place BIGINT NOT NULL,
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  PRIMARY KEY (patient, place)
);
CREATE TABLE patient_insurance (
  patient TEXT NOT NULL,
  place BIGINT NOT NULL,
  kind TEXT NOT NULL,
  insurer TEXT,
  number TEXT,
  share_percent BIGINT,
  first_day TEXT,
  last_day TEXT,
  PRIMARY KEY (patient, place)
);
CREATE TABLE patient_care_level (
  patient TEXT NOT NULL,
  place BIGINT NOT NULL,
  grade TEXT NOT NULL,
  first_day TEXT,
  last_day TEXT,
  PRIMARY KEY (patient, place)
);
CREATE TABLE patient_diagnosis (
  patient TEXT NOT NULL,
  place BIGINT NOT NULL,
  name TEXT NOT NULL,
  icd10 TEXT,
  disclosure TEXT NOT NULL,
  since TEXT,
  PRIMARY KEY (patient, place)
);
CREATE TABLE patient_allergy (
  patient TEXT NOT NULL,
  place BIGINT NOT NULL,
  substance TEXT NOT NULL,
  reaction TEXT,
  PRIMARY KEY (patient, place)
);
CREATE TABLE patient_infection (
  patient TEXT NOT NULL,
  place BIGINT NOT NULL,
  name TEXT NOT NULL,
  precaution TEXT,
  PRIMARY KEY (patient, place)
);
CREATE TABLE patient_device (
  patient TEXT NOT NULL,
  place BIGINT NOT NULL,
  kind TEXT NOT NULL,
  note TEXT,
  PRIMARY KEY (patient, place)
);
