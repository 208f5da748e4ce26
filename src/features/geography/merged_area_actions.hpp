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
  [[nodiscard]] Result<std::vector<EndedArea>> ended() const { return store_.ended(); }
  // Every member is a running area ("geography.merged_member_unknown").
  [[nodiscard]] Result<StoredMergedArea> add(MergedAreaDraft draft);
  [[nodiscard]] Result<StoredMergedArea> replace(const MergedAreaId& id, std::int64_t version,
                                                 MergedAreaDraft draft, const Actor& by);
  [[nodiscard]] Result<void> end(const MergedAreaId& id, std::int64_t version,
                                 const AreaEnding& ending, const Actor& by);
  // An area ends only when no merged area counts on it ("geography.area_is_merged").
  [[nodiscard]] Result<void> end_area(const AreaId& id, std::int64_t version,
                                      const AreaEnding& ending, const Actor& by);

 private:
  // `stale` ("geography.changed_meanwhile") if it has another version or has ended.
  [[nodiscard]] Result<StoredMergedArea> known(const MergedAreaId& id, std::int64_t version) const;
  [[nodiscard]] Result<void> check(const AreaEnding& ending) const;
  [[nodiscard]] Result<void> check_members(const MergedArea& area) const;
  void tell(const std::string& id);
  Means means_;
  MergedAreaStore& store_;
};

}  // namespace renkei::geography
