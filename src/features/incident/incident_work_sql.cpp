// See incident_work_sql.hpp.
#include "features/incident/incident_work_sql.hpp"

#include "kernel/jst.hpp"

#include "features/incident/incident.hpp"

namespace renkei::incident {
namespace {

// Counting stops at 1,000 (WorkSource::kCountedMax).
constexpr std::string_view kReported = R"(
  SELECT count(*), min(reported_at) FROM
    (SELECT reported_at FROM incident WHERE state = 'reported' ORDER BY reported_at LIMIT 1000)
    AS counted)";
constexpr std::string_view kUnmeasured = R"(
  SELECT count(*), min(reported_at) FROM
    (SELECT reported_at FROM incident WHERE state = 'acknowledged' AND measures IS NULL
     ORDER BY reported_at LIMIT 1000) AS counted)";
constexpr std::string_view kPreliminary = R"(
  SELECT count(*), min(preliminary_due), min(early_due) FROM
    (SELECT preliminary_due, early_due FROM incident WHERE state <> 'closed'
     AND duty IN ('owed', 'seems_owed') AND preliminary_on IS NULL
     AND preliminary_due IS NOT NULL ORDER BY preliminary_due LIMIT 1000) AS counted)";
constexpr std::string_view kFinal = R"(
  SELECT count(*), min(final_due) FROM
    (SELECT final_due FROM incident WHERE state <> 'closed' AND duty IN ('owed', 'seems_owed')
     AND preliminary_on IS NOT NULL AND final_on IS NULL AND final_due IS NOT NULL
     ORDER BY final_due LIMIT 1000) AS counted)";
constexpr std::string_view kTold = R"(
  SELECT count(*), min(told_at) FROM
    (SELECT told_at FROM incident_facility WHERE facility = $1 AND told_at IS NOT NULL
     AND seen_at IS NULL ORDER BY told_at LIMIT 1000) AS counted)";

constexpr int kNearDays = 3;
constexpr int kFinalNearDays = 7;

WorkItem waiting_item(const char* source, Severity severity) {
  return {.source = source, .severity = severity, .oldest = {}, .due = {}, .link = "/incidents"};
}

// The nearer the last day, the more urgent.
Severity severity_by(Date due, Date today, int near_days) {
  if (due <= today.plus_days(near_days / kNearDays)) return Severity::critical;
  return due <= today.plus_days(near_days) ? Severity::today : Severity::week;
}

}  // namespace

Result<void> IncidentWork::add_counted(std::vector<WorkItem>& items, WorkItem item,
                                       std::string_view statement) const {
  auto read = session_.query(statement, [&](const sql::Row& row) -> Result<void> {
    item.count = row.integer(0);
    item.is_at_least = item.count >= kCountedMax;
    if (!row.is_null(1)) item.oldest = instant_of(row.integer(1));
    return {};
  });
  if (read && item.count > 0) items.push_back(std::move(item));
  return read;
}

Result<void> IncidentWork::add_due(std::vector<WorkItem>& items, WorkItem item,
                                   std::string_view statement, Date today) const {
  const int near_days = statement == kFinal ? kFinalNearDays : kNearDays;
  auto read = session_.query(statement, [&](const sql::Row& row) -> Result<void> {
    item.count = row.integer(0);
    item.is_at_least = item.count >= kCountedMax;
    if (row.is_null(1)) return {};
    item.due = Date::parse(row.text(1));
    if (item.due) item.severity = severity_by(*item.due, today, near_days);
    return {};
  });
  if (read && item.count > 0) items.push_back(std::move(item));
  return read;
}

Result<std::vector<WorkItem>> IncidentWork::waiting(const Actor& by, Instant now) const {
  std::vector<WorkItem> items;
  if (!by.facility.empty()) {
    WorkItem told = waiting_item("incident.told", Severity::today);
    auto read = session_.query(
        kTold,
        [&](const sql::Row& row) -> Result<void> {
          told.count = row.integer(0);
          told.is_at_least = told.count >= kCountedMax;
          if (!row.is_null(1)) told.oldest = instant_of(row.integer(1));
          return {};
        },
        by.facility);
    if (!read) return pass_on(read);
    if (told.count > 0) items.push_back(std::move(told));
  }
  if (!by.is_hub_staff()) return items;
  const Date today = japan_time(now).date;
  auto reported =
      add_counted(items, waiting_item("incident.reported", Severity::critical), kReported);
  if (!reported) return pass_on(reported);
  auto unmeasured =
      add_counted(items, waiting_item("incident.unmeasured", Severity::week), kUnmeasured);
  if (!unmeasured) return pass_on(unmeasured);
  auto preliminary =
      add_due(items, waiting_item("incident.preliminary", Severity::week), kPreliminary, today);
  if (!preliminary) return pass_on(preliminary);
  auto last = add_due(items, waiting_item("incident.final", Severity::week), kFinal, today);
  if (!last) return pass_on(last);
  return items;
}

std::unique_ptr<WorkSource> incident_work(sql::Session& session) {
  return std::make_unique<IncidentWork>(session);
}

}  // namespace renkei::incident
