// See desk_rule_store_sql.hpp.
#include "features/patient_sight/desk_rule_store_sql.hpp"

#include "platform/sql/described_table.hpp"

namespace renkei::patient_sight {

Result<std::vector<DeskRule>> SqlDeskRules::rules() const {
  return sql::rows_of<DeskRule>(session_, "desk_rule",
                                "ORDER BY draft_valid_from, decided_at, id LIMIT $1", kRulesMax);
}

Result<void> SqlDeskRules::add(const DeskRule& rule) {
  return sql::insert_row(session_, "desk_rule", rule);
}

// Identity's table, only read: which facility is a desk is what its people are.
Result<std::vector<directory::FacilityId>> SqlDeskRules::desks(Instant now) const {
  std::vector<directory::FacilityId> found;
  auto read = session_.query(
      "SELECT DISTINCT facility FROM membership WHERE facility IS NOT NULL AND role = $1"
      " AND from_at <= $2 AND (to_at IS NULL OR to_at > $2) ORDER BY facility LIMIT $3",
      [&](const sql::Row& row) -> Result<void> {
        found.emplace_back(std::string{row.text(0)});
        return {};
      },
      Role::desk_member, now, kDesksMax);
  if (!read) return pass_on(read);
  return found;
}

}  // namespace renkei::patient_sight
