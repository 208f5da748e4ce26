-- 公的事業: what a city or an association offers and is no facility.

CREATE TABLE programme (
  id TEXT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  confirmed_at BIGINT NOT NULL,
  ended_on TEXT,
  ended_reason TEXT,
  name TEXT NOT NULL,
  owner TEXT NOT NULL,
  target TEXT NOT NULL,
  how_to_apply TEXT NOT NULL,
  contact_name TEXT NOT NULL,
  contact_phone TEXT,
  contact_url TEXT,
  fee TEXT,
  period TEXT,
  first_day TEXT,
  last_day TEXT,
  keywords TEXT,
  note TEXT
);
CREATE INDEX programme_by_name ON programme (name, id);
