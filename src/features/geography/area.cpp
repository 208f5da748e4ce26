#include "features/geography/area.hpp"

namespace renkei::geography {
namespace {

constexpr std::size_t kBytesMax = 300;  // a hundred characters

}  // namespace

Result<Area> Area::make(AreaId id, Draft draft) {
  FieldErrors errors;
  if (draft.code.empty() || draft.code.size() > kBytesMax) {
    errors.add("code", "geography.area_code_missing");
  }
  if (draft.name.empty() || draft.name.size() > kBytesMax) {
    errors.add("name", "geography.area_name_missing");
  }
  if (!draft.outline.empty() && !check_outline(draft.outline)) {
    errors.add("outline", "geography.outline_wrong");
  }
  if (auto well = errors.result("geography.area_wrong"); !well) return pass_on(well);
  return Area{std::move(id), std::move(draft)};
}

}  // namespace renkei::geography
