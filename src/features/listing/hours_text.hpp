// Opening hours in one line: 月～金 09:00～12:00、14:00～18:00／土 09:00～12:00.
#pragma once
#include <string>
#include <vector>

#include "features/directory/directory.hpp"

namespace renkei::listing {

// Days with the same hours are put together, days in a row as a span. Empty if nothing is stated.
[[nodiscard]] std::string hours_text(const std::vector<directory::OpeningHours>& hours);
// 日、祝、第2・第4土、12月30日～1月3日; empty if nothing is stated.
[[nodiscard]] std::string closing_text(const std::vector<directory::ClosingRule>& rules);

// 月火水木金: the days on which it is open at all, as the open data sets want them.
[[nodiscard]] std::string open_days(const std::vector<directory::OpeningHours>& hours);
// The earliest start and the latest end of all days; nothing if they are not known or reach into
// the next day.
struct OpenSpan {
  std::optional<std::string> opens;
  std::optional<std::string> closes;
};
[[nodiscard]] OpenSpan open_span(const std::vector<directory::OpeningHours>& hours);

// A facility's hours: its own, else those of the first line that has some.
[[nodiscard]] const std::vector<directory::OpeningHours>& hours_of(
    const directory::FacilityCard& card);
[[nodiscard]] const std::vector<directory::ClosingRule>& closing_of(
    const directory::FacilityCard& card);

}  // namespace renkei::listing
