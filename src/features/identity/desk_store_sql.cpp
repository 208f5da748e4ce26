#include "features/identity/desk_store_sql.hpp"

#include "platform/sql/described_table.hpp"
#include "platform/sql/without_count.hpp"

namespace renkei::identity {
namespace {

constexpr std::string_view kShareable = R"(
  SELECT 1
    FROM known_device d
    JOIN membership m ON m.account = d.account AND m.from_at <= $2
     AND (m.to_at IS NULL OR m.to_at > $2)
    JOIN shared_desk_rule r ON r.anybody_declares = 1 AND r.facility =
         COALESCE(m.facility, CASE WHEN m.role IN ('coordinator', 'clerk') THEN $3 END)
   WHERE d.token_hash = $1 LIMIT 1)";
constexpr std::string_view kEndDesk = R"(
  UPDATE shared_desk SET ended_at = $3, token_hash = id
   WHERE id = $1 AND facility = $2 AND ended_at IS NULL)";
constexpr std::string_view kForgetOld = "DELETE FROM desk_sitting WHERE desk = $1 AND until <= $2";
constexpr std::string_view kForgetOne = "DELETE FROM desk_sitting WHERE desk = $1 AND account = $2";
constexpr std::string_view kForgetAll = "DELETE FROM desk_sitting WHERE desk = $1";
constexpr std::string_view kDeskOf = "SELECT desk FROM session WHERE id = $1";
constexpr std::string_view kSeat = R"(
  UPDATE session SET desk = $2, idle_minutes = $3, ends_at = $4 WHERE id = $1)";
constexpr std::string_view kWhoIsAt = "SELECT account FROM session WHERE desk = $1";
constexpr std::string_view kEndAt = "DELETE FROM session WHERE desk = $1";

}  // namespace

Result<void> SqlDeskStore::add(const DeskRecord& desk) {
  return sql::insert_row(session_, "shared_desk", desk);
}

Result<std::optional<DeskTerms>> SqlDeskStore::of_token(std::string_view token_hash) const {
  static const std::string statement =
      sql::select_from<DeskRecord>("shared_desk", "WHERE token_hash = $1 AND ended_at IS NULL");
  auto found = sql::find_row<DeskRecord>(session_, statement, token_hash);
  if (!found) return pass_on(found);
  if (!*found) return std::nullopt;
  const auto rule = rule_of((*found)->facility);
  if (!rule) return pass_on(rule);
  return DeskTerms{**std::move(found), rule->idle_minutes};
}

Result<bool> SqlDeskStore::is_shareable(std::string_view token_hash, Instant now) const {
  bool found = false;
  auto read = session_.query(
      kShareable,
      [&](const sql::Row& /*row*/) -> Result<void> {
        found = true;
        return {};
      },
      token_hash, now, kHubPlace);
  if (!read) return pass_on(read);
  return found;
}

Result<std::vector<DeskRecord>> SqlDeskStore::of_facility(std::string_view facility) const {
  static const std::string statement = sql::select_from<DeskRecord>(
      "shared_desk", "WHERE facility = $1 AND ended_at IS NULL ORDER BY declared_at, id LIMIT $2");
  return sql::list_rows<DeskRecord>(session_, statement, facility, kEachFacilityMax);
}

Result<std::int64_t> SqlDeskStore::end(const DeskId& id, std::string_view facility, Instant at) {
  return session_.run(kEndDesk, id, facility, at);
}

Result<DeskRule> SqlDeskStore::rule_of(std::string_view facility) const {
  static const std::string statement =
      sql::select_from<DeskRule>("shared_desk_rule", "WHERE facility = $1");
  auto found = sql::find_row<DeskRule>(session_, statement, facility);
  if (!found) return pass_on(found);
  if (!*found) return DeskRule{.facility = std::string{facility}};
  return **std::move(found);
}

Result<void> SqlDeskStore::replace(const DeskRule& next) {
  constexpr std::string_view kTable = "shared_desk_rule";
  // Version 1 is what holds without a row.
  if (next.version == 2) {
    const auto added = sql::insert_new(session_, kTable, next);
    if (!added) return pass_on(added);
    if (*added) return {};
  }
  return sql::replace_row(session_, kTable, next, "identity.changed_meanwhile");
}

Result<void> SqlDeskStore::put(const Sitting& sitting) {
  if (auto forgotten = forget(sitting.desk, sitting.account); !forgotten) return forgotten;
  const auto old = session_.run(kForgetOld, sitting.desk, sitting.since);
  if (!old) return pass_on(old);
  return sql::insert_row(session_, "desk_sitting", sitting);
}

Result<std::optional<Sitting>> SqlDeskStore::sitting(const DeskId& desk, const AccountId& account,
                                                     Instant now) const {
  static const std::string statement =
      sql::select_from<Sitting>("desk_sitting", "WHERE desk = $1 AND account = $2 AND until > $3");
  return sql::find_row<Sitting>(session_, statement, desk, account, now);
}

Result<std::vector<Sitting>> SqlDeskStore::sittings(const DeskId& desk, Instant now) const {
  static const std::string statement = sql::select_from<Sitting>(
      "desk_sitting", "WHERE desk = $1 AND until > $2 ORDER BY since, account LIMIT $3");
  return sql::list_rows<Sitting>(session_, statement, desk, now, kSittingsMax);
}

Result<void> SqlDeskStore::forget(const DeskId& desk, const AccountId& account) {
  return sql::without_count(session_.run(kForgetOne, desk, account));
}

Result<void> SqlDeskStore::forget_all(const DeskId& desk) {
  return sql::without_count(session_.run(kForgetAll, desk));
}

Result<std::optional<DeskId>> SqlDeskStore::desk_of(const SessionId& session) const {
  std::optional<DeskId> found;
  auto read = session_.query(
      kDeskOf,
      [&](const sql::Row& row) -> Result<void> {
        if (!row.is_null(0)) found = DeskId{std::string{row.text(0)}};
        return {};
      },
      session);
  if (!read) return pass_on(read);
  return found;
}

Result<void> SqlDeskStore::seat(const SessionId& session, const DeskTerms& at, Instant ends_at) {
  return sql::without_count(session_.run(kSeat, session, at.desk.id, at.idle_minutes, ends_at));
}

Result<std::vector<AccountId>> SqlDeskStore::end_sessions(const DeskId& desk) {
  std::vector<AccountId> accounts;
  auto read = session_.query(
      kWhoIsAt,
      [&](const sql::Row& row) -> Result<void> {
        accounts.emplace_back(std::string{row.text(0)});
        return {};
      },
      desk);
  if (!read) return pass_on(read);
  if (accounts.empty()) return accounts;
  const auto ended = session_.run(kEndAt, desk);
  if (!ended) return pass_on(ended);
  return accounts;
}

}  // namespace renkei::identity
