// See break_glass_work_sql.hpp.
#include "features/break_glass/break_glass_work_sql.hpp"

#include "features/break_glass/break_glass.hpp"

namespace renkei::break_glass {
namespace {

// Counting stops at 1,000 (WorkSource::kCountedMax). Nobody looks at his own.
constexpr std::string_view kUnreviewed = R"(
  SELECT count(*), min(opened_at) FROM
    (SELECT opened_at FROM break_glass_access WHERE verdict IS NULL AND who <> $1
     ORDER BY opened_at LIMIT 1000) AS counted)";
constexpr std::string_view kTold = R"(
  SELECT count(*), min(opened_at) FROM
    (SELECT access.opened_at FROM break_glass_notice AS told
     JOIN break_glass_access AS access ON access.id = told.access
     WHERE told.facility = $1 AND told.seen_at IS NULL
     ORDER BY access.opened_at LIMIT 1000) AS counted)";

WorkItem waiting_item(const char* source, const char* link) {
  return {.source = source, .severity = Severity::today, .oldest = {}, .due = {}, .link = link};
}

}  // namespace

template <class... A>
Result<void> BreakGlassWork::add(std::vector<WorkItem>& items, WorkItem item,
                                 std::string_view statement, const A&... arguments) const {
  auto read = session_.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        item.count = row.integer(0);
        item.is_at_least = item.count >= kCountedMax;
        if (!row.is_null(1)) item.oldest = instant_of(row.integer(1));
        return {};
      },
      arguments...);
  if (read && item.count > 0) items.push_back(std::move(item));
  return read;
}

Result<std::vector<WorkItem>> BreakGlassWork::waiting(const Actor& by, Instant /*now*/) const {
  std::vector<WorkItem> items;
  if (by.role == Role::coordinator) {
    auto added = add(items, waiting_item("break_glass.unreviewed", "/patients/emergencies"),
                     kUnreviewed, by.who);
    if (!added) return pass_on(added);
  }
  if (!by.facility.empty()) {
    auto added = add(items, waiting_item("break_glass.told", "/patients"), kTold, by.facility);
    if (!added) return pass_on(added);
  }
  return items;
}

}  // namespace renkei::break_glass
