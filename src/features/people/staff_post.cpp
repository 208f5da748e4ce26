// See staff_post.hpp.
#include "features/people/staff_post.hpp"

#include <algorithm>

namespace renkei::people {

Result<StaffPostRecord> make_staff_post(StaffPostId id, StaffPostDraft draft) {
  FieldErrors errors;
  const bool is_blank = draft.post.find_first_not_of(' ') == std::string::npos;
  if (is_blank || draft.post.size() > kPostNameMax) errors.add("post", "people.post_unusable");
  check_term({draft.from_on, draft.to_on}, errors);
  if (auto well = errors.result("people.body_invalid"); !well) return pass_on(well);
  auto& held = draft.qualifications;
  std::sort(held.begin(), held.end());
  held.erase(std::unique(held.begin(), held.end()), held.end());
  return StaffPostRecord{.id = std::move(id),
                         .person = std::move(draft.person),
                         .post = std::move(draft.post),
                         .qualifications = std::move(held),
                         .from_on = draft.from_on,
                         .to_on = draft.to_on};
}

Result<StaffPostRecord> ended(StaffPostRecord post, Date on) {
  FieldErrors errors;
  check_term({post.from_on, on}, errors);
  if (auto well = errors.result("people.body_invalid"); !well) return pass_on(well);
  post.to_on = on;
  ++post.version;
  return post;
}

}  // namespace renkei::people
