-- 包括と拠点の関係: from which day on what a consultation desk sees, by whether the hub's corporation
-- runs it or another.
CREATE TABLE desk_rule (
  id TEXT NOT NULL PRIMARY KEY,
  decided_at BIGINT NOT NULL,
  decided_by TEXT NOT NULL,
  draft_valid_from TEXT NOT NULL,
  draft_hub_corporation TEXT NOT NULL,
  draft_same_entity TEXT NOT NULL,
  draft_other_entity TEXT NOT NULL,
  draft_source TEXT NOT NULL
);
