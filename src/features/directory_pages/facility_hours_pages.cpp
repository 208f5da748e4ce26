// When a facility is open, as its page says it; see facility_value_pages.hpp.
#include <algorithm>
#include <set>
#include <tuple>

#include "features/directory_pages/facility_value_pages.hpp"

namespace renkei::directory_pages {
namespace {

using Hours = std::vector<OpeningHours>;
using Rules = std::vector<ClosingRule>;

std::string day_text(OpenDay day, const html::Wording& wording) {
  return wording.say("day_" + std::string{enum_name(day)});
}

// 09:00〜12:30, 18:00〜翌09:00, 24時間.
std::string span_text(const OpeningHours& hours, const html::Wording& wording) {
  if (!hours.opens && !hours.closes) return wording.say("day_open");
  if (!hours.closes) return *hours.opens + "〜";
  if (!hours.opens) return "〜" + *hours.closes;
  if (*hours.opens == "00:00" && (*hours.closes == "24:00" || *hours.closes == "00:00")) {
    return wording.say("day_whole");
  }
  // An end at or before the start lies on the next day; times of equal length compare as texts.
  const bool next_day = *hours.closes <= *hours.opens;
  return *hours.opens + "〜" +
         (next_day ? wording.say("next_day", {{"time", *hours.closes}}) : *hours.closes);
}

bool is_closed_weekly(const Rules& rules, OpenDay day) {
  return std::any_of(rules.begin(), rules.end(), [&](const ClosingRule& rule) {
    if (rule.kind == ClosingKind::holiday) return day == OpenDay::holiday;
    return rule.kind == ClosingKind::weekly && rule.weekday == day;
  });
}

// The kinds of hours are named where there are several.
std::string day_hours(const Hours& hours, OpenDay day, const html::Wording& wording) {
  std::set<HoursKind> kinds;
  for (const auto& each : hours) kinds.insert(each.kind);
  using Slot = std::tuple<HoursKind, std::optional<std::string>, std::optional<std::string>>;
  std::set<Slot> slots;
  for (const auto& each : hours) {
    if (each.day == day) slots.emplace(each.kind, each.opens, each.closes);
  }
  std::string text;
  std::optional<HoursKind> named;
  for (const auto& [kind, opens, closes] : slots) {
    if (!text.empty()) text += wording.comma();
    if (kinds.size() > 1 && named != kind) {
      text += wording.say("hours_" + std::string{enum_name(kind)}) + " ";
    }
    named = kind;
    text += span_text({.day = day, .opens = opens, .closes = closes}, wording);
  }
  return text;
}

html::List rows_of(const Hours& hours, const Rules& rules, const html::Wording& wording) {
  html::List rows;
  for_each_enumerator<OpenDay>([&](std::string_view, OpenDay day) {
    std::string text = day_hours(hours, day, wording);
    if (text.empty() && is_closed_weekly(rules, day)) text = wording.say("day_off");
    if (text.empty() && day == OpenDay::holiday) return;
    if (text.empty()) text = wording.say("day_unstated");
    rows.push_back(html::Value{}.set("day", day_text(day, wording)).set("text", text));
  });
  return rows;
}

// 12-30 or 2026-12-30.
std::string date_text(const std::string& text, const html::Wording& wording) {
  if (const auto date = Date::parse(text)) return wording.day(*date);
  // A leap year, so that the 29th of February is a day.
  if (const auto date = Date::parse("2000-" + text)) return wording.day_of_year(*date);
  return text;
}

std::string rule_text(const ClosingRule& rule, const html::Wording& wording) {
  switch (rule.kind) {
    case ClosingKind::weekly:
      return rule.weekday ? day_text(*rule.weekday, wording) : "";
    case ClosingKind::nth_week:
      if (!rule.weekday || !rule.week) return {};
      return wording.say("nth_week", {{"week", std::to_string(*rule.week)},
                                      {"day", day_text(*rule.weekday, wording)}});
    case ClosingKind::holiday:
      return day_text(OpenDay::holiday, wording);
    case ClosingKind::dates: {
      if (!rule.first_day) return {};
      auto first = date_text(*rule.first_day, wording);
      if (!rule.last_day || rule.last_day == rule.first_day) return first;
      return first + "〜" + date_text(*rule.last_day, wording);
    }
    case ClosingKind::note:
      break;
  }
  return rule.note.value_or("");
}

std::string closing_text(const Rules& rules, const html::Wording& wording) {
  std::string days;
  for (const ClosingRule& rule : rules) {
    const auto text = rule_text(rule, wording);
    if (!text.empty()) days.append(days.empty() ? "" : wording.comma()).append(text);
  }
  return days.empty() ? days : wording.say("closing", {{"days", days}});
}

html::Value group_of(std::string name, const Hours& hours, const Rules& rules,
                     const html::Wording& wording) {
  html::Value group;
  if (!name.empty()) group.set("group_name", std::move(name));
  group.set("hours", rows_of(hours, rules, wording));
  if (auto closed = closing_text(rules, wording); !closed.empty()) {
    group.set("closed_note", std::move(closed));
  }
  const bool differs = std::any_of(hours.begin(), hours.end(),
                                   [](const auto& each) { return each.department.has_value(); });
  if (differs) group.set("department_note", wording.say("hours_by_department"));
  return group;
}

}  // namespace

html::List hour_groups_of(const FacilityCard& card, const HubNames& names,
                          const html::Wording& wording) {
  html::List groups;
  const auto& house = card.facility;
  const bool is_stated = !house.hours.empty() || !house.closing_rules.empty();
  if (is_stated) groups.push_back(group_of({}, house.hours, house.closing_rules, wording));
  for (const LineOnCard& line : card.lines) {
    const auto& own = line.record.draft;
    if (own.hours.empty() && own.closing_rules.empty()) continue;
    if (own.hours == house.hours && own.closing_rules == house.closing_rules) continue;
    // Of a house with a single service it is clear whose hours these are.
    const bool is_only = !is_stated && card.lines.size() == 1;
    groups.push_back(group_of(is_only ? "" : name_of(names.services, own.service_code), own.hours,
                              own.closing_rules, wording));
  }
  return groups;
}

}  // namespace renkei::directory_pages
