// Days of the week that stand in one cell: 「月火水木金土」「月,火」「平日、土曜日」「月～金」.
#pragma once
#include <string_view>
#include <vector>

#include "features/directory/directory.hpp"

namespace renkei::intake {

// In the order of the week, 祝 last; nothing if the cell names no day.
[[nodiscard]] std::vector<directory::OpenDay> read_weekdays(std::string_view cell);

// The days of the week that are not among these, as closed ones; holidays too if 祝 is missing.
[[nodiscard]] std::vector<directory::ClosingRule> closed_but_for(
    const std::vector<directory::OpenDay>& days);

}  // namespace renkei::intake
