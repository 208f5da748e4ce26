#include "features/directory_import/import_join.hpp"

#include <algorithm>

namespace renkei::directory_import {
namespace {

using directory::Capability;
using directory::HomeCareProfile;
using directory::OpeningHours;

template <class T>
void lay_over(std::optional<T>& known, const std::optional<T>& said) {
  if (said) known = said;
}
template <class T>
void lay_over(std::vector<T>& known, const std::vector<T>& said) {
  for (const T& each : said) {
    if (std::find(known.begin(), known.end(), each) == known.end()) known.push_back(each);
  }
  if (!said.empty()) std::sort(known.begin(), known.end());
}

bool has_times(const OpeningHours& hours) { return hours.opens && hours.closes; }

}  // namespace

std::optional<HomeCareProfile> joined(const std::optional<HomeCareProfile>& row,
                                      const std::optional<HomeCareProfile>& known) {
  if (!row) return known;
  HomeCareProfile profile = known.value_or(HomeCareProfile{});
  for_each_member<HomeCareProfile>(
      [&](const char* /*name*/, auto member) { lay_over(profile.*member, (*row).*member); });
  return profile == HomeCareProfile{} ? known : std::optional{profile};
}

std::optional<std::vector<Capability>> joined(const std::optional<std::vector<Capability>>& row,
                                              const std::vector<Capability>& known) {
  std::vector<Capability> all = known;
  bool differs = false;
  for (const Capability& each : row.value_or(std::vector<Capability>{})) {
    const auto same = std::find_if(all.begin(), all.end(),
                                   [&](const Capability& one) { return one.code == each.code; });
    if (same == all.end()) {
      all.push_back(each);
    } else if (same->level != each.level) {
      *same = each;
    } else {
      continue;
    }
    differs = true;
  }
  if (differs) {
    std::sort(all.begin(), all.end(),
              [](const Capability& one, const Capability& other) { return one.code < other.code; });
  }
  return import_fields::said(std::optional{std::move(all)});
}

std::optional<std::vector<Identifier>> joined(const std::optional<std::vector<Identifier>>& row,
                                              const std::vector<Identifier>& known) {
  std::vector<Identifier> all = known;
  lay_over(all, row.value_or(std::vector<Identifier>{}));
  return import_fields::said(std::optional{std::move(all)});
}

bool says_less(const std::optional<std::vector<OpeningHours>>& wanted,
               const std::optional<std::vector<OpeningHours>>& known) {
  if (!wanted || !known) return false;
  return std::none_of(wanted->begin(), wanted->end(), has_times) &&
         std::any_of(known->begin(), known->end(), has_times);
}

}  // namespace renkei::directory_import
