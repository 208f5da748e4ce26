-- What became of a batch stands beside its staged rows and no longer in their row, which would be
-- written whole a second time for it.
CREATE TABLE import_outcome (
  import TEXT NOT NULL,
  number BIGINT NOT NULL,
  outcomes TEXT NOT NULL,
  PRIMARY KEY (import, number),
  FOREIGN KEY (import, number) REFERENCES import_batch (import, number) ON DELETE CASCADE
);
INSERT INTO import_outcome (import, number, outcomes)
  SELECT import, number, outcomes FROM import_batch WHERE outcomes IS NOT NULL;
ALTER TABLE import_batch DROP COLUMN outcomes;
