-- 利用規約: each edition is published once and never changed; and which facility agreed to which.
CREATE TABLE policy (
  id TEXT NOT NULL PRIMARY KEY,
  number BIGINT NOT NULL UNIQUE,
  published_at BIGINT NOT NULL,
  published_by TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  changes TEXT,
  in_force_from TEXT NOT NULL,
  grace_days BIGINT NOT NULL
);

CREATE TABLE facility_agreement (
  facility TEXT NOT NULL,
  policy_number BIGINT NOT NULL,
  agreed_on TEXT NOT NULL,
  signed_by TEXT NOT NULL,
  post TEXT NOT NULL,
  form TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  recorded_by TEXT NOT NULL,
  PRIMARY KEY (facility, policy_number)
);
