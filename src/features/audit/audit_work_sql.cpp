// See audit_work_sql.hpp.
#include "features/audit/audit_work_sql.hpp"

#include <algorithm>

#include "kernel/jst.hpp"

namespace renkei::audit {
namespace {

constexpr int kDaysAhead = 7;
// So long after the day the coordinator is told as well: a hub may have no auditor.
constexpr int kDaysOverdue = 7;

}  // namespace

Result<std::optional<WorkItem>> AuditWork::review_due(const Actor& by, Instant now) const {
  const Date today = japan_time(now).date;
  const auto rules = looks_.rules();
  if (!rules) return pass_on(rules);
  const UnusualRule* rule = rule_of(*rules, today);
  const auto reviewed = reviews_.reviewed_until();
  if (!reviewed) return pass_on(reviewed);
  if (rule == nullptr) return std::nullopt;
  const Date due =
      *reviewed ? japan_time(**reviewed).date.plus_days((*rule)->review_every_days) : today;
  const bool is_auditor = by.role == Role::auditor;
  const Instant patience = now - std::chrono::days{kDaysOverdue};
  if (!*reviewed && !is_auditor) {
    const auto old = looks_.count({.until = patience}, 1);
    if (!old) return pass_on(old);
    if (*old == 0) return std::nullopt;
  } else if (today < due.plus_days(is_auditor ? -kDaysAhead : kDaysOverdue)) {
    return std::nullopt;
  }
  const auto waiting = looks_.count({.from = *reviewed}, kCountedMax);
  if (!waiting) return pass_on(waiting);
  return WorkItem{.source = "audit.review",
                  .severity = today >= due ? Severity::today : Severity::week,
                  .count = std::max<std::int64_t>(*waiting, 1),
                  .is_at_least = *waiting >= kCountedMax,
                  .oldest = *reviewed,
                  .due = due,
                  .link = "/audit"};
}

Result<std::vector<WorkItem>> AuditWork::waiting(const Actor& by, Instant now) const {
  std::vector<WorkItem> items;
  if (by.role != Role::auditor && by.role != Role::coordinator) return items;
  const auto check = reviews_.last_check();
  if (!check) return pass_on(check);
  if (*check && (*check)->faults > 0) {
    items.push_back({.source = "audit.tampered",
                     .severity = Severity::critical,
                     .count = (*check)->faults,
                     .is_at_least = false,
                     .oldest = (*check)->at,
                     .due = {},
                     .link = "/audit"});
  }
  auto due = review_due(by, now);
  if (!due) return pass_on(due);
  if (*due) items.push_back(**std::move(due));
  return items;
}

}  // namespace renkei::audit
