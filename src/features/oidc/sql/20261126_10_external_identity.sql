-- Who of a provider outside is who here. One person there opens one account.

CREATE TABLE external_identity (
  id TEXT NOT NULL PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  linked_by TEXT NOT NULL,
  linked_at BIGINT NOT NULL,
  used_at BIGINT,
  UNIQUE (issuer, subject)
);
CREATE INDEX external_identity_account ON external_identity (account, linked_at);
