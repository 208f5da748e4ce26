-- Tries to open somebody's record in an emergency that opened none: who guesses names and birth dates is
-- stopped for an hour.
CREATE TABLE break_glass_try (
  who TEXT NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX break_glass_try_who ON break_glass_try (who, at);
