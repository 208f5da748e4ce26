// See duty.hpp.
#include "features/home/duty.hpp"

#include <algorithm>

#include "kernel/holidays.hpp"
#include "kernel/jst.hpp"

namespace renkei::home {
namespace {

constexpr int kMonthDays = 31;
// A character of Japanese is up to 4 bytes long.
constexpr std::size_t kBytesOfCharacter = 4;

void check_short(const std::optional<std::string>& text, const char* field, FieldErrors& errors) {
  if (text && (text->empty() || text->size() > Duty::kLineMax * kBytesOfCharacter)) {
    errors.add(field, "home.text_wrong");
  }
}

}  // namespace

Result<Duty> Duty::make(DutyDraft draft) {
  FieldErrors errors;
  if (!TimeOfDay::parse(draft.opens)) errors.add("opens", "home.time_wrong");
  if (!TimeOfDay::parse(draft.closes)) {
    errors.add("closes", "home.time_wrong");
  } else if (draft.closes <= draft.opens) {
    errors.add("closes", "home.closes_before");
  }
  if (draft.wait_minutes < 1 || draft.wait_minutes > kWaitMax) {
    errors.add("wait_minutes", "home.wait_wrong");
  }
  check_short(draft.second, "second", errors);
  check_short(draft.duty_name, "duty_name", errors);
  check_short(draft.duty_phone, "duty_phone", errors);
  if (draft.closing_days.size() > kClosingDaysMax) {
    errors.add("closing_days", "home.too_many_days");
  }
  std::sort(draft.closing_days.begin(), draft.closing_days.end(),
            [](const ClosingDay& one, const ClosingDay& other) { return one.day < other.day; });
  const auto same = std::adjacent_find(
      draft.closing_days.begin(), draft.closing_days.end(),
      [](const ClosingDay& one, const ClosingDay& other) { return one.day == other.day; });
  if (same != draft.closing_days.end()) errors.add("closing_days", "home.day_twice");
  if (auto well = errors.result("home.duty_wrong"); !well) return pass_on(well);
  return Duty{std::move(draft)};
}

bool Duty::is_closed(Date day) const {
  const Weekday weekday = weekday_of(day);
  if (weekday == Weekday::saturday || weekday == Weekday::sunday || is_holiday(day)) return true;
  return std::any_of(draft_.closing_days.begin(), draft_.closing_days.end(),
                     [&](const ClosingDay& each) { return each.day == day; });
}

bool Duty::is_open(Instant at) const {
  const LocalTime local = japan_time(at);
  const std::string time = local.time.text();  // HH:MM sorts as it runs
  return !is_closed(local.date) && draft_.opens <= time && time < draft_.closes;
}

Date Duty::last_open_day(Date day) const {
  for (int back = 0; back < kMonthDays; ++back) {
    if (const Date before = day.plus_days(-back); !is_closed(before)) return before;
  }
  return day;
}

}  // namespace renkei::home
