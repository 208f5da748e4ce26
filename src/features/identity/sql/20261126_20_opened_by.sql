-- What was shown to open a session, and who made an account or invited its owner. What was there before
-- counts as opened by the password alone: a role that asks for more is then switched to after a new sign-in.
ALTER TABLE session ADD COLUMN opened_by TEXT NOT NULL DEFAULT 'password';
ALTER TABLE account ADD COLUMN made_by TEXT;
