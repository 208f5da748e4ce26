// See row_state.hpp.
#include "features/home/row_state.hpp"

#include "kernel/jst.hpp"
#include "kernel/named_person.hpp"

namespace renkei::home {
namespace {

// Whether what waits now is what waited at `at`.
bool is_same_thing(Instant at, const WorkItem& item) { return !item.oldest || *item.oldest <= at; }

}  // namespace

std::string audience_of(const Actor& by) {
  if (by.level() == Level::hub) return std::string{kHubAudience};
  return by.facility.empty() ? by.who : by.facility;
}

bool is_taken(const RowState& state, const WorkItem& item, Instant now) {
  if (!state.assignee || !state.taken_at) return false;
  if (item.oldest) return is_same_thing(*state.taken_at, item);
  return japan_time(*state.taken_at).date == japan_time(now).date;
}

bool is_snoozed(const RowState& state, const WorkItem& item, Instant now) {
  if (!state.snoozed_until || !state.snoozed_at || !state.snoozed_severity) return false;
  if (now >= *state.snoozed_until || item.severity < *state.snoozed_severity) return false;
  return is_same_thing(*state.snoozed_at, item);
}

Result<void> check_snooze(const WorkItem& item, Instant until, const std::string& reason,
                          NamesIn names, Instant now) {
  FieldErrors errors;
  if (until <= now) {
    errors.add("until", "home.until_past");
  } else if (item.severity == Severity::critical && until - now > kCriticalSnoozeMax) {
    errors.add("until", "home.critical_too_long");
  } else if (until - now > kSnoozeMax) {
    errors.add("until", "home.too_long");
  }
  if (reason.empty() || reason.size() > kReasonBytesMax) {
    errors.add("reason", "home.reason_missing");
  } else if (names == NamesIn::unchecked && seems_to_name_a_person(reason)) {
    errors.add("reason", "home.looks_named");
  }
  return errors.result("home.snooze_wrong");
}

std::optional<EscalationStep> next_step(const RowState& state, const Duty& duty, Instant now) {
  if (!state.waits_since || state.reached == EscalationStep::duty) return std::nullopt;
  if (!duty.is_open(now)) return EscalationStep::duty;
  const std::chrono::minutes wait{duty->wait_minutes};
  const bool has_second = duty->second.has_value();
  if (!state.reached) {
    if (now - *state.waits_since < wait) return std::nullopt;
    return has_second ? EscalationStep::second : EscalationStep::duty;
  }
  if (now - state.reached_at.value_or(now) < wait) return std::nullopt;
  return EscalationStep::duty;
}

Severity severity_before_closing(const WorkItem& item, const Duty& duty, Date today) {
  if (!item.due || *item.due <= today || item.severity == Severity::critical) return item.severity;
  if (duty.last_open_day(*item.due) > today) return item.severity;
  return item.severity == Severity::week ? Severity::today : Severity::critical;
}

}  // namespace renkei::home
