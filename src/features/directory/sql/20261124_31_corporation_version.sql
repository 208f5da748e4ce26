-- A corporation is edited like everything else: with the version that was read.
ALTER TABLE corporation ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
