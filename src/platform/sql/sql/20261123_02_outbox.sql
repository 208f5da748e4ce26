-- Events: that something changed, never what (docs/adr/0006). seq is given by the sequencer after the
-- commit's order is known; turn and line keep the order of writing until then.
CREATE TABLE outbox (
  id TEXT NOT NULL PRIMARY KEY,
  seq BIGINT,
  turn BIGINT NOT NULL,
  line BIGINT NOT NULL,
  topic TEXT NOT NULL,
  subject TEXT NOT NULL,
  at BIGINT NOT NULL
);
CREATE UNIQUE INDEX outbox_seq ON outbox (seq);

-- How far each numbered table has come; outlives the rows that are cleaned away.
CREATE TABLE sequence_head (
  name TEXT NOT NULL PRIMARY KEY,
  seq BIGINT NOT NULL,
  hash TEXT NOT NULL
);
INSERT INTO sequence_head (name, seq, hash) VALUES ('outbox', 0, '');
