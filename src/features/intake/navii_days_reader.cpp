// Source of 0 = 休診: 医療情報ネット オープンデータ定義書 v1.0 (2024-08-06).
#include "features/intake/navii_days_reader.hpp"

#include <algorithm>
#include <string>

#include "features/intake/closing_reader.hpp"
#include "features/intake/columns_reader.hpp"
#include "features/intake/hours_reader.hpp"
#include "features/intake/navii_columns_reader.hpp"

namespace renkei::intake {
namespace {

using directory::ClosingKind;
using directory::ClosingRule;
using directory::HoursKind;
using directory::OpenDay;
using directory::OpeningHours;

constexpr int kBandsMax = 4;  // 開店時間帯1–4, 就業時間帯1–3

// 0 = closed, 1 = open, anything else unknown.
enum class Flag : std::uint8_t { closed, open, unknown };

Flag flag_at(const tabular::Record& record, const std::optional<std::size_t>& spot) {
  const std::string_view cell = cell_at(record, spot);
  if (cell == "0" || cell == "０") return Flag::closed;
  return cell == "1" || cell == "１" ? Flag::open : Flag::unknown;
}

// The first that says something.
Flag first_said(std::initializer_list<Flag> flags) {
  for (const Flag each : flags) {
    if (each != Flag::unknown) return each;
  }
  return Flag::unknown;
}

std::optional<std::size_t> find_any(const tabular::Header& header,
                                    std::initializer_list<std::string> names) {
  for (const std::string& name : names) {
    if (const auto spot = header.find(name)) return spot;
  }
  return std::nullopt;
}

}  // namespace

NaviiDays::NaviiDays(const tabular::Header& header)
    : other_days_(header.find(navii::kOtherDaysNames)) {
  for (std::size_t day = 0; day < kDays; ++day) {
    const std::string name = "（" + std::string{navii::kDayNames[day]} + "）";
    weekly_[day] = find_any(header, {"毎週決まった曜日に休診" + name,
                                     "毎週決まった曜日に休業" + name, "定期閉店毎週" + name});
    business_[day] = header.find("営業日" + name);
    for (std::size_t week = 0; week < kWeeks; ++week) {
      const std::string which = "第" + std::to_string(week + 1) + "週" + name;
      nth_[week][day] =
          find_any(header, {"決まった週に休診（定期週）" + which,
                            "決まった週に休業（定期週）" + which, "定期閉店" + which});
    }
  }
  holiday_ = {header.find(navii::kHolidayNames), header.find("定期閉店毎週（祝）"),
              header.find("営業日（祝）")};
  if (business_[0]) kind_ = HoursKind::business;
  find_bands(header);
}

void NaviiDays::find_bands(const tabular::Header& header) {
  struct Name {
    std::string_view name;
    HoursKind kind;
  };
  constexpr std::array kNames = {Name{"開店時間帯", HoursKind::business},
                                 Name{"就業時間帯", HoursKind::consultation},
                                 Name{"外来受付時間帯", HoursKind::reception}};
  for (std::size_t day = 0; day < navii::kDayNames.size(); ++day) {
    for (const Name& each : kNames) {
      for (int number = 1; number <= kBandsMax; ++number) {
        const std::string front = std::string{navii::kDayNames[day]} + "_" +
                                  std::string{each.name} + std::to_string(number);
        const auto from = header.find(front + "_開始時間");
        const auto until = header.find(front + "_終了時間");
        if (from && until) {
          bands_.push_back({static_cast<OpenDay>(day), each.kind, *from, *until});
        }
      }
    }
  }
}

void NaviiDays::take(const tabular::Record& record, ReadRow& row) const {
  std::vector<OpeningHours> hours;
  std::vector<ClosingRule> rules;
  for (const Band& band : bands_) {
    take_span({.day = band.day, .kind = band.kind}, cell_at(record, band.from),
              cell_at(record, band.until), hours, row);
  }
  take_weekly(record, hours, rules);
  take_holiday(record, hours, rules);
  for (ClosingRule& rule : read_closed_days(cell_at(record, other_days_))) {
    rules.push_back(std::move(rule));
  }
  const bool contradicts = std::any_of(rules.begin(), rules.end(), [&](const ClosingRule& rule) {
    const bool whole_day = rule.kind == ClosingKind::weekly || rule.kind == ClosingKind::holiday;
    return whole_day && says_open(hours, rule.weekday.value_or(OpenDay::holiday));
  });
  if (contradicts) row.warnings.push_back(Warning::hours_contradict);
  sort_hours(hours);
  if (!hours.empty()) row.facility.values.hours = std::move(hours);
  if (!rules.empty()) row.facility.values.closing_rules = std::move(rules);
}

void NaviiDays::take_weekly(const tabular::Record& record, std::vector<OpeningHours>& hours,
                            std::vector<ClosingRule>& rules) const {
  for (std::size_t number = 0; number < kDays; ++number) {
    const auto day = static_cast<OpenDay>(number);
    const Flag business = flag_at(record, business_[number]);
    Flag weekly = flag_at(record, weekly_[number]);
    if (business == Flag::closed || weekly == Flag::unknown) {
      weekly = first_said({business, weekly});
    }
    if (weekly == Flag::closed) {
      rules.push_back({.kind = ClosingKind::weekly, .weekday = day});
      continue;
    }
    if (weekly == Flag::open && !says_open(hours, day))
      hours.push_back({.day = day, .kind = kind_});
    take_weeks(record, number, rules);
  }
}

// Closed in all five weeks stays five rules: they close every week all the same, and what the
// weekly column says can be told from what was concluded.
void NaviiDays::take_weeks(const tabular::Record& record, std::size_t day,
                           std::vector<ClosingRule>& rules) const {
  for (std::size_t week = 0; week < kWeeks; ++week) {
    if (flag_at(record, nth_[week][day]) != Flag::closed) continue;
    rules.push_back({.kind = ClosingKind::nth_week,
                     .weekday = static_cast<OpenDay>(day),
                     .week = static_cast<int>(week) + 1});
  }
}

void NaviiDays::take_holiday(const tabular::Record& record, std::vector<OpeningHours>& hours,
                             std::vector<ClosingRule>& rules) const {
  const Flag holiday = first_said(
      {flag_at(record, holiday_[0]), flag_at(record, holiday_[1]), flag_at(record, holiday_[2])});
  if (holiday == Flag::closed) rules.push_back({.kind = ClosingKind::holiday});
  if (holiday == Flag::open && !says_open(hours, OpenDay::holiday)) {
    hours.push_back({.day = OpenDay::holiday, .kind = kind_});
  }
}

}  // namespace renkei::intake
