-- Former versions: the old body is written when it is replaced. at, actor, membership and reason are
-- those of the change that replaced it.
CREATE TABLE history (
  subject TEXT NOT NULL,
  version BIGINT NOT NULL,
  at BIGINT NOT NULL,
  actor TEXT NOT NULL,
  membership TEXT,
  reason TEXT,
  body TEXT NOT NULL,
  PRIMARY KEY (subject, version)
);
