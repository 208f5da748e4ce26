// 和暦: dates as Japan writes them, on letters, certificates and in older files.
#pragma once
#include <string>
#include <string_view>

#include "kernel/date.hpp"
#include "kernel/result.hpp"

namespace renkei {

// 令和8年11月23日; the first year is 元年. Before 明治6年 (1873) Japan counted by the moon, so such
// a day is written 1872年12月31日.
[[nodiscard]] std::string wareki_text(Date date);
// R8.11.23, for narrow columns; 1872.12.31 before 明治6年.
[[nodiscard]] std::string wareki_short(Date date);

// Reads a day in any form found on paper and in files: 昭和17年3月4日, S17.3.4, S170304,
// 昭32. 7. 1, 平31.4.30, 令和元年5月1日, 19420304, 2026-11-23, 2026/11/23, 2026.11.23,
// 2026年11月23日; full-width digits and ㍻ too; a weekday may follow and must be the right one.
// Refused: "date.unreadable", "date.no_such_day" (2月30日), "date.outside_era" (平成40年: it ended
// in 31), "date.year_out_of_range" (1873–2199), "date.weekday_differs". Never guesses an era or
// century.
[[nodiscard]] Result<Date> parse_any_date(std::string_view text);

}  // namespace renkei
