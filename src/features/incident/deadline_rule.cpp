// See deadline_rule.hpp.
#include "features/incident/deadline_rule.hpp"

#include "kernel/holidays.hpp"
#include "kernel/jst.hpp"

namespace renkei::incident {
namespace {

constexpr int kDaysMax = 366;

bool is_office_closed(Date day) {
  const Weekday weekday = weekday_of(day);
  if (weekday == Weekday::saturday || weekday == Weekday::sunday || is_holiday(day)) return true;
  return (day.month() == 12 && day.day() >= 29) || (day.month() == 1 && day.day() <= 3);
}

}  // namespace

Result<void> check_rule(const DeadlineRule& rule) {
  FieldErrors errors;
  const auto check_days = [&](int days, int least, const char* field) {
    if (days < least || days > kDaysMax) errors.add(field, "incident.days_wrong");
  };
  check_days(rule.early_days, 1, "early_days");
  check_days(rule.preliminary_days, rule.early_days, "preliminary_days");
  check_days(rule.final_days, rule.preliminary_days, "final_days");
  check_days(rule.bad_faith_days, rule.final_days, "bad_faith_days");
  if (rule.persons_over < 0) errors.add("persons_over", "incident.persons_wrong");
  if (rule.source.empty() || rule.source.size() > 600) {
    errors.add("source", "incident.source_missing");
  }
  return errors.result("incident.rule_wrong");
}

Deadlines deadlines_by(const DeadlineRule& rule, Date noticed, Harm harm) {
  const Date before_first = rule.first_day_counts ? noticed.plus_days(-1) : noticed;
  Deadlines deadlines;
  deadlines.early = before_first.plus_days(rule.early_days);
  deadlines.preliminary = before_first.plus_days(rule.preliminary_days);
  deadlines.final_report =
      before_first.plus_days(harm == Harm::maybe_meant ? rule.bad_faith_days : rule.final_days);
  while (is_office_closed(deadlines.final_report)) {
    deadlines.final_report = deadlines.final_report.plus_days(1);
  }
  return deadlines;
}

}  // namespace renkei::incident
