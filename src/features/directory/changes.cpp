// See changes.hpp.
#include "features/directory/changes.hpp"

#include <algorithm>
#include <set>

namespace renkei::directory {
namespace {

void add_profile(const FacilityDraft& before, const FacilityDraft& after,
                 std::vector<std::string>& fields) {
  const HomeCareProfile none;
  for (const std::string& each : changed_fields(before.home_care ? *before.home_care : none,
                                                after.home_care ? *after.home_care : none)) {
    fields.push_back("home_care." + each);
  }
}

void add_capabilities(const FacilityDraft& before, const FacilityDraft& after,
                      std::vector<std::string>& fields) {
  const auto has = [](const FacilityDraft& draft, const Capability& wanted) {
    return std::find(draft.capabilities.begin(), draft.capabilities.end(), wanted) !=
           draft.capabilities.end();
  };
  std::set<std::string> codes;
  for (const Capability& each : before.capabilities) {
    if (!has(after, each)) codes.insert(each.code);
  }
  for (const Capability& each : after.capabilities) {
    if (!has(before, each)) codes.insert(each.code);
  }
  for (const std::string& code : codes) fields.push_back("capabilities." + code);
}

}  // namespace

std::vector<std::string> changed_fields(const FacilityDraft& before, const FacilityDraft& after) {
  std::vector<std::string> fields;
  for_each_member<FacilityDraft>([&](std::string_view name, auto member) {
    if (before.*member == after.*member) return;
    if (name == "home_care")
      add_profile(before, after, fields);
    else if (name == "capabilities")
      add_capabilities(before, after, fields);
    else
      fields.emplace_back(name);
  });
  return fields;
}

}  // namespace renkei::directory
