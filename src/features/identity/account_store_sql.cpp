#include "features/identity/account_store_sql.hpp"

namespace renkei::identity {
namespace {

constexpr std::string_view kAddAccount = R"(
  INSERT INTO account (id, email, display_name, state, password_hash, password_changed_at,
                       created_at, version, second_factor_since, made_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))";
constexpr std::string_view kReplaceAccount = R"(
  UPDATE account SET email = $2, display_name = $3, state = $4, password_hash = $5,
         password_changed_at = $6, version = $7, second_factor_since = $8
   WHERE id = $1 AND version = $9)";
constexpr std::string_view kAccountById = R"(
  SELECT id, email, display_name, state, password_hash, password_changed_at, created_at, version,
         second_factor_since, made_by FROM account WHERE id = $1)";
constexpr std::string_view kAccountByEmail = R"(
  SELECT id, email, display_name, state, password_hash, password_changed_at, created_at, version,
         second_factor_since, made_by FROM account WHERE email = $1)";
constexpr std::string_view kAccountsAfter = R"(
  SELECT id, email, display_name, state, password_hash, password_changed_at, created_at, version,
         second_factor_since, made_by FROM account WHERE id > $1 ORDER BY id LIMIT $2)";
constexpr std::string_view kCountAccounts = R"(
  SELECT COUNT(*) FROM (SELECT id FROM account LIMIT $1) AS some_accounts)";
constexpr std::string_view kAddMembership = R"(
  INSERT INTO membership (id, account, role, facility, from_at, to_at, ended_reason, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8))";
constexpr std::string_view kReplaceMembership = R"(
  UPDATE membership SET to_at = $2, ended_reason = $3, version = $4
   WHERE id = $1 AND version = $5)";
constexpr std::string_view kMembershipById = R"(
  SELECT id, account, role, facility, from_at, to_at, ended_reason, version
    FROM membership WHERE id = $1)";
constexpr std::string_view kMembershipsOf = R"(
  SELECT id, account, role, facility, from_at, to_at, ended_reason, version
    FROM membership WHERE account = $1 ORDER BY from_at, id LIMIT $2)";

// A state this program does not know is a corrupt row, not a default.
Result<Account> account_from(const sql::Row& row) {
  const auto state = enum_from<AccountState>(row.text(3));
  if (!state) return fail(ErrorKind::fault, "identity.account_corrupt");
  Account::Row read{.id = AccountId{std::string{row.text(0)}},
                    .email = Private{std::string{row.text(1)}},
                    .display_name = Private{std::string{row.text(2)}},
                    .state = *state,
                    .password_hash = Private{std::string{row.text(4)}},
                    .password_changed_at = instant_of(row.integer(5)),
                    .created_at = instant_of(row.integer(6)),
                    .version = row.integer(7)};
  if (!row.is_null(8)) read.second_factor_since = instant_of(row.integer(8));
  if (!row.is_null(9)) read.made_by = std::string{row.text(9)};
  return Account::restore(std::move(read));
}

Result<Membership> membership_from(const sql::Row& row) {
  const auto role = enum_from<Role>(row.text(2));
  const auto reason = enum_from<EndedReason>(row.text(6));
  if (!role || (!row.is_null(6) && !reason)) {
    return fail(ErrorKind::fault, "identity.membership_corrupt");
  }
  Membership::Row read{.id = MembershipId{std::string{row.text(0)}},
                       .account = AccountId{std::string{row.text(1)}},
                       .role = *role,
                       .from = instant_of(row.integer(4)),
                       .ended_reason = reason,
                       .version = row.integer(7)};
  if (!row.is_null(3)) read.facility = std::string{row.text(3)};
  if (!row.is_null(5)) read.to = instant_of(row.integer(5));
  return Membership::restore(std::move(read));
}

// The whole list; a row that cannot be read is left out and found by `renkei doctor`.
template <class T, class From, class... A>
Result<std::vector<T>> listed(sql::Session& session, std::string_view statement, From from,
                              const A&... arguments) {
  std::vector<T> list;
  auto done = session.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        auto each = from(row);
        if (each) list.push_back(*std::move(each));
        return {};
      },
      arguments...);
  if (!done) return pass_on(done);
  return list;
}

template <class T, class From, class A>
Result<std::optional<T>> single(sql::Session& session, std::string_view statement, From from,
                                const A& argument) {
  std::optional<T> found;
  auto done = session.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        auto each = from(row);
        if (!each) return pass_on(each);
        found = *std::move(each);
        return {};
      },
      argument);
  if (!done) return pass_on(done);
  return found;
}

Result<void> changed_one(const Result<std::int64_t>& changed) {
  if (!changed) return pass_on(changed);
  if (*changed == 0) return fail(ErrorKind::stale, "identity.changed_meanwhile");
  return {};
}

}  // namespace

Result<void> SqlAccountStore::add(const Account& account) {
  const auto added =
      session_.run(kAddAccount, account->id, account->email, account->display_name, account->state,
                   account->password_hash, account->password_changed_at, account->created_at,
                   account->version, account->second_factor_since, account->made_by);
  if (!added && added.error().kind == ErrorKind::conflict) {
    return fail(ErrorKind::conflict, "identity.email_taken");
  }
  if (!added) return pass_on(added);
  return {};
}

Result<void> SqlAccountStore::replace(const Account& account) {
  return changed_one(session_.run(kReplaceAccount, account->id, account->email,
                                  account->display_name, account->state, account->password_hash,
                                  account->password_changed_at, account->version,
                                  account->second_factor_since, account->version - 1));
}

Result<Account> SqlAccountStore::account(const AccountId& id) const {
  auto found = single<Account>(session_, kAccountById, account_from, id);
  if (!found) return pass_on(found);
  if (!*found) return fail(ErrorKind::not_found, "identity.account_unknown");
  return **std::move(found);
}

Result<std::optional<Account>> SqlAccountStore::with_email(std::string_view email) const {
  return single<Account>(session_, kAccountByEmail, account_from, email);
}

Result<std::vector<Account>> SqlAccountStore::after(const AccountId& id, int limit) const {
  return listed<Account>(session_, kAccountsAfter, account_from, id, limit);
}

Result<std::int64_t> SqlAccountStore::count(std::int64_t most) const {
  std::int64_t count = 0;
  auto done = session_.query(
      kCountAccounts,
      [&](const sql::Row& row) -> Result<void> {
        count = row.integer(0);
        return {};
      },
      most);
  if (!done) return pass_on(done);
  return count;
}

Result<void> SqlAccountStore::add(const Membership& membership) {
  const auto added = session_.run(kAddMembership, membership->id, membership->account,
                                  membership->role, membership->facility, membership->from,
                                  membership->to, membership->ended_reason, membership->version);
  if (!added) return pass_on(added);
  return {};
}

Result<void> SqlAccountStore::replace(const Membership& membership) {
  return changed_one(session_.run(kReplaceMembership, membership->id, membership->to,
                                  membership->ended_reason, membership->version,
                                  membership->version - 1));
}

Result<Membership> SqlAccountStore::membership(const MembershipId& id) const {
  auto found = single<Membership>(session_, kMembershipById, membership_from, id);
  if (!found) return pass_on(found);
  if (!*found) return fail(ErrorKind::not_found, "identity.membership_unknown");
  return **std::move(found);
}

Result<std::vector<Membership>> SqlAccountStore::memberships_of(const AccountId& account) const {
  return listed<Membership>(session_, kMembershipsOf, membership_from, account,
                            kMembershipsEachMax);
}

Result<std::int64_t> current_members(sql::Session& session, std::string_view facility,
                                     Instant now) {
  std::int64_t members = 0;
  auto read = session.query(
      "SELECT count(DISTINCT account) FROM membership WHERE facility = $1 AND from_at <= $2 AND"
      " (to_at IS NULL OR to_at > $2)",
      [&](const sql::Row& row) -> Result<void> {
        members = row.integer(0);
        return {};
      },
      facility, now);
  if (!read) return pass_on(read);
  return members;
}

Result<std::set<std::string>> facilities_with_members(sql::Session& session, Instant now) {
  std::set<std::string> facilities;
  auto read = session.query(
      "SELECT DISTINCT facility FROM membership WHERE facility IS NOT NULL AND from_at <= $1 AND"
      " (to_at IS NULL OR to_at > $1) ORDER BY facility LIMIT 2000",
      [&](const sql::Row& row) -> Result<void> {
        facilities.emplace(row.text(0));
        return {};
      },
      now);
  if (!read) return pass_on(read);
  return facilities;
}

}  // namespace renkei::identity
