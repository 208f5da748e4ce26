// See facet_counter.hpp.
#include "platform/search/facet_counter.hpp"

#include <algorithm>

namespace renkei::search {
namespace {

constexpr std::size_t kMet = 0xFFFF;

constexpr std::size_t kMissed = 0xFFFE;

}  // namespace

FacetCounter::FacetCounter(const Schema& schema, const std::vector<Wanted>& wanted)
    : counts_(schema.groups.size() << kFacetValueBits) {
  for (const Wanted& each : wanted) {
    if (each.values.empty()) continue;
    Choice choice{each.group, schema.groups[each.group], {}};
    for (const auto value : each.values) choice.packed.push_back(packed({each.group, value}));
    std::sort(choice.packed.begin(), choice.packed.end());
    choices_.push_back(std::move(choice));
  }
}

std::size_t FacetCounter::missed_choice(const Rows& rows, std::uint32_t row) const {
  const auto [first, last] = rows.facets(row);
  std::size_t missed = kMet;
  for (std::size_t i = 0; i < choices_.size(); ++i) {
    const auto has = [first = first, last = last](std::uint16_t facet) {
      return std::find(first, last, facet) != last;
    };
    const auto& packed = choices_[i].packed;
    const bool is_met = choices_[i].mode == FacetMode::any
                            ? std::any_of(packed.begin(), packed.end(), has)
                            : std::all_of(packed.begin(), packed.end(), has);
    if (is_met) continue;
    if (missed != kMet) return kMissed;
    missed = i;
  }
  return missed;
}

bool FacetCounter::count(const Rows& rows, std::uint32_t row) {
  const std::size_t missed = missed_choice(rows, row);
  if (missed == kMissed) return false;
  const auto [first, last] = rows.facets(row);
  if (missed == kMet) {
    for (auto each = first; each != last; ++each) ++counts_[*each];
    return true;
  }
  if (choices_[missed].mode == FacetMode::all) return false;
  for (auto each = first; each != last; ++each) {
    if (*each >> kFacetValueBits == choices_[missed].group) ++counts_[*each];
  }
  return false;
}

std::vector<FacetCount> FacetCounter::counts() const {
  std::vector<FacetCount> counts;
  for (std::size_t facet = 0; facet < counts_.size(); ++facet) {
    if (counts_[facet] == 0) continue;
    counts.push_back({{static_cast<std::uint8_t>(facet >> kFacetValueBits),
                       static_cast<std::uint16_t>(facet & (kValuesMax - 1))},
                      counts_[facet]});
  }
  return counts;
}

}  // namespace renkei::search
