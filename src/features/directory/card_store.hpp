// Reading whole cards, for those who redact before they show. Good for one transaction.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "kernel/result.hpp"

#include "features/directory/card.hpp"

namespace renkei::directory {

// Used by the index, exports, and for the own facility's member.
class FacilityCards {
 public:
  static constexpr int kPageMax = 1000;

  virtual ~FacilityCards() = default;
  // Nothing if there is none.
  [[nodiscard]] virtual Result<std::optional<FacilityCard>> one(const FacilityId& id) const = 0;
  // Those of the ids that exist, in the order of their ids; at most kPageMax.
  [[nodiscard]] virtual Result<std::vector<FacilityCard>> some(
      const std::vector<FacilityId>& ids) const = 0;
  // The next in the order of ids; an empty id starts. Fewer than `limit` means the end.
  // An unreadable row is left out, so ask on from `last_read`.
  struct Page {
    std::vector<FacilityCard> cards;
    FacilityId last_read;  // empty at the end
  };
  [[nodiscard]] virtual Result<Page> after(const FacilityId& id, int limit) const = 0;
  // What an import wrote, page by page, in the order of ids.
  [[nodiscard]] virtual Result<Page> of_import(std::string_view import, const FacilityId& after,
                                               int limit) const = 0;
};

}  // namespace renkei::directory
