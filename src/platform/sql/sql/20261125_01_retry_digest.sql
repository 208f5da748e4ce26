-- The digest of a remembered request is made with a key of the hub: from a plain one a password that
-- stood in the body could be guessed.
ALTER TABLE request_key RENAME COLUMN body_sha256 TO body_digest;
