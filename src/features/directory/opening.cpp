#include "features/directory/opening.hpp"

#include <algorithm>
#include <charconv>

#include "kernel/jst.hpp"
#include "kernel/time_of_day.hpp"

#include "features/directory/text_rules.hpp"

namespace renkei::directory {
namespace {

std::string at(std::string_view field, std::size_t index, std::string_view member) {
  return std::string{field} + "[" + std::to_string(index) + "]." + std::string{member};
}

// 2026-12-30, or 12-30 for each year (29 February included).
bool is_day(std::string_view text) {
  if (text.size() == 5) return Date::parse("2000-" + std::string{text}).has_value();
  return Date::parse(text).has_value();
}

// The text form of a closing day on or after which `date` may lie: both of one length compare as
// text.
bool holds_day(const ClosingRule& rule, Date date) {
  if (!rule.first_day) return false;
  const std::string first = *rule.first_day;
  const std::string last = rule.last_day.value_or(first);
  std::string today = date.text();
  if (first.size() == 5 && last.size() == 5) {
    today.erase(0, 5);
    if (last < first) return today >= first || today <= last;  // over the new year
  }
  if (first.size() != last.size()) return false;
  return today >= first && today <= last;
}

OpenDay weekday_in(Date date) { return static_cast<OpenDay>(static_cast<int>(weekday_of(date))); }

bool is_closed_by(const ClosingRule& rule, const DayInQuestion& day) {
  switch (rule.kind) {
    case ClosingKind::weekly:
      return rule.weekday == weekday_in(day.date);
    case ClosingKind::nth_week:
      return rule.weekday == weekday_in(day.date) &&
             rule.week == static_cast<int>((day.date.day() - 1) / 7 + 1);
    case ClosingKind::holiday:
      return day.is_holiday;
    case ClosingKind::dates:
      return holds_day(rule, day.date);
    case ClosingKind::note:
      break;
  }
  return false;
}

// The hours of that day that say when people may come; phones and visits do not open a door.
bool is_door(const OpeningHours& hours) {
  return hours.kind == HoursKind::business || hours.kind == HoursKind::consultation;
}

bool has_holiday_hours(const std::vector<OpeningHours>& hours) {
  return std::any_of(hours.begin(), hours.end(),
                     [](const OpeningHours& each) { return each.day == OpenDay::holiday; });
}

// A holiday follows its own hours where there are any, else those of its weekday.
OpenDay day_of(const DayInQuestion& day, const std::vector<OpeningHours>& hours) {
  if (day.is_holiday && has_holiday_hours(hours)) return OpenDay::holiday;
  return weekday_in(day.date);
}

// Whether a span of that day covers `minute`; unknown if a span has no times.
Opening covers(const DayInQuestion& day, int minute, const std::vector<OpeningHours>& hours,
               const std::vector<ClosingRule>& rules) {
  const auto whole = opening_on(day, hours, rules);
  if (whole != Opening::open) return whole;
  const OpenDay wanted = day_of(day, hours);
  Opening answer = Opening::closed;
  for (const OpeningHours& each : hours) {
    if (each.day != wanted || !is_door(each)) continue;
    const auto opens = TimeOfDay::parse(each.opens.value_or(""));
    const auto closes = TimeOfDay::parse_end(each.closes.value_or(""));
    if (!opens || !closes)
      answer = Opening::unknown;
    else if (TimeSpan{*opens, *closes}.covers(minute))
      return Opening::open;
  }
  return answer;
}

}  // namespace

void check_hours(const std::vector<OpeningHours>& hours, std::string_view field,
                 FieldErrors& errors) {
  if (hours.size() > kOpeningHoursMax) {
    return errors.add(std::string{field}, "directory.list_too_long",
                      {{"most", std::int64_t{kOpeningHoursMax}}});
  }
  for (std::size_t i = 0; i < hours.size(); ++i) {
    if (hours[i].opens && !TimeOfDay::parse(*hours[i].opens)) {
      errors.add(at(field, i, "opens"), "directory.time_unreadable");
    }
    if (hours[i].closes && !TimeOfDay::parse_end(*hours[i].closes)) {
      errors.add(at(field, i, "closes"), "directory.time_unreadable");
    }
    if (hours[i].opens.has_value() != hours[i].closes.has_value()) {
      errors.add(at(field, i, hours[i].opens ? "closes" : "opens"), "directory.time_missing");
    }
    check_length(hours[i].department, kLineMax, at(field, i, "department"), errors);
  }
}

void check_closing_rules(const std::vector<ClosingRule>& rules, std::string_view field,
                         FieldErrors& errors) {
  if (rules.size() > kClosingRulesMax) {
    return errors.add(std::string{field}, "directory.list_too_long",
                      {{"most", std::int64_t{kClosingRulesMax}}});
  }
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const ClosingRule& rule = rules[i];
    const bool by_weekday = rule.kind == ClosingKind::weekly || rule.kind == ClosingKind::nth_week;
    if (by_weekday && (!rule.weekday || rule.weekday == OpenDay::holiday)) {
      errors.add(at(field, i, "weekday"), "directory.weekday_missing");
    }
    if (rule.kind == ClosingKind::nth_week && (!rule.week || *rule.week < 1 || *rule.week > 5)) {
      errors.add(at(field, i, "week"), "directory.week_out_of_range");
    }
    if (rule.kind == ClosingKind::dates && !(rule.first_day && is_day(*rule.first_day))) {
      errors.add(at(field, i, "first_day"), "directory.day_unreadable");
    }
    const bool last_fits = !rule.last_day || (is_day(*rule.last_day) && rule.first_day &&
                                              rule.last_day->size() == rule.first_day->size());
    if (rule.kind == ClosingKind::dates && !last_fits) {
      errors.add(at(field, i, "last_day"), "directory.day_unreadable");
    }
    check_length(rule.note, kNoteMax, at(field, i, "note"), errors);
  }
}

Opening opening_on(const DayInQuestion& day, const std::vector<OpeningHours>& hours,
                   const std::vector<ClosingRule>& rules) {
  const auto closes = [&](const ClosingRule& rule) { return is_closed_by(rule, day); };
  if (std::any_of(rules.begin(), rules.end(), closes)) return Opening::closed;
  const OpenDay wanted = day_of(day, hours);
  bool any_door = false;
  for (const OpeningHours& each : hours) {
    if (!is_door(each)) continue;
    any_door = true;
    if (each.day == wanted) return Opening::open;
  }
  // Hours that name other days only, say that this one is closed; no hours at all say nothing.
  return any_door ? Opening::closed : Opening::unknown;
}

Opening opening_at(const DayInQuestion& day, const DayInQuestion& before, int minute,
                   const std::vector<OpeningHours>& hours, const std::vector<ClosingRule>& rules) {
  const Opening today = covers(day, minute, hours, rules);
  if (today == Opening::open) return today;
  const Opening night = covers(before, minute + TimeOfDay::kDayMinutes, hours, rules);
  if (night == Opening::open) return night;
  return today;
}

}  // namespace renkei::directory
