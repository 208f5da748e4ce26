-- Cards of the care team that were handed out: which version, and a digest of what stood on it.
CREATE TABLE team_card (
  id TEXT NOT NULL PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  patient TEXT NOT NULL,
  version BIGINT NOT NULL,
  naming TEXT NOT NULL,
  patient_version BIGINT NOT NULL,
  face_digest TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  made_by TEXT NOT NULL,
  UNIQUE (patient, version)
);
CREATE INDEX team_card_by_time ON team_card (made_at, id);
