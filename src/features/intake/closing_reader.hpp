// Closed days that stand as free text: 「12月30日～1月3日」「01月01日，01月02日」「8/14-8/16」.
#pragma once
#include <string_view>
#include <vector>

#include "features/directory/directory.hpp"

namespace renkei::intake {

// Rules for the days of each year that the text names, joined where they follow one another. If any
// part of it is something else — words, a single year, a range above 31 days, which is a slip of
// the pen — the whole text is kept beside them as a note.
[[nodiscard]] std::vector<directory::ClosingRule> read_closed_days(std::string_view cell);

}  // namespace renkei::intake
