-- Lists ordered as files, made by a job.
CREATE TABLE listing_export (
  id TEXT NOT NULL PRIMARY KEY,
  made_by TEXT NOT NULL,
  role TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  title TEXT NOT NULL,
  list TEXT NOT NULL,
  format TEXT NOT NULL,
  charset TEXT NOT NULL,
  audience TEXT NOT NULL,
  question TEXT NOT NULL,
  state TEXT NOT NULL,
  job TEXT,
  file TEXT,
  facilities BIGINT,
  substitutions TEXT,
  finished_at BIGINT,
  reason TEXT
);
CREATE INDEX listing_export_by ON listing_export (made_by, created_at, id);

-- The ledger of editions of the booklet. `content` is the file with what the edition froze.
CREATE TABLE booklet_edition (
  id TEXT NOT NULL PRIMARY KEY,
  number BIGINT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  note TEXT,
  audience TEXT NOT NULL,
  made_by TEXT NOT NULL,
  role TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  state TEXT NOT NULL,
  job TEXT,
  content TEXT,
  facilities BIGINT,
  pages BIGINT,
  file TEXT,
  finished_at BIGINT,
  reason TEXT
);

-- Chapters that are printed already, so that a job taken up again goes on behind them.
CREATE TABLE booklet_part (
  edition TEXT NOT NULL REFERENCES booklet_edition (id),
  number BIGINT NOT NULL,
  file TEXT NOT NULL,
  pages BIGINT NOT NULL,
  places TEXT NOT NULL,
  PRIMARY KEY (edition, number)
);

-- Who received how many copies of an edition, and when.
CREATE TABLE booklet_distribution (
  id TEXT NOT NULL PRIMARY KEY,
  edition TEXT NOT NULL REFERENCES booklet_edition (id),
  recipient TEXT NOT NULL,
  copies BIGINT NOT NULL,
  handed_on TEXT NOT NULL,
  note TEXT,
  made_by TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  withdrawn_at BIGINT,
  withdrawn_reason TEXT
);
CREATE INDEX booklet_distribution_edition ON booklet_distribution (edition, handed_on, id);
