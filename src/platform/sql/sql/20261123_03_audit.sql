-- Who did or looked at what, without values and texts; each sealed row's hash covers the row before
-- it (docs/adr/0007). Never updated but for the seal, never deleted.
CREATE TABLE audit (
  id TEXT NOT NULL PRIMARY KEY,
  seq BIGINT,
  hash TEXT,
  turn BIGINT NOT NULL,
  line BIGINT NOT NULL,
  at BIGINT NOT NULL,
  who TEXT NOT NULL,
  membership TEXT,
  route TEXT NOT NULL,
  outcome TEXT NOT NULL,
  request_id TEXT NOT NULL,
  fields TEXT NOT NULL,
  subject_digest TEXT NOT NULL
);
CREATE UNIQUE INDEX audit_seq ON audit (seq);
CREATE INDEX audit_who ON audit (who, at);

-- No REFERENCES: on PostgreSQL its check would make serializable writers clash on the newest page; the
-- digest in the sealed row says more.
CREATE TABLE audit_subject (
  audit TEXT NOT NULL,
  subject TEXT NOT NULL,
  PRIMARY KEY (audit, subject)
);
CREATE INDEX audit_subject_subject ON audit_subject (subject);

INSERT INTO sequence_head (name, seq, hash)
VALUES ('audit', 0, '0000000000000000000000000000000000000000000000000000000000000000');
