// Which fields of a described struct differ: names for the audit and for provenance, never values.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "kernel/describe.hpp"

#include "features/directory/facility.hpp"

namespace renkei::directory {

template <Described T>
[[nodiscard]] std::vector<std::string> changed_fields(const T& before, const T& after) {
  std::vector<std::string> fields;
  for_each_member<T>([&](std::string_view name, auto member) {
    if (!(before.*member == after.*member)) fields.emplace_back(name);
  });
  return fields;
}

// As finely as levels are stated: "home_care.stage", "capabilities.tppv". A coarser name would tell
// who may see the rest of the profile that something hidden from him was confirmed just now.
[[nodiscard]] std::vector<std::string> changed_fields(const FacilityDraft& before,
                                                      const FacilityDraft& after);

}  // namespace renkei::directory
