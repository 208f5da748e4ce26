-- Which hub this database is: one row, made with it. A backup carries the id, so that nobody puts one
-- hub's records in the place of another's.
CREATE TABLE hub_identity (
  id TEXT NOT NULL PRIMARY KEY,
  made_at BIGINT NOT NULL
);
