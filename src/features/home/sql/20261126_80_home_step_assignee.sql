-- Whom somebody gave a line of Home to.
ALTER TABLE home_step ADD COLUMN assignee TEXT;
