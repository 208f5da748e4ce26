// Front door of the directory: all that other features may know of facilities.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/id.hpp"
#include "kernel/result.hpp"

#include "features/directory/card.hpp"
#include "features/directory/freshness.hpp"
#include "features/directory/import.hpp"
#include "features/directory/kinds.hpp"

namespace renkei::sql {
class Session;
}

namespace renkei::directory {

// Something of this facility's card changed, whatever it is; subject: the facility's id.
inline constexpr std::string_view kFacilityChanged = "directory.facility_changed";
// Many at once; subject: the import's id. Whoever keeps a copy reads on from
// FacilityCards::of_import.
inline constexpr std::string_view kImported = "directory.imported";

// Whole cards, for those who redact before they show: the index, exports, the own facility's
// member. Good for one transaction.
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
[[nodiscard]] std::unique_ptr<FacilityCards> facility_cards(sql::Session& session);

// The hub's own lists, in its order; at most 200 rows each.
[[nodiscard]] Result<std::vector<Kind>> kinds(sql::Session& session);
[[nodiscard]] Result<std::vector<Service>> services(sql::Session& session);
[[nodiscard]] Result<std::vector<CapabilityCode>> capability_codes(sql::Session& session);

}  // namespace renkei::directory
