// See intake_work_sql.hpp.
#include "features/intake/intake_work_sql.hpp"

namespace renkei::intake {
namespace {

// Each gives how many (counting stops at 1,000) and since when the first waits.
constexpr std::string_view kProposals = R"(
  SELECT count(*), min(created_at) FROM
    (SELECT created_at FROM proposal WHERE state = 'open' AND created_at >= $1 LIMIT 1000)
    AS counted)";
constexpr std::string_view kChecked = R"(
  SELECT count(*), min(created_at) FROM
    (SELECT created_at FROM import_run WHERE state = 'checked' AND created_at >= $1 LIMIT 1000)
    AS counted)";
constexpr std::string_view kRefused = R"(
  SELECT count(*), min(created_at) FROM
    (SELECT created_at FROM import_run
      WHERE state = 'done' AND counts_refused > 0 AND created_at >= $1 LIMIT 1000) AS counted)";

// Rows that an older import lost are no news; the next file has come since.
constexpr std::chrono::days kRefusedShownFor{30};

}  // namespace

Result<WorkItem> IntakeWork::counted(std::string_view statement, WorkItem item,
                                     Instant since) const {
  auto read = session_.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        item.count = row.integer(0);
        item.is_at_least = item.count >= kCountedMax;
        if (!row.is_null(1)) item.oldest = instant_of(row.integer(1));
        return {};
      },
      since);
  if (!read) return pass_on(read);
  return item;
}

Result<std::vector<WorkItem>> IntakeWork::waiting(const Actor& by, Instant now) const {
  std::vector<WorkItem> items;
  if (by.level() != Level::hub) return items;
  const Instant always{};
  for (auto& item :
       {counted(kProposals, {.source = "intake.proposals", .link = "/proposals"}, always),
        counted(kChecked,
                {.source = "intake.checked",
                .severity = Severity::today,
                .link = "/imports?state=checked"},
                always),
        counted(kRefused, {.source = "intake.refused_rows", .link = "/imports?state=refused"},
                now - kRefusedShownFor)}) {
    if (!item) return pass_on(item);
    items.push_back(*item);
  }
  return items;
}

}  // namespace renkei::intake
