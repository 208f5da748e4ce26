-- Authenticator apps, recovery codes, and what is let in by a second person when both are lost.

-- Secrets are sealed under the hub's key; a pending one takes the other's place with its first code.
-- `last_step` is the newest code that was used.
CREATE TABLE second_factor (
  account TEXT NOT NULL PRIMARY KEY REFERENCES account (id),
  version BIGINT NOT NULL,
  sealed_secret TEXT,
  pending_secret TEXT,
  confirmed_at BIGINT,
  last_step BIGINT NOT NULL
);

-- Keyed hashes: 50 random bits each, and each good once.
CREATE TABLE recovery_code (
  account TEXT NOT NULL REFERENCES account (id),
  code_hash TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  used_at BIGINT,
  PRIMARY KEY (account, code_hash)
);

CREATE TABLE emergency_access (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  account TEXT NOT NULL REFERENCES account (id),
  reason TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  approved_by TEXT,
  approved_at BIGINT,
  code_hash TEXT,
  ends_at BIGINT,
  used_at BIGINT,
  refused_at BIGINT
);
CREATE INDEX emergency_access_account ON emergency_access (account, asked_at);
CREATE INDEX emergency_access_asked ON emergency_access (asked_at);
