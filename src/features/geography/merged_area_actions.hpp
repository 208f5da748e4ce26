// Merging areas, and ending what is no longer planned by.
#pragma once
#include <cstdint>
#include <vector>

#include "features/geography/area_actions.hpp"
#include "features/geography/merged_area_store.hpp"

namespace renkei::geography {

class MergedAreaActions {
 public:
  MergedAreaActions(const Means& means, MergedAreaStore& store) : means_(means), store_(store) {}

  [[nodiscard]] Result<std::vector<StoredMergedArea>> list() const { return store_.merged_areas(); }
  // Every member is a running area ("geography.merged_member_unknown").
  [[nodiscard]] Result<StoredMergedArea> add(MergedAreaDraft draft);
  [[nodiscard]] Result<StoredMergedArea> replace(const MergedAreaId& id, std::int64_t version,
                                                 MergedAreaDraft draft);
  [[nodiscard]] Result<void> end(const MergedAreaId& id, std::int64_t version,
                                 const AreaEnding& ending);
  // An area ends only when no merged area counts on it ("geography.area_is_merged").
  [[nodiscard]] Result<void> end_area(const AreaId& id, std::int64_t version,
                                      const AreaEnding& ending);

 private:
  [[nodiscard]] Result<void> check_members(const MergedArea& area) const;
  void tell(const std::string& id);
  Means means_;
  MergedAreaStore& store_;
};

}  // namespace renkei::geography
