-- What somebody wrote is found again after they have left: by who did it, and as what.
CREATE INDEX history_by_doer ON history (actor, membership, subject);
