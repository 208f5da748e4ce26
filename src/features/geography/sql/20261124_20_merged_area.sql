-- A named set of areas that a city plans together for a while: 南部 = 南西部 + 南東部.
CREATE TABLE merged_area (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  name TEXT NOT NULL,
  members TEXT NOT NULL,
  purpose TEXT,
  ended_on TEXT,
  ended_reason TEXT
);
