-- Computers that several people of a facility share, what the facility has settled for them, and who has
-- signed in at one today and may come back quickly until midnight.
CREATE TABLE shared_desk (
  id TEXT NOT NULL PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  facility TEXT NOT NULL,
  name TEXT NOT NULL,
  declared_by TEXT NOT NULL,
  declared_at BIGINT NOT NULL,
  ended_at BIGINT
);
CREATE INDEX shared_desk_facility ON shared_desk (facility, declared_at);

CREATE TABLE shared_desk_rule (
  facility TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  anybody_declares BIGINT NOT NULL,
  idle_minutes BIGINT NOT NULL
);

CREATE TABLE desk_sitting (
  desk TEXT NOT NULL REFERENCES shared_desk (id),
  account TEXT NOT NULL REFERENCES account (id),
  membership TEXT NOT NULL REFERENCES membership (id),
  opened_by TEXT NOT NULL,
  since BIGINT NOT NULL,
  until BIGINT NOT NULL,
  wrong_pins BIGINT NOT NULL,
  PRIMARY KEY (desk, account)
);
CREATE INDEX desk_sitting_account ON desk_sitting (account);

ALTER TABLE session ADD COLUMN desk TEXT;
ALTER TABLE session ADD COLUMN idle_minutes BIGINT;
CREATE INDEX session_desk ON session (desk);
