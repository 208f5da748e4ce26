#include "features/merging/line_moving_store_sql.hpp"

namespace renkei::merging {
namespace {

constexpr std::string_view kMovable = R"(
  SELECT id FROM service_line
   WHERE facility = $1
     AND service_code NOT IN (SELECT service_code FROM service_line WHERE facility = $2)
   ORDER BY id LIMIT 200)";

// Each takes the line, the facility it was of and the one it goes to.
constexpr std::string_view kMove[] = {
    "UPDATE service_line SET facility = $3 WHERE id = $1 AND facility = $2",
    "UPDATE opening_hours SET facility = $3 WHERE owner = $1 AND facility = $2",
    "UPDATE closing_rule SET facility = $3 WHERE owner = $1 AND facility = $2",
    "UPDATE publication SET facility = $3 WHERE subject = $1 AND facility = $2",
    "UPDATE publication_former SET facility = $3 WHERE subject = $1 AND facility = $2",
    "UPDATE assertion SET facility = $3 WHERE subject = $1 AND facility = $2",
};

}  // namespace

Result<std::vector<directory::ServiceLineId>> SqlLineMoving::movable(
    const directory::FacilityId& from, const directory::FacilityId& to) const {
  std::vector<directory::ServiceLineId> lines;
  auto read = session_.query(
      kMovable,
      [&](const sql::Row& row) -> Result<void> {
        lines.emplace_back(std::string{row.text(0)});
        return {};
      },
      from, to);
  if (!read) return pass_on(read);
  return lines;
}

Result<void> SqlLineMoving::move(std::span<const directory::ServiceLineId> lines,
                                 const directory::FacilityId& from,
                                 const directory::FacilityId& to) {
  for (const directory::ServiceLineId& line : lines) {
    for (const std::string_view statement : kMove) {
      auto moved = session_.run(statement, line, from, to);
      if (!moved) return pass_on(moved);
    }
  }
  return {};
}

}  // namespace renkei::merging
