// What merging areas needs of storage. Good for one transaction.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "features/geography/merged_area.hpp"

namespace renkei::geography {

struct StoredMergedArea {
  MergedAreaId id;
  std::int64_t version = 1;
  MergedAreaDraft draft;
};

class MergedAreaStore {
 public:
  virtual ~MergedAreaStore() = default;
  // By name; at most 200. Those that have ended are left out.
  [[nodiscard]] virtual Result<std::vector<StoredMergedArea>> merged_areas() const = 0;
  [[nodiscard]] virtual Result<void> add(const MergedArea& area) = 0;
  // `stale` ("geography.changed_meanwhile") if the row has another version or has ended.
  [[nodiscard]] virtual Result<void> replace(const MergedArea& area, std::int64_t version) = 0;
  [[nodiscard]] virtual Result<void> end(const MergedAreaId& id, std::int64_t version,
                                         const AreaEnding& ending) = 0;
};

}  // namespace renkei::geography
