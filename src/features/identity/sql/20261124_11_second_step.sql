-- Since when an account asks for a second step at sign-in, and sessions with an end of their own.
ALTER TABLE account ADD COLUMN second_factor_since BIGINT;
ALTER TABLE session ADD COLUMN ends_at BIGINT;
