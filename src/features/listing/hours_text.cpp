// See hours_text.hpp.
#include "features/listing/hours_text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace renkei::listing {
namespace {

using directory::ClosingKind;
using directory::ClosingRule;
using directory::OpenDay;
using directory::OpeningHours;

constexpr std::array<std::string_view, 8> kDays{"月", "火", "水", "木", "金", "土", "日", "祝"};

std::string_view day_text(OpenDay day) { return kDays.at(static_cast<std::size_t>(day)); }

std::string span_text(const OpeningHours& hours) {
  if (!hours.opens && !hours.closes) return {};
  if (hours.opens == "00:00" && (hours.closes == "24:00" || hours.closes == "00:00")) {
    return "24時間";
  }
  std::string text = hours.opens.value_or("") + "～";
  if (!hours.closes) return text;
  if (hours.opens && *hours.closes <= *hours.opens) text += "翌";
  return text + *hours.closes;
}

// What is said of one day: its spans in order, each once.
std::string slots_of(const std::vector<OpeningHours>& hours, OpenDay day) {
  std::set<std::string> spans;
  bool is_open = false;
  for (const auto& each : hours) {
    if (each.day != day) continue;
    is_open = true;
    if (auto text = span_text(each); !text.empty()) spans.insert(std::move(text));
  }
  if (is_open && spans.empty()) return "営業";
  std::string all;
  for (const auto& span : spans) all += (all.empty() ? "" : "、") + span;
  return all;
}

// 月～金, 月・水・土.
std::string days_text(const std::vector<std::size_t>& days) {
  std::string text;
  for (std::size_t at = 0; at < days.size();) {
    std::size_t last = at;
    while (last + 1 < days.size() && days[last + 1] == days[last] + 1 && days[last + 1] < 7) ++last;
    if (!text.empty()) text += "・";
    text += kDays.at(days[at]);
    if (last > at) text.append(last == at + 1 ? "・" : "～").append(kDays.at(days[last]));
    at = last + 1;
  }
  return text;
}

// 12-30 → 12月30日; 2026-12-30 → 2026年12月30日.
std::string date_text(const std::string& text) {
  const auto digits = [](std::string_view two) {
    return std::string{two.starts_with('0') ? two.substr(1) : two};
  };
  constexpr std::size_t kShort = 5;
  if (text.size() < kShort) return text;
  const auto day = text.substr(text.size() - kShort);
  std::string said = digits(std::string_view{day}.substr(0, 2)) + "月" +
                     digits(std::string_view{day}.substr(3)) + "日";
  if (text.size() > kShort) said = text.substr(0, 4) + "年" + said;
  return said;
}

std::string rule_text(const ClosingRule& rule) {
  switch (rule.kind) {
    case ClosingKind::weekly:
      return rule.weekday ? std::string{day_text(*rule.weekday)} : "";
    case ClosingKind::nth_week:
      if (!rule.weekday || !rule.week) return {};
      return "第" + std::to_string(*rule.week) + std::string{day_text(*rule.weekday)};
    case ClosingKind::holiday:
      return "祝";
    case ClosingKind::dates:
      if (!rule.first_day) return {};
      if (!rule.last_day || rule.last_day == rule.first_day) return date_text(*rule.first_day);
      return date_text(*rule.first_day) + "～" + date_text(*rule.last_day);
    case ClosingKind::note:
      break;
  }
  return rule.note.value_or("");
}

}  // namespace

std::string hours_text(const std::vector<OpeningHours>& hours) {
  std::vector<std::pair<std::string, std::vector<std::size_t>>> groups;
  for (std::size_t day = 0; day < kDays.size(); ++day) {
    auto slots = slots_of(hours, static_cast<OpenDay>(day));
    if (slots.empty()) continue;
    const auto same = std::find_if(groups.begin(), groups.end(),
                                   [&](const auto& group) { return group.first == slots; });
    if (same != groups.end()) {
      same->second.push_back(day);
    } else {
      groups.emplace_back(std::move(slots), std::vector{day});
    }
  }
  std::string text;
  for (const auto& [slots, days] : groups) {
    text += (text.empty() ? "" : "／") + days_text(days) + " " + slots;
  }
  return text;
}

std::string closing_text(const std::vector<ClosingRule>& rules) {
  std::string text;
  for (const auto& rule : rules) {
    const auto said = rule_text(rule);
    if (!said.empty()) text += (text.empty() ? "" : "、") + said;
  }
  return text;
}

std::string open_days(const std::vector<OpeningHours>& hours) {
  std::set<OpenDay> open;
  for (const auto& each : hours) open.insert(each.day);
  std::string text;
  for (const OpenDay day : open) text += day_text(day);
  return text;
}

OpenSpan open_span(const std::vector<OpeningHours>& hours) {
  OpenSpan span;
  for (const auto& each : hours) {
    if (!each.opens || !each.closes || *each.closes <= *each.opens) return {};
    if (!span.opens || *each.opens < *span.opens) span.opens = each.opens;
    if (!span.closes || *each.closes > *span.closes) span.closes = each.closes;
  }
  return span;
}

const std::vector<OpeningHours>& hours_of(const directory::FacilityCard& card) {
  if (!card.facility.hours.empty()) return card.facility.hours;
  for (const auto& line : card.lines) {
    if (!line.record.draft.hours.empty()) return line.record.draft.hours;
  }
  return card.facility.hours;
}

const std::vector<ClosingRule>& closing_of(const directory::FacilityCard& card) {
  if (!card.facility.closing_rules.empty()) return card.facility.closing_rules;
  for (const auto& line : card.lines) {
    if (!line.record.draft.closing_rules.empty()) return line.record.draft.closing_rules;
  }
  return card.facility.closing_rules;
}

}  // namespace renkei::listing
