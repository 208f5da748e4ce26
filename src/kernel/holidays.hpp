// Japan's public holidays by the rules of the law, for opening hours, duty rosters and deadlines.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "kernel/date.hpp"

namespace renkei {

struct Holiday {
  Date date;
  std::string_view name;  // 勤労感謝の日; 振替休日 or 国民の休日 for the days the law adds
  friend bool operator==(const Holiday&, const Holiday&) = default;
};

// The name of the holiday on `date`, nothing on other days (Sundays are no holidays by themselves).
// Source: 国民の祝日に関する法律 with its amendments since 1966 and the special laws of 1989, 1990,
// 1993, 2018 (即位) and 2018/2020 (オリンピック). Equinox days of years to come follow the
// astronomical formula and become law each February. Nothing before 1970 and after 2099.
[[nodiscard]] std::optional<std::string_view> holiday_name(Date date);
[[nodiscard]] bool is_holiday(Date date);
// In the order of the calendar.
[[nodiscard]] std::vector<Holiday> holidays_of(int year);

}  // namespace renkei
