-- What is known of an area by year, what it needs, and how it lies.

-- One figure of one area in one year. A withdrawn one stays and is left out.
CREATE TABLE area_figure (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  area TEXT NOT NULL REFERENCES area (id),
  measure TEXT NOT NULL,
  year BIGINT NOT NULL,
  value BIGINT NOT NULL,
  basis TEXT NOT NULL,
  source TEXT NOT NULL,
  as_of TEXT NOT NULL,
  note TEXT,
  withdrawn_at BIGINT,
  withdrawn_reason TEXT
);
CREATE INDEX area_figure_place ON area_figure (area, measure, year);

-- How many of a kind or capability an area needs from a day on.
CREATE TABLE required_number (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  area TEXT NOT NULL REFERENCES area (id),
  supply TEXT NOT NULL,
  required BIGINT NOT NULL,
  valid_from TEXT NOT NULL,
  source TEXT NOT NULL,
  note TEXT,
  ended_on TEXT,
  ended_reason TEXT
);
CREATE INDEX required_number_place ON required_number (area, supply, valid_from);

-- Land and roads in words, one text an area.
CREATE TABLE area_description (
  area TEXT NOT NULL PRIMARY KEY REFERENCES area (id),
  version BIGINT NOT NULL,
  land TEXT,
  transport TEXT,
  note TEXT,
  source TEXT,
  as_of TEXT
);
