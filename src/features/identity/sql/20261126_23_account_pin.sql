-- What brings somebody back at a shared computer on the day they signed in at it.
CREATE TABLE account_pin (
  account TEXT NOT NULL PRIMARY KEY REFERENCES account (id),
  pin_hash TEXT NOT NULL,
  set_at BIGINT NOT NULL
);
