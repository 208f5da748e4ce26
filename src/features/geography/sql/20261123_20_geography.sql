-- Areas of the hub's region, outlines for its maps, and the middles of town parts.

-- 日常生活圏域. The outline is a GeoJSON MultiPolygon's coordinates; its box finds candidates fast.
CREATE TABLE area (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  position BIGINT NOT NULL,
  outline TEXT,
  ended_on TEXT,
  ended_reason TEXT
);

-- Municipalities (国土数値情報 N03) by their five-digit code.
CREATE TABLE outline (
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  prefecture TEXT NOT NULL,
  south DOUBLE PRECISION NOT NULL,
  west DOUBLE PRECISION NOT NULL,
  north DOUBLE PRECISION NOT NULL,
  east DOUBLE PRECISION NOT NULL,
  coordinates TEXT NOT NULL
);

-- key is city and town folded for comparing (town_key.hpp).
CREATE TABLE town_point (
  key TEXT NOT NULL,
  prefecture TEXT NOT NULL,
  city TEXT NOT NULL,
  town TEXT NOT NULL,
  latitude DOUBLE PRECISION NOT NULL,
  longitude DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (key, prefecture)
);
