// Bands of opening hours from cells, and the order in which they are kept.
#pragma once
#include <string_view>
#include <vector>

#include "features/intake/staged_row.hpp"

namespace renkei::intake {

// Adds `band` with the span of the two cells. Empty cells and the same time twice say nothing;
// what is no time, or a slip of the pen, is left out and warned of.
void take_span(directory::OpeningHours band, std::string_view from, std::string_view until,
               std::vector<directory::OpeningHours>& hours, ReadRow& row);

[[nodiscard]] bool says_open(const std::vector<directory::OpeningHours>& hours,
                             directory::OpenDay day);

// By day, kind, time and department, each once: two files that say the same give the same list.
void sort_hours(std::vector<directory::OpeningHours>& hours);

// As many as a facility can hold. If there are more, departments are no longer told apart, and if
// that is not enough, only the hours themselves stay; warned of.
void condense_hours(std::vector<directory::OpeningHours>& hours, ReadRow& row);

}  // namespace renkei::intake
