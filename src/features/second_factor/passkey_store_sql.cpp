// See passkey_store_sql.hpp.
#include "features/second_factor/passkey_store_sql.hpp"

#include "platform/sql/described.hpp"

namespace renkei::second_factor {
namespace {

std::string select_passkeys(std::string_view conditions) {
  return "SELECT " + sql::columns_of<PasskeyRecord>() + " FROM passkey " + std::string{conditions};
}

template <class... A>
Result<std::vector<Passkey>> read_passkeys(sql::Session& session, std::string_view statement,
                                           const A&... arguments) {
  std::vector<Passkey> list;
  auto read = session.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        auto passkey = sql::row_to<PasskeyRecord>(row).and_then(Passkey::restore);
        if (!passkey) return pass_on(passkey);
        list.push_back(*std::move(passkey));
        return {};
      },
      arguments...);
  if (!read) return pass_on(read);
  return list;
}

Result<std::optional<Passkey>> first_of(Result<std::vector<Passkey>> list) {
  if (!list) return pass_on(list);
  if (list->empty()) return std::nullopt;
  return std::optional{std::move(list->front())};
}

}  // namespace

Result<std::vector<Passkey>> SqlPasskeys::passkeys_of(const identity::AccountId& account) const {
  static const std::string statement =
      select_passkeys("WHERE account = $1 ORDER BY made_at, id LIMIT $2");
  return read_passkeys(session_, statement, account,
                       static_cast<std::int64_t>(Passkey::kEachAccountMax));
}

Result<std::optional<Passkey>> SqlPasskeys::passkey(const PasskeyId& id) const {
  static const std::string statement = select_passkeys("WHERE id = $1");
  return first_of(read_passkeys(session_, statement, id));
}

Result<std::optional<Passkey>> SqlPasskeys::with_credential(std::string_view credential) const {
  static const std::string statement = select_passkeys("WHERE credential = $1");
  return first_of(read_passkeys(session_, statement, credential));
}

Result<void> SqlPasskeys::add(const Passkey& passkey) {
  static const std::string statement =
      sql::insert_statement<PasskeyRecord>("passkey") + " ON CONFLICT (credential) DO NOTHING";
  sql::Bound bound;
  bound.add_members(passkey.record());
  auto added = session_.run_values(statement, bound.values());
  if (!added) return pass_on(added);
  if (*added == 0) return fail(ErrorKind::conflict, "second_factor.passkey_known");
  return {};
}

Result<void> SqlPasskeys::replace(const Passkey& next) {
  static const std::string statement = sql::update_statement<PasskeyRecord>("passkey") +
                                       " WHERE id = $1 AND version = $" +
                                       std::to_string(sql::column_count<PasskeyRecord>() + 1);
  sql::Bound bound;
  const std::int64_t before = next->version - 1;
  bound.add_members(next.record()).add(before);
  auto changed = session_.run_values(statement, bound.values());
  if (!changed) return pass_on(changed);
  if (*changed == 0) return fail(ErrorKind::stale, "second_factor.changed_meanwhile");
  return {};
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
