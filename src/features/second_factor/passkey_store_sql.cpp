// See passkey_store_sql.hpp.
#include "features/second_factor/passkey_store_sql.hpp"

#include "platform/sql/described_table.hpp"

namespace renkei::second_factor {
namespace {

std::string select_passkeys(std::string_view rest) {
  return sql::select_from<PasskeyRecord>("passkey", rest);
}

}  // namespace

Result<std::vector<Passkey>> SqlPasskeys::passkeys_of(const identity::AccountId& account) const {
  static const std::string statement =
      select_passkeys("WHERE account = $1 ORDER BY made_at, id LIMIT $2");
  return sql::list_nouns<Passkey, PasskeyRecord>(
      session_, statement, account, static_cast<std::int64_t>(Passkey::kEachAccountMax));
}

Result<std::optional<Passkey>> SqlPasskeys::passkey(const PasskeyId& id) const {
  static const std::string statement = select_passkeys("WHERE id = $1");
  return sql::find_noun<Passkey, PasskeyRecord>(session_, statement, id);
}

Result<std::optional<Passkey>> SqlPasskeys::with_credential(std::string_view credential) const {
  static const std::string statement = select_passkeys("WHERE credential = $1");
  return sql::find_noun<Passkey, PasskeyRecord>(session_, statement, credential);
}

Result<void> SqlPasskeys::add(const Passkey& passkey) {
  auto added = sql::insert_new(session_, "passkey", passkey.record());
  if (!added) return pass_on(added);
  if (!*added) return fail(ErrorKind::conflict, "second_factor.passkey_known");
  return {};
}

Result<void> SqlPasskeys::replace(const Passkey& next) {
  return sql::replace_row(session_, "passkey", next.record(), "second_factor.changed_meanwhile");
}

Result<void> SqlPasskeys::remove(const Passkey& passkey) {
  auto removed = session_.run("DELETE FROM passkey WHERE id = $1 AND version = $2", passkey->id,
                              passkey->version);
  if (!removed) return pass_on(removed);
  if (*removed == 0) return fail(ErrorKind::stale, "second_factor.changed_meanwhile");
  return {};
}

Result<bool> SqlPasskeys::use_challenge(std::string_view hash, Instant until, Instant now) {
  auto forgotten = session_.run("DELETE FROM used_challenge WHERE until <= $1", now);
  if (!forgotten) return pass_on(forgotten);
  auto used = session_.run(
      "INSERT INTO used_challenge (challenge_hash, until) VALUES ($1, $2) ON CONFLICT DO NOTHING",
      hash, until);
  if (!used) return pass_on(used);
  return *used == 1;
}

}  // namespace renkei::second_factor
