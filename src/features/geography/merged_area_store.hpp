// What merging areas needs of storage. Good for one transaction.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "features/geography/area_store.hpp"
#include "features/geography/merged_area.hpp"

namespace renkei::geography {

struct StoredMergedArea {
  MergedAreaId id;
  std::int64_t version = 1;
  MergedAreaDraft draft;
};

// What no longer runs, since when and why: what plans of former years speak of.
enum class EndedKind : std::uint8_t { area, merged };
RENKEI_DESCRIBE_ENUM(EndedKind, area, merged)
struct EndedArea {
  EndedKind kind = EndedKind::area;
  std::string id;
  std::string name;
  Date ended_on;
  std::string reason;
};
RENKEI_DESCRIBE(EndedArea, kind, id, name, ended_on, reason)

class MergedAreaStore {
 public:
  virtual ~MergedAreaStore() = default;
  // By name; at most 200. Those that have ended are left out.
  [[nodiscard]] virtual Result<std::vector<StoredMergedArea>> merged_areas() const = 0;
  [[nodiscard]] virtual Result<std::optional<StoredMergedArea>> merged_area(
      const MergedAreaId& id) const = 0;
  // Areas and merged areas, the latest first; at most 200.
  [[nodiscard]] virtual Result<std::vector<EndedArea>> ended() const = 0;
  [[nodiscard]] virtual Result<void> add(const MergedArea& area) = 0;
  // `stale` ("geography.changed_meanwhile") if the row has another version or has ended.
  [[nodiscard]] virtual Result<void> replace(const MergedArea& area, const StoredMergedArea& before,
                                             const Change& change) = 0;
  [[nodiscard]] virtual Result<void> end(const StoredMergedArea& before, const AreaEnding& ending,
                                         const Change& change) = 0;
};

}  // namespace renkei::geography
