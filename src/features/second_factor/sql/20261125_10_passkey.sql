-- Passkeys: a key pair on somebody's phone, computer or security key, of which we hold the public half.

CREATE TABLE passkey (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  account TEXT NOT NULL REFERENCES account (id),
  credential TEXT NOT NULL UNIQUE,
  public_key TEXT NOT NULL,
  count BIGINT NOT NULL,
  name TEXT NOT NULL,
  is_synced BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  used_at BIGINT
);
CREATE INDEX passkey_account ON passkey (account, made_at);

-- Questions that were answered, until they would be too old anyway: each opens one thing once.
CREATE TABLE used_challenge (
  challenge_hash TEXT NOT NULL PRIMARY KEY,
  until BIGINT NOT NULL
);
CREATE INDEX used_challenge_until ON used_challenge (until);
