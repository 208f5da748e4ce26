-- When the staged rows of an import were deleted: its counts stay, but it can no longer be undone.
ALTER TABLE import_run ADD COLUMN cleared_at BIGINT;
