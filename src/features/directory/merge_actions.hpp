// Making one facility of two records, and two of one again.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "features/directory/directory_means_actions.hpp"
#include "features/directory/merge.hpp"
#include "features/directory/merge_store.hpp"

namespace renkei::directory {

class MergeActions {
 public:
  MergeActions(const Means& means, LineMoving& lines)
      : means_(means), lines_(lines), desk_(means) {}

  [[nodiscard]] Result<MergeDone> merge(const MergeWish& wish, const Actor& by);
  [[nodiscard]] Result<void> undo(const MergeDone& done, const Actor& by);

 private:
  [[nodiscard]] Result<std::int64_t> close(const FacilityCard& other, const FacilityId& keep,
                                           const Actor& by);
  [[nodiscard]] Result<std::int64_t> bring_back(const FacilityId& id, std::int64_t now,
                                                std::int64_t to, const Actor& by);

  Means means_;
  LineMoving& lines_;
  ChangeDesk desk_;
};

// What goes over from one card to the other; pure.
struct TakenOver {
  FacilityDraft draft;  // the kept one's from now on
  std::vector<std::string> fields;
};
// Fields that the kept one does not know and those of `take`. A field that fewer people may see at
// the other one stays behind; one that is asked for is then refused.
[[nodiscard]] Result<TakenOver> taken_over(const FacilityCard& keep, const FacilityCard& other,
                                           std::span<const std::string> take);

}  // namespace renkei::directory
