#include "features/area_profile/required_number.hpp"

namespace renkei::area_profile {
namespace {

constexpr std::size_t kTextBytesMax = 1500;

}  // namespace

Result<RequiredNumber> RequiredNumber::make(RequiredNumberId id, Draft draft) {
  FieldErrors errors;
  if (draft.area.empty()) errors.add("area", "area_profile.area_missing");
  if (draft.supply.empty()) errors.add("supply", "area_profile.supply_unknown");
  if (draft.required < 0 || draft.required > kMost) {
    errors.add("required", "area_profile.number_out_of_range", {{"most", kMost}});
  }
  if (draft.source.empty()) errors.add("source", "area_profile.source_missing");
  if (draft.note && draft.note->empty()) draft.note.reset();
  if (draft.source.size() > kTextBytesMax) errors.add("source", "area_profile.text_too_long");
  if (draft.note && draft.note->size() > kTextBytesMax) {
    errors.add("note", "area_profile.text_too_long");
  }
  if (auto well = errors.result("area_profile.required_wrong"); !well) return pass_on(well);
  return RequiredNumber{std::move(id), std::move(draft)};
}

const RequiredNumberRecord* in_force(const std::vector<RequiredNumberRecord>& numbers,
                                     const std::string& area, const std::string& supply, Date day) {
  const RequiredNumberRecord* newest = nullptr;
  for (const RequiredNumberRecord& each : numbers) {
    const bool holds = each.draft.area.text() == area && each.draft.supply == supply &&
                       each.draft.valid_from <= day && (!each.ended_on || *each.ended_on > day);
    if (holds && (newest == nullptr || newest->draft.valid_from < each.draft.valid_from)) {
      newest = &each;
    }
  }
  return newest;
}

}  // namespace renkei::area_profile
