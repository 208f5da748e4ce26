-- Levels that were stated before, with the consent that stood for them: what was once allowed, by whom
-- and until when must stay provable.
CREATE TABLE publication_former (
  facility TEXT NOT NULL REFERENCES facility (id),
  subject TEXT NOT NULL,
  field TEXT NOT NULL,
  level TEXT NOT NULL,
  consent_document TEXT,
  consent_signed_on TEXT,
  changed_by TEXT NOT NULL,
  changed_at BIGINT NOT NULL,
  ended_at BIGINT NOT NULL
);
CREATE INDEX publication_former_by_facility ON publication_former (facility, subject, field);
