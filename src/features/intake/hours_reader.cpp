#include "features/intake/hours_reader.hpp"

#include <algorithm>
#include <tuple>

#include "features/intake/text_reader.hpp"
#include "features/intake/time_reader.hpp"

namespace renkei::intake {
namespace {

using directory::OpeningHours;

auto rank(const OpeningHours& hours) {
  return std::tie(hours.day, hours.kind, hours.opens, hours.closes, hours.department);
}

}  // namespace

void take_span(OpeningHours band, std::string_view from, std::string_view until,
               std::vector<OpeningHours>& hours, ReadRow& row) {
  if (from.empty() && until.empty()) return;
  const std::string first = one_line(from);
  const std::string last = one_line(until);
  if (first == last) return;  // "not stated", also two blank cells
  const auto span = read_span(first, last);
  if (!span) {
    row.warnings.push_back(Warning::time_unreadable);
    return;
  }
  band.opens = span->from.text();
  band.closes = span->until.text();
  hours.push_back(std::move(band));
}

bool says_open(const std::vector<OpeningHours>& hours, directory::OpenDay day) {
  return std::any_of(hours.begin(), hours.end(),
                     [&](const OpeningHours& each) { return each.day == day; });
}

void sort_hours(std::vector<OpeningHours>& hours) {
  std::sort(hours.begin(), hours.end(), [](const OpeningHours& one, const OpeningHours& other) {
    return rank(one) < rank(other);
  });
  hours.erase(std::unique(hours.begin(), hours.end()), hours.end());
}

void condense_hours(std::vector<OpeningHours>& hours, ReadRow& row) {
  sort_hours(hours);
  if (hours.size() <= directory::kOpeningHoursMax) return;
  row.warnings.push_back(Warning::hours_condensed);
  for (OpeningHours& each : hours) each.department.reset();
  sort_hours(hours);
  if (hours.size() <= directory::kOpeningHoursMax) return;
  std::erase_if(
      hours, [](const OpeningHours& each) { return each.kind == directory::HoursKind::reception; });
  if (hours.size() > directory::kOpeningHoursMax) hours.resize(directory::kOpeningHoursMax);
}

}  // namespace renkei::intake
