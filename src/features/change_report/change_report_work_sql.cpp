// See change_report_work_sql.hpp.
#include "features/change_report/change_report_work_sql.hpp"

namespace renkei::change_report {
namespace {

// Counting stops at 1,000 (WorkSource::kCountedMax); the first is the one that waits longest.
constexpr std::string_view kReceived = R"(
  SELECT count(*), min(filed_at) FROM
    (SELECT filed_at FROM change_report WHERE state = 'received' ORDER BY filed_at LIMIT 1000)
    AS counted)";

}  // namespace

Result<std::vector<WorkItem>> ChangeReportWork::waiting(const Actor& by, Instant /*now*/) const {
  if (by.level() != Level::hub) return std::vector<WorkItem>{};
  WorkItem item{.source = "change_report.received",
                .severity = Severity::today,
                .oldest = {},
                .due = {},
                .link = "/reports"};
  auto read = session_.query(kReceived, [&](const sql::Row& row) -> Result<void> {
    item.count = row.integer(0);
    item.is_at_least = item.count >= kCountedMax;
    if (!row.is_null(1)) item.oldest = instant_of(row.integer(1));
    return {};
  });
  if (!read) return pass_on(read);
  return std::vector<WorkItem>{std::move(item)};
}

}  // namespace renkei::change_report
