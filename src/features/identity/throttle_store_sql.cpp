#include "features/identity/throttle_store_sql.hpp"

#include "platform/sql/without_count.hpp"

namespace renkei::identity {
namespace {

constexpr std::string_view kOf = R"(
  SELECT failures, failed_at FROM sign_in_throttle WHERE account_key = $1 AND network = $2)";
constexpr std::string_view kPut = R"(
  INSERT INTO sign_in_throttle (account_key, network, failures, failed_at)
  VALUES ($1, $2, $3, $4)
  ON CONFLICT (account_key, network) DO UPDATE
     SET failures = excluded.failures, failed_at = excluded.failed_at)";
constexpr std::string_view kClear = R"(
  DELETE FROM sign_in_throttle WHERE account_key = $1 AND network = $2)";
constexpr std::string_view kForget = R"(
  DELETE FROM sign_in_throttle WHERE (account_key, network) IN
    (SELECT account_key, network FROM sign_in_throttle
      WHERE failed_at < $1 ORDER BY failed_at LIMIT 200))";

}  // namespace

Result<Throttle> SqlThrottleStore::of(const ThrottleKey& key) const {
  Throttle found;
  auto looked = session_.query(
      kOf,
      [&](const sql::Row& row) -> Result<void> {
        found = {.failures = row.integer(0), .failed_at = instant_of(row.integer(1))};
        return {};
      },
      key.account_key, key.network);
  if (!looked) return pass_on(looked);
  return found;
}

Result<void> SqlThrottleStore::put(const ThrottleKey& key, const Throttle& throttle) {
  return sql::without_count(
      session_.run(kPut, key.account_key, key.network, throttle.failures, throttle.failed_at));
}

Result<void> SqlThrottleStore::clear(const ThrottleKey& key) {
  return sql::without_count(session_.run(kClear, key.account_key, key.network));
}

Result<void> SqlThrottleStore::forget_before(Instant failed_at) {
  return sql::without_count(session_.run(kForget, failed_at));
}

}  // namespace renkei::identity
