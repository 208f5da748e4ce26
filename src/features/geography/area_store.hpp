// What geography needs of storage. Good for one transaction.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/geography/area.hpp"
#include "features/geography/geography.hpp"
#include "features/geography/merged_area.hpp"

namespace renkei::geography {

// An area as it is edited.
struct StoredArea {
  AreaId id;
  std::int64_t version = 1;
  AreaDraft draft;
};

// Who changes an area, when and why; the former body is kept with it.
struct Change {
  Instant at;
  std::string actor;
  std::string membership;
  std::string reason = {};
};

// Which outlines a map wants.
struct OutlineWish {
  std::optional<std::string> prefecture;
  std::optional<Box> inside;
  int limit = 200;
};

class AreaStore {
 public:
  virtual ~AreaStore() = default;
  // In the hub's order; at most 200. Those that have ended are left out.
  [[nodiscard]] virtual Result<std::vector<StoredArea>> areas() const = 0;
  [[nodiscard]] virtual Result<std::optional<StoredArea>> area(const AreaId& id) const = 0;
  // `conflict` ("geography.area_code_taken") if another area has the code.
  [[nodiscard]] virtual Result<void> add(const Area& area) = 0;
  // `stale` ("geography.changed_meanwhile") if the row has another version.
  [[nodiscard]] virtual Result<void> replace(const Area& area, const StoredArea& before,
                                             const Change& change) = 0;
  // The same refusal; the row stays, and lists leave it out.
  [[nodiscard]] virtual Result<void> end(const StoredArea& before, const AreaEnding& ending,
                                         const Change& change) = 0;
  // Municipalities, by code.
  [[nodiscard]] virtual Result<std::vector<Outline>> outlines(const OutlineWish& wish) const = 0;
};

}  // namespace renkei::geography
