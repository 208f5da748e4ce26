// Times of day and spans as tables write them.
#pragma once
#include <optional>
#include <string_view>

#include "kernel/time_of_day.hpp"

namespace renkei::intake {

// 9:00, 09:00, 0900, ９：００, 9時, 9時半, 9時30分, 午後1時, 24:00 and a spreadsheet's fraction of
// the day (0.375 is 9:00). Nothing for an empty cell, 9999 ("none") and what is no time.
[[nodiscard]] std::optional<TimeOfDay> read_time(std::string_view cell);

// From and until of one band. The same time twice means "not stated"; 00:00–23:59 is the whole day;
// an end before the start lies on the next day. Above 18 hours, but for the whole day, it is a slip
// of the pen: nothing.
[[nodiscard]] std::optional<TimeSpan> read_span(std::string_view from, std::string_view until);

}  // namespace renkei::intake
