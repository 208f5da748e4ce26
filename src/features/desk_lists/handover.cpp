// See handover.hpp.
#include "features/desk_lists/handover.hpp"

namespace renkei::desk_lists {

Result<void> check(const HandoverDraft& draft) {
  FieldErrors errors;
  if (draft.facilities < 1 || draft.facilities > kFacilitiesMax) {
    errors.add("facilities", "desk_lists.facilities_out_of_range",
               {{"most", std::int64_t{kFacilitiesMax}}});
  }
  return errors.result("desk_lists.handover_wrong");
}

}  // namespace renkei::desk_lists
