#include "features/geography/merged_area.hpp"

#include <algorithm>

namespace renkei::geography {
namespace {

constexpr std::size_t kNameBytesMax = 300;  // a hundred characters
constexpr std::size_t kTextBytesMax = 1500;

}  // namespace

Result<MergedArea> MergedArea::make(MergedAreaId id, Draft draft) {
  FieldErrors errors;
  if (draft.name.empty() || draft.name.size() > kNameBytesMax) {
    errors.add("name", "geography.area_name_missing");
  }
  std::sort(draft.members.begin(), draft.members.end());
  const bool twice =
      std::adjacent_find(draft.members.begin(), draft.members.end()) != draft.members.end();
  if (twice || draft.members.size() < 2 || draft.members.size() > kMembersMax) {
    errors.add("members", "geography.merged_members_wrong");
  }
  if (draft.purpose && draft.purpose->empty()) draft.purpose.reset();
  if (draft.purpose && draft.purpose->size() > kTextBytesMax) {
    errors.add("purpose", "geography.text_too_long");
  }
  if (auto well = errors.result("geography.merged_area_wrong"); !well) return pass_on(well);
  return MergedArea{std::move(id), std::move(draft)};
}

Result<void> check_ending(const AreaEnding& ending, Date today) {
  FieldErrors errors;
  if (ending.ended_on > today) errors.add("ended_on", "geography.ending_in_future");
  if (ending.reason.empty()) errors.add("reason", "geography.ending_reason_missing");
  if (ending.reason.size() > kTextBytesMax) errors.add("reason", "geography.text_too_long");
  return errors.result("geography.ending_incomplete");
}

}  // namespace renkei::geography
