#include "features/second_factor/second_factor_store_sql.hpp"

#include "platform/sql/described_table.hpp"
#include "platform/sql/without_count.hpp"

namespace renkei::second_factor {
namespace {

constexpr Reason kChanged = "second_factor.changed_meanwhile";

}  // namespace

Result<std::optional<SecondFactor>> SqlFactors::factor_of(
    const identity::AccountId& account) const {
  static const std::string statement =
      sql::select_from<FactorRecord>("second_factor", "WHERE account = $1");
  return sql::find_noun<SecondFactor, FactorRecord>(session_, statement, account);
}

Result<void> SqlFactors::add(const SecondFactor& factor) {
  return sql::insert_row(session_, "second_factor", factor.record());
}

Result<void> SqlFactors::replace(const SecondFactor& next) {
  return sql::replace_row(session_, "second_factor", next.record(), kChanged);
}

Result<void> SqlFactors::remove_app(const identity::AccountId& account) {
  auto removed = session_.run("DELETE FROM second_factor WHERE account = $1", account);
  if (!removed) return pass_on(removed);
  return {};
}

Result<void> SqlFactors::set_codes(const identity::AccountId& account,
                                   const std::vector<std::string>& hashes, Instant now) {
  auto removed = session_.run("DELETE FROM recovery_code WHERE account = $1", account);
  if (!removed) return pass_on(removed);
  for (const std::string& hash : hashes) {
    auto added =
        session_.run("INSERT INTO recovery_code (account, code_hash, made_at) VALUES ($1, $2, $3)",
                     account, hash, now);
    if (!added) return pass_on(added);
  }
  return {};
}

Result<bool> SqlFactors::use_code(const identity::AccountId& account, std::string_view hash,
                                  Instant now) {
  auto used = session_.run(
      "UPDATE recovery_code SET used_at = $3"
      " WHERE account = $1 AND code_hash = $2 AND used_at IS NULL",
      account, hash, now);
  if (!used) return pass_on(used);
  return *used == 1;
}

Result<std::int64_t> SqlFactors::codes_left(const identity::AccountId& account) const {
  std::int64_t left = 0;
  auto read = session_.query(
      "SELECT COUNT(*) FROM recovery_code WHERE account = $1 AND used_at IS NULL",
      [&](const sql::Row& row) -> Result<void> {
        left = row.integer(0);
        return {};
      },
      account);
  if (!read) return pass_on(read);
  return left;
}

Result<void> SqlFactors::add(const EmergencyAccess& access) {
  return sql::insert_row(session_, "emergency_access", access.record());
}

Result<void> SqlFactors::replace(const EmergencyAccess& next) {
  return sql::replace_row(session_, "emergency_access", next.record(), kChanged);
}

Result<EmergencyAccess> SqlFactors::emergency(const EmergencyId& id) const {
  static const std::string statement =
      sql::select_from<EmergencyRecord>("emergency_access", "WHERE id = $1");
  auto found = sql::find_noun<EmergencyAccess, EmergencyRecord>(session_, statement, id);
  if (!found) return pass_on(found);
  if (!*found) return fail(ErrorKind::not_found, "second_factor.emergency_unknown");
  return **std::move(found);
}

Result<std::optional<EmergencyAccess>> SqlFactors::emergency_of_code(
    const identity::AccountId& account, std::string_view hash) const {
  static const std::string statement = sql::select_from<EmergencyRecord>(
      "emergency_access",
      "WHERE account = $1 AND code_hash = $2 ORDER BY asked_at DESC, id DESC LIMIT 1");
  return sql::find_noun<EmergencyAccess, EmergencyRecord>(session_, statement, account, hash);
}

Result<std::vector<EmergencyAccess>> SqlFactors::emergencies() const {
  static const std::string statement = sql::select_from<EmergencyRecord>(
      "emergency_access", "ORDER BY asked_at DESC, id DESC LIMIT $1");
  return sql::list_nouns<EmergencyAccess, EmergencyRecord>(session_, statement, kEmergenciesMax);
}

}  // namespace renkei::second_factor
