-- The audit is read newest first: of one person, of one thing, of a span of time, of what was refused. Ids
-- are made in the order of time, so a thing's rows come in their order from the index alone.
DROP INDEX audit_who;
CREATE INDEX audit_who ON audit (who, at, id);
CREATE INDEX audit_at ON audit (at, id);
CREATE INDEX audit_refused ON audit (at, id) WHERE outcome <> 'done';
DROP INDEX audit_subject_subject;
CREATE INDEX audit_subject_subject ON audit_subject (subject, audit);
