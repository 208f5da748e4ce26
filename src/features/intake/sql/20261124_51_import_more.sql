-- Warnings of opening hours and 医療機関コード, and whom a noted row means.
ALTER TABLE import_run ADD COLUMN warnings_time_unreadable BIGINT NOT NULL DEFAULT 0;
ALTER TABLE import_run ADD COLUMN warnings_hours_contradict BIGINT NOT NULL DEFAULT 0;
ALTER TABLE import_run ADD COLUMN warnings_hours_condensed BIGINT NOT NULL DEFAULT 0;
ALTER TABLE import_run ADD COLUMN warnings_medical_code_unsound BIGINT NOT NULL DEFAULT 0;
ALTER TABLE import_note ADD COLUMN named TEXT;
