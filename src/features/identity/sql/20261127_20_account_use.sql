-- When an account was last signed in with. Sessions are deleted when they end and a browser may be forgotten,
-- so neither remembers it. What is known of accounts used before begins with the browsers they used.
CREATE TABLE account_use (
  account TEXT NOT NULL PRIMARY KEY REFERENCES account (id),
  last_at BIGINT NOT NULL
);
INSERT INTO account_use (account, last_at)
  SELECT account, MAX(last_at) FROM known_device GROUP BY account;
