-- People who may sign in, what they are in the region, and where they are signed in just now.

CREATE TABLE account (
  id TEXT NOT NULL PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  display_name TEXT NOT NULL,
  state TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  password_changed_at BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  version BIGINT NOT NULL
);

CREATE TABLE membership (
  id TEXT NOT NULL PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  role TEXT NOT NULL,
  facility TEXT,
  from_at BIGINT NOT NULL,
  to_at BIGINT,
  ended_reason TEXT,
  version BIGINT NOT NULL
);
CREATE INDEX membership_account ON membership (account);

-- A browser somebody has signed in with; its cookie is kept as SHA-256 only. One browser may serve
-- several accounts (the shared computer of a nurse station), hence a row each.
CREATE TABLE known_device (
  id TEXT NOT NULL PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  token_hash TEXT NOT NULL,
  browser TEXT NOT NULL,
  system TEXT NOT NULL,
  first_at BIGINT NOT NULL,
  last_at BIGINT NOT NULL,
  UNIQUE (token_hash, account)
);
CREATE INDEX known_device_account ON known_device (account);

CREATE TABLE session (
  id TEXT NOT NULL PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  account TEXT NOT NULL REFERENCES account (id),
  membership TEXT NOT NULL REFERENCES membership (id),
  device TEXT NOT NULL,
  started_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL
);
CREATE INDEX session_account ON session (account);
CREATE INDEX session_started ON session (started_at);

-- Failed attempts by (account, network). The account is a keyed hash: what people type by mistake
-- into the first field, a password often, must not be stored.
CREATE TABLE sign_in_throttle (
  account_key TEXT NOT NULL,
  network TEXT NOT NULL,
  failures BIGINT NOT NULL,
  failed_at BIGINT NOT NULL,
  PRIMARY KEY (account_key, network)
);
CREATE INDEX sign_in_throttle_failed ON sign_in_throttle (failed_at);
