-- Hours, rules and numbers are only ever asked for by their key, so the key is where the row lies: one
-- page to write and one to read in place of two (SQLite; for PostgreSQL the tables stay as they are).
CREATE TABLE opening_hours_by_key (
  facility TEXT NOT NULL REFERENCES facility (id),
  owner TEXT NOT NULL,
  position BIGINT NOT NULL,
  day TEXT NOT NULL,
  opens TEXT,
  closes TEXT,
  kind TEXT NOT NULL,
  department TEXT,
  PRIMARY KEY (facility, owner, position)
) /* WITHOUT ROWID */;
INSERT INTO opening_hours_by_key SELECT facility, owner, position, day, opens, closes, kind, department
  FROM opening_hours;
DROP TABLE opening_hours;
ALTER TABLE opening_hours_by_key RENAME TO opening_hours;

CREATE TABLE closing_rule_by_key (
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
) /* WITHOUT ROWID */;
INSERT INTO closing_rule_by_key
  SELECT facility, owner, position, kind, weekday, week, first_day, last_day, note FROM closing_rule;
DROP TABLE closing_rule;
ALTER TABLE closing_rule_by_key RENAME TO closing_rule;

CREATE TABLE facility_identifier_by_key (
  system TEXT NOT NULL,
  value TEXT NOT NULL,
  facility TEXT NOT NULL REFERENCES facility (id),
  PRIMARY KEY (value, system)
) /* WITHOUT ROWID */;
INSERT INTO facility_identifier_by_key SELECT system, value, facility FROM facility_identifier;
DROP TABLE facility_identifier;
ALTER TABLE facility_identifier_by_key RENAME TO facility_identifier;
CREATE INDEX facility_identifier_by_facility ON facility_identifier (facility);
