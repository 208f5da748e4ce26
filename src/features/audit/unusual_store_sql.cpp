// What was found unlike usual, and the rules by which it was.
#include "features/audit/audit_store_sql.hpp"
#include "features/audit/conditions_sql.hpp"

namespace renkei::audit {
namespace {

constexpr std::string_view kLooks = "audit_unusual";

// `pattern` outlives the conditions.
Conditions unusual_conditions(const UnusualFilter& filter, std::string& pattern) {
  Conditions conditions;
  conditions.add_if("who = ", filter.who);
  conditions.add_if("patient = ", filter.patient);
  conditions.add_if("at >= ", filter.from);
  conditions.add_if("at < ", filter.until);
  if (filter.reason) {
    pattern = "%\"" + std::string{enum_name(*filter.reason)} + "\"%";
    conditions.add("reasons LIKE ", pattern);
  }
  return conditions;
}

}  // namespace

Result<std::vector<UnusualLook>> SqlUnusualLooks::list(const UnusualFilter& filter,
                                                       const EntryPlace& after, int limit) const {
  std::string pattern;
  Conditions conditions = unusual_conditions(filter, pattern);
  const std::string at = conditions.bind(after.at);
  const std::string id = conditions.bind(after.id);
  conditions.add("at <= " + at + " AND (at < " + at + " OR audit < " + id + ")");
  const std::string statement = "SELECT " + sql::columns_of<UnusualLook>() + " FROM " +
                                std::string{kLooks} + conditions.text() +
                                " ORDER BY at DESC, audit DESC LIMIT " + std::to_string(limit);
  std::vector<UnusualLook> looks;
  auto read = session_.query_values(statement, conditions.values(),
                                    [&](const sql::Row& row) -> Result<void> {
                                      auto look = sql::row_to<UnusualLook>(row);
                                      if (!look) return pass_on(look);
                                      looks.push_back(*std::move(look));
                                      return {};
                                    });
  if (!read) return pass_on(read);
  return looks;
}

Result<std::int64_t> SqlUnusualLooks::count(const UnusualFilter& filter, std::int64_t most) const {
  std::string pattern;
  const Conditions conditions = unusual_conditions(filter, pattern);
  std::int64_t count = 0;
  auto read =
      session_.query_values("SELECT count(*) FROM (SELECT 1 FROM " + std::string{kLooks} +
                                conditions.text() + " LIMIT " + std::to_string(most) + ") found",
                            conditions.values(), [&](const sql::Row& row) -> Result<void> {
                              count = row.integer(0);
                              return {};
                            });
  if (!read) return pass_on(read);
  return count;
}

Result<WatchedUntil> SqlUnusualLooks::watched() const {
  WatchedUntil watched;
  auto read = session_.query("SELECT seq, at FROM audit_watch WHERE name = 'unusual'",
                             [&](const sql::Row& row) -> Result<void> {
                               watched = {row.integer(0), instant_of(row.integer(1))};
                               return {};
                             });
  if (!read) return pass_on(read);
  return watched;
}

Result<void> SqlUnusualLooks::keep(const WatchedUntil& before, const WatchedUntil& now,
                                   const std::vector<UnusualLook>& looks) {
  static const std::string statement =
      sql::insert_statement<UnusualLook>(kLooks) + " ON CONFLICT (audit) DO NOTHING";
  const auto moved =
      session_.run("UPDATE audit_watch SET seq = $1, at = $2 WHERE name = 'unusual' AND seq = $3",
                   now.seq, now.at, before.seq);
  if (!moved) return pass_on(moved);
  if (*moved == 0) return {};
  for (const UnusualLook& each : looks) {
    sql::Bound bound;
    bound.add_members(each);
    if (auto kept = session_.run_values(statement, bound.values()); !kept) return pass_on(kept);
  }
  return {};
}

Result<std::vector<UnusualRule>> SqlUnusualLooks::rules() const {
  static const std::string statement = "SELECT " + sql::columns_of<RuleRecord>() +
                                       " FROM audit_rule ORDER BY from_day DESC, set_at DESC "
                                       "LIMIT $1";
  std::vector<UnusualRule> rules;
  auto read = session_.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        auto record = sql::row_to<RuleRecord>(row);
        if (!record) return pass_on(record);
        auto rule = UnusualRule::restore(*std::move(record));
        if (!rule) return pass_on(rule);
        rules.push_back(*std::move(rule));
        return {};
      },
      kRulesMax);
  if (!read) return pass_on(read);
  return rules;
}

Result<void> SqlUnusualLooks::add(const UnusualRule& rule) {
  return sql::insert_row(session_, "audit_rule", rule.record());
}

}  // namespace renkei::audit
