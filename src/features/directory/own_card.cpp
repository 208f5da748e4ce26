#include "features/directory/own_card.hpp"

namespace renkei::directory {

Result<void> check_own_edit(const FacilityDraft& before, const FacilityDraft& after) {
  FieldErrors errors;
  const auto kept = [&](bool same, const char* field) {
    if (!same) errors.add(field, "directory.hub_keeps_field");
  };
  kept(before.kind == after.kind, "kind");
  kept(before.identifiers == after.identifiers, "identifiers");
  kept(before.corporation == after.corporation, "corporation");
  kept(before.area == after.area, "area");
  kept(before.outside_area == after.outside_area, "outside_area");
  const HomeCareProfile was = before.home_care.value_or(HomeCareProfile{});
  const HomeCareProfile will_be = after.home_care.value_or(HomeCareProfile{});
  kept(was.zaishin_class == will_be.zaishin_class, "home_care.zaishin_class");
  kept(was.backup_kinds == will_be.backup_kinds, "home_care.backup_kinds");
  kept(was.stage == will_be.stage, "home_care.stage");
  return errors.result("directory.hub_keeps_some");
}

}  // namespace renkei::directory
