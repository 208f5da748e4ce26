-- What became of a request that carried an Idempotency-Key, for seven days.
CREATE TABLE request_key (
  actor TEXT NOT NULL,
  key TEXT NOT NULL,
  route TEXT NOT NULL,
  body_sha256 TEXT NOT NULL,
  status BIGINT NOT NULL,
  subject TEXT,
  at BIGINT NOT NULL,
  PRIMARY KEY (actor, key)
);
CREATE INDEX request_key_at ON request_key (at);
